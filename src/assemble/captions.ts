import { inlineText, type Metadata } from '../model/index.ts';
import { ARTICLES } from '../words/article-tables.ts';
import { countedLabel } from '../words/book-labels.ts';
import { readLabel } from '../words/division-label.ts';
import { fold } from '../words/fold.ts';
import { anyOf } from '../words/forms.ts';
import { AROUND_COUNTS } from '../words/heading-tables.ts';
import { divisionName } from '../words/named-divisions.ts';
import { OF_PATTERN } from '../words/part-tables.ts';
import type { BookContext } from './body.ts';
import type { Chapter } from './chapter.ts';
import { folded } from './merge.ts';
import { countBehind, OF_ALL, wordsOfName } from './name-words.ts';
import { stemOf } from './natural.ts';
import type { OrderedDivision } from './order.ts';

/**
 * Gives chapters without a heading the words that their source's header states: the part's own title, or `Part 2`
 * where a book holds several parts. A part with its own title and headings of its own becomes a volume.
 */
export function captionParts(
  items: readonly OrderedDivision[],
  built: readonly (readonly Chapter[])[],
  context: BookContext,
): readonly Chapter[] {
  const count = built.reduce((sum, chapters) => sum + chapters.length, 0);
  const names = items.length > 1 ? nameTitles(items, context.metadata.title) : [];
  return built.flatMap((chapters, i) => {
    const item = items[i] as OrderedDivision;
    const [first, ...others] = chapters;
    if (!first || count < 2) return chapters;
    const mark = context.marks.get(item.division);
    if (mark !== undefined && others.length === 0 && first.heading === null) return [marked(first, mark, item)];
    const title = items.length > 1 ? partTitle(item.division.metadata, context.metadata) : null;
    if (title !== null) return titled(chapters, title);
    const stated = item.division.metadata.part?.number ?? null;
    if (first.isOpening && i > 0)
      return [{ ...first, name: countedLabel(context.labels.part, stated ?? i + 1) }, ...others];
    if (context.rule === 'scenes') return chapters;
    const name = names[i] ?? null;
    if (name !== null && others.length === 0 && first.heading === null) return [named(first, name, stated)];
    if (stated === null) return [{ ...first, number: first.number ?? countOf(item, items.length) }, ...others];
    if (first.isOpening) return [captionOpening(first, others, stated, context), ...others];
    if (chapters.some((c) => c.heading)) return chapters;
    const next = items[i + 1]?.division.metadata.part?.number ?? null;
    return numbered(chapters, stated, spanOf(chapters.length, stated, next, item), context);
  });
}

/** A part under the words that mark it in its stated title: `Chapter 3: The Barge`, `Epilogue`. */
function marked(chapter: Chapter, mark: string, { division }: OrderedDivision): Chapter {
  const kind = divisionName(mark, null)?.kind;
  const number = division.metadata.part?.number ?? null;
  return { ...chapter, kind: kind ?? chapter.kind, caption: mark, number };
}

/** A part under what its file's name says of it. */
function named(chapter: Chapter, name: string, stated: number | null): Chapter {
  const kind = divisionName(name, null)?.kind ?? chapter.kind;
  return { ...chapter, kind, caption: name, number: stated ?? readLabel(name)?.number ?? null, isOpening: false };
}

/** The number by which a source was put in order, when it counts the sources and is no date or message number. */
function countOf({ number }: OrderedDivision, sources: number): number | null {
  return number !== null && sources > 1 && number <= sources * 2 + 8 ? number : null;
}

function titled(chapters: readonly Chapter[], caption: string): readonly Chapter[] {
  const [first] = chapters as readonly [Chapter, ...Chapter[]];
  if (chapters.length === 1 && first.heading === null) return [{ ...first, caption }];
  const volume: Chapter = {
    ...first,
    kind: 'story',
    heading: null,
    caption,
    number: null,
    isOpening: false,
    blocks: [],
  };
  return [volume, ...chapters.map((c) => ({ ...c, depth: c.depth + 1, name: c.isOpening ? caption : c.name }))];
}

