import { countsOf } from '../model/index.ts';
import { ARTICLES } from '../words/article-tables.ts';
import { readLabel } from '../words/division-label.ts';
import { divisionWord } from '../words/divisions.ts';
import { fold } from '../words/fold.ts';
import { anyOf, askedWhere } from '../words/forms.ts';
import { divisionName } from '../words/named-divisions.ts';
import { OF_PATTERN, STATE_PATTERN } from '../words/part-tables.ts';
import { folded } from './merge.ts';
import { nameOf } from './natural.ts';
import type { OrderedDivision } from './order.ts';

const ARTICLE = new RegExp(`^(?:${anyOf(ARTICLES)})\\s(?=\\S)`, 'iu');

/** `Storm (2 5) PG`, `Storm [2 of 5]: The Barge`: what a post's subject or a file's name counts of the work. */
const COUNT_IN_BRACKETS = /^([^([]{1,200}?)\s*[([]\s*\d{1,4}\b[^)\]]{0,40}[)\]](?:\s*[:–—-]+\s*(\S.*))?/u;

/**
 * A part's title without the title of the work that a sign parts from it: `Storm - The Barge` is `The Barge`; null for
 * the work's title alone, with its article or without, or with no more behind it than a count.
 */
export function withoutWork(title: string, work: string | null): string | null {
  if (work === null) return title;
  const bare = (words: string): string => folded(words).replace(ARTICLE, '');
  const shared = bare(work);
  if (bare(title) === shared) return null;
  const counted = COUNT_IN_BRACKETS.exec(title);
  if (counted && bare(counted[1] ?? '') === shared) return counted[2] ?? null;
  for (const { index, 0: sign } of title.matchAll(/\s*[:,;]\s+|\s+[–—-]+\s+/gu)) {
    if (bare(title.slice(0, index)) === shared) return title.slice(index + sign.length);
  }
  return title;
}

/** A count before the words of a name: `03 - The Letter`, `3. The Letter`, `#3 The Letter`, `02.5 Interlude`. */
const COUNT = new RegExp(
  `^#?\\p{Nd}{1,4}(?:\\.\\p{Nd}{1,2}|\\s?${OF_PATTERN}\\s?\\p{Nd}{1,4})?[\\s.:)_–—-]+(?=\\P{Nd})`,
  'iu',
);

/**
 * The titles that the names of a book's files state, for parts that have no heading of their own: `Chapter One`,
 * `Prologue`, `The Letter` of `03 - The Letter`. Same indices as the items; null where a name says nothing of the part:
 * a count alone, words that all of the names have.
 */
export function nameTitles(items: readonly OrderedDivision[], work: string | null): readonly (string | null)[] {
  const names = withoutCounts(items.map(wordsOf));
  const shared = sharedWords(names);
  const bare = names.map((name) => name.slice(shared.length).replace(/^[\s.:_–—-]+/, ''));
  const isInWords = bare.some((name) => isWorded(name.replace(COUNT, '')));
  const titles = bare.map((name) => {
    const title = titleIn(name, isInWords);
    return title === null ? null : withoutWork(title, work);
  });
  const counts = countsOf(titles.filter((title) => title !== null).map(fold));
  return titles.map((title) => (title !== null && counts.get(fold(title)) === 1 ? title : null));
}

function wordsOf({ division }: OrderedDivision): string {
  return wordsOfName(nameOf(division.source)).replace(OF_ALL, '');
}

/** What the names of a work's files call the work before they tell its parts apart: `Ada Reed - The Glass Door`. */
export function sharedName(items: readonly OrderedDivision[]): string {
  const head = sharedWords(items.map(wordsOf)).replace(/[\s.:_–—-]+$/u, '');
  const last = /[\s.:_–—-]+(\p{L}+)$/u.exec(head);
  return last && divisionWord(fold(last[1] ?? '')) !== null ? head.slice(0, last.index) : head;
}

