import { type ElementNode, find, type PageNode, rawText } from '../../../markup/tree.ts';
import { addTo } from '../../../model/index.ts';
import { isFootnote, isFootnotes, isNoteReference } from '../footnote.ts';
import { extentOf, goingOn } from './extent.ts';
import { isBackWords, isMark, linksOf, markLength, type PageLink, type PageLinks, type Spot } from './links.ts';

/** A note of a page, and what refers to it. */
export interface FoundNote {
  /** Its elements, side by side. */
  readonly nodes: readonly ElementNode[];
  /** In reading order; at least one. */
  readonly references: readonly PageLink[];
  /** Links inside it that lead back to its references. */
  readonly backs: ReadonlySet<ElementNode>;
}

interface Candidate {
  readonly nodes: readonly ElementNode[];
  readonly references: PageLink[];
  readonly spot: Spot;
}

type Inside = ReadonlyMap<ElementNode, readonly PageLink[]>;

/** Longest words of a link that the page itself calls a reference to a note. */
const MOST_REFERENCE = 24;
/** Longest note that no element says to be one, in characters. */
const MOST_UNSTATED = 6000;

/**
 * The notes of a page: what it says are notes, and what two links that lead to each other show to be one, the first of
 * them a mark in the text; so does a raised mark alone where the passage begins with it. Anything doubtful is left as text.
 */
export function findNotes(root: ElementNode): readonly FoundNote[] {
  const page = linksOf(root);
  const inside = insideOf(page.links);
  const wordsIn = counter();
  const found = new Map<ElementNode, Candidate>();
  const doubtful = new Set<ElementNode>();
  for (const link of page.links) {
    const spot = page.spots.get(link.to);
    if (!spot || spot.line === link.line || !hasMark(link)) continue;
    const isStated = isReferred(link, spot);
    if (!isStated && link.order > spot.order) continue;
    const nodes = extentOf(spot);
    const [first] = nodes;
    if (!first || nodes.some((node) => link.around.includes(node))) continue;
    if (!isStated && !isShown(link, nodes, inside, page, wordsIn)) continue;
    const known = found.get(first);
    if (known && known.spot !== spot && !isFootnote(first)) doubtful.add(first);
    if (known) known.references.push(link);
    else found.set(first, { nodes, references: [link], spot });
  }
  for (const first of doubtful) found.delete(first);
  const notes = outermost([...found.values()]);
  const firsts = new Set<PageNode | undefined>(notes.map(({ nodes }) => nodes[0]));
  return notes.map(({ nodes: own, references, spot }) => {
    const nodes = [...own, ...goingOn(own, spot, firsts)];
    return { nodes, references, backs: backsOf(references, nodes, inside, page) };
  });
}

/** Whether a link has the words of a reference. */
function hasMark({ node, text }: PageLink): boolean {
  return isNoteReference(node) ? text !== '' && text.length <= MOST_REFERENCE : isMark(text);
}

/** Whether the page says that a link leads to a note, or that a note is there to which it leads. */
function isReferred(link: PageLink, spot: Spot): boolean {
  if (isNoteReference(link.node)) return true;
  const stated = [spot.node, ...spot.around].some((element) => isFootnote(element) || isFootnotes(element));
  return stated && !link.around.some((element) => isFootnote(element) || isFootnotes(element));
}

/** Whether a link in prose and another back from a short passage show that the passage is a note. */
function isShown(
  link: PageLink,
  nodes: readonly ElementNode[],
  inside: Inside,
  page: PageLinks,
  wordsIn: (line: ElementNode) => number,
): boolean {
  const size = nodes.reduce((sum, node) => sum + node.size, 0);
  if (size > MOST_UNSTATED || nodes.some(holdsHeading)) return false;
  // A line of nothing but links leads to chapters.
  const isProse = wordsIn(link.line) >= (inside.get(link.line)?.length ?? 0);
  return isProse && (leadsBack(link, nodes, inside, page) || isNumbered(link, nodes));
}

/** Whether a raised or bracketed mark leads to a passage that begins with the same mark: `1. In their dialect.` */
function isNumbered({ node, around, text }: PageLink, nodes: readonly ElementNode[]): boolean {
  const isRaised = (element: ElementNode): boolean => element.name === 'sup';
  if (!around.some(isRaised) && find(node, isRaised) === null && !/^[[(]/.test(text)) return false;
  return /^\p{L}/u.test(text) ? false : markLength(nodes.map(rawText).join(' '), text) > 0;
}

/** Counts the words of an element, once. */
function counter(): (line: ElementNode) => number {
  const counts = new Map<ElementNode, number>();
  return (line) => {
    const known = counts.get(line) ?? rawText(line).match(/\p{L}+/gu)?.length ?? 0;
    counts.set(line, known);
    return known;
  };
}

function holdsHeading(node: ElementNode): boolean {
  return find(node, ({ name }) => /^h[1-6]$/.test(name)) !== null;
}

/** The links inside each element. */
function insideOf(links: readonly PageLink[]): Inside {
  const inside = new Map<ElementNode, PageLink[]>();
  for (const link of links) {
    for (const element of [link.node, ...link.around]) {
      addTo(inside, element, link);
    }
  }
  return inside;
}

function linksIn(nodes: readonly ElementNode[], inside: Inside): readonly PageLink[] {
  return nodes.flatMap((node) => inside.get(node) ?? []);
}

/** Whether a link inside some elements leads to the line of another link, by words that are a mark or say so. */
function leadsBack(link: PageLink, nodes: readonly ElementNode[], inside: Inside, { spots }: PageLinks): boolean {
  const back = linksIn(nodes, inside).find(({ to }) => spots.get(to)?.line === link.line);
  return back !== undefined && (isMark(back.text) || isBackWords(back.text));
}

function backsOf(
  references: readonly PageLink[],
  nodes: readonly ElementNode[],
  inside: Inside,
  { spots }: PageLinks,
): ReadonlySet<ElementNode> {
  const lines = new Set<ElementNode | undefined>(references.map(({ line }) => line));
  const backs = linksIn(nodes, inside).filter(({ to, text }) => {
    return (isMark(text) || isBackWords(text)) && lines.has(spots.get(to)?.line);
  });
  return new Set(backs.map(({ node }) => node));
}

/** Notes without those inside others. */
function outermost(notes: readonly Candidate[]): readonly Candidate[] {
  const owners = new Map(notes.flatMap((note) => note.nodes.map((node): [ElementNode, Candidate] => [node, note])));
  return notes.filter((note) => {
    return note.spot.around.every((element) => (owners.get(element) ?? note) === note);
  });
}
