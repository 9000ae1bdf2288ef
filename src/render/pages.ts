import { visible } from '../markup/write.ts';
import type { Book, Section } from '../model/index.ts';

/** A section that has files of its own, with the sections printed inside it. */
export interface Page {
  readonly section: Section;
  /** Valid as an XML id and as a file stem; unique in the book, without regard to case. */
  readonly id: string;
  readonly inner: readonly InnerSection[];
  readonly children: readonly Page[];
  /** Whether it stands in a work of a collection: all its pages are part of the book's body. */
  readonly isInWork: boolean;
}

/** A section printed inside the page of another. */
export interface InnerSection {
  readonly section: Section;
  readonly id: string;
  readonly inner: readonly InnerSection[];
}

/** Gives out ids, each once. */
type TakeId = (wanted: string) => string;

/** The book's sections as pages. A chapter's own `section` children stay on its page; all others get files. */
export function pagesOf(book: Book): readonly Page[] {
  const takeId = idSource();
  return book.sections
    .filter((section) => section.kind !== 'cover' || book.cover !== null)
    .map((section) => pageOf(section, takeId, false));
}

/** Where the page's file is; the navigation document is the contents page. */
export function pageHref(page: Page): string {
  return page.section.kind === 'contents' ? 'toc.xhtml' : `${page.id}.xhtml`;
}

/** All pages in reading order. */
export function flatten(pages: readonly Page[]): readonly Page[] {
  return pages.flatMap((page) => [page, ...flatten(page.children)]);
}

function pageOf(section: Section, takeId: TakeId, isInWork: boolean): Page {
  // The cover's own id is its picture's.
  const id = takeId(section.kind === 'cover' ? 'cover-page' : section.id);
  const split = innerCount(section);
  const isWork = section.kind === 'story' && section.work !== undefined;
  return {
    section: named(section),
    id,
    inner: section.children.slice(0, split).map((child) => innerOf(child, takeId)),
    children: section.children.slice(split).map((child) => pageOf(child, takeId, isInWork || isWork)),
    isInWork,
  };
}

function innerOf(section: Section, takeId: TakeId): InnerSection {
  return {
    section: named(section),
    id: takeId(section.id),
    inner: section.children.map((child) => innerOf(child, takeId)),
  };
}

/** The section with a name that shows: contents and titles must not be empty. */
function named(section: Section): Section {
  return { ...section, name: visible(section.name, section.id) };
}

/** How many of the first children are printed inside; one that follows a page of its own must be a page too. */
function innerCount(section: Section): number {
  if (section.kind === 'contents') return section.children.length;
  if (section.kind === 'volume' || section.work !== undefined) return 0;
  const firstPage = section.children.findIndex((child) => child.kind !== 'section');
  return firstPage === -1 ? section.children.length : firstPage;
}

/** Ids that the book's own files and manifest use. */
const RESERVED: readonly string[] = ['toc', 'ncx', 'style', 'content', 'cover'];

function idSource(): TakeId {
  const taken = new Set(RESERVED);
  const next = new Map<string, number>();
  return (wanted) => {
    const stem = wanted.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^[^A-Za-z_]+/, 's-') || 'section';
    let id = stem;
    for (let n = next.get(stem) ?? 2; taken.has(id.toLowerCase()); n++) {
      id = `${stem}-${n}`;
      next.set(stem, n + 1);
    }
    taken.add(id.toLowerCase());
    return id;
  };
}