/** Names without the count behind each of them, where words before it tell them apart. */
function withoutCounts(names: readonly string[]): readonly string[] {
  const bare = names.map((name) => countBehind(name)?.bare ?? name);
  const isCounted = names.every((name, i) => name !== bare[i] && readLabel(name) === null);
  return isCounted && new Set(bare.map(fold)).size === names.length ? bare : names;
}

/** The words with which all of the names begin, when each of them goes on: `Glass Door - `. */
function sharedWords(names: readonly string[]): string {
  const [first = '', ...others] = names;
  let end = 0;
  for (const { index } of first.matchAll(/[\s.:–—-]+/gu)) {
    const head = first.slice(0, index);
    if (!others.every((name) => name.startsWith(head) && /[\s.:–—-]/.test(name.charAt(index)))) break;
    end = index;
  }
  const head = first.slice(0, end);
  // `On Glass`, `On Paint`: words that a sign or a count does not part from the rest belong to it.
  const goesOn = (rest: string): boolean =>
    /^\s*(?:[.:–—-]|\p{Nd})/u.test(rest) || labelOf(rest.trim())?.form === 'counted';
  if (!names.every((name) => goesOn(name.slice(end)))) return '';
  // `Chapter` before each number counts the parts; it is no name of the work.
  return readLabel(first)?.form === 'counted' || /^\P{L}*$/u.test(head) ? '' : head;
}

/** The label at the beginning of a name, whose letters may all be small: `ch01 the wall`. */
function labelOf(name: string): ReturnType<typeof readLabel> {
  return readLabel(name) ?? readLabel(/^\p{L}+\s?\p{Nd}{1,4}(?=\s)/u.exec(name)?.[0] ?? '');
}

/** A count before the words of a name or before a label in it: `22 house divided`, `04-ch03`. */
const FIRST_COUNT = /^#?\p{Nd}{1,4}(?=\P{Nd}|$)[\s.:)_–—-]*/u;

/**
 * Whether a file's name is that of one part of a work, and says nothing of the work: it opens with a label that counts a
 * part, or with the number that the part has (`22_house-divided`, `ch020-vn`, `chapter-08`).
 */
export function namesOnePart(stem: string, number: number | null): boolean {
  const name = wordsOfName(stem).replaceAll('-', ' ');
  const count = FIRST_COUNT.exec(name)?.[0] ?? '';
  if (count !== '' && number !== null && Number(/\p{Nd}+/u.exec(count)?.[0]) === number) return true;
  const label = labelOf(name.slice(count.length));
  return label?.form === 'counted' && label.number !== null && !label.weak;
}

/** `isInWords`: of the other names some are words for sure, so that a lone word in small letters is one too. */
function titleIn(name: string, isInWords: boolean): string | null {
  const rest = name.replace(COUNT, '');
  if (rest !== name && readLabel(rest)?.form === 'counted') return asTyped(rest);
  const label = labelOf(name);
  // `tale3`: a word that prose has too counts as one only where it is written as a heading, `Letter 3`.
  const isHeading = /^(?:\p{Nd}+\p{L}{1,3}\s+)?\p{Lu}\p{L}*(?:\s|$)/u.test(name);
  if (label?.form === 'counted' && label.weak && label.rank > 2 && !isHeading) return null;
  if (label?.form === 'counted' || (label?.form === 'named' && label.titleStart === label.titleEnd))
    return asTyped(name);
  if (divisionName(rest, null)) return rest;
  const isLoneWord = isInWords && rest !== name && /^\p{Ll}{2,}$/u.test(rest);
  return isWorded(rest) || isLoneWord ? asTyped(rest) : null;
}

/** Words in small letters with a number among them are a computer's name. */
function isWorded(rest: string): boolean {
  return /\p{L}{2}/u.test(rest) && (/\p{Lu}|\p{Lo}/u.test(rest) || (rest.includes(' ') && !/\p{Nd}/u.test(rest)));
}

/** A label as a heading has it: `chapter1` is `Chapter 1`. */
function asTyped(label: string): string {
  const spaced = label.replace(/^(\p{L}+)-?(\p{Nd})/u, '$1 $2');
  return /\p{Lu}/u.test(spaced) ? spaced : spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

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
