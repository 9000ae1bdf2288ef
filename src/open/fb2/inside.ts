import { newElement } from '../../markup/tree.ts';
import type { ElementNode, PageNode } from '../../model/index.ts';
import { allowed } from '../document/tree.ts';

/** Where a link leads: the document that holds the id, and whether a note stands there. */
export interface Target {
  readonly document: string;
  readonly isNote: boolean;
}

/** What is asked while a book is written as a page. */
export interface Around {
  readonly targets: ReadonlyMap<string, Target>;
  /** Set in the notes of the book. */
  readonly inNotes: boolean;
}

/** The id of a picture, or of what a link leads to, in this book; as it stands when it leads elsewhere. */
export function addressOf({ attributes }: ElementNode): string {
  return (attributes.href ?? '').trim().replace(/^#/, '');
}

/** What stands on lines of its own in a FictionBook, and in those that are made by hand. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `body section title subtitle epigraph annotation cite poem stanza v text-author date p empty-line table tr th td list
item ul ol li div blockquote h1 h2 h3 h4 h5 h6 hr br`.split(/\s+/),
);

/** Elements inside a line, by the name that a page has for them. */
const PHRASES: ReadonlyMap<string, string> = new Map([
  ['emphasis', 'em'],
  ['strikethrough', 's'],
  ...'strong sub sup code em i b u s'.split(' ').map((name) => [name, name] as const),
]);

export function isBlock(node: PageNode): node is ElementNode {
  return node.type === 'element' && BLOCKS.has(node.name);
}

export function isBlank(node: PageNode): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** A node inside a line as a page has it. An element that the format does not know keeps its words. */
export function inlineOf(node: PageNode, around: Around): readonly PageNode[] {
  if (node.type === 'text') return [node];
  if (node.name === 'image' || node.name === 'img') return [pictureOf(node)];
  const children = node.children.flatMap((child) => inlineOf(child, around));
  if (node.name === 'a') return [linkOf(node, children, around)];
  const name = PHRASES.get(node.name);
  return name === undefined ? children : [newElement(name, node.line, children)];
}

/** A picture of the book, by its id, with what is said of it. */
export function pictureOf(image: ElementNode): ElementNode {
  const { alt = '' } = image.attributes;
  return newElement('img', image.line, [], { src: addressOf(image) || (image.attributes.src ?? ''), alt });
}

function linkOf(node: ElementNode, children: readonly PageNode[], { targets, inNotes }: Around): ElementNode {
  const { href = '', type } = node.attributes;
  if (!href.trim().startsWith('#')) return newElement('a', node.line, children, allowed('a', { href: href.trim() }));
  const id = addressOf(node);
  const target = targets.get(id);
  if (!target) return newElement('span', node.line, children);
  const isMark = target.isNote && (type === 'note' || !inNotes);
  return newElement('a', node.line, children, {
    href: `#${target.document}#${id}`,
    ...(isMark ? { class: 'epub:noteref' } : {}),
  });
}
