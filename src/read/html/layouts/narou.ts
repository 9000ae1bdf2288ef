import { select, selectAll } from '../../../markup/select.ts';
import { type ElementNode, textOf } from '../../../markup/tree.ts';
import type { Note } from '../../../model/index.ts';
import { placeOfNode } from '../page.ts';
import { add, type Collector, takeFact, takeHeader, takeNote } from './collect.ts';
import { fact, type Site, story, type Take } from './site.ts';

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
