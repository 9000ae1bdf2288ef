import type { Block, Inline, Paragraph } from '../model/index.ts';
import { inlineText, isInlineParent } from '../model/index.ts';

/** A bracketed author's note inside running text. Brackets inside it end the match: the note must close itself. */
const INLINE_NOTE =
  /[([{]\s{0,3}(?:a\/n\d?|a\.n\.|AN(?=\s?:)|author['’]?s?['’]? notes?|n\/a|note from (?:the )?author)\s{0,3}[:;,.=–—-]?[^()[\]{}]{1,1200}[)\]}]/giu;

/** A paragraph with more notes than this is something else, and taking it apart would cost too much. */
const MOST = 40;

/**
 * A paragraph with its bracketed notes (`(A/N: sorry!)`) turned into inline notes, brackets and label kept;
 * null when it has none, or is nothing but one.
 */
export function withInlineNotes(block: Block, text: string): Paragraph | null {
  if (block.type !== 'paragraph' || !/[([{]/.test(text)) return null;
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
export function sliceInlines(inlines: readonly Inline[], start: number, end: number): readonly Inline[] {
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
