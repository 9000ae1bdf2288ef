import { choose } from '../facts/index.ts';
import {
  type Block,
  blockText,
  type Diagnostic,
  type Division,
  type Heading,
  inlineText,
  type Outcome,
  type Part,
  type Trace,
  wordsIn,
} from '../model/index.ts';
import { ARTICLES } from '../words/article-tables.ts';
import { isDedicated } from '../words/author-talk.ts';
import { BOOK_KINDS } from '../words/byline-tables.ts';
import { anyOf } from '../words/forms.ts';
import { endsAsClause } from '../words/stops.ts';
import { inOrderOfNumbers } from './numbering.ts';
import { underWork } from './work-heads.ts';

/** A longer heading is no title. */
const LONGEST = 200;

/** A division as a book by itself has it, with its trace, and what to tell of it. */
interface Readied extends Pick<Outcome<Division>, 'value' | 'trace'> {
  readonly told: readonly Diagnostic[];
}

/**
 * A division under the title and the subtitle that stand above its story, as `underHeading` and `underOwnSubtitle` know
 * them, where its headings are marked as such, and its chapters in the order of their numbers; null for what needs none.
 */
export function underOwnTitle(division: Division, trace: Trace, isMarked: boolean): Readied | null {
  const titled = isMarked ? (underHeading(division, trace) ?? underWork(division, trace)) : null;
  const above = isMarked ? underOwnSubtitle(titled?.value ?? division, titled !== null) : null;
  const before = above ?? titled?.value ?? division;
  const ordered = inOrderOfNumbers(before);
  if (ordered === null && before === division) return null;
  return { trace, ...titled, value: ordered?.value ?? before, told: ordered === null ? [] : [ordered.told] };
}

/**
 * A division that states no title, under the heading at its top: when that is the only one of its rank, and neither
 * counts nor names a part, it says what the story is called, and the headings below it open the chapters. Null for
 * every other division. For a source that is a book by itself: in a series such a heading is a chapter's.
 */
function underHeading(division: Division, trace: Trace): Pick<Outcome<Division>, 'value' | 'trace'> | null {
  const { metadata, parts } = division;
  const first = parts.findIndex((part) => part.heading !== null || part.blocks.length > 0);
  // A dedication or a motto may stand above the title.
  const at = first + (isAboveTitle(parts[first], parts[first + 1]) ? 1 : 0);
  const above = parts.slice(first, at).map((part): Part => ({ ...part, matter: 'front' }));
  const top = parts[at];
  const stacked = top === undefined ? null : headingOverOthers(top, parts.slice(at + 1));
  const heading = top?.heading ?? stacked;
  if (metadata.title !== null || metadata.part !== null || !top || !heading) return null;
  if (heading !== stacked && !mayName(heading, parts)) return null;
  const said = inlineText(heading.title).replace(/\s+/g, ' ').trim();
  // In Chinese and Japanese these marks say that it is a title.
  const title = said.replace(/^(?:《([^《》]+)》|『([^『』]+)』)$/u, '$1$2');
  if (title === '' || title.length > LONGEST) return null;
  const isFront = (isSetApart(top.blocks) || isLine(top.blocks)) && parts[at + 1]?.heading != null;
  const blocks = heading === stacked ? [] : top.blocks;
  const own: Part = { ...top, opening: 'start', heading: null, blocks, matter: isFront ? 'front' : top.matter };
  const below = parts.slice(at + 1).map((part) => raised(part, heading.depth));
  // Words without a story under them are all the text there is.
  if (own.blocks.length === 0 && below.length === 0) return null;
  const carried = notesAbove(own, below[0]);
  const value = {
    ...division,
    metadata: { ...metadata, title },
    parts: [
      ...above,
      ...(carried.length > 0 ? withNotes(carried, below) : own.blocks.length === 0 ? below : [own, ...below]),
    ],
  };
  const moves = [
    ...(trace.moves ?? []),
    ...carried.map((note) => ({ place: note.place, text: blockText(note, '\n') })),
  ];
  const choice = choose('title', division.source, [{ by: 'heading', value: title, place: heading.place }]);
  return { value, trace: { ...trace, moves, choices: [...(trace.choices ?? []), choice] } };
}

/** So many headings below one that has nothing under it but them, and the words are the title of all. */
const OVER = 2;

