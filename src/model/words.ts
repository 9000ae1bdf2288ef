import { codeUnitAt } from './code-unit.ts';

/** Counts the words of a text: stretches between white space, dashes and ellipses that hold a letter or a digit. */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const code = codeUnitAt(text, i);
    if (isWordSign(code)) {
      if (!inside) words++;
      inside = true;
    } else if (code <= 0x20 || code === 0xa0 || code === 0x2013 || code === 0x2014 || code === 0x2026) inside = false;
  }
  return words;
}

/** Whether a UTF-16 code unit belongs to words: letters and digits, and every sign of scripts outside Latin-1. */
export function isWordSign(code: number): boolean {
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  // General punctuation and Latin-1 signs are no words.
  return code >= 0xc0 && (code < 0x2000 || code > 0x206f);
}
