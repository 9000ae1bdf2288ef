import { ARTICLES, SMALL_WORDS } from '../words/article-tables.ts';
import { AND_WORDS, IN_NAMES } from '../words/byline-tables.ts';
import { CONTENTS_TITLES } from '../words/contents-titles.ts';
import { mirrored } from '../words/decoration.ts';
import { readLabel } from '../words/division-label.ts';
import { fold } from '../words/fold.ts';
import { anyOf } from '../words/forms.ts';

/** `(c) 1994 …` is no hundredth chapter. */
const RIGHTS = /^\W*\(c\)\s*[\p{L}\p{N}]/iu;

/** Whether a line looks like a chapter's or part's heading, or like the heading of front matter. */
export function isHeadingLike(text: string): boolean {
  if (text.length > 120 || RIGHTS.test(text)) return false;
  if (CONTENTS_TITLES.has(fold(undecorated(text)))) return true;
  const label = readLabel(text);
  if (label === null) return false;
  // `The Second Day` is what a story is called.
  if (label.weak && label.form === 'counted' && ARTICLE.test(text)) return false;
  if (label.titleStart === label.titleEnd) return label.word !== 'word' || WORD_ALONE.test(text);
  if (label.form === 'counted') return !label.weak || label.delimited || !SENTENCE_END.test(text);
  return label.form === 'number' && /^\s*[^\s,\p{L}]/u.test(text.slice(label.end)) && !label.word.startsWith('word');
}

const ARTICLE = new RegExp(`^\\P{L}*(?:${anyOf(ARTICLES)})\\s`, 'iu');

/** A number in words that is a heading by itself is written like one: `Two`, `— Trente cinq`. */
const WORD_ALONE = /^[^\p{L}]*\p{Lu}[^.!?]*$/u;

/** How a sentence ends, and no title: `Part 3 of the wall had fallen.` */
const SENTENCE_END = /[.,;:]["”»'’)]*$/;

/** Whether a line is only the count of a division, so that the next line is its title: `BOOK THREE`. */
export function isBareDivision(text: string): boolean {
  if (text.length > 40) return false;
  const label = readLabel(text);
  return label?.form === 'counted' && label.number !== null && label.titleStart === label.titleEnd;
}

const FIRST = /\b(?:1|i|one|first)\b|^\W*prolog/i;

/** Whether a heading is that of a story's first division; a later one may stand below the title of another file. */
export function isFirstDivision(text: string): boolean {
  return FIRST.test(text);
}

/** Where a file is, or what it is called. */
const ADDRESS = /https?:\/\/|www\.\S|^[\w~-][\w~.-]*\.[a-z]{2,4}(?:\s|$)/;

/** An address, and a word or a sign of rights, anywhere in a line. */
export const HOLDS_ADDRESS: RegExp = /https?:|www\.|\S@\S/i;
export const HOLDS_RIGHTS: RegExp = /©|\(c\)|\bcopyright\b/i;

/** Whether a short line could be a title: no sentence, no speech, no date. */
export function isTitleLike(text: string): boolean {
  const bare = undecorated(text).replace(/(?<![\s,]),?\s+(?:&c|etc)\.?$/i, '');
  if (bare === '' || ADDRESS.test(text) || bare.length > 90 || bare.split(/\s+/).length > 14 || !/\p{L}/u.test(bare))
    return false;
  if (/^["“«„'‘].*[,.!?…]["”»“'’]?$/u.test(bare) || /^[-–—]\s/.test(bare)) return false;
  if (/[,]$/.test(bare) || (/[.…]$/.test(bare) && !isCapitals(bare) && bare.split(/\s+/).length > 6)) return false;
  return /^["“'‘(¿¡《『]?[\p{L}\p{N}]/u.test(bare) || /^[.…]/.test(bare);
}

/** Whether a text is in capitals throughout. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

const SMALL = new RegExp(`^(?:${anyOf(SMALL_WORDS)})$`, 'u');

/** Whether every word of weight in a line opens with a capital. */
export function isTitleCase(text: string): boolean {
  const words = undecorated(text)
    .split(/\s+/)
    .filter((word) => word.replace(/[^\p{L}]/gu, '').length > 3 && !SMALL.test(word));
  return words.every((word) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word));
}

/** Words that have no capital in a title, the shortest, too. */
const LITTLE = new RegExp(`^(?:${anyOf(SMALL_WORDS, ARTICLES, AND_WORDS)}|${IN_NAMES})$`, 'u');

/** Whether a line ends in a small word, which leads on. */
export function endsInLittleWord(text: string): boolean {
  return LITTLE.test(/\S+$/u.exec(text.trim().slice(-40))?.[0] ?? '');
}

/** Whether a line is written as titles are, small words among others that each have a capital: `A Kettle of Rain`. */
export function hasTitleCapitals(text: string): boolean {
  const words = text.split(/\s+/);
  const small = words.filter((word) => LITTLE.test(word));
  return (
    words.length > 2 &&
    small.length > 0 &&
    small.length < words.length - 1 &&
    words.every((word, i) => (i > 0 && LITTLE.test(word)) || /^\P{L}*\p{Lu}/u.test(word)) &&
    !LITTLE.test(words.at(-1) ?? '')
  );
}

/**
 * A text without the marks drawn around it: `~~ X ~~`, `*** X ***`, `_X_`, `.::X::.`, `"X"` when the quotation marks are a pair
 * of its own.
 */
export function undecorated(text: string): string {
  const line = text.trim();
  if (line.endsWith('_') && PEN_NAME.test(line)) return line;
  const drawn = mirrored(line);
  const bare = withoutDrawn(line.slice(drawn, line.length - drawn));
  if (!ENCLOSED.test(bare)) return bare.trim();
  const quoted =
    /^(?:"([^"]+)"|“([^“”]+)”|«\s?([^«»]+?)\s?»|\[([^[\]]+)\]|《([^《》]+)》|『([^『』]+)』|\(\s([^()]+)\s\))$/.exec(
      bare,
    );
  return (quoted?.slice(1).find((inner) => inner !== undefined) ?? bare).trim();
}

/** A pen name in one word whose last stroke opens nothing: `fox_and_owl_`. */
const PEN_NAME = /^[\p{L}\p{N}]{1,30}(?:_[\p{L}\p{N}]{1,30}){1,5}_$/u;

/** What quotation marks or brackets may enclose. */
const ENCLOSED = /^(?:["“«[《『]|\(\s)/;

const DRAWN = '~～〜*=_#|•+^<>-–—―:`/';

/** A text without the signs at both ends; signs alone lose those at their end. */
function withoutDrawn(text: string): string {
  const isDrawn = (at: number): boolean => DRAWN.includes(text.charAt(at)) || /\s/.test(text.charAt(at));
  let from = 0;
  while (from < text.length && isDrawn(from)) from++;
  if (from === text.length) from = 0;
  let to = text.length;
  while (to > from && (text[to - 1] === ';' || isDrawn(to - 1))) to--;
  return text.slice(from, to);
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
}

/** Single letters, so many of them, with one space between two of a word and more between two words. */
const SPACED = /^(?:[\p{L}\p{N}’'&:,!?-](?: +|$)){4,}$/u;

/** `T H E   F E R R Y` as it is read: letters that are set apart for the look are words. Null for any other line. */
export function unspaced(text: string): string | null {
  const line = text.trim();
  if (!SPACED.test(line)) return null;
  return line
    .split(/ {2,}/)
    .map((word) => word.replaceAll(' ', ''))
    .join(' ');
}
