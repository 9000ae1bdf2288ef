import { addTo, headingLine, headingWords, inlineText, type Metadata } from '../model/index.ts';
import { countedLabel } from '../words/book-labels.ts';
import { labelInside, readLabel } from '../words/division-label.ts';
import { divisionWord } from '../words/divisions.ts';
import { divisionName } from '../words/named-divisions.ts';
import { numberOf } from '../words/numerals.ts';
import { AROUND_COUNT, OF_PATTERN } from '../words/part-tables.ts';
import type { BookContext } from './body.ts';
import type { Chapter } from './chapters.ts';
import { folded } from './merge.ts';
import { nameTitles, withoutWork } from './name-titles.ts';
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
  const shared = sharedTitles(items);
  const names = items.length > 1 ? nameTitles(items, context.metadata.title) : [];
  const drafts = draftNames(items);
  return built.flatMap((all, i) => {
    const item = items[i] as OrderedDivision;
    const { before, chapters, after } = ownOf(all, item);
    return [...before, ...captioned(chapters, i), ...after];
  });

  function captioned(chapters: readonly Chapter[], i: number): readonly Chapter[] {
    const item = items[i] as OrderedDivision;
    const [first, ...others] = chapters;
    if (!first || count < 2) return chapters;
    const draft = drafts.get(item);
    if (draft !== undefined && first.heading !== null)
      return [{ ...first, name: `${headingLine(first.heading)} (${draft})` }, ...others];
    const mark = context.marks.get(item.division);
    const areInside = others.every(({ kind }) => kind === 'section');
    if (mark !== undefined && areInside && first.heading === null) return [marked(first, mark, item), ...others];
    const title = items.length > 1 ? partTitle(item.division.metadata, context.metadata) : null;
    if (title !== null && !(first.heading !== null && (shared.has(title) || heads(first, title))))
      return titled(chapters, title);
    const stated = item.division.metadata.part?.number ?? null;
    const alone = others.length === 0 && first.heading === null ? countAlone(item.division.metadata) : null;
    if (alone !== null && items.length > 1 && !shared.has(alone)) return [marked(first, alone, item)];
    if (first.isOpening && i > 0)
      return [
        { ...first, name: countedLabel(context.labels.part, stated ?? countOf(item, items.length) ?? i + 1) },
        ...others,
      ];
    if (context.rule === 'scenes') return chapters;
    const name = context.names.get(item.division.source) ?? names[i] ?? null;
    if (name !== null && others.length === 0 && first.heading === null) return [named(first, name, stated)];
    if (name !== null && others.length === 0) return [withFileTitle(first, name)];
    if (stated === null)
      return [
        { ...first, number: first.number ?? (first.kind === 'section' ? null : countOf(item, items.length)) },
        ...others,
      ];
    if (first.isOpening) return [captionOpening(first, others, stated, context), ...others];
    if (chapters.some((c) => c.heading)) return chapters;
    const next = items[i + 1]?.division.metadata.part?.number ?? null;
    return numbered(chapters, stated, spanOf(chapters.length, stated, next, item), context);
  }
}

/**
 * What the names of files say of drafts of one chapter: `B` where `chapter1B` has the counted heading of `chapter1` beside
 * it, as two or more of them have.
 */
function draftNames(items: readonly OrderedDivision[]): ReadonlyMap<OrderedDivision, string> {
  const headed = new Map<string, OrderedDivision[]>();
  for (const item of items) {
    const heading = item.division.parts[0]?.heading;
    if (heading != null && heading.number !== null) addTo(headed, folded(headingWords(heading)), item);
  }
  const drafts = new Map<OrderedDivision, string>();
  for (const alike of headed.values()) {
    const stems = alike.map(({ division }) => stemOf(division.source));
    const shortest = stems.reduce((a, b) => (b.length < a.length ? b : a));
    if (alike.length < 2 || !stems.every((stem) => stem.startsWith(shortest))) continue;
    for (const [i, item] of alike.entries()) {
      const rest = (stems[i] ?? '')
        .slice(shortest.length)
        .replace(/^[\s_.–—-]+/u, '')
        .replaceAll('_', ' ')
        .trim();
      if (/\p{L}|\p{N}/u.test(rest)) drafts.set(item, rest);
    }
  }
  return drafts;
}

/** Titles that several sources state are those of a work, and none's own. */
function sharedTitles(items: readonly OrderedDivision[]): ReadonlySet<string> {
  const titles = items.flatMap(({ division }) => division.metadata.title ?? []);
  return new Set(titles.filter((title, i) => titles.indexOf(title) !== i));
}

