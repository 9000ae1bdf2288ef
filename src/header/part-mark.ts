import { type Block, blockText, countsOf, isSetIn, mostOften, type PartPosition } from '../model/index.ts';
import { cardinalsIn, mayHaveCardinal } from '../words/cardinals.ts';
import { readLabel } from '../words/division-label.ts';
import { endingPhrase } from '../words/endings.ts';
import { type Asked, anyOf, askedWhere, holdsLike, opensLike } from '../words/forms.ts';
import { numberOf } from '../words/numerals.ts';
import { mayHoldOf, OF_PATTERN, POSTED_PARTS } from '../words/part-tables.ts';
import { recent } from '../words/recent.ts';
import type { Entry } from './entry.ts';
import { firstLine, isOneLine } from './first-line.ts';
import { isFence } from './lines.ts';
import { isHeadingLike, undecorated, wordCount } from './shapes.ts';

const WORD = `(?:${anyOf(POSTED_PARTS)})`;

/** Patterns of part marks, for texts with some numbers in words and for others. */
interface Marks {
  /** A line of its own that says which posted part this is: `Part1 of`, `Part 2/6`, `(1/4)`. */
  readonly line: Asked;
  /** The value of a label `Part`. */
  readonly value: Asked;
  /** At the end of a title or subject: `(2/3)`, `1/4`, `Part 2 of 5`, `- 2 of 5`, `[3/?]`. */
  readonly suffix: Asked;
}

function marksWith(cardinals: string): Marks {
  const count = `(\\d{1,4}|[ivxlc]{1,6}${cardinals})`;
  const total = `(\\d{1,4}|\\?+|x+|[ivxlc]{1,6}${cardinals})`;
  const ends = [
    `[(\\[]\\s*(?:${WORD}\\s*)?${count}[a-d]?\\s*${OF_PATTERN}\\s*${total}?\\s*[)\\]]`,
    `(?<=[\\s,:–—-])(?:${WORD}\\s*)?(\\d{1,3})\\s*/\\s*(\\d{1,3}|\\?+)`,
    `(?<=[\\s,:–—-])${WORD}\\s*${count}(?:\\s*${OF_PATTERN}\\s*${total})?`,
    `(?<=\\s[–—-]{1,2}\\s)(\\d{1,3})\\s*${OF_PATTERN}\\s*(\\d{1,3})`,
  ];
  return {
    line: askedWhere(
      mayHoldOf,
      () =>
        new RegExp(`^[\\s(\\[~*=-]*(?:${WORD}\\s*#?)?\\s*${count}\\s*${OF_PATTERN}\\s*${total}?[\\s)\\]~*=.-]*$`, 'iu'),
    ),
    value: askedWhere(
      (text) => text !== '',
      () => new RegExp(`^${count}(?:\\s*(?:${OF_PATTERN}|out of)\\s*${total}?)?[\\s.]*$`, 'iu'),
    ),
    suffix: askedWhere(mayEndInPart, () => new RegExp(`[\\s,:–—-]*(?:${ends.join('|')})\\s*$`, 'iu')),
  };
}

const IN_FIGURES = marksWith('');
/** With any words in the place of numbers: what has no such form needs no patterns of its own. */
const IN_ANY_WORDS = marksWith("|[\\p{L}\\p{M}’' -]+");
const marksInWords = recent<Marks>(64);

const holdsWord = holdsLike(anyOf(POSTED_PARTS));
const opensWithWord = opensLike(anyOf(POSTED_PARTS));

/** A cheap look whether a title may end in a part mark. */
function mayEndInPart(text: string): boolean {
  return /[\])?\d]$/.test(text.trimEnd()) || holdsWord(text);
}

/** `Parttwo` has its number behind the word. */
const JOINED = new RegExp(`${WORD}(?=\\p{L})`, 'giu');

function findMark(which: keyof Marks, text: string): RegExpExecArray | null {
  if (which === 'line' && !mayHoldOf(text)) return null;
  if (!mayHaveCardinal(text.replace(JOINED, '$& '))) return IN_FIGURES[which].exec(text);
  if (!IN_ANY_WORDS[which].test(text)) return null;
  const cardinals = cardinalsIn(text);
  return marksInWords(cardinals, () => marksWith(cardinals === '' ? '' : `|${cardinals}`))[which].exec(text);
}

