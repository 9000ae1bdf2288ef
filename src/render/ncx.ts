import type { ContentsEntry } from '../model/index.ts';
import { escapeAttribute, escapeText } from './escape.ts';

/** What the NCX says about the book. */
export interface NcxBook {
  readonly identifier: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly language: string;
}

/** The NCX of EPUB 2 readers: the same tree as the contents, numbered in reading order. */
export function ncx(book: NcxBook, contents: readonly ContentsEntry[]): string {
  let order = 0;
  const points = (entries: readonly ContentsEntry[]): string => {
    let xml = '';
    for (const entry of entries) {
      order += 1;
      xml += `<navPoint id="point-${order}" playOrder="${order}">
<navLabel><text>${escapeText(entry.title)}</text></navLabel>
<content src="${escapeAttribute(entry.href)}"/>
${points(entry.children)}</navPoint>
`;
    }
    return xml;
  };
  const authors = book.authors.map((author) => `<docAuthor><text>${escapeText(author)}</text></docAuthor>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${escapeAttribute(book.language)}">
<head>
<meta name="dtb:uid" content="${escapeAttribute(book.identifier)}"/>
<meta name="dtb:depth" content="${Math.max(1, depth(contents))}"/>
<meta name="dtb:totalPageCount" content="0"/>
<meta name="dtb:maxPageNumber" content="0"/>
</head>
<docTitle><text>${escapeText(book.title)}</text></docTitle>
${authors}<navMap>
${points(contents)}</navMap>
</ncx>
`;
}

function depth(entries: readonly ContentsEntry[]): number {
  let deepest = 0;
  for (const entry of entries) deepest = Math.max(deepest, 1 + depth(entry.children));
  return deepest;
}
