import { classesOf, type ElementNode } from '../../markup/tree.ts';

const NOTE: ReadonlySet<string> = new Set(['epub:footnote', 'epub:endnote', 'epub:rearnote']);
const NOTES: ReadonlySet<string> = new Set(['epub:footnotes', 'epub:endnotes', 'epub:rearnotes', 'footnotes']);

/** Whether a book says that an element is a footnote or an endnote. */
export function isFootnote(element: ElementNode): boolean {
  const { role } = element.attributes;
  return role === 'doc-footnote' || role === 'doc-endnote' || classesOf(element).some((name) => NOTE.has(name));
}

/** Whether a book says that an element holds footnotes or endnotes. */
export function isFootnotes(element: ElementNode): boolean {
  return element.attributes.role === 'doc-endnotes' || classesOf(element).some((name) => NOTES.has(name));
}

/** Whether a book says that an element is the mark that leads to a note. */
export function isNoteReference(element: ElementNode): boolean {
  return element.attributes.role === 'doc-noteref' || classesOf(element).includes('epub:noteref');
}
