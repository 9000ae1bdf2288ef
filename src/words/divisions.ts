import { DIVISION_ROWS, type Rank } from './division-tables.ts';
import { foldLetters } from './fold.ts';
import { isSmallWordElsewhere } from './languages.ts';

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

/** A word at the end of a text, which may be cut short with a stop, or the sign for a number. */
const LAST_WORD = /(?:[#№]|(?<![\p{L}\p{M}])(\p{L}[\p{L}\p{M}]*)\.?)[\s_.-]*$/u;
/** What stands between a title and the word that counts its parts. */
const SIGNS_AT_END = /(?<![\s_.([-])[\s_.([-]+$/;

/**
 * A text without the word at its end that counts parts or what holds them, in any language, and without the signs before
 * it: `tale-part`, `Sturm - Teil`, `Storm (ch.` lose it. Any other text comes back as it is.
 */
export function withoutCounterAtEnd(text: string): string {
  const match = LAST_WORD.exec(text);
  const isCounter = match !== null && (match[1] === undefined || countsParts(match[1]));
  return isCounter ? text.slice(0, match.index).replace(SIGNS_AT_END, '') : text;
}

/** Whether a word counts what stands high, or the parts of one work: `part`, `kapitel`, `no`. */
function countsParts(word: string): boolean {
  if (/^no$/i.test(word)) return true;
  const counted = divisionWord(word);
  return counted !== null && (counted.rank === 1 || counted.serial);
}
