import {
  type Block,
  blockText,
  type Diagnostic,
  type Division,
  folderInPath,
  inlineText,
  type Metadata,
  median,
  type StatedFact,
  textsOf,
  topOf,
} from '../model/index.ts';
import { isProse, sentencesIn } from '../removals/index.ts';
import { saysWhereToWrite, workWords } from '../words/author-talk.ts';
import { CONTENTS_TITLES } from '../words/contents-titles.ts';
import { fold } from '../words/fold.ts';
import { anyOf } from '../words/forms.ts';
import { KNOWN_LICENCES, RIGHTS_FORMULAS } from '../words/front-page-tables.ts';
import {
  FILE_BESIDE,
  holdsWorkingWord,
  isLicenceFile,
  isPageOfFolder,
  isTextBeside,
  TO_DO,
} from '../words/part-tables.ts';
import { whenAsked } from '../words/recent.ts';
import { titlePageOf } from './common-title.ts';
import { folded } from './merge.ts';
import { stemOf } from './natural.ts';
import { inListedOrder, type Listed } from './order.ts';
import { isDense, wordsIn } from './outline-file.ts';
import { papersAmong } from './papers.ts';
import { tellsOfFiles } from './readme.ts';

/** Sources parted by what they are to a story. */
export interface SetBeside {
  readonly divisions: readonly Division[];
  /** Files that tell of the others: their words stand at the book's end. */
  readonly beside: readonly Division[];
  /** What tells nobody anything: lists, licences that everybody knows, the author's own plans. */
  readonly leftOut: readonly Division[];
  /** The file among these that lists the others by their titles, and the names of all in its order; null without one. */
  readonly listed: Listed | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Sets apart what stands beside the parts of a story. What somebody says there goes to the end of the book: a readme
 * holds its author's leave to copy, or the only words about where the story comes from.
 */
export function setBeside(divisions: readonly Division[], isOrdered: (division: Division) => boolean): SetBeside {
  if (divisions.length < 2) return { divisions, beside: [], leftOut: [], listed: null, diagnostics: [] };
  const { outlines, sheets, scraps } = papersAmong(divisions);
  const page = titlePageOf(divisions);
  const isApart = (d: Division): boolean =>
    d !== page && (outlines.has(d) || sheets.has(d) || scraps.has(d) || (isBeside(d) && !tellsStory(d, divisions)));
  const apart = divisions.filter((d) => (isOrdered(d) ? saysItsName(d) : d.isApart === true || isApart(d)));
  if (apart.length === 0 || apart.length === divisions.length)
    return { divisions, beside: [], leftOut: [], listed: null, diagnostics: [] };
  const kept = divisions.filter((d) => !apart.includes(d));
  const beside = apart.filter(
    (d) =>
      d.isApart === true ||
      statesOnly(d) ||
      (isBeside(d) ? saysSomething(d) && !tellsOfFiles(d, kept) : saysSomething(d) || listsSomething(d)),
  );
  return {
    divisions: namedBy(apart.filter(statesOnly), kept, ''),
    beside,
    leftOut: apart.filter((d) => !beside.includes(d)),
    listed: inListedOrder(apart, kept),
    diagnostics: apart.map((d) => (statesOnly(d) ? factsTaken(d) : beside.includes(d) ? putBehind(d) : besideStory(d))),
  };
}

/** A file of so many of the others' words at most tells no story. */
const SMALL = 0.25;

/**
 * Whether a file called as those that tell of the files beside them tells a story itself: prose that speaks of no work
 * and no rights, and about as much of it as the others have.
 */
function tellsStory(division: Division, all: readonly Division[]): boolean {
  const texts = textsOf(division);
  if (!isProse(texts.join(' ')) || isDense(division)) return false;
  const counts = all.filter((other) => !isBeside(other)).map(wordsIn);
  if (wordsIn(division) < median(counts) * SMALL) return false;
  const { language } = division.metadata;
  return texts.every((text) => workWords(text, language) < 2 && !saysWhereToWrite(text) && !RIGHTS().test(text));
}

const RIGHTS = whenAsked(() => new RegExp(anyOf(RIGHTS_FORMULAS), 'iu'));

function isBeside(division: Division): boolean {
  const { source } = division;
  return FILE_BESIDE.test(stemOf(source)) || isTextBeside(source) || statesOnly(division) || saysItsName(division);
}

/** `v1.4`, `Second edition`. */
const FEW = 2;

/** Whether a file has facts of the work and next to no word besides, as a cover page has. */
function statesOnly(division: Division): boolean {
  const { title, authors, fields, part } = division.metadata;
  // The post that gives a serial's facts before its first part is counted with the parts.
  if (part !== null) return false;
  const isEmpty = wordsIn(division) <= FEW && division.parts.every(({ heading }) => heading === null);
  return isEmpty && title !== null && (authors.length > 0 || fields.length > 0);
}

/** Whether all that a file says is its own name, as marks of a program do: `{frontmatter}` in `frontmatter.txt`. */
function saysItsName(division: Division): boolean {
  const [block, ...others] = division.parts.flatMap(({ blocks }) => blocks);
  if (block?.type !== 'paragraph' || others.length > 0 || division.parts.some(({ heading }) => heading !== null))
    return false;
  const text = blockText(block).trim();
  return /^[{[<].*[}\]>]$/.test(text) && folded(text) === folded(stemOf(division.source));
}

/** Whether somebody says something in a file: a sentence at least, and no licence that everybody knows. */
function saysSomething(division: Division): boolean {
  const all = textsOf(division);
  if (isLicenceFile(division.source) && all.some((text) => KNOWN_LICENCE().test(text))) return false;
  // A readme names the licence below what else it says.
  const texts = all.filter((text) => !KNOWN_LICENCE().test(text));
  return [...texts, ...division.metadata.fields.flatMap(({ values }) => values)].some((text) => sentencesIn(text) > 0);
}

/** Whether a file of the author's work lists something, be it in a few words: people, days; what is to be done is for nobody else. */
function listsSomething({ source, parts }: Division): boolean {
  if (TO_DO.test(stemOf(source).replaceAll('_', ' '))) return false;
  const lines = parts.flatMap(({ blocks }) => blocks.flatMap((block) => blockText(block, '\n').split('\n')));
  return lines.filter((line) => (line.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2).length > 1;
}

const KNOWN_LICENCE = whenAsked(() => new RegExp(KNOWN_LICENCES, 'iu'));

/** The parts with a title, an author, warnings and a series from the files beside them where they state none. */
export function namedBy(
  beside: readonly Division[],
  divisions: readonly Division[],
  folder: string,
): readonly Division[] {
  const [first, ...rest] = divisions;
  if (first === undefined || beside.length === 0) return divisions;
  const states = (holds: (metadata: Metadata) => boolean): boolean => divisions.some(({ metadata }) => holds(metadata));
  // A readme in a folder of its own speaks for that folder alone.
  const above = beside.filter(({ source }) => first.source.startsWith(folderInPath(source)));
  const title = states((m) => m.title !== null)
    ? null
    : (above.map((d) => titleOf(d, folder)).find((words) => words !== null) ?? null);
  const author = states((m) => m.authors.length > 0)
    ? null
    : above.find((d) => d.metadata.authors.length > 0 && !isPaper(d));
  const warnings = states((m) => m.warnings.length > 0) ? [] : above.flatMap((d) => d.metadata.warnings);
  const series = states((m) => m.series !== null) ? null : above.find((d) => d.metadata.series !== null);
  if (!title && !author && !series && warnings.length === 0) return divisions;
  const metadata = {
    ...first.metadata,
    ...(title ? { title } : {}),
    ...(author ? { authors: author.metadata.authors } : {}),
    ...(warnings.length > 0 ? { warnings } : {}),
    ...(series ? { series: series.metadata.series } : {}),
  };
  return [{ ...first, metadata }, ...rest];
}

/**
 * What a page above all parts states as the title of the whole, where the parts state titles of their own: a readme, or
 * the first page of a site.
 */
export function titleAbove(beside: readonly Division[], divisions: readonly Division[]): StatedFact | null {
  const isAbove = ({ source }: Division): boolean =>
    divisions.every((one) => one.source.startsWith(folderInPath(source)));
  const isTitled = ({ metadata: { title } }: Division): boolean => title !== null && !CONTENTS_TITLES.has(fold(title));
  const page = beside.find(
    (one) => isTitled(one) && (isBeside(one) || isPageOfFolder(stemOf(one.source))) && isAbove(one),
  );
  if (page === undefined || divisions.every(({ metadata }) => metadata.title === null)) return null;
  return { kind: 'title', value: page.metadata.title ?? '', by: 'index-page', place: topOf(page.source) };
}

/**
 * The title that a file beside the parts states, or its first heading where that holds all others; of an author's own
 * papers only where the folder is called so.
 */
function titleOf(division: Division, folder: string): string | null {
  const { metadata, parts } = division;
  const [first, ...others] = parts.flatMap(({ heading }) => heading ?? []);
  const holds = first?.depth === 1 && first.number === null && others.every(({ depth }) => depth > 1);
  const words = holds ? inlineText(first.title).trim() : '';
  // `《…》大纲`: marks that say what is the title, and what the paper is to it.
  const [, marked, rest = ''] = /^[《『]([^《》『』]{1,60})[》』](.{0,20})$/u.exec(words) ?? [];
  if (marked !== undefined && (rest.trim() === '' || holdsWorkingWord(rest))) return marked;
  const title = metadata.title ?? (words !== '' && !FILE_BESIDE.test(words) ? words : null);
  return isPaper(division) && folded(title ?? '') !== folded(folder.replaceAll('_', ' ')) ? null : title;
}

/** Whether a file is the author's own work, and none that tells readers of the others, or what the work is and what it tells. */
function isPaper(division: Division): boolean {
  const { title, fields } = division.metadata;
  if (isPageOfFolder(stemOf(division.source))) return false;
  return !isBeside(division) && !(title !== null && fields.some(({ key }) => key === 'summary'));
}

function besideStory(division: Division): Diagnostic {
  return {
    id: 'file-left-out',
    severity: 'warning',
    place: topOf(division.source),
    reason: `${division.source}${opening(division)} seems to tell of the files beside it, not to be a part of the story, and was left out`,
    remedy: 'If it belongs in the book, list it under `order` in the settings.',
  };
}

function factsTaken({ source }: Division): Diagnostic {
  return {
    id: 'file-left-out',
    severity: 'info',
    place: topOf(source),
    reason: `${source} states facts of the work and holds no text; they are among the book’s`,
    remedy: 'If it is a part of the story, list it under `order` in the settings.',
  };
}

function putBehind(division: Division): Diagnostic {
  const why =
    division.isApart === true
      ? 'is not taken in by the file that takes in the others'
      : 'seems to tell of the files beside it; it is no chapter,';
  return {
    id: 'file-left-out',
    severity: 'info',
    place: topOf(division.source),
    reason: `${division.source}${opening(division)} ${why} and stands at the end of the book`,
    remedy: 'If it is a part of the story, list it under `order` in the settings.',
  };
}

/** The first words of a file in which somebody says a sentence. */
function opening({ parts }: Division): string {
  const texts = parts.flatMap(({ blocks }) => blocks.map((block: Block) => blockText(block)));
  const text = texts.find((one) => sentencesIn(one) > 0) ?? texts.find((one) => /\p{L}.*\s\p{L}/u.test(one));
  return text === undefined ? '' : `, which says “${text.slice(0, 400).trim().split(/\s+/, SHOWN).join(' ')}…”,`;
}

/** How many of its first words show what a file says. */
const SHOWN = 10;
