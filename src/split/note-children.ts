import type { Block, Paragraph } from '../model/index.ts';
import { inlineText } from '../model/index.ts';
import { sliceInlines } from './note-inline.ts';
import type { NoteLabel } from './note-label.ts';

const CLOSING = /[\])}>]{1,3}[\s*_~]*$/u;

/** A note's blocks without its label and without the bracket that encloses it all. */
export function noteChildren(blocks: readonly Block[], label: NoteLabel): readonly Block[] {
  const [first, ...rest] = blocks;
  if (!first) return [];
  const opened = withoutLabel(first, label.length);
  const children = [...opened, ...rest];
  if (label.bracket === null) return children;
  const last = children.at(-1);
  return last ? [...children.slice(0, -1), ...withoutBrackets(last, label.bracket.length)] : children;
}

/** Whether a label can be taken off a block: it stands at the start of a paragraph, not in a table's cell or a verse. */
export function holdsLabel(block: Block): boolean {
  if (block.type !== 'quotation' && block.type !== 'letter')
    return block.type === 'paragraph' || block.type === 'heading';
  const [first] = block.children;
  return first !== undefined && holdsLabel(first);
}

function withoutLabel(block: Block, length: number): readonly Block[] {
  if (block.type === 'quotation' || block.type === 'letter') {
    const [first, ...rest] = block.children;
    if (!first) return [block];
    return [{ ...block, children: [...withoutLabel(first, length), ...rest] }];
  }
  if (block.type !== 'paragraph' && block.type !== 'heading') return [block];
  const text = inlineText(block.children, '\n');
  return paragraphOf(block, length, text.length, text);
}

function withoutBrackets(block: Block, most: number): readonly Block[] {
  if (block.type !== 'paragraph') return [block];
  const text = inlineText(block.children, '\n');
  const closed = CLOSING.exec(text.slice(-20))?.[0];
  if (closed === undefined) return [block];
  const brackets = /^[\])}>]+/u.exec(closed)?.[0].length ?? 0;
  const end = text.length - closed.length + Math.max(0, brackets - most);
  return paragraphOf(block, 0, end, text);
}

/** The paragraph between two offsets of its text, trimmed; nothing when nothing is left. */
function paragraphOf(
  block: Extract<Block, { type: 'paragraph' | 'heading' }>,
  from: number,
  to: number,
  text: string,
): readonly Paragraph[] {
  const start = from + (/^\s*/u.exec(text.slice(from, to))?.[0].length ?? 0);
  const end = to - (/\s*$/u.exec(text.slice(Math.max(start, to - 40), to))?.[0].length ?? 0);
  if (start >= end) return [];
  const children = sliceInlines(block.children, start, end);
  return [{ type: 'paragraph', place: block.place, gapBefore: block.gapBefore, children }];
}
