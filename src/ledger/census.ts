import { codeUnitAt } from '../model/index.ts';

/** Code units to a page of counts. */
const PAGE = 0x100;

function newPage(): Int32Array {
  return new Int32Array(PAGE);
}

/**
 * Counts of letters and digits. Text is compared by Unicode compatibility decomposition without marks, so that
 * `ﬁ` counts as `f` and `i`, and a composed `é` equals `e` with an accent: neither is a loss.
 */
export class Census {
  /** Counts by UTF-16 code unit, 256 to a page: counting is all that is done for each character, folding comes last. */
  readonly #pages: Int32Array[] = [newPage()];
  readonly #astral = new Map<number, number>();

  /** Adds the letters and digits of a text so many times; -1 takes them away. */
  add(text: string, times = 1): this {
    const latin = this.#pages[0] as Int32Array;
    const { length } = text;
    for (let i = 0; i < length; i++) {
      const code = codeUnitAt(text, i);
      if (code < PAGE) latin[code] = (latin[code] as number) + times;
      else if ((code & 0xfc00) === 0xd800) i += this.#addAstral(text.codePointAt(i) ?? code, times);
      else this.#addWide(code, times);
    }
    return this;
  }

  #addWide(code: number, times: number): void {
    const page = this.#pages[code >> 8] ?? newPage();
    this.#pages[code >> 8] = page;
    page[code & 0xff] = (page[code & 0xff] as number) + times;
  }

  /** Counts a character outside the first 65,536; gives how many more code units it has. */
  #addAstral(point: number, times: number): number {
    if (point <= 0xffff) return 0;
    this.#astral.set(point, (this.#astral.get(point) ?? 0) + times);
    return 1;
  }

  /** What is left over: characters with a positive count are lost, with a negative one gained. */
  difference(): Map<string, number> {
    const left = new Map<string, number>();
    const fold = (point: number, count: number): void => {
      for (const letter of lettersOf(point)) left.set(letter, (left.get(letter) ?? 0) + count);
    };
    this.#pages.forEach((page, number) => {
      for (let unit = 0; unit < PAGE; unit++) {
        const count = page[unit] as number;
        if (count !== 0) fold(number * PAGE + unit, count);
      }
    });
    for (const [point, count] of this.#astral) if (count !== 0) fold(point, count);
    for (const [letter, count] of left) if (count === 0) left.delete(letter);
    return left;
  }
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** The letters and digits that a character counts as; none for signs. */
function lettersOf(point: number): readonly string[] {
  const character = String.fromCodePoint(point);
  if (!LETTER_OR_DIGIT.test(character)) return [];
  return [...character.normalize('NFKD')].filter((letter) => LETTER_OR_DIGIT.test(letter));
}

/** The words of a text, folded as the census folds letters; for saying where something was lost. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
