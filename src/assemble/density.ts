import { type Block, blockText, type Division } from '../model/index.ts';
import { wordsIn } from './outline-file.ts';

/** Headings, entries of lists, tables and labels in a hundred words: so many at least has a sheet of notes. */
export const DENSE = 1;

/** Whether a text is made of headings, lists and labels as no prose is. */
export function isDense(division: Division): boolean {
  return density(division) >= DENSE;
}

/** So few things make no sheet, nor labels alone that come again: mails and interviews have them, too. */
const FEW = 3;
/** So many labels, nearly all of them others and over so many of all paragraphs, are a list of people and places. */
const LIST = { labels: 8, others: 0.9, share: 0.5 } as const;

/** Verse has few words below each of its titles. */
const VERSE = 0.3;

/** How many things stand in a hundred words of a text that no prose has. */
export function density(division: Division): number {
  // What is counted is a chapter, or a letter.
  const headings = division.parts.filter(({ heading }) => heading !== null && heading.number === null).length;
  const blocks = division.parts.flatMap((part) => part.blocks);
  const things = headings + blocks.reduce((sum, block) => sum + thingsIn(block), 0);
  const verses = blocks.filter(isVerse).length;
  const labels = blocks.flatMap(labelOf);
  if ((things < FEW && !areListed(labels, blocks.length)) || verses > blocks.length * VERSE) return 0;
  return ((things + labels.length) * 100) / Math.max(1, wordsIn(division));
}

function areListed(labels: readonly string[], paragraphs: number): boolean {
  const isMost = labels.length >= LIST.labels && labels.length >= paragraphs * LIST.share;
  return isMost && new Set(labels).size >= labels.length * LIST.others;
}

/** A label of a few words, perhaps with how it is read, in front of what it says: `碧（あお）：`. */
const LABELLED =
  /^[^\p{L}\p{N}]{0,6}(\p{L}[\p{L}\p{N} ]{0,24}(?:[(（][^()（）]{1,24}[)）])?)[:：](?=\s|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;
/** A line that is counted or marked as an entry of a list. */
const ENTRY = /^\s*(?:\d{1,3}[.)]|[-*•])\s/;

/** Verse, or lines that are set as its lines are. */
function isVerse(block: Block): boolean {
  return (
    block.type === 'verse' ||
    (block.type === 'paragraph' && block.children.some(({ type }) => type === 'hard-break') && entriesIn(block) < 2)
  );
}

function labelOf(block: Block): readonly string[] {
  const [, label] = block.type === 'paragraph' ? (LABELLED.exec(blockText(block).slice(0, 80)) ?? []) : [];
  return label === undefined ? [] : [label];
}

/** How many lines of a paragraph are entries of a list, typed as such. */
function entriesIn(block: Block): number {
  if (block.type !== 'paragraph' || !block.children.some(({ type }) => type.endsWith('break'))) return 0;
  return blockText(block, '\n')
    .split('\n')
    .filter((line) => ENTRY.test(line)).length;
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
    case 'paragraph': {
      const entries = entriesIn(block);
      return entries < 2 ? 0 : entries;
    }
    default:
      return 0;
  }
}
