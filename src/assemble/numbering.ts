import { type Diagnostic, type Division, type Part, topOf } from '../model/index.ts';
import type { Order, OrderedDivision } from './order.ts';

/** Reports part numbers that are missing or stated twice. A source counts for every chapter that its headings number. */
export function numberDiagnostics(items: readonly OrderedDivision[], order: Order): readonly Diagnostic[] {
  if (items.length < 2) return [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Map<number, Division>();
  for (const { division, number } of items) {
    if (number === null) continue;
    const first = seen.get(number);
    if (first) diagnostics.push(doubled(number, division, first));
    for (let n = number; n <= lastNumber(division, number, order); n++) if (!seen.has(n)) seen.set(n, division);
  }
  return [...diagnostics, ...missing(seen, items, order)];
}

/** A source whose headings count chapters may hold several of them. */
function lastNumber(division: Division, first: number, { by }: Order): number {
  if (by !== 'headings') return first;
  const numbers = division.parts.flatMap((p) => (p.heading?.kind === 'chapter' ? (p.heading.number ?? []) : []));
  // A file that is placed by another sign than its heading's number counts as that one.
  if (numbers[0] !== undefined && numbers[0] !== first) return first;
  const last = numbers.at(-1) ?? first;
  return last - first < 10_000 ? last : first;
}

function doubled(number: number, division: Division, first: Division): Diagnostic {
  return {
    id: 'duplicate-part',
    severity: 'warning',
    place: topOf(division.source),
    reason: `${division.source} and ${first.source} both say that they are part ${number}; both are in the book`,
    remedy: 'If one is an older version of the other, delete it.',
  };
}

function missing(
  seen: ReadonlyMap<number, Division>,
  items: readonly OrderedDivision[],
  { by }: Order,
): readonly Diagnostic[] {
  const numbers = [...seen.keys()].filter((n) => n !== Number.MAX_SAFE_INTEGER);
  const unnumbered = items.length - items.filter((item) => item.number !== null).length;
  const last = numbers.reduce((a, b) => Math.max(a, b), 0);
  const total =
    by === 'parts' ? items.reduce((most, i) => Math.max(most, i.division.metadata.part?.total ?? 0), last) : last;
  // Numbers that hardly any file has are no count of parts: message numbers, years.
  if (last > seen.size * 2 + 8 || total > 10_000) return [];
  const first = numbers.reduce((a, b) => Math.min(a, b), 1);
  const inner = range(first, last).filter((n) => !seen.has(n));
  // Names may be numbered for other reasons; a hole or two in a long row still says something.
  if (by === 'names' && inner.length * 4 > seen.size) return [];
  const outer = range(last + 1, total);
  if (inner.length <= unnumbered && outer.length === 0) return [];
  const lost = inner.length > unnumbered ? [...inner, ...outer] : outer;
  return [
    {
      id: 'missing-part',
      severity: inner.length > unnumbered ? 'warning' : 'info',
      place: null,
      reason: `${lost.length === 1 ? 'part' : 'parts'} ${runs(lost)}${total > 0 && by === 'parts' ? ` of ${total}` : ''} ${lost.length === 1 ? 'is' : 'are'} missing`,
      remedy: 'Add the missing files if you have them; the book is made from those that are there.',
    },
  ];
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** `3, 5–7` */
function runs(numbers: readonly number[]): string {
  const shown: string[] = [];
  for (let i = 0; i < numbers.length; ) {
    let end = i;
    while ((numbers[end + 1] ?? -1) === (numbers[end] ?? 0) + 1) end++;
    shown.push(end === i ? `${numbers[i]}` : `${numbers[i]}–${numbers[end]}`);
    i = end + 1;
  }
  return shown.join(', ');
}

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
