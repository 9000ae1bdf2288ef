import { choose } from '../facts/index.ts';
import {
  bareText,
  blockText,
  countsOf,
  type Division,
  type Heading,
  headingWords,
  inlineText,
  mostOften,
  type Outcome,
  type Part,
  type Place,
  type Removal,
  type Trace,
} from '../model/index.ts';
import { isWithin } from '../removals/index.ts';
import { labelInside, readLabel } from '../words/division-label.ts';
import { byNaturalOrder } from '../words/natural-order.ts';
import { folded } from './merge.ts';

/** So many files with the same words at their tops have a habit. */
const HABIT = 3;
/** A longer line is none that heads a file. */
const LONGEST = 120;
/** The share of the files that has to have a line with the work's title. */
const SHARE = 0.9;

/** Sources without what each of them says of the whole work at its top, and what was left out. */
export interface WithoutWork {
  readonly divisions: readonly Division[];
  readonly removals: readonly Removal[];
}

/**
 * What every file of a folder says of the whole stands once: the work's title before the count of each chapter, a
 * volume's heading above the chapters' own, and a preface above each of these.
 */
export function withoutWorkHeads(divisions: readonly Division[]): WithoutWork {
  if (divisions.length < HABIT) return { divisions, removals: [] };
  const titled = withCountedLines(divisions);
  const volumes = withVolumesOnce(titled.divisions);
  const prefaced = withPrefaceOnce(volumes.divisions);
  return { divisions: prefaced.divisions, removals: [...titled.removals, ...volumes.removals, ...prefaced.removals] };
}

/** What is said in fewer words may be said again: `For Mother.` */
const PREFACE_WORDS = 8;

/** What stands word for word above the chapter's heading in every file is a preface of the work, and stands before the first. */
function withPrefaceOnce(divisions: readonly Division[]): WithoutWork {
  const none = { divisions, removals: [] };
  const [first, ...others] = divisions.toSorted((a, b) => byNaturalOrder(a.source, b.source)).map(prefaceOf);
  if (first === undefined || first === null || first.split(' ').length < PREFACE_WORDS) return none;
  if (others.some((preface) => preface !== first)) return none;
  const [kept] = divisions.toSorted((a, b) => byNaturalOrder(a.source, b.source));
  const removals: Removal[] = [];
  const once = divisions.map((division): Division => {
    const [top, ...more] = division.parts as readonly [Part, ...Part[]];
    if (division === kept) return { ...division, parts: [{ ...top, matter: 'front' }, ...more] };
    for (const block of top.blocks)
      removals.push({ name: 'repeated-header', place: block.place, text: blockText(block, '\n') });
    return { ...division, parts: more };
  });
  return { divisions: once, removals };
}

/** The words above a file's first heading, which are no notes of its own; null where there are none. */
function prefaceOf({ parts: [top, next] }: Division): string | null {
  if (top === undefined || top.heading !== null || next?.heading == null || top.blocks.length === 0) return null;
  if (!top.blocks.every(({ type }) => type === 'paragraph' || type === 'quotation')) return null;
  const text = top.blocks.map((block) => blockText(block, '\n')).join('\n');
  return isWithin('repeated-header', [text]) ? folded(text) : null;
}

/** The line above all others of a file, cut into the work's title and the words that count the chapter. */
interface CountedLine {
  readonly place: Place;
  readonly work: string;
  readonly label: string;
  readonly title: string;
  readonly number: number;
}

/** `The Ferry Chapter 1`, `The Ferry Chapter 2` as the first line of nearly every file: the work's title, and the heading of each. */
function withCountedLines(divisions: readonly Division[]): WithoutWork {
  const none = { divisions, removals: [] };
  if (divisions.some(({ metadata, parts }) => metadata.title !== null || parts[0] === undefined)) return none;
  const lines = divisions.map(countedLine);
  const [first] = lines.flatMap((line) => line ?? []);
  const own = lines.map((line) => (line !== null && first && folded(line.work) === folded(first.work) ? line : null));
  const found = own.flatMap((line) => line ?? []);
  const numbers = new Set(found.map(({ number }) => number));
  if (!first || found.length < divisions.length * SHARE || numbers.size < found.length) return none;
  const removals = found.map(({ place, work }): Removal => ({ name: 'repeated-heading', place, text: work }));
  const headed = divisions.map((division, i) => {
    const line = own[i];
    if (!line) return division;
    const metadata = { ...division.metadata, title: first.work };
    return { ...division, metadata, parts: headedBy(headingOf(line), division.parts) };
  });
  return { divisions: headed, removals };
}

