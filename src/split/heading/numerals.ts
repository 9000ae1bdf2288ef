import { codeUnitAt, isTen, isWordSign, numberWord, romanValue } from '../../model/index.ts';

/** A number at the start of a text: its value, where it ends, and how it was written. */
export interface Numeral {
  readonly value: number;
  readonly end: number;
  readonly form: 'arabic' | 'roman' | 'word';
  readonly ordinal: boolean;
}

const ROMAN = /^(?=[IVXLC])(C{0,3})(XC|XL|L?X{0,4})(IX|IV|V?I{0,4})(?![\p{L}\p{N}'’_])/u;
const ARABIC = /^(\d{1,4})(st|nd|rd|th)?(?![\p{L}\p{N}]|[.,:]\d|['’])/u;
const COMPOUND = /^(\p{L}+)(?:[- ](\p{L}+))?(?![\p{L}'’])/u;

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
  const first = text.slice(0, wordEnd(text, 0));
  const ten = numberWord(first.toLowerCase());
  const whole = [hyphened(text, first), first].find((word) => word !== '' && stopsAt(text, word.length));
  if (whole === undefined) return null;
  const single = numberWord(whole.toLowerCase());
  const word: Numeral | null = single && { ...single, end: whole.length, form: 'word' };
  if (!ten || !isTen(first.toLowerCase())) return word;
  const compound = COMPOUND.exec(text);
  if (!compound) return word;
  const unit = numberWord(compound[2]?.toLowerCase() ?? '');
  if (!unit || unit.value > 9) return { ...ten, end: first.length, form: 'word' };
  return { value: ten.value + unit.value, end: compound[0].length, form: 'word', ordinal: unit.ordinal };
}

/** The word with what a hyphen joins to it; empty when there is no more. */
function hyphened(text: string, first: string): string {
  const from = first.length + 1;
  const end = text.charAt(first.length) === '-' ? wordEnd(text, from) : from;
  return end > from ? text.slice(0, end) : '';
}

/** The end of the word that begins at an offset. */
function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isLetter(text, at)) at++;
  return at;
}

/** Whether a word may end at an offset, for all that follows it. */
function stopsAt(text: string, at: number): boolean {
  return !/['’]/.test(text.charAt(at)) && (at >= text.length || !isWordSign(codeUnitAt(text, at)));
}

function isLetter(text: string, at: number): boolean {
  const code = codeUnitAt(text, at);
  return code < 0x80 ? isWordSign(code) && code > 0x39 : isWordSign(code) && /\p{L}/u.test(text.charAt(at));
}
