import { type Block, type Inline, inlineText, isInlineParent, type Paragraph } from '../model/index.ts';
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

/** A bracketed author's note inside running text. Brackets inside it end the match: the note must close itself. */
const INLINE_NOTE =
  /[([{]\s{0,3}(?:a\/n\d?|a\.n\.|AN(?=\s?:)|author['’]?s?['’]? notes?|n\/a|note from (?:the )?author)\s{0,3}[:;,.=–—-]?[^()[\]{}]{1,1200}[)\]}]/giu;

/** How every one of them begins. */
const MAY_HOLD_NOTE = /[([{]\s{0,3}[an]/i;

/** A paragraph with more notes than this is something else, and taking it apart would cost too much. */
const MOST = 40;

/**
 * A paragraph with its bracketed notes (`(A/N: sorry!)`) turned into inline notes, brackets and label kept;
 * null when it has none, or is nothing but one.
 */
export function withInlineNotes(block: Block, text: string): Paragraph | null {
  if (block.type !== 'paragraph' || !MAY_HOLD_NOTE.test(text)) return null;
  const matches = [...text.matchAll(INLINE_NOTE)];
  if (matches.length === 0 || matches.length > MOST) return null;
  const children: Inline[] = [];
  let at = 0;
  for (const match of matches) {
    const end = match.index + match[0].length;
    children.push(...sliceInlines(block.children, at, match.index), {
      type: 'note',
      children: sliceInlines(block.children, match.index, end),
    });
    at = end;
  }
  children.push(...sliceInlines(block.children, at, text.length));
  return { ...block, children };
}

/** The inlines that hold the characters `start` to `end` of their joined text, where a line break counts one. */
function sliceInlines(inlines: readonly Inline[], start: number, end: number): readonly Inline[] {
  const kept: Inline[] = [];
  let at = 0;
  for (const inline of inlines) {
    const length = inlineText([inline], '\n').length;
    const from = Math.max(0, start - at);
    const to = Math.min(length, end - at);
    if (from < to) kept.push(cutInline(inline, from, to, length));
    at += length;
  }
  return kept;
}

function cutInline(inline: Inline, from: number, to: number, length: number): Inline {
  if (from === 0 && to === length) return inline;
  if (isInlineParent(inline)) return { ...inline, children: sliceInlines(inline.children, from, to) };
  if (inline.type === 'text' || inline.type === 'code') return { ...inline, value: inline.value.slice(from, to) };
  return from === 0 ? inline : { type: 'text', value: '' };
}
