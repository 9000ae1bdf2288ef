import { fits, select, selectAll } from '../../../markup/select.ts';
import { type ElementNode, elementsOf, textOf } from '../../../markup/tree.ts';
import type { RemovalName } from '../../../model/index.ts';
import type { Layout, Page } from '../page.ts';
import { setAside } from '../set-aside.ts';
import { type Collector, collector, finish, takeFact, takeStory, untaken } from './collect.ts';

/** What becomes of an element of a page. */
export type Take = (into: Collector, element: ElementNode) => void;

/** Elements by a selector, and what becomes of them. */
export type Part = readonly [selector: string, take: Take];

/**
 * A site, or a program that makes books, whose pages always look alike. `facts` are taken first, then `parts` in the order
 * of the page; what neither takes is left out as the site's furniture.
 */
export interface Site {
  readonly id: string;
  /** What its pages have, by selectors: each of them. */
  readonly has: readonly string[];
  /** What else must hold, where selectors don't tell. */
  readonly test?: (page: Page) => boolean;
  /** The page as its rows read it, where it must be put together or cleared first; its own, when it need not. */
  readonly prepare?: (page: Page) => Page;
  /** What is taken first, wherever on the page it stands: the first that fits a selector; null for the whole page. */
  readonly facts?: readonly (readonly [selector: string | null, take: Take])[];
  /** The element that holds the work; the page's body, when a site has none. */
  readonly work?: string;
  /**
   * What stands in the work, in the order of the page. The first row that fits an element says what becomes of it; an
   * element that none fits is looked into. Without rows, all that is not taken yet is the story.
   */
  readonly parts?: readonly Part[];
  /** Set where the page states its whole structure, so that nothing in it is to be guessed. */
  readonly isSettled?: true;
}

/** The layout that a row of the table describes. */
export function siteLayout({ id, has, test, prepare, facts = [], work = 'body', parts, isSettled }: Site): Layout {
  return {
    id,
    detect: (page) => has.every((selector) => select(page.root, selector) !== null) && (test?.(page) ?? true),
    extract(given) {
      const page = prepare?.(given) ?? given;
      const into = collector(page);
      for (const [selector, take] of facts) {
        const element = selector === null ? page.root : select(page.root, selector);
        if (element) take(into, element);
      }
      const holder = select(page.root, work) ?? page.root;
      if (parts) takeParts(into, holder, parts);
      else takeStory(into, untaken(holder, into.taken));
      return isSettled ? { ...finish(into), settled: true } : finish(into);
    },
  };
}

function takeParts(into: Collector, node: ElementNode, parts: readonly Part[]): void {
  for (const child of elementsOf(node)) {
    const row = parts.find(([selector]) => fits(child, selector));
    if (row) row[1](into, child);
    else takeParts(into, child, parts);
  }
}

/** An element that is of the site: what nobody takes is its furniture. */
export const furniture: Take = () => {};

/** An element that is left out under another name than that. */
export function aside(name: RemovalName): Take {
  return (into, element) => {
    setAside(element, into.page.reading, name);
    into.taken.add(element);
  };
}

export const story: Take = (into, element) => takeStory(into, [element]);

/**
 * A fact under a label, as a header would have it (`Title`, `Author`): the text of each element inside that fits the
 * selector `each`, or else all of the text.
 */
export function fact(label: string, each?: string): Take {
  return (into, element) => {
    const values = each === undefined ? [] : selectAll(element, each).map(textOf);
    takeFact(into, element, label, values.length > 0 ? values : [textOf(element)]);
  };
}
