import type { DivisionKind } from './book.ts';
import { type Inline, inlineText } from './inline.ts';
import type { Place } from './source.ts';

/** Block content. Every block knows where it came from and how many blank lines stood before it. */
export type Block =
  | Paragraph
  | HeadingBlock
  | Quotation
  | Verse
  | Letter
  | Messages
  | List
  | Table
  | Preformatted
  | SceneBreak
  | Note;

interface BlockBase {
  readonly place: Place;
  /** Exact number of blank lines before the block in its source (0 when the format has no blank lines). */
  readonly gapBefore: number;
}

/**
 * What a paragraph is besides prose. `display` keeps its own lines: a sign, an inscription, an address; so does `box`,
 * which a screen or a form shows; `caption` stands under a picture.
 */
export type ParagraphRole =
  | 'dateline'
  | 'scene-label'
  | 'continued'
  | 'the-end'
  | 'display'
  | 'box'
  | 'epigraph'
  | 'caption';

export interface Paragraph extends BlockBase {
  readonly type: 'paragraph';
  readonly role?: ParagraphRole;
  readonly align?: 'center' | 'right';
  /** Columns of white space before the first line, in plain text only. */
  readonly indent?: number;
  readonly children: readonly Inline[];
}

/** A heading that the source's own markup declares: Markdown `#`, HTML `<h2>`, a ruled underline. */
export interface HeadingBlock extends BlockBase {
  readonly type: 'heading';
  /** 1 is the highest. */
  readonly level: number;
  readonly children: readonly Inline[];
  /** Set when the source says that all the heading's words are in it, and none in the lines below. */
  readonly whole?: true;
  /** What the source states of the division that the heading opens; its words may be none. */
  readonly opens?: StatedDivision;
}

/** A division as its source states it. */
export interface StatedDivision {
  readonly kind: DivisionKind | 'front';
  readonly matter: 'front' | 'body' | 'back';
  /** What the heading's words are; of `both`, the label ends at the first line end. */
  readonly words: 'none' | 'label' | 'title' | 'both';
}

export interface Quotation extends BlockBase {
  readonly type: 'quotation';
  readonly children: readonly Block[];
}

export interface VerseLine {
  /** Columns deeper than the stanza's least indented line. */
  readonly indent: number;
  readonly children: readonly Inline[];
}

export interface Verse extends BlockBase {
  readonly type: 'verse';
  readonly stanzas: readonly (readonly VerseLine[])[];
}

export interface Letter extends BlockBase {
  readonly type: 'letter';
  readonly children: readonly Block[];
}

/** Text messages or chat, or a passage written as a script, one inline list a line. */
export interface Messages extends BlockBase {
  readonly type: 'messages';
  readonly form?: 'script';
  readonly lines: readonly (readonly Inline[])[];
}

export interface List extends BlockBase {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly (readonly Block[])[];
}

export interface Table extends BlockBase {
  readonly type: 'table';
  /** Rows of cells of inlines; the first row is a heading row when `headed`. */
  readonly headed: boolean;
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  /** The cells that reach over several columns or rows. */
  readonly spans?: readonly CellSpan[];
  /** How the cells of each column stand; absent where none of them is set apart. */
  readonly columns?: readonly ColumnAlign[];
}

/** How the cells of a column stand; null as text does. */
export type ColumnAlign = 'center' | 'right' | null;

/** A cell, by the index of its row and its own in it, and how many columns and rows it reaches over. */
export interface CellSpan {
  readonly row: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
}

export interface Preformatted extends BlockBase {
  readonly type: 'preformatted';
  readonly text: string;
}

/** A scene break drawn by the source: an ornament as typed, or null for a rule without text. */
export interface SceneBreak extends BlockBase {
  readonly type: 'scene-break';
  readonly ornament: string | null;
}

/**
 * A note set apart from the story: the author's, or a footnote, whose `label` is its mark. `purpose` tells them from a
 * part's own warnings or summary.
 */
export interface Note extends BlockBase {
  readonly type: 'note';
  readonly purpose: 'note' | 'warnings' | 'summary' | 'footnote';
  /** The label as typed (`A/N`), without its colon; null when the note was recognised without one. */
  readonly label: string | null;
  readonly position: 'before' | 'after' | 'inline';
  /** Set when nothing but its words and its place says that it is one. */
  readonly guessed?: true;
  /** Set when the note was made from header lines, which the trace lists as removed from the running text. */
  readonly fromHeader?: true;
  /** Of a footnote: the name by which references find it, unique in all sources of a book. */
  readonly identifier?: string;
  readonly children: readonly Block[];
}

/** A footnote or endnote. It stands at the end of the part that refers to it, and is printed at the end of the page. */
export interface Footnote extends Note {
  readonly purpose: 'footnote';
  readonly identifier: string;
}

export function isFootnote(block: Block): block is Footnote {
  return block.type === 'note' && block.purpose === 'footnote';
}

/** The plain text of a block; lines, cells and inner blocks are parted by `lineEnd`. */
export function blockText(block: Block, lineEnd = ' '): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children, lineEnd);
    case 'quotation':
    case 'letter':
      return block.children.map((child) => blockText(child, lineEnd)).join(lineEnd);
    case 'note':
      return [...(block.label === null ? [] : [block.label]), ...block.children.map((c) => blockText(c, lineEnd))].join(
        lineEnd,
      );
    case 'verse':
      return block.stanzas.flatMap((stanza) => stanza.map((line) => inlineText(line.children, lineEnd))).join(lineEnd);
    case 'messages':
      return block.lines.map((line) => inlineText(line, lineEnd)).join(lineEnd);
    case 'list':
      return block.items.flatMap((item) => item.map((child) => blockText(child, lineEnd))).join(lineEnd);
    case 'table':
      return block.rows.flatMap((row) => row.map((cell) => inlineText(cell, lineEnd))).join(lineEnd);
    case 'preformatted':
      return block.text;
    case 'scene-break':
      return block.ornament ?? '';
  }
}

/** Rows of which only the number of cells counts. */
type Rows = readonly { readonly length: number }[];

/** For each cell of each row the column that it begins in: cells that reach over rows or columns push others on. */
export function columnsOfCells(rows: Rows, spans: readonly CellSpan[] = []): readonly (readonly number[])[] {
  if (spans.length === 0) return rows.map(({ length }) => Array.from({ length }, (_, i) => i));
  const reach = new Map(spans.map((span) => [`${span.row} ${span.cell}`, span]));
  /** For each column the row that is the first below what reaches down in it. */
  const free: number[] = [];
  return rows.map(({ length }, row) => {
    let column = 0;
    return Array.from({ length }, (_, cell) => {
      while ((free[column] ?? 0) > row) column++;
      const at = column;
      const { columns = 1, rows: down = 1 } = reach.get(`${row} ${cell}`) ?? {};
      for (; column < at + columns; column++) free[column] = row + down;
      return at;
    });
  });
}

/** A table's columns as a member of it, which is absent where all stand as text does. */
export function alignedColumns(columns: readonly ColumnAlign[]): { readonly columns?: readonly ColumnAlign[] } {
  return columns.some((align) => align !== null) ? { columns } : {};
}

/** Whether a block is a paragraph that is set in. */
export function isSetIn(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && (block.indent ?? 0) > 0;
}
