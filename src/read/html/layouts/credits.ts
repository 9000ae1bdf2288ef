import { type LabelKey, labelKey } from '../../../header/labels.ts';
import { type ElementNode, elementsOf, find, findAll, type PageNode, rawText, textOf } from '../../../markup/tree.ts';
import { endsAsSentence } from '../../../words/stops.ts';
import { isPersonLink, nameIn, statedAuthors } from '../authors.ts';
import { isInline, measureOf } from '../measure.ts';
import { type Collector, linesOfText, takeFact, takeHeader, takeNote } from './collect.ts';
import { isControlWord } from './kept-parts.ts';
import { isBanner, isRemarks, siteName } from './site-names.ts';
import type { SitePlan } from './site-plan.ts';

/** More letters are no credits, and more no label. */
const [CREDIT, LABEL] = [160, 48];

/** What people did for a story. */
const DEEDS: ReadonlySet<LabelKey> = new Set(['author', 'beta', 'other']);

/** What the author says of a story under a label, and what of it may stand below the story. */
const SAYINGS: ReadonlySet<LabelKey> = new Set(['notes', 'summary', 'dedication', 'thanks', 'disclaimer', 'warnings']);
const CLOSING: ReadonlySet<LabelKey> = new Set(['notes', 'dedication', 'thanks']);

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

/** What the author says, with its label or without. */
type Said = Pick<Saying, 'body'> & { readonly label: ElementNode | null };

/** What stands with its label around a story. */
export interface Credited {
  /** Whether an author was among those who are credited. */
  readonly isCredited: boolean;
  /** What the author says above the story, and below it. */
  readonly opening: readonly Said[];
  readonly closing: readonly Said[];
}

/**
 * Takes what stands with its label around a page's story, outside its container: above it who did what for it, above and
 * below it what the author says of it, for `takeSaid`. Sidebars, banners and remarks are not asked; where no name says what
 * the story is, what is not the site's stays in its text, and the story's header reads it.
 */
export function takeCredits(into: Collector, body: ElementNode, { containers, cuts, named }: SitePlan): Credited {
  const credits: Credit[] = [];
  const [opening, closing]: [Saying[], Saying[]] = [[], []];
  let isBelow = false;
  const visit = (node: ElementNode, isLeft: boolean): void => {
    const leaves = isLeft || cuts.has(node);
    const found = leaves && !isBelow ? creditsOf(node) : [];
    credits.push(...found);
    if (found.length > 0) return;
    const sayings = leaves ? sayingsIn(node) : [];
    for (const child of elementsOf(node)) {
      const saying = sayings.find(({ label }) => label === child);
      if (saying && !isBelow) opening.push(saying);
      else if (saying && CLOSING.has(saying.key)) closing.push(saying);
      if (containers.includes(child)) isBelow = true;
      else if (!isSites(child) && !(isBelow && siteName(child) !== null)) visit(child, leaves);
    }
  };
  visit(body, named);
  if (!isBelow) return { isCredited: false, opening: [], closing: [] };
  const authors = credits.filter(({ key }) => key === 'author');
  const [first] = authors;
  if (first) takeFact(into, first.element, 'Author', [...new Set(authors.map(({ name }) => name))]);
  for (const { element, key, label, name } of credits) {
    if (key === 'author') takeHeader(into, element);
    else takeFact(into, element, label, [name]);
  }
  const isFree = ({ label, body: said }: Saying): boolean => !into.taken.has(said) && !into.taken.has(label);
  for (const { label, body: said } of opening.filter((one) => one.key !== 'notes' && isFree(one))) {
    takeFact(into, said, textOf(label).replace(/\s*[:：]\s*$/, ''), [linesOfText(said)]);
    takeHeader(into, label);
  }
  const notes = opening.filter((one) => one.key === 'notes' && isFree(one));
  const below = closing.filter(isFree);
  for (const { label, body: said } of [...notes, ...below]) into.taken.add(label).add(said);
  return { isCredited: authors.length > 0, opening: notes, closing: below };
}

/** Adds what the author says as notes, in the order of the page. */
export function takeSaid(into: Collector, body: ElementNode, all: readonly Said[], position: 'before' | 'after'): void {
  const ordered = findAll(body, (element) => all.some((one) => one.body === element));
  for (const element of ordered) {
    into.taken.delete(element);
    takeNote(into, all.find((one) => one.body === element)?.label ?? null, element, position);
  }
}

/**
 * Takes the one person to whose page a link between the title and the story leads, where nothing else names an author: no
 * word says what they did for it. Gives the other lines there that say something beside such links.
 */
