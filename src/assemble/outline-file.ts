import {
  addTo,
  type Block,
  bareLetters,
  blockText,
  countWords,
  type Division,
  headingWords,
  inlineText,
} from '../model/index.ts';
import { readLabel } from '../words/division-label.ts';
import { byNaturalOrder } from '../words/natural-order.ts';
import { endsAsSentence } from '../words/stops.ts';
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

/** A list of files has so many times as many words as it names files at most, and names so many, and this share of the others. */
const [WORDS_A_FILE, FILES] = [60, 3];
/** A file's name with its ending. */
const FILE_NAME = /(?<![\p{L}\p{N}_-])[\p{L}\p{N}_-]+\.\p{L}[\p{L}\p{N}]{1,4}(?![\p{L}\p{N}])/giu;

/** Files that list the others: line by line by what they are called without their ending, or by their whole names. */
export function listsAmong(divisions: readonly Division[]): readonly Division[] {
  if (divisions.length <= FILES) return [];
  const stems = new Map(divisions.map((one) => [stemOf(one.source).normalize('NFC').toLowerCase(), one]));
  const titles = titlesOf(divisions);
  return divisions.filter((division) => {
    if (wordsIn(division) > divisions.length * WORDS_A_FILE) return false;
    const lines = linesOf(division).map((line) => line.normalize('NFC').toLowerCase());
    // What is nothing but the titles of the others names them by these.
    const titled = listedIn(division, titles).length;
    if (titled * 2 >= lines.filter((line) => /[\p{L}\p{N}]/u.test(line)).length && titled >= FILES) return true;
    // What a sentence names is told of.
    const inside = (line: string): readonly string[] =>
      endsAsSentence(line) ? [] : [...line.matchAll(FILE_NAME)].map(([name]) => stemOf(name));
    const names = lines.flatMap((line) => [line.trim(), ...inside(line)]);
    const named = new Set(names.flatMap((name) => stems.get(name) ?? []));
    named.delete(division);
    return named.size >= FILES && named.size >= (divisions.length - 1) * SHARE;
  });
}

function linesOf({ parts }: Division): readonly string[] {
  const texts = parts.flatMap(({ heading, blocks }) => [
    heading === null ? '' : headingWords(heading),
    ...blocks.map((block) => blockText(block, '\n')),
  ]);
  return texts.flatMap((text) => text.split('\n'));
}

/** The names of divisions: whole, without the count behind them, and by the count before them. */
export interface Titles {
  readonly whole: ReadonlyMap<string, Division>;
  readonly bare: ReadonlyMap<string, readonly Division[]>;
  readonly counted: ReadonlyMap<string, readonly Division[]>;
}

/** What divisions are called by their headings and by their files' names, marks and blanks aside. */
export function titlesOf(divisions: readonly Division[]): Titles {
  const [whole, bare, counted] = [
    new Map<string, Division>(),
    new Map<string, Division[]>(),
    new Map<string, Division[]>(),
  ];
  for (const one of divisions.toSorted((a, b) => byNaturalOrder(a.source, b.source))) {
    const heading = one.parts[0]?.heading;
    const stem = keyOf(stemOf(one.source));
    for (const name of new Set([stem, heading == null ? '' : keyOf(headingWords(heading))])) {
      if (name === '') continue;
      if (!whole.has(name)) whole.set(name, one);
      const count = /^\d+(?=\D)/.exec(name)?.[0];
      if (count !== undefined) addTo(counted, count, one);
    }
    const words = stem.replace(/\d+$/, '');
    if (words !== '' && words !== stem) addTo(bare, words, one);
  }
  return { whole, bare, counted };
}

/**
 * The divisions that a text names line by line, in its order: each by what it is called, or by all of that but the count
 * behind it, where several of the lines are alike (`Interlude`). A line of the count of one of them alone, and of most of
 * its letters, means that one: a word may have been changed since.
 */
export function listedIn(list: Division, { whole, bare, counted }: Titles): readonly Division[] {
  const found = new Set<Division>();
  for (const text of linesOf(list)) {
    const line = keyOf(text.replace(LEADERS, '').replace(ITEM_LABEL, ''));
    const named = line === '' ? undefined : whole.get(line);
    const count = /^\d+(?=\D)/.exec(line)?.[0];
    const [alone, ...more] = new Set(count === undefined ? [] : counted.get(count));
    const isMeant = alone !== undefined && more.length === 0 && isLike(line, keyOf(stemOf(alone.source)));
    const isFree = (other: Division): boolean => other !== list && !found.has(other);
    const one =
      named && isFree(named) ? named : (bare.get(line)?.find(isFree) ?? (isMeant && isFree(alone) ? alone : null));
    if (one) found.add(one);
  }
  return [...found];
}

/** Dots and a page behind a title, and a label before it: `The Gate ..... 12`, `話：`. */
const LEADERS = /(?:\.{3,}|…{1,9}|\t)\s*\d{1,4}\s*$/;
const ITEM_LABEL = /^[^\p{L}\p{N}]{0,4}\p{L}{1,9}[:：]\s*(?=\S)/u;

/** The letters and figures of a line, by which what says the same is known: `①` is `1`. */
export function keyOf(text: string): string {
  return bareLetters(text.normalize('NFKC'));
}

/** Whether two lines share most of their letters. */
function isLike(a: string, b: string): boolean {
  const [letters, others] = [new Set(a), new Set(b)];
  const shared = [...letters].filter((letter) => others.has(letter)).length;
  return shared * 3 >= Math.max(letters.size, others.size) * 2;
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
