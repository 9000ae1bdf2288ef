import { type Block, type Inline, isInlineParent, type List, type Paragraph } from '../model/index.ts';

/** A block nested deeper than this is left whole. */
const DEEPEST = 16;
/** Where text may be cut: after white space, or after the marks that end a clause in writing without spaces. */
const SEAM = /[\s。、，！？]/;

/**
 * Two blocks that together print what one does, cut near its middle, for blocks too long for one file; null when there
 * is no place to cut. The second half of a paragraph is a paragraph without indent.
 */
export function halve(block: Block, depth = 0): readonly [Block, Block] | null {
  if (depth > DEEPEST) return null;
  switch (block.type) {
    case 'paragraph':
      return halveParagraph(block);
    case 'quotation':
    case 'letter':
      return inTwo(block.children, depth, (children) => ({ ...block, children }));
    case 'note': {
      const halves = inTwo(block.children, depth, (children) => ({ ...block, children }));
      // Without a mark the rest of a footnote is no place to lead to.
      return halves && [halves[0], { ...halves[1], label: null }];
    }
    case 'list':
      return halveList(block, depth);
    case 'verse':
      return atMiddle(block.stanzas, (stanzas) => ({ ...block, stanzas }));
    case 'messages':
      return atMiddle(block.lines, (lines) => ({ ...block, lines }));
    case 'table': {
      // What reaches over the cut can't; the cells stay.
      const { spans: _, ...table } = block;
      const halves = atMiddle(block.rows, (rows) => ({ ...table, rows }));
      return halves && [halves[0], { ...halves[1], headed: false }];
    }
    case 'preformatted':
      return cutText(block.text, (text) => ({ ...block, text }));
    case 'heading':
    case 'scene-break':
      return null;
  }
}

function halveParagraph(block: Paragraph): readonly [Block, Block] | null {
  const halves = halveInlines(block.children, 0);
  return (
    halves && [
      { ...block, children: halves[0] },
      { ...block, children: halves[1] },
    ]
  );
}

type Halves<T> = readonly [T, T];

/** Cuts a list of blocks; a list of one is cut inside its block. */
function inTwo<T>(blocks: readonly Block[], depth: number, make: (blocks: readonly Block[]) => T): Halves<T> | null {
  if (blocks.length > 1) return atMiddle(blocks, make);
  const halves = blocks[0] === undefined ? null : halve(blocks[0], depth + 1);
  return halves && [make([halves[0]]), make([halves[1]])];
}

function halveList(block: List, depth: number): Halves<Block> | null {
  const cut = block.items.length > 1 ? Math.ceil(block.items.length / 2) : 0;
  if (cut > 0) {
    const rest = { ...block, items: block.items.slice(cut), start: block.start + cut };
    return [{ ...block, items: block.items.slice(0, cut) }, rest];
  }
  return inTwo(block.items[0] ?? [], depth, (item) => ({ ...block, items: [item] }));
}

function atMiddle<I, T>(items: readonly I[], make: (items: readonly I[]) => T): Halves<T> | null {
  if (items.length < 2) return null;
  const cut = Math.ceil(items.length / 2);
  return [make(items.slice(0, cut)), make(items.slice(cut))];
}

function halveInlines(inlines: readonly Inline[], depth: number): Halves<readonly Inline[]> | null {
  if (inlines.length > 1) return atMiddle(inlines, (half) => half);
  const [only] = inlines;
  if (only === undefined || depth > DEEPEST) return null;
  if (only.type === 'text' || only.type === 'code') return cutText(only.value, (value) => [{ ...only, value }]);
  if (!isInlineParent(only)) return null;
  const halves = halveInlines(only.children, depth + 1);
  return halves && [[{ ...only, children: halves[0] }], [{ ...only, children: halves[1] }]];
}

function cutText<T>(text: string, make: (text: string) => T): Halves<T> | null {
  const seam = text.slice(Math.floor(text.length / 2)).search(SEAM);
  const cut = Math.floor(text.length / 2) + seam + 1;
  return seam === -1 || cut >= text.length ? null : [make(text.slice(0, cut)), make(text.slice(cut))];
}