/** What every such end has: a bracket, a digit or a question mark, or the word. */
const MAYBE_SUFFIX = askedWhere(
  mayEndInPart,
  () => new RegExp(`[\\])?\\d]\\s*$|(?<![\\p{L}\\p{N}])${WORD}(?![\\p{L}])`, 'iu'),
);

/** No part mark is longer, with the space before it. */
const LONGEST_MARK = 120;

function position(number: string | undefined, total: string | undefined): PartPosition {
  return { number: number ? numberOf(number) : null, total: total ? numberOf(total) : null };
}

/** Reads a whole line as a part mark; a number without a total is none unless `of` is there, cut off. */
export function partLine(text: string): PartPosition | null {
  if (text.length > 40) return null;
  const match = findMark('line', text);
  if (match === null) return null;
  const bare = !/[\p{L}([]/u.test(text.replace(/of/i, ''));
  return bare && !match[2] ? null : position(match[1], match[2]);
}

/** Reads the value of a label such as `Part: 2/6`. */
export function partValue(text: string): PartPosition | null {
  const match = text.length > LONGEST_MARK ? null : findMark('value', text.trim());
  return match ? position(match[1], match[2]) : null;
}

/** Takes a part mark off the end of a title. `mark` is the mark as typed. */
export function titleAndPart(text: string): { title: string; mark: string | null; part: PartPosition | null } {
  const from = Math.max(0, text.length - LONGEST_MARK);
  const end = text.slice(from);
  const match = MAYBE_SUFFIX.test(end) ? findMark('suffix', end) : null;
  if (match === null || from + match.index === 0) return { title: text, mark: null, part: null };
  const mark = match[0].replace(/^[\s,:–—-]+/, '').trim();
  const part = position(match[1] ?? match[3] ?? match[5] ?? match[7], match[2] ?? match[4] ?? match[6] ?? match[8]);
  // `1a/3` is half of a part: what is counted is told by the names of the files.
  if (/\d[a-d]\s*(?:\/|of)/i.test(mark)) return { title: text.slice(0, from + match.index).trim(), mark, part: null };
  // Nobody posts part 24 of 7.
  if (part.number !== null && part.total !== null && part.number > part.total)
    return { title: text, mark: null, part: null };
  return { title: text.slice(0, from + match.index).trim(), mark, part };
}

const OF_TITLE = askedWhere(
  opensWithWord,
  () => new RegExp(`^(${WORD}\\s+(\\d{1,4}|\\p{L}+(?:-\\p{L}+)?))\\s+${OF_PATTERN}\\s+(\\S.*)$`, 'iu'),
);
/** Between a title and its number, and behind it. */
const BEFORE_COUNT = /^[\s"”’,:;|~•#([{–—-]+/u;
const BEHIND_COUNT = /[\s\])}~.–—-]+$/u;

/**
 * A line that says no more than the work's title and which part this is, in any form: `Rain #3`, `Rain | 3`,
 * `Rain, ch. 3`, `Part 3 of Rain`. The mark is what stands beside the title; null for every other line.
 */
