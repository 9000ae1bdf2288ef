import {
  byName,
  type ElementNode,
  elementsOf,
  find,
  findAll,
  hasClass,
  type PageNode,
  textOf,
} from '../../../markup/tree.ts';
import type { Layout, Page } from '../page.ts';
import { type Collector, collector, finish, takeFact, takeNote, takeStory } from './collect.ts';
import { takeCredits, takePeople, takeSaid } from './credits.ts';
import { takeHeading, takeMarkedAuthor } from './post-heading.ts';
import { isNoteBox } from './site-names.ts';
import { planOf, type SitePlan } from './site-plan.ts';

/** A page of a site or blog: the story is in one container; menus, counters and comments stand around it. */
export const savedPage: Layout = {
  id: 'saved-page',
  detect: (page) => !isWritten(page) && planOf(page.root).cuts.size > 0,
  extract(page) {
    const into = collector(page);
    const body = byName(page.root, 'body') ?? page.root;
    const plan = planOf(page.root);
    const { containers, cuts } = plan;
    const { isCredited, opening, closing } = takeCredits(into, body, plan);
    if (plan.named) takeHeading(into, body, plan, isCredited);
    else if (!isCredited) takeMarkedAuthor(into, body, plan);
    const people = plan.named ? takePeople(into, body, plan) : [];
    takeSaid(into, body, [...opening, ...people], 'before');
    takeTags(into, body, plan);
    let inStory = false;
    const walk = (node: ElementNode): void => {
      let run: PageNode[] = [];
      const end = (): void => {
        if (run.length > 0) takeStory(into, run);
        run = [];
      };
      for (const child of node.children) {
        if (into.taken.has(child)) continue;
        if (child.type === 'element' && isNoteBox(child) && !containers.includes(child)) {
          end();
          takeNoteBox(into, child, inStory ? 'after' : 'before');
        } else if (cuts.has(child)) end();
        else if (child.type === 'element' && (containers.includes(child) || isParted(child, cuts, into, containers))) {
          end();
          walk(child);
          if (containers.includes(child)) inStory = true;
        } else run.push(child);
      }
      end();
    };
    walk(body);
    takeSaid(into, body, closing, 'after');
    return finish(into);
  },
};

/** A document of a word processor has no site around it. */
function isWritten({ root }: Page): boolean {
  const body = byName(root, 'body');
  return body !== null && hasClass(body, 'written-document');
}

/** Whether an element must be gone through: something in it is the site's, taken already, or a note. */
function isParted(
  element: ElementNode,
  cuts: ReadonlySet<PageNode>,
  into: Collector,
  containers: readonly ElementNode[],
): boolean {
  return element.children.some((child) => {
    if (cuts.has(child) || into.taken.has(child)) return true;
    if (child.type === 'text') return false;
    return containers.includes(child) || isNoteBox(child) || isParted(child, cuts, into, containers);
  });
}

function takeNoteBox(into: Collector, box: ElementNode, position: 'before' | 'after'): void {
  const body = find(box, isNoteBox) ?? box;
  const label = body === box ? null : find(box, (e) => /(^|-)(title|caption)(\s|$)/.test(e.attributes.class ?? ''));
  takeNote(into, label, body, position);
}

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
function takeTags(into: Collector, body: ElementNode, { containers, cuts }: SitePlan): void {
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
