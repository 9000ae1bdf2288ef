import type { Block, Inline, VerseLine } from '../model/index.ts';
import { blockText } from '../model/index.ts';
import { inlineLines } from './lines.ts';

/**
 * What is left of a block when the header took the lines whose indices are `used`: nothing, or the block with its
 * other lines. Lines between taken ones stand as paragraphs of their own, and so do the lines left of a list or a
 * quotation.
 */
export function keepLines(block: Block, used: ReadonlySet<number>): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return keepParagraph(block, used);
    case 'messages': {
      const lines = block.lines.filter((_, i) => !used.has(i));
      return lines.length > 0 ? [{ ...block, lines }] : [];
    }
    case 'table': {
      const rows = block.rows.filter((_, i) => !used.has(i));
      const { spans: _, ...table } = block;
      return rows.length > 0
        ? [{ ...(rows.length === block.rows.length ? block : table), rows, headed: block.headed && !used.has(0) }]
        : [];
    }
    case 'verse':
      return keepVerse(block, used);
    case 'preformatted':
      return keepText(block, used).map((text) => ({ ...block, text }));
    default:
      return keepText(block, used).map((value) => ({
        type: 'paragraph',
        place: block.place,
        gapBefore: block.gapBefore,
        children: [{ type: 'text', value }],
      }));
  }
}

/** The lines of a block that the header did not take, as text. */
function keepText(block: Block, used: ReadonlySet<number>): string[] {
  return blockText(block, '\n')
    .split('\n')
    .filter((line, i) => !used.has(i) && /[\p{L}\p{N}]/u.test(line));
}

function keepParagraph(block: Extract<Block, { type: 'paragraph' | 'heading' }>, used: ReadonlySet<number>): Block[] {
  const { lines, breaks } = inlineLines(block.children);
  const tailFrom = used.size === 0 ? 0 : lastOf(used) + 1;
  const { line, endLine } = block.place;
  const place = (at: number): { line: number; endLine: number } => ({
    line: Math.min(line + at, endLine),
    endLine: Math.min(line + at, endLine),
  });
  const kept: Block[] = [];
  for (let i = 0; i < tailFrom; i++) {
    const children = lines[i];
    if (!used.has(i) && children !== undefined)
      kept.push({ ...block, place: { ...block.place, ...place(i) }, children });
  }
  if (tailFrom >= lines.length) return kept;
  const children: Inline[] = [];
  for (let i = tailFrom; i < lines.length; i++) {
    if (i > tailFrom) children.push(breaks[i - 1] ?? { type: 'soft-break' });
    for (const inline of lines[i] ?? []) children.push(inline);
  }
  kept.push({
    ...block,
    place: { ...block.place, line: place(tailFrom).line },
    gapBefore: tailFrom > 0 ? 0 : block.gapBefore,
    children,
  });
  return kept;
}

function keepVerse(block: Extract<Block, { type: 'verse' }>, used: ReadonlySet<number>): Block[] {
  const stanzas: VerseLine[][] = [];
  let index = 0;
  for (const stanza of block.stanzas) {
    const lines = stanza.filter(() => !used.has(index++));
    if (lines.length > 0) stanzas.push(lines);
  }
  return stanzas.length > 0 ? [{ ...block, stanzas }] : [];
}

function lastOf(indices: ReadonlySet<number>): number {
  let last = -1;
  for (const index of indices) last = Math.max(last, index);
  return last;
}
