import { inlineLines } from '../../header/lines.ts';
import type { Block, Inline } from '../../model/index.ts';

/** Blocks after cutting, and where a row of an old block stands among them. */
export interface CutBlocks {
  readonly blocks: readonly Block[];
  indexOf(block: number, row: number): number;
}

/** Cuts paragraphs before the given rows of theirs. `cuts` holds the rows by index of block. */
export function cutAtLines(blocks: readonly Block[], cuts: ReadonlyMap<number, ReadonlySet<number>>): CutBlocks {
  const moved: number[] = [];
  const next: Block[] = [];
  blocks.forEach((block, i) => {
    moved.push(next.length);
    const rows = cuts.get(i);
    if (rows === undefined || block.type !== 'paragraph') next.push(block);
    else next.push(...cutParagraph(block, sorted(rows)));
  });
  return {
    blocks: next,
    indexOf: (block, row) => (moved[block] ?? 0) + (row > 0 ? sorted(cuts.get(block)).indexOf(row) + 1 : 0),
  };
}

function sorted(rows: ReadonlySet<number> | undefined): readonly number[] {
  return [...(rows ?? [])].sort((a, b) => a - b);
}

function cutParagraph(block: Extract<Block, { type: 'paragraph' }>, rows: readonly number[]): readonly Block[] {
  const { lines, breaks } = inlineLines(block.children);
  const edges = [0, ...rows, lines.length];
  return edges.slice(0, -1).map((from, k): Block => {
    const to = edges[k + 1] ?? lines.length;
    const children = lines
      .slice(from, to)
      .flatMap((line, i): readonly Inline[] => (i === 0 ? line : [breaks[from + i - 1] ?? SOFT, ...line]));
    const place = { ...block.place, line: block.place.line + from, endLine: block.place.line + to - 1 };
    return { ...block, place, gapBefore: k === 0 ? block.gapBefore : 0, children };
  });
}

const SOFT: Inline = { type: 'soft-break' };
