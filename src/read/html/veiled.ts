import { measureOf } from './measure.ts';
import { elementsOf } from './query.ts';
import { type ClassStyles, isHidden } from './style.ts';
import type { ElementNode } from './tree.ts';

/** Letters of prose that a page shows though its story is hidden: a greeting, a question for one's age. */
const LITTLE = 300;

/** Whether a page's prose is hidden until a script shows it: then it is the story, and hidden from nobody. */
export function isVeiled(root: ElementNode, styles: ClassStyles): boolean {
  const hidden = hiddenProse(root, styles);
  return hidden > LITTLE && measureOf(root).prose - hidden < LITTLE;
}

function hiddenProse(element: ElementNode, styles: ClassStyles): number {
  if (isHidden(element, styles)) return measureOf(element).prose;
  return elementsOf(element).reduce((sum, child) => sum + hiddenProse(child, styles), 0);
}
