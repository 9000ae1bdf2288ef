import {
  type Block,
  blockText,
  countsOf,
  type Division,
  inlineText,
  type Metadata,
  mostOften,
  wordsIn,
} from '../model/index.ts';
import { sentencesIn } from '../removals/index.ts';
import { ARTICLES } from '../words/article-tables.ts';
import { labelInside, readLabel } from '../words/division-label.ts';
import { divisionWord, withoutCounterAtEnd } from '../words/divisions.ts';
import { anyOf } from '../words/forms.ts';
import { saysLittle } from '../words/nobody.ts';
import { numberOf } from '../words/numerals.ts';
import { isTextFolder } from '../words/part-tables.ts';
import { folded, uniqueBy } from './merge.ts';
import { fileNumbers, isCounted } from './natural.ts';

/** `The` of `The Letter`, `The Ferry` names no work. */
const ARTICLE_ALONE = new RegExp(`^(?:${anyOf(ARTICLES)})$`, 'iu');

/**
 * The title of a work, of what its parts state, in reading order: the one that they share, cut to `Storm` where they are
 * named `Storm 1: Rising`, `Storm 2: Falling`; the one that stands behind the count in all of their headings, or before
 * it; the series that all name. Null where they don't agree, or one alone states a title of its own.
 */
export function commonTitle(divisions: readonly Division[]): string | null {
  return (
    pageTitle(divisions) ??
    (loneTitle(divisions) === null ? sharedTitle(divisions) : null) ??
    titleBehindCounts(divisions) ??
    titleBeforeCounts(divisions) ??
    titleBeforeSign(divisions)
  );
}

/** So many words and sentences at most are on a title page, so many times less than in a chapter; so many files count on from it. */
const [PAGE, SAID, LESS, COUNTED_ON] = [40, 2, 4, 2];

/**
 * The title on the title page of a work: what the file with the lowest number says of itself, which names an author and
 * has next to no words, where all other files are counted on from it and state no author. Null where there is none.
 */
export function pageTitle(divisions: readonly Division[]): string | null {
  return titlePageOf(divisions)?.metadata.title ?? null;
}

/** The source that is such a page. */
export function titlePageOf(divisions: readonly Division[]): Division | null {
  const one = divisions.filter(({ metadata: { authors } }) => authors.length > 0);
  const [page] = one;
  if (!page || one.length > 1 || page.metadata.title === null || divisions.length <= COUNTED_ON) return null;
  const { metadata, parts } = page;
  const words = wordsOf(page);
  const isShort = divisions.every((other) => other === page || wordsOf(other) >= words * LESS);
  if (metadata.part !== null || words > PAGE || !isShort || parts.some(({ heading }) => heading !== null)) return null;
  const said = parts.flatMap(({ blocks }) => blocks.map((block) => blockText(block, '\n'))).join('\n');
  if ((said.match(/[.!?…。！？]+/gu)?.length ?? 0) > SAID) return null;
  const numbers = fileNumbers(divisions.map(({ source }) => source));
  const own = numbers[divisions.indexOf(page)];
  return isCounted(numbers) && numbers.every((number) => (number ?? 0) >= (own ?? 0)) ? page : null;
}

function wordsOf({ parts }: Division): number {
  return parts.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + wordsIn(block), 0);
}

/**
 * The title that one part alone states, far inside a work: a chapter's, a map's. What opens the work, and what has the
 * header of a whole one, speaks for all.
 */
export function loneTitle(divisions: readonly Division[]): string | null {
  const stating = divisions.filter(({ metadata }) => metadata.title !== null);
  const [one] = stating;
  if (one === undefined || stating.length > 1 || divisions.length < LEAST) return null;
  if (one === divisions[0] && !isBeforeFirst(one, divisions)) return null;
  // A page of lines without a sentence is a title page.
  const [part, ...more] = one.parts;
  const isPage =
    more.length === 0 &&
    part?.heading != null &&
    folded(inlineText(part.heading.title)) === folded(one.metadata.title ?? '') &&
    part.blocks.every(isLine);
  if (isPage) return null;
  const says = ({ metadata: { authors, fields } }: Division): boolean =>
    authors.length > 0 || fields.some(({ key }) => key !== 'other');
  const isHeader = says(one) && !divisions.every(says);
  return isHeader ? null : one.metadata.title;
}

/** Whether a source that opens a work is none of its parts, which are counted from one on: a page in front of them. */
function isBeforeFirst({ metadata }: Division, divisions: readonly Division[]): boolean {
  return metadata.part === null && divisions.some((other) => other.metadata.part?.number === 1);
}

