import type { Division, DivisionKind } from '../model/index.ts';
import type { Chapter } from './chapter.ts';
import type { OrderedDivision } from './order.ts';

/** Divisions that are told by their names alone, and that have sections rather than chapters. */
const NAMED: ReadonlySet<DivisionKind | 'front'> = new Set<DivisionKind>([
  'prologue',
  'epilogue',
  'interlude',
  'foreword',
  'preface',
  'introduction',
  'afterword',
]);

/** So many files show whether each holds one chapter. */
const FILES = 3;

/**
 * Where each file of a work holds a chapter, headings below another in one of them are its sections: those under a
 * prologue, `# Before you read` with `## What is in it`, and those behind the first words of a file that states in its
 * head which chapter it is. What counts chapters stays one.
 */
export function withInnerSections(
  items: readonly OrderedDivision[],
  built: readonly (readonly Chapter[])[],
  marks: ReadonlyMap<Division, string>,
): readonly (readonly Chapter[])[] {
  const single = built.filter((chapters) => chapters.filter(({ kind }) => kind !== 'section').length === 1).length;
  if (items.length < FILES || single * 2 < items.length) return built;
  return built.map((chapters, i) => {
    const [first, ...others] = chapters;
    if (first === undefined || !others.every(countsNothing)) return chapters;
    const isMarked = first.heading === null && marks.has((items[i] as OrderedDivision).division);
    if (isMarked) return [first, ...others.map((one) => sectionOf(one, Math.max(one.depth, first.depth + 1)))];
    const isNamed = NAMED.has(first.kind) && others.every(({ depth }) => depth > first.depth);
    return isNamed ? [first, ...others.map((one) => sectionOf(one, one.depth))] : chapters;
  });
}

function countsNothing({ heading, kind, number }: Chapter): boolean {
  return heading !== null && number === null && (kind === 'chapter' || kind === 'section');
}

function sectionOf(chapter: Chapter, depth: number): Chapter {
  return { ...chapter, kind: 'section', depth };
}
