import { storysOwn } from '../../../header/packaged.ts';
import type { RemovalName } from '../../../model/index.ts';
import { setAside } from '../blocks.ts';
import { fact } from '../facts.ts';
import { type Layout, placeOfNode } from '../page.ts';
import { byName, elementsOf, findAll, hasClass, rawText, textOf } from '../query.ts';
import type { ElementNode, PageNode } from '../tree.ts';
import { type Collector, collector, finish, takeFact, takeHeader, takeStory } from './collect.ts';
import { documentsOf, withoutEntries } from './documents.ts';

/** Pages that the program makes for itself, by the class of their body. */
const KINDS: readonly { readonly name: string; readonly removal: RemovalName }[] = [
  { name: 'fff_coverpage', removal: 'story-header' },
  { name: 'fff_tocpage', removal: 'printed-contents' },
  { name: 'fff_logpage', removal: 'site-furniture' },
];

/** An EPUB made by FanFicFare: a title page with the facts, a log of updates, a document a chapter. */
export const fanFicFareBook: Layout = {
  id: 'fanficfare-book',
  detect: (page) => documentsOf(page).some((document) => hasClass(document, 'fff_titlepage') || isChapter(document)),
  extract(page) {
    const into = collector(page);
    for (const given of documentsOf(page)) {
      const document = withoutEntries(given, page);
      const kept = KINDS.find(({ name }) => hasClass(given, name));
      if (hasClass(given, 'fff_titlepage')) takeTitlePage(into, document);
      else if (kept) setAside(document, page.reading, kept.removal);
      else takeStory(into, [document]);
      into.taken.add(given);
    }
    const { blocks, facts } = finish(into);
    return { blocks, facts: storysOwn(facts) };
  },
};

function isChapter(document: ElementNode): boolean {
  return findAll(document, (element) => hasClass(element, 'fff_chapter_title')).length > 0;
}

function takeTitlePage(into: Collector, document: ElementNode): void {
  const heading = byName(document, 'h1', 'h2', 'h3');
  if (heading) {
    const [title, ...authors] = findAll(heading, ({ name }) => name === 'a').map(textOf);
    const typed = /^(.+?)\s+by\s+(.+)$/.exec(textOf(heading));
    takeFact(into, heading, 'Title', [title ?? typed?.[1] ?? textOf(heading)]);
    const names = authors.length > 0 ? authors : typed?.[2]?.split(/\s*,\s*/);
    if (names) takeFact(into, heading, 'Author', names);
    const url = findAll(heading, ({ name }) => name === 'a')[0]?.attributes.href;
    if (url && /^https?:/.test(url)) into.facts.push(fact('URL', [url], placeOfNode(heading, into.page.reading)));
  }
  const around = heading ? without(document, heading) : document;
  for (const line of linesOf(around)) takeLine(into, line, document);
  takeHeader(into, around);
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

function without(element: ElementNode, gone: PageNode): ElementNode {
  const children = element.children.filter((child) => child !== gone);
  return { ...element, children: children.map((child) => (child.type === 'text' ? child : without(child, gone))) };
}
