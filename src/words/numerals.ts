import { codeUnitAt, isWordSign } from '../model/index.ts';
import { readNumberWords } from './number-words.ts';

/** A number at the start of a text: its value, where it ends, and how it was written. */
export interface Numeral {
  readonly value: number;
  readonly end: number;
  readonly form: 'arabic' | 'roman' | 'greek' | 'word' | 'han';
  readonly ordinal: boolean;
}

const ROMAN = /^(?=[IVXLC])(C{0,3})(XC|XL|L?X{0,4})(IX|IV|V?I{0,4})(?![\p{L}\p{N}'’_])/u;
/** Figures, and what makes them ordinals: `3rd`, `2ème`, `1er`, `3º`, `2-я`, `1:a`, `3-cü`. */
const ARABIC =
  /^(\p{Nd}{1,4})(st|nd|rd|th|er|[èe]re|[èe]me|e|[ºª°]|:[ae]|-(?:[йяеаі]|[а-я][йяе]|ш[іы]|c[ıiuü]))?(?![\p{L}\p{N}]|[.,:]\d|['’])/u;

/**
 * The number that a text starts with; null when it starts with none. Roman numerals count in one case only.
 * `languages` are those whose number words are believed, by tag; without them the most common ones.
 */
export function readNumeral(text: string, languages?: readonly string[]): Numeral | null {
  const first = text === '' ? 0 : codeUnitAt(text, 0);
  // Of plain signs only letters and figures begin a number, and of those few but in words.
  if (first < 0x80) {
    if (!isWordSign(first)) return null;
    if (first > 0x39 && !ROMAN_LETTERS.has(text.charAt(0).toLowerCase())) return inWords(text, languages);
  }
  const arabic = /^\p{Nd}/u.test(text) ? ARABIC.exec(text) : null;
  if (arabic) {
    return { value: figures(arabic[1] ?? ''), end: arabic[0].length, form: 'arabic', ordinal: arabic[2] !== undefined };
  }
  const roman = readRoman(text);
  // `i parë`, `L-Ewwel`: an article before an Albanian or a Maltese number.
  const longer = roman !== null && /^(?:i |l-)/i.test(text) ? inWords(text, languages) : null;
  if (longer !== null && longer.end > 1) return longer;
  if (roman) return { value: romanValue(roman[0]), end: roman[0].length, form: 'roman', ordinal: false };
  const greek = /^[Α-Ωα-ω]/.test(text) ? readGreek(text) : null;
  if (greek) return greek;
  const han = /^[\p{scx=Han}]/u.test(text) ? readHanNumber(text) : null;
  if (han) return han;
  return inWords(text, languages);
}

function inWords(text: string, languages?: readonly string[]): Numeral | null {
  const word = readNumberWords(text, languages);
  return word && { value: word.value, end: word.end, form: 'word', ordinal: word.ordinal };
}

/** `十二` alone, or before a stop or a space: in a word the letters are no number. */
function readHanNumber(text: string): Numeral | null {
  const letters = /^[〇零一二三四五六七八九十百廿卅壹弐贰貳参叁參]{1,5}(?=$|[\s、．.:：·・)）\]】])/u.exec(text)?.[0];
  const value = letters === undefined ? null : hanNumber(letters);
  return letters === undefined || value === null ? null : { value, end: letters.length, form: 'han', ordinal: false };
}

/** `ІІ`, `ХІV`: Roman numerals as Slavic keyboards type them. One letter alone is a word as well, but before a stop. */
const CYRILLIC = /^(?=.[ІХVLC]|[ІХ](?:[.:)]|$))[ІХVLC]*[ІХ][ІХVLC]*(?![\p{L}\p{N}'’_])/u;

function readRoman(text: string): RegExpExecArray | null {
  if (/^(?:[ІХ]|[VLC]{1,3}[ІХ])/u.test(text)) {
    const typed = CYRILLIC.exec(text.slice(0, 9))?.[0] ?? '';
    return ROMAN.exec(typed.replace(/І/g, 'I').replace(/Х/g, 'X'));
  }
  if (/^[IVXLC]/.test(text)) return ROMAN.exec(text);
  return /^[ivxlc]{1,7}(?!\p{L})/u.test(text) ? ROMAN.exec(text.slice(0, 8).toUpperCase()) : null;
}

/** `Β΄`, `ΙΔ'`, `ΣΤ΄`: letters that count, with the sign of numbers behind them; the last letter of a line needs none. */
const GREEK = /^(Ι|Κ|Λ|Μ)?(ΣΤ|[Α-ΕΖΗΘϚ])?(?:[΄´ʹ'’]|(?=[.:]?\s*$))/u;
const GREEK_TENS: ReadonlyMap<string, number> = new Map(Object.entries({ Ι: 10, Κ: 20, Λ: 30, Μ: 40 }));
const GREEK_UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({ Α: 1, Β: 2, Γ: 3, Δ: 4, Ε: 5, ΣΤ: 6, Ϛ: 6, Ζ: 7, Η: 8, Θ: 9 }),
);

function readGreek(text: string): Numeral | null {
  const match = GREEK.exec(text.slice(0, 12));
  const value = (GREEK_TENS.get(match?.[1] ?? '') ?? 0) + (GREEK_UNITS.get(match?.[2] ?? '') ?? 0);
  return match && value > 0 ? { value, end: match[0].length, form: 'greek', ordinal: false } : null;
}

const ROMAN_LETTERS: ReadonlyMap<string, number> = new Map(Object.entries({ i: 1, v: 5, x: 10, l: 50, c: 100 }));

/** The value of a roman numeral in either case, however it is put together; other letters count nothing. */
function romanValue(numeral: string): number {
  const values = [...numeral.toLowerCase()].map((letter) => ROMAN_LETTERS.get(letter) ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** The number that figures, words or a roman numeral say as a whole; null for other words. */
export function numberOf(text: string, languages?: readonly string[]): number | null {
  const word = text.trim().toLowerCase();
  if (/^\d{1,5}$/.test(word)) return Number(word);
  if (/^[ivxlc]{1,7}$/.test(word)) return romanValue(word);
  const numeral = readNumeral(word, languages);
  return numeral !== null && numeral.end === word.length ? numeral.value : null;
}

/** The value of figures of any script: `12`, `１２`, `١٢`, `१२`. */
export function figures(text: string): number {
  return Number([...text].map(figure).join(''));
}

/** Unicode's decimal digits stand in runs of ten, 0 to 9, and most runs begin at a multiple of sixteen, or six after. */
function figure(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code <= 0x39) return code - 0x30;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

const HAN_DIGITS = '〇一二三四五六七八九';
/** Letters of Chinese and Japanese that numbers are written with, in their plain and their formal shapes. */
export const HAN_COUNT = '[0-9０-９〇零一二三四五六七八九十百千两兩廿卅壱壹弐贰貳参叁參肆伍陆陸柒捌玖拾佰]';
const HAN_SAME: ReadonlyMap<string, string> = new Map(
  [...'零〇两二兩二壱一壹一弐二贰二貳二参三叁三參三肆四伍五陆六陸六柒七捌八玖九拾十佰百'.matchAll(/../gu)].map(
    ([pair]) => [pair.charAt(0), pair.charAt(1)] as const,
  ),
);
const HAN_UNITS: ReadonlyMap<string, number> = new Map(Object.entries({ 十: 10, 百: 100, 千: 1000 }));

/** The value of a number in Chinese letters, `三十二`, `廿五`, or in figures; null for what is none. */
export function hanNumber(text: string): number | null {
  if (/^\p{Nd}+$/u.test(text)) return figures(text);
  const plain = text.replaceAll('廿', '二十').replaceAll('卅', '三十');
  const letters = [...plain].map((letter) => HAN_SAME.get(letter) ?? letter);
  if (letters.every((letter) => HAN_DIGITS.includes(letter)))
    return Number(letters.map((l) => HAN_DIGITS.indexOf(l)).join(''));
  let sum = 0;
  let digit = 0;
  for (const letter of letters) {
    const unit = HAN_UNITS.get(letter);
    if (unit === undefined) digit = HAN_DIGITS.indexOf(letter);
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return digit < 0 ? null : sum + digit;
}
