import type { ElementNode, PageNode } from '../tree.ts';

/** An element while it grows together with what was cut off it. */
type Growing = { -readonly [Key in keyof ElementNode]: ElementNode[Key] } & { children: PageNode[] };

/**
 * The content of documents that a converter has cut from one page, put together again: a cut goes through every open
 * element, and each of them is repeated, with its id, around what follows.
 */
export function unsplit(documents: readonly ElementNode[]): readonly PageNode[] {
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
