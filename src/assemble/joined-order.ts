import type { Diagnostic, Division, Part } from '../model/index.ts';

/** A chapter with all that stands under it. */
interface Chapter {
  readonly number: number | null;
  readonly parts: readonly Part[];
}

/** With fewer chapters the order of names is that of numbers. */
const LEAST = 10;

/**
 * A division whose chapters stand as names of files sort, `1, 10, 11, 2, 3`, in the order of their numbers, and what to
 * tell of it: files were joined by their names. Null for every other division, whatever its chapters count.
 */
export function inOrderOfNumbers(division: Division): { value: Division; told: Diagnostic } | null {
  const { source, parts } = division;
  const first = parts.findIndex(({ heading }) => heading !== null && heading.number !== null);
  const depth = parts[first]?.heading?.depth ?? 0;
  const chapters = chaptersAt(parts.slice(Math.max(first, 0)), depth);
  const last = chapters.findLastIndex(({ number }) => number !== null);
  const [run, behind] = [chapters.slice(0, last + 1), chapters.slice(last + 1)];
  const numbers = run.map(({ number }) => number);
  if (!isByName(numbers)) return null;
  const sorted = run.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));
  const place = parts[first]?.heading?.place ?? null;
  return {
    value: {
      ...division,
      parts: [...parts.slice(0, first), ...[...sorted, ...behind].flatMap((chapter) => chapter.parts)],
    },
    told: {
      id: 'part-order',
      severity: 'warning',
      place,
      reason: `the chapters of ${source} stand as the names of files sort (${numbers.slice(0, 4).join(', ')} …); the book has them in the order of their numbers`,
      remedy: 'Put them into the right order in the file, and this is not said again.',
    },
  };
}

/** Chapters from the first heading of a depth on. */
function chaptersAt(parts: readonly Part[], depth: number): readonly Chapter[] {
  const chapters: { number: number | null; parts: Part[] }[] = [];
  for (const part of parts) {
    const open = chapters.at(-1);
    if (open && (part.heading === null || part.heading.depth > depth)) open.parts.push(part);
    else chapters.push({ number: part.heading?.depth === depth ? part.heading.number : null, parts: [part] });
  }
  return chapters;
}

/** Whether numbers, all different and hardly one missing, stand as their figures sort and not as they count. */
function isByName(numbers: readonly (number | null)[]): boolean {
  const counted = numbers.flatMap((number) => number ?? []);
  const [least, most] = [Math.min(...counted), Math.max(...counted)];
  if (counted.length < LEAST || counted.length < numbers.length || new Set(counted).size < counted.length) return false;
  if (most - least >= counted.length * 1.2) return false;
  const names = counted.map(String);
  const isSorted = names.every((name, i) => i === 0 || (names[i - 1] ?? '') < name);
  return isSorted && counted.some((number, i) => i > 0 && (counted[i - 1] ?? 0) > number);
}
