import { COVER_TYPE, coverAddress, fileAddress, listAddress } from './addresses.ts';
import type { Listing } from './catalogue.ts';
import { PAGE_SIZE } from './choice.ts';
import type { ShelvedBook } from './shelf.ts';

/** Media types of OPDS 2.0. */
export const OPDS2 = 'application/opds+json';
export const OPDS2_PUBLICATION = 'application/opds-publication+json';

const ROOT = '/opds2';

interface JsonLink {
  readonly rel?: string;
  readonly href: string;
  readonly type: string;
  readonly title?: string;
  readonly templated?: true;
  readonly size?: number;
}

/** A list as an OPDS 2.0 feed, ready for JSON. */
export function jsonFeed(listing: Listing): object {
  const { books, links } = listing;
  const paged = books && { numberOfItems: books.total, itemsPerPage: PAGE_SIZE, currentPage: books.page };
  return {
    metadata: { title: listing.title, modified: time(listing.changed), ...paged },
    links: feedLinks(listing),
    ...(books
      ? { publications: books.items.map(publication) }
      : { navigation: links.map(({ path, title, rel }) => ({ rel, href: `${ROOT}/${path}`, type: OPDS2, title })) }),
  };
}

/** One book as an OPDS 2.0 publication. A book without a cover is shown with a plain page, as the format wants one. */
export function publication(book: ShelvedBook): object {
  const { facts, series, authors } = book;
  return {
    metadata: {
      '@type': 'http://schema.org/Book',
      title: book.title,
      ...(facts?.identifier ? { identifier: facts.identifier } : {}),
      ...(authors.length > 0 ? { author: authors.map((name) => ({ name })) } : {}),
      ...(facts?.language ? { language: facts.language } : {}),
      ...(facts?.publisher ? { publisher: facts.publisher } : {}),
      ...(facts?.description ? { description: facts.description } : {}),
      ...(facts && facts.subjects.length > 0 ? { subject: facts.subjects } : {}),
      ...(series
        ? {
            belongsTo: {
              series: { name: series.name, ...(series.position === null ? {} : { position: series.position }) },
            },
          }
        : {}),
      modified: time(book.changed),
    },
    links: [
      { rel: 'self', href: `${ROOT}/books/${book.id}`, type: OPDS2_PUBLICATION },
      ...book.editions.map(
        (edition): JsonLink => ({
          rel: 'http://opds-spec.org/acquisition/open-access',
          href: fileAddress(edition),
          type: edition.mediaType,
          size: edition.bytes,
        }),
      ),
    ],
    images: [{ href: coverAddress(book), type: COVER_TYPE }],
  };
}

function feedLinks(listing: Listing): readonly JsonLink[] {
  const page = listing.books?.page ?? 1;
  const pages = listing.books?.pages ?? 1;
  const to = (rel: string, at: number): JsonLink => ({ rel, href: listAddress(ROOT, listing, at), type: OPDS2 });
  return [
    to('self', page),
    { rel: 'start', href: ROOT, type: OPDS2 },
    { rel: 'search', href: `${ROOT}/search{?q}`, type: OPDS2, templated: true },
    ...(page > 1 ? [to('first', 1), to('previous', page - 1)] : []),
    ...(page < pages ? [to('next', page + 1), to('last', pages)] : []),
  ];
}

function time(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
