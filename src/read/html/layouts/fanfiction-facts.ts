import type { Entry } from '../../../header/entry.ts';
import type { Line } from '../../../header/lines.ts';
import { listMembers } from '../../../header/lists.ts';
import { metaEntries } from '../../../header/meta-line.ts';
import type { PartPosition } from '../../../model/index.ts';
import { fact } from '../facts.ts';
import { placeOfNode } from '../page.ts';
import { find, findAll, textOf } from '../query.ts';
import type { ElementNode, PageNode } from '../tree.ts';
import type { Collector } from './collect.ts';

/** What the site counts, and its own number for the story: no facts of the story. */
const COUNTERS = /^(?:reviews?|favs?|follows?|id)$/i;

/** Takes the pieces of the site's line of facts: `Rated: Fiction T`, `English`, `Drama/Angst`, `Words: 900` … */
export function takeMeta(into: Collector, segments: readonly string[], node: PageNode): void {
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
export function takeFandom(into: Collector, story: ElementNode | null): void {
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
export function authorIn(root: ElementNode): ElementNode | null {
  return find(root, (e) => e.name === 'a' && /^(https?:\/\/[^/]+)?\/u\/\d/.test(e.attributes.href ?? ''));
}

/** Says which chapter of how many the page holds. */
export function takePart(into: Collector, { number, total }: PartPosition, node: PageNode): void {
  const value = total === null ? `${number}` : `${number}/${total}`;
  into.facts.push({ key: 'part', label: 'Chapter', values: [value], place: placeOfNode(node, into.page.reading) });
}
