import { byName, type ElementNode, find, findAll, hasClass, rawText, textOf } from '../../../markup/tree.ts';
import { type Layout, type Page, placeOfNode } from '../page.ts';
import { add, type Collector, collector, finish, takeFact, takeStory } from './collect.ts';

/** A thread of a forum made with XenForo: the posts marked as parts of the story, or else those of who began it. */
export const forum: Layout = {
  id: 'forum',
  detect: (page) => postsOf(page).length > 0,
  extract(page) {
    const into = collector(page);
    const title = find(page.root, (e) => hasClass(e, 'p-title-value')) ?? titleBar(page);
    if (title) takeFact(into, title, 'Title', [titleOf(title)]);
    const posts = postsOf(page);
    const marked = posts.filter((post) => hasClass(post, 'hasThreadmark'));
    const author = posts[0] ? authorOf(posts[0]) : null;
    const own = marked.length > 0 ? marked : posts.filter((post) => authorOf(post)?.name === author?.name);
    if (author) takeFact(into, author.node, 'Author', [author.name]);
    for (const post of own) takePost(into, post);
    return finish(into);
  },
};

/** Messages of either generation of the software, in order. */
function postsOf(page: Page): readonly ElementNode[] {
  return findAll(page.root, (e) => hasClass(e, 'message') && /^(article|li|div)$/.test(e.name) && bodyOf(e) !== null);
}

function bodyOf(post: ElementNode): ElementNode | null {
  return find(post, (e) => hasClass(e, 'bbWrapper')) ?? find(post, (e) => hasClass(e, 'messageText'));
}

function titleBar(page: Page): ElementNode | null {
  const bar = find(page.root, (e) => hasClass(e, 'titleBar'));
  return bar ? byName(bar, 'h1') : null;
}

/** A thread's title without the labels that the forum sets before it. */
function titleOf(element: ElementNode): string {
  const labels = findAll(element, (e) => hasClass(e, 'label') || hasClass(e, 'prefix')).map(textOf);
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
  const label = find(post, isThreadmark) ?? threadmarkIn(post);
  const body = bodyOf(post);
  if (body === null || rawText(body).trim() === '') return;
  if (label) {
    const place = placeOfNode(label, into.page.reading);
    add(into, [{ type: 'heading', level: 2, place, gapBefore: 0, children: [{ type: 'text', value: textOf(label) }] }]);
    into.taken.add(label);
  }
  takeStory(into, body.children);
}

function isThreadmark(element: ElementNode): boolean {
  return hasClass(element, 'threadmarkLabel') || (element.attributes.id ?? '').startsWith('threadmark-');
}

/** A bar above the post holds what kind of mark it is and then the mark itself, without a name of its own. */
function threadmarkIn(post: ElementNode): ElementNode | null {
  const bar = find(post, (e) => hasClass(e, 'message-cell--threadmark-header'));
  if (bar === null) return null;
  const words = findAll(bar, (e) => e.name === 'span' && find(e, (inner) => inner.name === 'label') === null);
  return words.find((e) => textOf(e) !== '') ?? null;
}
