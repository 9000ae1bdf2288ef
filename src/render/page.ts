import { escapeAttribute, escapeText, hasWords, visible } from '../markup/write.ts';
import type { Book, Fact, Footnote, Metadata, Picture, Section, WorkOnPage } from '../model/index.ts';
import { type MarkPlace, renderPieces } from './block.ts';
import { xhtmlDocument } from './document.ts';
import { type FlowItem, setFiles } from './flow.ts';
import { apart } from './footnotes.ts';
import { type InlineContext, renderInlines } from './inline.ts';
import { markAttributes, printsStory } from './kinds.ts';
import type { InnerSection, Page } from './pages.ts';

/** A content document of the book. */
export interface ContentDocument {
  readonly id: string;
  readonly href: string;
  readonly xhtml: string;
}

/** A page's documents, one unless it is long, and the address of every section on it. */
export interface RenderedPage {
  readonly documents: readonly ContentDocument[];
  readonly addresses: ReadonlyMap<string, string>;
}

/** Renders a page of any kind but the contents. */
export function renderPage(
  page: Page,
  book: Book,
  language: string,
  context: InlineContext,
  mark?: MarkPlace,
): RenderedPage {
  const { bodies, starts } = setFiles(pageFlow(page, book, context), mark);
  const isCover = page.section.kind === 'cover' ? ' class="cover-page"' : '';
  const matter = `${isCover} epub:type="${page.isInWork ? 'body' : page.section.matter}matter"`;
  const ids = bodies.map((_, i) => (i === 0 ? page.id : `${page.id}.${i + 1}`));
  const documents = bodies.map((body, i) => ({
    id: ids[i] as string,
    href: `${ids[i]}.xhtml`,
    xhtml: xhtmlDocument(language, page.section.name, matter, body),
  }));
  const addresses = new Map<string, string>();
  for (const [id, file] of starts) addresses.set(id, `${ids[file]}.xhtml${id === page.id ? '' : `#${id}`}`);
  return { documents, addresses };
}

function pageFlow(page: Page, book: Book, context: InlineContext): FlowItem[] {
  const { section, id } = page;
  const isWork = section.kind === 'story' && section.work !== undefined;
  const printsOwn = section.kind === 'title-page' || section.kind === 'cover' || isWork;
  const words = printsOwn ? '' : headingWords(section, context);
  const named = nameAttribute(section, `${id}.heading`, isWork ? section.name : words);
  const again = `<section class="continuation" aria-label="${escapeAttribute(section.name)}">\n`;
  const mark = markAttributes(section, page.children.length > 0, words !== '' || isWork);
  const flow: FlowItem[] = [{ type: 'open', xhtml: `<section${mark}${named}>\n`, again, id }];
  if (section.kind === 'cover' && book.cover !== null) add(flow, coverImage(book.cover, section.name, book));
  if (section.kind === 'title-page') add(flow, titlePage(book));
  if (isWork && section.work) add(flow, workPage(section.work, section, `${id}.heading`));
  if (words !== '') add(flow, `<h1 id="${id}.heading">${words}</h1>\n`, section.heading);
  const notes: Footnote[] = [];
  addContent(flow, section, book, context, 1, notes);
  for (const inner of page.inner) addInner(flow, inner, book, context, 2, notes);
  for (const piece of renderPieces(notes, { ...context, headingLevel: 1 })) flow.push(piece);
  flow.push({ type: 'close' });
  return flow;
}

/** A section's own text; its footnotes wait in `notes` for the end of the page. */
function addContent(
  flow: FlowItem[],
  section: Section,
  book: Book,
  context: InlineContext,
  level: number,
  notes: Footnote[],
): void {
  const [blocks, own] = apart(section.blocks, context.footnotes);
  const beginsChapter = level === 1 && section.matter === 'body' && printsStory(section);
  for (const piece of renderPieces(blocks, { ...context, headingLevel: level, beginsChapter })) flow.push(piece);
  notes.push(...own);
  add(flow, renderFacts(section, book));
}

function addInner(
  flow: FlowItem[],
  inner: InnerSection,
  book: Book,
  context: InlineContext,
  level: number,
  notes: Footnote[],
): void {
  const { section, id } = inner;
  const words = headingWords(section, context);
  const named = nameAttribute(section, `${id}.heading`, words);
  const again = `<section class="continuation" aria-label="${escapeAttribute(section.name)}">\n`;
  flow.push({ type: 'open', xhtml: `<section id="${id}" class="section"${named}>\n`, again, id });
  const rank = Math.min(6, level);
  if (words !== '') add(flow, `<h${rank} id="${id}.heading">${words}</h${rank}>\n`, section.heading);
  addContent(flow, section, book, context, rank, notes);
  for (const child of inner.inner) addInner(flow, child, book, context, level + 1, notes);
  flow.push({ type: 'close' });
}

/** A page made of facts as a part of the contents page. */
export function renderUnderContents({ section, id }: InnerSection, book: Book): string {
  const words = headingWords(section, { fragments: new Map() });
  const mark = markAttributes(section, false, words !== '');
  const heading = words === '' ? '' : `<h2 id="${id}.heading">${words}</h2>\n`;
  return `<section${mark} id="${id}"${nameAttribute(section, `${id}.heading`, words)}>\n${heading}${renderFacts(section, book)}</section>\n`;
}

function add(flow: FlowItem[], xhtml: string, heading: Section['heading'] = null): void {
  if (xhtml !== '')
    flow.push({ type: 'piece', xhtml, sceneBreak: false, ...(heading ? { place: heading.place } : {}) });
}

/** A section's facts as a definition list. A warnings page without content of its own lists the book's warnings. */
function renderFacts(section: Section, book: Book): string {
  if (section.kind === 'warnings' && section.blocks.length === 0 && section.facts.length === 0)
    return warnings(section.work ?? book);
  let rows = '';
  for (const fact of section.facts) rows += row(fact);
  return rows === '' ? '' : `<dl>\n${rows}</dl>\n`;
}

function warnings({ metadata }: Pick<Book, 'metadata'>): string {
  let items = '';
  for (const warning of metadata.warnings) items += `<li>${lines(warning.text)}</li>\n`;
  return items === '' ? '' : `<ul>\n${items}</ul>\n`;
}

function row(fact: Fact): string {
  const values = fact.values.filter((value) => hasWords(value));
  if (values.length === 0) return '';
  let xhtml = `<dt>${escapeText(fact.label)}</dt>\n`;
  for (const value of values) xhtml += `<dd>${lines(value)}</dd>\n`;
  return xhtml;
}

function lines(text: string): string {
  return text
    .trim()
    .split(/\r\n?|\n/)
    .map(escapeText)
    .join('<br/>\n');
}

/** The printed heading of a section: label and title as spans, parted by a line, or the one that there is; else empty. */
function headingWords(section: Section, context: InlineContext): string {
  if (section.heading === null) return visibleOnly(escapeText(section.caption ?? ''));
  const label = visibleOnly(renderInlines(section.heading.label, context));
  const title = visibleOnly(renderInlines(section.heading.title, context));
  if (label === '' || title === '') {
    const [name, words] = label === '' ? ['title', title] : ['label alone', label];
    return words === '' ? '' : `<span class="${name}">${words}</span>`;
  }
  return `<span class="label">${label}</span><br/>\n<span class="title">${title}</span>`;
}

/** The markup when there is text in it, or a picture with words, else nothing: a heading must not be empty. */
function visibleOnly(xhtml: string): string {
  return xhtml
    .replace(/<img [^>]*alt="[^" ][^>]*>/g, '-')
    .replace(/<[^>]*>/g, '')
    .trim() === ''
    ? ''
    : xhtml;
}

