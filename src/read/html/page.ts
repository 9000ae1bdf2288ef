import { type ElementNode, lastLine, type PageNode, rawText } from '../../markup/tree.ts';
import type { Block, Removal } from '../../model/index.ts';
import type { Fact } from './facts.ts';
import type { Reading } from './set-aside.ts';

/** A page ready to be understood. */
export interface Page {
  readonly root: ElementNode;
  readonly reading: Reading;
  /** What the page states as data (JSON-LD), as typed. */
  readonly data: readonly string[];
}

/** What a layout takes from a page. */
export interface Extract {
  readonly blocks: readonly Block[];
  readonly facts: readonly Fact[];
  /** What is said of the story around it: who holds its rights. */
  readonly around?: readonly Fact[];
  /** Set when the page states the story's whole structure. */
  readonly settled?: true;
}

/** One kind of page: how to know it, and how to take the story and its facts out of it. */
export interface Layout {
  readonly id: string;
  detect(page: Page): boolean;
  extract(page: Page): Extract;
}

/** Where a node stands in its source. */
export function placeOfNode(node: PageNode, reading: Reading): Removal['place'] {
  return { source: reading.source, line: node.line, endLine: lastLine(node) };
}

/** Sets aside every part of a page that is not below or around one of the `kept` elements. */
export function restOf(page: ElementNode, kept: ReadonlySet<PageNode>): readonly PageNode[] {
  const rest: PageNode[] = [];
  const visit = (node: PageNode): boolean => {
    if (kept.has(node)) return true;
    if (node.type === 'text') return false;
    const outcomes = node.children.map((child) => ({ child, holds: visit(child) }));
    if (!outcomes.some(({ holds }) => holds)) return false;
    for (const { child, holds } of outcomes) if (!holds && rawText(child).trim() !== '') rest.push(child);
    return true;
  };
  if (!visit(page)) rest.push(page);
  return rest;
}
