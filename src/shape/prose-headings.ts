import { type Block, blockText, type HeadingBlock, type Paragraph } from '../model/index.ts';
import { readLabel } from '../words/division-label.ts';
import { endsAsSentence } from '../words/stops.ts';
import type { Shaped } from './index.ts';

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
export function findProseHeadings(blocks: readonly Block[]): Shaped {
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
