import { listingOf } from './catalogue.ts';
import type { CoverOf } from './covers.ts';
import { ATOM, atomFeed, searchDescription } from './opds1.ts';
import { jsonFeed, OPDS2, OPDS2_PUBLICATION, publication } from './opds2.ts';
import { htmlPage } from './page.ts';
import type { Edition, Shelf } from './shelf.ts';

/** What a request is answered with: a document, or a book's file. null is "there is no such thing". */
export type Answer =
  | {
      readonly type: string;
      readonly body: string | Uint8Array;
      /** What else than the body the document stands for: another one whenever it has changed. */
      readonly stamp: string;
    }
  | { readonly edition: Edition }
  | null;

/** Answers a request by its path and query. No part of the path is ever used to find a file: only ids are looked up. */
export async function answer(shelf: Shelf, coverOf: CoverOf, url: URL): Promise<Answer> {
  const [first = '', ...rest] = url.pathname.split('/').filter((part) => part !== '');
  const { books, stamp } = await shelf.recent();
  const asked = (parts: readonly string[]) => ({
    parts,
    query: (url.searchParams.get('q') ?? url.searchParams.get('query') ?? '').slice(0, 200),
    page: Number(url.searchParams.get('page') ?? '1'),
  });
  if (first === 'books') {
    const edition =
      rest.length <= 2 ? books.flatMap((book) => book.editions).find(({ id }) => id === rest[0]) : undefined;
    return edition ? { edition } : null;
  }
  if (first === 'covers') {
    const book = rest.length === 1 ? books.find(({ id }) => id === rest[0]) : undefined;
    return book ? { type: 'image/jpeg', body: await coverOf(book), stamp: '' } : null;
  }
  if (first === 'opds' && rest[0] === 'search.xml') {
    return { type: ATOM.search, body: searchDescription(url.origin), stamp: '' };
  }
  if (first === 'opds2' && rest[0] === 'books') {
    const book = rest.length === 2 ? books.find(({ id }) => id === rest[1]) : undefined;
    return book ? { type: OPDS2_PUBLICATION, body: json(publication(book)), stamp } : null;
  }
  const isFeed = first === 'opds' || first === 'opds2';
  const listing = listingOf(books, asked(isFeed ? rest : first === '' ? ['new'] : [first, ...rest]));
  if (!listing) return null;
  if (first === 'opds') {
    return { type: listing.books ? ATOM.acquisition : ATOM.navigation, body: atomFeed(listing), stamp };
  }
  if (first === 'opds2') return { type: OPDS2, body: json(jsonFeed(listing)), stamp };
  const lists = listingOf(books, asked([]))?.links ?? [];
  return { type: 'text/html; charset=utf-8', body: htmlPage(listing, lists), stamp };
}

function json(value: object): string {
  return JSON.stringify(value);
}
