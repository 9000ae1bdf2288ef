import { ARTICLES } from '../words/article-tables.ts';
import { SURE_BYLINE_WORDS } from '../words/byline-tables.ts';
import { readLabel } from '../words/division-label.ts';
import { anyOf, askedWhere } from '../words/forms.ts';
import { LABELS } from '../words/header-label-tables.ts';
import { LABELS_BY_LANGUAGE } from '../words/label-language-tables.ts';
import { OF_PATTERN, STATE_PATTERN } from '../words/part-tables.ts';
import { fullName } from '../words/person-names.ts';

const [REMARK_OPENS, REMARK_CLOSES] = ['[([{（【]', '[)\\]}）】]'];
/** `[complete]`, `(v2)`, `（完结）`, the `(1)` of a second download. */
const REMARK = new RegExp(
  `(?<![\\s_-])[\\s_-]*${REMARK_OPENS}\\s*(?:${STATE_PATTERN}|\\d{1,3})\\s*${REMARK_CLOSES}`,
  'giu',
);
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
const DATE_BEFORE = new RegExp(`^${REMARK_OPENS}?${DATE}[\\s.:)\\]–—-]+(?=\\p{L}|\\p{Nd})`, 'u');
const DATE_BEHIND = new RegExp(`(?<=[\\p{L})])[\\s.,([–—-]+${DATE}[)\\]]?$`, 'u');
/** `(2011)`. */
const YEAR_BEHIND = new RegExp(`\\s+${REMARK_OPENS}${YEAR}${REMARK_CLOSES}$`, 'u');
/** The number by which a site or a program knows the story. */
const ID = /^\d{6,12}[\s-]+(?=\p{L})|(?<=\p{L})[\s-]+\d{6,12}$/gu;
/** Small words with hyphens, as in the address of a page. */
const AS_IN_ADDRESS = /^(?=.*\p{Ll})(?:[\p{Ll}\p{Nd}]+-){2,40}[\p{Ll}\p{Nd}]+$|^\p{Nd}{1,4}-\p{Ll}+$/u;
/** No name is longer. */
const LONGEST_REMARKED = 240;

/**
 * The words of a file's name, without what people, sites and programs add to it: `the_glass_door (v2) [complete]`,
 * `2019-04-02 part three`, `12345678_the_glass_door`, `The Gate FINAL` lose it, and underscores are spaces.
 */
export function wordsOfName(stem: string): string {
  if (stem.length > LONGEST_REMARKED) return stem;
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
  `[\\s_.-]*${REMARK_OPENS}#?\\s*(\\p{Nd}{1,3})(?:[\\s_.-]*${OF_PATTERN}[\\s_.-]*|\\s?[\\s_–-]\\s?)\\p{Nd}{1,3}\\s*${REMARK_CLOSES}$`,
  'iu',
);

/** The last figures of `1914-18` count nothing. */
const NUMBER = `(?<!\\p{Nd}|(?<!\\p{Nd})${YEAR}[-–])(\\p{Nd}{1,4})`;
/** A count behind the words of a name: `The Gate 02`, `The Gate 2 of 3`, `The Gate [2]`. */
const ALONE = new RegExp(
  `(?!(?<=(?<!\\p{Nd})${YEAR})[-–])[\\s_.-]*(?:${REMARK_OPENS}#?${NUMBER}${REMARK_CLOSES}|#?${NUMBER}(?:[\\s_.-]*${OF_PATTERN}[\\s_.-]*\\p{Nd}{1,4})?)$`,
  'iu',
);

/** A name without the count behind its words, and that count; null for a name without one. */
export function countBehind(name: string): { readonly bare: string; readonly number: number } | null {
  const match = OF_ALL.exec(name) ?? ALONE.exec(name);
  if (match === null) return null;
  return { bare: name.slice(0, match.index), number: Number(match[1] ?? match[2]) };
}

/** What the name of a file says of a story that states nothing itself. */
export interface NamedByFile {
  readonly title: string;
  readonly author: string | null;
}

const OPEN = '[(\\[{（【]';
const CLOSE = '[)\\]}）】]';
/** `《渡轮》`: the signs in which Chinese and Japanese set a title. */
const IN_TITLE_SIGNS = /^[《『「]([^》』」]{1,80})[》』」]\s*(.*)$/u;
const AUTHOR_LABELS = [
  ...LABELS.flatMap(({ key, labels }) => (key === 'author' ? [labels] : [])),
  ...Object.values(LABELS_BY_LANGUAGE).flatMap(({ author }) => author ?? []),
].join('|');
/** `作者：诺拉`, `(Author: Ada Reed)`. */
const LABELLED = askedWhere(
  (name) => /[:：]/.test(name),
  () =>
    new RegExp(`^(.*?)(?<!\\p{L}|\\p{N})[\\s,，-]*${OPEN}?(?:${AUTHOR_LABELS})\\s*[:：]\\s*(.{1,60}?)${CLOSE}?$`, 'iu'),
);
const SURE = anyOf(SURE_BYLINE_WORDS);
/** `The Glass Door by Ada Reed`, `The Glass Door (by Ada Reed)`. */
const SIGNED = askedWhere(
  (name) => /\s/.test(name),
  () => new RegExp(`^(.*)[\\s,-]+${OPEN}?(?:${SURE})\\s+(\\p{L}.{1,60}?)${CLOSE}?$`, 'iu'),
);
/** No name is longer. */
const LONGEST = 200;

