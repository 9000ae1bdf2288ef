import type { Footnote } from '../model/index.ts';
import { readBlock } from './story-words.ts';
import { WordList, wordsIn } from './words.ts';

/** Odd. */
const BASE = 0x2c1b3c6d;

/** Sums over the first words of a list, by which any stretch of it is told in one step. */
const SUMS = new WeakMap<WordList, Int32Array>();
/** Powers of the base. */
let powers = new Int32Array([1]);

/**
 * Whether two lists have the same words from one place each, so many of them. It costs the same for a word as for a
 * thousand: passages are looked for at every word of a story.
 */
function sameWords(a: WordList, i: number, b: WordList, j: number, count: number): boolean {
  if (i + count > a.length || j + count > b.length) return false;
  return sumOf(a, i, count) === sumOf(b, j, count);
}

function sumOf(list: WordList, from: number, count: number): number {
  let sums = SUMS.get(list);
  if (sums === undefined) {
    sums = sumsOf(list);
    SUMS.set(list, sums);
  }
  const before = Math.imul(sums[from] as number, powerOf(count));
  return ((sums[from + count] as number) - before) | 0;
}

function sumsOf({ hashes, length }: WordList): Int32Array {
  const sums = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) sums[i + 1] = Math.imul(sums[i] as number, BASE) + stirred(hashes[i] as number);
  return sums;
}

function stirred(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return half ^ (half >>> 15);
}

function powerOf(exponent: number): number {
  if (exponent >= powers.length) {
    const more = new Int32Array(Math.max(exponent + 1, powers.length * 2));
    more.set(powers);
    for (let i = powers.length; i < more.length; i++) more[i] = Math.imul(more[i - 1] as number, BASE);
    powers = more;
  }
  return powers[exponent] as number;
}

/** Shorter passages are met by chance. */
export const SHORTEST = 4;
/** Passages are looked up by so many of their first words. */
const LOOKED_UP = 3;
/** Of the passages that begin alike, so many are compared at one word. */
const MOST_ALIKE = 64;

/** A passage in the forms in which it may be met, and how often it is still to come. */
interface Waiting {
  readonly forms: readonly WordList[];
  /** The text of one that was moved. */
  readonly text: string | null;
  times: number;
}

/** Passages that stand in one sequence of words at another place than in the other, each to be met once, as it is. */
export class Passages {
  readonly #byStart = new Map<number, Set<Waiting>>();
  readonly #byWords = new Map<string, Waiting>();
  /** The first words of all of them: at most words of a story no passage begins. */
  readonly #firsts = new Set<number>();
  /** How often each text was met. */
  readonly met: Map<string, number> = new Map();
  /** At which words a moved text was met. */
  readonly metAt: number[] = [];
  /** At this word none is met. */
  readonly #avoided: number;

  constructor(avoided = -1) {
    this.#avoided = avoided;
  }

  get isEmpty(): boolean {
    return this.#byStart.size === 0;
  }

  add(text: string): void {
    this.#wait([wordsIn(text)], text);
  }

  /** A footnote, which its source may have without its mark. */
  addFootnote(footnote: Footnote): void {
    const whole = new WordList();
    readBlock(footnote, whole);
    const bare = new WordList();
    for (const child of footnote.children) readBlock(child, bare);
    this.#wait([whole.gap(), bare.gap()], null);
  }

  #wait(all: readonly WordList[], text: string | null): void {
    const forms = all.filter(({ length }) => length > 0);
    const words = forms.map(({ hashes, length }) => hashes.subarray(0, length).join()).join('|');
    const key = `${text === null ? 'footnote' : 'moved'} ${words}`;
    const known = this.#byWords.get(key);
    if (known) {
      known.times += 1;
      if (known.times === 1) this.#list(known);
      return;
    }
    const made: Waiting = { forms, text, times: 1 };
    this.#byWords.set(key, made);
    this.#list(made);
  }

  #list(waiting: Waiting): void {
    for (const form of waiting.forms) {
      this.#firsts.add(form.hashes[0] as number);
      const start = startAt(form, 0, Math.min(LOOKED_UP, form.length));
      const list = this.#byStart.get(start) ?? new Set();
      list.add(waiting);
      this.#byStart.set(start, list);
    }
  }

  /**
   * The number of words of a passage that begins at a word of the one sequence, where the other is at `there`; 0 when
   * none does, or when the other has the same words there.
   */
  lengthAt(words: WordList, at: number, other: WordList, there: number): number {
    if (!this.#firsts.has(words.hashes[at] as number) || at === this.#avoided) return 0;
    for (let size = Math.min(LOOKED_UP, words.length - at); size > 0; size--) {
      const found = this.#find(this.#byStart.get(startAt(words, at, size)), words, at, other, there);
      if (found > 0) return found;
    }
    return 0;
  }

  #find(
    candidates: ReadonlySet<Waiting> | undefined,
    words: WordList,
    at: number,
    other: WordList,
    there: number,
  ): number {
    if (candidates === undefined) return 0;
    let looked = 0;
    for (const waiting of candidates) {
      if (looked++ === MOST_ALIKE) break;
      const found = waiting.forms.find((form) => sameWords(words, at, form, 0, form.length));
      if (!found || sameWords(words, at, other, there, found.length)) continue;
      this.#meet(waiting);
      if (waiting.text !== null) this.metAt.push(at);
      return found.length;
    }
    return 0;
  }

  #meet(waiting: Waiting): void {
    if (waiting.text !== null) this.met.set(waiting.text, (this.met.get(waiting.text) ?? 0) + 1);
    waiting.times -= 1;
    if (waiting.times > 0) return;
    for (const form of waiting.forms) {
      this.#byStart.get(startAt(form, 0, Math.min(LOOKED_UP, form.length)))?.delete(waiting);
    }
  }
}

/** Moved texts that were not met as often where they came as where they left. */
export function unbalanced(leaving: Passages, arriving: Passages): ReadonlySet<string> {
  const texts = [...leaving.met.keys(), ...arriving.met.keys()];
  return new Set(texts.filter((text) => leaving.met.get(text) !== arriving.met.get(text)));
}

/** Some words from one on as one number, which their count belongs to. */
function startAt({ hashes }: WordList, at: number, size: number): number {
  let start = size;
  for (let k = 0; k < size; k++) start = Math.imul(start, 31) + (hashes[at + k] as number);
  return start | 0;
}
