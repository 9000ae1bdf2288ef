import { BLOCK } from '../../../markup/elements.ts';
import {
  type ElementNode,
  findAll,
  lastLine,
  mapped,
  newElement,
  type PageNode,
  textOf,
} from '../../../markup/tree.ts';
import { bareLetters } from '../../../model/index.ts';
import { NO_ENTRIES } from '../../../words/page-tables.ts';
import type { Page } from '../page.ts';
import { setAside } from '../set-aside.ts';
import { entryDepth, isEntry } from './documents.ts';

/** Names of entries that head nothing, and names of files. */
const NO_HEADING = new RegExp(String.raw`^(?:${NO_ENTRIES}|\S+\.x?html?|\S*_split_\d+)$`, 'i');

/** Blocks that a division's heading may be made of, at most, and characters of text before it. */
const MOST_BLOCKS = 4;
const MOST_BEFORE = 200;

/** A block without blocks inside, and the entries that lead to it or to what stands before it. */
interface Line {
  readonly node: ElementNode;
  readonly text: string;
  readonly entries: readonly ElementNode[];
}

/** What to do with the nodes of a document. */
interface Plan {
  readonly headings: Map<PageNode, number>;
  /** Blocks that become one heading, by the first of them. */
  readonly joined: Map<PageNode, readonly ElementNode[]>;
  readonly gone: Set<PageNode>;
}

/**
 * A document with the entries of the contents put to use: where the document itself has a heading, an entry says how
 * deep it stands; a paragraph with the entry's words becomes a heading; and an entry to prose without any heading is
 * its heading.
 */
export function headedBy(document: ElementNode, page: Page, title: string): ElementNode {
  const lines = linesOf(document);
  const plan: Plan = { headings: new Map(), joined: new Map(), gone: new Set() };
  let depth = 0;
  lines.forEach((line, index) => {
    const level = /^h([1-6])$/.exec(line.node.name)?.[1];
    if (level && depth > 0 && !plan.headings.has(line.node))
      plan.headings.set(line.node, Math.max(Number(level), depth + 1));
    const entry = line.entries.at(-1);
    for (const other of line.entries.slice(0, -1)) settle(other, plan, headsNothing(other, title));
    if (!entry) return;
    depth = entryDepth(entry);
    use(entry, wordedFrom(lines, index), depth, plan, title);
  });
  for (const [node, level] of plan.headings) if (isEntry(node) && level === 0) plan.gone.add(node);
  for (const node of plan.gone) if (isEntry(node)) setAside(node, page.reading, 'markup');
  return mapped(document, (node) => replaced(node, plan));
}

/** An entry above another at one place: a volume without a page of its own. */
function settle(entry: ElementNode, plan: Plan, nothing: boolean): void {
  if (nothing) plan.gone.add(entry);
  else plan.headings.set(entry, entryDepth(entry));
}

function headsNothing(entry: ElementNode, title: string): boolean {
  const name = textOf(entry);
  return NO_HEADING.test(name) || folded(name) === folded(title) || folded(name) === '';
}

/** The first lines with words, from one on that has an entry and above the next that has one. */
function wordedFrom(lines: readonly Line[], from: number): readonly Line[] {
  const near: Line[] = [];
  for (let i = from; i < lines.length && near.length < 2 * MOST_BLOCKS; i += 1) {
    const line = lines[i] as Line;
    if (i > from && line.entries.length > 0) break;
    if (line.text !== '') near.push(line);
  }
  return near;
}