/**
 * Reads the name of a file as title and author: `Ada Reed - The_Glass_Door (v2) [complete]`. `isInStory` says whether
 * the story's own text has a word: a person whom it tells of, as `Ada Reed - The Glass Door` may also name its heroine,
 * did not write it. Where the name leaves open what is what, all of it is the title.
 */
export function readFileName(stem: string, isInStory: (word: string) => boolean): NamedByFile {
  if (stem.length > LONGEST) return { title: stem, author: null };
  const name = wordsOfName(stem);
  const [, shown, rest = ''] = IN_TITLE_SIGNS.exec(name) ?? [];
  const labelled = LABELLED.exec(name);
  if (labelled) return { title: shown ?? titleOf(labelled[1], name), author: labelled[2]?.trim() ?? null };
  if (shown !== undefined) return { title: rest === '' ? shown : name, author: null };
  return dashed(name, isInStory) ?? bracketed(name, isInStory) ?? signed(name) ?? { title: name, author: null };
}

function titleOf(text: string | undefined, otherwise: string): string {
  const title = (text ?? '').replace(/[\s,:;–—-]+$/u, '');
  return title === '' ? otherwise : title;
}

/** `The Glass Door by Ada Reed`; `Stand by Me` names nobody in full, and `Death by Chocolate Cake` is no title and a name. */
function signed(name: string): NamedByFile | null {
  const [, title = '', by = ''] = SIGNED.exec(name) ?? [];
  const author = fullName(by);
  return author !== null && isTitle(title) ? { title: titleOf(title, name), author } : null;
}

/** `Ada Reed - The Glass Door`, `The Glass Door - Reed, Ada`, `Ada Reed - Tides 02 - The Glass Door`. */
function dashed(name: string, isInStory: (word: string) => boolean): NamedByFile | null {
  const pieces = name.split(/\s+[-–—]+\s+/u);
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)];
  if (pieces.length < 2 || pieces.length > 3) return null;
  for (const [person, title] of [
    [first, last],
    [last, first],
  ] as const) {
    const author = fullName(person);
    if (author === null || !mayBePerson(author) || !isTitle(title)) continue;
    if (isToldOf(author, isInStory, person.includes(','))) continue;
    return { title, author };
  }
  return null;
}

/** `The Glass Door (Ada Reed)`, `[Ada Reed] The Glass Door`. */
const BRACKETED = new RegExp(`^${OPEN}(.{3,60})${CLOSE}\\s*(.+)$|^(.+?)\\s*${OPEN}(.{3,60})${CLOSE}$`, 'u');

function bracketed(name: string, isInStory: (word: string) => boolean): NamedByFile | null {
  const [, first, behind, before, last] = BRACKETED.exec(name) ?? [];
  const [author, title] = [fullName(first ?? last ?? ''), (behind ?? before ?? '').trim()];
  return author !== null && isTitle(title) && !isToldOf(author, isInStory) ? { title, author } : null;
}

/**
 * Whether the story tells of somebody of that name. Where the name is filed, `Reed, Ada`, it is the author's, though one of
 * its words may be a name in the story, too.
 */
function isToldOf(author: string, isInStory: (word: string) => boolean, isFiled = false): boolean {
  const words = author.split(' ').filter((word) => word.length > 2);
  return isFiled ? words.length > 1 && words.every(isInStory) : words.some(isInStory);
}

/** `Der Blechhafen`: capitals alone make no name of words that begin with an article. */
const ARTICLE = new RegExp(`^(?:${anyOf(ARTICLES)})\\s+(?=\\p{L}{2})`, 'iu');

/** `Das Wehr`, `Chapitre I`. */
function mayBePerson(name: string): boolean {
  return !ARTICLE.test(name) && readLabel(name) === null;
}

/** Several words that are nobody's name and count no part. */
function isTitle(text: string): boolean {
  const isPerson = fullName(text) !== null && !ARTICLE.test(text);
  return /\p{L}\P{L}+\p{L}/u.test(text) && !isPerson && readLabel(text) === null;
}
