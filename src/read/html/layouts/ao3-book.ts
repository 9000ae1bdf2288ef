import type { Layout, Page } from '../page.ts';
import { byId, elementsOf, find, hasClass } from '../query.ts';
import type { ElementNode } from '../tree.ts';
import { ao3Download } from './ao3-download.ts';
import { documentsOf, withoutEntries } from './documents.ts';
import { unsplit } from './unsplit.ts';

/**
 * A work downloaded from Archive of Our Own as EPUB: the same page as its HTML, which a converter has cut into
 * documents and given class names of its own. It is put together again and read as that page.
 */
export const ao3Book: Layout = {
  id: 'ao3-book',
  detect: (page) => {
    const [first] = documentsOf(page);
    return first !== undefined && byId(first, 'preface') !== null && find(first, isTags) !== null;
  },
  extract: (page) => ao3Download.extract({ ...page, root: wholePage(page) }),
};

function isTags(element: ElementNode): boolean {
  return element.name === 'dl' && hasClass(element, 'tags');
}

function wholePage(page: Page): ElementNode {
  const documents = documentsOf(page).map((document) => withoutEntries(document, page));
  const children = unsplit(documents).map((child) => (child.type === 'text' ? child : framed(child)));
  return { ...page.root, children };
}

/** A frame of the page with its inner frames marked as the archive marks them. */
function framed(frame: ElementNode): ElementNode {
  const { id } = frame.attributes;
  if (id !== 'preface' && id !== 'chapters' && id !== 'afterword') return frame;
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