/** A heading at the very top, right over another of its own rank, as a heading; null for what is no such block. */
function headingOverOthers({ heading, matter, blocks }: Part, below: readonly Part[]): Heading | null {
  const [block, ...more] = blocks;
  if (heading !== null || matter !== 'front' || block?.type !== 'heading' || more.length > 0) return null;
  if (below[0]?.heading == null || below.filter((part) => part.heading !== null).length < OVER) return null;
  return { kind: 'story', depth: 0, number: null, label: [], title: block.children, place: block.place };
}

/** Notes that are all that stands between a title and the first chapter: they belong under its heading. */
function notesAbove({ blocks }: Part, below: Part | undefined): readonly Block[] {
  const isAbove = (block: Block): boolean => block.type === 'note' && block.position === 'before';
  return below?.heading != null && blocks.every(isAbove) ? blocks : [];
}

function withNotes(notes: readonly Block[], [first, ...others]: readonly Part[]): readonly Part[] {
  return first ? [{ ...first, blocks: [...notes, ...first.blocks] }, ...others] : [];
}

/** Longer words set apart above the first chapter are the story's own beginning. */
const EPIGRAPH = 200;

/** Whether what stands between a title and the first chapter is an epigraph: verse or a quotation, and no prose. */
function isSetApart(blocks: readonly Block[]): boolean {
  const words = blocks.reduce((sum, block) => sum + wordsIn(block), 0);
  return words > 0 && words <= EPIGRAPH && blocks.every(isApart);
}

function isApart(block: Block): boolean {
  return (
    block.type === 'quotation' || block.type === 'verse' || (block.type === 'paragraph' && block.role === 'epigraph')
  );
}

/** Whether a few words without a heading stand above one, each line of them set apart from prose. */
function isAboveTitle(part: Part | undefined, next: Part | undefined): boolean {
  if (part === undefined || part.heading !== null || next?.heading == null) return false;
  const words = part.blocks.reduce((sum, block) => sum + wordsIn(block), 0);
  const isSaid = (block: Block): boolean =>
    block.type === 'paragraph' &&
    (block.align !== undefined || block.children.every(({ type }) => type === 'emphasis' || type === 'hard-break'));
  return words > 0 && words <= FEW_WORDS && (isLine(part.blocks) || part.blocks.every((b) => isApart(b) || isSaid(b)));
}

/** Whether a few words stand alone: whose it is, for what it was written, where it plays. */
const isLine = ([block, ...more]: readonly Block[]): boolean =>
  block?.type === 'paragraph' && more.length === 0 && wordsIn(block) > 0 && wordsIn(block) <= LINE_WORDS;

function mayName(heading: Heading, parts: readonly Part[]): boolean {
  if (heading.label.length > 0 || heading.number !== null || heading.given) return false;
  if (!['volume', 'story', 'chapter'].includes(heading.kind)) return false;
  // What closes a book, such as an afterword, may stand beside the title that is over all the rest.
  const over = (part: Part): boolean =>
    part.heading === null || part.heading === heading || part.heading.depth > heading.depth;
  const isOverAll = parts.every(
    (part, i) => over(part) || (closes(part) && parts.slice(i).every((one) => over(one) || closes(one))),
  );
  return isOverAll || isOverLabelled(heading, parts);
}

/** A line above a title has no more words; nor has what stands under one above headings of its own rank that count or name parts: a date, a motto, who reads how long. */
const [LINE_WORDS, FEW_WORDS] = [8, 60];

/**
 * Whether all headings but the first count or name their parts, or stand below those that may, and next to nothing
 * stands under the first.
 */
function isOverLabelled(heading: Heading, parts: readonly Part[]): boolean {
  const next = parts.findIndex((part) => part.heading !== null && part.heading !== heading);
  const own = parts.slice(0, Math.max(next, 0));
  const others = parts.flatMap((part) => (part.heading === null || part.heading === heading ? [] : [part.heading]));
  const words = own.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + wordsIn(block), 0);
  return (
    others.length > 0 && words <= FEW_WORDS && others.every((one) => one.depth > heading.depth || countsOrNames(one))
  );
}

function closes({ heading }: Part): boolean {
  return heading !== null && (heading.kind === 'epilogue' || heading.kind === 'afterword');
}

/** A part one rank up, now that nothing stands above it. */
function raised(part: Part, depth: number): Part {
  if (part.heading === null) return part;
  return { ...part, heading: { ...part.heading, depth: part.heading.depth - depth } };
}

