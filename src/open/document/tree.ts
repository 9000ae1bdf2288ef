import { newElement } from '../../markup/tree.ts';
import type { ElementNode, PageNode } from '../../model/index.ts';
import { ALLOWED } from '../../read/html/allowed.ts';

/** A tag of an element that holds other blocks: a list, a quotation, a table. */
export interface WrittenTag {
  readonly kind: 'open' | 'close';
  readonly name: string;
  readonly attributes?: ElementNode['attributes'];
}

/** A piece of a document as it is written: where a line ends, a finished node, or a tag around several. */
export type WrittenPiece = '\n' | PageNode | WrittenTag;

export function openTag(name: string, attributes: ElementNode['attributes'] = {}): WrittenTag {
  return { kind: 'open', name, attributes };
}

export function closeTag(name: string): WrittenTag {
  return { kind: 'close', name };
}

/** An element whose line is known when all of the document is written. */
export function written(
  name: string,
  children: readonly PageNode[] = [],
  attributes: ElementNode['attributes'] = {},
): ElementNode {
  return newElement(name, 0, children, attributes);
}

export function writtenText(value: string): PageNode {
  return { type: 'text', value: shownText(value), line: 0 };
}

/** Text as a page shows it: white space of any kind is a space, and control characters, which nobody sees, are nothing. */
export function shownText(value: string): string {
  return value.replace(/[\t\n\v\f\r]/g, ' ').replace(/[^\P{Cc}\u0080-\u009f]/gu, '');
}

/** The attributes that a page of any origin may have; a document states addresses of every kind. */
export function allowed(element: string, attributes: ElementNode['attributes']): ElementNode['attributes'] {
  return Object.fromEntries(Object.entries(attributes).filter(([name, value]) => ALLOWED.keeps(element, name, value)));
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ElementNode['attributes'];
  readonly line: number;
  readonly children: PageNode[];
}

/** The page that the pieces of a document make, each on the line that it stands on. Every tag that opens is closed. */
export function pageOf(pieces: readonly WrittenPiece[]): ElementNode {
  const body: OpenElement = { name: 'body', attributes: { class: 'written-document' }, line: 1, children: [] };
  const open = [body];
  let line = 1;
  for (const piece of pieces) {
    const around = open.at(-1) ?? body;
    if (piece === '\n') {
      around.children.push({ type: 'text', value: '\n', line });
      line += 1;
    } else if ('type' in piece) around.children.push(onLine(piece, line));
    else if (piece.kind === 'open')
      open.push({ name: piece.name, attributes: piece.attributes ?? {}, line, children: [] });
    else if (open.length > 1) {
      open.pop();
      open.at(-1)?.children.push(newElement(around.name, around.line, around.children, around.attributes));
    }
  }
  return newElement('', 1, [newElement('html', 1, [newElement('body', 1, body.children, body.attributes)])]);
}

function onLine(node: PageNode, line: number): PageNode {
  if (node.type === 'text') return { ...node, line };
  return { ...node, line, children: node.children.map((child) => onLine(child, line)) };
}
