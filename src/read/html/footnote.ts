import { classesOf } from './query.ts';
import type { ElementNode } from './tree.ts';

const CLASSES: ReadonlySet<string> = new Set(['epub:footnote', 'epub:endnote', 'epub:rearnote']);

/** Whether a book says that an element is a footnote or an endnote. */
export function isFootnote(element: ElementNode): boolean {
  const { role } = element.attributes;
  return role === 'doc-footnote' || role === 'doc-endnote' || classesOf(element).some((name) => CLASSES.has(name));
}
