import { fits, select, selectAll } from '../../../markup/select.ts';
import { type ElementNode, elementsOf, textOf } from '../../../markup/tree.ts';
import type { Note } from '../../../model/index.ts';
import { fact as factOf } from '../facts.ts';
import { placeOfNode } from '../page.ts';
import { type Collector, takeFact, takeHeader, takeNote, takeStory } from './collect.ts';
import { fact, furniture, type Site, story } from './site.ts';

/** A work downloaded from Archive of Our Own as HTML: preface, chapters, afterword. */
export const ao3Download: Site = {
  id: 'ao3-download',
  has: ['#preface', '#chapters'],
  facts: [
    ['#preface', takePreface],
    ['#chapters', (into, chapters) => takeChapters(into, chapters, workTitle(into))],
    ['#afterword', (into, afterword) => takeLabelled(into, afterword, 'after')],
  ],
  parts: [],
};

/** A work's page saved from Archive of Our Own's site: `#workskin` inside menus, forms and comments. */
export const ao3Page: Site = {
  id: 'ao3-page',
  has: ['#workskin:has(.userstuff)'],
  facts: [['dl.meta', takeTags]],
  work: '#workskin',
  parts: [
    ['.byline', fact('Author', '[rel=author]')],
    ['h2.title', fact('Title')],
    ['h3.title', story],
    ['.summary, .notes', takeModule],
    ['.landmark', furniture],
    ['div.userstuff:not(:has(.userstuff))', takeUserstuff],
  ],
};

const META = '.meta, [id^=endnotes]';

function workTitle({ page }: Collector): string {
  const heading = select(page.root, 'h1');
  return heading ? textOf(heading) : '';
}

function takePreface(into: Collector, preface: ElementNode): void {
  const tags = select(preface, 'dl');
  if (tags) takeTags(into, tags);
  const title = select(preface, 'h1');
  if (title) takeFact(into, title, 'Title', [textOf(title)]);
  const byline = select(preface, '.byline');
  if (byline) {
    const names = selectAll(byline, '[rel=author]').map(textOf);
    const plain = textOf(byline).replace(/^by\s+/i, '');
    takeFact(into, byline, 'Author', names.length > 0 ? names : plain.split(/\s*,\s*/));
  }
  const url = selectAll(preface, 'a[href*="/works/"]').find((e) => /\/works\/\d+$/.test(e.attributes.href ?? ''));
  if (url) into.facts.push(factOf('URL', [url.attributes.href ?? ''], placeOfNode(url, into.page.reading)));
  for (const meta of selectAll(preface, META)) takeLabelled(into, meta, 'before');
}

/** A label followed by a quotation, over and over: `Summary`, `Notes`. Those of the whole work are facts. */
function takeLabelled(into: Collector, meta: ElementNode, position: Note['position']): void {
  let label: ElementNode | null = null;
  for (const child of elementsOf(meta)) {
    if (into.taken.has(child)) {
      // What a label stood over is said already; the next words are another's.
      label = null;
      continue;
    }
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
  const headed = select(container, '.heading') !== null;
  for (const child of elementsOf(container)) {
    if (fits(child, '.toc-heading')) {
      if (textOf(child) === title) takeHeader(into, child);
      else if (!headed) takeStory(into, [child]);
    } else if (fits(child, META)) {
      const heading = select(child, 'h1, h2, h3, h4, h5, h6');
      if (heading) takeStory(into, [heading]);
      takeLabelled(into, child, /^endnotes/.test(child.attributes.id ?? '') ? 'after' : 'before');
    } else if (select(child, META)) takeChapters(into, child, title);
    else takeStory(into, [child]);
  }
}

/** The archive's list of tags: each `dt` names a fact, each link in its `dd` is one value, whatever is in it. */
function takeTags(into: Collector, list: ElementNode): void {
  const { reading } = into.page;
  let label = '';
  for (const entry of elementsOf(list)) {
    const place = placeOfNode(entry, reading);
    if (entry.name === 'dt') label = textOf(entry).replace(/\s*:\s*$/, '');
    if (entry.name !== 'dd') continue;
    if (/^stats/i.test(label)) into.facts.push(...statistics(entry, place));
    else into.facts.push(factOf(label, valuesOf(label, entry), place));
  }
  takeHeader(into, list);
}

function valuesOf(label: string, entry: ElementNode): readonly string[] {
  if (/^(series|language)/i.test(label)) return [textOf(entry).split(/,\s+(?=Part \d)/)[0] ?? ''];
  const links = selectAll(entry, 'a').map(textOf);
  return links.length > 0 ? links : [textOf(entry)];
}

/** `Published: … Completed: … Words: … Chapters: 3/?`, as one text or as a list of its own. */
function statistics(entry: ElementNode, place: ReturnType<typeof placeOfNode>): ReturnType<typeof factOf>[] {
  const text = textOf(entry);
  const marks = [...text.matchAll(/\b(Published|Updated|Completed|Words|Chapters|Comments|Kudos|Bookmarks|Hits):/g)];
  return marks.flatMap((mark, index) => {
    const label = mark[1] ?? '';
    const value = text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length).trim();
    if (value === '' || /^(Comments|Kudos|Bookmarks|Hits)$/.test(label)) return [];
    if (label === 'Completed') return [{ key: 'updated' as const, label, values: [value], place }];
    return [factOf(label, [value], place)];
  });
}

function takeUserstuff(into: Collector, element: ElementNode): void {
  for (const part of element.children) {
    if (part.type === 'text' || !fits(part, '.landmark')) takeStory(into, [part]);
  }
}

/** A module is a heading and a quotation: the work's summary, a chapter's summary, notes before or after. */
function takeModule(into: Collector, module: ElementNode): void {
  const label = select(module, 'h2, h3, h4, h5, h6');
  const body = select(module, 'blockquote');
  if (!body) return;
  const position: Note['position'] = fits(module, '.end') ? 'after' : 'before';
  if (label && into.blocks.length === 0 && position === 'before') {
    takeHeader(into, label);
    takeFact(into, body, textOf(label).replace(/\s*:\s*$/, ''));
  } else takeNote(into, label, body, position);
}
