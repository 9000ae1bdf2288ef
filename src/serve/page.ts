import { escapeAttribute, escapeText } from '../markup/write.ts';
import { coverAddress, element, fileAddress, listAddress } from './addresses.ts';
import type { Listing } from './catalogue.ts';
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
.title { font-weight: bold; display: block; }
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
  return `<li><img src="${coverAddress(book)}" alt="" width="72" height="108">
${line('title', title)}${line('by', authors.join(', '))}${line('series', part)}<span class="kinds">${book.editions.map((edition) => kindLink(edition, title)).join('')}</span></li>
`;
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
