import { inlineMarkup, type Piece, plainText, unmarked } from './inlines.ts';
import type { ListPosition, ParagraphSetting } from './look.ts';

/** A paragraph as written: its markup, or what is needed to write it when the whole document is known. */
export type Written = string | WrittenTitle | WrittenDash;

/** A heading or title: its element is chosen at the end. */
export interface WrittenTitle {
  readonly kind: 'title' | 'subtitle' | 'heading';
  readonly level: number;
  readonly align: string;
  /** Its words as they stand there, and without the marks of footnotes. */
  readonly text: string;
  readonly name: string;
  readonly markup: string;
}

/** A paragraph that a dash marks: an item of a list, or a line of dialogue. */
export interface WrittenDash {
  readonly kind: 'dash';
  readonly align: string;
  readonly text: string;
  readonly markup: string;
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
  while (at.lists.length > depth) at.out.push(`</li></${at.lists.pop() ? 'ol' : 'ul'}>`);
  if (!at.quotation || quotation) return;
  at.out.push('</blockquote>');
  at.quotation = false;
}

/** More empty paragraphs in a row say nothing more. */
const MOST_EMPTY = 20;

/** Writes the empty paragraphs that stand before the next block; between items of a list they say nothing. */
export function putEmpty(at: Context): void {
  if (at.lists.length === 0 && at.empty > 0) at.out.push('<p>&#160;</p>'.repeat(Math.min(at.empty, MOST_EMPTY)));
  at.empty = 0;
}

/** Writes the gap before the next paragraph, the rule that cuts it off, and opens what it stands in. */
export function openAround(at: Context, { kind, list }: ParagraphSetting, cut: boolean): void {
  putEmpty(at);
  if (cut) at.out.push('<hr>');
  if (list) openItem(at, list);
  const quotation = kind === 'quotation' && list === null;
  if (quotation && !at.quotation) at.out.push('<blockquote>');
  at.quotation = quotation;
}

/** Blocks with nothing in them; `mark` and `note` are those of the note that they are in. */
export function newContext(mark: string | null, note = 0): Context {
  return { out: [], lists: [], quotation: false, empty: 0, pieces: [], mark, note };
}

/** Begins an item of a list, inside as many lists as its level says. */
function openItem(at: Context, list: ListPosition): void {
  const depth = Math.min(list.level, DEEPEST - 1) + 1;
  if (at.lists.length === depth && at.lists.at(-1) !== list.ordered) {
    at.out.push(`</li></${at.lists.pop() ? 'ol' : 'ul'}>`);
  }
  if (at.lists.length === depth) at.out.push('</li><li>');
  while (at.lists.length < depth) {
    const first = at.lists.length === depth - 1 && list.ordered ? `<ol start="${list.number}">` : null;
    at.out.push(first ?? (list.ordered ? '<ol>' : '<ul>'), '<li>');
    at.lists.push(list.ordered);
  }
}

/** A paragraph with its pieces written out. */
export function written(pieces: readonly Piece[], { kind, level, align, list, dash }: ParagraphSetting): Written {
  const style = align === null ? '' : ` style="text-align:${align}"`;
  if (dash) return { kind: 'dash', align: style, text: plainText(pieces), markup: inlineMarkup(pieces, false) };
  if (kind === 'body' || kind === 'quotation' || list !== null) {
    return `<p${style}>${inlineMarkup(pieces, false)}</p>`;
  }
  return {
    kind,
    level,
    align: style,
    text: plainText(pieces),
    name: plainText(unmarked(pieces)),
    markup: inlineMarkup(pieces, true),
  };
}