function countedLine({ parts: [top], metadata: { language } }: Division): CountedLine | null {
  const [block] = top?.blocks ?? [];
  if (top?.heading?.kind === 'chapter') {
    const { label, title, number, place } = top.heading;
    const work = inlineText(title).trim();
    // A heading has its label in front, wherever it stood on its line.
    const isPlain = label.length > 0 && [...label, ...title].every(({ type }) => type === 'text');
    return number === null || !isPlain || !/\p{L}{2}/u.test(work)
      ? null
      : { place, work, label: inlineText(label), title: '', number };
  }
  if (top?.heading !== null || block?.type !== 'paragraph') return null;
  const text = blockText(block).trim();
  if (text.length > LONGEST || /[.,;:]$/.test(text) || readLabel(text, language) !== null) return null;
  const label = labelInside(text, ({ number }) => number !== null);
  const isApart = label !== null && /(?:[\s:,–—-]|\p{Script=Han})$/u.test(text.slice(0, label.start));
  const work = isApart ? withoutEnd(text.slice(0, label.start)) : '';
  if (label?.number == null || !/\p{L}{2}/u.test(work)) return null;
  const title = text.slice(label.end).replace(/^[\s:.–—-]+/u, '');
  return { place: block.place, work, label: text.slice(label.start, label.end), title, number: label.number };
}

function withoutEnd(words: string): string {
  return words.replace(/(?<![\s:;,.–—-])[\s:;,.–—-]+$/u, '');
}

function headingOf({ place, label, title, number }: CountedLine): Heading {
  const words = (value: string) => (value === '' ? [] : [{ type: 'text', value } as const]);
  return { kind: 'chapter', depth: 1, number, label: words(label), title: words(title), place };
}

/** Parts of which the first has a heading in place of its first block; a break drawn right below it is none. */
function headedBy(heading: Heading, [top, next, ...more]: readonly Part[]): readonly Part[] {
  const blocks = top?.heading ? top.blocks : (top?.blocks.slice(1) ?? []);
  const isRuled = blocks.length === 0 && next?.heading === null && next.opening === 'scene-break';
  const part: Part = { opening: 'heading', matter: 'body', heading, blocks: isRuled ? next.blocks : blocks };
  return [part, ...(isRuled || next === undefined ? [] : [next]), ...more];
}

/** The heading of a volume that file after file has above its chapter's stands above the first of them. */
function withVolumesOnce(divisions: readonly Division[]): WithoutWork {
  const tops = countsOf(divisions.flatMap((division) => volumeOver(division) ?? []));
  const [words, count] = mostOften(tops) ?? ['', 0];
  if (count < HABIT || count * 2 < divisions.length) return { divisions, removals: [] };
  const removals: Removal[] = [];
  const [kept] = divisions
    .filter((one) => volumeOver(one) === words)
    .toSorted((a, b) => byNaturalOrder(a.source, b.source));
  const once = divisions.map((division): Division => {
    const [first, next, ...more] = division.parts;
    if (division === kept || volumeOver(division) !== words || !first?.heading || !next) return division;
    removals.push({ name: 'repeated-heading', place: first.heading.place, text: headingWords(first.heading).trim() });
    return { ...division, parts: [next, ...more] };
  });
  return { divisions: once, removals };
}

/** The words of a heading at the top of a file, right above its chapter's heading; null where there is none. */
function volumeOver({ parts: [first, next] }: Division): string | null {
  if (!first?.heading || first.blocks.length > 0 || next?.heading == null) return null;
  return folded(headingWords(first.heading));
}

/** What parts a work's title from the words that count a chapter of it. */
const PARTED = /\s*[:,;|]\s+|\s+[–—-]+\s+/gu;

/**
 * A division by itself whose stated title ends in the words of its only counted heading, as the one chapter of a work does that was
 * saved by itself (`The Ferry - Chapter 1` over `# Chapter 1`), under the title of the work. Null for every other one.
 */
export function underWork(division: Division, trace: Trace): Pick<Outcome<Division>, 'value' | 'trace'> | null {
  const { title } = division.metadata;
  const headings = division.parts.flatMap(({ heading }) => heading ?? []);
  const [first, ...counted] = headings.filter(({ number }) => number !== null);
  if (title === null || first === undefined || first !== headings[0] || counted.length > 0) return null;
  const words = bareText(headingWords(first));
  const sign = [...title.matchAll(PARTED)].find(
    ({ index, 0: one }) => bareText(title.slice(index + one.length)) === words,
  );
  const work = sign === undefined ? '' : title.slice(0, sign.index).trim();
  if (!/\p{L}{2}/u.test(work)) return null;
  const choice = choose('title', division.source, [{ by: 'front-matter', value: work, place: first.place }]);
  const value = { ...division, metadata: { ...division.metadata, title: work } };
  return { value, trace: { ...trace, choices: [...(trace.choices ?? []).filter(({ of }) => of !== 'title'), choice] } };
}
