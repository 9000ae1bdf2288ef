import type { RawRun } from './runs.ts';

/** How often a source has the words that its hyphenated line ends may stand for; lower-case keys. */
export type LineEndWords = ReadonlyMap<string, number>;

/** A word broken at a line end: its part before the hyphen and the part on the next line. */
export const BROKEN_WORD: RegExp = /(?<![\p{L}\p{M}'’])([\p{L}\p{M}'’]+)-[ \t]*\n[ \t]*([\p{L}\p{M}]+)/gu;

/** Text looked at for evidence, in UTF-16 units. */
const LIMIT = 3_000_000;

/** Counts, for every broken word, its parts, its joined form and its hyphenated form in the rest of the source. */
export function lineEndWords(runs: readonly RawRun[]): LineEndWords {
  const counts = new Map<string, number>();
  for (const { flat } of runs) {
    if (!flat.text.includes('-\n')) continue;
    for (const [, first = '', second = ''] of flat.text.matchAll(BROKEN_WORD)) {
      for (const key of keysOf(first, second)) counts.set(key, 0);
    }
  }
  if (counts.size === 0) return counts;
  let seen = 0;
  for (const { flat } of runs) {
    // The halves of a broken word say nothing about whether they are words by themselves.
    const whole = flat.text.includes('-\n') ? flat.text.replace(BROKEN_WORD, ' ') : flat.text;
    for (const [word] of whole.matchAll(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu)) {
      const key = word.toLowerCase();
      const known = counts.get(key);
      if (known !== undefined) counts.set(key, known + 1);
    }
    seen += flat.text.length;
    if (seen > LIMIT) break;
  }
  return counts;
}

function keysOf(first: string, second: string): string[] {
  const a = first.toLowerCase();
  const b = second.toLowerCase();
  return [a, b, a + b, `${a}-${b}`];
}

/** Words that a line end surely broke, from which it is the habit of a source. */
const HABIT = 2;

/**
 * Whether the line ends of a source break words that have no hyphen: the source writes some of them whole elsewhere, or
 * neither half of them is a word. Typists break a line only where a hyphen stands anyway; printers anywhere.
 */
export function breaksWords(runs: readonly RawRun[], words: LineEndWords): boolean {
  if (words.size === 0) return false;
  const broken = new Set<string>();
  let kept = 0;
  for (const { flat } of runs) {
    if (!flat.text.includes('-\n')) continue;
    for (const [, first = '', second = ''] of flat.text.matchAll(BROKEN_WORD)) {
      const [a = 0, b = 0, whole = 0, hyphened = 0] = keysOf(first, second).map((key) => words.get(key) ?? 0);
      const isBroken = whole > hyphened || (hyphened === 0 && a === 0 && b === 0 && /^\p{Ll}/u.test(second));
      if (isBroken) broken.add(`${first}${second}`.toLowerCase());
      else if (hyphened > 0) kept += 1;
    }
  }
  return broken.size >= HABIT && broken.size * 2 >= kept;
}
