import type { Book } from '../../model/index.ts';

/** What a drawn cover says. */
export interface CoverWords {
  readonly title: string;
  readonly subtitle: string | null;
  readonly author: string | null;
  /** The series' name; null for a book in none. */
  readonly series: string | null;
  /** The book's number in its series, as digits. */
  readonly number: string | null;
  /** What design and colours are chosen by: books of one series share it. */
  readonly identity: string;
}

/** More names than this do not fit on a cover. */
const MOST_AUTHORS = 4;

/** The words for the cover of a book, and the identity that its looks come from. */
export function coverWords({ title, metadata, identifier }: Book): CoverWords {
  const series = clean(metadata.series?.name ?? null);
  const index = metadata.series?.index ?? null;
  const authors = metadata.authors.map(clean).filter((name) => name !== null);
  const names = authors.slice(0, MOST_AUTHORS).join(', ') + (authors.length > MOST_AUTHORS ? ' …' : '');
  return {
    title: clean(title) ?? '',
    subtitle: clean(metadata.subtitle),
    author: names === '' ? null : names,
    series,
    number: index !== null && Number.isFinite(index) && index >= 0 ? String(index) : null,
    identity: series === null ? identifier : series.normalize('NFKC').toLowerCase(),
  };
}

/** Longer words are no title. They would take long to measure, and be cut on the cover anyway. */
const LONGEST = 300;

/** Words on one line, without signs that do not show; null when nothing is left. */
function clean(words: string | null): string | null {
  const line = (words ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Co}\p{Cs}\ufffe\uffff]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return line === '' ? null : [...line].slice(0, LONGEST).join('');
}
