import { select, selectAll } from '../../../markup/select.ts';
import { type ElementNode, find, findAll, mapped, type PageNode } from '../../../markup/tree.ts';
import { setAside } from '../set-aside.ts';
import { type Collector, takeStory } from './collect.ts';
import { fact, type Site, story } from './site.ts';

/** A page as the reading view of Firefox and its kin saves it: the article in a box, title and author in elements above it. */
export const readerView: Site = {
  id: 'reader-view',
  has: ['#readability-page-1', '#reader-title, .reader-title'],
  facts: [
    ['#reader-title, .reader-title', fact('Title')],
    ['#reader-credits, .reader-credits', fact('Author')],
    ['#published-time', fact('Date')],
  ],
  parts: [['#readability-page-1', story]],
};

/** How many readers have spoken about a paragraph, and the buttons for it. */
const MARKS = '.comment-marker, .num-comment, .comment-count, .component-wrapper';

/** A page of Wattpad: a chapter's heading, title and author in the head, and paragraphs that readers can speak about. */
export const wattpad: Site = {
  id: 'wattpad',
  has: ['pre:has(p)', 'h1', '.reads, .votes, .story-stats'],
  facts: [
    ['header .title, .story-title, a.title', fact('Title')],
    ['.author, .author-info__username', fact('Author', 'a')],
    [null, takeHeadings],
  ],
  parts: [['pre', takeParagraphs]],
};

/**
 * The headings above the text: the page's first, and the last before the paragraphs, which is the chapter's where the
 * first is the work's.
 */
function takeHeadings(into: Collector, root: ElementNode): void {
  const above: ElementNode[] = [];
  for (const element of findAll(root, ({ name }) => /^(?:h[12]|pre)$/.test(name))) {
    if (element.name !== 'pre') above.push(element);
    else if (select(element, 'p') !== null) break;
  }
  const menus = findAll(root, ({ name }) => name === 'nav');
  const own = above.filter((heading) => !menus.some((menu) => find(menu, (inner) => inner === heading) !== null));
  const first = select(root, 'h1');
  for (const heading of new Set([first, own.at(-1)])) if (heading) takeStory(into, [heading]);
}

function takeParagraphs(into: Collector, element: ElementNode): void {
  if (select(element, 'p') === null) return;
  const marks = new Set<PageNode>(selectAll(element, MARKS));
  for (const mark of marks) setAside(mark, into.page.reading, 'site-furniture');
  takeStory(into, mapped(element, (node) => (marks.has(node) ? [] : null)).children);
  into.taken.add(element);
}
