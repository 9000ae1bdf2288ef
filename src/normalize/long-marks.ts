import type { RawRun } from './runs.ts';

/** What a run is in a stretch of emphasis that is marked only where it begins and ends. */
export type LongMark = 'first' | 'middle' | 'last';

/** Runs that a pair of underscores joins, by their numbers. */
export type LongMarks = ReadonlyMap<number, LongMark>;

/** Paragraphs that one stretch may hold: a telegram or a letter, not a chapter. */
const LONGEST = 12;
const FIRST = /^[\s"'“‘(]*_(?=[\p{L}\p{N}"'“‘(])[^_]*$/u;
const LAST = /^[^_]*[^\s_]_[\s"'”’).,]*$/;

/** Finds a lone underscore that opens a paragraph and the lone one that closes it some paragraphs later. */
export function longMarks(runs: readonly RawRun[]): LongMarks {
  const found = new Map<number, LongMark>();
  let first = -1;
  runs.forEach(({ kind, flat }, index) => {
    const prose = kind === 'prose' || kind === 'verse';
    if (!prose || (first >= 0 && index - first > LONGEST)) first = -1;
    if (!prose || !flat.text.includes('_')) return;
    if (FIRST.test(flat.text)) first = index;
    else {
      if (first >= 0 && LAST.test(flat.text)) {
        for (let i = first; i <= index; i++) found.set(i, i === first ? 'first' : i === index ? 'last' : 'middle');
      }
      first = -1;
    }
  });
  return found;
}
