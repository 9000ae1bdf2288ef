import type { PartPosition } from '../../../model/index.ts';
import type { Entry } from '../../header/entry.ts';
import { listMembers } from '../../header/lists.ts';
import { metaLine } from '../../header/meta-line.ts';
import { fact } from '../facts.ts';
import { type Layout, placeOfNode } from '../page.ts';
import { byId, elementsOf, find, findAll, hasClass, textOf } from '../query.ts';
import type { ElementNode } from '../tree.ts';
import { add, type Collector, collector, finish, takeFact, takeHeader, takeStory } from './collect.ts';

/** A saved page of FanFiction.net: `#profile_top` with the facts, `#chap_select`, `#storytext`. */
export const fanFictionNet: Layout = {
  id: 'fanfiction-net',
  detect: (page) => storyOf(page.root) !== null && byId(page.root, 'profile_top') !== null,
  extract(page) {
    const into = collector(page);
    const profile = byId(page.root, 'profile_top');
    if (profile) takeProfile(into, profile);
    const select = byId(page.root, 'chap_select');
    if (select) takeChapterTitle(into, select);
    const story = storyOf(page.root);
    if (story) takeStory(into, [story]);
    return finish(into);
  },
};

function storyOf(root: ElementNode): ElementNode | null {
  return byId(root, 'storytext') ?? byId(root, 'storytextp') ?? byId(root, 'storycontent');
}

function takeProfile(into: Collector, profile: ElementNode): void {
  const title = find(profile, (element) => element.name === 'b');
  if (title) takeFact(into, title, 'Title', [textOf(title)]);
  const author = find(profile, (e) => e.name === 'a' && /^(https?:\/\/[^/]+)?\/u\//.test(e.attributes.href ?? ''));
  if (author) takeFact(into, author, 'Author', [textOf(author)]);
  const facts = findAll(profile, (e) => e.name !== 'a').find((e) => /^Rated:/.test(textOf(e)));
  const summary = find(profile, (e) => e.name === 'div' && hasClass(e, 'xcontrast_txt') && textOf(e).length > 0);
  if (summary) takeFact(into, summary, 'Summary', [textOf(summary)]);
  if (facts) takeMetaLine(into, facts);
}

function takeMetaLine(into: Collector, node: ElementNode): void {
  const text = textOf(node);
  const place = placeOfNode(node, into.page.reading);
  const line = { text, block: 0, index: 0, of: 1, gap: 0, number: node.line, kind: 'text' as const, meant: false };
  for (const entry of metaLine({ lines: [line], entries: [] }, 0)?.entries ?? []) {
    if (entry.kind === 'field' && !COUNTERS.test(entry.label)) {
      into.facts.push({ ...fact(entry.label, [entry.value], place), ...keyed(entry) });
    }
  }
  takeHeader(into, node);
}

const COUNTERS = /^(reviews|favs|follows)$/i;

/** Facts that the line gives without a label keep the key that they were recognised by. */
function keyed(entry: Extract<Entry, { kind: 'field' }>): Partial<ReturnType<typeof fact>> {
  if (entry.label !== '') return {};
  return { key: entry.key, values: listMembers(entry.key, entry.value) };
}

/** The chapter menu tells which chapter the page holds, and its title. */
function takeChapterTitle(into: Collector, select: ElementNode): void {
  const options = elementsOf(select).filter((option) => option.name === 'option');
  const chosen = options.find((option) => option.attributes.selected !== undefined);
  const numbered = /^(\d+)\.\s*(.*)$/.exec(chosen ? textOf(chosen) : '');
  if (!chosen || !numbered) return;
  const place = placeOfNode(chosen, into.page.reading);
  const part: PartPosition = { number: Number(numbered[1]), total: options.length };
  into.facts.push({ key: 'part', label: 'Chapter', values: [`${part.number}/${part.total}`], place });
  const typed = textOf(chosen);
  const named = /^chapter\s+\d+$/i.test(numbered[2] ?? '');
  const value = named ? (numbered[2] ?? '') : typed;
  if (named)
    into.page.reading.removals.push({ name: 'markup', place, text: typed.slice(0, typed.length - value.length) });
  add(into, [{ type: 'heading', level: 2, place, gapBefore: 0, children: [{ type: 'text', value }] }]);
  into.taken.add(chosen);
}
