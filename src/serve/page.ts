import { escapeAttribute, escapeText } from '../markup/write.ts';
import { coverAddress, element, fileAddress, type Listing, listAddress } from './catalogue.ts';
import type { Edition, ShelvedBook } from './shelf.ts';

/** CSS 2.1 only, black on white: browsers of e-readers know no more, and their screens are grey. */
const STYLE = `
body { font-family: serif; font-size: 1em; line-height: 1.4; margin: 0 auto; padding: 0.8em; max-width: 42em; color: #000; background: #fff; }
h1 { font-size: 1.4em; margin: 0.2em 0 0.6em; }
a { color: #000; }
form { margin: 0 0 1em; }
input { font-size: 1em; padding: 0.4em; border: 1px solid #000; background: #fff; }
ul { list-style: none; margin: 0; padding: 0; }
li { overflow: hidden; padding: 0.8em 0; border-top: 1px solid #999; }
li img { float: left; width: 72px; height: 108px; margin-right: 0.9em; border: 1px solid #999; }
.title { font-weight: bold; }
a.title, a.cover { text-decoration: none; }
.new { font-weight: normal; border: 1px solid #000; padding: 0 0.3em; }
.by, .series, .about { display: block; }
.kinds a { display: inline-block; margin: 0.4em 0.6em 0 0; padding: 0.35em 0.9em; border: 1px solid #000; text-decoration: none; }
nav a, .turn a { margin-right: 1.2em; }
nav { padding-bottom: 0.6em; }
`;

/** Words for the kinds of books. */
const KIND_NAMES: Readonly<Record<string, string>> = { epub: 'EPUB', 'kepub.epub': 'Kobo', azw3: 'Kindle', pdf: 'PDF' };

/** A list as a plain page for any browser, that of an e-reader too. Without scripts. */
export function htmlPage(
  listing: Listing,
  lists: readonly { readonly path: string; readonly title: string }[],
): string {
  const { books, query } = listing;
  const items = books ? books.items.map(bookItem) : listing.links.map(linkItem);
  const nothing = query === null ? 'There are no books here yet.' : 'Nothing was found.';
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(listing.title)}</title>
<link rel="alternate" type="application/atom+xml;profile=opds-catalog" href="/opds" title="OPDS catalogue">
<style>${STYLE}</style>
</head>
<body>
<nav>${lists.map(({ path, title }) => element('a', { href: `/${path}` }, escapeText(title))).join('')}</nav>
<form action="/search" method="get"><input type="text" name="q" size="18" aria-label="Search" value="${escapeAttribute(query ?? '')}"> <input type="submit" value="Search"></form>
<h1>${escapeText(listing.title)}</h1>
${items.length === 0 ? `<p>${nothing}</p>` : `<ul>\n${items.join('')}</ul>`}
${turning(listing)}</body>
</html>
`;
}

function bookItem(book: ShelvedBook): string {
  const { series, authors, title } = book;
  const part = series ? `${series.name}${series.position === null ? '' : ` ${series.position}`}` : null;
  const line = (name: string, text: string | null): string =>
    text === null || text === '' ? '' : element('span', { class: name }, escapeText(text));
  const [best] = book.editions;
  const to = best ? { href: fileAddress(best) } : null;
  const cover = `<img src="${coverAddress(book)}" alt="" width="72" height="108">`;
  // Whoever steps from link to link meets the title alone.
  const shown = to
    ? element('a', { ...to, class: 'cover', tabindex: '-1', 'aria-hidden': 'true' }, cover)
    : `${cover}\n`;
  const named = to ? element('a', { ...to, class: 'title' }, escapeText(title)) : line('title', title);
  const mark = isNew(book) ? element('small', { class: 'new' }, 'new') : '';
  const about = shortened(book.facts?.description ?? '');
  return `<li>${shown}${named}${mark}${line('by', authors.join(', '))}${line('series', part === title ? null : part)}${line('about', about)}<span class="kinds">${book.editions.map((edition) => kindLink(edition, title)).join('')}</span></li>
`;
}

/** Milliseconds for which a book counts as new. */
const NEW_FOR = 7 * 24 * 60 * 60 * 1000;

function isNew({ changed }: ShelvedBook): boolean {
  return Date.now() - changed < NEW_FOR;
}

/** Letters of a summary on a list: more hides the next book. */
const SUMMARY = 240;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= SUMMARY) return line;
  return `${line.slice(0, SUMMARY).replace(/\s+\S*$/, '')} …`;
}

function kindLink(edition: Edition, title: string): string {
  const kind = KIND_NAMES[edition.extension] ?? edition.extension;
  const label = `${kind}, ${title}, ${size(edition.bytes)}`;
  return element(
    'a',
    { href: fileAddress(edition), 'aria-label': label },
    `${kind} <small>${size(edition.bytes)}</small>`,
  );
}

function linkItem({ path, title, about }: Listing['links'][number]): string {
  return `<li>${element('a', { href: `/${path}`, class: 'title' }, escapeText(title))}<span class="about">${escapeText(about)}</span></li>\n`;
}

function turning(listing: Listing): string {
  const { books } = listing;
  if (!books || books.pages < 2) return '';
  const to = (page: number, text: string): string =>
    page < 1 || page > books.pages ? '' : element('a', { href: listAddress('', listing, page) }, text);
  return `<p class="turn">${to(books.page - 1, 'Previous page')}${to(books.page + 1, 'Next page')}page ${books.page} of ${books.pages}</p>\n`;
}

function size(bytes: number): string {
  return bytes < 1000 ** 2 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1000 ** 2).toFixed(1)} MB`;
}
