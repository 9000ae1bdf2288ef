import { isSiteLine } from '../../../header/site-lines.ts';
import { type ElementNode, elementsOf, hasClass, type PageNode, sizeOf, textOf } from '../../../markup/tree.ts';
import { anyOf } from '../../../words/forms.ts';
import { NOTES_TITLES } from '../../../words/page-tables.ts';
import { REFERENCE } from '../style.ts';
import { isMark } from './links.ts';

const NAME = new RegExp(String.raw`^\W*(?:${anyOf(NOTES_TITLES)})\W*$`, 'iu');

const LONGEST_NAME = 60;

/** A page without its notes, and what was left empty without them. */
export interface Emptied {
  readonly root: ElementNode;
  /** Headings over notes alone, entries of the contents that lead there. */
  readonly gone: readonly PageNode[];
}

/** What each reference to a note becomes: the attributes that name its note. */
export type Marks = ReadonlyMap<PageNode, Readonly<Record<string, string>>>;

/** Takes notes out of a page. */
export function takenOut(root: ElementNode, notes: ReadonlySet<PageNode>, marks: Marks): Emptied {
  const gone: PageNode[] = [];
  /** The node as it is left; null when nothing is. */
  const left = (node: PageNode): PageNode | null => {
    if (notes.has(node)) return null;
    if (node.type === 'text') return node;
    const attributes = marks.get(node);
    const children = node.children.map(left);
    if (!attributes && children.every((child, i) => child === node.children[i])) return node;
    const isOver = children.includes(null) && children.every((child) => child === null || isAround(child));
    if (isOver && node !== root && node.name !== 'body') {
      gone.push(...children.filter((child) => child !== null));
      return null;
    }
    const kept = withoutNames(children, gone);
    return { ...node, ...(attributes ? { attributes } : {}), children: kept, size: sizeOf(kept) };
  };
  return { root: left(root) as ElementNode, gone };
}

/** Whether a node only stands around notes: white space, a rule, a heading without a reference, an entry. */
function isAround(node: PageNode): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  if (node.name === 'hr' || node.name === 'br' || isEntry(node)) return true;
  return /^h[1-6]$/.test(node.name) ? !hasReference(node) : node.size === 0 && elementsOf(node).every(isAround);
}

function hasReference(node: ElementNode): boolean {
  return elementsOf(node).some((child) => isReference(child) || hasReference(child));
}

function isReference({ attributes }: ElementNode): boolean {
  return REFERENCE in attributes;
}

function isEntry(node: PageNode): boolean {
  return node.type === 'element' && hasClass(node, 'epub-entry');
}

/** What is left without headings such as `Notes` that only notes stood under. */
function withoutNames(children: readonly (PageNode | null)[], gone: PageNode[]): readonly PageNode[] {
  const out = new Set<PageNode>();
  children.forEach((child, i) => {
    if (child?.type !== 'element' || child.size > LONGEST_NAME || !/^(?:h[1-6]|p|div)$/.test(child.name)) return;
    if (!NAME.test(textOf(child))) return;
    const next = children.slice(i + 1).findIndex((other) => other !== null && (isName(other) || !isAround(other)));
    const under = children.slice(i + 1, next < 0 ? undefined : i + 1 + next);
    const follower = next < 0 ? null : children[i + 1 + next];
    // `Last updated: 3 May 2008` at the page's foot is under no heading.
    if (under.includes(null) && (!follower || isName(follower) || isFoot(follower))) out.add(child);
  });
  children.forEach((child, i) => {
    const next = children[i + 1];
    // Some programs list every mark of a note in the contents.
    if (child && isEntry(child) && isMark(textOf(child)) && next?.type === 'element' && isReference(next))
      out.add(child);
  });
  gone.push(...out);
  return children.filter((child) => child !== null && !out.has(child)) as PageNode[];
}

function isFoot(node: PageNode): boolean {
  return node.type === 'element' && isSiteLine(textOf(node));
}

function isName(node: PageNode): boolean {
  return node.type === 'element' && /^h[1-6]$/.test(node.name);
}
