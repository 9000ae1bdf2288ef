import { endsLikeSentence } from './eastern-label.ts';
import { readNumeral } from './numerals.ts';
import { OF_PATTERN } from './part-tables.ts';

const TOTAL = new RegExp(`^\\s*[([]?\\s*${OF_PATTERN}\\s*(\\d{1,4}|\\?+|\\p{L}+(?:-\\p{L}+)?)?\\s*[)\\]]?`, 'iu');

/** What follows the number of a label; offsets are into the line. */
export interface LabelTail {
  /** Where the label ends. */
  readonly end: number;
  readonly total: number | null;
  readonly titleStart: number;
  readonly titleEnd: number;
  /** True when the title follows a colon, dash, full stop or bracket. */
  readonly delimited: boolean;
}

const LONGEST_TITLE = 200;

/** Reads what follows the number of a label from an offset on: `of 6`, a stop, a title. Null when it is no label's. */
export function readTail(text: string, from: number): LabelTail | null {
  let end = from;
  let total: number | null = null;
  const of = TOTAL.exec(text.slice(end));
  if (of) {
    const numeral = readNumeral(of[1] ?? '');
    if (numeral || /^\?*$/.test(of[1] ?? '')) {
      total = numeral?.value ?? null;
      end += of[0].length;
    }
  }
  // The mark of a footnote belongs to the label.
  const mark = /^[\s.]*\[(?:\d{1,3}|[*†‡])\]\s*$/.exec(text.slice(end))?.[0].trimEnd().length;
  if (mark !== undefined) end += mark;
  const stop =
    /^(?:\s*[.:)\]–—：．、·・…]+|\s*-+|\s*,(?=\s)|\s*\||\s*(?<=^|\s)(?:[/~～•»]|>>|=>|->)(?=\s)|\u3000)?\s*/u.exec(
      text.slice(end),
    )?.[0] ?? '';
  const titleStart = end + stop.length;
  if (titleStart < text.length && stop === '') return null;
  const titleEnd = text.trimEnd().length;
  if (titleEnd - titleStart > LONGEST_TITLE) return null;
  return { end, total, titleStart: Math.min(titleStart, titleEnd), titleEnd, delimited: stop.trim() !== '' };
}

/**
 * `[Ash]`, `~Ash~`, `«Ash»`: a title between marks, and nothing behind it; the last mark may be gone already, as drawn.
 * `[3]` is the mark of a footnote.
 */
const ENCLOSED = /^(?:\[[^[\]]*\p{L}{2}[^[\]]*\]|\{[^{}]*\p{L}{2}[^{}]*\}|(?:<|«|[~*_|=/])\s?\p{Lu}[^~*_|=/<>«»]*)$/u;

/** Begins as a title does: with a capital, a figure, a quotation mark; where a script has no capitals, it is no sentence. */
export function opensTitle(text: string): boolean {
  return /^["“‘'(\p{Lu}\p{N}]/u.test(text) || ENCLOSED.test(text) || (/^\p{Lo}/u.test(text) && !endsLikeSentence(text));
}
