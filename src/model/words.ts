import { codeUnitAt } from './code-unit.ts';

/**
 * Counts the words of a text: stretches between white space, dashes and ellipses that hold a letter or a digit. Chinese
 * and Japanese put nothing between words; as word processors do, every sign of theirs is counted.
 */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const code = codeUnitAt(text, i);
    if (code >= 0x3000 && isEastern(code)) {
      if (code >= 0x3040 && code < 0xff00) words++;
      inside = false;
    } else if (isWordSign(code)) {
      if (!inside) words++;
      inside = true;
    } else if (code <= 0x20 || code === 0xa0 || code === 0x2013 || code === 0x2014 || code === 0x2026) inside = false;
  }
  return words;
}

/** Punctuation of the CJK block (from U+3000), kana (from U+3040), ideographs, and wide punctuation (from U+FF01). */
function isEastern(code: number): boolean {
  return code <= 0x30ff || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || isWide(code);
}

function isWide(code: number): boolean {
  return (code >= 0xff01 && code <= 0xff0f) || (code >= 0xff1a && code <= 0xff20) || (code >= 0xff3b && code <= 0xff40);
}

/** Whether a UTF-16 code unit belongs to words: letters and digits, and every sign of scripts outside Latin-1. */
export function isWordSign(code: number): boolean {
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  // General punctuation, Latin-1 signs and the signs of Chinese and Japanese are no words.
  return code >= 0xc0 && (code < 0x2000 || code > 0x206f) && (code < 0x3000 || code > 0x303f) && !isWide(code);
}
