import { escapeAttribute, escapeText } from '../markup/write.ts';
import type { ContentsEntry, Section } from '../model/index.ts';
import { xhtmlDocument } from './document.ts';
import { flatten, type InnerSection, type Page, pageHref } from './pages.ts';

/** The navigation document: the printed contents page, what stands below it, and the hidden landmarks. */
export function navDocument(
  language: string,
  caption: string,
  contents: readonly ContentsEntry[],
  landmarks: readonly Landmark[],
  below: string,
): string {
  const toc = `<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="toc-heading">
<h1 id="toc-heading">${escapeText(caption)}</h1>
${list(contents)}</nav>
`;
  return xhtmlDocument(language, caption, ' epub:type="frontmatter"', toc + below + landmarkNav(landmarks));
}

function list(entries: readonly ContentsEntry[]): string {
  let items = '';
  for (const entry of entries) {
    const nested = entry.children.length > 0 ? `\n${list(entry.children)}` : '';
    const mark = entry.mark === undefined ? '' : ` <span class="new">${escapeText(entry.mark)}</span>`;
    items += `<li><a href="${escapeAttribute(entry.href)}">${escapeText(entry.title)}${mark}</a>${nested}</li>\n`;
  }
  return `<ol>\n${items}</ol>\n`;
}

function landmarkNav(landmarks: readonly Landmark[]): string {
  if (landmarks.length === 0) return '';
  let items = '';
  for (const { type, href, title } of landmarks) {
    items += `<li><a epub:type="${type}" href="${escapeAttribute(href)}">${escapeText(title)}</a></li>\n`;
  }
  return `<nav epub:type="landmarks" id="landmarks" hidden="hidden">\n<ol>\n${items}</ol>\n</nav>\n`;
}

/** What the NCX says about the book. */
interface NcxBook {
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

/** A place that reading systems offer by name. */
export interface Landmark {
  readonly type: 'cover' | 'frontmatter' | 'toc' | 'bodymatter';
  readonly href: string;
  readonly title: string;
}

/** Cover, contents, and where the story begins, each under its section's own name. */
export function landmarksOf(pages: readonly Page[]): readonly Landmark[] {
  const all = flatten(pages);
  const landmarks: Landmark[] = [];
  const add = (type: Landmark['type'], page: Page | undefined): void => {
    if (page !== undefined) landmarks.push({ type, href: pageHref(page), title: page.section.name });
  };
  add(
    'cover',
    all.find((page) => page.section.kind === 'cover'),
  );
  // Warnings are no chapter of the contents; whoever looks for them finds them here.
  add(
    'frontmatter',
    all.find((page) => page.section.kind === 'warnings'),
  );
  add(
    'toc',
    all.find((page) => page.section.kind === 'contents'),
  );
  add(
    'bodymatter',
    all.find((page) => page.section.matter === 'body'),
  );
  return landmarks;
}

/** The contents: listed sections, nested as in the book; the children of an unlisted one stand in its place. */
export function contentsOf(pages: readonly Page[], addresses: ReadonlyMap<string, string>): readonly ContentsEntry[] {
  return pages.flatMap((page) =>
    entry(page.section, addresses.get(page.id), [
      ...innerContents(page.inner, addresses),
      ...contentsOf(page.children, addresses),
    ]),
  );
}

function innerContents(
  inner: readonly InnerSection[],
  addresses: ReadonlyMap<string, string>,
): readonly ContentsEntry[] {
  return inner.flatMap((child) => entry(child.section, addresses.get(child.id), innerContents(child.inner, addresses)));
}

function entry(
  section: Section,
  href: string | undefined,
  children: readonly ContentsEntry[],
): readonly ContentsEntry[] {
  if (!section.listed || href === undefined) return children;
  const mark = section.mark === undefined ? {} : { mark: section.mark };
  return [{ title: section.name, href, ...mark, children }];
}
