import { readFile } from 'node:fs/promises';
import { factsOf } from '../shelf/facts.ts';
import { coverType } from './addresses.ts';
import { listingOf } from './catalogue.ts';
import { ATOM, atomFeed, searchDescription } from './opds1.ts';
import { jsonFeed, OPDS2, OPDS2_PUBLICATION, publication } from './opds2.ts';
import { htmlPage } from './page.ts';
import { plainCover } from './plain-cover.ts';
import type { Edition, Shelf } from './shelf.ts';

/** What a request is answered with: a document, or a book's file. null is "there is no such thing". */
export type Answer =
  | { readonly type: string; readonly body: string | Uint8Array; readonly changed: number }
  | { readonly type: string; readonly edition: Edition; readonly changed: number }
  | null;

/** Answers a request by its path and query. No part of the path is ever used to find a file: only ids are looked up. */
export async function answer(shelf: Shelf, url: URL): Promise<Answer> {
  const [first = '', ...rest] = url.pathname.split('/').filter((part) => part !== '');
  const books = await shelf.recentBooks();
  const asked = (parts: readonly string[]) => ({
    parts,
    query: (url.searchParams.get('q') ?? url.searchParams.get('query') ?? '').slice(0, 200),
    page: Number(url.searchParams.get('page') ?? '1'),
  });
  if (first === 'books') {
    const edition =
      rest.length <= 2 ? books.flatMap((book) => book.editions).find(({ id }) => id === rest[0]) : undefined;
    return edition ? { type: edition.mediaType, edition, changed: 0 } : null;
  }
  if (first === 'covers') {
    const book = rest.length === 1 ? books.find(({ id }) => id === rest[0]) : undefined;
    if (!book) return null;
    const file = book.editions.find(({ extension }) => extension.endsWith('epub'))?.file;
    const type = coverType(book);
    const own = file && type === book.facts?.cover?.mediaType ? factsOf(await readFile(file))?.coverBytes() : null;
    return own ? { type, body: own, changed: book.changed } : { type: 'image/png', body: plainCover(), changed: 0 };
  }
  if (first === 'opds' && rest[0] === 'search.xml') {
    return { type: ATOM.search, body: searchDescription(url.origin), changed: 0 };
  }
  if (first === 'opds2' && rest[0] === 'books') {
    const book = rest.length === 2 ? books.find(({ id }) => id === rest[1]) : undefined;
    return book ? { type: OPDS2_PUBLICATION, body: json(publication(book)), changed: book.changed } : null;
  }
  const isFeed = first === 'opds' || first === 'opds2';
  const listing = listingOf(books, asked(isFeed ? rest : first === '' ? ['new'] : [first, ...rest]));
  if (!listing) return null;
  const { changed } = listing;
  if (first === 'opds') {
    return { type: listing.books ? ATOM.acquisition : ATOM.navigation, body: atomFeed(listing), changed };
  }
  if (first === 'opds2') return { type: OPDS2, body: json(jsonFeed(listing)), changed };
  const lists = listingOf(books, asked([]))?.links ?? [];
  return { type: 'text/html; charset=utf-8', body: htmlPage(listing, lists), changed };
}

function json(value: object): string {
  return JSON.stringify(value);
}
