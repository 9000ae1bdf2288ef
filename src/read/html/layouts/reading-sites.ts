import { select, selectAll } from '../../../markup/select.ts';
import { type ElementNode, find, findAll, mapped, type PageNode, textOf } from '../../../markup/tree.ts';
import type { Note } from '../../../model/index.ts';
import { placeOfNode } from '../page.ts';
import { setAside } from '../set-aside.ts';
import { add, type Collector, takeFact, takeHeader, takeNote, takeStory } from './collect.ts';
import { fact, type Site, story, type Take } from './site.ts';

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

/** What the site says before the name of who wrote a work. */
const AUTHOR = /作者\s*[：:]\s*/u;

/**
 * A page of Shōsetsuka ni Narō (小説家になろう) and its sisters, in the markup of before 2024 and of today: the work and its
 * author in a box above, the chapter's name, then what the author says before, the chapter, and what is said behind.
 */
export const narou: Site = {
  id: 'narou',
  has: [':is(#novel_honbun, .p-novel__text)'],
  facts: [
    [':is(.contents1, .c-announce-box)', takeWork],
    ['.novel_title', fact('Title')],
    [':is(.novel_writername, .p-novel__author)', takeAuthor],
  ],
  parts: [
    [':is(.novel_subtitle, .p-novel__title)', takeChapterName],
    [':is(#novel_p, .p-novel__text--preface)', said('before')],
    [':is(#novel_a, .p-novel__text--afterword)', said('after')],
    [':is(#novel_honbun, .p-novel__text)', story],
  ],
};

/** The work's name, which leads to its first page, and its author behind `作者：`. */
function takeWork(into: Collector, box: ElementNode): void {
  const [title, author] = selectAll(box, 'a');
  const named = AUTHOR.exec(textOf(box));
  if (title && named) takeFact(into, title, 'Title');
  if (named) takeName(into, box, author);
}

function takeAuthor(into: Collector, line: ElementNode): void {
  takeName(into, line, select(line, 'a') ?? undefined);
}

function takeName(into: Collector, line: ElementNode, link: ElementNode | undefined): void {
  const name = link ? textOf(link) : textOf(line).split(AUTHOR).at(-1)?.trim();
  if (name) takeFact(into, line, 'Author', [name]);
  else takeHeader(into, line);
}

/** The chapter's name; above a work of one chapter it is the work's, which says who wrote it right below. */
function takeChapterName(into: Collector, line: ElementNode): void {
  if (into.facts.some(({ label }) => label === 'Title')) {
    const place = placeOfNode(line, into.page.reading);
    add(into, [{ type: 'heading', level: 2, place, gapBefore: 0, children: [{ type: 'text', value: textOf(line) }] }]);
    into.taken.add(line);
  } else takeFact(into, line, 'Title');
}

/** What the author says to the readers, without a label. */
function said(position: Note['position']): Take {
  return (into, box) => takeNote(into, null, box, position);
}
