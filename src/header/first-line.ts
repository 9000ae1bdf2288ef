import type { Block, Inline } from '../model/index.ts';
import { blockText, inlineText, isInlineParent } from '../model/index.ts';

/** No header line is longer; reading stops there, so that a whole book can be looked through cheaply. */
const LIMIT = 400;

/** The first physical line of a block, trimmed and cut at a length that no header line has. */
export function firstLine(block: Block): string {
  if (block.type === 'scene-break') return block.ornament ?? '';
  if (block.type !== 'paragraph' && block.type !== 'heading') return firstOf(block);
  const text: string[] = [];
  collect(block.children, text, { left: LIMIT });
  return text.join('').trim();
}

/** Whether a block is one line of at most `limit` characters. */
export function isOneLine(block: Block, limit: number): boolean {
  return (
    (block.type === 'paragraph' || block.type === 'heading') &&
    block.place.line === block.place.endLine &&
    firstLine(block).length <= limit
  );
}

function firstOf(block: Block): string {
  if (block.type === 'verse')
    return inlineText(block.stanzas[0]?.[0]?.children ?? [])
      .slice(0, LIMIT)
      .trim();
  if (block.type === 'messages' || block.type === 'table')
    return blockText(block, '\n').split('\n', 1)[0]?.slice(0, LIMIT).trim() ?? '';
  return '';
}

/** False when the line has ended. */
function collect(inlines: readonly Inline[], text: string[], budget: { left: number }): boolean {
  for (const inline of inlines) {
    if (budget.left <= 0 || inline.type === 'soft-break' || inline.type === 'hard-break') return false;
    if (isInlineParent(inline)) {
      if (!collect(inline.children, text, budget)) return false;
    } else {
      const value = inlineText([inline]).slice(0, budget.left);
      text.push(value);
      budget.left -= value.length;
    }
  }
  return true;
}
