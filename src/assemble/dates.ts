import type { Division } from '../model/index.ts';
import { DATE_ENDS } from '../words/number-tables.ts';
import { MONTHS_OF_PEOPLE, monthOf, weekdayOf } from '../words/times.ts';
import { stemOf } from './natural.ts';

/**
 * A typed date as ISO 8601 (`2004-03-09`, `2004-03` or `2004`), or null when it is not clear.
 * Day and month in figures alone are taken only when one of them cannot be a month, or in the form `02-11-06`
 * and `2-11-2006` with hyphens or `6/30/06`, which American archives write month first.
 */
export function isoDate(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const iso = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text);
  if (figures) return fromFigures(Number(figures[1]), Number(figures[3]), figures[4] ?? '', figures[2] ?? '');
  return fromWords(text);
}

function fromFigures(first: number, second: number, year: string, mark: string): string | null {
  const full = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
  if (mark === '.' || first > 12) return date(full, second, first);
  if (second > 12 || first === second) return date(full, first, second);
  return mark === '-' || year.length === 2 ? date(full, first, second) : null;
}

const DAY = new RegExp(String.raw`(?<![\d:])(\d{1,2})(?:${DATE_ENDS})?(?![\d:])`);

function fromWords(text: string): string | null {
  const year = /(?<![\d:])(1[89]\d\d|20\d\d)(?![\d:])/.exec(text)?.[1];
  if (year === undefined) return null;
  const words = text.match(/\p{L}+/gu) ?? [];
  const month = words.map(monthOf).find((found) => found !== null);
  // A lone year counts only when it is all there is: `1997`, not `the 1997 challenge`.
  if (month === undefined || month === null) return /^\D{0,3}\d{4}\D{0,3}$/.test(text) ? year : null;
  const day = DAY.exec(text)?.[1];
  return day === undefined ? `${year}-${two(month)}` : date(Number(year), month, Number(day));
}

function date(year: number, month: number, day: number): string | null {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > days) return null;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function two(figure: number): string {
  return String(figure).padStart(2, '0');
}

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
