import { escapeText } from '../markup/write.ts';
import {
  type Block,
  columnsOfCells,
  type List,
  type ParagraphRole,
  type Place,
  type Table,
  type Verse,
  type VerseLine,
} from '../model/index.ts';
import { halve } from './halve.ts';
import { type InlineContext, renderInlines } from './inline.ts';
import { note } from './note.ts';
import { chapterOpening, messages, paragraph } from './paragraph.ts';

/** What a run of blocks needs to know of its surroundings. */
export interface BlockContext extends InlineContext {
  /** Level of the heading above the blocks; headings among them go below it. */
  readonly headingLevel: number;
  /** Whether the blocks begin a chapter, whose first words bear a span of their own. */
  readonly beginsChapter?: boolean;
}

/** Tells where in the sources a passage stands, as the value of an attribute of its element. */
export type MarkPlace = (place: Place) => string;

/** One block of a page: a file may end before or after it. */
export interface Piece {
  readonly type: 'piece';
  readonly xhtml: string;
  readonly sceneBreak: boolean;
  /** Where it stands in the sources; absent for what is made from no passage of them. */
  readonly place?: Place;
}

/** Renders the blocks inside a block. */
export type RenderInside = (blocks: readonly Block[]) => string;

/** Containers deeper than this lose their markup and keep their content: readers' parsers overflow. */
const DEEPEST = 16;
/** In UTF-16 units, which take at most three bytes: a longer piece may not fit a file. */
const LONGEST = 75_000;

/** XHTML of blocks, a piece each. The first paragraph, and one after a break or a heading, is marked `first`. */
export function renderPieces(blocks: readonly Block[], context: BlockContext, depth = 0): Piece[] {
  const pieces: Piece[] = [];
  const inside: RenderInside = (children) => renderInside(children, context, depth);
  let opening = true;
  let isBegun = depth > 0 || context.beginsChapter !== true;
  let level = context.headingLevel;
  for (const block of blocks) {
    if (block.type === 'heading') level = Math.min(6, level + 1, Math.max(context.headingLevel + 1, block.level));
    const begun = isBegun || block.type !== 'paragraph' || !opening ? null : chapterOpening(block, context);
    const xhtml = begun ?? renderBlock(block, context, inside, opening, level);
    if (xhtml === '') continue;
    isBegun ||= begun !== null || endsBeginning(block);
    if (xhtml.length > LONGEST && depth === 0) pieces.push(...shorter(block, xhtml, context, opening, level));
    else pieces.push({ type: 'piece', xhtml, sceneBreak: block.type === 'scene-break', place: block.place });
    opening = opensProse(block) || (opening && (block.type === 'note' || block.type === 'quotation'));
  }
  return pieces;
}

/** A block too long for one file as pieces that fit, if it can be cut. */
function shorter(block: Block, xhtml: string, context: BlockContext, opening: boolean, level: number): Piece[] {
  const halves = xhtml.length > LONGEST ? halve(block) : null;
  if (halves === null) return [{ type: 'piece', xhtml, sceneBreak: false, place: block.place }];
  const inside: RenderInside = (children) => renderInside(children, context, 0);
  return halves.flatMap((half, i) =>
    shorter(half, renderBlock(half, context, inside, opening || i > 0, level), context, opening || i > 0, level),
  );
}

function renderInside(blocks: readonly Block[], context: BlockContext, depth: number): string {
  const pieces = depth < DEEPEST ? renderPieces(blocks, context, depth + 1) : renderPieces(leaves(blocks), context, 0);
  let xhtml = '';
  for (const piece of pieces) xhtml += piece.xhtml;
  return xhtml;
}

/** Whether what follows a block can no longer be a chapter's first paragraph. */
function endsBeginning(block: Block): boolean {
  return block.type === 'paragraph' && !OPENERS.has(block.role);
}

/** Lines that stand over the prose that they open. */
const OPENERS: ReadonlySet<ParagraphRole | undefined> = new Set(['dateline', 'scene-label', 'epigraph']);

/** Lines that are shown as they stand, between paragraphs of prose. */
const SHOWN: ReadonlySet<ParagraphRole | undefined> = new Set(['display', 'box']);

/** What is set apart from the prose, so that a paragraph behind it begins without an indent. */
const EXTRACTS: ReadonlySet<Block['type']> = new Set([
  'heading',
  'scene-break',
  'letter',
  'messages',
  'table',
  'verse',
]);

/** Whether a paragraph that follows the block begins a stretch of prose. */
function opensProse(block: Block): boolean {
  if (block.type === 'paragraph') return OPENERS.has(block.role) || SHOWN.has(block.role);
  return EXTRACTS.has(block.type);
}

