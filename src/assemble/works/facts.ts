import type { Division, FieldKey, Heading } from '../../model/index.ts';
import { lastEnding } from '../endings.ts';
import { folded } from '../merge.ts';
import { seriesStem } from '../natural.ts';
import type { TitleParts } from './title.ts';
import { titleParts } from './title.ts';

/** What one source says that tells parts of a work from works. */
export interface SourceFacts {
  readonly division: Division;
  readonly title: TitleParts | null;
  /** The work's title as compared; null when none is stated. */
  readonly base: string | null;
  readonly authors: readonly string[];
  /** The part number that its header or title states. */
  readonly part: number | null;
  /** File name without its count, as compared; empty when the rest says nothing: `ch03`, `part2`. */
  readonly stem: string;
  /** Whether the header is one that a whole work has. */
  readonly isSelfStanding: boolean;
}

/** Facts that a header gives of a work, not of a part. */
const OF_A_WORK: ReadonlySet<FieldKey> = new Set([
  'summary',
  'rating',
  'category',
  'genre',
  'fandom',
  'relationships',
  'characters',
  'status',
  'words',
  'published',
  'url',
]);

/** Names that say no more than "a part". */
const GENERIC =
  /^((the )?(chapter|chap|ch|part|pt|teil|kapitel|chapitre|episode|ep|msg|message|post|scene|page|section|file|text|story|draft|doc|document|untitled|new|interlude|extra|bonus|prologue|epilogue|\d+) ?)*$/;

export function factsOfSource(division: Division): SourceFacts {
  const { metadata, source } = division;
  const title = metadata.title === null ? null : titleParts(metadata.title);
  const stem = folded(seriesStem(source).replace(/[_.-]+/g, ' '));
  const authors = metadata.authors.map(folded);
  const says = authors.length > 0 || metadata.fields.some((field) => OF_A_WORK.has(field.key));
  return {
    division,
    title,
    base: title?.base == null ? null : folded(title.base),
    authors,
    part: metadata.part?.number ?? title?.number ?? null,
    stem: GENERIC.test(stem) ? '' : stem,
    isSelfStanding: title?.base != null && (says || metadata.series?.index != null),
  };
}

/** Two sources may be by the same people: one of them is silent, or they share an author. */
export function mayShareAuthors(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((author) => b.includes(author));
}

/** The numbers of a source's chapter headings. */
export function chapterNumbers({ parts }: Division): readonly number[] {
  return parts.flatMap(({ heading }) => (isChapter(heading) ? (heading.number ?? []) : []));
}

function isChapter(heading: Heading | null): heading is Heading {
  return heading?.kind === 'chapter';
}

/** Whether the last words of a source say that more follows. */
export function goesOn(division: Division): boolean {
  return lastEnding(division.parts)?.role === 'continued';
}
