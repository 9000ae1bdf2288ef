import type { WordList } from './words.ts';

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
export function sameWords(a: WordList, i: number, b: WordList, j: number, count: number): boolean {
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