function isLine(block: Block): boolean {
  return block.type === 'paragraph' && sentencesIn(blockText(block)) === 0;
}

/** In so many files one that is titled otherwise is odd. */
const LEAST = 3;

function sharedTitle(divisions: readonly Division[]): string | null {
  const all = divisions.map(({ metadata }) => metadata);
  const titles = uniqueBy(
    all.flatMap((m) => m.title ?? []),
    folded,
  );
  const [first, ...others] = titles;
  if (first === undefined) return seriesOf(divisions);
  if (others.length === 0) return first;
  const shared = others.reduce((words, title) => sharedWords(words, title), first);
  if (/\p{L}{3}/u.test(shared.replace(ARTICLE_ALONE, ''))) return shared;
  return mostStated(all) ?? all.find(({ series }) => series?.name != null)?.series?.name ?? null;
}

/** The work that all parts name: `novel: Storm`. */
function seriesOf(divisions: readonly Division[]): string | null {
  const named = divisions.map(({ metadata: { series } }) => (series?.index === null ? series.name : null));
  const [first] = named;
  return first != null && named.every((name) => name !== null && folded(name) === folded(first)) ? first : null;
}

/** So many files whose headings count and say the same words name their work with these. */
const COUNTED_LEAST = 3;

/** The words that stand behind the count in the first heading of every file: `Chapter 1 - The Ferry`, `Chapter 2 - The Ferry`. */
function titleBehindCounts(divisions: readonly Division[]): string | null {
  const headings = divisions.map(({ parts }) => parts.find(({ heading }) => heading !== null)?.heading ?? null);
  const titles = headings.map((heading) =>
    heading === null || heading.number === null ? '' : inlineText(heading.title).replace(/\s+/g, ' ').trim(),
  );
  const [first = ''] = titles;
  if (titles.length < COUNTED_LEAST || !/\p{L}{2}/u.test(first)) return null;
  return titles.every((title) => folded(title) === folded(first)) ? first : null;
}

/** Words that a sign parts from what follows: the `Storm` of `Storm: The Barge`, `嵐：はしけ`, `Storm — The Barge`. */
const BEFORE_SIGN = /^([^:：|–—]{2,60}?)\s*(?:[:：|]|\s[–—-]\s)\s*(?=\S)/u;
/** So many of all files have the same words there. */
const SIGNED_SHARE = 0.9;

/** The words that stand before a sign in the first heading of nearly every file, and count nothing. */
function titleBeforeSign(divisions: readonly Division[]): string | null {
  const titles = divisions.map(({ parts }) => {
    const { heading } = parts.find((part) => part.heading !== null) ?? {};
    return heading == null || heading.number !== null || heading.label.length > 0 ? '' : inlineText(heading.title);
  });
  const words = titles.map((title) => BEFORE_SIGN.exec(title)?.[1]?.trim() ?? '');
  const [said, times] = mostOften(countsOf(words.filter((word) => word !== ''))) ?? ['', 0];
  if (!/\p{L}{2}/u.test(said) || readLabel(said) !== null || divisionWord(said) !== null) return null;
  return times >= COUNTED_LEAST && times >= titles.length * SIGNED_SHARE ? said : null;
}

/** A count that nothing names, at the end of a heading: the `12A` of `The Ferry, 12A`. */
const BARE_COUNT = /[\s,:;–—-]\s*#?(\d{1,3}\s?[a-hA-H]?)$/u;

/** The words that stand before the count in the first heading of every file: `The Ferry, Part 1`, `The Ferry, 2`. */
function titleBeforeCounts(divisions: readonly Division[]): string | null {
  const counted = divisions.map(({ parts }) => {
    const { heading } = parts.find((part) => part.heading !== null) ?? {};
    const words = heading ? inlineText([...heading.label, { type: 'text', value: ' ' }, ...heading.title]).trim() : '';
    const label = labelInside(words, ({ number }) => number !== null);
    if (label !== null) return { title: withoutEndMarks(words.slice(0, label.start)), number: label.number };
    const bare = divisions.length < COUNTED_LEAST ? null : BARE_COUNT.exec(words);
    return bare === null ? null : { title: withoutEndMarks(words.slice(0, bare.index)), number: bare[1] };
  });
  const title = counted[0]?.title ?? '';
  const numbers = new Set<unknown>(counted.map((one) => one?.number));
  const isOne = counted.every((one) => one !== null && folded(one.title) === folded(title));
  return isOne && numbers.size === counted.length && counted.length > 1 && /\p{L}{3}/u.test(title) ? title : null;
}

