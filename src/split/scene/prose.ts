import { type Block, codeUnitAt } from '../../model/index.ts';

/** How many words a text has; a word is a run between white space. */
export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const code = codeUnitAt(text, i);
    const space = code === 32 || (code >= 9 && code <= 13) || code === 160;
    if (!space && !inside) count++;
    inside = !space;
  }
  return count;
}

/** Whether a speech that the paragraph opens is still open at its end. */
export function endsInsideSpeech(text: string): boolean {
  const opened = text.split('“').length - 1;
  const closed = text.split('”').length - 1;
  if (opened > 0) return opened > closed;
  return (text.split('"').length - 1) % 2 === 1;
}

/** Whether a paragraph ends with a colon, as before a letter, a song or a sign that it announces. */
export function announcesNext(text: string): boolean {
  return /[:：][-—–"”’']*\s*$/u.test(text.slice(-10));
}

/** Whether a paragraph breaks off inside a sentence. */
export function breaksOff(text: string): boolean {
  return /(?:[\p{L}\p{N},;]|\p{L}-)\s*$/u.test(text.slice(-5));
}

/** Whoever begins paragraphs of so few characters without a capital may be drawing, or answering. */
const SHORT = 20;

/** Whether a line without a stop is how the sentence of the next paragraph begins: `The End` — `was the name of the pub.`, `Ooo` — `said the ghost.` */
export function goesOn(i: number, blocks: readonly Block[], texts: readonly string[]): boolean {
  const isPlain = (at: number): boolean => blocks[at]?.type === 'paragraph' && (texts[at] ?? '').length > 0;
  if (!isPlain(i) || !isPlain(i + 1) || !/[\p{L}\p{N}]\s*$/u.test(texts[i] ?? '')) return false;
  const opensSmall = (text: string): boolean => /^\p{Ll}/u.test(text);
  if (!opensSmall(texts[i + 1] ?? '')) return false;
  // Somebody who writes no capitals begins every paragraph so.
  const others = texts.filter((text, at) => text.length > SHORT && at !== i + 1 && isPlain(at));
  return others.filter(opensSmall).length * 2 <= others.length;
}
