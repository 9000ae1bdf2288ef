import { askedWhere } from '../words/forms.ts';
import { OF_PATTERN, STATE_PATTERN } from '../words/part-tables.ts';

const [OPEN, CLOSE] = ['[([{（【]', '[)\\]}）】]'];
/** `[complete]`, `(v2)`, `（完结）`, the `(1)` of a second download. */
const REMARK = new RegExp(`(?<![\\s_-])[\\s_-]*${OPEN}\\s*(?:${STATE_PATTERN}|\\d{1,3})\\s*${CLOSE}`, 'giu');
/** `v2`, `rev 3` and `FINAL3` at the end, without brackets. */
const LAST_REMARK = askedWhere(
  (name) => /[\s-]/.test(name),
  () => new RegExp(`[\\s-]+(?:(?:v|rev\\.? ?)\\d+(?:\\.\\d+)?|${STATE_PATTERN}\\d{0,2})$`, 'iu'),
);
/** A version, which is part of no title. */
const VERSION = /(?:v|rev\.? ?)\d+(?:\.\d+)?$/i;
const YEAR = '(?:19|20)\\d\\d';
const DATE = `(?:${YEAR}([-._ ]?)(?:0[1-9]|1[0-2])\\1(?:0[1-9]|[12]\\d|3[01])|\\d{1,2}([-.])\\d{1,2}\\2${YEAR})`;
/** The day on which a chapter was posted or saved, before or behind its name. */
const DATE_BEFORE = new RegExp(`^${OPEN}?${DATE}[\\s.:)\\]–—-]+(?=\\p{L}|\\p{Nd})`, 'u');
const DATE_BEHIND = new RegExp(`(?<=[\\p{L})])[\\s.,([–—-]+${DATE}[)\\]]?$`, 'u');
/** `(2011)`. */
const YEAR_BEHIND = new RegExp(`\\s+${OPEN}${YEAR}${CLOSE}$`, 'u');
/** The number by which a site or a program knows the story. */
const ID = /^\d{6,12}[\s-]+(?=\p{L})|(?<=\p{L})[\s-]+\d{6,12}$/gu;
/** Small words with hyphens, as in the address of a page. */
const AS_IN_ADDRESS = /^(?=.*\p{Ll})(?:[\p{Ll}\p{Nd}]+-){2,40}[\p{Ll}\p{Nd}]+$|^\p{Nd}{1,4}-\p{Ll}+$/u;
/** No name is longer. */
const LONGEST = 240;

/**
 * The words of a file's name, without what people, sites and programs add to it: `the_glass_door (v2) [complete]`,
 * `2019-04-02 part three`, `12345678_the_glass_door`, `The Gate FINAL` lose it, and underscores are spaces.
 */
export function wordsOfName(stem: string): string {
  if (stem.length > LONGEST) return stem;
  const spaced = AS_IN_ADDRESS.test(stem) ? stem.replaceAll('-', ' ') : stem.replaceAll('_', ' ');
  const bare = withoutLastRemarks(spaced.replace(REMARK, '').replace(/\s+/g, ' ').trim())
    .replace(ID, '')
    .replace(DATE_BEFORE, '')
    .replace(DATE_BEHIND, '')
    .replace(YEAR_BEHIND, '')
    .trim();
  return /[\p{L}\p{N}]/u.test(bare) ? bare : spaced;
}

/** A remark without brackets is one where it is written unlike the title, or behind another: `Snow draft`, `Final Draft` is none. */
function withoutLastRemarks(name: string): string {
  let rest = name;
  for (let count = 0; count < 4; count++) {
    const remark = LAST_REMARK.exec(rest);
    if (!remark || remark.index === 0) break;
    const title = rest.slice(0, remark.index);
    const word = remark[0].trim();
    const isUnlike =
      VERSION.test(word) ||
      (word === word.toUpperCase() && title !== title.toUpperCase()) ||
      (word === word.toLowerCase() && /\p{Lu}\p{Ll}+\P{L}*$/u.test(title));
    if (!isUnlike && rest === name) break;
    rest = title;
  }
  return rest;
}

/** Which of how many parts it is, in brackets behind a name, which can hold no `/`: `The Gate [2 of 3]`, `The Gate (2-3)`. */
export const OF_ALL: RegExp = new RegExp(
  `[\\s_.-]*${OPEN}#?\\s*(\\p{Nd}{1,3})(?:[\\s_.-]*${OF_PATTERN}[\\s_.-]*|\\s?[\\s_–-]\\s?)\\p{Nd}{1,3}\\s*${CLOSE}$`,
  'iu',
);

/** The last figures of `1914-18` count nothing. */
const NUMBER = `(?<!\\p{Nd}|(?<!\\p{Nd})${YEAR}[-–])(\\p{Nd}{1,4})`;
/** A count behind the words of a name: `The Gate 02`, `The Gate 2 of 3`, `The Gate [2]`. */
const ALONE = new RegExp(
  `(?!(?<=(?<!\\p{Nd})${YEAR})[-–])[\\s_.-]*(?:${OPEN}#?${NUMBER}${CLOSE}|#?${NUMBER}(?:[\\s_.-]*${OF_PATTERN}[\\s_.-]*\\p{Nd}{1,4})?)$`,
  'iu',
);

/** A name without the count behind its words, and that count; null for a name without one. */
export function countBehind(name: string): { readonly bare: string; readonly number: number } | null {
  const match = OF_ALL.exec(name) ?? ALONE.exec(name);
  if (match === null) return null;
  return { bare: name.slice(0, match.index), number: Number(match[1] ?? match[2]) };
}
