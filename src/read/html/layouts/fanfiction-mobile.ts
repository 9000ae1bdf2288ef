import type { PartPosition } from '../../../model/index.ts';
import { fact } from '../facts.ts';
import { type Layout, placeOfNode } from '../page.ts';
import { byId, byName, find, findAll, textOf } from '../query.ts';
import type { ElementNode, PageNode } from '../tree.ts';
import { add, type Collector, collector, finish, takeFact, takeHeader, takeStory } from './collect.ts';

/** A page of FanFiction.net for telephones: title, author and facts in `#content`, the chapter in `#storycontent`. */
export const fanFictionMobile: Layout = {
  id: 'fanfiction-mobile',
  detect: (page) => byId(page.root, 'storycontent') !== null && authorIn(page.root) !== null,
  extract(page) {
    const into = collector(page);
    const story = byId(page.root, 'storycontent');
    const content = byId(page.root, 'content') ?? page.root;
    const title = byName(content, 'b');
    const author = authorIn(page.root);
    if (title) takeFact(into, title, 'Title', [textOf(title)]);
    if (author) takeFact(into, author, 'Author', [textOf(author)]);
    for (const node of outside(content, story)) takeLine(into, node);
    if (story) takeStory(into, [story]);
    return finish(into);
  },
};

function authorIn(root: ElementNode): ElementNode | null {
  return find(root, (e) => e.name === 'a' && /^(https?:\/\/[^/]+)?\/u\/\d/.test(e.attributes.href ?? ''));
}

/** The smallest pieces of the page around the chapter that say which chapter it is, or whose facts it states. */
function outside(content: ElementNode, story: ElementNode | null): readonly PageNode[] {
  const holds = (node: PageNode): boolean => node === story || (node.type === 'element' && node.children.some(holds));
  return content.children.flatMap((child): readonly PageNode[] => {
    if (child === story) return [];
    return child.type === 'element' && (holds(child) || findAll(child, () => true).length > 4)
      ? outside(child, story)
      : [child];
  });
}

const COUNTERS = /^(?:favs?|follows?|reviews?|id)\s*:/i;

function takeLine(into: Collector, node: PageNode): void {
  const text = textOf(node);
  const place = placeOfNode(node, into.page.reading);
  const chapter = /^Ch(?:apter)?\.? (\d+)(?: of (\d+))?(?:\s*[:.]\s*(.+))?$/i.exec(text);
  if (chapter && !into.taken.has(node)) {
    const part: PartPosition = { number: Number(chapter[1]), total: chapter[2] ? Number(chapter[2]) : null };
    const value = part.total === null ? `${part.number}` : `${part.number}/${part.total}`;
    into.facts.push({ key: 'part', label: 'Chapter', values: [value], place });
    add(into, [{ type: 'heading', level: 2, place, gapBefore: 0, children: [{ type: 'text', value: text }] }]);
    into.taken.add(node);
  } else if (/^Rated\s*:/i.test(text) && !into.taken.has(node)) {
    const [rating = '', language = '', genre = '', ...rest] = text.split(/\s*,\s+/);
    into.facts.push(fact('Rating', [rating.replace(/^Rated\s*:\s*(?:Fiction\s+)?/i, '')], place));
    into.facts.push(fact('Language', [language], place));
    if (!/:/.test(genre)) into.facts.push(fact('Genre', genre.split(/\s*[&]\s*/), place));
    const people = rest.filter((each) => !/:/.test(each));
    if (people.length > 0) into.facts.push(fact('Characters', people.join(', ').split(/\s*(?:,|&)\s*/), place));
    for (const stated of rest.filter((each) => /:/.test(each) && !COUNTERS.test(each))) {
      const [label = '', value = ''] = stated.split(/\s*:\s*/);
      into.facts.push(fact(label, [value], place));
    }
    takeHeader(into, node);
  }
}
