import { fact } from '../facts.ts';
import { type Layout, placeOfNode } from '../page.ts';
import { byId, byName, rawText, textOf } from '../query.ts';
import type { ElementNode } from '../tree.ts';
import { add, type Collector, collector, finish, takeStory } from './collect.ts';
import { mapped } from './documents.ts';
import { authorIn, takeFandom, takeMeta, takePart } from './fanfiction-facts.ts';

/** A page of FanFiction.net for telephones: title, author and lines of facts in `#content`, then `#storycontent`. */
export const fanFictionMobile: Layout = {
  id: 'fanfiction-mobile',
  detect: (page) => byId(page.root, 'storycontent') !== null && authorIn(page.root) !== null,
  extract(page) {
    const into = collector(page);
    const story = byId(page.root, 'storycontent');
    const content = byId(page.root, 'content') ?? page.root;
    takeFandom(into, story);
    takeContent(
      into,
      content,
      mapped(content, (node) => (node === story ? [] : null)),
    );
    if (story) takeStory(into, [story]);
    return finish(into);
  },
};

/** Takes the page's head; `shown` is the same without the story. Every line that is not a heading is header. */
function takeContent(into: Collector, content: ElementNode, shown: ElementNode): void {
  const place = placeOfNode(shown, into.page.reading);
  const [title, author] = [byName(shown, 'b'), authorIn(shown)];
  if (title) into.facts.push(fact('Title', [textOf(title)], place));
  if (author) into.facts.push(fact('Author', [textOf(author)], place));
  const lines = rawText(shown)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  const left = lines.filter((line) => line !== '' && !takeLine(into, line, shown));
  into.page.reading.removals.push({ name: 'story-header', place, text: left.join('\n') });
  for (const child of content.children) into.taken.add(child);
}

/** A line that says which chapter it is, or states facts. True when the line is the chapter's heading. */
function takeLine(into: Collector, line: string, node: ElementNode): boolean {
  const place = placeOfNode(node, into.page.reading);
  const position = /\bCh(?:apter)?\.? (\d+) of (\d+)\b/i.exec(line);
  const heading = /^Ch(?:apter)?\.? (\d+)(?: of \d+)?(?:\s*[:.]\s*(.+))?$/i.exec(line);
  const known = into.facts.some(({ key }) => key === 'part');
  if (position && !known) takePart(into, { number: Number(position[1]), total: Number(position[2]) }, node);
  if (heading && (!position || heading[2])) {
    if (!position && !known) takePart(into, { number: Number(heading[1]), total: null }, node);
    add(into, [{ type: 'heading', level: 2, place, gapBefore: 0, children: [{ type: 'text', value: line }] }]);
    return true;
  }
  if (/^Rated\s*:/i.test(line)) takeMeta(into, segmentsOf(line), node);
  return false;
}

/** `Rated: T, English, Drama & Angst, [A, B] C, Words: 9k+, Published: …` as the pieces of the site's other pages. */
function segmentsOf(line: string): readonly string[] {
  const pieces = line.replace(/(\S) (?=Updated:)/g, '$1, ').split(/,\s+(?![^[]*\])/);
  const labelled = (piece: string): boolean => /^\p{L}+:/u.test(piece);
  const [rating = '', language = '', genre = '', ...rest] = pieces;
  const people = rest.filter((piece) => !labelled(piece)).join(', ');
  const plain = labelled(genre) ? [genre] : [genre.replaceAll(' & ', '/')];
  return [rating, language, ...plain, ...(people === '' ? [] : [people]), ...rest.filter(labelled)];
}
