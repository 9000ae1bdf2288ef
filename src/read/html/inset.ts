import type { ElementNode, PageNode } from '../../markup/tree.ts';
import { measureOf } from './measure.ts';

/** Letters in sentences on either side of a box, from which it stands inside the prose. */
const AROUND = 200;

/**
 * Whether an element is a box in the middle of the prose with a heading of its own: a tale, a letter or a clipping that
 * the story shows. The prose goes on behind it without a heading, so that the box's heads nothing but the box.
 */
export function isInset(nodes: readonly PageNode[], at: number): boolean {
  const node = nodes[at];
  if (node?.type !== 'element' || !/^(?:div|aside)$/.test(node.name) || !opensWithHeading(node)) return false;
  const headings = countHeadings(node);
  const next = nodes.slice(at + 1).find((other) => measureOf(other).letters > 0);
  if (headings !== 1 || next === undefined || (next.type === 'element' && opensWithHeading(next))) return false;
  const prose = (from: number, to: number): number =>
    nodes.slice(from, to).reduce((sum, other) => sum + measureOf(other).prose, 0);
  const [before, after, own] = [prose(0, at), prose(at + 1, nodes.length), measureOf(node).prose];
  return own > 0 && before >= AROUND && after >= AROUND && own < before + after;
}

/** Whether the first words of an element are those of a heading. */
function opensWithHeading(element: ElementNode): boolean {
  if (/^h[1-6]$/.test(element.name)) return true;
  const first = element.children.find((child) => measureOf(child).letters > 0);
  return first?.type === 'element' && opensWithHeading(first);
}

function countHeadings(element: ElementNode): number {
  return element.children.reduce((sum, child) => {
    if (child.type === 'text') return sum;
    return sum + (/^h[1-6]$/.test(child.name) ? 1 : countHeadings(child));
  }, 0);
}

/** Classes of what a sheet draws between scenes: `section-break`, `scene-divider`, `asterism`. */
const BREAK_CLASS =
  /^(?:(?:scene|section|story|text|chapter)[-_]?(?:break|divider|separator|change)|dinkus|fleuron|asterism)$/i;

/** Whether an element is empty, and by its class a break that the page's sheet draws. */
export function isDrawnBreak(element: ElementNode): boolean {
  const classes = (element.attributes.class ?? '').split(/\s+/);
  return classes.some((one) => BREAK_CLASS.test(one)) && element.children.every(isBlank);
}

function isBlank(node: PageNode): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return /^(?:span|i|b|em|strong|div|p)$/.test(node.name) && node.children.every(isBlank);
}
