import type { Listing } from './catalogue.ts';
import type { Edition, ShelvedBook } from './shelf.ts';

/** Where a book's file is fetched. The name at the end is for whoever saves it; the id alone decides. */
export function fileAddress({ id, name }: Edition): string {
  return `/books/${id}/${encodeURIComponent(name)}`;
}

/** Where a book's cover is fetched. */
export function coverAddress({ id }: ShelvedBook): string {
  return `/covers/${id}`;
}

const SHOWN: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp']);

/** The media type that a book's cover is served in: its own, or that of the plain page that stands in for it. */
export function coverType({ facts }: ShelvedBook): string {
  const own = facts?.cover?.mediaType;
  return own !== undefined && SHOWN.has(own) ? own : 'image/png';
}

/** The address of a list under a root such as `/opds`, on one of its pages. */
export function listAddress(root: string, { path, query }: Pick<Listing, 'path' | 'query'>, page = 1): string {
  const search = new URLSearchParams();
  if (query !== null) search.set('q', query);
  if (page > 1) search.set('page', String(page));
  const asked = search.toString();
  return `${root}${path === '' ? '' : `/${path}`}${asked === '' ? '' : `?${asked}`}`;
}
