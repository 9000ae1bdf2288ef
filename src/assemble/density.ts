import { type Block, blockText, type Division } from '../model/index.ts';
import { wordsIn } from './outline-file.ts';

/** Headings, entries of lists, tables and labels in a hundred words: so many at least has a sheet of notes. */
export const DENSE = 1;

/** Whether a text is made of headings, lists and labels as no prose is. */
export function isDense(division: Division): boolean {
  return density(division) >= DENSE;
}

/** So few things make no sheet, nor labels alone: mails and interviews have them, too. */
const FEW = 3;

/** Verse has few words below each of its titles. */
const VERSE = 0.3;

/** How many things stand in a hundred words of a text that no prose has. */
export function density(division: Division): number {
  // What is counted is a chapter, or a letter.
  const headings = division.parts.filter(({ heading }) => heading !== null && heading.number === null).length;
  const blocks = division.parts.flatMap((part) => part.blocks);
  const things = headings + blocks.reduce((sum, block) => sum + thingsIn(block), 0);
  const verses = blocks.filter(isVerse).length;
  if (things < FEW || verses > blocks.length * VERSE) return 0;
  return ((things + blocks.filter(isLabelled).length) * 100) / Math.max(1, wordsIn(division));
}

/** A label of a few words, in front of what it says. */
const LABELLED = /^[^\p{L}\p{N}]{0,6}\p{L}[\p{L}\p{N} ]{0,24}[:：](?=\s|\p{Script=Han})/u;

/** Verse, or lines that are set as its lines are. */
function isVerse(block: Block): boolean {
  return (
    block.type === 'verse' || (block.type === 'paragraph' && block.children.some(({ type }) => type === 'hard-break'))
  );
}

function isLabelled(block: Block): boolean {
  return block.type === 'paragraph' && LABELLED.test(blockText(block).slice(0, 40));
}

function thingsIn(block: Block): number {
  switch (block.type) {
    case 'heading':
    case 'preformatted':
      return 1;
    case 'list':
      return block.items.length;
    case 'table':
      return block.rows.length;
    case 'quotation':
      return block.children.reduce((sum, one) => sum + thingsIn(one), 0);
    default:
      return 0;
  }
}
