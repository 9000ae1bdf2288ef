/** For plain lines folding needs no table of Unicode. */
const ASCII = /^[\0-\x7f]*$/;
/** Nor does it for those with the dashes, marks and dots of typography: all of them part words but the apostrophe. */
const TYPESET = /^[\0-\x7f\u2010-\u2027]*$/;

/** A text for comparison: lower case, accents dropped, everything but letters and digits made one space. */
export function fold(text: string): string {
  if (TYPESET.test(text)) {
    return text
      .toLowerCase()
      .replace(/['’]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  }
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a text has other white space than single blanks; most lines have none. */
const UNEVEN = /[^\S ]| {2}/;

/** A text with one blank for each stretch of white space. */
export function oneSpaced(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** Letters that stand for others where capitals or a keyboard lack them. */
const SAME: Readonly<Record<string, string>> = { ß: 'ss', ı: 'i', ς: 'σ', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', ʼ: '’' };

/**
 * The letters of a word for look-up in a list: lower case, without the accents of Latin, Greek and Cyrillic letters;
 * signs between letters stay. The vowel signs of other scripts are part of the word and stay too.
 */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[ßıςłøđæʼ]/g, (letter) => SAME[letter] ?? letter);
}
