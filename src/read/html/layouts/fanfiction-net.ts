import { setAside } from '../blocks.ts';
import { type Layout, placeOfNode } from '../page.ts';
import { byId, elementsOf, find, findAll, hasClass, textOf } from '../query.ts';
import type { ElementNode } from '../tree.ts';
import { add, type Collector, collector, finish, takeFact, takeHeader, takeStory } from './collect.ts';
import { mapped } from './documents.ts';
import { authorIn, takeFandom, takeMeta, takePart } from './fanfiction-facts.ts';

/** A saved page of FanFiction.net: the facts in a box, the menu of chapters, `#storytext`. */
export const fanFictionNet: Layout = {
  id: 'fanfiction-net',
  detect: (page) => storyOf(page.root) !== null && profileOf(page.root) !== null,
  extract(page) {
    const into = collector(page);
    const story = storyOf(page.root);
    const profile = profileOf(page.root);
    takeFandom(into, story);
    if (profile) takeProfile(into, profile);
    const menu = find(page.root, isMenu);
    if (menu) takeChapterTitle(into, menu);
    if (story) takeStory(into, [withoutButtons(story, into)]);
    if (story) into.taken.add(story);
    return finish(into);
  },
};

function storyOf(root: ElementNode): ElementNode | null {
  return byId(root, 'storytext') ?? byId(root, 'storytextp') ?? byId(root, 'storycontent');
}

/** The box with title, author and facts; before 2013 it was a table. */
function profileOf(root: ElementNode): ElementNode | null {
  const table = byId(root, 'gui_table1i');
  return byId(root, 'profile_top') ?? (table && authorIn(table) ? table : null);
}

function isMenu({ name, attributes }: ElementNode): boolean {
  return name === 'select' && (attributes.id === 'chap_select' || attributes.name === 'chapter');
}

function takeProfile(into: Collector, profile: ElementNode): void {
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

/** The story without the buttons for sharing it that once stood at its top. */
function withoutButtons(story: ElementNode, into: Collector): ElementNode {
  const buttons = findAll(story, (element) => hasClass(element, 'a2a_kit') || hasClass(element, 'addthis_toolbox'));
  for (const button of buttons) setAside(button, into.page.reading, 'site-furniture');
  return mapped(story, (node) => (buttons.some((button) => button === node) ? [] : null));
}
