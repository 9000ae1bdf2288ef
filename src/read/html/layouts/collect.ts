import { type ElementNode, find, findAll, newElement, type PageNode, rawText, textOf } from '../../../markup/tree.ts';
import type { Block, Note } from '../../../model/index.ts';
import { isSaid } from '../../../removals/index.ts';
import { blocksOf } from '../blocks.ts';
import { type Fact, fact, isSigned } from '../facts.ts';
import { type Extract, type Page, placeOfNode, restOf } from '../page.ts';
import { type Reading, setAside } from '../set-aside.ts';
import { isHidden } from '../style.ts';
import { bareLines, isLeftOut } from './bare-lines.ts';
import { isCall, isControlWord, isPageProse, isWrittenTo } from './kept-parts.ts';
import { isPosters, isRemark, isRemarkText, postersRemarks } from './own-remarks.ts';
import { isRemarks, namesRemarks } from './site-names.ts';
import { isCards, isPictureSeries } from './site-parts.ts';

/** What a layout gathers while it goes through a page. Every node it does not take is set aside at the end. */
export interface Collector {
  readonly page: Page;
  readonly blocks: Block[];
  readonly facts: Fact[];
  readonly taken: Set<PageNode>;
}

export function collector(page: Page): Collector {
  return { page, blocks: [], facts: [], taken: new Set() };
}

/** Takes nodes as story text, but for what is taken already: a page that leaves an element open nests its parts. */
export function takeStory(into: Collector, nodes: readonly PageNode[]): void {
  const left = into.taken.size === 0 ? nodes : nodes.flatMap((node) => untakenOf(node, into.taken));
  add(into, blocksOf(left, into.page.reading));
  for (const node of nodes) into.taken.add(node);
}

/** What is left of an element's content, with taken parts cut out. */
export function untaken(node: ElementNode, taken: ReadonlySet<PageNode>): readonly PageNode[] {
  return node.children.flatMap((child) => untakenOf(child, taken));
}

function untakenOf(node: PageNode, taken: ReadonlySet<PageNode>): readonly PageNode[] {
  if (taken.has(node)) return [];
  const holdsTaken = (at: PageNode): boolean =>
    taken.has(at) || (at.type === 'element' && at.children.some((child) => holdsTaken(child)));
  return node.type === 'element' && holdsTaken(node) ? untaken(node, taken) : [node];
}

/** Takes a node as a fact of the story's header. */
export function takeFact(into: Collector, node: PageNode, label: string, values?: readonly string[]): void {
  into.facts.push(fact(label, values ?? [linesOfText(node)], placeOfNode(node, into.page.reading)));
  takeHeader(into, node);
}

/** Takes a node as part of the header without a fact of its own. */
export function takeHeader(into: Collector, node: PageNode): void {
  if (into.taken.has(node)) return;
  setAside(node, into.page.reading, 'story-header');
  into.taken.add(node);
}

/** Takes a note: its label's element, when there is one, and its body. */
export function takeNote(
  into: Collector,
  label: ElementNode | null,
  body: ElementNode,
  position: Note['position'],
): void {
  if (into.taken.has(body)) return;
  const children = blocksOf(body.children, into.page.reading);
  into.taken.add(body);
  if (label) into.taken.add(label);
  const name = label ? textOf(label).replace(/\s*:\s*$/, '') : null;
  if (children.length === 0) return;
  const start = placeOfNode(label ?? body, into.page.reading);
  const place = { ...start, endLine: placeOfNode(body, into.page.reading).endLine };
  const purpose = name !== null && /summary/i.test(name) ? 'summary' : 'note';
  add(into, [{ type: 'note', purpose, label: name, position, place, gapBefore: 0, children }]);
}

/** Ends the reading: what was not taken is what readers said of the story, or site furniture. */
export function finish(into: Collector): Extract {
  const { root, reading } = into.page;
  const own = new Set<PageNode>([
    ...postersRemarks(root),
    ...findAll(root, isPosters),
    ...bareLines(root, into.taken, reading),
  ]);
  for (const node of restOf(root, into.taken)) leaveOut(node, reading, 'site-furniture', own);
  return { blocks: into.blocks, facts: into.facts };
}

/** Sets a part aside under a name; the remarks in it, with the answers to them, each under theirs, and so what somebody else wrote. */
function leaveOut(
  node: PageNode,
  reading: Reading,
  name: 'site-furniture' | 'readers-remark',
  own: ReadonlySet<PageNode>,
  isAmidRemarks = false,
): void {
  // What the author answers is no reader's; an answer to it stands in the same element.
  if (own.has(node) && node.type === 'element' && find(node, (inner) => inner !== node && isRemark(inner)) === null) {
    setAside(node, reading, 'page-prose');
    return;
  }
  const amidRemarks = isAmidRemarks || name === 'readers-remark' || (node.type === 'element' && isRemarks(node));
  const isProse = (element: ElementNode): boolean =>
    !amidRemarks && !isRemark(element) && !isRemarkText(element) && (isPageProse(element) || isWrittenTo(element));
  if (node.type === 'element' && isProse(node) && !isSigned(node)) {
    setAside(node, reading, isHidden(node, reading.styles) ? name : 'page-prose');
    return;
  }
  const isRemarked =
    name === 'readers-remark' ||
    (node.type === 'element' && (isRemark(node) || isRemarkText(node) || isUnparted(node)));
  // What is named so in a remark is its words.
  const isOne = (element: ElementNode): boolean =>
    isRemark(element) || (!isRemarked && (isRemarkText(element) || isUnparted(element)));
  const inside = isRemarked && !isControlWord(textOf(node)) ? 'readers-remark' : name;
  const isApart = (element: ElementNode): boolean => isOne(element) || isProse(element) || own.has(element);
  if (node.type === 'text' || isUnseen(node, reading) || find(node, isApart) === null) {
    setAside(node, reading, inside);
    return;
  }
  let run: PageNode[] = [];
  const end = (): void => {
    const [first] = run;
    if (first) setAside(newElement('div', first.line, run), reading, inside);
    run = [];
  };
  for (const child of node.children) {
    if (child.type === 'text' || !(isApart(child) || find(child, isApart) !== null)) run.push(child);
    else {
      end();
      leaveOut(child, reading, inside, own, amidRemarks);
    }
  }
  end();
}

/** Whether nothing in an element is the author's to say: hidden, a call, cards of other stories, or a fact as a whole. */
function isUnseen(node: ElementNode, reading: Reading): boolean {
  return isLeftOut(node, reading) || isCall(node) || isCards(node) || isPictureSeries(node) || isSigned(node);
}

/** Whether an element is a box of remarks, none of which has a name of its own. */
function isUnparted(element: ElementNode): boolean {
  // `You must be logged in to post a comment.`
  const says = (line: string): boolean => isSaid(line) && !namesRemarks(line);
  if (!isRemarks(element) || !rawText(element).split('\n').some(says)) return false;
  return find(element, (inner) => isRemark(inner) || isRemarkText(inner) || isRemarks(inner)) === null;
}

/** Paragraphs of a value on lines of their own. */
export function linesOfText(node: PageNode): string {
  return rawText(node)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Adds blocks; a group's first block stands one blank line below the group before, like paragraphs on a page. */
export function add(into: Collector, blocks: readonly Block[]): void {
  blocks.forEach((block, index) => {
    const opens = index === 0 && block.gapBefore === 0 && into.blocks.length > 0;
    into.blocks.push(opens ? { ...block, gapBefore: 1 } : block);
  });
}
