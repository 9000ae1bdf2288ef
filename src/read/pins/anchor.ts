import { labelled } from '../../header/label.ts';
import { inlineLines } from '../../header/lines.ts';
import {
  addTo,
  type Block,
  beginsWith,
  blockText,
  type Diagnostic,
  type Inline,
  inlineText,
  type Pin,
} from '../../model/index.ts';

/** A pin and the index of the block at its line. */
export interface AnchoredPin {
  readonly pin: Pin;
  readonly index: number;
}

/** The blocks, cut where a pinned line stands inside one, with the pins that were found in them. */
export interface Anchored {
  readonly blocks: readonly Block[];
  readonly found: readonly AnchoredPin[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds every pin's block by its line and its first words. */
export function anchor(blocks: readonly Block[], pins: readonly Pin[], source: string): Anchored {
  const starts = startsOf(blocks);
  const cuts = new Map<number, Set<number>>();
  const good: { pin: Pin; block: number; row: number }[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const pin of pins) {
    const lines = pin.document?.lines ?? [pin.line];
    const held = lines.flatMap((line) => locate(blocks, starts, { ...pin, line }) ?? []);
    const [at] = held;
    if (at === undefined) diagnostics.push(mismatch(blocks, pin, source));
    else {
      good.push(at);
      for (const row of [at.row, at.row + 1]) {
        const isCut = row === at.row ? row > 0 : pin.as === 'delete' && endsBefore(blocks[at.block] as Block, row, pin);
        if (isCut) cuts.set(at.block, (cuts.get(at.block) ?? new Set()).add(row));
      }
    }
  }
  const cut = cutAtLines(blocks, cuts);
  const found = good.map(({ pin, block, row }) => ({ pin, index: cut.indexOf(block, row) }));
  found.sort((a, b) => a.index - b.index || a.pin.line - b.pin.line);
  return { blocks: cut.blocks, found, diagnostics };
}

function startsOf(blocks: readonly Block[]): ReadonlyMap<number, readonly number[]> {
  const starts = new Map<number, number[]>();
  blocks.forEach((block, i) => {
    addTo(starts, block.place.line, i);
  });
  return starts;
}

/** A block that begins at the line, or a paragraph with such a line inside. */
function locate(
  blocks: readonly Block[],
  starts: ReadonlyMap<number, readonly number[]>,
  pin: Pin,
): { pin: Pin; block: number; row: number } | null {
  const here = starts.get(pin.line)?.find((i) => beginsWith(blockText(blocks[i] as Block), pin.before));
  if (here !== undefined) return { pin, block: here, row: 0 };
  for (let line = pin.line - 1; line >= Math.max(1, pin.line - LONGEST_BLOCK); line--) {
    for (const i of starts.get(line) ?? []) {
      const rows = rowsOf(blocks[i] as Block);
      const row = pin.line - line;
      if (row < rows.length && beginsWith(rows.slice(row).join(' '), pin.before)) return { pin, block: i, row };
    }
    if (starts.has(line)) return null;
  }
  return null;
}

/**
 * Whether what is deleted ends before a row of its block: where that begins another labelled fact, or the line that is
 * deleted stands by itself inside the block.
 */
function endsBefore(block: Block, row: number, { until }: Pin): boolean {
  const rows = rowsOf(block);
  const next = rows[row];
  if (until !== undefined || next === undefined || block.type !== 'paragraph') return false;
  return labelled(next) !== null || (row > 1 && inlineLines(block.children).breaks[row - 1]?.type === 'hard-break');
}

/** A pinned line is looked for in a block that began at most so many lines above. */
const LONGEST_BLOCK = 5000;

/** The lines of a paragraph that has one for each line of its source. */
export function rowsOf(block: Block): readonly string[] {
  if (block.type !== 'paragraph') return [];
  const rows = inlineLines(block.children).lines.map((line) => inlineText(line));
  return rows.length === block.place.endLine - block.place.line + 1 ? rows : [];
}

function mismatch(blocks: readonly Block[], pin: Pin, source: string): Diagnostic {
  // Lines as the user counts them: in the document that the pin names.
  const { name, line: stated, runs } = pin.document ?? { name: source, line: pin.line, runs: null };
  const ownLine = (line: number): number | null => {
    if (runs === null) return line;
    const run = runs.find(({ from, to, shift }) => from + shift <= line && line <= to + shift);
    return run === undefined ? null : line - run.shift;
  };
  const line = nearestLine(blocks, pin.before, stated, ownLine);
  const at = pin.place ?? { source: name, line: stated, endLine: stated };
  return {
    id: 'pin-mismatch',
    severity: 'error',
    place: at,
    reason: `“${pin.before}” does not stand at line ${stated} of ${name}${
      line === null ? ', nor at the start of any other line' : `; it stands at line ${line}`
    }`,
    remedy: line === null ? 'Copy the first words of the line as the source has them.' : `Write \`line: ${line}\`.`,
    ...(line === null ? {} : { movedTo: line }),
  };
}

/** The line nearest to a stated one that begins with a pin's words, as the user counts lines; null when none does. */
function nearestLine(
  blocks: readonly Block[],
  before: string,
  stated: number,
  ownLine: (line: number) => number | null,
): number | null {
  let best: number | null = null;
  const consider = (joined: number): void => {
    const line = ownLine(joined);
    if (line !== null && (best === null || Math.abs(line - stated) < Math.abs(best - stated))) best = line;
  };
  for (const block of blocks) {
    if (beginsWith(blockText(block), before)) consider(block.place.line);
    rowsOf(block).forEach((row, i) => {
      if (i > 0 && beginsWith(row, before)) consider(block.place.line + i);
    });
  }
  return best;
}

/** Blocks after cutting, and where a row of an old block stands among them. */
interface CutBlocks {
  readonly blocks: readonly Block[];
  indexOf(block: number, row: number): number;
}

/** Cuts paragraphs before the given rows of theirs. `cuts` holds the rows by index of block. */
function cutAtLines(blocks: readonly Block[], cuts: ReadonlyMap<number, ReadonlySet<number>>): CutBlocks {
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