function renderBlock(
  block: Block,
  context: BlockContext,
  inside: RenderInside,
  opening: boolean,
  level: number,
): string {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block, context, opening);
    case 'heading':
      return heading(level, renderInlines(block.children, context));
    case 'scene-break':
      return `<hr class="scene-break"/>\n${context.ornament ?? ''}`;
    case 'quotation':
      return wrap('blockquote', inside(block.children));
    case 'letter':
      return wrap('blockquote class="letter"', inside(block.children));
    case 'verse':
      return verse(block, context);
    case 'messages':
      return messages(block, context);
    case 'list':
      return list(block, context, inside);
    case 'table':
      return table(block, context);
    case 'preformatted':
      return `<pre>${escapeText(block.text)}</pre>\n`;
    case 'note':
      return note(block, context, inside);
  }
}

function heading(level: number, words: string): string {
  return words.replace(/<[^>]*>/g, '').trim() === '' ? '' : `<h${level}>${words}</h${level}>\n`;
}

function wrap(tag: string, content: string): string {
  return content === '' ? '' : `<${tag}>\n${content}</blockquote>\n`;
}

/** The blocks that hold no other blocks, without recursion, however deep they lie. */
function leaves(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  const open = [...blocks].reverse();
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    const children = innerBlocks(block);
    if (children === null) found.push(block);
    else for (let i = children.length - 1; i >= 0; i--) open.push(children[i] as Block);
  }
  return found;
}

function innerBlocks(block: Block): readonly Block[] | null {
  if (block.type === 'list') return block.items.flat();
  return block.type === 'quotation' || block.type === 'letter' || block.type === 'note' ? block.children : null;
}

/** Columns of indent to a step of the stylesheet, and how many steps the stylesheet knows. */
const COLUMNS = 2;
const STEPS = 8;

/** Verse: a paragraph a stanza, a line a `br`; each line is a span so that a long one hangs. */
function verse(block: Verse, context: InlineContext): string {
  let stanzas = '';
  for (const stanza of block.stanzas) {
    const lines = stanza.map((line) => verseLine(line, context)).filter((line) => line !== '');
    // Inside its line a break adds no empty one in readers that set both; without spans it still parts the lines.
    if (lines.length > 0) stanzas += `<p>${lines.join('<br/></span>\n')}</span></p>\n`;
  }
  return stanzas === '' ? '' : `<div class="verse">\n${stanzas}</div>\n`;
}

function verseLine(line: VerseLine, context: InlineContext): string {
  const words = renderInlines(line.children, context);
  if (words === '') return '';
  const step = Math.min(STEPS, Math.ceil(line.indent / COLUMNS));
  return `<span class="line${step > 0 ? ` indent-${step}` : ''}">${words}`;
}

/** A list; an item of one plain paragraph is set without paragraph marks. */
function list(block: List, context: InlineContext, inside: RenderInside): string {
  let items = '';
  for (const item of block.items) items += `<li>${renderItem(item, context, inside)}</li>\n`;
  if (items === '') return '';
  const start = block.start === 1 || !Number.isSafeInteger(block.start) ? '' : ` start="${block.start}"`;
  return block.ordered ? `<ol${start}>\n${items}</ol>\n` : `<ul>\n${items}</ul>\n`;
}

function renderItem(item: readonly Block[], context: InlineContext, inside: RenderInside): string {
  const [only] = item;
  if (item.length === 1 && only?.type === 'paragraph' && only.role === undefined) {
    return renderInlines(only.children, context);
  }
  return `\n${inside(item)}`;
}

/** A table; the first row is its head when the source says so. */
function table(block: Table, context: InlineContext): string {
  const rows = block.rows.flatMap((cells, i) => (cells.length > 0 ? [i] : []));
  const [head, ...rest] = rows;
  if (head === undefined) return '';
  const columns = block.columns ? columnsOfCells(block.rows, block.spans) : [];
  const show = (row: number, tag: 'td' | 'th', below: number): string =>
    rowOf(block, row, tag, below, columns[row] ?? [], context);
  const body = (of: readonly number[]): string => of.map((row, i) => show(row, 'td', of.length - i)).join('');
  if (!block.headed) return `<table>\n<tbody>\n${body(rows)}</tbody>\n</table>\n`;
  const heading = `<thead>\n${show(head, 'th', 1)}</thead>\n`;
  return `<table>\n${heading}${rest.length > 0 ? `<tbody>\n${body(rest)}</tbody>\n` : ''}</table>\n`;
}

/** A row; its cells reach over no more rows than there are to the end of its part of the table. */
function rowOf(
  block: Table,
  row: number,
  tag: 'td' | 'th',
  below: number,
  inColumns: readonly number[],
  context: InlineContext,
): string {
  const cells = block.rows[row] ?? [];
  const shown = cells.map((cell, index) => {
    const span = block.spans?.find((one) => one.row === row && one.cell === index);
    const columns = span && span.columns > 1 ? ` colspan="${span.columns}"` : '';
    const rows = span && Math.min(span.rows, below) > 1 ? ` rowspan="${Math.min(span.rows, below)}"` : '';
    // What reaches over several columns is of none of them.
    const align = columns === '' ? block.columns?.[inColumns[index] ?? 0] : undefined;
    return `<${tag}${align ? ` class="${align}"` : ''}${columns}${rows}>${renderInlines(cell, context)}</${tag}>`;
  });
  return `<tr>${shown.join('')}</tr>\n`;
}
