/**
 * Counts of letters and digits. Text is compared by Unicode compatibility decomposition without marks, so that
 * `ﬁ` counts as `f` and `i`, and a composed `é` equals `e` with an accent: neither is a loss.
 */
export class Census {
  readonly #ascii = new Int32Array(128);
  readonly #others = new Map<number, number>();

  /** Adds the letters and digits of a text; `sign` -1 takes them away. */
  add(text: string, sign: 1 | -1 = 1): this {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 128) {
        this.#count(code, sign);
        continue;
      }
      const point = text.codePointAt(i) ?? code;
      if (point > 0xffff) i++;
      for (const letter of lettersOf(point)) this.#count(letter, sign);
    }
    return this;
  }

  #count(letter: number, sign: number): void {
    if (letter < 128) this.#ascii[letter] = (this.#ascii[letter] ?? 0) + sign;
    else this.#others.set(letter, (this.#others.get(letter) ?? 0) + sign);
  }

  /** What is left over: characters with a positive count are lost, with a negative one gained. */
  difference(): Map<string, number> {
    const left = new Map<string, number>();
    for (let code = 0; code < 128; code++) {
      const count = this.#ascii[code] ?? 0;
      if (count !== 0 && isAsciiLetterOrDigit(code)) left.set(String.fromCharCode(code), count);
    }
    for (const [code, count] of this.#others) if (count !== 0) left.set(String.fromCodePoint(code), count);
    return left;
  }
}

function isAsciiLetterOrDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

const known = new Map<number, readonly number[]>();

function lettersOf(point: number): readonly number[] {
  let letters = known.get(point);
  if (letters === undefined) {
    const character = String.fromCodePoint(point);
    const plain = /[\p{L}\p{N}]/u.test(character) ? character.normalize('NFKD') : '';
    letters = [...plain].filter((c) => /[\p{L}\p{N}]/u.test(c)).map((c) => c.codePointAt(0) ?? 0);
    known.set(point, letters);
  }
  return letters;
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
