import { select, selectAll } from '../../../markup/select.ts';
import { type ElementNode, find, hasClass, rawText, textOf } from '../../../markup/tree.ts';
import { placeOfNode } from '../page.ts';
import { add, type Collector, takeFact, takeStory } from './collect.ts';
import type { Site } from './site.ts';

/** A post of either generation of the software. */
const POST = '.message:is(article, li, div):has(.bbWrapper, .messageText)';

/** A thread of a forum made with XenForo: the posts marked as parts of the story, or else those of who began it. */
export const forum: Site = {
  id: 'forum',
  has: [POST],
  facts: [
    ['.p-title-value', takeTitle],
    ['.titleBar', takeBar],
    [null, takePosts],
  ],
  parts: [],
};

function takeTitle(into: Collector, title: ElementNode): void {
  takeFact(into, title, 'Title', [titleOf(title)]);
}

function takeBar(into: Collector, bar: ElementNode): void {
  const title = into.facts.length > 0 ? null : select(bar, 'h1');
  if (title) takeTitle(into, title);
}

function takePosts(into: Collector, page: ElementNode): void {
  const posts = selectAll(page, POST);
  const marked = posts.filter((post) => hasClass(post, 'hasThreadmark'));
  const author = posts[0] ? authorOf(posts[0]) : null;
  const own = marked.length > 0 ? marked : posts.filter((post) => authorOf(post)?.name === author?.name);
  if (author) takeFact(into, author.node, 'Author', [author.name]);
  for (const post of own) takePost(into, post);
}

function bodyOf(post: ElementNode): ElementNode | null {
  return select(post, '.bbWrapper') ?? select(post, '.messageText');
}

/** A thread's title without the labels that the forum sets before it. */
function titleOf(element: ElementNode): string {
  const labels = selectAll(element, '.label, .prefix').map(textOf);
  return labels
    .reduce((text, label) => (text.startsWith(label) ? text.slice(label.length) : text), textOf(element))
    .trim();
}

function authorOf(post: ElementNode): { readonly node: ElementNode; readonly name: string } | null {
  const named = find(post, (e) => hasClass(e, 'username') && textOf(e) !== '');
  const node = named ?? find(post, (e) => hasClass(e, 'message-name') && textOf(e) !== '');
  return node ? { node, name: textOf(node) } : null;
}

/** A post: the name of its threadmark as a heading, then what was written in it. */
function takePost(into: Collector, post: ElementNode): void {
  const label = select(post, '.threadmarkLabel, [id^="threadmark-"]') ?? threadmarkIn(post);
  const body = bodyOf(post);
  if (body === null || rawText(body).trim() === '') return;
  if (label) {
    const place = placeOfNode(label, into.page.reading);
    add(into, [{ type: 'heading', level: 2, place, gapBefore: 0, children: [{ type: 'text', value: textOf(label) }] }]);
    into.taken.add(label);
  }
  takeStory(into, body.children);
}

/** A bar above the post holds what kind of mark it is and then the mark itself, without a name of its own. */
function threadmarkIn(post: ElementNode): ElementNode | null {
  const bar = select(post, '.message-cell--threadmark-header');
  if (bar === null) return null;
  const words = selectAll(bar, 'span:not(:has(label))');
  return words.find((e) => textOf(e) !== '') ?? null;
}
