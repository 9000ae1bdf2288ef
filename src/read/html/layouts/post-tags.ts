import { type ElementNode, elementsOf, find, findAll, textOf } from '../../../markup/tree.ts';
import { type Collector, takeFact } from './collect.ts';
import type { SitePlan } from './site-plan.ts';

/** How sites name the tags of one post. */
const TAGS =
  /^(?:(?:post|entry|article|story|work|meta)[-_]{0,2})?(?:hash)?tags?(?:[-_]{0,2}(?:links?|list|items?|wrap(?:per)?|container|box))?$/i;
/** How they name a post. */
const POST = /^(?:[\w-]+[-_])?(?:post|hentry|entry|story|article)$/i;

/** More tags are those of a site; a longer one is no tag. */
const [MOST, LONGEST] = [40, 120];

/**
 * The tags that an author has given to a post, which stand in it beside its text: they are facts of the story. A post is
 * what the page names so around the text, or what holds the text.
 */
export function takeTags(into: Collector, body: ElementNode, { containers, cuts }: SitePlan): void {
  const isInStory = (list: ElementNode): boolean =>
    containers.some((container) => find(container, (inner) => inner === list) !== null);
  const posts = new Set(containers.map((container) => postAround(body, container)));
  for (const post of posts) {
    for (const list of post === null ? [] : findAll(post, (element) => isNamed(element, TAGS))) {
      const holdsStory = find(list, (inner) => containers.includes(inner)) !== null || containers.includes(list);
      if (into.taken.has(list) || holdsStory || (isInStory(list) && !cuts.has(list))) continue;
      const tags = tagsIn(list);
      if (tags.length > 0) takeFact(into, list, 'Tags', tags);
    }
  }
}

/** The nearest element around the text that is a post; else the one that holds it, short of the whole page. */
function postAround(body: ElementNode, container: ElementNode): ElementNode | null {
  const path: ElementNode[] = [];
  const reach = (node: ElementNode): boolean => {
    if (node === container) return true;
    path.push(node);
    if (elementsOf(node).some(reach)) return true;
    path.pop();
    return false;
  };
  if (!reach(body)) return null;
  const isPost = (element: ElementNode): boolean => element.name === 'article' || isNamed(element, POST);
  const post = isPost(container) ? container : path.slice(1).findLast(isPost);
  return post ?? (path.length > 1 ? (path.at(-1) ?? null) : null);
}

/** What each item or link of a list of tags says, without its mark; nothing where it holds more than tags. */
function tagsIn(list: ElementNode): readonly string[] {
  const items = findAll(list, ({ name }) => name === 'li');
  const links = findAll(list, ({ name }) => name === 'a');
  const named = items.length > 0 ? items : links.length > 0 ? links : [list];
  const tags = named.map((tag) => textOf(tag).replace(/^#\s*/, '').replace(/[,;]$/, '')).filter((tag) => tag !== '');
  const isLong = tags.length > MOST || tags.some((tag) => tag.length > LONGEST);
  return isLong || (named.length === 1 && named[0] === list && !textOf(list).startsWith('#')) ? [] : tags;
}

function isNamed({ attributes: { class: names = '' } }: ElementNode, pattern: RegExp): boolean {
  return names.split(/\s+/).some((name) => pattern.test(name));
}
