import { compile } from 'css-select';
import { type ElementNode, elementsOf, type PageNode, rawText } from './tree.ts';

type Adapter = NonNullable<NonNullable<Parameters<typeof compile<PageNode, ElementNode>>[1]>['adapter']>;

/** A tree knows no parents: a selector may say what an element is and has inside, not where it stands. */
const adapter: Adapter = {
  isTag: (node): node is ElementNode => node.type === 'element',
  getAttributeValue: ({ attributes }, name) => attributes[name],
  getChildren: (node) => (node.type === 'element' ? [...node.children] : []),
  getName: ({ name }) => name,
  getParent: () => null,
  getSiblings: (node) => [node],
  getText: rawText,
  hasAttrib: ({ attributes }, name) => Object.hasOwn(attributes, name),
  removeSubsets: (nodes) => nodes,
};

const compiled = new Map<string, (element: ElementNode) => boolean>();

/** Whether an element fits a selector, as CSS writes them: `h2.title`, `#story, #text`, `dl:has(dt)`, `[rel=author]`. */
export function fits(element: ElementNode, selector: string): boolean {
  const test = compiled.get(selector) ?? compile<PageNode, ElementNode>(selector, { adapter });
  compiled.set(selector, test);
  return test(element);
}

/** The first element below that fits a selector. */
export function select(node: ElementNode, selector: string): ElementNode | null {
  for (const child of elementsOf(node)) {
    const found = fits(child, selector) ? child : select(child, selector);
    if (found) return found;
  }
  return null;
}

/** Every element below that fits a selector, in document order, none inside another. */
export function selectAll(node: ElementNode, selector: string): readonly ElementNode[] {
  return elementsOf(node).flatMap((child) => (fits(child, selector) ? [child] : selectAll(child, selector)));
}
