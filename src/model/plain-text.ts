/** Texts of plain letters, figures and signs, and of the dashes, quotation marks and dots of typography. */
const PLAIN_TEXT = /^[\0-\x7f\u2010-\u2027]*$/;

/** A sign that no text has, in the place of those that no plain text has. */
const NONE = String.raw`\uffff`;
/** What the classes of Unicode hold among the signs of plain texts: as the inside of a class of a pattern's own. */
const PLAIN_SIGNS: ReadonlyMap<string, string> = new Map([
  ['p{L}', 'A-Za-z'],
  ['P{L}', String.raw`\0-@\x5b-\x60{-\x7f\u2010-\u2027`],
  ['p{Lu}', 'A-Z'],
  ['p{Ll}', 'a-z'],
  ['p{N}', '0-9'],
  ['p{Nd}', '0-9'],
  ['p{Script=Latin}', 'A-Za-z'],
  ...['M', 'Lo', 'So', 'Cf', 'Cs', 'Emoji_Modifier', 'Extended_Pictographic'].map(
    (name) => [`p{${name}}`, NONE] as const,
  ),
  ...['Han', 'Hiragana', 'Katakana', 'Hangul', 'Hebrew', 'Arabic', 'Thai', 'Cyrillic', 'Greek'].map(
    (name) => [`p{Script=${name}}`, NONE] as const,
  ),
]);

/** A class of Unicode, a sign by its number, any other sign with a stroke; square brackets; a sign of two halves. */
const PIECES = /\\(?:([pP]\{[^}]*\})|u\{([\dA-Fa-f]+)\}|.)|[[\]]|[\u{10000}-\u{10FFFF}]/gsu;
/** What is another pattern without the flag `u`: halves of signs. */
const HALVES = /\\ud[89a-f]/i;
/** The same where capitals are small letters: the long s and the sign for kelvin are the plain letters. */
const FOREIGN_PLAIN =
  /[\u017F\u212A]|\\u(?:017[Ff]|212[Aa])|(?:[\u0080-\uFFFF]|\\u\{?[\dA-Fa-f]+\}?)-(?:[\u0080-\u{10FFFF}]|\\u)/u;

/** What a pattern is among plain texts, without a class of Unicode in it; null where it has none, or must have one. */
function amongPlain(source: string, flags: string): string | null {
  if (!/\\p/i.test(source) || HALVES.test(source) || (flags.includes('i') && FOREIGN_PLAIN.test(source))) return null;
  let [isInside, isKnown] = [false, true];
  const plain = source.replace(PIECES, (piece: string, unicode?: string, number?: string) => {
    if (piece === '[' || piece === ']') isInside = piece === '[';
    const isWide =
      number !== undefined ? Number.parseInt(number, 16) > 0xffff : piece.length === 2 && piece[0] !== '\\';
    const signs = unicode !== undefined ? PLAIN_SIGNS.get(unicode) : isWide ? NONE : null;
    isKnown &&= signs !== undefined;
    if (number !== undefined && !isWide) return `\\u${number.padStart(4, '0')}`;
    return signs === null || signs === undefined ? piece : isInside ? signs : `[${signs}]`;
  });
  return isKnown ? plain : null;
}

let last = '';
let isLastPlain = true;

/** Whether a text has plain signs alone; many patterns look at the same text, one after the other. */
function isPlain(text: string): boolean {
  if (text !== last) {
    isLastPlain = PLAIN_TEXT.test(text);
    last = text;
  }
  return isLastPlain;
}

/** After so many texts, looking at each first costs more than making the pattern with all of its signs once. */
const OFTEN = 2000;

/**
 * A pattern that is asked, and texts with it, as a RegExp is: with all of Unicode's letters in its classes, or with plain
 * ones where a text has no others. The first takes up to ten milliseconds to be made where such classes come again and
 * again, as much as thirty pages of a story; most texts need the second alone. The bundler puts it in the place of
 * patterns that have classes of Unicode and are of no other use: see `plain-patterns.mjs`.
 */
export class PlainPattern {
  readonly source: string;
  readonly flags: string;
  #whole: RegExp | null = null;
  #plain: RegExp | null = null;
  /** Of how many more texts it is asked whether they are plain. */
  #rest = OFTEN;

  constructor(source: string, flags: string) {
    this.source = source;
    this.flags = flags;
  }

  /** The pattern as a text needs it. */
  for(text: string): RegExp {
    if (this.#rest > 0 && isPlain(text)) {
      this.#rest--;
      if (this.#plain) return this.#plain;
      const plain = amongPlain(this.source, this.flags);
      if (plain !== null) {
        this.#plain = new RegExp(plain, this.flags.replace('u', ''));
        return this.#plain;
      }
      this.#rest = 0;
    }
    this.#whole ??= new RegExp(this.source, this.flags);
    return this.#whole;
  }

  test(text: string): boolean {
    return this.for(text).test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.for(text).exec(text);
  }

  [Symbol.match](text: string): RegExpMatchArray | null {
    return text.match(this.for(text));
  }

  [Symbol.matchAll](text: string): IterableIterator<RegExpMatchArray> {
    return text.matchAll(this.for(text));
  }

  [Symbol.replace](text: string, by: string): string {
    return text.replace(this.for(text), by);
  }

  [Symbol.search](text: string): number {
    return text.search(this.for(text));
  }

  [Symbol.split](text: string, limit?: number): string[] {
    return text.split(this.for(text), limit);
  }
}
