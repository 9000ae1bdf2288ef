import { type Diagnostic, type Section, topOf } from '../model/index.ts';
import type { BoundBook } from '../pipeline.ts';

/** A story's sources and chapters by name, for telling which are new the next time. */
export interface KnownParts {
  readonly sources: readonly string[];
  readonly chapters: readonly string[];
}

/** The sources and chapters of a book. */
export function partsOf(bound: BoundBook): KnownParts {
  const chapters = chaptersOf(bound.book.value.sections);
  return { sources: bound.sources.map(({ source }) => source), chapters: chapters.map(nameOf) };
}

/** The sources and chapters of a book that were not in it before; none when nothing is known of it. */
export function newParts(bound: BoundBook, known: KnownParts | null): ReadonlySet<string> {
  if (known === null || known.chapters.length === 0) return new Set();
  const [sources, chapters] = [new Set(known.sources), new Set(known.chapters)];
  return new Set([
    ...bound.sources.map(({ source }) => source).filter((source) => !sources.has(source)),
    ...chaptersOf(bound.book.value.sections)
      .filter((section) => !chapters.has(nameOf(section)))
      .map(({ id }) => id),
  ]);
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
      remedy: 'If the source has lost them, put them back and build again; else nothing needs to be done.',
    },
  ];
}

function chaptersOf(sections: readonly Section[]): readonly Section[] {
  const body = sections.filter(({ matter }) => matter === 'body');
  return body.flatMap((section) => [section, ...chaptersOf(section.children)]);
}

/** A chapter's name as the story gives it, else its id. */
function nameOf(section: Section): string {
  return section.heading ? section.name : section.id;
}
