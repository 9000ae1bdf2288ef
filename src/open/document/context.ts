import type { ElementNode, PageNode } from '../../model/index.ts';
import { inlineNodes, type Piece, plainText, unmarked } from './inlines.ts';
import type { ListPosition, ParagraphSetting } from './look.ts';
import { closeTag, openTag, type WrittenPiece, written, writtenText } from './tree.ts';

/** A paragraph as written, or what is needed to write it when the whole document is known. */
export type Written = Settled | WrittenEntry;

/** A paragraph of which it is known that it stays. */
export type Settled = WrittenPiece | WrittenTitle | WrittenDash;

/** A heading or title: its element is chosen at the end. */
export interface WrittenTitle {
  readonly kind: 'title' | 'subtitle' | 'author' | 'heading';
  readonly level: number;
  readonly attributes: ElementNode['attributes'];
  /** Its words as they stand there, and without the marks of footnotes. */
  readonly text: string;
  readonly name: string;
  readonly children: readonly PageNode[];
}

/** A paragraph that a dash marks: an item of a list, or a line of dialogue. */
export interface WrittenDash {
  readonly kind: 'dash';
  readonly attributes: ElementNode['attributes'];
  readonly text: string;
  readonly children: readonly PageNode[];
}

/** A paragraph in a style for contents: whether it is a line of them is seen at the end. */
export interface WrittenEntry {
  readonly kind: 'entry';
  readonly text: string;
  readonly line: number;
  readonly paragraph: Settled;
}

/** The blocks around the paragraph that is being written: the body, a cell, a note or a text box. */
export interface Context {
  readonly out: Written[];
  /** Open lists, outermost first; whether each is ordered. */
  readonly lists: boolean[];
  quotation: boolean;
  /** Empty paragraphs since the last block. */
  empty: number;
  pieces: Piece[];
  /** Set in a note until its first paragraph is written. */
  mark: string | null;
  /** Of a note: its number. */
  readonly note: number;
  /** Set in a note or a text box. */
  readonly isAside?: boolean;
}

/** Deeper lists and tables than a person makes are drawn flat. */
export const DEEPEST = 8;

/** Ends the lists deeper than `depth`, and the quotation unless it goes on. */
export function closeAround(at: Context, depth: number, quotation: boolean): void {
  while (at.lists.length > depth) closeList(at);
  if (!at.quotation || quotation) return;
  at.out.push(closeTag('blockquote'));
  at.quotation = false;
}

/** More empty paragraphs in a row say nothing more. */
const MOST_EMPTY = 20;

/** Writes the empty paragraphs that stand before the next block; between items of a list they say nothing. */
export function putEmpty(at: Context): void {
  const count = at.lists.length === 0 ? Math.min(at.empty, MOST_EMPTY) : 0;
  for (let i = 0; i < count; i += 1) at.out.push(written('p', [writtenText('\u00a0')]));
  at.empty = 0;
}

/** Writes the gap before the next paragraph, the rule that cuts it off, and opens what it stands in. */
export function openAround(at: Context, { kind, list }: ParagraphSetting, cut: boolean): void {
  putEmpty(at);
  if (cut) at.out.push(written('hr'));
  if (list) openItem(at, list);
  const quotation = kind === 'quotation' && list === null;
  if (quotation && !at.quotation) at.out.push(openTag('blockquote'));
  at.quotation = quotation;
}

/** Blocks with nothing in them; `mark` and `note` are those of the note that they are in. */
export function newContext(mark: string | null, note = 0): Context {
  return { out: [], lists: [], quotation: false, empty: 0, pieces: [], mark, note };
}

/** Begins an item of a list, inside as many lists as its level says. */
function openItem(at: Context, list: ListPosition): void {
  const depth = Math.min(list.level, DEEPEST - 1) + 1;
  if (at.lists.length === depth && at.lists.at(-1) !== list.ordered) closeList(at);
  if (at.lists.length === depth) at.out.push(closeTag('li'), openTag('li'));
  while (at.lists.length < depth) {
    const start = at.lists.length === depth - 1 && list.ordered ? { start: String(list.number) } : {};
    at.out.push(openTag(list.ordered ? 'ol' : 'ul', start), openTag('li'));
    at.lists.push(list.ordered);
  }
}

function closeList(at: Context): void {
  at.out.push(closeTag('li'), closeTag(at.lists.pop() ? 'ol' : 'ul'));
}

/** A paragraph with its pieces written out. */
export function paragraphOf(pieces: readonly Piece[], { kind, level, align, list, dash }: ParagraphSetting): Settled {
  const attributes: ElementNode['attributes'] = align === null ? {} : { style: `text-align:${align}` };
  if (dash) return { kind: 'dash', attributes, text: plainText(pieces), children: inlineNodes(pieces, false) };
  if (kind === 'body' || kind === 'quotation' || list !== null) {
    return written('p', inlineNodes(pieces, false), attributes);
  }
  return {
    kind,
    level,
    attributes,
    text: plainText(pieces),
    name: plainText(unmarked(pieces)),
    children: inlineNodes(pieces, true),
  };
}
