import { addTo, type Block, blockText, countWords, type Division, inlineText } from '../model/index.ts';
import { readLabel } from '../words/division-label.ts';
import { stemOf } from './natural.ts';

/** So many chapters at least, and this share of the files that hold one each, has what lists them. */
const [LISTED, SHARE] = [3, 0.5];
/** What is told of a chapter has no more of its words than this. */
const TOLD = 0.5;
/** So many of them. */
const NEARLY_ALL = 0.9;

/** How many words a division has. */
export function wordsIn({ parts }: Division): number {
  return parts.reduce((sum, { blocks }) => sum + wordsOf(blocks), 0);
}

/** The sources that have anything for the book: a page that is to be written yet states a title at most. All, where hardly one has. */
export function thatHoldSomething(divisions: readonly Division[]): readonly Division[] {
  const holding = divisions.filter(({ parts, metadata, behind }) => {
    const says = parts.some(({ heading, blocks }) => heading !== null || blocks.length > 0);
    return says || metadata.authors.length > 0 || metadata.fields.length > 0 || behind !== undefined;
  });
  return holding.length > 1 ? holding : divisions;
}

function wordsOf(blocks: readonly Block[]): number {
  return blocks.reduce((all, block) => all + countWords(blockText(block)), 0);
}

/**
 * The files that say of chapter after chapter what the other files tell: an author's plan, a list of contents with a few
 * sentences each. They head several of the chapters that stand in a file of their own each, by the same words, and have
 * far fewer below them.
 */
export function outlinesAmong(divisions: readonly Division[]): ReadonlySet<Division> {
  const counted = new Map(divisions.map((division) => [division, countedIn(division)]));
  const listing = divisions.filter((division) => (counted.get(division)?.size ?? 0) >= LISTED);
  if (listing.length === 0) return new Set();
  const files = new Map<string, Division[]>();
  for (const division of divisions) {
    const [first, ...others] = [...(counted.get(division)?.keys() ?? [])];
    const name = others.length > 0 ? null : (first ?? countOf(stemOf(division.source), division.metadata.language));
    if (name) addTo(files, name, division);
  }
  const isOutline = (division: Division): boolean => {
    const told = [...(counted.get(division) ?? [])].flatMap(([name, words]) => {
      const own = files.get(name);
      return own?.length === 1 ? [{ words, of: wordsIn(own[0] as Division) }] : [];
    });
    if (told.length < LISTED || told.length < files.size * SHARE) return false;
    return told.filter(({ words, of }) => words <= of * TOLD).length >= told.length * NEARLY_ALL;
  };
  return new Set(listing.filter(isOutline));
}

/** What a division's headings count, each with the words below it: `chapter 3`. */
export function countedIn({ parts, metadata: { language } }: Division): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  let name: string | null = null;
  const add = (words: number): void => {
    if (name !== null) counted.set(name, (counted.get(name) ?? 0) + words);
  };
  for (const { heading, blocks } of parts) {
    // The label counts, whatever the chapter is called behind it.
    if (heading)
      name =
        countOf(inlineText(heading.label), language) ??
        countOf(inlineText([...heading.label, ...heading.title]), language);
    for (const block of blocks) {
      if (block.type === 'heading') name = countOf(blockText(block), language) ?? name;
      add(wordsOf([block]));
    }
  }
  return counted;
}

/** The word and the number with which a heading or a name counts a division; null where it counts none. */
function countOf(text: string, language: string | null): string | null {
  const label = readLabel(text.normalize('NFKC').trim(), language);
  return label?.form === 'counted' && label.number !== null ? `${label.word} ${label.number}` : null;
}

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

/** Verse, or lines that are set as its lines are, and neither counted nor labelled: `**Role:** …`, `**Age:** …`. */
function isVerse(block: Block): boolean {
  if (block.type !== 'paragraph') return block.type === 'verse';
  if (!block.children.some(({ type }) => type === 'hard-break') || entriesIn(block) >= 2) return false;
  const lines = blockText(block, '\n').split('\n');
  return lines.filter((line) => LABELLED.test(line.slice(0, 80))).length * 2 <= lines.length;
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
