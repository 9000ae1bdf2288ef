import type { Block } from '../../model/index.ts';
import type { View } from './candidate.ts';

/** An epigraph has at most this many blocks, its attribution included. */
const LONGEST = 4;

/**
 * The blocks of an epigraph that stands right under a heading: verse or a quotation, or an indented paragraph,
 * closed by an attribution or parted from the prose by a larger gap. Empty when there is none.
 */
export function epigraphAfter(view: View, from: number): readonly Block[] {
  const { blocks, claimed, context } = view;
  const found: Block[] = [];
  for (let i = from; i < blocks.length && found.length < LONGEST; i++) {
    const block = blocks[i] as Block;
    const text = context.texts[i] ?? '';
    if (claimed[i] || block.type === 'heading' || block.type === 'scene-break') break;
    const gap = found.length > 0 && block.gapBefore > context.gaps.base;
    if (isAttribution(text) && found.length > 0) return [...found, asEpigraph(block)];
    if (gap) return found;
    if (!isSetOff(block, text)) break;
    found.push(asEpigraph(block));
  }
  return [];
}

function isSetOff(block: Block, text: string): boolean {
  if (text.length > 900) return false;
  if (block.type === 'verse' || block.type === 'quotation') return true;
  return block.type === 'paragraph' && (block.indent ?? 0) >= 2 && text.includes('\n');
}

function isAttribution(text: string): boolean {
  const line = text.trim();
  return line.length <= 90 && !line.includes('\n') && /^(?:--|[—–-]\s*)\s*["“_]?\p{Lu}/u.test(line);
}

function asEpigraph(block: Block): Block {
  return block.type === 'paragraph' ? { ...block, role: 'epigraph' } : block;
}
