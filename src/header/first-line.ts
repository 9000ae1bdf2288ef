import type { Block, Inline } from '../model/index.ts';
import { blockText, inlineText, isInlineParent } from '../model/index.ts';

/** No header line is longer; reading stops there, so that a whole book can be looked through cheaply. */
const LIMIT = 400;

/** The first physical line of a block, trimmed and cut at a length that no header line has. */
export function firstLine(block: Block): string {
  if (block.type === 'scene-break') return block.ornament ?? '';
  if (block.type !== 'paragraph' && block.type !== 'heading') return firstOf(block);
  // Most paragraphs are one text, or have a line of it before their first break.
  const [first, second] = block.children;
  if (first?.type === 'text' && (second === undefined || isBreak(second))) return first.value.slice(0, LIMIT).trim();
  const text: string[] = [];
  collect(block.children, text, { left: LIMIT });
  return text.join('').trim();
}

function isBreak({ type }: Inline): boolean {
  return type === 'soft-break' || type === 'hard-break';
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
    if (budget.left <= 0 || isBreak(inline)) return false;
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

/** How a paragraph is set apart from prose. */
export type PageSetting = 'centred' | 'bold' | 'centred bold';

/** How a block is set where that is unlike prose; null for prose, and for blocks that are no paragraphs. */
export function settingOf(block: Block): PageSetting | null {
  if (block.type !== 'paragraph') return null;
  const bold = block.children.every(
    (child) => child.type === 'strong' || (child.type === 'text' && child.value.trim() === ''),
  );
  if (block.align === 'center') return bold ? 'centred bold' : 'centred';
  return bold ? 'bold' : null;
}

/** Whether a paragraph is a picture or several, and nothing else. */
export function isPictureAlone(block: Block): boolean {
  if (block.type !== 'paragraph') return false;
  const isBlank = (inline: Inline): boolean => inline.type === 'text' && inline.value.trim() === '';
  const shown = block.children.filter((inline) => !isBlank(inline));
  return shown.length > 0 && shown.every((inline) => inline.type === 'image');
}
