import type { Book } from '../model/index.ts';
import { escapeText, hasWords, visible } from './escape.ts';

/** The title page's own words: title, subtitle, authors, place in a series. */
export function titlePage(book: Book): string {
  const { subtitle, authors } = book.metadata;
  let xhtml = `<h1 class="book-title">${escapeText(visible(book.title, book.identifier))}</h1>\n`;
  if (subtitle !== null) xhtml += line('subtitle', subtitle);
  for (const author of authors) xhtml += line('author', author);
  return xhtml + seriesLine(book);
}

function seriesLine(book: Book): string {
  const { series } = book.metadata;
  if (series === null || series.name === null) return '';
  return line('series', series.index === null ? series.name : `${series.name} · ${series.index}`);
}

function line(name: string, words: string): string {
  return !hasWords(words) ? '' : `<p class="${name}">${escapeText(words)}</p>\n`;
}
