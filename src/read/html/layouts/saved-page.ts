import type { Layout, Page } from '../page.ts';
import { byName, elementsOf, find, findAll, rawText } from '../query.ts';
import type { ElementNode, PageNode } from '../tree.ts';
import { type Collector, collector, finish, takeNote, takeStory } from './collect.ts';
import { takeHeading } from './post-heading.ts';
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
    const parts = found.length > 0 ? outermost(body, (e) => found.includes(e) || isNoteBox(e)) : [body];
    const first = parts.findIndex((part) => !isNoteBox(part) || part === body);
    parts.forEach((part, i) => {
      if (isNoteBox(part) && part !== body) takeNoteBox(into, part, i < first ? 'before' : 'after');
      else takeParts(into, part, page.reading.size, new Set(edgeMenus(part)));
    });
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

/** What an author says to the readers above or below a chapter, in a box of its own. */
function isNoteBox(element: ElementNode): boolean {
  return /(^|\s)authors?-?notes?(-portlet)?(\s|$)/i.test(element.attributes.class ?? '');
}

function takeNoteBox(into: Collector, box: ElementNode, position: 'before' | 'after'): void {
  const body = find(box, isNoteBox) ?? box;
  const label = body === box ? null : find(box, (e) => /(^|-)(title|caption)(\s|$)/.test(e.attributes.class ?? ''));
  takeNote(into, label, body, position);
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
