import { BORDER, codeUnitAt, type Inline } from '../model/index.ts';
import {
  FOLDED,
  foldOf,
  GAP,
  HALF,
  KINDS,
  kindOf,
  kindOfAstral,
  LETTER,
  MARK,
  SINGLE,
  SPACE,
  UNSEEN,
} from './characters.ts';

const BORDER_CODE = BORDER.charCodeAt(0);
const START = 0x811c9dc5 | 0;
const STEP = 0x01000193;
const NONE: ReadonlySet<Inline> = new Set();

/** Words by their numbers, from one to, not including, another. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

const NOWHERE: Window = { from: 0, to: 0 };

/** Words of a text in order, each as a number; of those in a window also where they stand. */
export class WordList {
  hashes: Int32Array;
  length = 0;
  /** Offsets of the window's words in the text that was read, start and end by turns. */
  readonly #spans: Int32Array;
  readonly #placed: Window;
  #hash = START;
  #start = -1;
  #end = 0;
  /** The start and hash of a word behind which only a border stands yet: a mark still goes with it. */
  #closed = -1;
  #closedHash = START;

  /** Marks of footnotes that are not read. */
  readonly skipped: ReadonlySet<Inline>;

  constructor(size = 64, placed: Window = NOWHERE, skipped: ReadonlySet<Inline> = NONE) {
    this.skipped = skipped;
    this.hashes = new Int32Array(Math.max(16, size));
    this.#placed = placed;
    this.#spans = new Int32Array((placed.to - placed.from) * 2);
  }

  /** Where a word of the window begins in the text; undefined for any other. */
  startOf(at: number): number | undefined {
    return this.#spans[(at - this.#placed.from) * 2];
  }

  /** Where it ends. */
  endOf(at: number): number | undefined {
    return this.#spans[(at - this.#placed.from) * 2 + 1];
  }

  /** Reads on: a word that the text before it left open goes on at its start. */
  read(text: string): this {
    const { length } = text;
    let hash = this.#hash;
    let start = this.#start;
    for (let i = 0; i < length; i++) {
      const code = codeUnitAt(text, i);
      const kind = KINDS[code] as number;
      if (kind === LETTER) {
        if (start < 0) start = i;
        hash = Math.imul(hash ^ code, STEP);
      } else if (kind === SPACE || kind === GAP) {
        if (start >= 0) this.#close(hash, start, i);
        if (code !== BORDER_CODE) this.#closed = -1;
        start = -1;
        hash = START;
      } else {
        this.#hash = hash;
        this.#start = start;
        i += this.#readOther(text, i, code);
        hash = this.#hash;
        start = this.#start;
      }
    }
    this.#hash = hash;
    this.#start = start;
    this.#end = length;
    return this;
  }

  /** Reads a character that is no plain letter and no gap; gives how many code units behind its first belong to it. */
  #readOther(text: string, at: number, code: number): number {
    const half = kindOf(code);
    const point = half === HALF ? (text.codePointAt(at) ?? code) : code;
    const kind = half !== HALF ? half : point > 0xffff ? kindOfAstral(point) : UNSEEN;
    if (kind === MARK && this.#start < 0 && this.#closed >= 0) this.#reopen();
    if (kind === LETTER || kind === FOLDED || kind === MARK) {
      if (this.#start < 0 && kind !== MARK) this.#start = at;
      if (this.#start >= 0) for (const sign of foldOf(point)) this.#hash = Math.imul(this.#hash ^ sign, STEP);
    } else if (kind !== UNSEEN) {
      if (this.#start >= 0) this.#close(this.#hash, this.#start, at);
      if (code !== BORDER_CODE) this.#closed = -1;
      if (kind === SINGLE) this.#add(Math.imul(START ^ point, STEP), at, at + (point > 0xffff ? 2 : 1));
      this.#start = -1;
      this.#hash = START;
    }
    return point > 0xffff ? 1 : 0;
  }

  /** Takes over words that another list has read, which stand apart from those around them. */
  append({ hashes }: WordList, from: number, to: number): void {
    this.gap();
    this.#closed = -1;
    while (this.length + to - from > this.hashes.length) this.#grow();
    let { length } = this;
    for (let at = from; at < to; at++) this.hashes[length++] = hashes[at] as number;
    this.length = length;
  }

  /** Ends a word that is open: a gap stands here. */
  gap(): this {
    if (this.#start < 0) return this;
    this.#close(this.#hash, this.#start, this.#end);
    this.#start = -1;
    this.#hash = START;
    return this;
  }

  /** Forgets all words, to read others into the same memory. */
  clear(): this {
    this.gap();
    this.#closed = -1;
    this.length = 0;
    return this;
  }

  #close(hash: number, start: number, end: number): void {
    this.#closed = start;
    this.#closedHash = hash;
    this.#add(hash, start, end);
  }

  /** Takes the last word back, for the mark that stands behind what ended it. */
  #reopen(): void {
    this.#start = this.#closed;
    this.#hash = this.#closedHash;
    this.#closed = -1;
    this.length -= 1;
  }

  #add(hash: number, start: number, end: number): void {
    const at = this.length++;
    if (at === this.hashes.length) this.#grow();
    this.hashes[at] = hash;
    const { from, to } = this.#placed;
    if (at < from || at >= to) return;
    this.#spans[(at - from) * 2] = start;
    this.#spans[(at - from) * 2 + 1] = end;
  }

  #grow(): void {
    const hashes = new Int32Array(this.hashes.length * 2);
    hashes.set(this.hashes);
    this.hashes = hashes;
  }
}

/** The words of one text. */
export function wordsIn(text: string, placed?: Window): WordList {
  return new WordList((text.length >> 2) + 16, placed).read(text).gap();
}
