import type { Block } from '../model/index.ts';
import { blockText } from '../model/index.ts';
import { undecorate } from '../words/decoration.ts';
import { sliceInlines } from './heading/inlines.ts';

/** A line of place, time or point of view without the marks drawn on both its sides: `~*~ Later ~*~`, `[Ida]`. */
export function bareLine(block: Block): Block {
  if (block.type !== 'paragraph') return block;
  const text = blockText(block, '\n');
  const { start, end } = undecorate(text);
  if (start === 0 || end === text.length || start >= end) return block;
  return { ...block, children: sliceInlines(block.children, start, end) };
}
