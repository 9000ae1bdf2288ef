import { type Block, blockText, type Division, median } from '../model/index.ts';
import { labelInside } from '../words/division-label.ts';
import { divisionName } from '../words/named-divisions.ts';
import { holdsWorkingWord } from '../words/part-tables.ts';
import { stemOf } from './natural.ts';
import { wordsIn } from './outline-file.ts';

/** Headings, entries of lists, tables and labels in a hundred words: so many at least has a sheet of notes. */
const DENSE = 1;
/** And so many times as many as the middle one of the other files. */
const DENSER = 4;
/** A folder with fewer chapters has no habit. */
const CHAPTERS = 2;
/** So many of the other files are named as chapters where one of another name is odd. */
const NAMED = 0.8;

/**
 * The files that an author keeps for the work beside its chapters: outlines, lists of people, notes on each part. They are
 * made of headings, lists and labels, as no chapter of their folder is, and their names say so: by a word for such work
 * (`act one outline`), by standing beside a chapter's (`part-01-symbols` and `part-01`), or by counting nothing where all
 * others do.
 */
export function sheetsAmong(divisions: readonly Division[]): ReadonlySet<Division> {
  if (divisions.length <= CHAPTERS) return new Set();
  const stems = divisions.map(({ source }) => stemOf(source).normalize('NFC').toLowerCase());
  const areChapters = stems.map(isChapterName);
  const folders = divisions.map(({ source }) => folderOf(source));
  const ofChapters = new Set(folders.filter((folder) => countIn(folder, (i) => areChapters[i] === true) >= CHAPTERS));
  const odd = divisions.filter((division, i) => isNamedOtherwise(division, i));
  if (odd.length === 0 || divisions.length - odd.length < CHAPTERS) return new Set();
  const usual = median(divisions.filter((division) => !odd.includes(division)).map(density));
  const least = Math.max(DENSE, usual * DENSER);
  const sheets = new Set(odd.filter((division) => division.metadata.part === null && density(division) >= least));
  // Where most of a folder is such work, the rest of it is none of the story's either.
  const papers = folders.map(
    (folder) =>
      !ofChapters.has(folder) && countIn(folder, (i) => sheets.has(divisions[i] as Division)) * 2 > countIn(folder),
  );
  return new Set(
    divisions.filter((division, i) => sheets.has(division) || (papers[i] === true && odd.includes(division))),
  );

  function countIn(folder: string, isOne: (i: number) => boolean = () => true): number {
    return folders.filter((other, i) => other === folder && isOne(i)).length;
  }

  function isNamedOtherwise(_: Division, i: number): boolean {
    const [stem, folder] = [stems[i] as string, folders[i] as string];
    if (holdsWorkingWord(stem) || holdsWorkingWord(folder.split('/').at(-1) ?? '')) return true;
    if (stems.some((other) => isBesideChapter(stem, other))) return true;
    // In a folder of its own beside one that holds the chapters.
    if (ofChapters.size > 0 && !ofChapters.has(folder)) return true;
    const chapters = areChapters.filter(Boolean).length;
    return !areChapters[i] && chapters >= CHAPTERS + 1 && chapters >= (divisions.length - 1) * NAMED;
  }
}

function folderOf(source: string): string {
  return source.split(/[/\\]/).slice(0, -1).join('/');
}

/** `part-01-symbols` beside `part-01`: the same name and one word more, which counts nothing. */
function isBesideChapter(stem: string, other: string): boolean {
  if (other === '' || !stem.startsWith(other) || !isChapterName(other)) return false;
  return /^[\s_.-]+\p{L}{3,}$/u.test(stem.slice(other.length));
}

/** Whether a name counts a division or says which it is: `глава 3`, `prologue`, `07`. */
function isChapterName(stem: string): boolean {
  const words = stem.replace(/[_-]+/g, ' ').trim();
  return /^\d/.test(words) || labelInside(words) !== null || divisionName(words, null) !== null;
}

/** Whether a text is made of headings, lists and labels as no prose is. */
export function isDense(division: Division): boolean {
  return density(division) >= DENSE;
}

/** So few things make no sheet, nor labels alone: mails and interviews have them, too. */
const FEW = 3;

/** Verse has few words below each of its titles. */
const VERSE = 0.3;

/** How many things stand in a hundred words of a text that no prose has. */
function density(division: Division): number {
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
