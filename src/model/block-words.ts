import { type Block, blockText } from './block.ts';
import { countWords } from './words.ts';

/** Blocks never change, and most go through every stage as they are: each is counted once. */
const COUNTED = new WeakMap<Block, number>();

/** How many words a block has. */
export function wordsIn(block: Block): number {
  const known = COUNTED.get(block);
  if (known !== undefined) return known;
  const words = countWords(blockText(block, '\n'));
  COUNTED.set(block, words);
  return words;
}
