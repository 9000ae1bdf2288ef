import type { Book, Picture } from '../model/index.ts';
import { escapeAttribute, hasWords, visible } from './escape.ts';

const EXTENSIONS: Readonly<Record<Picture['mediaType'], string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** The cover picture's path in the book. */
export function coverHref(cover: Picture): string {
  return `images/cover.${EXTENSIONS[cover.mediaType]}`;
}

/**
 * The cover as the whole of its page. `name` is the page's own, such as `Cover`: a cover that nobody described is
 * announced by it, title and authors, for a page must not be silent.
 */
export function coverImage(cover: Picture, name: string, { title, metadata, language }: Book): string {
  const authors = metadata.authors.filter(hasWords).join(', ');
  const by = /^en\b/i.test(language) ? ' by ' : ', ';
  const alt = visible(cover.alt, `${name}: ${title}${authors === '' ? '' : by + authors}`);
  return `<img class="cover-image" src="${coverHref(cover)}" alt="${escapeAttribute(alt)}" role="doc-cover"/>\n`;
}
