/** What the classes of Unicode that patterns ask for hold among plain signs; the others of them hold none. */
const PLAIN_SIGNS: ReadonlyMap<string, string> = new Map([
  ['L', 'A-Za-z'],
  ['Lu', 'A-Z'],
  ['Ll', 'a-z'],
  ['N', '0-9'],
  ['Nd', '0-9'],
]);

/** Texts of plain letters, figures and signs, and of the dashes, quotation marks and dots of typography. */
const PLAIN_TEXT = /^[\0-\x7f\u2010-\u2027]*$/;

/** A class of Unicode, or a sign by its number: `\p{L}`, `\u{FE0F}`; what opens and closes a class of a pattern's own. */
const PIECES = /\\p\{(\w+)\}|\\u\{[\dA-F]+\}|\\.|[[\]]/gu;

/** What a pattern is among plain texts, without a class of Unicode in it. */
function amongPlain(source: string): string {
  let isInside = false;
  return source.replace(PIECES, (piece: string, name?: string) => {
    if (piece === '[' || piece === ']') {
      isInside = piece === '[';
      return piece;
    }
    if (name === undefined && !piece.startsWith('\\u')) return piece;
    const signs = name === undefined ? '' : (PLAIN_SIGNS.get(name) ?? '');
    if (isInside) return signs;
    return signs === '' ? '(?!)' : `[${signs}]`;
  });
}

/**
 * A pattern as a text needs it: with all of Unicode's letters in its classes, or with plain ones where a text has no
 * others. The first takes up to ten milliseconds to be made where such classes come again and again, as much as thirty
 * pages of a story; most texts need the second alone.
 */
export function patternFor(source: string, flags: string): (text: string) => RegExp {
  let whole: RegExp | null = null;
  let plain: RegExp | null = null;
  return (text) => {
    if (PLAIN_TEXT.test(text)) {
      plain ??= new RegExp(amongPlain(source), flags.replace('u', ''));
      return plain;
    }
    whole ??= new RegExp(source, flags);
    return whole;
  };
}
