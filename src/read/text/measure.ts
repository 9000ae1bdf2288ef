import { codeUnitAt, isWordSign } from '../../model/index.ts';
import { endsAsSentence, endsInWord } from '../../words/stops.ts';
import { isBlank, type Line } from './lines.ts';

/** The first word of a line, which is what did not fit on the line before; Chinese and Japanese wrap at any sign. */
export function firstWord(line: Line): string {
  return /^(?:[\u3000-\u30ff\u3400-\u9fff]|\S+)/.exec(line.text)?.[0] ?? '';
}

/** A word that goes on in the next line: `draw-/ings`, or a name of two, `Ann-/Marie`. */
const BROKEN = /\p{L}-\p{Ll}$|\p{Lu}\p{Ll}+-\p{Lu}$/u;

/** Whether a hyphen at the end of a line stands inside a word, which the next line goes on with. */
export function breaksWord(line: Line, next: Line): boolean {
  return line.text.endsWith('-') && BROKEN.test(line.text.slice(-40) + next.text.charAt(0));
}

/** Columns that would still have been free after the next line's first word; a wrap leaves none, nor does a word that goes on there. */
export function room(line: Line, next: Line, width: number): number {
  if (breaksWord(line, next)) return 0;
  return width - line.width - 1 - firstWord(next).length;
}

/** Columns by which editors' wraps miss the exact column. */
export const RAGGED = 8;

/** The least indent of some lines. */
export function floor(lines: readonly Line[]): number {
  return lines.reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY);
}

// `â€` is what a quotation mark becomes when UTF-8 is read as windows-1252.
const LOWER = /^(?!â€)[\s"'“‘«([{_*~/-]*(?!\p{Script=Georgian})\p{Ll}/u;

/** Whether a line begins in the middle of a sentence, as far as its first letter tells. */
export function beginsLower({ text }: Line): boolean {
  const first = text === '' ? 0 : codeUnitAt(text, 0);
  // Most lines begin with a plain letter, which tells by itself.
  if (first < 0x80 && isWordSign(first)) return first >= 0x61;
  return LOWER.test(text);
}

/** Letters that have no case, of scripts that part their words: any may begin a sentence or go on with it. */
const CASELESS =
  /^[\s"'“‘«([]*(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{Lo}|\p{Script=Georgian})/u;

/** Whether a line begins with a letter that has no case. */
export function beginsCaseless(line: Line): boolean {
  return CASELESS.test(line.text);
}

/** Whether a line may go on with the sentence of the one above, as far as its first letter tells. */
export function mayGoOn(line: Line): boolean {
  return beginsLower(line) || beginsCaseless(line);
}

/** Whether a line ends a sentence for sure: it does not trail off. */
export function endsFirmly(line: Line): boolean {
  return endsSentence(line) && !/(?:…|\.\.\.)[^.]*$/.test(line.text.slice(-8));
}

/** Whether a line ends a sentence, marks and quotes after it not counted. */
export function endsSentence({ text }: Line): boolean {
  return !endsInWord(text) && (endsAsSentence(text) || /[」』]\s*$/.test(text));
}

const LABELLED = /^[*_[]*\p{L}[^\s:.!?"“”]*(?:[ \t][^\s:.!?"“”]+){0,3}\s*:{1,2}(?:[\s*_]|$)/u;

/** `Rating: PG`, `By :: Ann`: a short label, a colon and perhaps a value. */
export function isLabelled(line: Line): boolean {
  const head = line.text.slice(0, 60);
  return head.includes(':') && LABELLED.test(head);
}

/** Columns in which prose is hardly ever set; lines of verse are. */
const NARROW = 44;

/** Whether lines are wrapped at a column of their own: each is full to the widest of them, and sentences run on. */
export function isSelfWrapped(lines: readonly Line[]): boolean {
  if (lines.length < 3) return false;
  const width = lines.reduce((most, line) => Math.max(most, line.width), 0);
  if (width < 30) return false;
  // A wrap falls between any two words; a line of verse mostly ends where its sentence takes a breath.
  const breaths = lines.slice(0, -1).filter((line) => /[,;:.!?\u2026\u2014-][\s"'”’»)\]_*~/]*$/.test(line.text)).length;
  if (width - floor(lines) < NARROW && breaths >= (lines.length - 1) * 0.6) return false;
  let full = 0;
  let lower = 0;
  for (let i = 1; i < lines.length; i++) {
    const [line, next] = [lines[i - 1] as Line, lines[i] as Line];
    if (room(line, next, width) <= 2) full++;
    if (beginsLower(next)) lower++;
  }
  const ends = lines.length - 1;
  return full >= ends * 0.8 && lower >= ends * 0.4;
}

/** A run of lines with no blank line inside. */
export interface Stretch {
  readonly lines: readonly Line[];
  /** Blank lines before it, those that page furniture left behind not counted. */
  readonly gapBefore: number;
}

/** Groups lines into stretches. Blank lines at the end of a text belong to nothing. */
export function toStretches(lines: readonly Line[]): Stretch[] {
  const stretches: Stretch[] = [];
  let gap = 0;
  let run: Line[] = [];
  const close = (): void => {
    if (run.length > 0) stretches.push({ lines: run, gapBefore: gap });
    if (run.length > 0) gap = 0;
    run = [];
  };
  for (const line of lines) {
    if (isBlank(line)) {
      close();
      gap++;
      continue;
    }
    if (line.level !== undefined || (run.length > 0 && run[0]?.quote !== line.quote)) close();
    run.push(line);
    if (line.level !== undefined) close();
  }
  close();
  return stretches;
}