/** The chapters of a source, and around them those of an earlier edition that it has lost. */
function ownOf(
  all: readonly Chapter[],
  { division: { source } }: OrderedDivision,
): Readonly<Record<'before' | 'chapters' | 'after', readonly Chapter[]>> {
  const isOwn = ({ heading, blocks }: Chapter): boolean => {
    const from = (heading?.place ?? blocks[0]?.place)?.source ?? source;
    return from === source || from.startsWith(`${source}/`);
  };
  const [start, end] = [all.findIndex(isOwn), all.findLastIndex(isOwn) + 1];
  if (start < 0) return { before: [], chapters: all, after: [] };
  const own = all.slice(start, end);
  // What a lost chapter follows opens nothing.
  const chapters = own.length === 1 && all.length > 1 ? own.map((chapter) => ({ ...chapter, isOpening: false })) : own;
  return { before: all.slice(0, start), chapters, after: all.slice(end) };
}

/** A part under the words that mark it in its stated title: `Chapter 3: The Barge`, `Epilogue`. */
function marked(chapter: Chapter, mark: string, { division }: OrderedDivision): Chapter {
  const kind = divisionName(mark, null)?.kind;
  const number = division.metadata.part?.number ?? numberOf(mark);
  return { ...chapter, kind: kind ?? chapter.kind, caption: mark, number };
}

/** A part under what its file's name says of it. */
function named(chapter: Chapter, name: string, stated: number | null): Chapter {
  const kind = divisionName(name, null)?.kind ?? chapter.kind;
  return { ...chapter, kind, caption: name, number: stated ?? readLabel(name)?.number ?? null, isOpening: false };
}

/** A chapter that its text only counts, `Chapter 3`, with the title that its file's name has: the contents say both. */
function withFileTitle(chapter: Chapter, name: string): Chapter {
  const { heading } = chapter;
  if (heading === null || heading.number === null || heading.title.length > 0) return chapter;
  // `harbour tales ch 15 - Orchard`: the title is what stands behind the same number.
  const label = readLabel(name) ?? labelInside(name, ({ number }) => number === heading.number);
  if (label && label.number !== heading.number) return chapter;
  const title = label ? name.slice(label.titleStart, label.titleEnd) : name;
  return title === '' ? chapter : { ...chapter, name: `${inlineText(heading.label)}: ${title}` };
}

/** The number by which a source was put in order, when it counts the sources and is no date or message number. */
function countOf({ number }: OrderedDivision, sources: number): number | null {
  return number !== null && sources > 1 && number <= sources * 2 + 8 ? number : null;
}

/** Whether a chapter's own heading says a title, with what counts it or without: `# Chapter 1: The Barge` of `The Barge`. */
function heads({ heading }: Chapter, title: string): boolean {
  if (heading === null) return false;
  const words = folded(inlineText(heading.title));
  return words === folded(title) || folded(headingWords(heading)) === folded(title);
}

function titled(chapters: readonly Chapter[], caption: string): readonly Chapter[] {
  const [first, ...others] = chapters as readonly [Chapter, ...Chapter[]];
  if (first.heading === null && others.every(({ kind }) => kind === 'section'))
    return [{ ...first, caption }, ...others];
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

const AROUND = new RegExp(`^(?:${AROUND_COUNT}|${OF_PATTERN})?$`);

/** Whether a folded word only counts parts: `3`, `iv`, `two`, `part`, `pt3`, `epilogue`. */
function onlyCounts(word: string): boolean {
  const letters = word.replace(/\d+$/, '');
  if (AROUND.test(letters) || divisionWord(letters) !== null || numberOf(word) !== null) return true;
  return divisionName(letters, null)?.end === letters.length;
}

/** A stated title that is a number and nothing else, as typed: `II`. */
function countAlone({ title }: Metadata): string | null {
  return title !== null && numberOf(title) !== null ? title : null;
}

/** A part's own title; null when it is the book's, or the book's with a number. */
function partTitle(metadata: Metadata, book: Metadata): string | null {
  const { title } = metadata;
  if (title === null) return null;
  const name = withoutWork(title, book.title);
  if (name === null) return null;
  const own = folded(name);
  const shared = folded(book.title ?? '');
  const rest = own.startsWith(`${shared} `) ? own.slice(shared.length + 1) : own;
  return rest.split(' ').every(onlyCounts) ? null : name;
}
