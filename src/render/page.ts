import type { Book, Footnote, Section } from '../model/index.ts';
import { renderPieces } from './block.ts';
import { coverImage } from './cover.ts';
import { xhtmlDocument } from './document.ts';
import { escapeAttribute } from './escape.ts';
import { renderFacts } from './facts.ts';
import type { FlowItem } from './flow.ts';
import { setFiles } from './flow.ts';
import { apart } from './footnotes.ts';
import { headingWords, nameAttribute } from './heading.ts';
import type { InlineContext } from './inline.ts';
import { markAttributes } from './kinds.ts';
import type { InnerSection, Page } from './pages.ts';
import { titlePage, workPage } from './title-page.ts';

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
export function renderPage(page: Page, book: Book, language: string, context: InlineContext): RenderedPage {
  const { bodies, starts } = setFiles(pageFlow(page, book, context));
  const matter = ` epub:type="${page.isInWork ? 'body' : page.section.matter}matter"`;
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
  if (words !== '') add(flow, `<h1 id="${id}.heading">${words}</h1>\n`);
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
  for (const piece of renderPieces(blocks, { ...context, headingLevel: level })) flow.push(piece);
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
  if (words !== '') add(flow, `<h${rank} id="${id}.heading">${words}</h${rank}>\n`);
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

function add(flow: FlowItem[], xhtml: string): void {
  if (xhtml !== '') flow.push({ type: 'piece', xhtml, sceneBreak: false });
}
