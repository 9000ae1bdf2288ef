import type { Division, Part } from '../model/index.ts';
import { OF_PATTERN } from '../words/part-tables.ts';
import { calendarNumbers, publishedOn } from './dates.ts';
import { endedPart, lastEnding } from './endings.ts';
import { fileNumbers, stemOf } from './natural.ts';

/** What an order rests on. */
export type OrderEvidence = 'settings' | 'parts' | 'series' | 'headings' | 'endings' | 'dates' | 'names';

/** What may state an order. */
interface Evidence {
  readonly by: OrderEvidence;
  /** The words that tell the user. */
  readonly words: string;
  readonly numbers: (divisions: readonly Division[]) => readonly (number | null)[];
  /** Whether two parts with one number still leave it a numbering: a doubled part, a second version. */
  readonly equalsAllowed: boolean;
}

/** What states an order, the clearest first. */
export const EVIDENCE: readonly Evidence[] = [
  { by: 'parts', words: 'the part and chapter numbers that they state', numbers: mixedNumbers, equalsAllowed: false },
  { by: 'parts', words: 'the part numbers that they state', numbers: each(partNumber), equalsAllowed: true },
  { by: 'series', words: 'their stated places in the series', numbers: each(seriesNumber), equalsAllowed: false },
  { by: 'names', words: 'the numbers in their file names', numbers: countedOfAll, equalsAllowed: false },
  { by: 'headings', words: 'the numbers of their headings', numbers: each(headingNumber), equalsAllowed: true },
  { by: 'headings', words: 'the numbers of their volumes', numbers: each(volumeNumber), equalsAllowed: true },
  { by: 'endings', words: 'the numbers in their endings', numbers: each(endingNumber), equalsAllowed: true },
  { by: 'dates', words: 'the months or days that they are called by', numbers: calendarNumbers, equalsAllowed: false },
  { by: 'names', words: 'the numbers in their file names', numbers: nameNumbers, equalsAllowed: true },
  { by: 'dates', words: 'their dates', numbers: each(publishedOn), equalsAllowed: false },
];

function each(number: (division: Division) => number | null): Evidence['numbers'] {
  return (divisions) => divisions.map(number);
}

/** Part numbers of headers where some files state them, and the numbers of headings in the others; none elsewhere. */
function mixedNumbers(divisions: readonly Division[]): readonly (number | null)[] {
  const stated = divisions.map(partNumber);
  const some = stated.some((number) => number !== null) && stated.includes(null);
  return stated.map((number, i) => (some ? (number ?? headingNumber(divisions[i] as Division)) : null));
}

/** The numbers in the files' names, one for each division; null for a name without one. */
export function nameNumbers(divisions: readonly Division[]): readonly (number | null)[] {
  return fileNumbers(divisions.map((division) => division.source));
}

/** `The Gate 34 of 36`: which of how many parts a name says that a file is. */
const OF_ALL = new RegExp(`(?<!\\p{Nd})(\\p{Nd}{1,3})[\\s_.-]*${OF_PATTERN}[\\s_.-]*(\\p{Nd}{1,3})$`, 'iu');
/** Letters at a name's end in which the longest such count stands. */
const COUNT = 32;

/** The numbers in names that all say which of how many parts they are, where the headings do not number every file. */
function countedOfAll(divisions: readonly Division[]): readonly (number | null)[] {
  const counts = divisions.map(({ source }) => OF_ALL.exec(stemOf(source).slice(-COUNT))?.slice(1).map(Number) ?? []);
  const total = counts[0]?.[1] ?? 0;
  const areAll = counts.every(([number = 0, all]) => all === total && number > 0 && number <= total);
  const areHeaded = divisions.every((division) => headingNumber(division) !== null);
  return areAll && !areHeaded ? counts.map(([number]) => number ?? null) : divisions.map(() => null);
}

/** The part's number that a source's header states. */
export function partNumber(division: Division): number | null {
  return division.metadata.part?.number ?? null;
}

function seriesNumber(division: Division): number | null {
  return division.metadata.series?.index ?? null;
}

/** The number of a source's first heading; a prologue comes before, an epilogue after all numbers. */
export function headingNumber(division: Division): number | null {
  for (const { heading } of division.parts) {
    if (!heading || heading.kind === 'volume') continue;
    // Interludes have a count of their own, and their place by their names.
    if (heading.kind === 'interlude') return null;
    if (heading.number !== null) return heading.number;
    if (heading.kind === 'prologue') return 0;
    if (heading.kind === 'epilogue') return Number.MAX_SAFE_INTEGER;
  }
  return null;
}

function volumeNumber({ parts }: Division): number | null {
  return parts.find(({ heading }) => heading?.kind === 'volume')?.heading?.number ?? null;
}

function endingNumber({ parts }: { readonly parts: readonly Part[] }): number | null {
  const ending = lastEnding(parts);
  return ending ? (endedPart(ending)?.number ?? null) : null;
}
