import type { Block } from '../../model/index.ts';

/** The most common number of blank lines before a paragraph; the smaller of two that are as common. */
export function usualGap(blocks: readonly Block[]): number {
  const counts = new Map<number, number>();
  for (const block of blocks.slice(1)) {
    if (block.type === 'paragraph') counts.set(block.gapBefore, (counts.get(block.gapBefore) ?? 0) + 1);
  }
  let usual = 1;
  let most = 0;
  for (const [gap, count] of [...counts].sort(([a], [b]) => a - b)) {
    if (count > most) [usual, most] = [gap, count];
  }
  return usual;
}