function use(entry: ElementNode, near: readonly Line[], depth: number, plan: Plan, title: string): void {
  const wanted = folded(textOf(entry));
  plan.gone.add(entry);
  for (let first = 0, before = 0; first < Math.min(near.length, MOST_BLOCKS) && before <= MOST_BEFORE; first += 1) {
    for (let count = Math.min(MOST_BLOCKS, near.length - first); count > 0; count -= 1) {
      const group = near.slice(first, first + count);
      if (folded(group.map(({ text }) => text).join(' ')) !== wanted || wanted === '') continue;
      const [head, ...more] = group.map(({ node }) => node);
      if (!head) continue;
      plan.headings.set(head, depth);
      plan.joined.set(head, more);
      for (const node of more) plan.gone.add(node);
      return;
    }
    before += near[first]?.text.length ?? 0;
  }
  const heading = near.slice(0, MOST_BLOCKS).find(({ node }) => /^h[1-6]$/.test(node.name));
  if (heading) {
    plan.headings.set(heading.node, depth);
    return;
  }
  const [opening] = near;
  if (opening && isSame(folded(opening.text), wanted)) plan.headings.set(opening.node, depth);
  else if (opening && !headsNothing(entry, title)) {
    plan.gone.delete(entry);
    plan.headings.set(entry, depth);
  }
}

/** A short line that holds most of an entry's words, or the other way round: `III` for `Chapter III` is too little. */
function isSame(line: string, wanted: string): boolean {
  const [short, long] = line.length < wanted.length ? [line, wanted] : [wanted, line];
  return short.length >= 3 && long.includes(short) && short.length >= long.length * 0.5;
}

function replaced(node: PageNode, plan: Plan): readonly PageNode[] | null {
  if (plan.gone.has(node)) return [];
  const level = plan.headings.get(node);
  if (level === undefined || node.type === 'text') return null;
  const more = plan.joined.get(node) ?? [];
  const between = newElement('br', lastLine(node));
  const children = [node, ...more].flatMap((part, i): readonly PageNode[] => {
    const inside = part.children.filter((child) => !isEntry(child));
    return i === 0 ? inside : [between, ...inside];
  });
  return [newElement(`h${Math.min(6, level)}`, node.line, children)];
}

/** The lines of a document, in order. Entries at its very end lead to nothing and stand on the last of them. */
function linesOf(document: ElementNode): readonly Line[] {
  const lines: Line[] = [];
  let waiting: ElementNode[] = [];
  const visit = (node: ElementNode): void => {
    if (isEntry(node)) waiting.push(node);
    else if (isLine(node)) {
      const inner: ElementNode[] = [];
      collect(node, inner);
      const isHeading = /^h[1-6]$/.test(node.name);
      // A drawn heading says what its picture's description does.
      const text = wordsOf(node) || (isHeading ? describedIn(node) : '');
      if (text === '' && !isHeading) waiting.push(...inner);
      else {
        lines.push({ node, text, entries: [...waiting, ...inner] });
        waiting = [];
      }
    } else for (const child of node.children) if (child.type === 'element') visit(child);
  };
  for (const child of document.children) if (child.type === 'element') visit(child);
  const last = lines.at(-1);
  if (waiting.length === 0) return lines;
  const end: Line = { node: waiting.at(-1) as ElementNode, text: '', entries: waiting };
  return last ? [...lines, end] : [end];
}

function isLine(node: ElementNode): boolean {
  return BLOCK.has(node.name) && !node.children.some((child) => holdsBlock(child));
}

function holdsBlock(node: PageNode): boolean {
  return node.type === 'element' && (BLOCK.has(node.name) || node.children.some((child) => holdsBlock(child)));
}

function collect(node: ElementNode, entries: ElementNode[]): void {
  for (const child of node.children) {
    if (child.type === 'text') continue;
    if (isEntry(child)) entries.push(child);
    else collect(child, entries);
  }
}

function wordsOf(node: PageNode): string {
  if (node.type === 'text') return node.value;
  if (isEntry(node)) return '';
  if (node.name === 'br') return ' ';
  return node.children.map(wordsOf).join('').trim();
}

function describedIn(node: ElementNode): string {
  return findAll(node, ({ name }) => name === 'img')
    .map(({ attributes }) => attributes.alt ?? '')
    .join(' ')
    .trim();
}

function folded(text: string): string {
  return bareLetters(text.normalize('NFKC'));
}
