import { DATE_ENDS } from './number-tables.ts';
import { monthOf } from './times.ts';

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
