import type { ShelvedBook } from './shelf.ts';
import { hashOf } from './stamp.ts';

/** A series or an author, and how many books there are of it. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly books: readonly ShelvedBook[];
}

/** One page of a list. Pages count from 1. */
export interface Paged<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** Entries on a page: what an e-reader loads without pain. */
export const PAGE_SIZE = 40;

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const byTitle = (a: ShelvedBook, b: ShelvedBook): number => collator.compare(a.title, b.title) || compare(a.id, b.id);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Books in the order of their titles. */
export function allBooks(books: readonly ShelvedBook[]): readonly ShelvedBook[] {
  return [...books].sort(byTitle);
}

/** The newest first. Books of one moment keep an order, so that none is missing between two pages. */
export function newestBooks(books: readonly ShelvedBook[]): readonly ShelvedBook[] {
  return [...books].sort((a, b) => b.changed - a.changed || byTitle(a, b));
}

/** Every series, its books in their order in it. */
export function seriesOf(books: readonly ShelvedBook[]): readonly Group[] {
  const position = ({ series }: ShelvedBook): number => series?.position ?? Number.MAX_SAFE_INTEGER;
  return groupsOf(
    books,
    ({ series }) => (series ? [series.name] : []),
    (a, b) => position(a) - position(b) || byTitle(a, b),
  );
}

/** Every author, with the books in the order of their titles. */
export function authorsOf(books: readonly ShelvedBook[]): readonly Group[] {
  return groupsOf(books, ({ authors }) => authors, byTitle);
}

/** Books in which every word of the query is found: in title, authors, series, subjects or description. */
export function foundBooks(books: readonly ShelvedBook[], query: string): readonly ShelvedBook[] {
  const words = folded(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return allBooks(
    books.filter((book) => {
      const text = textOf(book);
      return words.every((word) => text.includes(word));
    }),
  );
}

/** The page of a list; one beyond its ends is the nearest there is. */
export function pageOf<T>(items: readonly T[], page: number): Paged<T> {
  const pages = Math.max(1, Math.ceil(items.length / PAGE_SIZE));
  const at = Math.min(pages, Math.max(1, Number.isInteger(page) ? page : 1));
  return { items: items.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE), page: at, pages, total: items.length };
}

function groupsOf(
  books: readonly ShelvedBook[],
  namesOf: (book: ShelvedBook) => readonly string[],
  order: (a: ShelvedBook, b: ShelvedBook) => number,
): readonly Group[] {
  const groups = new Map<string, { readonly name: string; readonly books: ShelvedBook[] }>();
  for (const book of books) {
    for (const name of new Set(namesOf(book))) {
      const key = folded(name);
      const group = groups.get(key);
      if (group) group.books.push(book);
      else groups.set(key, { name, books: [book] });
    }
  }
  return [...groups]
    .map(([key, group]) => ({ id: hashOf(key), name: group.name, books: group.books.sort(order) }))
    .sort((a, b) => collator.compare(a.name, b.name));
}

function textOf({ title, authors, series, facts }: ShelvedBook): string {
  return folded(
    [title, ...authors, series?.name ?? '', ...(facts?.subjects ?? []), facts?.description ?? ''].join(' '),
  );
}

/** Lower case, without accents: people search for `Zoe` and mean Zoë. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
