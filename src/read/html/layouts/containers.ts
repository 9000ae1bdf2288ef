import { type ElementNode, elementsOf, find } from '../../../markup/tree.ts';
import { measureOf } from '../measure.ts';
import { isPost, isPostText, isStoryName } from './site-names.ts';
import { type IsSite, LEAST, outermost } from './site-parts.ts';

/** Of the page's prose, what its named containers must hold together. */
const MOST = 0.6;
/** Of the page's prose, what an element without a name must hold to be its container. */
const NEARLY_ALL = 0.85;
/** The containers by name, when they hold together most of the prose that is not the site's; a page may show many posts. */
export function namedContainers(body: ElementNode, isSite: IsSite): readonly ElementNode[] {
  const total = proseWithout(body, isSite);
  const tests = [isStoryName, isArticle, isMain];
  for (const test of tests) {
    const found = outermost(body, (e) => !isSite(e) && test(e), isSite);
    const held = found.reduce((sum, element) => sum + proseWithout(element, isSite), 0);
    if (held > 0 && held >= total * MOST) return found.filter((e) => measureOf(e).prose > 0);
    // Where a page has one post and boxes around it, its words are the story.
    const post = test === isArticle ? onlyPost(body, isSite) : null;
    if (post !== null && proseWithout(post, isSite) >= total * MOST) return [post];
  }
  return [];
}

/** The words of the only post of a page that has boxes of its site beside it. */
function onlyPost(body: ElementNode, isSite: IsSite): ElementNode | null {
  const posts = outermost(body, (e) => !isSite(e) && isPost(e), isSite).filter((e) => measureOf(e).prose > 0);
  const [post, ...others] = posts;
  if (post === undefined || others.length > 0) return null;
  if (outermost(body, isSite).every((box) => find(post, (inner) => inner === box) !== null)) return null;
  const all = proseWithout(post, isSite);
  return elementsOf(post).find((e) => isPostText(e) && !isSite(e) && proseWithout(e, isSite) >= all) ?? post;
}

const isArticle = (element: ElementNode): boolean => element.name === 'article';
const isMain = (element: ElementNode): boolean => element.name === 'main' || element.attributes.role === 'main';

/** Goes down from an element as long as one child holds nearly all of the prose. */
export function denseContainer(from: ElementNode, isSite: IsSite): ElementNode {
  const total = proseWithout(from, isSite);
  if (total < LEAST) return from;
  let at = from;
  for (;;) {
    const inside = elementsOf(at).filter((child) => !isSite(child));
    const next = inside.find((child) => proseWithout(child, isSite) >= total * NEARLY_ALL);
    if (!next || !/^(div|section|article|main|td|table|tbody|tr|center|font|form|span|aside)$/.test(next.name))
      return at;
    at = next;
  }
}

function proseWithout(element: ElementNode, isSite: IsSite): number {
  return outermost(element, isSite).reduce((sum, part) => sum - measureOf(part).prose, measureOf(element).prose);
}
