import { type Block, blockText } from './block.ts';

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
    const part = (PARTS[code] as number) || partOf(code);
    if (part === LETTER) {
      if (!inside) words++;
      inside = true;
    } else if (part !== BESIDE) {
      if (part === ALONE) words++;
      inside = false;
    }
  }
  return words;
}

/** What a sign is to the words of a text: one of a word's, a word of its own, what ends one, or anything else. */
const [LETTER, ALONE, END, BESIDE] = [1, 2, 3, 4];
/** By code unit; 0 is not looked at yet. */
const PARTS = new Uint8Array(0x10000);

function partOf(code: number): number {
  const isEnd = code <= 0x20 || code === 0xa0 || code === 0x2013 || code === 0x2014 || code === 0x2026;
  let part = isWordSign(code) ? LETTER : isEnd ? END : BESIDE;
  if (code >= 0x3000 && isEastern(code)) part = code >= 0x3040 && code < 0xff00 ? ALONE : END;
  PARTS[code] = part;
  return part;
}

/** The words of a text without case, and without the signs between and around them: `On—Anna!` is `on`, `anna`. */
export function bareWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A text's words for comparison: without case, with one space between them. */
export function bareText(text: string): string {
  return bareWords(text).join(' ');
}

/** A text's letters and digits without case: two spellings of one name have the same. */
export function bareLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
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

/** Blocks never change, and most go through every stage as they are: each is counted once. */
const COUNTED = new WeakMap<Block, number>();

/** How many words a block has. Whoever has its text with line ends already gives it along. */
export function wordsIn(block: Block, text: string | null = null): number {
  const known = COUNTED.get(block);
  if (known !== undefined) return known;
  const words = countWords(text ?? blockText(block, '\n'));
  COUNTED.set(block, words);
  return words;
}

/** How much decoration stands before a text's first word at most. */
const DECORATION = 100;

/**
 * A cheap look whether a text may begin with one of some words, given in lower case, whatever signs stand before it:
 * compiling a pattern with all of them and running it on every line costs more than all else that is done to the line.
 * Words in full are not asked for: `note` is found in `Notes` and in `noted`. Given an offset, it looks from there on.
 */
export function opensWith(words: readonly string[]): (text: string, start?: number) => boolean {
  const byFirst = new Map<number, string[]>();
  /** By the first two signs, where both are plain; a word of one by that. */
  const byTwo = new Map<number, string[]>();
  const add = (rows: Map<number, string[]>, key: number, word: string): void => {
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [word]);
    else known.push(word);
  };
  for (const word of words) {
    const first = codeUnitAt(word, 0);
    if (first >= 0x80 || (word.length > 1 && codeUnitAt(word, 1) >= 0x80)) add(byFirst, first, word);
    else add(byTwo, word.length === 1 ? first : pairOf(first, codeUnitAt(word, 1)), word);
  }
  const longest = Math.max(...words.map((word) => word.length));
  return (text, start = 0) => {
    if (text !== opened.text || start !== opened.start) openAt(text, start);
    const { from, first, second } = opened;
    const isPlain = first < 0x80 && second < 0x80;
    if (first < 0x80 && byTwo.has(first)) return true;
    const rows = isPlain
      ? byTwo.get(pairOf(first, second))
      : byFirst.get(first < 0x80 ? first : text.charAt(from).toLowerCase().charCodeAt(0));
    if (rows === undefined) return false;
    const head = text.slice(from, from + longest).toLowerCase();
    return rows.some((word) => head.startsWith(word));
  };
}

/** Where the text that was looked at last begins, and its first two signs there: many looks ask about the same one. */
const opened = { text: '', start: -1, from: 0, first: 0, second: 0 };

function openAt(text: string, start: number): void {
  const from = firstWord(text, start);
  opened.text = text;
  opened.start = start;
  opened.from = from;
  opened.first = smallLetter(codeUnitAt(text, from));
  opened.second = from + 1 < text.length ? smallLetter(codeUnitAt(text, from + 1)) : 0;
}

/** A cheap look whether one of a text's words may begin with one of some words, given in lower case. */
export function holdsWith(words: readonly string[]): (text: string) => boolean {
  const opens = opensWith(words);
  const initials = new Set(words.map((word) => word.charCodeAt(0)));
  const plain = Uint8Array.from({ length: 0x80 }, (_, code) => (initials.has(smallLetter(code)) ? 1 : 0));
  return (text) => {
    const { length } = text;
    let isInside = false;
    for (let at = 0; at < length; at++) {
      const code = codeUnitAt(text, at);
      if (!isWordSign(code)) isInside = false;
      else {
        if (!isInside && (code >= 0x80 || plain[code] === 1) && opens(text, at)) return true;
        // Behind a figure, and for some patterns behind any sign that is not plain, a word may begin too.
        isInside = code > 57 && code < 0x80;
      }
    }
    return false;
  };
}

