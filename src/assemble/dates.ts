import type { Division } from '../model/index.ts';
import { isoDate } from '../words/iso-date.ts';
import { MONTHS_OF_PEOPLE, monthOf, weekdayOf } from '../words/times.ts';
import { stemOf } from './natural.ts';

/** The day on which a source says that it was published, in milliseconds; null when it says none that is clear. */
export function publishedOn({ metadata }: Division): number | null {
  const field = metadata.fields.find(({ key }) => key === 'published' || key === 'date');
  const iso = field ? isoDate(field.values.join(' ')) : null;
  return iso === null ? null : Date.parse(iso);
}

/** So many files, and of all so great a share, are called by months or days where these are their order. */
const [LEAST, NEARLY_ALL] = [3, 0.8];
/** Numbers that no count of parts reaches: a month is no part's number. */
const NO_COUNT = 100_000;

/**
 * The places of files whose names are months, with or without a year, or days of the week: `January`, `March 1911`.
 * Without a year the first is the one behind the longest time without any: December, January.
 */
export function calendarNumbers(divisions: readonly Division[]): readonly (number | null)[] {
  const none = divisions.map(() => null);
  const names = divisions.map(
    ({ source }) =>
      stemOf(source)
        .normalize('NFC')
        .toLowerCase()
        .match(/\p{L}+|\p{N}+/gu) ?? [],
  );
  for (const [of, round] of [
    [monthOf, 12],
    [weekdayOf, 7],
  ] as const) {
    const read = names.map((words) => placeIn(words, of));
    const found = read.filter((one) => one !== null);
    if (found.length < LEAST || found.length < divisions.length * NEARLY_ALL) continue;
    if (found.every(({ word }) => MONTHS_OF_PEOPLE.has(word))) continue;
    const years = found.flatMap(({ year }) => year ?? []);
    if (years.length > 0 && years.length < found.length) return none;
    const first =
      years.length > 0
        ? 1
        : firstOf(
            found.map(({ place }) => place),
            round,
          );
    return read.map((one) => one && NO_COUNT + (one.year ?? 0) * round + ((one.place - first + round) % round));
  }
  return none;
}

interface CalendarName {
  readonly word: string;
  readonly place: number;
  readonly year: number | null;
}

/** The one month or day that a name has, beside a year at most; null for every other name. */
function placeIn(words: readonly string[], of: (word: string) => number | null): CalendarName | null {
  const [word = '', ...more] = words.filter((one) => of(one) !== null);
  const others = words.filter((one) => one !== word);
  const year = /^\d{4}$/.test(others[0] ?? '') ? Number(others[0]) : null;
  const place = of(word);
  return place === null || more.length > 0 || others.length > (year === null ? 0 : 1) ? null : { word, place, year };
}

/** The place of a round behind the longest stretch of it that has none. */
function firstOf(places: readonly number[], round: number): number {
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  const before = (i: number): number => sorted.at(i - 1) as number;
  const gaps = sorted.map((place, i) => (place - before(i) + round) % round);
  return sorted[gaps.indexOf(Math.max(...gaps))] ?? 0;
}
