import type { Block, List } from '../model/index.ts';
import type { RenderInside } from './block.ts';
import type { InlineContext } from './inline.ts';
import { renderInlines } from './inline.ts';

/** A list; an item of one plain paragraph is set without paragraph marks. */
export function list(block: List, context: InlineContext, inside: RenderInside): string {
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
