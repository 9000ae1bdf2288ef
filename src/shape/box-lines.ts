import { type Block, type Inline, inlineText, type Paragraph, type Place, type Reason } from '../model/index.ts';

/** A line that may stand in a box, and the block that it is in. */
export interface BoxLine {
  readonly text: string;
  readonly children: readonly Inline[];
  readonly at: number;
}

/** What some blocks from one on are instead, and why. */
export interface FoundBox {
  readonly count: number;
  readonly block: Block;
  readonly reason: Reason;
}

/** Reads the start of a run of lines as a box of one kind; null when it is none. */
export type Find = (lines: readonly BoxLine[], blocks: readonly Block[]) => FoundBox | null;

/** Longer lines are prose. */
const LONGEST = 160;

export function isPlain(block: Block | undefined): block is Paragraph {
  return block?.type === 'paragraph' && block.role === undefined;
}

/** The lines of each block, taken once: a run begins at every line of a long one. */
export function linesOnce(blocks: readonly Block[]): (at: number) => readonly BoxLine[] {
  const known: BoxLine[][] = [];
  return (at) => {
    known[at] ??= typedLines((blocks[at] as Paragraph).children).map(({ text, children }) => ({ text, children, at }));
    return known[at];
  };
}

/** The lines of paragraphs from one on that are no further apart than `gap`, as long as no line is prose. */
export function runFrom(
  blocks: readonly Block[],
  from: number,
  gap: number,
  linesAt: (at: number) => readonly BoxLine[],
): readonly BoxLine[] {
  const lines: BoxLine[] = [];
  for (let at = from; at < blocks.length && lines.length < MOST; at++) {
    const block = blocks[at];
    if (!isPlain(block) || (at > from && block.gapBefore > gap)) break;
    const own = linesAt(at);
    if (own.some(({ text }) => text.length > LONGEST)) break;
    lines.push(...own);
  }
  return lines;
}

/** Lines of a run that are looked at. */
const MOST = 40;

export function typedLines(
  inlines: readonly Inline[],
): { readonly text: string; readonly children: readonly Inline[] }[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.type === 'hard-break' || inline.type === 'soft-break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines.map((children) => ({ text: inlineText(children).trim(), children }));
}

/** Lines up to the first that does not fit, without those of a block of which not all do. */
export function whole(lines: readonly BoxLine[], fits: (line: BoxLine) => boolean): readonly BoxLine[] {
  const end = lines.findIndex((line) => !fits(line));
  if (end < 0) return lines;
  return lines.slice(0, end).filter(({ at }) => at !== lines[end]?.at);
}

export interface Base {
  readonly place: Place;
  readonly gapBefore: number;
}

export function baseOf(lines: readonly BoxLine[], blocks: readonly Block[]): Base {
  const [first, last] = [blocks[lines[0]?.at ?? 0], blocks[lines.at(-1)?.at ?? 0]] as [Block, Block];
  return { place: { ...first.place, endLine: last.place.endLine }, gapBefore: first.gapBefore };
}

export function asBlock(
  lines: readonly BoxLine[],
  blocks: readonly Block[],
  reason: Reason,
  blockOf: (base: Base) => Block,
): FoundBox {
  const [from, to] = [lines[0]?.at ?? 0, lines.at(-1)?.at ?? 0];
  return { count: to - from + 1, block: blockOf(baseOf(lines, blocks)), reason };
}

/** A paragraph that keeps its lines, set apart as on a screen. */
export function box(base: Base, lines: readonly (readonly Inline[])[]): Paragraph {
  const children = lines.flatMap((line, i): readonly Inline[] => (i === 0 ? line : [{ type: 'hard-break' }, ...line]));
  return { ...base, type: 'paragraph', role: 'box', children };
}
