import { BLOCK } from '../../markup/elements.ts';
import { classesOf, type ElementNode, lastLine, newElement, type PageNode, rawText } from '../../markup/tree.ts';
import type { Inline, VerseLine } from '../../model/index.ts';
import { reader as textReader } from '../text/index.ts';
import { endRun, type Flow, movedBlock, movedPlace, placeOf, takeGap } from './flow.ts';
import { inlinesIn, placeIn } from './inlines.ts';
import type { Reading } from './set-aside.ts';

/** What books call verse (EPUB's structural semantics). */
const VERSE = /^epub:z3998:(?:verse|poem|song|hymn|lyrics)$/;

/** Whether a book says that an element is verse, and all it holds are stanzas: paragraphs of lines. */
export function isStatedVerse(node: ElementNode): boolean {
  return (
    classesOf(node).some((name) => VERSE.test(name)) &&
    node.children.some((child) => child.type === 'element') &&
    node.children.every((child) => (child.type === 'text' ? child.value.trim() === '' : child.name === 'p'))
  );
}

/** Verse as the book states it: every line end is the author's. */
export function addVerse(flow: Flow, node: ElementNode, reading: Reading): void {
  endRun(flow);
  const stanzas = node.children
    .filter((child) => child.type === 'element')
    .map((stanza) => linesOf(stanza.children).map((line) => lineIn(stanza, line, reading)))
    .map((lines) => lines.filter(({ children }) => children.length > 0))
    .filter((lines) => lines.length > 0);
  if (stanzas.length === 0) return;
  flow.blocks.push({ type: 'verse', stanzas, place: placeIn(node, reading), gapBefore: takeGap(flow) });
}

function lineIn(stanza: ElementNode, nodes: readonly PageNode[], reading: Reading): VerseLine {
  const children: readonly Inline[] = inlinesIn(newElement('p', stanza.line, nodes), reading);
  return { indent: 0, children };
}

/** Nodes parted at their line ends, also at those inside of emphasis. */
function linesOf(nodes: readonly PageNode[]): readonly (readonly PageNode[])[] {
  const lines: PageNode[][] = [[]];
  for (const node of nodes) {
    const parts: readonly (readonly PageNode[])[] =
      node.type === 'text'
        ? [[node]]
        : node.name === 'br'
          ? [[], []]
          : linesOf(node.children).map((children) => [{ ...node, children }]);
    parts.forEach((part, i) => {
      if (i === 0) lines.at(-1)?.push(...part);
      else lines.push([...part]);
    });
  }
  return lines;
}

/** Preformatted text: a story saved as plain text inside a page is read as plain text, anything else keeps its shape. */
export function addPreformatted(flow: Flow, node: ElementNode, reading: Reading): void {
  endRun(flow);
  const text = preText(node).replace(/\r+\n|\r/g, '\n');
  if (text.trim() === '') return;
  if (isProse(text)) {
    addText(flow, text, node, reading);
    return;
  }
  const place = placeOf(flow, node.line, lastLine(node));
  flow.blocks.push({ type: 'preformatted', text: text.replace(/^\n/, '').trimEnd(), place, gapBefore: takeGap(flow) });
}

/** Whether all the words of a preformatted text stand in paragraphs of their own: then those are its lines. */
export function holdsParagraphs({ children }: ElementNode): boolean {
  const isBare = (node: PageNode): boolean => (node.type === 'text' ? node.value.trim() !== '' : node.name !== 'p');
  return children.some(({ type }) => type === 'element') && !children.some(isBare);
}

/** A text that is typed as a plain text is, whatever it tells. */
export function addTyped(flow: Flow, node: ElementNode, reading: Reading): void {
  endRun(flow);
  const text = preText(node).replace(/\r+\n|\r/g, '\n');
  if (text.trim() !== '') addText(flow, text, node, reading);
}

function addText(flow: Flow, text: string, node: ElementNode, reading: Reading): void {
  const read = textReader.read(text, reading.source);
  for (const removal of read.trace.removals) reading.removals.push(movedPlace(removal, node.line - 1));
  for (const block of read.value.blocks) flow.blocks.push(movedBlock(block, node.line - 1));
}

/** The words as they stand, parted where a block begins or ends between them. */
function preText(node: ElementNode): string {
  let text = '';
  const add = (more: string, apart: boolean): void => {
    text += apart && /\S$/.test(text) && /^\S/.test(more) ? ` ${more}` : more;
  };
  let apart = false;
  for (const child of node.children) {
    const isBlock = child.type === 'element' && BLOCK.has(child.name);
    add(
      child.type === 'text' ? child.value : child.children.length === 0 ? rawText(child) : preText(child),
      isBlock || apart,
    );
    apart = isBlock;
  }
  return text;
}

/** Prose: several stretches between blank lines, most of whose characters are letters and spaces. */
function isProse(text: string): boolean {
  const stretches = text.split(/\n[ \t]*\n/).filter((stretch) => stretch.trim() !== '');
  const words = text.match(/[\p{L}\p{N} ]/gu)?.length ?? 0;
  return stretches.length >= 3 && text.length > 400 && words > text.replace(/\s+/g, ' ').length * 0.85;
}
