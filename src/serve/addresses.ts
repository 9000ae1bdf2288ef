import { escapeAttribute } from '../markup/write.ts';
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
