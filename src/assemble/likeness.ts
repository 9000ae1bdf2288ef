import {
  addTo,
  type Block,
  bareLetters,
  bareWords,
  blockText,
  type Division,
  headingWords,
  textsOf,
} from '../model/index.ts';
import { sentencesOf, wordsOf } from '../removals/index.ts';
import { numberOf, readNumeral } from '../words/numerals.ts';
import { isOneName, versionStem } from './better-version.ts';
import { isEnding } from './endings.ts';
import { factsOfSource, mayShareAuthors, titleParts } from './works/facts.ts';

/** The words of a source's running text as compared, and a sample of the runs of words in it. */
export interface Likeness {
  readonly words: number;
  /** All its letters and digits, one after the other; empty when there is no text. */
  readonly letters: string;
  /** Hashes of runs of words; of long texts the same share of all runs is taken. */
  readonly runs: ReadonlySet<number>;
}

/** Shorter texts, in words, are copies only when they are equal. */
export const SHORT = 50;
/** How many words make a run: enough that two texts share one by chance only now and then. */
const RUN = 5;
/** Texts together longer than this, in words, are compared by samples. */
const COMPARED_WHOLE = 200_000;
const SAMPLED = 16;

/** Measures the texts of several sources so that they can be compared. Headings, notes and endings do not count. */
export function likenessesOf(divisions: readonly Division[]): readonly Likeness[] {
  const texts = divisions.map(wordsIn);
  const total = texts.reduce((sum, words) => sum + words.length, 0);
  const every = total > COMPARED_WHOLE ? SAMPLED : 1;
  return texts.map((words) => ({ words: words.length, letters: words.join(''), runs: runsOf(words, every) }));
}

function wordsIn({ parts }: Division): readonly string[] {
  const texts = parts.flatMap(({ blocks }) => blocks.filter(isRunning).map((block) => blockText(block)));
  return bareWords(texts.join(' ').normalize('NFKC'));
}

function isRunning(block: Block): boolean {
  return block.type !== 'note' && block.type !== 'heading' && !isEnding(block);
}

