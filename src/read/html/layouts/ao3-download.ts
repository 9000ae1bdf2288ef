import { byId, byName, type ElementNode, elementsOf, find, findAll, hasClass, textOf } from '../../../markup/tree.ts';
import type { Note } from '../../../model/index.ts';
import { fact } from '../facts.ts';
import { type Layout, type Page, placeOfNode } from '../page.ts';
import { type Collector, collector, finish, takeFact, takeHeader, takeNote, takeStory } from './collect.ts';

/** A work downloaded from Archive of Our Own as HTML: preface, chapters, afterword. */
export const ao3Download: Layout = {
  id: 'ao3-download',
  detect: (page) => byId(page.root, 'preface') !== null && byId(page.root, 'chapters') !== null,
  extract(page) {
    const into = collector(page);
    const preface = byId(page.root, 'preface');
    const chapters = byId(page.root, 'chapters');
    const afterword = byId(page.root, 'afterword');
    if (preface) takePreface(into, preface);
    if (chapters) takeChapters(into, chapters, workTitle(page));
    if (afterword) takeLabelled(into, afterword, 'after');
    return finish(into);
  },
};

function isMeta(element: ElementNode): boolean {
  return hasClass(element, 'meta') || /^endnotes/.test(element.attributes.id ?? '');
}

function workTitle(page: Page): string {
  const heading = byName(page.root, 'h1');
  return heading ? textOf(heading) : '';
}

function takePreface(into: Collector, preface: ElementNode): void {
  const tags = find(preface, (element) => element.name === 'dl');
  if (tags) takeTags(into, tags);
  const title = byName(preface, 'h1');
  if (title) takeFact(into, title, 'Title', [textOf(title)]);
  const byline = find(preface, (element) => hasClass(element, 'byline'));
  if (byline) {
    const names = findAll(byline, (element) => element.attributes.rel === 'author').map(textOf);
    const plain = textOf(byline).replace(/^by\s+/i, '');
    takeFact(into, byline, 'Author', names.length > 0 ? names : plain.split(/\s*,\s*/));
  }
  const url = find(preface, (e) => e.name === 'a' && /\/works\/\d+$/.test(e.attributes.href ?? ''));
  if (url) into.facts.push(fact('URL', [url.attributes.href ?? ''], placeOfNode(url, into.page.reading)));
  for (const meta of findAll(preface, isMeta)) takeLabelled(into, meta, 'before');
}

/** A label followed by a quotation, over and over: `Summary`, `Notes`. Those of the whole work are facts. */
function takeLabelled(into: Collector, meta: ElementNode, position: Note['position']): void {
  let label: ElementNode | null = null;
  for (const child of elementsOf(meta)) {
    if (child.name === 'blockquote') {
      const work = into.blocks.length === 0 && position === 'before';
      if (label && work) {
        takeHeader(into, label);
        takeFact(into, child, textOf(label).replace(/\s*:\s*$/, ''));
      } else takeNote(into, label, child, position);
      label = null;
    } else if (child.name === 'div') takeLabelled(into, child, position);
    else label = child.name === 'p' || /^h[2-6]$/.test(child.name) ? child : null;
  }
}

function takeChapters(into: Collector, container: ElementNode, title: string): void {
  const headed = find(container, (element) => hasClass(element, 'heading')) !== null;
  for (const child of elementsOf(container)) {
    if (hasClass(child, 'toc-heading')) {
      if (textOf(child) === title) takeHeader(into, child);
      else if (!headed) takeStory(into, [child]);
    } else if (isMeta(child)) {
      const heading = find(child, (element) => /^h[1-6]$/.test(element.name));
      if (heading) takeStory(into, [heading]);
      takeLabelled(into, child, /^endnotes/.test(child.attributes.id ?? '') ? 'after' : 'before');
    } else if (find(child, isMeta)) takeChapters(into, child, title);
    else takeStory(into, [child]);
  }
}

/** The archive's list of tags: each `dt` names a fact, each link in its `dd` is one value, whatever is in it. */
export function takeTags(into: Collector, list: ElementNode): void {
  const { reading } = into.page;
  let label = '';
  for (const entry of elementsOf(list)) {
    const place = placeOfNode(entry, reading);
    if (entry.name === 'dt') label = textOf(entry).replace(/\s*:\s*$/, '');
    if (entry.name !== 'dd') continue;
    if (/^stats/i.test(label)) into.facts.push(...statistics(entry, place));
    else into.facts.push(fact(label, valuesOf(label, entry), place));
  }
  takeHeader(into, list);
}

function valuesOf(label: string, entry: ElementNode): readonly string[] {
  if (/^(series|language)/i.test(label)) return [textOf(entry).split(/,\s+(?=Part \d)/)[0] ?? ''];
  const links = findAll(entry, (element) => element.name === 'a').map(textOf);
  return links.length > 0 ? links : [textOf(entry)];
}

/** `Published: … Completed: … Words: … Chapters: 3/?`, as one text or as a list of its own. */
function statistics(entry: ElementNode, place: ReturnType<typeof placeOfNode>): ReturnType<typeof fact>[] {
  const text = textOf(entry);
  const marks = [...text.matchAll(/\b(Published|Updated|Completed|Words|Chapters|Comments|Kudos|Bookmarks|Hits):/g)];
  return marks.flatMap((mark, index) => {
    const label = mark[1] ?? '';
    const value = text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length).trim();
    if (value === '' || /^(Comments|Kudos|Bookmarks|Hits)$/.test(label)) return [];
    if (label === 'Completed') return [{ key: 'updated' as const, label, values: [value], place }];
    return [fact(label, [value], place)];
  });
}
