import type { Entry } from '../../../header/entry.ts';
import type { Line } from '../../../header/lines.ts';
import { listMembers } from '../../../header/lists.ts';
import { metaEntries } from '../../../header/meta-line.ts';
import { select, selectAll } from '../../../markup/select.ts';
import {
  byId,
  byName,
  type ElementNode,
  elementsOf,
  find,
  findAll,
  mapped,
  type PageNode,
  rawText,
  textOf,
} from '../../../markup/tree.ts';
import type { PartPosition } from '../../../model/index.ts';
import { fact } from '../facts.ts';
import { placeOfNode } from '../page.ts';
import { setAside } from '../set-aside.ts';
import { add, type Collector, takeFact, takeHeader, takeStory } from './collect.ts';
import { type Site, story } from './site.ts';

/** What the site counts, and its own number for the story: no facts of the story. */
const COUNTERS = /^(?:reviews?|favs?|follows?|id)$/i;

/** Takes the pieces of the site's line of facts: `Rated: Fiction T`, `English`, `Drama/Angst`, `Words: 900` … */
function takeMeta(into: Collector, segments: readonly string[], node: PageNode): void {
  const place = placeOfNode(node, into.page.reading);
  const text = segments.join(' - ');
  const line: Line = { text, block: 0, index: 0, of: 1, gap: 0, number: node.line, kind: 'text', meant: false };
  for (const entry of metaEntries(segments, [line])) {
    if (entry.kind === 'field' && !COUNTERS.test(entry.label))
      into.facts.push({ ...fact(entry.label, [entry.value], place), ...keyed(entry) });
  }
}

/** Facts that the line gives without a label keep the key that they were recognised by. */
function keyed(entry: Extract<Entry, { kind: 'field' }>): Partial<ReturnType<typeof fact>> {
  if (entry.label !== '') return {};
  return { key: entry.key, values: listMembers(entry.key, entry.value) };
}

/** Addresses of the shelf that a story stands on: `/book/Name/`, and of two shelves for a crossover. */
const SHELF = /^(?:https?:\/\/[^/]+)?\/(?:anime|book|cartoon|comic|game|misc|play|movie|tv)\/[^/]+\/$/;
const TWO_SHELVES = /^(?:https?:\/\/[^/]+)?\/(?:[^/]+-Crossovers\/\d+\/\d+|crossovers\/[^/]+\/\d+)\/?$/;

/** Takes the fandom from the links that lead to the story's shelf. */
function takeFandom(into: Collector): void {
  const story = storyOf(into.page.root);
  const isLink = ({ name, attributes }: ElementNode): boolean =>
    name === 'a' && (SHELF.test(attributes.href ?? '') || TWO_SHELVES.test(attributes.href ?? ''));
  const inside = new Set(story ? findAll(story, isLink) : []);
  const link = findAll(into.page.root, isLink).find((each) => !inside.has(each));
  const named = link ? textOf(link).replace(/\s+Crossover$/i, '') : '';
  if (!link || named === '') return;
  const crossover = TWO_SHELVES.test(link.attributes.href ?? '');
  into.facts.push({
    ...fact('Fandom', [named], placeOfNode(link, into.page.reading)),
    values: crossover ? named.split(/\s+\+\s+/) : [named],
  });
}

/** The link to the author's page. */
function authorIn(root: ElementNode): ElementNode | null {
  return find(root, (e) => e.name === 'a' && /^(https?:\/\/[^/]+)?\/u\/\d/.test(e.attributes.href ?? ''));
}

/** Says which chapter of how many the page holds. */
function takePart(into: Collector, { number, total }: PartPosition, node: PageNode): void {
  const value = total === null ? `${number}` : `${number}/${total}`;
  into.facts.push({ key: 'part', label: 'Chapter', values: [value], place: placeOfNode(node, into.page.reading) });
}

/** A frame may stand around the text: the innermost goes first. */
function storyOf(root: ElementNode): ElementNode | null {
  return select(root, '#storytext') ?? select(root, '#storytextp') ?? select(root, '#storycontent');
}

/** A saved page of FanFiction.net: the facts in a box, the menu of chapters, `#storytext`. */
export const fanFictionNet: Site = {
  id: 'fanfiction-net',
  has: ['#storytext, #storytextp, #storycontent'],
  test: ({ root }) => profileOf(root) !== null,
  facts: [
    [null, takeFandom],
    [null, takeProfile],
    ['select#chap_select, select[name=chapter]', takeChapterTitle],
    [null, takeShown],
  ],
  parts: [],
};

/** The box with title, author and facts; before 2013 it was a table. */
function profileOf(root: ElementNode): ElementNode | null {
  const table = byId(root, 'gui_table1i');
  return byId(root, 'profile_top') ?? (table && authorIn(table) ? table : null);
}

function takeProfile(into: Collector, page: ElementNode): void {
  const profile = profileOf(page);
  if (!profile) return;
  const title = find(profile, (element) => element.name === 'b');
  if (title) takeFact(into, title, 'Title', [textOf(title)]);
  const author = authorIn(profile);
  if (author) takeFact(into, author, 'Author', [textOf(author)]);
  const isLine = (element: ElementNode): boolean => /^Rated:/.test(textOf(element));
  const summary = find(profile, (e) => e.name === 'div' && textOf(e) !== '' && !isLine(e));
  if (summary) takeFact(into, summary, 'Summary', [textOf(summary)]);
  const line = find(profile, (e) => e.name !== 'a' && isLine(e));
  if (!line) return;
  takeMeta(into, textOf(line).split(/\s+-\s+/), line);
  takeHeader(into, line);
}

