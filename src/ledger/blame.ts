import type { Place } from '../model/index.ts';
import { wordsOf } from './census.ts';

/**
 * Finds the first line of a source that has a word more often than the output has it.
 * Words, not letters: a person can search for a word.
 */
export function firstLostWord(
  source: string,
  text: string,
  kept: Iterable<string>,
): { place: Place; word: string } | null {
  const supply = new Map<string, number>();
  for (const stretch of kept) for (const word of wordsOf(stretch)) supply.set(word, (supply.get(word) ?? 0) + 1);
  const lines = text.split(/\r\n|\r|\n/);
  for (const [index, line] of lines.entries()) {
    for (const word of wordsOf(line)) {
      const left = supply.get(word) ?? 0;
      if (left === 0) return { place: { source, line: index + 1, endLine: index + 1 }, word };
      supply.set(word, left - 1);
    }
  }
  return null;
}
