import { escapeAttribute } from '../../markup/write.ts';
import { type JoinedDocument, TAG_LINE_END } from '../../model/index.ts';
import type { SpineDocument } from './document.ts';

/** The documents of a book as one page. */
export interface JoinedBook {
  readonly html: string;
  readonly documents: readonly JoinedDocument[];
  /** The running text of all of them; each begins on the line on which it does in the page. */
  readonly letters: string;
}

/**
 * Writes the documents of a book into one page, each in a `div class="epub-document"` whose id is its path. The page
 * declares itself XML, so that an element that is closed in its own tag is read as closed.
 */
export function joinBook(
  documents: readonly SpineDocument[],
  styles: string,
  generator: string,
  source: string,
): JoinedBook {
  const sheet = styles.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/[\s<]+/g, ' ');
  const pieces = [
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><meta name="generator" content="${escapeAttribute(generator)}"/><style>${sheet}</style></head><body class="epub-book">\n`,
  ];
  const joined: JoinedDocument[] = [];
  const letters = ['\n'];
  let line = 2;
  for (const { path, markup, from, classes, letters: words } of documents) {
    joined.push({ name: `${source}/${path}`, line, from });
    const names = ['epub-document', ...classes].map(escapeAttribute).join(' ');
    const piece = `<div class="${names}" id="${escapeAttribute(path)}">${markup}</div>\n`;
    const lines = lineEnds(piece);
    const flat = lineEnds(words) + tagLines(words) > lines ? words.replace(/\n/g, ' ') : words;
    pieces.push(piece);
    letters.push(flat, '\n'.repeat(Math.max(0, lines - lineEnds(flat) - tagLines(flat))));
    line += lines;
  }
  return { html: `${pieces.join('')}</body></html>\n`, documents: joined, letters: letters.join('') };
}

function lineEnds(text: string, end = '\n'): number {
  let lines = 0;
  for (let at = text.indexOf(end); at !== -1; at = text.indexOf(end, at + 1)) lines += 1;
  return lines;
}

function tagLines(text: string): number {
  return lineEnds(text, TAG_LINE_END);
}

/** The documents of a book of our own that holds several works: those of each, and those of the book itself. */
interface BookOfWorks {
  readonly works: readonly (readonly SpineDocument[])[];
  readonly shared: readonly SpineDocument[];
}

/** The title page of a work, as the renderer writes it. */
const WORK_PAGE = /<section\b[^>]*\sclass="(?:[^"]*\s)?work(?:\s[^"]*)?"/;

/**
 * Sorts the documents of a book that this program bound of several works. A work's documents are named like its title
 * page, and stand together. Null for a book of one work.
 */
export function worksIn(documents: readonly SpineDocument[]): BookOfWorks | null {
  const titles = documents.filter(({ markup }) => WORK_PAGE.test(markup)).map(({ path }) => stem(path));
  if (titles.length < 2) return null;
  // `work-the-ford` begins like `work-the-ford-again`: the longest name that fits is the work's.
  const byLength = [...titles].sort((a, b) => b.length - a.length);
  const ownerOf = ({ path }: SpineDocument): string | undefined => {
    const name = stem(path);
    return byLength.find((title) => name === title || name.startsWith(`${title}-`) || name.startsWith(`${title}.`));
  };
  return {
    works: titles.map((title) => documents.filter((document) => ownerOf(document) === title)),
    shared: documents.filter((document) => ownerOf(document) === undefined),
  };
}

function stem(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.x?html?$/i, '');
}
