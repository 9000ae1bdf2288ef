import { byName, classesOf, type ElementNode, find, findAll, rawText, textOf } from '../../../markup/tree.ts';
import type { RemovalName } from '../../../model/index.ts';
import { sentencesIn } from '../../../removals/index.ts';
import { measureOf } from '../measure.ts';
import { isEntry, means } from './documents.ts';

/** Words of a page that only names the book; more than these are the author's. */
const TITLE_PAGE_WORDS = 120;
const COPYRIGHT_WORDS = 900;
/** A page of more characters holds more words than any of these, however long they are. */
const MOST_TEXT = 12_000;

/**
 * What a document of a published book is, when it is none of the author's text: the name under which its words are
 * listed as left out. By the meanings that the book states, and by what stands on the page.
 */
export function pageOf(document: ElementNode): RemovalName | null {
  const top = [document, ...sections(document)];
  const is = (...meanings: readonly string[]): boolean => top.some((element) => means(element, ...meanings));
  const words = document.size > MOST_TEXT ? Infinity : (textOf(document).match(/\S+/g)?.length ?? 0);
  const holdsPicture = byName(document, 'img') !== null;
  // A page with the cover's picture alone: the book has its own.
  if (words === 0) return is('cover') ? 'story-header' : null;
  if (isContents(document)) return 'printed-contents';
  // Converters give meanings to the wrong pages: what is mostly sentences is none of these, whatever the book says.
  if (!is('copyright-page', 'imprint', 'colophon') && isWritten(document)) return null;
  if (is('toc', 'landmarks', 'loi', 'lot', 'page-list')) return 'printed-contents';
  if (is('cover') && words < TITLE_PAGE_WORDS) return 'story-header';
  if (is('titlepage', 'title-page', 'halftitlepage', 'halftitle') && words < TITLE_PAGE_WORDS && !holdsPicture)
    return 'story-header';
  if (is('copyright-page', 'imprint', 'colophon') && words < COPYRIGHT_WORDS) return 'publisher-page';
  return isCopyright(rawText(document), words) ? 'publisher-page' : null;
}

/** Whether a page tells something: most of its words are sentences, several of them, and no links. */
function isWritten(document: ElementNode): boolean {
  const { letters, prose } = measureOf(document);
  return prose > 0 && prose >= letters * 0.5 && sentencesIn(textOf(document)) > 1;
}

/** The elements that stand around all of a document. */
function sections(document: ElementNode): readonly ElementNode[] {
  const inside = document.children.filter((child) => child.type === 'element' && !isEntry(child)) as ElementNode[];
  const [only] = inside;
  return inside.length === 1 && only && /^(section|div|nav|article)$/.test(only.name) ? [only, ...sections(only)] : [];
}

function isCopyright(text: string, words: number): boolean {
  if (words > COPYRIGHT_WORDS) return false;
  const marks = [/©|\bcopyright\b/i, /all rights reserved/i, /\bISBN\b/, /\bpublished by\b/i, /work of fiction/i];
  return marks.filter((mark) => mark.test(text)).length >= 3;
}

/** A page of links to other pages of the book. */
function isContents(document: ElementNode): boolean {
  const links = findAll(document, ({ name, attributes }) => name === 'a' && /^#.*#/.test(attributes.href ?? ''));
  if (links.length < 3) return false;
  const linked = links.reduce((sum, link) => sum + textOf(link).length, 0);
  const entries = findAll(document, isEntry).reduce((sum, entry) => sum + textOf(entry).length, 0);
  const heading = find(document, ({ name }) => /^h[1-6]$/.test(name));
  const rest = textOf(document).length - entries - (heading ? textOf(heading).length : 0);
  const notes = classesOf(document).some((name) => /note/i.test(name));
  return !notes && linked >= rest * 0.7;
}
