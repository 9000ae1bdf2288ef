import { isTen, numberWord, romanValue } from '../../model/index.ts';

/** A number at the start of a text: its value, where it ends, and how it was written. */
export interface Numeral {
  readonly value: number;
  readonly end: number;
  readonly form: 'arabic' | 'roman' | 'word';
  readonly ordinal: boolean;
}

const ROMAN = /^(?=[IVXLC])(C{0,3})(XC|XL|L?X{0,4})(IX|IV|V?I{0,4})(?![\p{L}\p{N}'’_])/u;
const ARABIC = /^(\d{1,4})(st|nd|rd|th)?(?![\p{L}\p{N}]|[.,:]\d|['’])/u;
const WORD = /^\p{L}+(?:-\p{L}+)?(?![\p{L}\p{N}'’])/u;

/** The number that a text starts with; null when it starts with none. Roman numerals count in one case only. */
export function readNumeral(text: string): Numeral | null {
  const arabic = /^\d/.test(text) ? ARABIC.exec(text) : null;
  if (arabic) {
    return { value: Number(arabic[1]), end: arabic[0].length, form: 'arabic', ordinal: arabic[2] !== undefined };
  }
  const roman = readRoman(text);
  if (roman) return { value: romanValue(roman[0]), end: roman[0].length, form: 'roman', ordinal: false };
  return readWord(text);
}

function readRoman(text: string): RegExpExecArray | null {
  if (/^[IVXLC]/.test(text)) return ROMAN.exec(text);
  return /^[ivxlc]/.test(text) && /^[ivxlc]{1,7}(?!\p{L})/u.test(text) ? ROMAN.exec(upperStart(text)) : null;
}

function upperStart(text: string): string {
  return text.slice(0, 8).toUpperCase();
}

function readWord(text: string): Numeral | null {
  const whole = WORD.exec(text)?.[0];
  if (whole === undefined) return null;
  const single = numberWord(whole.toLowerCase());
  if (single && !isTen(whole.toLowerCase())) return { ...single, end: whole.length, form: 'word' };
  const compound = /^(\p{L}+)(?:[- ](\p{L}+))?(?![\p{L}'’])/u.exec(text);
  const ten = numberWord(compound?.[1]?.toLowerCase() ?? '');
  if (!compound || !ten || !isTen((compound[1] ?? '').toLowerCase())) {
    return single ? { ...single, end: whole.length, form: 'word' } : null;
  }
  const unit = numberWord(compound[2]?.toLowerCase() ?? '');
  if (!unit || unit.value > 9) return { ...ten, end: (compound[1] ?? '').length, form: 'word' };
  return { value: ten.value + unit.value, end: compound[0].length, form: 'word', ordinal: unit.ordinal };
}
