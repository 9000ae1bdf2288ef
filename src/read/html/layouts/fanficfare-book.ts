import { setAside } from '../blocks.ts';
import { fact } from '../facts.ts';
import { type Layout, placeOfNode } from '../page.ts';
import { byName, findAll, hasClass, rawText, textOf } from '../query.ts';
import type { ElementNode, PageNode } from '../tree.ts';
import { type Collector, collector, finish, takeFact, takeHeader, takeStory } from './collect.ts';
import { documentsOf, withoutEntries } from './documents.ts';

/** What FanFicFare counts or stamps itself, and what is no fact of the story. */
const OWN = /^(packaged|num(ber of )?chapters|file ?name|version|site abbrev.*|story id|author url|extra.*)$/i;

/** An EPUB made by FanFicFare: a title page with the facts, a log of updates, a document a chapter. */
export const fanFicFareBook: Layout = {
  id: 'fanficfare-book',
  detect: (page) => documentsOf(page).some((document) => hasClass(document, 'fff_titlepage') || isChapter(document)),
  extract(page) {
    const into = collector(page);
    for (const given of documentsOf(page)) {
      const document = withoutEntries(given, page);
      if (hasClass(given, 'fff_titlepage')) takeTitlePage(into, document);
      else if (hasClass(given, 'fff_tocpage')) setAside(document, page.reading, 'printed-contents');
      else if (hasClass(given, 'fff_logpage')) setAside(document, page.reading, 'site-furniture');
      else takeStory(into, [document]);
      into.taken.add(given);
    }
    return finish(into);
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
  for (const line of rawText(around).split('\n')) takeLine(into, line.replace(/\s+/g, ' ').trim(), document);
  takeHeader(into, around);
}

/** `Label: value`, a line each; a line without a label goes on with the value before it. */
function takeLine(into: Collector, line: string, document: ElementNode): void {
  const found = /^([\p{L}][\p{L}\s/-]{1,30}):\s*(.*)$/u.exec(line);
  if (found?.[1] && found[2] && !OWN.test(found[1])) {
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