/** The chapter menu tells which chapter the page holds, and its title. */
function takeChapterTitle(into: Collector, menu: ElementNode): void {
  const options = elementsOf(menu).filter((option) => option.name === 'option');
  const chosen = options.find((option) => option.attributes.selected !== undefined);
  const numbered = /^(\d+)\.\s*(.*)$/.exec(chosen ? textOf(chosen) : '');
  if (!chosen || !numbered) return;
  const place = placeOfNode(chosen, into.page.reading);
  takePart(into, { number: Number(numbered[1]), total: options.length }, chosen);
  const typed = textOf(chosen);
  const named = /^chapter\s+\d+$/i.test(numbered[2] ?? '');
  const value = named ? (numbered[2] ?? '') : typed;
  if (named)
    into.page.reading.removals.push({ name: 'markup', place, text: typed.slice(0, typed.length - value.length) });
  add(into, [{ type: 'heading', level: 2, place, gapBefore: 0, children: [{ type: 'text', value }] }]);
  into.taken.add(chosen);
}

/** Takes the story without the buttons for sharing it that once stood at its top. */
function takeShown(into: Collector, page: ElementNode): void {
  const element = storyOf(page) ?? page;
  const buttons = new Set<PageNode>(selectAll(element, '.a2a_kit, .addthis_toolbox'));
  for (const button of buttons) setAside(button, into.page.reading, 'site-furniture');
  takeStory(into, [mapped(element, (node) => (buttons.has(node) ? [] : null))]);
  into.taken.add(element);
}

/** A page of FanFiction.net for telephones: title, author and lines of facts in `#content`, then `#storycontent`. */
export const fanFictionMobile: Site = {
  id: 'fanfiction-mobile',
  has: ['#storycontent'],
  test: ({ root }) => authorIn(root) !== null,
  facts: [
    [null, takeFandom],
    [null, takeHead],
    ['#storycontent', story],
  ],
  parts: [],
};

function takeHead(into: Collector, page: ElementNode): void {
  const content = select(page, '#content') ?? page;
  let isPast = false;
  // What stands below the story is the site's.
  const shown = mapped(content, (node) => {
    isPast ||= isMobileStory(node);
    if (isPast) return [];
    if (holdsMobileStory(node)) return null;
    into.taken.add(node);
    return [node];
  });
  takeContent(into, shown);
}

function isMobileStory(node: PageNode): boolean {
  return node.type === 'element' && node.attributes.id === 'storycontent';
}

function holdsMobileStory(node: PageNode): boolean {
  return isMobileStory(node) || (node.type === 'element' && node.children.some(holdsMobileStory));
}

/** Takes the page's head, which is taken already. Every line that is not a heading is header. */
function takeContent(into: Collector, shown: ElementNode): void {
  const place = placeOfNode(shown, into.page.reading);
  const [title, author] = [byName(shown, 'b'), authorIn(shown)];
  if (title) into.facts.push(fact('Title', [textOf(title)], place));
  if (author) into.facts.push(fact('Author', [textOf(author)], place));
  const lines = rawText(shown)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  const summary = summaryIn(lines, author ? textOf(author) : '');
  if (summary !== '') into.facts.push(fact('Summary', [summary], place));
  const left = lines.filter((line) => line !== '' && !takeLine(into, line, shown));
  into.page.reading.removals.push({ name: 'story-header', place, text: left.join('\n') });
}

/** What stands between the author's name and the line of facts, but for the way from shelf to shelf: `Books » Ferries`. */
function summaryIn(lines: readonly string[], author: string): string {
  const facts = lines.findIndex((line) => /^Rated\s*:/i.test(line));
  const name = author === '' ? -1 : lines.findIndex((line) => line.includes(author));
  if (name < 0 || facts <= name) return '';
  const said = lines.slice(name + 1, facts).filter((line) => /\p{L}/u.test(line) && !/[»›]|^[<>«]/.test(line));
  return said.join(' ');
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

/**
 * `Rated: T, English, Drama & Angst, [A, B] C, Words: 9k+, Published: …` as the pieces of the site's other pages; of those
 * older ones have dashes.
 */
function segmentsOf(line: string): readonly string[] {
  if (/ - \p{L}+:/u.test(line)) return line.split(/\s+-\s+/);
  // A day's year stands behind a comma, too.
  const pieces = line.replace(/(\S) (?=Updated:)/g, '$1, ').split(/,\s+(?![^[]*\]|\d{4}\b)/);
  const labelled = (piece: string): boolean => /^\p{L}+:/u.test(piece);
  const [rating = '', language = '', genre = '', ...rest] = pieces;
  const people = rest.filter((piece) => !labelled(piece)).join(', ');
  const plain = labelled(genre) ? [genre] : [genre.replaceAll(' & ', '/')];
  return [rating, language, ...plain, ...(people === '' ? [] : [people]), ...rest.filter(labelled)];
}
