import { escapeAttribute } from '../markup/write.ts';
import { allBooks, authorsOf, foundBooks, type Group, newestBooks, type Paged, pageOf, seriesOf } from './choice.ts';
import type { Edition, ShelvedBook } from './shelf.ts';

/** A list in the catalogue: of books, or of links to other lists. */
export interface Listing {
  /** Its path below the catalogue's root: `new`, `series/8f…`; empty for the root. */
  readonly path: string;
  readonly title: string;
  /** The path of the list above; null at the root. */
  readonly above: string | null;
  readonly query: string | null;
  /** When anything in it last changed, in milliseconds since 1970. */
  readonly changed: number;
  readonly books: Paged<ShelvedBook> | null;
  readonly links: readonly Link[];
}

/** A way to another list. */
export interface Link {
  readonly path: string;
  readonly title: string;
  /** What is there, in words. */
  readonly about: string;
  readonly kind: 'navigation' | 'acquisition';
  /** The relation that OPDS has a name for. */
  readonly rel: string;
}

export const TITLE = 'fascicle';

/** What a request asks the catalogue for. */
export interface Asked {
  /** Parts of the path below the root. */
  readonly parts: readonly string[];
  readonly query: string;
  readonly page: number;
}

/** The list that is asked for; null when there is no such list. */
export function listingOf(books: readonly ShelvedBook[], { parts, query, page }: Asked): Listing | null {
  const [what = '', id, ...more] = parts;
  if (more.length > 0) return null;
  const list = (path: string, title: string, chosen: readonly ShelvedBook[], above = ''): Listing => ({
    path,
    title,
    above,
    query: null,
    changed: newest(chosen),
    books: pageOf(chosen, page),
    links: [],
  });
  if (what === 'series' || what === 'authors') return groupListing(what, id, books, list);
  if (id !== undefined) return null;
  switch (what) {
    case '':
      return rootOf(books);
    case 'all':
      return list('all', 'All books', allBooks(books));
    case 'new':
      return list('new', 'Newest', newestBooks(books));
    case 'search':
      return { ...list('search', `Search: ${query}`, foundBooks(books, query)), query };
    default:
      return null;
  }
}

type ListBooks = (path: string, title: string, chosen: readonly ShelvedBook[], above?: string) => Listing;

function groupListing(
  what: 'series' | 'authors',
  id: string | undefined,
  books: readonly ShelvedBook[],
  list: ListBooks,
): Listing | null {
  const groups = what === 'series' ? seriesOf(books) : authorsOf(books);
  const title = what === 'series' ? 'Series' : 'Authors';
  if (id === undefined)
    return {
      ...list(what, title, []),
      books: null,
      changed: newest(books),
      links: groups.map((group) => linkTo(what, group)),
    };
  const group = groups.find((one) => one.id === id);
  return group ? list(`${what}/${id}`, group.name, group.books, what) : null;
}

function linkTo(what: string, { id, name, books }: Group): Link {
  return { path: `${what}/${id}`, title: name, about: count(books.length), kind: 'acquisition', rel: 'subsection' };
}

function rootOf(books: readonly ShelvedBook[]): Listing {
  const series = seriesOf(books).length;
  const authors = authorsOf(books).length;
  const link = (path: string, title: string, about: string, kind: Link['kind'], rel = 'subsection'): Link => ({
    path,
    title,
    about,
    kind,
    rel,
  });
  return {
    path: '',
    title: TITLE,
    above: null,
    query: null,
    changed: newest(books),
    books: null,
    links: [
      link('new', 'Newest', 'Books by the time they were made', 'acquisition', 'http://opds-spec.org/sort/new'),
      link('all', 'All books', count(books.length), 'acquisition'),
      ...(series > 0 ? [link('series', 'Series', `${series} series`, 'navigation')] : []),
      link('authors', 'Authors', authors === 1 ? '1 author' : `${authors} authors`, 'navigation'),
    ],
  };
}

function newest(books: readonly ShelvedBook[]): number {
  return books.reduce((latest, { changed }) => Math.max(latest, changed), 0);
}

function count(books: number): string {
  return `${books} book${books === 1 ? '' : 's'}`;
}

/** Where a book's file is fetched. The name at the end is for whoever saves it; the id alone decides. */
export function fileAddress({ id, name }: Edition): string {
  return `/books/${id}/${encodeURIComponent(name)}`;
}

/** Where a book's cover is fetched. */
export function coverAddress({ id }: ShelvedBook): string {
  return `/covers/${id}`;
}

/** The media type that every cover is served in. */
export const COVER_TYPE = 'image/jpeg';

/** The address of a list under a root such as `/opds`, on one of its pages. */
export function listAddress(root: string, { path, query }: Pick<Listing, 'path' | 'query'>, page = 1): string {
  const search = new URLSearchParams();
  if (query !== null) search.set('q', query);
  if (page > 1) search.set('page', String(page));
  const asked = search.toString();
  return `${root}${path === '' ? '' : `/${path}`}${asked === '' ? '' : `?${asked}`}`;
}

/** An element with attributes; those that are null are left out. `content` is finished markup; none closes it. */
export function element(name: string, attributes: Readonly<Record<string, string | null>>, content?: string): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : ` ${key}="${escapeAttribute(value)}"`,
  );
  return `<${name}${given.join('')}${content === undefined ? '/>' : `>${content}</${name}>`}\n`;
}