function sharedWords(a: string, b: string): string {
  const x = a.split(/\s+/);
  const y = b.split(/\s+/).map(folded);
  let n = 0;
  while (n < x.length && folded(x[n] ?? '') === y[n]) n++;
  const all = x.slice(0, n).join(' ');
  const sign = SIGN_IN_TITLE.exec(all);
  // `Storm - The Barge`, `Storm - The Well`: what begins behind the sign is the part's name. `Storm: Part 1` counts.
  const areNamed = [x[n], y[n]].every(
    (word) => word !== undefined && /\p{L}{2}/u.test(word) && numberOf(word) === null,
  );
  const areCounted = [x[n], y[n]].every((word) => word !== undefined && numberOf(word.replace(/\W+$/, '')) !== null);
  const words = sign !== null && areNamed ? all.slice(0, sign.index) : areCounted ? all.replace(COUNTER, '') : all;
  return withoutEndMarks(withoutCounterAtEnd(withoutEndMarks(words)));
}

/** A word of a letter or two behind such a sign, where a count follows: `Storm - p. 3`. */
const COUNTER = /(?:[:;,]|\s[–—-]{1,3})\s+\p{L}{1,2}\.?$/u;

/** The last sign in a title that parts the name of a part from it. */
const SIGN_IN_TITLE = /(?:[:;]|\s[–—-]+)\s+(?!.*(?:[:;]|\s[–—-]+)\s)\S.*$/u;

function withoutEndMarks(words: string): string {
  return words.replace(/(?<![\s:;,.–—-])[\s:;,.–—-]+$/, '');
}

/** A title that more than half of the parts state is the story's; the others are slips or titles of parts. */
function mostStated(all: readonly Metadata[]): string | null {
  const titles = all.flatMap(({ title }) => (title === null ? [] : [title]));
  const most = mostOften(countsOf(titles.map(folded)));
  return most && most[1] * 2 > all.length ? (titles.find((title) => folded(title) === most[0]) ?? null) : null;
}

/** A sign between words that are all joined by it, as in the names of folders: `The-Glass-Door`, `boat_of_glass`. */
const JOINED = /(?<=[\p{L}\p{M}\p{N}])[-_]+(?=\p{L})/gu;
/** Words written as one, each with its capital: `TheGlassDoor`. */
const RUN_TOGETHER = /^(?:\p{Lu}\p{Ll}*){3,}$/u;
/** A count before it: `01.dezesseis`, `02 - Harbour`. */
const COUNT = /^\p{Nd}{1,3}[\s._–—-]+(?=\p{L})/u;

/**
 * What a folder's name calls a work: its words, without the signs that join them and a count before them. A compound that
 * the story itself has (`holds`) keeps its hyphen.
 */
export function folderTitle(name: string, holds: (words: string) => boolean): string {
  const bare = name.replace(COUNT, '');
  if (/\s/.test(bare)) return bare;
  if (RUN_TOGETHER.test(bare) && !holds(bare)) return bare.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  return /^[^-_]+-[^-_]+$/.test(bare) && holds(bare) ? bare : bare.replace(JOINED, ' ').trim();
}

/** A title in capitals as the folder's name spells the same words: `THE OAR` as `The Oar`, but not as `the oar`. */
export function spelledAs(title: string, name: string): string {
  const other = folderTitle(name, () => false);
  const isCapitals = title === title.toUpperCase() && title !== title.toLowerCase();
  const hasBoth = /\p{Lu}/u.test(other) && /\p{Ll}/u.test(other);
  return isCapitals && hasBoth && folded(other) === folded(title) ? other : title;
}

/** A folder's name; of one that only says that a text is in it, `chapters`, that of the folder above, where it says more. */
export function folderAbove(name: string, source: string): string {
  if (!isTextFolder(name)) return name;
  const folders = source.split(/[/\\]/).slice(0, -1);
  const above = folders[folders.lastIndexOf(name) - 1] ?? '';
  return above === '' || isTextFolder(above) || saysLittle(above) || /^\.*$/.test(above) ? name : above;
}

/** A folder's title as one of its files spells the same words. */
export function statedAs(title: string, divisions: readonly Division[]): string {
  const titles = divisions.flatMap(({ metadata }) => metadata.title ?? []);
  return titles.find((one) => folded(one) === folded(title)) ?? title;
}