/** FNV-1a over each run of words. A text shorter than a run is one run. */
function runsOf(words: readonly string[], every: number): ReadonlySet<number> {
  const runs = new Set<number>();
  const hashes = words.map(hashOf);
  for (let i = 0; i < Math.max(1, hashes.length - RUN + 1); i++) {
    let hash = 0x811c9dc5;
    for (let j = i; j < Math.min(hashes.length, i + RUN); j++) hash = Math.imul(hash ^ (hashes[j] ?? 0), 0x01000193);
    const run = (hash ^ (hash >>> 15)) >>> 0;
    if (run % every === 0) runs.add(run);
  }
  return runs;
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** How much of each text stands in each other one: pairs with at least a run in common, by the smaller of the two. */
export function sharedRuns(likenesses: readonly Likeness[]): ReadonlyMap<string, number> {
  const holders = new Map<number, number[]>();
  for (const [i, { runs }] of likenesses.entries()) {
    for (const run of runs) {
      addTo(holders, run, i);
    }
  }
  const pairs = new Map<string, number>();
  for (const held of holders.values()) {
    // What stands in many files is a disclaimer or a refrain and says nothing.
    if (held.length < 2 || held.length > 6) continue;
    for (const [n, a] of held.entries()) {
      for (const b of held.slice(n + 1)) pairs.set(`${a} ${b}`, (pairs.get(`${a} ${b}`) ?? 0) + 1);
    }
  }
  return pairs;
}

/** The share of the smaller text that stands in the other, from 0 to 1. */
export function shareOf(pairs: ReadonlyMap<string, number>, all: readonly Likeness[], a: number, b: number): number {
  const smaller = Math.min(all[a]?.runs.size ?? 0, all[b]?.runs.size ?? 0);
  const common = pairs.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? 0;
  return smaller === 0 ? 0 : common / smaller;
}

/**
 * Whether something says that two sources with much the same words are two parts: other numbers in their names or
 * headings, another title, other authors. A day that begins again in each chapter has nearly the same words in all.
 */
export function areTwoParts(a: Division, b: Division): boolean {
  const [x, y] = [factsOfSource(a), factsOfSource(b)];
  if (x.base !== null && y.base !== null && x.base !== y.base) return true;
  if (!mayShareAuthors(x.authors, y.authors)) return true;
  const [m, n] = [statedNumber(a), statedNumber(b)];
  if (m !== null && n !== null && m !== n) return true;
  return countOtherwise(headingOf(a), headingOf(b)) || areNamedOtherwise(a, b);
}

/** Whether the names of two sources are the same words with other numbers in them, and not two versions. */
export function areNamedOtherwise(a: Division, b: Division): boolean {
  return !isOneName(a, b) && countOtherwise(versionStem(a.source), versionStem(b.source));
}

/** The words of a source's first heading. */
export function headingOf({ parts }: Division): string {
  const heading = parts.find((part) => part.heading !== null)?.heading ?? null;
  return heading === null || heading.given ? '' : headingWords(heading);
}

/** The same words with other numbers in them: `Book 1 Chapter 2` and `Book 1 Chapter 3`, `s01e02` and `s01e03`. */
export function countOtherwise(a: string, b: string): boolean {
  const [x, y] = [tokensOf(a), tokensOf(b)];
  if (x.length !== y.length) return false;
  let other = false;
  for (const [i, token] of x.entries()) {
    const match = y[i] as Token;
    if (token.text === match.text) continue;
    if (token.count === null || match.count === null) return false;
    if (token.count !== match.count) other = true;
  }
  return other;
}

interface Token {
  readonly text: string;
  /** What it counts; null for other words. */
  readonly count: number | null;
}

/** The words of a text; a number in several words is one: `Twenty-Two`, `двадцать вторая`. */
function tokensOf(text: string): readonly Token[] {
  const lower = text.toLowerCase();
  const tokens: Token[] = [];
  const word = /\p{N}+|\p{L}+/gu;
  for (let match = word.exec(lower); match !== null; match = word.exec(lower)) {
    const numeral = /^\p{N}/u.test(match[0])
      ? null
      : readNumeral(lower.slice(match.index, match.index + LONGEST_NUMBER));
    const whole = numeral === null ? match[0] : lower.slice(match.index, match.index + numeral.end);
    tokens.push({ text: whole, count: numeral?.value ?? numberOf(match[0].replace(/^0+(?=\d)/, '')) });
    word.lastIndex = match.index + whole.length;
  }
  return tokens;
}

/** No number in words is longer. */
const LONGEST_NUMBER = 60;

/** The number of the part that a source is: stated in its header, its title or its first heading. */
function statedNumber({ metadata, parts }: Division): number | null {
  const stated = metadata.part?.number ?? (metadata.title === null ? null : titleParts(metadata.title).number);
  return stated ?? parts.find((part) => part.heading?.kind === 'chapter')?.heading?.number ?? null;
}

/** A sentence of fewer words is none that anybody misses. */
const LEAST = 5;
/** Of a sentence's words, so many in one other make the two the same but for a change. */
const NEAR = 0.6;

/** A word of more sentences is in too many to look for one by it. */
const COMMON = 400;

/** Says of a text whether one of its sentences has none in some others that is nearly the same. */
export function saysElsewhere(kept: readonly Division[]): (division: Division) => boolean {
  const known: ReadonlySet<string>[] = [];
  const whole = new Set<string>();
  const holders = new Map<string, number[]>();
  for (const words of kept.flatMap(sentencesIn)) {
    const text = words.join(' ');
    if (whole.has(text)) continue;
    whole.add(text);
    const at = known.push(new Set(words)) - 1;
    for (const word of known[at] ?? []) {
      addTo(holders, word, at);
    }
  }
  const isThere = (sentence: readonly string[]): boolean => {
    if (whole.has(sentence.join(' '))) return true;
    const words = [...new Set(sentence)];
    const rare = words.flatMap((word) => {
      const held = holders.get(word) ?? [];
      return held.length <= COMMON ? held : [];
    });
    return [...new Set(rare)].some((at) => {
      const other = known[at];
      return words.filter((word) => other?.has(word)).length >= words.length * NEAR;
    });
  };
  return (division) => sentencesIn(division).some((words) => words.length >= LEAST && !isThere(words));
}

/** The words of each sentence of a text, notes too. */
function sentencesIn(division: Division): readonly (readonly string[])[] {
  return textsOf(division)
    .flatMap((text) => sentencesOf(text).map(wordsOf))
    .filter((words) => words.length > 0);
}

/** How many words of a sentence are shown. */
const SHOWN = 12;

/**
 * What the text of a file that is left out says and the one in the book does not, in words that follow a message: its
 * author should know before the file is deleted. Empty when it says nothing of its own.
 */
export function saysAlone(division: Division, kept: Division): string {
  const known = likenessesOf([kept])[0]?.letters ?? '';
  const texts = division.parts.flatMap(({ blocks }) => blocks.filter(isRunning).map((block) => blockText(block)));
  const own: string[] = [];
  for (const sentence of texts.flatMap((text) => text.split(/(?<=[.!?…。！？]["”’»」]?)\s+/u))) {
    const letters = bareLetters(sentence.normalize('NFKC'));
    if (letters !== '' && !known.includes(letters)) own.push(sentence);
    // The first is shown; of the others it matters that there are any.
    if (own.length > 1) break;
  }
  const words = (own[0] ?? '').trim().split(/\s+/);
  const shown = words.length > SHOWN ? `${words.slice(0, SHOWN).join(' ')}…` : words.join(' ');
  return shown === '' ? '' : `; only there stands “${shown}”${own.length > 1 ? ', and more' : ''}`;
}
