import type { Book, Metadata, Section, WorkOnPage } from '../model/index.ts';
import { escapeText, hasWords, visible } from './escape.ts';

/** The title page's own words: title, subtitle, authors, place in a series. */
export function titlePage(book: Book): string {
  const title = escapeText(visible(book.title, book.identifier));
  return `<h1 class="book-title">${title}</h1>\n${lines(book.metadata)}`;
}

/** The title page of a work in a collection, which is also the page that its contents entry leads to. */
export function workPage({ title, metadata }: WorkOnPage, section: Section, headingId: string): string {
  const words = escapeText(visible(title, section.id));
  return `<h1 class="work-title" id="${headingId}">${words}</h1>\n${lines(metadata)}`;
}

function lines(metadata: Metadata): string {
  const { subtitle, authors } = metadata;
  let xhtml = '';
  if (subtitle !== null) xhtml += line('subtitle', subtitle);
  for (const author of authors) xhtml += line('author', author);
  return xhtml + seriesLine(metadata);
}

function seriesLine({ series }: Metadata): string {
  if (series === null || series.name === null) return '';
  return line('series', series.index === null ? series.name : `${series.name} · ${series.index}`);
}

function line(name: string, words: string): string {
  return !hasWords(words) ? '' : `<p class="${name}">${escapeText(words)}</p>\n`;
}
