import { ownIdentifierAt } from '../io/own-book.ts';
import { LARGEST_BOOK, readPlain } from '../io/plain-file.ts';
import type { Settings } from '../io/settings/settings.ts';
import { type ChapterMark, type Diagnostic, type Section, type Source, topOf } from '../model/index.ts';
import type { BoundBook, EarlierEdition } from '../pipeline.ts';

/** A story's sources and chapters by name, for telling which are new the next time. */
export interface KnownParts {
  readonly sources: readonly string[];
  readonly chapters: readonly string[];
}

/** The sources and chapters of a book. */
export function partsOf(bound: BoundBook): KnownParts {
  const chapters = chaptersOf(bound.book.value.sections);
  return { sources: bound.sources.map(({ source }) => source), chapters: chapters.map(({ name }) => name) };
}

/** The sources and chapters of a book that were not in it before, marked; none when nothing is known of it. */
export function newParts(bound: BoundBook, known: KnownParts | null): ReadonlyMap<string, ChapterMark> {
  if (known === null || known.chapters.length === 0) return new Map();
  const [sources, chapters] = [new Set(known.sources), new Set(known.chapters)];
  const fresh = [
    ...bound.sources.map(({ source }) => source).filter((source) => !sources.has(source)),
    ...chaptersOf(bound.book.value.sections)
      .filter(({ name }) => !chapters.has(name))
      .map(({ id }) => id),
  ];
  return new Map(fresh.map((key) => [key, 'isNew']));
}

/** So many of the chapters that are gone are named. */
const NAMED = 5;

/** A book of fewer chapters than the last is likely a mistake of whoever saved the story: they are named. */
export function goneChapters(story: string, now: KnownParts, before: KnownParts | undefined): readonly Diagnostic[] {
  const [had, has] = [before?.chapters.length ?? 0, now.chapters.length];
  if (has >= had || has === 0) return [];
  const left = new Set(now.chapters);
  const gone = (before?.chapters ?? []).filter((name) => !left.has(name));
  const names = gone.slice(0, NAMED).map((name) => `“${name}”`);
  const more = gone.length > NAMED ? ` and ${gone.length - NAMED} more` : '';
  const which = names.length === 0 ? '' : `; no more in it: ${names.join(', ')}${more}`;
  return [
    {
      id: 'chapters-gone',
      severity: 'warning',
      place: topOf(story),
      reason: `the book had ${had} chapters the last time, and has ${has} now${which}`,
      remedy:
        'If the source has lost them, put them back and build again; `keep: gone` in the settings keeps such chapters the next time.',
    },
  ];
}

/** What a new book is compared with: books of ours at these paths, where new chapters are marked or gone ones stay. */
export function earlierEdition(
  paths: readonly string[],
  marks: boolean,
  { keep }: Settings,
): { readonly earlier?: EarlierEdition } {
  if (!marks && keep === undefined) return {};
  const books = paths.flatMap((file) => (ownIdentifierAt(file) === null ? [] : [bookAt(file)]));
  return books.length === 0 ? {} : { earlier: { books, keepsGone: keep === 'gone', marks } };
}

/** A book of ours, to be read back. */
export function bookAt(file: string): Source {
  return { name: file.replaceAll('\\', '/'), format: 'epub', bytes: readPlain(file, LARGEST_BOOK) };
}

/** What has words of its own to read; a volume's page has none. */
function chaptersOf(sections: readonly Section[]): readonly Section[] {
  const body = sections.filter(({ matter }) => matter === 'body');
  return body.flatMap((section) => [...(section.blocks.length > 0 ? [section] : []), ...chaptersOf(section.children)]);
}
