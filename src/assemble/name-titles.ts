import { blockText, countsOf, type Division, type Heading } from '../model/index.ts';
import { ARTICLES } from '../words/article-tables.ts';
import { readLabel } from '../words/division-label.ts';
import { divisionWord } from '../words/divisions.ts';
import { fold } from '../words/fold.ts';
import { anyOf } from '../words/forms.ts';
import { divisionName } from '../words/named-divisions.ts';
import { saysNothing } from '../words/nobody.ts';
import { OF_PATTERN } from '../words/part-tables.ts';
import { countBehind, OF_ALL, wordsOfName } from './file-name.ts';
import { titledByFirstLines } from './first-lines.ts';
import { keyOf } from './list-file.ts';
import { folded } from './merge.ts';
import { nameOf, stemOf } from './natural.ts';
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
  const names = withoutCounts(isInFolders(items) ? items.map(wordsOfFolder) : items.map(wordsOf));
  const shared = sharedWords(names);
  const bare = names.map((name) => name.slice(shared.length).replace(/^[\s.:_–—-]+/, ''));
  const isInWords = bare.some((name) => isWorded(name.replace(COUNT, '')));
  const titles = bare.map((name) => {
    const title = titleIn(name, isInWords);
    return title === null ? null : withoutWork(title, work);
  });
  if (titles.every((title) => title === null) && areCounted(items, names, work)) return names;
  const counts = countsOf(titles.filter((title) => title !== null).map(fold));
  return titles.map((title) => (title !== null && counts.get(fold(title)) === 1 ? title : null));
}

/** A word or two with a capital, and a number behind them. */
const WORD_AND_COUNT = /^(\p{Lu}\p{Ll}{2,20}(?: \p{L}{3,20})?|\p{Lo}{2,12}) ?\p{Nd}{1,3}$/u;

/**
 * Whether the names of files without headings count with one word that nothing calls the work: `Dienst 1`, `Dienst 2`. What
 * a program calls its files counts nothing: `Document 1`.
 */
function areCounted(items: readonly OrderedDivision[], names: readonly string[], work: string | null): boolean {
  const words = names.map((name) => WORD_AND_COUNT.exec(name)?.[1] ?? '');
  const [first = ''] = words;
  if (first === '' || ARTICLE.test(first) || new Set(words).size > 1 || new Set(names).size < names.length)
    return false;
  const isHeaded = items.some(({ division }) => division.parts.some(({ heading }) => heading !== null));
  const title = work ?? items[0]?.division.source.split(/[/\\]/).at(-2) ?? '';
  return !isHeaded && !saysNothing(names[0] ?? '') && !folded(title).startsWith(folded(first));
}

/** Whether the parts are files of one name in a folder each, which says what each is: `01-barge/content.md`, `02-lock/content.md`. */
function isInFolders(items: readonly OrderedDivision[]): boolean {
  const stems = new Set(items.map(({ division }) => stemOf(division.source)));
  return items.length > 1 && stems.size === 1 && new Set(items.map(wordsOfFolder)).size === items.length;
}

function wordsOfFolder({ division }: OrderedDivision): string {
  return wordsOfName(division.source.split(/[/\\]/).at(-2) ?? '');
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

/** Sources of which the first line, below no heading, says what the file is called, or what nearly all are: it is its heading. */
export function withNamedLines(divisions: readonly Division[]): readonly Division[] {
  if (divisions.length < 2) return divisions;
  const titled = titledByFirstLines(divisions);
  return divisions.map((one) => {
    const [first, ...others] = one.parts;
    const [line, ...rest] = first?.blocks ?? [];
    const isHeaded = one.metadata.title !== null || one.parts.some(({ heading }) => heading !== null);
    if (first === undefined || line?.type !== 'paragraph' || isHeaded) return one;
    const text = blockText(line);
    const key = keyOf(text);
    // A speech is the story's, though a program has called the file by it.
    const isNamed = !/^\s*["“”„«»‘「『–—-]/u.test(text) && /\p{L}/u.test(key) && key === keyOf(stemOf(one.source));
    if (!titled.has(one) && !isNamed) return one;
    const count = /^\d{1,4}(?!\d)/.exec(key)?.[0];
    const heading: Heading = {
      kind: 'chapter',
      depth: 1,
      number: count === undefined ? null : Number(count),
      label: [],
      title: line.children,
      place: line.place,
    };
    return { ...one, parts: [{ ...first, opening: 'heading', heading, blocks: rest }, ...others] };
  });
}
