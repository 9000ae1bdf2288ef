import { select } from '../../../markup/select.ts';
import { type ElementNode, elementsOf, hasClass, newElement, type PageNode } from '../../../markup/tree.ts';
import type { Page } from '../page.ts';
import { ao3Download } from './ao3.ts';
import { documentsOf, withoutEntries } from './documents.ts';
import type { Site } from './site.ts';

/**
 * A work downloaded from Archive of Our Own as EPUB: the same page as its HTML, which a converter has cut into
 * documents and given class names of its own. It is put together again and read as that page.
 */
export const ao3Book: Site = {
  ...ao3Download,
  id: 'ao3-book',
  has: ['.epub-document'],
  test: (page) => {
    const [first] = documentsOf(page);
    return first !== undefined && select(first, '#preface') !== null && select(first, 'dl.tags') !== null;
  },
  prepare: (page) => ({ ...page, root: wholePage(page) }),
};

/** What a download stands in, by the archive's names. */
const FRAMES: ReadonlySet<string> = new Set(['preface', 'chapters', 'afterword']);

function wholePage(page: Page): ElementNode {
  const documents = documentsOf(page).map((document) => withoutEntries(document, page));
  const children = withChapters(unsplit(documents)).map((child) => (child.type === 'text' ? child : framed(child)));
  return { ...page.root, children };
}

/** The frame of the chapters around them, where a converter has left it out: around all that is in no other frame. */
function withChapters(children: readonly PageNode[]): readonly PageNode[] {
  const isFrame = (node: PageNode): boolean => node.type === 'element' && FRAMES.has(node.attributes.id ?? '');
  if (children.some((child) => isFrame(child) && child.type === 'element' && child.attributes.id === 'chapters'))
    return children;
  const first = children.findIndex((child) => !isFrame(child));
  if (first < 0) return children;
  const chapters = children.filter((child) => !isFrame(child));
  const around = newElement('div', chapters[0]?.line ?? 1, chapters, { id: 'chapters' });
  return [...children.slice(0, first), around, ...children.slice(first).filter(isFrame)];
}

/** A frame of the page with its inner frames marked as the archive marks them. */
function framed(frame: ElementNode): ElementNode {
  const { id } = frame.attributes;
  if (id === undefined || !FRAMES.has(id)) return frame;
  const children = frame.children.map((child) => {
    return child.type === 'element' && child.name === 'div' && isNotes(child, id) ? asMeta(child) : child;
  });
  return { ...frame, children };
}

/** Facts and notes stand apart from the text in frames of their own. */
function isNotes(element: ElementNode, id: string): boolean {
  if (hasClass(element, 'meta') || /^endnotes/.test(element.attributes.id ?? '')) return false;
  if (id !== 'chapters') return true;
  return elementsOf(element).some((child) => {
    return (
      hasClass(child, 'heading') || (child.name === 'blockquote' && hasClass(child, 'userstuff') && labelled(element))
    );
  });
}

/** Whether a frame opens with the label of a note. */
function labelled(element: ElementNode): boolean {
  const [first] = elementsOf(element);
  return first?.name === 'p' && /^(chapter )?(end )?(notes|summary)$/i.test(first.children.map(wordOf).join('').trim());
}

function wordOf(node: ElementNode['children'][number]): string {
  return node.type === 'text' ? node.value : '';
}

function asMeta(element: ElementNode): ElementNode {
  const names = `${element.attributes.class ?? ''} meta`.trim();
  return { ...element, attributes: { ...element.attributes, class: names } };
}

/** An element while it grows together with what was cut off it. */
type Growing = { -readonly [Key in keyof ElementNode]: ElementNode[Key] } & { children: PageNode[] };

/**
 * The content of documents that a converter has cut from one page, put together again: a cut goes through every open
 * element, and each of them is repeated, with its id, around what follows.
 */
function unsplit(documents: readonly ElementNode[]): readonly PageNode[] {
  const whole: Growing = { type: 'element', name: 'body', attributes: {}, children: [], line: 1, size: 0 };
  const grown = new Set<PageNode>();
  for (const document of documents) append(whole, document, false, grown);
  return whole.children;
}

/**
 * Adds the children of the next piece; the first goes on with the last one here when it is the same element. Elements
 * that have `grown` are copies, and grow in place.
 */
function append(into: Growing, next: ElementNode, known: boolean, grown: Set<PageNode>): void {
  const children = next.children.filter((child) => !isBlank(child));
  const [first, ...rest] = children;
  if (!first) return;
  const at = into.children.findLastIndex((child) => !isBlank(child));
  const last = into.children[at];
  into.size += next.size;
  if (last && isSame(last, first, known)) {
    const copy: Growing = grown.has(last) ? (last as Growing) : { ...last, children: [...last.children] };
    grown.add(copy);
    append(copy, first as ElementNode, true, grown);
    into.children[at] = copy;
    into.children.push(...rest);
  } else into.children.push(first, ...rest);
}

/** Whether two elements are pieces of one: a frame with the same id, or one without inside such a frame. */
function isSame(last: PageNode, first: PageNode, known: boolean): last is ElementNode {
  if (last.type === 'text' || first.type === 'text') return false;
  if (last.name !== 'div' || first.name !== 'div' || last.attributes.class !== first.attributes.class) return false;
  const { id } = last.attributes;
  return id === first.attributes.id && (id !== undefined || known);
}

/** White space, and the empty elements that mark the place of a cut. */
function isBlank(node: PageNode): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return node.name === 'div' && node.children.every(isBlank) && /_pb_/.test(node.attributes.id ?? '');
}