export function partOfTitle(
  text: string,
  title: string,
): { readonly mark: string; readonly part: PartPosition } | null {
  if (title.length < 2 || text.length > title.length + LONGEST_MARK / 2) return null;
  const same = (words: string): boolean => undecorated(words).toLowerCase() === title.toLowerCase();
  const of = OF_TITLE.exec(text);
  if (of && same(of[3] ?? '')) return { mark: of[1] ?? '', part: position(of[2], undefined) };
  const bare = text.replace(/^["“‘'«]/u, '');
  if (!bare.toLowerCase().startsWith(title.toLowerCase())) return null;
  const rest = bare.slice(title.length);
  const mark = rest.replace(BEFORE_COUNT, '').replace(BEHIND_COUNT, '');
  if (mark === '' || mark === rest) return null;
  const label = readLabel(mark);
  if (label === null || label.number === null || label.form === 'named' || label.titleStart < label.titleEnd)
    return null;
  // `THE FERRY--BOOK THE FIRST` heads the first of several volumes.
  if (label.form === 'counted' && (label.rank === 1 || (label.rank === 2 && /\bthe\b/i.test(mark)))) return null;
  return {
    mark: label.form === 'number' && rest.includes('#') ? `#${mark}` : mark,
    part: { number: label.number, total: label.total },
  };
}

/** The title that a header states, without the mark of a part. */
export function titleStated(entries: readonly Entry[]): string {
  const own = entries.find((entry) => entry.kind === 'field' && entry.key === 'title');
  return own?.kind === 'field' ? titleAndPart(undecorated(own.value)).title : '';
}

/** Whether entries are headed by the title of the first header with the number of a part: `Rain #3`. */
export function countsTitle(entries: readonly Entry[], top: readonly Entry[]): boolean {
  const [first] = entries;
  if (first?.kind !== 'field' || first.key !== 'title' || first.label !== '') return false;
  return partOfTitle(undecorated(first.value), titleStated(top)) !== null;
}

/** Lines inside a file that could be the header of a later part. */
export interface Candidate {
  /** Index of its first block. */
  readonly block: number;
  readonly entries: readonly Entry[];
  /** Other parts have its facts word for word. */
  readonly again?: true;
  /** It is a run of facts below a drawn line or a wide gap, several of which are said of stories alone. */
  readonly amid?: true;
  /** A heading follows it, so that its own part mark need not serve as one. */
  readonly headed: boolean;
}

/** What the file shows of its headers: the first one, and how its blocks stand apart. */
export interface Ground {
  readonly blocks: readonly Block[];
  readonly top: readonly Entry[];
  /** Blank lines between most of its blocks. */
  readonly gap: number;
  /** Whether most of its paragraphs are set in: then that says nothing of any of them. */
  readonly indented: boolean;
}

/** What a file's blocks show of its headers: the usual gap between blocks, and whether most are set in. */
export function groundOf(blocks: readonly Block[], top: readonly Entry[]): Ground {
  const usual = mostOften(countsOf(blocks.map(({ gapBefore }) => gapBefore)));
  const indented = blocks.filter(isSetIn).length * 2 > blocks.length;
  return { blocks, top, gap: Math.max(1, usual?.[0] ?? 1), indented };
}

/** A part has more words than a slip of paper or an entry of a list. */
const PART_WORDS = 40;

/**
 * Whether a candidate heads a part: text of its own follows it, and it isn't set in, as what somebody in the story
 * reads is.
 */
export function headsPart(one: Candidate, all: readonly Candidate[], ground: Ground): boolean {
  if (!startsPart(one, ground) || (!ground.indented && isSetIn(ground.blocks[one.block]))) return false;
  const next = all.find((other) => other.block > one.block)?.block ?? ground.blocks.length;
  let words = 0;
  for (let i = endOf(one); i < next && words < PART_WORDS; i++)
    words += wordCount(blockText(ground.blocks[i] as Block).slice(0, 2000));
  return words >= PART_WORDS;
}

/** Whether a part may start at a block: below a drawn line, a heading, a wider gap or a line that ends a part. */
export function startsPart({ block: at, headed }: Candidate, { blocks, gap }: Ground): boolean {
  const [block, before] = [blocks[at], blocks[at - 1]];
  if (block === undefined || before === undefined || headed) return true;
  if (before.type === 'scene-break' || before.type === 'heading' || block.gapBefore > gap) return true;
  const line = firstLine(before);
  if (!isOneLine(before, 60)) return false;
  return isFence(line) || isHeadingLike(line) || endingPhrase(line) !== null || CAPITALS.test(line);
}

const CAPITALS = /^[^\p{L}]*\p{Lu}[\p{Lu}\s]{2,30}[^\p{L}]*$/u;

/** The block after a candidate's last line. */
export function endOf({ entries }: Pick<Candidate, 'entries'>): number {
  return 1 + Math.max(-1, ...entries.flatMap((entry) => entry.lines.map((line) => line.block)));
}

/** A file that writes `Part 1/3`, `Part 2/3` above its parts uses them as headings; they are left to the splitter. */
export function repeatsPartLines(blocks: readonly Block[]): boolean {
  let count = 0;
  for (const block of blocks) {
    if (isOneLine(block, 40) && partLine(firstLine(block)) !== null) count++;
    if (count > 1) return true;
  }
  return false;
}