/** Whether a text begins with a quotation mark or an apostrophe. */
export function opensInQuotes(text: string): boolean {
  const first = text === '' ? 0 : codeUnitAt(text, 0);
  return first === 0x22 || first === 0x27 || (first >= 0x2018 && first <= 0x201f);
}

/** The word that a text begins with, if any; null where other letters than plain ones may belong to it. */
export function plainWord(text: string): string | null {
  let end = 0;
  while (end < text.length && isPlainLetter(codeUnitAt(text, end))) end++;
  const next = end < text.length ? codeUnitAt(text, end) : 0;
  return next < 0x80 || (next >= 0x2010 && next <= 0x2027) ? text.slice(0, end) : null;
}

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Two plain signs as one number, which no sign alone is. */
function pairOf(first: number, second: number): number {
  return 0x10000 + first * 0x10000 + second;
}

/** The small letter of a plain capital; anything else as it is. */
export function smallLetter(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** Where a text's first letter or digit stands, from an offset on. */
function firstWord(text: string, start: number): number {
  const end = Math.min(text.length, start + DECORATION);
  let at = start;
  while (at < end && !isLetterOrFigure(text, at)) at++;
  return at;
}

/** Whether a word may stand at an offset: stars and arrows count as signs of words, and decorate. */
function isLetterOrFigure(text: string, at: number): boolean {
  const code = codeUnitAt(text, at);
  return (
    isWordSign(code) && (code < 0x2000 || (code > 0x3000 && code < 0xd800) || MAY_SPEAK.test(text.slice(at, at + 2)))
  );
}

const MAY_SPEAK = /^[\p{L}\p{N}\p{M}]/u;

/** Stands for a border inside a line that is no white space: before the mark of a footnote, at a link. */
export const BORDER = '\uFDD0';

/** Where a block of a page or document ends: white space, and a line end, but none of the source's lines. */
export const BLOCK_END = '\u2029';

/** A line end of the source that is no white space, such as one inside a tag. */
export const TAG_LINE_END = '\uFDD1';

/** Letters, digits, and signs that mean something: emoji, currency, `©`; no signs that typing and markup use, or that draw lines. */
const MEANT = /[\p{L}\p{N}%&@§¶†‡‰]|(?![<>^`|¦~+=¨´¯¸\u02C2-\u02DF\u2500-\u257F])\p{S}/u;

/** Whether a text has a word or a sign that a reader would miss. */
export function holdsWords(text: string): boolean {
  return MEANT.test(text);
}

const OPENING = /^(?:[-\u2010-\u2015\u2212]{1,3}(?![-\u2010-\u2015\u2212])|["“”„«»‹›「『〝《]+)\s*/u;
const CLOSING = /["“”„«»‹›」』〟》]+$/u;
/** `***?***`: stressed in markup. */
const STRESSED = /^([*_]{1,3})([^*_]+)\1$/;
/** A letter or a figure, as nearly all lines have among their first signs. */
const PLAIN_SIGN = /[A-Za-z0-9]/;
/** No line without words that somebody says is longer. */
const SAID = 40;

/**
 * Whether a line is what somebody says without a word: a question, a call or a silence behind a dash or in quotes
 * (`— ?!`, `- …`, `「……」`), or a question or call alone (`?!`, `……！`). Dots alone, and what a dash closes too, may be drawn.
 */
export function isWordlessSpeech(text: string): boolean {
  if (PLAIN_SIGN.test(text)) return false;
  // A sign may be typed with the stroke that keeps it from being markup.
  const line = text.replace(/\\/g, '').trim().replace(STRESSED, '$2');
  if (line === '' || line.length > SAID) return false;
  const opening = OPENING.exec(line)?.[0] ?? '';
  const said = line.slice(opening.length).replace(CLOSING, '');
  if (!/^[?!¡¿？！؟⁇⁈⁉‽.…‥。、,\s]+$/u.test(said)) return false;
  return /[?!？！؟⁇⁈⁉‽]/u.test(said) || (opening !== '' && /…|‥|\.{2}|。{2}/u.test(said));
}

const { charCodeAt } = String.prototype;

/**
 * The UTF-16 code unit at an offset, for loops over every character of a source. The engine keeps strings in several
 * shapes (slices, joined pieces, one or two bytes a character) and looks `text.charCodeAt` up anew for each of them,
 * which takes four times as long as all that such a loop does; likewise `text.length`, to be read before the loop.
 */
export function codeUnitAt(text: string, offset: number): number {
  return charCodeAt.call(text, offset);
}