/** A longer line is no second title. */
const LONGEST_SUBTITLE = 100;

/** What kind of work it is, and nothing else: `A Novel`, `Roman`, `소설`. */
const KIND = new RegExp(`^(?:(?:${anyOf(ARTICLES)})\\s+)?(?:\\p{L}+\\s+)?(?:${anyOf(BOOK_KINDS)})$`, 'iu');

const NAMES_KIND = new RegExp(`(?<!\\p{L})(?:${anyOf(BOOK_KINDS)})(?!\\p{L})`, 'iu');

/**
 * A division whose title is stated, without the line that stands below it and above the first chapter, which is its
 * subtitle: `## A Novel`, or a heading with nothing under it above others that count or name their parts
 * (`isTitledHere`: its title stood right above), or a short line alone that is no sentence. A line in italics is a motto, one that gives the story to somebody a dedication:
 * both go before the story. Null where there is no such line.
 */
function underOwnSubtitle(division: Division, isTitledHere: boolean): Division | null {
  const { metadata, parts } = division;
  if (metadata.title === null || metadata.subtitle !== null || metadata.part !== null) return null;
  const at = parts.findIndex((part) => part.heading !== null || part.blocks.length > 0);
  const [top, ...below] = parts.slice(at);
  if (!top || below[0]?.heading == null) return null;
  const said = emptyHeading(top);
  if (said === null) return mottoOrLine(division, top, below);
  const depth = top.heading?.depth ?? 0;
  const others = below.flatMap(({ heading }) =>
    heading !== null && (depth === 0 || heading.depth <= depth) ? [heading] : [],
  );
  const isTop = isTitledHere && others.length > 1 && others.every(countsOrNames);
  if (said.length > LONGEST_SUBTITLE || !(KIND.test(said) || isTop)) return null;
  return { ...division, metadata: { ...metadata, subtitle: said }, parts: below };
}

/** The words of a heading that is all there is of a part, and counts and names none. */
function emptyHeading({ heading, blocks }: Part): string | null {
  const [block, ...more] = blocks;
  if (heading === null) {
    return block?.type === 'heading' && more.length === 0 ? plain(blockText(block, ' ')) : null;
  }
  return block === undefined && !heading.given && !countsOrNames(heading) ? plain(inlineText(heading.title)) : null;
}

function mottoOrLine(division: Division, top: Part, below: readonly Part[]): Division | null {
  const [line, ...more] = top.blocks;
  if (top.heading !== null || line?.type !== 'paragraph' || more.length > 0 || line.role !== undefined) return null;
  const said = plain(blockText(line, '\n'));
  if (line.children.every(({ type }) => type === 'emphasis') || givesTo(said))
    return top.matter === 'front' ? null : { ...division, parts: [{ ...top, matter: 'front' }, ...below] };
  if (!isTitleLine(line, said)) return null;
  return { ...division, metadata: { ...division.metadata, subtitle: said }, parts: below };
}

/** Whether a short line gives the story to somebody: in the words for that, or to whom something is told of behind a comma. */
function givesTo(said: string): boolean {
  if (said.length > LONGEST_SUBTITLE || /[\n:;|/]/u.test(said) || endsAsClause(said)) return false;
  return isDedicated(said) || (/^\p{Lu}[^,]+,\s\p{Ll}[^,]+$/u.test(said) && !NAMES_KIND.test(said));
}

/** A line of words without a number, an end of a sentence, speech or a link. */
function isTitleLine(line: Block & { readonly type: 'paragraph' }, said: string): boolean {
  if (line.children.some(({ type }) => type === 'link' || type === 'image' || type === 'note-reference')) return false;
  return (
    said.length <= LONGEST_SUBTITLE &&
    /^\p{Lu}|^\p{Lo}/u.test(said) &&
    !/[\n\p{N}:;|/]/u.test(said) &&
    !endsAsClause(said) &&
    /\p{L}.*[\s\p{Lo}]\p{L}/u.test(said)
  );
}

function plain(text: string): string {
  return text.trim().replace(/[^\S\n]+/gu, ' ');
}

/** Whether a heading counts its part or names it by what it is: `Chapter 2`, `Epilogue`. */
function countsOrNames({ label, number, kind }: Heading): boolean {
  return label.length > 0 || number !== null || !['volume', 'story', 'chapter'].includes(kind);
}
