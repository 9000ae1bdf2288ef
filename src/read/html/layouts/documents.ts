import { byName, classesOf, type ElementNode, findAll, hasClass, mapped, type PageNode } from '../../../markup/tree.ts';
import type { Page } from '../page.ts';
import { setAside } from '../set-aside.ts';

/** The documents of a book that was joined into one page, in reading order; none on any other page. */
export function documentsOf({ root }: Pick<Page, 'root'>): readonly ElementNode[] {
  const body = byName(root, 'body');
  return body && hasClass(body, 'epub-book')
    ? body.children.filter((child) => child.type === 'element').filter(isDocument)
    : [];
}

/** Whether the format of a book states what is a heading and how far it goes. */
export function hasStatedHeadings({ root }: Pick<Page, 'root'>): boolean {
  const body = byName(root, 'body');
  return body !== null && hasClass(body, 'stated-headings');
}

function isDocument(element: ElementNode): boolean {
  return hasClass(element, 'epub-document');
}

/** Whether a book says that an element has one of the meanings: `footnote`, `titlepage` … */
export function means(element: ElementNode, ...meanings: readonly string[]): boolean {
  return classesOf(element).some((name) => name.startsWith('epub:') && meanings.includes(name.slice(5)));
}

/** Whether a node is an entry of the book's contents, put at the place to which it leads. */
export function isEntry(node: PageNode): boolean {
  return node.type === 'element' && node.name === 'span' && hasClass(node, 'epub-entry');
}

/** How deep an entry stands in the contents; 1 is the outermost. */
export function entryDepth(entry: ElementNode): number {
  const name = classesOf(entry).find((one) => one.startsWith('epub-depth-'));
  return Number(name?.slice('epub-depth-'.length)) || 1;
}

/** A node without the entries of the contents inside it; each is listed as markup. */
export function withoutEntries(node: ElementNode, page: Page): ElementNode {
  for (const entry of findAll(node, isEntry)) setAside(entry, page.reading, 'markup');
  return mapped(node, (child) => (isEntry(child) ? [] : null));
}

/** A book's page with the entries of its contents cleared out of every document. */
export function withoutAllEntries(page: Page): Page {
  return { ...page, root: withoutEntries(page.root, page) };
}
