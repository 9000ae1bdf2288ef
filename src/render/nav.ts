import type { ContentsEntry } from '../model/index.ts';
import { xhtmlDocument } from './document.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import type { Landmark } from './landmarks.ts';

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
