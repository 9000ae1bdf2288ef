import type { Section } from '../model/index.ts';
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

function chaptersOf(sections: readonly Section[]): readonly Section[] {
  const body = sections.filter(({ matter }) => matter === 'body');
  return body.flatMap((section) => [section, ...chaptersOf(section.children)]);
}

/** A chapter's name as the story gives it, else its id. */
function nameOf(section: Section): string {
  return section.heading ? section.name : section.id;
}
