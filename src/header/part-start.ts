import type { Block } from '../model/index.ts';
import { blockText } from '../model/index.ts';
import type { Entry } from './entry.ts';
import { firstLine, isOneLine } from './first-line.ts';
import { isFence } from './lines.ts';
import { isHeadingLike, wordCount } from './shapes.ts';

/** Lines inside a file that could be the header of a later part. */
export interface Candidate {
  /** Index of its first block. */
  readonly block: number;
  readonly entries: readonly Entry[];
  /** A heading follows it, so that its own part mark need not serve as one. */
  readonly headed: boolean;
}

/** What the file shows of its headers: the first one, and how its blocks stand apart. */
export interface Ground {
  readonly blocks: readonly Block[];
  readonly top: readonly Entry[];
  /** Blank lines between most of its blocks. */
  readonly gap: number;
}

export function groundOf(blocks: readonly Block[], top: readonly Entry[]): Ground {
  const gaps = new Map<number, number>();
  for (const { gapBefore } of blocks) gaps.set(gapBefore, (gaps.get(gapBefore) ?? 0) + 1);
  const [usual] = [...gaps].sort(([, a], [, b]) => b - a);
  return { blocks, top, gap: Math.max(1, usual?.[0] ?? 1) };
}

/** A part has more words than a slip of paper or an entry of a list. */
const PART_WORDS = 40;

/** Stands at the start of a part that has a text of its own. */
export function headsPart(one: Candidate, all: readonly Candidate[], ground: Ground): boolean {
  if (!startsPart(one, ground)) return false;
  const next = all.find((other) => other.block > one.block)?.block ?? ground.blocks.length;
  let words = 0;
  for (let i = endOf(one); i < next && words < PART_WORDS; i++)
    words += wordCount(blockText(ground.blocks[i] as Block).slice(0, 2000));
  return words >= PART_WORDS;
}

/** Below a drawn line, a heading, a wider gap or a line that ends a part. */
export function startsPart({ block: at, headed }: Candidate, { blocks, gap }: Ground): boolean {
  const [block, before] = [blocks[at], blocks[at - 1]];
  if (block === undefined || before === undefined || headed) return true;
  if (before.type === 'scene-break' || before.type === 'heading' || block.gapBefore > gap) return true;
  const line = firstLine(before);
  if (!isOneLine(before, 60)) return false;
  return isFence(line) || isHeadingLike(line) || ENDS.test(line) || CAPITALS.test(line);
}

/** A line that ends a part: `THE END`, `TBC`, `Ende`, `(continued)`; or a line of capitals. */
const ENDS = /^[^\p{L}]*(?:(?:the |to be )?(?:end|continued)\b.{0,30}|fin|finis|tbc|ende|fine|конец)[^\p{L}]*$/iu;
const CAPITALS = /^[^\p{L}]*\p{Lu}[\p{Lu}\s]{2,30}[^\p{L}]*$/u;

/** The block after a candidate's last line. */
export function endOf({ entries }: Candidate): number {
  return 1 + Math.max(-1, ...entries.flatMap((entry) => entry.lines.map((line) => line.block)));
}
