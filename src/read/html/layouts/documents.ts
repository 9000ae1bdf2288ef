import { isName } from '../../../header/names.ts';
import { BLOCK } from '../../../markup/elements.ts';
import {
  byName,
  classesOf,
  type ElementNode,
  elementsOf,
  find,
  findAll,
  hasClass,
  mapped,
  type PageNode,
  rawText,
  textOf,
} from '../../../markup/tree.ts';
import type { RemovalName } from '../../../model/index.ts';
import { sentencesIn } from '../../../removals/index.ts';
import { anyOf } from '../../../words/forms.ts';
import { FIRM_WORDS, RIGHTS_FORMULAS } from '../../../words/front-page-tables.ts';
import { measureOf } from '../measure.ts';
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

const FORMULA = new RegExp(anyOf(RIGHTS_FORMULAS), 'iu');
/** Where one sentence ends and the next begins. */
const BETWEEN = /(?<=[.!?…]["”’)\]]?)\s+|(?<=[。！？])/u;

/**
 * The paragraphs of a publisher's page that are proven to be no person's words: facts without a sentence, and sentences
 * in which every publisher says the same. None where all of its sentences are a person's: the whole page is one's then.
 */
export function boilerplateOf(document: ElementNode): ReadonlySet<PageNode> {
  const paragraphs = findAll(document, isParagraph).filter((paragraph) => textOf(paragraph) !== '');
  const written = paragraphs.filter((paragraph) => saysMore(textOf(paragraph)));
  const formal = paragraphs.filter((paragraph) => !written.includes(paragraph));
  const isPersons = written.length > 0 && formal.every((paragraph) => sentencesIn(textOf(paragraph)) === 0);
  return new Set(isPersons && written.length >= formal.length ? [] : formal);
}

/** The smallest block around words. */
function isParagraph(element: ElementNode): boolean {
  return BLOCK.has(element.name) && !elementsOf(element).some(holdsBlock);
}

function holdsBlock(element: ElementNode): boolean {
  return BLOCK.has(element.name) || elementsOf(element).some(holdsBlock);
}

/** Whether a paragraph holds a sentence that is no formula. */
function saysMore(text: string): boolean {
  return text.split(BETWEEN).some((sentence) => sentencesIn(sentence) > 0 && !FORMULA.test(sentence));
}

/** `Copyright © 2014 Winifred Darke`, `© Barnaby Quince, who was there.`, `(c) 2009 by Ana Lind` */
const HELD =
  /(?:©|\(c\)|copyright)[\s:©]*(?:\(c\)\s*)?(?:(?:19|20)\d\d(?:\s?[-–,]\s?(?:19|20)?\d\d)*,?\s+)?(?:by\s+|von\s+|par\s+|de\s+)?([^,;|\n]{3,60}?)(?=$|[,;|\n]|\.(?:\s|$)|\s(?:19|20)\d\d)/giu;
const FIRM = new RegExp(`(?<!\\p{L})(?:${FIRM_WORDS})(?!\\p{L})`, 'iu');

/** Who holds the rights of a book, as a publisher's page says: a person's name. */
export function holderOf(document: ElementNode): string | null {
  for (const paragraph of findAll(document, isParagraph)) {
    for (const [, held = ''] of textOf(paragraph).matchAll(HELD)) {
      const name = held.trim();
      if (isName(name) && !FIRM.test(name)) return name;
    }
  }
  return null;
}