/** The accessible name of a section: its heading when it prints one, else its name. */
function nameAttribute(section: Section, headingId: string, words: string): string {
  return words === '' ? ` aria-label="${escapeAttribute(section.name)}"` : ` aria-labelledby="${headingId}"`;
}

/** The title page's own words: title, subtitle, authors, place in a series. */
function titlePage(book: Book): string {
  const title = escapeText(visible(book.title, book.identifier));
  return `<h1 class="book-title">${title}</h1>\n${titlePageLines(book.metadata)}`;
}

/** The title page of a work in a collection, which is also the page that its contents entry leads to. */
function workPage({ title, metadata }: WorkOnPage, section: Section, headingId: string): string {
  const words = escapeText(visible(title, section.id));
  return `<h1 class="work-title" id="${headingId}">${words}</h1>\n${titlePageLines(metadata)}`;
}

function titlePageLines(metadata: Metadata): string {
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
function coverImage(cover: Picture, name: string, { title, metadata, language }: Book): string {
  const authors = metadata.authors.filter(hasWords).join(', ');
  const by = /^en\b/i.test(language) ? ' by ' : ', ';
  const alt = visible(cover.alt, `${name}: ${title}${authors === '' ? '' : by + authors}`);
  return `<img class="cover-image" src="${coverHref(cover)}" alt="${escapeAttribute(alt)}" role="doc-cover"/>\n`;
}
