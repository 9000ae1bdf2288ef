import { type ElementNode, find, mapped, type PageNode } from '../../markup/tree.ts';
import { CONTROL } from './allowed.ts';
import { measureOf } from './measure.ts';
import { isStill } from './set-aside.ts';
import { type ClassStyles, isHidden, OPENED } from './style.ts';

/** How elements are named that hide words until a reader asks for them. */
const OPENS =
  /^(?:[\w-]*[-_])?(?:spoilers?|collaps(?:e|ible|ed)|accordion|toggle[dr]?|reveal|expand(?:able|ed)?|show-?hide|hide-?show)(?:[-_][\w-]*)?$/i;
/** How elements are named that show on paper what the screen hides. */
const PRINTED = /^(?:(?:d|visible|show)-)?print(?:-(?:only|block|inline))?$|^only-print$/i;
/** The longest label of what opens them. */
const LONGEST_LABEL = 60;

/** A page with its hidden words shown where they are for a reader: the text of a spoiler. */
export function withOpened(root: ElementNode, styles: ClassStyles): ElementNode {
  const opened = openedElements(root, styles);
  if (opened.size === 0) return root;
  const shown = (node: PageNode): readonly PageNode[] | null => {
    if (node.type === 'text' || !opened.has(node)) return null;
    return [{ ...mapped(node, shown), attributes: { ...node.attributes, [OPENED]: '' } }];
  };
  return mapped(root, shown);
}

/**
 * Hidden elements with a sentence that the page opens when it is asked to: by their names, or by the link that stands
 * before them; and those that are hidden by their own tag or shown on paper only, without a control in them, between
 * paragraphs of prose.
 */
function openedElements(root: ElementNode, styles: ClassStyles): ReadonlySet<PageNode> {
  const found = new Set<PageNode>();
  const visit = (node: ElementNode): void => {
    let before: ElementNode | null = null;
    const prose = node.children.map((child) => measureOf(child).prose > 0);
    const [first, last] = [prose.indexOf(true), prose.lastIndexOf(true)];
    const isAmid = (at: number): boolean => first >= 0 && first < at && at < last;
    for (const [at, child] of node.children.entries()) {
      if (child.type === 'text') {
        if (child.value.trim() !== '') before = null;
        continue;
      }
      const named = [child.attributes.id ?? '', ...(child.attributes.class ?? '').split(/\s+/)];
      if (!isHidden(child, styles)) visit(child);
      else if (measureOf(child).prose > 0 && (named.some((name) => OPENS.test(name)) || (before && isOpener(before))))
        found.add(child);
      else if (isAmid(at) && isStill(child) && (child.attributes.hidden !== undefined || named.some(isPrinted)))
        found.add(child);
      before = child;
    }
  };
  visit(root);
  return found;
}

const isPrinted = (name: string): boolean => PRINTED.test(name);

/** Whether an element is a short label with a control in it, or a link that leads nowhere. */
function isOpener(element: ElementNode): boolean {
  if (element.size > LONGEST_LABEL) return false;
  const opens = (e: ElementNode): boolean =>
    e.name === CONTROL ||
    e.name === 'summary' ||
    e.attributes.role === 'button' ||
    (e.name === 'a' && /^(?:#.*)?$/.test(e.attributes.href ?? '') && e.attributes.name === undefined);
  return opens(element) || find(element, opens) !== null;
}
