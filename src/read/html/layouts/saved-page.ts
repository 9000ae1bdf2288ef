import type { Layout, Page } from '../page.ts';
import { byName, elementsOf, find, findAll, hasClass, rawText, textOf } from '../query.ts';
import type { ElementNode, PageNode } from '../tree.ts';
import { type Collector, collector, finish, takeFact, takeStory } from './collect.ts';
import { edgeMenus, isFurniture, isStoryName, proseSize } from './site-names.ts';

/** A page of a site or blog: the story is in one container; menus, counters and comments stand around it. */
export const savedPage: Layout = {
  id: 'saved-page',
  detect: (page) => {
    const size = page.reading.size;
    const around = findAll(page.root, isFurniture);
    const words = around.reduce((sum, element) => sum + rawText(element).trim().length, 0);
    const named = words > 0 && words < size * 0.95 && (around.length >= 2 || containers(page).length > 0);
    return named || edgeMenus(byName(page.root, 'body') ?? page.root).length > 0;
  },
  extract(page) {
    const into = collector(page);
    const body = byName(page.root, 'body') ?? page.root;
    const found = containers(page);
    if (found.length > 0) takeHeading(into, body, found);
    for (const part of found.length > 0 ? found : [body]) {
      takeParts(into, part, page.reading.size, new Set(edgeMenus(part)));
    }
    return finish(into);
  },
};

/** The containers by name, when they hold together what is left without the furniture; one page may show many posts. */
function containers(page: Page): readonly ElementNode[] {
  const named = outermost(page.root, isStoryName);
  const articles = named.length > 0 ? named : outermost(page.root, (e) => e.name === 'article');
  const places =
    articles.length > 0 ? articles : outermost(page.root, (e) => e.name === 'main' || e.attributes.role === 'main');
  const held = places.reduce((sum, element) => sum + proseSize(element), 0);
  const total = proseSize(byName(page.root, 'body') ?? page.root);
  return held > 0 && held >= total * 0.6 ? places : [];
}

/** Elements that pass a test, none inside another, none inside furniture. */
function outermost(node: ElementNode, test: (element: ElementNode) => boolean): readonly ElementNode[] {
  return elementsOf(node).flatMap((child) =>
    isFurniture(child) ? [] : test(child) ? [child] : outermost(child, test),
  );
}

/** The heading of the post, outside its container: the title of what the page shows. */
function takeHeading(into: Collector, body: ElementNode, story: readonly ElementNode[]): void {
  const within = new Set(story.flatMap((part) => findAll(part, (element) => /^h[1-3]$/.test(element.name))));
  const heading = find(body, (element) => isTitle(element) && !within.has(element));
  if (heading && textOf(heading).length <= 200) takeFact(into, heading, 'Title', [textOf(heading)]);
  const author = find(body, isAuthor);
  const name = author && isCard(author) ? (find(author, (inner) => hasClass(inner, 'fn')) ?? author) : author;
  if (name && textOf(name) !== '' && textOf(name).length <= 60) takeFact(into, name, 'Author', [textOf(name)]);
}

/** The author's name: so marked, or the name on the card of the post's author (hCard's `fn`); comments have cards too. */
function isAuthor(element: ElementNode): boolean {
  const { rel, itemprop } = element.attributes;
  if (rel === 'author' || itemprop === 'author') return true;
  return isCard(element) && find(element, (inner) => hasClass(inner, 'fn')) !== null;
}

function isCard(element: ElementNode): boolean {
  return (
    hasClass(element, 'vcard') && ['author', 'post-author', 'entry-author'].some((name) => hasClass(element, name))
  );
}

function isTitle(element: ElementNode): boolean {
  const named = /(^|\s)(entry|post|article|story|chapter)-?title(\s|$)/i.test(element.attributes.class ?? '');
  return named && /^h[1-3]$/.test(element.name);
}

/** Takes a container's children, furniture and menus left out; a piece of furniture with most of the text is none. */
function takeParts(into: Collector, node: ElementNode, size: number, menus: ReadonlySet<ElementNode>): void {
  const isCut = (at: ElementNode): boolean => menus.has(at) || (isFurniture(at) && at.size < size * 0.5);
  const hasCut = (at: ElementNode): boolean => findAll(at, isCut).length > 0;
  let run: PageNode[] = [];
  const end = (): void => {
    if (run.length > 0) takeStory(into, run);
    run = [];
  };
  for (const child of node.children) {
    if (into.taken.has(child)) continue;
    if (child.type === 'text') run.push(child);
    else if (isCut(child)) end();
    else if (hasCut(child) || holdsTaken(child, into)) {
      end();
      takeParts(into, child, size, menus);
    } else run.push(child);
  }
  end();
}

function holdsTaken(element: ElementNode, into: Collector): boolean {
  return elementsOf(element).some((child) => into.taken.has(child) || holdsTaken(child, into));
}
