import type { WordList } from './words.ts';

/** How often each word is still to come. */
export class Counts {
  readonly #left = new Map<number, number>();
  #size = 0;

  add({ hashes, length }: WordList): this {
    for (let i = 0; i < length; i++) this.put(hashes[i] as number);
    return this;
  }

  put(word: number, times = 1): void {
    this.#left.set(word, (this.#left.get(word) ?? 0) + times);
    this.#size += times;
  }

  /** Whether one of a word is left. */
  has(word: number): boolean {
    return (this.#left.get(word) ?? 0) > 0;
  }

  /** Takes one of a word away; false when none is left. */
  take(word: number): boolean {
    if (this.#size === 0) return false;
    const left = this.#left.get(word) ?? 0;
    if (left === 0) return false;
    this.#left.set(word, left - 1);
    this.#size -= 1;
    return true;
  }

  /** Takes away all the words of a text; none of them, and false, when some are not there. */
  takeAll({ hashes, length }: WordList): boolean {
    for (let i = 0; i < length; i++) {
      if (this.take(hashes[i] as number)) continue;
      while (i-- > 0) this.put(hashes[i] as number);
      return false;
    }
    return true;
  }

  /** The same, and null for a text without words or one that is not there; what it returns gives them back. */
  takeAny(words: WordList): (() => void) | null {
    return words.length > 0 && this.takeAll(words) ? () => void this.add(words) : null;
  }

  /** The words of which some are left, with their number. */
  *left(): Generator<readonly [word: number, times: number]> {
    for (const entry of this.#left) if (entry[1] > 0) yield entry;
  }
}
