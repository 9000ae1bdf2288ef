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

/** Control characters, halves of characters and non-characters: XML 1.0 (section 2.2) has no place for most of them. */
const ILLEGAL = /[^\t\n\r\P{Cc}]|\p{Cs}|[\ufffe\uffff]/gu;

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as the content of an element or a quoted attribute, in XML and in HTML. */
export function escapeXml(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>"]/g, (sign) => NAMES[sign] as string);
}

/** An element with attributes; those that are null are left out. `content` is finished markup; none closes it. */
export function element(name: string, attributes: Readonly<Record<string, string | null>>, content?: string): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : ` ${key}="${escapeXml(value)}"`,
  );
  return `<${name}${given.join('')}${content === undefined ? '/>' : `>${content}</${name}>`}\n`;
}
