import type { Block, Decision, Paragraph } from '../model/index.ts';
import { findDisplays } from './display.ts';
import { findDrama } from './drama.ts';
import { findVerse } from './find-verse.ts';
import { findLetters } from './letter.ts';
import { findMessages } from './messages.ts';
import { withoutIndents } from './unit.ts';

/** Blocks with their shapes recognised, and why. */
export interface Shaped {
  readonly blocks: readonly Block[];
  readonly decisions: readonly Decision[];
}

/** A pass over blocks that gives some of them a shape. */
export type Shaper = (blocks: readonly Block[], gap: number) => Shaped;

/** Passes in order; a block that one has shaped is no paragraph any more and is left alone by the next. */
const shapers: readonly Shaper[] = [findDrama, findMessages, findVerse, findLetters, findDisplays];

/**
 * Recognises verse, letters and messages among paragraphs of any format, by their lines. Lines are told by hard breaks,
 * with white space after a break as indent, or by paragraphs that follow each other without a gap. `gap` is the usual
 * number of blank lines between paragraphs, 0 for formats that have none.
 */
export function shape(blocks: readonly Block[], gap: number): Shaped {
  let shaped: Shaped = { blocks, decisions: [] };
  for (const shaper of shapers) {
    const next = shaper(shaped.blocks, gap);
    shaped = { blocks: next.blocks, decisions: [...shaped.decisions, ...next.decisions] };
  }
  return { ...shaped, blocks: shaped.blocks.map(settled) };
}

function settled(block: Block): Block {
  if (block.type === 'letter') return { ...block, children: block.children.map(settled) };
  if (block.type !== 'paragraph') return block;
  const children = withoutIndents(block.children);
  return children === block.children ? block : ({ ...block, children } satisfies Paragraph);
}
