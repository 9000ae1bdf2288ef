import type { Picture } from '../model/index.ts';
import { escapeAttribute } from './escape.ts';

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

/** The cover as the whole of its page. */
export function coverImage(cover: Picture): string {
  return `<img class="cover-image" src="${coverHref(cover)}" alt="${escapeAttribute(cover.alt)}" role="doc-cover"/>\n`;
}
