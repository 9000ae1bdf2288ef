import { classesOf, type ElementNode, newElement, type PageNode } from '../../markup/tree.ts';
import type { Inline, VerseLine } from '../../model/index.ts';
import { endRun, type Flow, takeGap } from './flow.ts';
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
