import { BLOCK } from '../depth.ts';
import { hasClass, rawText } from '../query.ts';
import type { ElementNode, PageNode } from '../tree.ts';

/** An element that leads, or can be led to, and what stands around it. */
export interface Spot {
  readonly node: ElementNode;
  /** The elements around it, innermost first. */
  readonly around: readonly ElementNode[];
  /** The innermost element around or at it that stands on lines of its own. */
  readonly line: ElementNode;
  /** Its place in reading order. */
  readonly order: number;
}

/** A link to a place in the same page. */
export interface PageLink extends Spot {
  /** The address of the place, as `spots` has it. */
  readonly to: string;
  readonly text: string;
}

/** The links inside a page, and the places that have names, by their addresses. */
export interface PageLinks {
  readonly links: readonly PageLink[];
  readonly spots: ReadonlyMap<string, Spot>;
}

/** Finds the links of a page. In a book that was joined into one page, an id counts in its own document only. */
export function linksOf(root: ElementNode): PageLinks {
  const links: PageLink[] = [];
  const spots = new Map<string, Spot>();
  let order = 0;
  const visit = (node: PageNode, around: readonly ElementNode[], line: ElementNode, prefix: string): void => {
    if (node.type === 'text') return;
    const { id, name, href } = node.attributes;
    const inside = hasClass(node, 'epub-document') ? `#${id ?? ''}#` : prefix;
    const own = BLOCK.has(node.name) ? node : line;
    order += 1;
    const spot: Spot = { node, around, line: own, order };
    for (const key of [id, node.name === 'a' ? name : undefined]) {
      if (key !== undefined && !spots.has(prefix + key)) spots.set(prefix + key, spot);
    }
    if (node.name === 'a' && href?.startsWith('#') && href.length > 1) {
      links.push({ ...spot, to: decoded(href), text: rawText(node).replace(/\s+/g, ' ').trim() });
    }
    for (const child of node.children) visit(child, [node, ...around], own, inside);
  };
  visit(root, [], root, '#');
  return { links, spots };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
