import { BLOCK } from '../../../markup/elements.ts';
import { byName, type ElementNode, elementsOf, find, hasClass, type PageNode, rawText } from '../../../markup/tree.ts';
import { endsAsSentence } from '../../../words/stops.ts';
import { isFootnote } from '../footnote.ts';
import type { Spot } from './links.ts';

/** Longer passages are no notes, in characters. */
const MOST = 20_000;
const MOST_DIV = 4000;
/** How far above its name an element may stand that says it is a note. */
const NEAR = 5;
/** Elements around several blocks that may be one note. */
const HOLDERS: ReadonlySet<string> = new Set(['li', 'aside', 'dd', 'dl', 'blockquote', 'div']);
/** Elements that may be a note, or begin one. */
const NOTES: ReadonlySet<string> = new Set([...HOLDERS, 'p', 'dt']);

/** The elements, side by side, that are the note at a place of the page; none when it can't be a note. */
export function extentOf(spot: Spot): readonly ElementNode[] {
  const named = [spot.node, ...spot.around].slice(0, NEAR).find(isFootnote);
  const found = named ? [named] : besideOrAround(spot);
  const size = found.reduce((sum, node) => sum + node.size, 0);
  return size > 0 && size <= MOST ? found : [];
}

function besideOrAround({ node, around, line }: Spot): readonly ElementNode[] {
  const above = line === node ? around : around.slice(around.indexOf(line) + 1);
  const [holder] = above;
  if (holder && isMarkedBox(line, node)) return [line];
  if (!holder || !mayBeNote(line) || !(line === node || isLine(line))) return followed(node, around[0]);
  if (line.name === 'dt') return withDefinition(line, holder);
  return line.size === 0 ? followed(line, holder) : [widest(line, above)];
}

/** A `div` that begins with the mark and holds its note in one box or in paragraphs: `<div><a>1</a><div><p>…</p></div></div>`. */
function isMarkedBox(box: ElementNode, mark: ElementNode): boolean {
  if (box.name !== 'div' || mark.size === 0 || isLine(box) || rawText(box).length > MOST_DIV) return false;
  const [first, ...rest] = box.children.filter((child) => child.type === 'element' || child.value.trim() !== '');
  const isText = (child: PageNode): boolean => child.type === 'element' && /^(?:p|div)$/.test(child.name);
  return (
    first === mark &&
    rest.length > 0 &&
    rest.every(isText) &&
    find(
      box,
      ({ name, attributes }) => name === 'a' && attributes.id !== undefined && attributes.id !== mark.attributes.id,
    ) === null
  );
}

/** Whether an element holds no other blocks. */
function isLine(element: ElementNode): boolean {
  return !element.children.some((child) => child.type === 'element' && BLOCK.has(child.name));
}

function mayBeNote(element: ElementNode): boolean {
  return NOTES.has(element.name) && !hasClass(element, 'epub-document');
}

/** An empty element and the one after it. */
function followed(node: ElementNode, parent: ElementNode | undefined): readonly ElementNode[] {
  if (!parent || node.size > 0) return [];
  for (let i = parent.children.indexOf(node) + 1; i < parent.children.length; i += 1) {
    const next = parent.children[i];
    if (next?.type === 'element') return mayBeNote(next) ? [node, next] : [];
    if (next?.value.trim() !== '') break;
  }
  return [];
}

/** A term and its definitions. */
function withDefinition(term: ElementNode, list: ElementNode): readonly ElementNode[] {
  const note = [term];
  for (let i = list.children.indexOf(term) + 1; i < list.children.length; i += 1) {
    const member = list.children[i];
    if (member?.type !== 'element') continue;
    if (member.name !== 'dd') break;
    note.push(member);
  }
  return note;
}

/** The outermost element that is a note of several paragraphs: it begins with this one and holds no other note. */
function widest(line: ElementNode, above: readonly ElementNode[]): ElementNode {
  let note = line;
  for (const around of above) {
    const first = around.children.find((child) => child.type === 'element' || child.value.trim() !== '');
    if (first !== note || !HOLDERS.has(around.name) || !mayBeNote(around)) return note;
    if (around.name === 'div' && !isOne(around)) return note;
    note = around;
  }
  return note;
}

/** A `div` for one note, as against one around a page: all its other blocks are paragraphs without a name. */
function isOne(div: ElementNode): boolean {
  const [, ...rest] = elementsOf(div);
  return rest.every(({ name, attributes }) => name === 'p' && !attributes.id) && rawText(div).length < MOST_DIV;
}

/** Paragraphs without a name between a note and the next one: the note goes on in them. None when more stands there. */
export function goingOn(
  note: readonly ElementNode[],
  { around }: Spot,
  firsts: ReadonlySet<PageNode | undefined>,
): readonly ElementNode[] {
  const last = note.at(-1);
  if (last === undefined) return [];
  let at = -1;
  const parent = around.find(({ children }) => {
    at = children.indexOf(last);
    return at >= 0;
  });
  const siblings = parent?.children ?? [];
  const more: ElementNode[] = [];
  for (let next = siblings[++at]; next !== undefined; next = siblings[++at]) {
    if (firsts.has(next)) return more;
    if (next.type === 'text' ? next.value.trim() !== '' : !isProse(next)) return [];
    if (next.type === 'element') more.push(next);
  }
  return [];
}

/** Where notes stand below the paragraphs that call them, what is between two notes is the text, and has a reference. */
function isProse(element: ElementNode): boolean {
  const { name, attributes } = element;
  return name === 'p' && !attributes.id && !byName(element, 'a') && endsAsSentence(rawText(element));
}
