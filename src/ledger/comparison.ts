import { Census } from './census.ts';

/** Expected texts among which an equal one is looked for. */
const AHEAD = 4;
/** A shorter text is counted at once: line ends between tags, mostly. */
const SHORT = 8;

/**
 * Compares a sequence of texts with another that mostly holds the same texts in the same order, though some of them in
 * pieces. Equal texts hold equal letters and need no counting, which spares most of a book; all others are counted.
 */
export class Comparison {
  readonly #census = new Census();
  readonly #expected: Iterator<string>;
  /** The next expected texts, in order. */
  readonly #next: string[] = [];
  /** How much of the other sequence was taken since the last equal text. */
  #taken = 0;

  constructor(expected: Iterable<string>) {
    this.#expected = expected[Symbol.iterator]();
    this.#look();
  }

  /** Takes the next text of the other sequence. */
  take(text: string): void {
    const at = text.length < SHORT ? -1 : this.#next.indexOf(text);
    if (at >= 0) {
      if (at > 0) this.#pass(at);
      this.#next.shift();
      this.#taken = 0;
    } else {
      this.#census.add(text, -1);
      if (text.length >= SHORT) this.#taken += text.length;
      this.#passTaken();
    }
    this.#look();
  }

  /** The letters by which the sequences differ, once all texts are taken. */
  census(): Census {
    for (; this.#next.length > 0; this.#look()) this.#pass(this.#next.length);
    return this.#census;
  }

  /** Lets the first expected texts go, which came in pieces or not at all. */
  #pass(count: number): void {
    for (const text of this.#next.splice(0, count)) this.#census.add(text);
  }

  /** The first expected text has come in pieces when as much was taken as it holds. */
  #passTaken(): void {
    const first = this.#next[0];
    if (first === undefined || first.length > this.#taken) return;
    this.#taken -= first.length;
    this.#pass(1);
  }

  #look(): void {
    while (this.#next.length < AHEAD) {
      const { value, done } = this.#expected.next();
      if (done === true) return;
      this.#next.push(value);
    }
  }
}
