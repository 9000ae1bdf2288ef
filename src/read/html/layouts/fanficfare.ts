import { storysOwn } from '../../../header/fields.ts';
import {
  byName,
  type ElementNode,
  elementsOf,
  findAll,
  hasClass,
  rawText,
  textOf,
  withoutNode,
} from '../../../markup/tree.ts';
import { fact } from '../facts.ts';
import { placeOfNode } from '../page.ts';
import { setAside } from '../set-aside.ts';
import { type Collector, linesOfText, takeFact, takeHeader } from './collect.ts';
import { withoutAllEntries } from './documents.ts';
import { aside, type Site, story } from './site.ts';

/** A story saved by FanFicFare: a heading `Title by Author`, a table of facts, a contents list, the chapters. */
export const fanFicFare: Site = {
  id: 'fanficfare',
  has: ['a[name=TOCTOP], a[name^=section]'],
  test: ({ root }) => {
    const [table, heading] = [byName(root, 'table'), byName(root, 'h1')];
    return (table !== null && hasClass(table, 'full')) || (heading !== null && isTitle(heading));
  },
  facts: [
    ['h1', takeTitle],
    ['table', takeTable],
    ['img[alt=cover]', takeCover],
    ['[name=TOCTOP]', takeContents],
  ],
};

/** `Title by Author`, where title and author lead to the archive. */
function isTitle(heading: ElementNode): boolean {
  return findAll(heading, ({ name }) => name === 'a').length >= 2 && /\sby\s/.test(textOf(heading));
}

function takeTitle(into: Collector, heading: ElementNode): void {
  const links = findAll(heading, (element) => element.name === 'a');
  const [title, ...authors] = links.map(textOf);
  const typed = /^(.+?)\s+by\s+(.+)$/.exec(textOf(heading));
  takeFact(into, heading, 'Title', [title ?? typed?.[1] ?? textOf(heading)]);
  const names = authors.length > 0 ? authors : typed?.[2]?.split(/\s*,\s*/);
  if (names) takeFact(into, heading, 'Author', names);
  const url = links[0]?.attributes.href ?? '';
  if (/^https?:/.test(url)) into.facts.push(fact('URL', [url], placeOfNode(heading, into.page.reading)));
}

function takeTable(into: Collector, table: ElementNode): void {
  if (!hasClass(table, 'full')) return;
  for (const row of findAll(table, (element) => element.name === 'tr')) {
    const [label, value] = elementsOf(row);
    if (!label || !value) continue;
    const name = textOf(label).replace(/\s*:\s*$/, '');
    into.facts.push(fact(name, [linesOfText(value)], placeOfNode(row, into.page.reading)));
  }
  into.facts.splice(0, into.facts.length, ...storysOwn(into.facts));
  takeHeader(into, table);
}

function takeCover(into: Collector, cover: ElementNode): void {
  if (/(?:^|\/)cover\.\w+$/.test(cover.attributes.src ?? '')) takeHeader(into, cover);
}

/** The printed contents: its heading and its links to the chapters. */
function takeContents(into: Collector, heading: ElementNode): void {
  const list = nextElement(into.page.root, heading);
  for (const node of [heading, list]) {
    if (!node || (node !== heading && !isContents(node))) continue;
    setAside(node, into.page.reading, 'printed-contents');
    into.taken.add(node);
  }
}

function isContents(node: ElementNode): boolean {
  const links = findAll(node, (element) => element.name === 'a' && element.attributes.href !== undefined);
  const linked = links.reduce((sum, link) => sum + rawText(link).trim().length, 0);
  return linked > 0 && linked >= rawText(node).replace(/\s+/g, ' ').trim().length * 0.8;
}

function nextElement(parent: ElementNode, after: ElementNode): ElementNode | undefined {
  const elements = findAll(parent, (element) => element === after || element.name === 'p' || element.name === 'ol');
  return elements[elements.indexOf(after) + 1];
}

/** An EPUB made by FanFicFare: a title page with the facts, a log of updates, a document a chapter. */
export const fanFicFareBook: Site = {
  id: 'fanficfare-book',
  has: ['.epub-document:is(.fff_titlepage, :has(.fff_chapter_title))'],
  prepare: withoutAllEntries,
  parts: [
    ['.fff_titlepage', takeTitlePage],
    ['.fff_coverpage', aside('story-header')],
    ['.fff_tocpage', aside('printed-contents')],
    ['.fff_logpage', aside('site-furniture')],
    ['.epub-document', story],
  ],
};

function takeTitlePage(into: Collector, document: ElementNode): void {
  const heading = byName(document, 'h1', 'h2', 'h3');
  if (heading) takeTitle(into, heading);
  const around = heading ? withoutNode(document, heading) : document;
  for (const line of linesOf(around)) takeLine(into, line, document);
  into.facts.splice(0, into.facts.length, ...storysOwn(into.facts));
  takeHeader(into, around);
  into.taken.add(document);
}

/** The lines of a title page: the rows of its table, when it has one. */
function linesOf(page: ElementNode): readonly string[] {
  const rows = findAll(page, ({ name }) => name === 'tr');
  if (rows.length > 0) return rows.map((row) => elementsOf(row).map(textOf).join(' '));
  return rawText(page)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
}

/** `Label: value`, a line each; a line without a label goes on with the value before it. */
function takeLine(into: Collector, line: string, document: ElementNode): void {
  const found = /^([\p{L}][\p{L}\s/-]{1,30}):\s*(.*)$/u.exec(line);
  if (found?.[1] && found[2]) {
    into.facts.push(fact(found[1], [found[2]], placeOfNode(document, into.page.reading)));
    return;
  }
  const last = into.facts.at(-1);
  if (!found && line !== '' && last?.key === 'summary') {
    into.facts[into.facts.length - 1] = { ...last, values: [`${last.values.join('\n')}\n${line}`] };
  }
}
