import { labelKey } from '../../../header/labels.ts';
import { type Block, blockText, type Paragraph } from '../../../model/index.ts';

/** Widths at which people and programs wrap lines. */
const WRAP = { least: 50, most: 85 };
/** With fewer pairs of lines no width can be told. */
const LEAST_PAIRS = 8;
/** The share of lines behind which the next word would not have fitted. */
const FULL = 0.75;
/** The share of paragraphs with empty lines above them: without such lines nobody can tell where paragraphs end. */
const APART = 0.1;

/**
 * Sets paragraphs together again that a converter has cut into their typed lines, one paragraph a line: when nearly
 * all lines are as long as lines can be that are wrapped at one width, and empty ones part the paragraphs.
 */
export function withLinesJoined(blocks: readonly Block[]): readonly Block[] {
  const pairs = blocks.flatMap((block, i): [Paragraph, Paragraph][] => {
    const next = blocks[i + 1];
    return isLine(block) && next && isLine(next) && next.gapBefore <= 1 ? [[block, next]] : [];
  });
  const wrapped = pairs.filter(([line, next]) => !isLabelled(line) && !isLabelled(next));
  if (wrapped.length < LEAST_PAIRS) return blocks;
  const lengths = wrapped.map(([line]) => blockText(line).length).sort((a, b) => a - b);
  const width = lengths.at(-1) ?? 0;
  const paragraphs = blocks.filter(isLine);
  const apart = paragraphs.filter(({ gapBefore }) => gapBefore > 1).length;
  if (width < WRAP.least || width > WRAP.most || apart < paragraphs.length * APART) return blocks;
  if (wrapped.filter(([line, next]) => isFull(line, next, width)).length < wrapped.length * FULL) return blocks;
  return joined(blocks, width);
}

function isLine(block: Block): block is Paragraph {
  return block.type === 'paragraph';
}

/** A line of a story's header. */
function isLabelled(line: Paragraph): boolean {
  const label = /^(\p{L}[\p{L}/' -]{0,28}):/u.exec(blockText(line).slice(0, 40))?.[1];
  return label !== undefined && labelKey(label) !== null;
}

/** Whether the next line's first word would not have fitted on a line. */
function isFull(line: Paragraph, next: Paragraph, width: number): boolean {
  const word = /^\S*/.exec(blockText(next))?.[0] ?? '';
  return blockText(line).length + 1 + word.length > width - 2 && !isLabelled(next);
}

function joined(blocks: readonly Block[], width: number): readonly Block[] {
  const result: Block[] = [];
  let last: Paragraph | null = null;
  for (const block of blocks) {
    const before = result.at(-1);
    if (last && isLine(block) && before?.type === 'paragraph' && block.gapBefore <= 1 && isFull(last, block, width)) {
      const place = { ...before.place, endLine: Math.max(before.place.endLine, block.place.endLine) };
      const children = [...before.children, { type: 'soft-break' } as const, ...block.children];
      result[result.length - 1] = { ...before, place, children };
    } else result.push(block);
    last = isLine(block) ? block : null;
  }
  return result;
}
