import { isDash } from './look.ts';

/**
 * A number as a list shows it (the common values of ST_NumberFormat, ECMA-376 part 1, 17.18.59, and of
 * `style:num-format`, ODF 1.3 part 3, 19.502).
 */
export function formattedNumber(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
    case 'a':
    case 'upperLetter':
    case 'A': {
      const letter = String.fromCharCode(97 + ((Math.max(1, number) - 1) % 26));
      const text = letter.repeat(Math.min(8, Math.ceil(Math.max(1, number) / 26)));
      return format.startsWith('upper') || format === 'A' ? text.toUpperCase() : text;
    }
    case 'lowerRoman':
    case 'i':
      return roman(number).toLowerCase();
    case 'upperRoman':
    case 'I':
      return roman(number);
    case 'cardinalText':
    case 'ordinalText':
      return NUMBER_WORDS[number] ?? String(number);
    case 'none':
    case '':
      return '';
    default:
      return String(number);
  }
}

const NUMBER_WORDS: readonly string[] =
  ' One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen Twenty'.split(
    ' ',
  );

function roman(number: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = Math.min(Math.max(0, number), 3999);
  let text = '';
  for (const [value, sign] of signs) {
    for (; left >= value; left -= value) text += sign;
  }
  return text;
}

/** What the mark before a paragraph says. */
export type ListMark =
  | { readonly type: 'none' }
  | { readonly type: 'item'; readonly ordered: boolean; readonly number: number }
  /** A dash: that of a list, or of a line of dialogue. Only its neighbours tell. */
  | { readonly type: 'dash' }
  /** Words that belong to the text: `Chapter 3`. */
  | { readonly type: 'text'; readonly text: string };

/** Reads a mark as a document shows it: `3.`, `b)`, `•`, `Chapter 3`, `—`. */
export function listMark(shown: string, heading: boolean): ListMark {
  const mark = shown.replace(/\s+/g, ' ').trim();
  if (mark === '') return { type: 'none' };
  if (isDash(mark)) return { type: 'dash' };
  if (heading || /\p{L}{2,}\s|\p{L}{5,}/u.test(mark)) return { type: 'text', text: mark };
  const digits = /\d{1,6}/.exec(mark)?.[0];
  const letter = /^\W*([a-z])\W*$/i.exec(mark)?.[1];
  const ordered = digits !== undefined || /^\W*(?:[ivxlcdm]+|[a-z]{1,2})\W+$/i.test(mark);
  const number = digits ? Number(digits) : letter ? (letter.toLowerCase().codePointAt(0) ?? 97) - 96 : 1;
  return { type: 'item', ordered, number };
}

/** Fonts whose letters are pictures. */
export const DINGBATS: RegExp =
  /^(?:wingdings|webdings|zapf ?dingbats|itc zapf|symbol$|monotype sorts|opensymbol|starsymbol)/i;

/** What such fonts draw as bullets: 0xA7, 0xB7, 0x9F and the letters l and n. */
const BULLETS: ReadonlySet<number> = new Set([0xa7, 0xb7, 0x9f, 0x6c, 0x6e]);

/** The sign that stands for a character of a font of pictures: a bullet, or an ornament for the rest. */
export function dingbat(code: number): string {
  const low = code & 0xff;
  if (low <= 0x20 || low === 0xa0) return ' ';
  return BULLETS.has(low) ? '•' : '❖';
}

/** Text of a font of pictures. Characters that only such fonts have stand at U+F020 to U+F0FF wherever they are. */
export function dingbats(text: string, whole: boolean): string {
  return text.replace(whole ? /[^\s]/g : /[\uf020-\uf0ff]/g, (sign) => dingbat(sign.charCodeAt(0)));
}
