import { escapeText } from '../markup/write.ts';
import {
  COVER_TYPE,
  coverAddress,
  element,
  fileAddress,
  type Link,
  type Listing,
  listAddress,
  TITLE,
} from './catalogue.ts';
import { PAGE_SIZE } from './choice.ts';
import type { ShelvedBook } from './shelf.ts';
import { hashOf } from './stamp.ts';

/** Media types of OPDS 1.2 (section 2; OpenSearch 1.1 for the last). */
export const ATOM = {
  navigation: 'application/atom+xml;profile=opds-catalog;kind=navigation',
  acquisition: 'application/atom+xml;profile=opds-catalog;kind=acquisition',
  search: 'application/opensearchdescription+xml',
} as const;

const ROOT = '/opds';

/** A list as an OPDS 1.2 feed: an Atom document (RFC 4287). */
export function atomFeed(listing: Listing): string {
  const entries = listing.books
    ? listing.books.items.map(bookEntry)
    : listing.links.map((link) => linkEntry(link, listing));
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/terms/" xmlns:opds="http://opds-spec.org/2010/catalog" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
${element('id', {}, `urn:fascicle:${hashOf(listAddress(ROOT, listing))}`)}${element('title', {}, escapeText(listing.title))}${element('updated', {}, time(listing.changed))}<author><name>${TITLE}</name></author>
${feedLinks(listing)}${counts(listing)}${entries.join('')}</feed>
`;
}

/** The description of the search (OpenSearch 1.1). `origin` is where the catalogue is, such as `http://10.0.0.5:8080`. */
export function searchDescription(origin: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${TITLE}</ShortName>
<Description>Search the books</Description>
<InputEncoding>UTF-8</InputEncoding>
${element('Url', { type: ATOM.acquisition, template: `${origin}${ROOT}/search?q={searchTerms}` })}</OpenSearchDescription>
`;
}

function feedLinks(listing: Listing): string {
  const { books, above } = listing;
  const type = books ? ATOM.acquisition : ATOM.navigation;
  const page = books?.page ?? 1;
  const to = (rel: string, at: number): string => element('link', { rel, href: listAddress(ROOT, listing, at), type });
  return [
    to('self', page),
    element('link', { rel: 'start', href: ROOT, type: ATOM.navigation }),
    above === null
      ? ''
      : element('link', { rel: 'up', href: listAddress(ROOT, { path: above, query: null }), type: ATOM.navigation }),
    element('link', { rel: 'search', href: `${ROOT}/search.xml`, type: ATOM.search }),
    books && page > 1 ? to('first', 1) + to('previous', page - 1) : '',
    books && page < books.pages ? to('next', page + 1) + to('last', books.pages) : '',
  ].join('');
}

function counts({ books }: Listing): string {
  if (!books) return '';
  return element('opensearch:totalResults', {}, String(books.total));
}

function linkEntry(link: Link, { changed }: Listing): string {
  return `<entry>
${element('title', {}, escapeText(link.title))}${element('id', {}, `urn:fascicle:${hashOf(`${ROOT}/${link.path}`)}`)}${element('updated', {}, time(changed))}${element('content', { type: 'text' }, escapeText(link.about))}${element('link', { rel: link.rel, href: `${ROOT}/${link.path}`, type: ATOM[link.kind] })}</entry>
`;
}

function bookEntry(book: ShelvedBook): string {
  const { facts, series } = book;
  const part = series ? `${series.name}${series.position === null ? '' : ` #${series.position}`}` : null;
  const said = [part, facts?.description].filter((text) => text != null && text !== '').join('. ');
  const optional = (name: string, value: string | null | undefined): string =>
    value ? element(name, {}, escapeText(value)) : '';
  return `<entry>
${element('title', {}, escapeText(book.title))}${element('id', {}, `urn:fascicle:${book.id}`)}${element('updated', {}, time(book.changed))}${authors(book)}${optional('dc:identifier', facts?.identifier)}${optional('dc:language', facts?.language)}${optional('dc:publisher', facts?.publisher)}${optional('dc:issued', facts?.date)}${(facts?.subjects ?? []).map((subject) => element('category', { term: subject, label: subject })).join('')}${optional('summary', said)}${pictures(book)}${acquisitions(book)}</entry>
`;
}

function authors({ authors: names }: ShelvedBook): string {
  return names.map((name) => `<author>${element('name', {}, escapeText(name)).trim()}</author>\n`).join('');
}

function pictures(book: ShelvedBook): string {
  return ['http://opds-spec.org/image', 'http://opds-spec.org/image/thumbnail']
    .map((rel) => element('link', { rel, href: coverAddress(book), type: COVER_TYPE }))
    .join('');
}

function acquisitions({ editions }: ShelvedBook): string {
  return editions
    .map((edition) =>
      element('link', {
        rel: 'http://opds-spec.org/acquisition/open-access',
        href: fileAddress(edition),
        type: edition.mediaType,
        length: String(edition.bytes),
        title: edition.extension,
      }),
    )
    .join('');
}

/** A time as RFC 3339 says it. */
function time(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Media types of OPDS 2.0. */
export const OPDS2 = 'application/opds+json';
export const OPDS2_PUBLICATION = 'application/opds-publication+json';

const OPDS2_ROOT = '/opds2';

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
    metadata: { title: listing.title, modified: opds2Time(listing.changed), ...paged },
    links: opds2FeedLinks(listing),
    ...(books
      ? { publications: books.items.map(publication) }
      : {
          navigation: links.map(({ path, title, rel }) => ({ rel, href: `${OPDS2_ROOT}/${path}`, type: OPDS2, title })),
        }),
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
      modified: opds2Time(book.changed),
    },
    links: [
      { rel: 'self', href: `${OPDS2_ROOT}/books/${book.id}`, type: OPDS2_PUBLICATION },
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

function opds2FeedLinks(listing: Listing): readonly JsonLink[] {
  const page = listing.books?.page ?? 1;
  const pages = listing.books?.pages ?? 1;
  const to = (rel: string, at: number): JsonLink => ({ rel, href: listAddress(OPDS2_ROOT, listing, at), type: OPDS2 });
  return [
    to('self', page),
    { rel: 'start', href: OPDS2_ROOT, type: OPDS2 },
    { rel: 'search', href: `${OPDS2_ROOT}/search{?q}`, type: OPDS2, templated: true },
    ...(page > 1 ? [to('first', 1), to('previous', page - 1)] : []),
    ...(page < pages ? [to('next', page + 1), to('last', pages)] : []),
  ];
}

function opds2Time(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
