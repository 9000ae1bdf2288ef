import { codeUnitAt } from '../../model/index.ts';

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

/** Speech as typed in the common styles; the last alternative of each takes a speech that the paragraph leaves open. */
const SPEECH = /“[^”]*(?:”|$)|"[^"]*(?:"|$)|«[^»]*(?:»|$)|„[^“”]*(?:[“”]|$)|「[^」]*(?:」|$)/gu;
const SINGLE_SPEECH = /(?<![\p{L}\p{N}])[‘']\p{Lu}[^’']*(?:[’'](?=\p{L})[^’']*)*(?:[’']|$)/gu;

/** The words of a paragraph that no quotation marks enclose: what the narrator says. */
export function narration(text: string): string {
  return text.replace(SPEECH, ' ').replace(SINGLE_SPEECH, ' ');
}

/** Whether a paragraph opens with speech: a quotation mark, or a dash in the French and Russian manner. */
export function opensInSpeech(text: string): boolean {
  return /^[\s_*]*(?:["“«„「]|[‘'](?!(?:tis|twas|em|cause|til|bout)\b)|[–—]\s?\p{Lu})/iu.test(text);
}

/** Whether a speech that the paragraph opens is still open at its end. */
export function endsInsideSpeech(text: string): boolean {
  const opened = text.split('“').length - 1;
  const closed = text.split('”').length - 1;
  if (opened > 0) return opened > closed;
  return (text.split('"').length - 1) % 2 === 1;
}

/** First person of the narrator, in English; the plain pronoun in French, German and Russian too. */
const FIRST_PERSON = /(?<![\p{L}’'])(?:I|I[’'](?:m|ve|d|ll)|my|me|myself|mine|[Jj]e|[Ii]ch|[Яя])(?![\p{L}])/u;

/** The same words wherever they stand: a cheap look at the whole paragraph first. */
const ANY_FIRST_PERSON = /(?<![A-Za-z])(?:I|my|me|myself|mine|[Jj]e|[Ii]ch)(?![A-Za-z])|[Яя]/;

/** Whether the narrator speaks of himself in a paragraph. */
export function inFirstPerson(text: string): boolean {
  return ANY_FIRST_PERSON.test(text) && FIRST_PERSON.test(narration(text));
}

/** Whether a paragraph ends with a colon, as before a letter, a song or a sign that it announces. */
export function announcesNext(text: string): boolean {
  return /[:：][-—–"”’']*\s*$/u.test(text.slice(-10));
}

/** Whether a paragraph breaks off inside a sentence. */
export function breaksOff(text: string): boolean {
  return /(?:[\p{L}\p{N},;]|\p{L}-)\s*$/u.test(text.slice(-5));
}
