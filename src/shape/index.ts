import {
  type Block,
  blockText,
  type Decision,
  type HeadingBlock,
  type Inline,
  type Paragraph,
} from '../model/index.ts';
import { readLabel } from '../words/division-label.ts';
import { INSCRIBED_THINGS } from '../words/narration-tables.ts';
import { endsAsSentence } from '../words/stops.ts';
import { findBoxes } from './box.ts';
import { findVerse } from './find-verse.ts';
import { findLetters } from './letter.ts';
import { findScripts } from './script.ts';
import { findDrama, findMessages } from './speakers.ts';

import { type Unit, unitsOf, withFound, withoutIndents } from './unit.ts';

/** Most lines of a sign, and the most letters in one of them. */
const [LINES, LETTERS] = [12, 60];

/** Words before lines that someone reads off a wall, a label, an envelope. */
const ANNOUNCED = new RegExp(String.raw`[:—]["”’_*]*$|--["”’_*]*$|\b(?:${INSCRIBED_THINGS})\b[^.!?]*[.:]$`, 'iu');

function isDisplay(unit: Unit, before: Block | undefined): boolean {
  if (before?.type !== 'paragraph' || !ANNOUNCED.test(blockText(before).trimEnd())) return false;
  if (unit.lines.length > LINES || unit.lines.some((line) => line.text.length > LETTERS)) return false;
  if (unit.lines.filter((line) => /^(?:\(?\d+[.)]|[-•*]\s)/.test(line.text)).length > 1) return false;
  return !unit.lines.some((line) => /^["“]/.test(line.text) && /["”]\s+\p{Ll}/u.test(line.text));
}

/** Finds signs, inscriptions, addresses: lines announced by the words before. They keep their lines. */
function findDisplays(blocks: readonly Block[], gap: number): Shaped {
  const found = new Map<number, { readonly block: Block; readonly count: number }>();
  for (const unit of unitsOf(blocks, gap)) {
    if (!isDisplay(unit, blocks[unit.at - 1])) continue;
    const children = unit.lines.flatMap((line, i): readonly Inline[] =>
      i === 0 ? line.children : [{ type: 'hard-break' }, ...line.children],
    );
    const block: Paragraph = {
      type: 'paragraph',
      role: 'display',
      place: unit.place,
      gapBefore: unit.gapBefore,
      children,
    };
    found.set(unit.at, { block, count: unit.count });
  }
  return { blocks: withFound(blocks, found), decisions: [] };
}

export { FRAME_RULE, FRAME_SIDE, MAKERS_FRAME } from './box.ts';
export { areTurns } from './speakers.ts';

/** Blocks with their shapes recognised, and why. */
export interface Shaped {
  readonly blocks: readonly Block[];
  readonly decisions: readonly Decision[];
}

/** A pass over blocks that gives some of them a shape. */
export type Shaper = (blocks: readonly Block[], gap: number) => Shaped;

/** Passes in order; a block that one has shaped is no paragraph any more and is left alone by the next. */
const shapers: readonly Shaper[] = [
  findProseHeadings,
  findDrama,
  findMessages,
  findScripts,
  findBoxes,
  findVerse,
  findLetters,
  findDisplays,
];

/**
 * Recognises verse, letters, messages and what a screen shows among paragraphs of any format, by their lines. Lines are told by hard breaks,
 * with white space after a break as indent, or by paragraphs that follow each other without a gap. `gap` is the usual
 * number of blank lines between paragraphs, 0 for formats that have none. Where `isSettled`, the source says itself what
 * its lines are, and none gets a shape.
 */
export function shape(blocks: readonly Block[], gap: number, isSettled = false): Shaped {
  let shaped: Shaped = { blocks, decisions: [] };
  for (const shaper of isSettled ? [] : shapers) {
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

/** Fewer headings of a rank are no habit. */
const HABIT = 8;
/** Of all letters, those that headings of one rank hold where they are the paragraphs. */
const MOST = 0.5;
const SEVERAL_WORDS = /\p{L}[^\p{L}\p{M}]+\p{L}|\p{Lo}{4}/u;

/** What the headings of one rank hold together. */
interface Rank {
  count: number;
  letters: number;
  sentences: number;
}

/**
 * Makes paragraphs of headings where those of one rank hold most of the text and mostly end as sentences do: a draft whose
 * every paragraph is typed behind `###`, a page or document whose text has the style of a heading for its looks. What
 * bears a division's label stays a heading.
 */
function findProseHeadings(blocks: readonly Block[]): Shaped {
  const ranks = new Map<number, Rank>();
  let all = 0;
  for (const block of blocks) {
    const text = blockText(block);
    all += text.length;
    if (!isOpen(block)) continue;
    const rank = ranks.get(block.level) ?? { count: 0, letters: 0, sentences: 0 };
    ranks.set(block.level, rank);
    rank.count += 1;
    rank.letters += text.length;
    if (SEVERAL_WORDS.test(text) && endsAsSentence(text)) rank.sentences += 1;
  }
  const isProse = (level: number): boolean => {
    const { count = 0, letters = 0, sentences = 0 } = ranks.get(level) ?? {};
    return count >= HABIT && letters >= all * MOST && sentences >= count / 2;
  };
  if (![...ranks.keys()].some(isProse)) return { blocks, decisions: [] };
  // A heading without words between every two of them is the blank line of such a draft.
  const marks = blocks.filter(isEmptyHeading).length;
  const count = [...ranks].reduce((sum, [level, rank]) => sum + (isProse(level) ? rank.count : 0), 0);
  const left = marks >= count / 2 ? blocks.filter((block) => !isEmptyHeading(block)) : blocks;
  const shaped = left.map((block): Block => {
    if (!isOpen(block) || !isProse(block.level) || readLabel(blockText(block)) !== null) return block;
    const { place, gapBefore, children } = block;
    return { type: 'paragraph', place, gapBefore, children } satisfies Paragraph;
  });
  return { blocks: shaped, decisions: [] };
}

/** `###` alone, which would be a drawn break. */
function isEmptyHeading(block: Block): boolean {
  return block.type === 'paragraph' && /^#+$/.test(blockText(block));
}

/** Whether a block is a heading that no book made here states. */
function isOpen(block: Block): block is HeadingBlock {
  return block.type === 'heading' && block.opens === undefined;
}