/** How many posted parts a source of `count` unheaded chapters is: all of them, if no other source claims a number. */
function spanOf(count: number, stated: number, next: number | null, item: OrderedDivision): number {
  const total = item.division.metadata.part?.total ?? null;
  const room = next !== null ? next - stated : total !== null ? total - stated + 1 : count;
  return count <= room ? count : 1;
}

function numbered(
  chapters: readonly Chapter[],
  stated: number,
  span: number,
  context: BookContext,
): readonly Chapter[] {
  return chapters.map((chapter, i) => {
    if (i >= span) return { ...chapter, name: `${countedLabel(context.labels.part, stated)} (${i + 1})` };
    return { ...chapter, number: stated + i, caption: countedLabel(context.labels.part, stated + i) };
  });
}

/** `Part 1` above the first words, when the next heading reads `Part 2` and the header says that this is part 1. */
function captionOpening(opening: Chapter, others: readonly Chapter[], stated: number, context: BookContext): Chapter {
  const next = others.find((c) => c.heading)?.heading;
  if (next?.number !== stated + 1 || !/^\W*(?:(?:part|pt)\W*)?\d/i.test(inlineText(next.label))) return opening;
  return { ...opening, isOpening: false, number: stated, caption: countedLabel(context.labels.part, stated) };
}

/** Words that count parts, and no word at all. */
const COUNTING = new RegExp(String.raw`^(?:${AROUND_COUNTS})?(?:[ivxl]+|\d+)?$`);

/** A part's own title; null when it is the book's, or the book's with a number. */
function partTitle(metadata: Metadata, book: Metadata): string | null {
  const { title } = metadata;
  if (title === null) return null;
  const name = withoutWork(title, book.title);
  if (name === null) return null;
  const own = folded(name);
  const shared = folded(book.title ?? '');
  const rest = own.startsWith(`${shared} `) ? own.slice(shared.length + 1) : own;
  return rest.split(' ').every((word) => COUNTING.test(word)) ? null : name;
}

const ARTICLE = new RegExp(`^(?:${anyOf(ARTICLES)})\\s(?=\\S)`, 'iu');

/**
 * A part's title without the title of the work that a sign parts from it: `Storm - The Barge` is `The Barge`; null for
 * the work's title alone, with its article or without.
 */
function withoutWork(title: string, work: string | null): string | null {
  if (work === null) return title;
  const bare = (words: string): string => folded(words).replace(ARTICLE, '');
  const shared = bare(work);
  if (bare(title) === shared) return null;
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
function nameTitles(items: readonly OrderedDivision[], work: string | null): readonly (string | null)[] {
  const words = items.map(({ division }) => wordsOfName(stemOf(division.source)).replace(OF_ALL, ''));
  const names = withoutCounts(words);
  const shared = sharedWords(names);
  const bare = names.map((name) => name.slice(shared.length).replace(/^[\s.:_–—-]+/, ''));
  const counts = new Map<string, number>();
  const isInWords = bare.some((name) => isWorded(name.replace(COUNT, '')));
  const titles = bare.map((name) => {
    const title = titleIn(name, isInWords);
    return title === null ? null : withoutWork(title, work);
  });
  for (const title of titles) if (title !== null) counts.set(fold(title), (counts.get(fold(title)) ?? 0) + 1);
  return titles.map((title) => (title !== null && counts.get(fold(title)) === 1 ? title : null));
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
    /^\s*(?:[.:–—-]|\p{Nd})/u.test(rest) || readLabel(rest.trim())?.form === 'counted';
  if (!names.every((name) => goesOn(name.slice(end)))) return '';
  // `Chapter` before each number counts the parts; it is no name of the work.
  return readLabel(first)?.form === 'counted' || /^\P{L}*$/u.test(head) ? '' : head;
}

/** `isInWords`: of the other names some are words for sure, so that a lone word in small letters is one too. */
function titleIn(name: string, isInWords: boolean): string | null {
  const rest = name.replace(COUNT, '');
  if (rest !== name && readLabel(rest)?.form === 'counted') return asTyped(rest);
  const label = readLabel(name);
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
  const spaced = label.replace(/^(\p{L}+)(\p{Nd})/u, '$1 $2');
  return /\p{Lu}/u.test(spaced) ? spaced : spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
