import { type LabelKey, labelKey } from '../../../header/labels.ts';
import { type ElementNode, elementsOf, find, type PageNode, rawText, textOf } from '../../../markup/tree.ts';
import { endsAsSentence } from '../../../words/stops.ts';
import { isPersonLink, nameIn, statedAuthors } from '../authors.ts';
import { measureOf } from '../measure.ts';
import { type Collector, linesOfText, takeFact, takeHeader, takeNote } from './collect.ts';
import { isControlWord } from './kept-parts.ts';
import { isBanner, isRemarks, siteName } from './site-names.ts';
import type { SitePlan } from './site-plan.ts';

/** More letters are no credit, and more no label. */
const [CREDIT, LABEL] = [120, 48];

/** What people did for a story. */
const DEEDS: ReadonlySet<LabelKey> = new Set(['author', 'beta', 'other']);

/** What the author says of a story under a label. */
const SAYINGS: ReadonlySet<LabelKey> = new Set(['notes', 'summary', 'dedication', 'thanks', 'disclaimer', 'warnings']);

/** A name, and beside it, in an element or a text of its own, what its bearer did: `<a>Ada</a> <i>author</i>`. */
interface Credit {
  readonly element: ElementNode;
  readonly key: LabelKey;
  readonly label: string;
  readonly name: string;
}

/** A label in an element of its own, and the element behind it in which somebody says something. */
interface Saying {
  readonly key: LabelKey;
  readonly label: ElementNode;
  readonly body: ElementNode;
}

/**
 * Takes what stands with its label above a page's story, outside its container: who did what for it, and what the author
 * says of it. Sidebars, banners and remarks are not asked. Whether an author was among them.
 */
export function takeCredits(into: Collector, body: ElementNode, { containers }: SitePlan): boolean {
  const credits: Credit[] = [];
  const sayings: Saying[] = [];
  /** Whether the story has begun. */
  const visit = (node: ElementNode): boolean => {
    const credit = creditOf(node);
    if (credit !== null) {
      credits.push(credit);
      return false;
    }
    sayings.push(...sayingsIn(node));
    for (const child of elementsOf(node)) {
      if (containers.includes(child)) return true;
      if (!isSites(child) && visit(child)) return true;
    }
    return false;
  };
  if (!visit(body)) return false;
  const authors = credits.filter(({ key }) => key === 'author');
  const [first] = authors;
  if (first) takeFact(into, first.element, 'Author', [...new Set(authors.map(({ name }) => name))]);
  for (const { element } of authors) takeHeader(into, element);
  for (const { element, key, label, name } of credits) if (key !== 'author') takeFact(into, element, label, [name]);
  for (const { key, label, body: said } of sayings) {
    if (into.taken.has(said) || into.taken.has(label)) continue;
    if (key === 'notes') takeNote(into, label, said, 'before');
    else {
      takeFact(into, said, textOf(label).replace(/\s*[:：]\s*$/, ''), [linesOfText(said)]);
      takeHeader(into, label);
    }
  }
  return authors.length > 0;
}

/**
 * Takes the one person to whose page a link between the title and the story leads, where nothing else names an author: no
 * word says what they did for it.
 */
export function takePerson(into: Collector, body: ElementNode, { containers }: SitePlan): void {
  if (into.facts.some(({ key }) => key === 'author') || statedAuthors(into.page.root, into.page.data).length > 0)
    return;
  const people = new Map<string, ElementNode>();
  let isHeaded = false;
  const visit = (node: ElementNode): boolean => {
    for (const child of elementsOf(node)) {
      if (containers.includes(child)) return true;
      if (isSites(child)) continue;
      isHeaded ||= /^h[1-3]$/.test(child.name);
      if (into.taken.has(child)) continue;
      const name = isHeaded && isPersonLink(child) ? nameIn(textOf(child)) : null;
      if (name !== null && /\p{L}/u.test(name) && !isControlWord(name)) people.set(name, people.get(name) ?? child);
      if (visit(child)) return true;
    }
    return false;
  };
  const [only, more] = visit(body) ? people : [];
  if (only && !more) takeFact(into, only[1], 'Author', [only[0]]);
}

function isSites(element: ElementNode): boolean {
  return siteName(element) === 'sure' || isBanner(element) || isRemarks(element);
}

function creditOf(element: ElementNode): Credit | null {
  if (element.size > CREDIT || /^(?:a|h[1-6])$/.test(element.name)) return null;
  const pieces = piecesOf(element, false).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const [first, second, more] = pieces;
  if (!first || !second || more) return null;
  for (const [word, named] of [
    [first, second],
    [second, first],
  ] as const) {
    const label = word.text.replace(/^[\s(:–—-]+|[\s):：–—-]+$/gu, '');
    const key = word.isLink ? null : labelKey(label);
    const name = nameIn(named.text);
    if (key === null || !DEEDS.has(key) || name === null || !/\p{L}/u.test(name) || labelKey(name) !== null) continue;
    // Where no link says that it is a person's, words of other kinds may stand beside such a word.
    if ((key === 'other' || word === second) && !named.isLink) continue;
    if (!endsAsSentence(name)) return { element, key, label, name };
  }
  return null;
}

/** The texts of an element, each as far as no tag parts it. */
function piecesOf(node: PageNode, isLink: boolean): readonly { text: string; isLink: boolean }[] {
  if (node.type === 'text') return [{ text: node.value.replace(/\s+/g, ' ').trim(), isLink }];
  return node.children.flatMap((child) => piecesOf(child, isLink || node.name === 'a'));
}

function sayingsIn(element: ElementNode): readonly Saying[] {
  const children = element.children.filter((child) => rawText(child).trim() !== '');
  return children.flatMap((label, i): readonly Saying[] => {
    const body = children[i + 1];
    if (label.type === 'text' || body?.type !== 'element' || label.size > LABEL) return [];
    const text = textOf(label);
    const isLabel = /[:：]$/.test(text) || /^(?:dt|th|label)$/.test(label.name);
    const key = isLabel ? labelKey(text.replace(/\s*[:：]$/, '')) : null;
    if (key === null || !SAYINGS.has(key) || find(body, ({ name }) => /^h[1-6]$/.test(name)) !== null) return [];
    const { letters, linked } = measureOf(body);
    return letters > 0 && linked * 2 <= letters ? [{ key, label, body }] : [];
  });
}
