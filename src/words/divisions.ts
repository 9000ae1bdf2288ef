import { DIVISION_ROWS, type Rank } from './division-tables.ts';
import { foldLetters } from './fold.ts';
import { isSmallWordElsewhere } from './language-words.ts';

export type { Rank } from './division-tables.ts';

export interface DivisionWord {
  readonly rank: Rank;
  /** True for words that are common in prose (`day`, `letter`) and need a series to be believed. */
  readonly weak: boolean;
  /** Whether it counts what comes one after the other in one work: parts, chapters, episodes. */
  readonly serial: boolean;
  /** The languages that count divisions with the word, by tag. */
  readonly languages: readonly string[];
}

/** The words by their folded letters. A word of two ranks has the first. */
const WORDS: ReadonlyMap<string, DivisionWord> = wordMap();

function wordMap(): Map<string, DivisionWord> {
  const map = new Map<string, DivisionWord>();
  for (const { rank, weak, serial = false, words } of DIVISION_ROWS) {
    for (const [language, list] of Object.entries(words)) {
      for (const word of list.split(' ')) {
        const key = foldLetters(word);
        const known = map.get(key);
        if (known && known.rank !== rank) continue;
        const languages = [...(known?.languages ?? []), language];
        map.set(key, { rank, weak: known?.weak ?? weak, serial: known?.serial ?? serial, languages });
      }
    }
  }
  return map;
}

/** What a word counts, in any language and case: `Chapter`, `KAPITEL`, `глава`; null for other words. */
export function divisionWord(word: string): DivisionWord | null {
  return WORDS.get(foldLetters(word)) ?? null;
}

/**
 * The words, as they are spelled, that count what stands high: volumes, parts, chapters, episodes. Without those that
 * are everyday words of another language.
 */
export function countingWords(): readonly string[] {
  const words = DIVISION_ROWS.filter(({ rank, serial }) => rank === 1 || serial).flatMap((row) =>
    Object.entries(row.words).flatMap(([language, list]) =>
      list.split(' ').filter((word) => !isSmallWordElsewhere(word, language)),
    ),
  );
  return [...new Set(words)];
}

/** All words that count divisions of some ranks, folded. */
export function divisionWords(...ranks: readonly Rank[]): readonly string[] {
  return [...WORDS].filter(([, { rank }]) => ranks.includes(rank)).map(([word]) => word);
}
