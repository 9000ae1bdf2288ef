import type { Block, ParagraphRole } from '../model/index.ts';
import { escapeText } from './escape.ts';
import { halve } from './halve.ts';
import type { InlineContext } from './inline.ts';
import { renderInlines } from './inline.ts';
import { list } from './list.ts';
import { messages } from './messages.ts';
import { note } from './note.ts';
import { paragraph } from './paragraph.ts';
import { table } from './table.ts';
import { verse } from './verse.ts';

/** What a run of blocks needs to know of its surroundings. */
export interface BlockContext extends InlineContext {
  /** Level of the heading above the blocks; headings among them go below it. */
  readonly headingLevel: number;
}

/** One block of a page: a file may end before or after it. */
export interface Piece {
  readonly type: 'piece';
  readonly xhtml: string;
  readonly sceneBreak: boolean;
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
  let level = context.headingLevel;
  for (const block of blocks) {
    if (block.type === 'heading') level = Math.min(6, level + 1, Math.max(context.headingLevel + 1, block.level));
    const xhtml = renderBlock(block, context, inside, opening, level);
    if (xhtml === '') continue;
    if (xhtml.length > LONGEST && depth === 0) pieces.push(...shorter(block, xhtml, context, opening, level));
    else pieces.push({ type: 'piece', xhtml, sceneBreak: block.type === 'scene-break' });
    opening = opensProse(block) || (opening && block.type === 'note');
  }
  return pieces;
}

/** A block too long for one file as pieces that fit, if it can be cut. */
function shorter(block: Block, xhtml: string, context: BlockContext, opening: boolean, level: number): Piece[] {
  const halves = xhtml.length > LONGEST ? halve(block) : null;
  if (halves === null) return [{ type: 'piece', xhtml, sceneBreak: false }];
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

/** Lines that stand over the prose that they open. */
const OPENERS: ReadonlySet<ParagraphRole | undefined> = new Set(['dateline', 'scene-label', 'epigraph']);

/** Whether a paragraph that follows the block begins a stretch of prose. */
function opensProse(block: Block): boolean {
  if (block.type === 'paragraph') return OPENERS.has(block.role);
  return block.type === 'heading' || block.type === 'scene-break';
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
      return '<hr class="scene-break"/>\n';
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