export function takePeople(into: Collector, body: ElementNode, { containers, headings }: SitePlan): readonly Said[] {
  const lines: ElementNode[] = [];
  let isHeaded = false;
  const visit = (node: ElementNode): boolean => {
    for (const child of elementsOf(node)) {
      if (containers.includes(child)) return true;
      // Where the story's heading stands, so may who wrote it.
      const isHead = headings.some((heading) => find(child, (inner) => inner === heading) !== null);
      if (isSites(child) && !isHead) continue;
      isHeaded ||= /^h[1-3]$/.test(child.name);
      if (into.taken.has(child)) continue;
      if (isHeaded && isPersonLine(child)) lines.push(child);
      else if (visit(child)) return true;
    }
    return false;
  };
  if (!visit(body)) return [];
  const isKnown =
    into.facts.some(({ key }) => key === 'author') || statedAuthors(into.page.root, into.page.data).length > 0;
  const names = new Set(lines.flatMap(peopleIn));
  const [only, more] = names;
  if (!isKnown && only !== undefined && more === undefined) {
    for (const line of lines) takeFact(into, line, 'Author', [only]);
    return [];
  }
  return lines.filter(saysMore).map((line) => ({ label: null, body: line }));
}

/** Whether an element is a line with a link to a person's page. */
function isPersonLine(element: ElementNode): boolean {
  const isLine = element.name === 'a' || element.children.every(isInline);
  return isLine && element.size <= CREDIT && peopleIn(element).length > 0;
}

function peopleIn(line: ElementNode): readonly string[] {
  const links = isPersonLink(line) ? [line] : findAll(line, isPersonLink);
  return links
    .map((link) => nameIn(textOf(link)))
    .filter((name): name is string => name !== null && /\p{L}/u.test(name) && !isControlWord(name));
}

/** Whether words stand beside a line's links, and no figures, as counters have them. */
function saysMore(line: ElementNode): boolean {
  const beside = line.children.filter((child) => child.type === 'text').map((child) => rawText(child));
  return beside.some((text) => /\p{L}{2}/u.test(text)) && !/\d/.test(textOf(line));
}

function isSites(element: ElementNode): boolean {
  return siteName(element) === 'sure' || isBanner(element) || isRemarks(element);
}

/** Who is credited in an element: nothing stands in it but names, each with what its bearer did on the same side of it. */
function creditsOf(element: ElementNode): readonly Credit[] {
  if (element.size > CREDIT || /^(?:a|h[1-6])$/.test(element.name)) return [];
  const pieces = piecesOf(element, false).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (pieces.length === 0 || pieces.length % 2 !== 0) return [];
  for (const side of [0, 1]) {
    const found: Credit[] = [];
    for (let i = 0; i < pieces.length; i += 2) {
      const [word, named] = [pieces[i + side], pieces[i + 1 - side]];
      const credit = word && named ? creditOf(element, word, named, side === 1) : null;
      if (credit !== null) found.push(credit);
    }
    if (found.length * 2 === pieces.length) return found;
  }
  return [];
}

function creditOf(element: ElementNode, word: Piece, named: Piece, isBehind: boolean): Credit | null {
  const label = word.text.replace(/^[\s(:,·|–—-]+|[\s):：–—-]+$/gu, '');
  const key = word.isLink ? null : labelKey(label);
  const name = nameIn(named.text);
  if (key === null || !DEEDS.has(key) || name === null || !/\p{L}/u.test(name) || labelKey(name) !== null) return null;
  // Where no link says that it is a person's, words of other kinds may stand beside such a word.
  if ((key === 'other' || isBehind) && !named.isLink) return null;
  return endsAsSentence(name) ? null : { element, key, label, name };
}

interface Piece {
  readonly text: string;
  readonly isLink: boolean;
}

/** The texts of an element, each as far as no tag parts it. */
function piecesOf(node: PageNode, isLink: boolean): readonly Piece[] {
  if (node.type === 'text') return [{ text: node.value.replace(/\s+/g, ' ').trim(), isLink }];
  return node.children.flatMap((child) => piecesOf(child, isLink || node.name === 'a'));
}

function sayingsIn(element: ElementNode): readonly Saying[] {
  const children = element.children.filter((child) => rawText(child).trim() !== '');
  return children.flatMap((label, i): readonly Saying[] => {
    const body = children[i + 1];
    if (label.type === 'text' || body?.type !== 'element' || label.size > LABEL) return [];
    const text = textOf(label);
    const isLabel = /[:：]$/.test(text) || /^(?:dt|th|label|h[3-6])$/.test(label.name);
    const key = isLabel ? labelKey(text.replace(/\s*[:：]$/, '')) : null;
    if (key === null || !SAYINGS.has(key) || find(body, ({ name }) => /^h[1-6]$/.test(name)) !== null) return [];
    const { letters, linked } = measureOf(body);
    return letters > 0 && linked * 2 <= letters ? [{ key, label, body }] : [];
  });
}
