import {
  addTo,
  type Block,
  countsOf,
  type Diagnostic,
  type Division,
  type Heading,
  headingWords,
  type Inline,
  inlineText,
  type Part,
  type Removal,
  wordsIn,
} from '../model/index.ts';
import type { Chapter } from './chapters.ts';
import { folded } from './merge.ts';

/** So many files, of which this share have the same headings, were filled into a form with so many of them. */
const [FILES, SHARE, FORM] = [5, 0.8, 2];
/** So many files, and this share of those that are headed, say the same below their titles. */
const [SAYING, HALF] = [3, 0.5];

/** So much of a file's words at most stands below the last heading of one that nearly all files have. */
const LITTLE = 0.25;

/**
 * Sources without what stands in the headings of most of them: the headings of a form that each was filled into, and one
 * over a few last words in each (`Links`), head sections, and words in brackets below a title that begin alike in many (`(revised, chapter 3)`) open the text.
 */
export function withoutRepeatedHeadings(divisions: readonly Division[]): readonly Division[] {
  if (divisions.length < SAYING) return divisions;
  return withBracketsBelow(withFormSections(divisions));
}

function withFormSections(divisions: readonly Division[]): readonly Division[] {
  if (divisions.length < FILES) return divisions;
  const words = divisions.map(
    ({ parts }) => new Set(parts.flatMap(({ heading }) => (isPlain(heading) ? wordsOf(heading) : []))),
  );
  const form = new Set(
    [...countsOf(words.flatMap((own) => [...own]))].flatMap(([one, count]) =>
      count >= divisions.length * SHARE ? [one] : [],
    ),
  );
  if (form.size < FORM && !divisions.every((division) => closes(division, form))) return divisions;
  return divisions.map((division) => ({
    ...division,
    parts: division.parts.map(
      (part): Part =>
        isPlain(part.heading) && form.has(wordsOf(part.heading))
          ? { ...part, heading: { ...part.heading, kind: 'section' } }
          : part,
    ),
  }));
}

/** Whether words that head a few last words of a source are its last heading, or are none of its headings. */
function closes({ parts }: Division, form: ReadonlySet<string>): boolean {
  const at = parts.findIndex(({ heading }) => isPlain(heading) && form.has(wordsOf(heading)));
  if (at < 0) return true;
  const count = (some: readonly Part[]): number =>
    some.reduce((sum, { blocks }) => sum + blocks.reduce((all, block) => all + wordsIn(block), 0), 0);
  const below = parts.slice(at);
  return at > 0 && below.slice(1).every(({ heading }) => heading === null) && count(below) <= count(parts) * LITTLE;
}

function isPlain(heading: Heading | null): heading is Heading {
  return heading !== null && heading.number === null;
}

function wordsOf(heading: Heading): string {
  return folded(headingWords(heading));
}

/** Words in brackets on a line of their own below a title. */
const BRACKETS = /^\((\p{L}+)[^()]*\)$/u;

function withBracketsBelow(divisions: readonly Division[]): readonly Division[] {
  const alike = new Map<string, Division[]>();
  for (const division of divisions) {
    const word = bracketsIn(division.parts[0]?.heading?.title ?? []);
    if (word !== null) addTo(alike, word, division);
  }
  const headed = divisions.filter(({ parts }) => parts[0]?.heading != null).length;
  const found = [...alike.values()].find((own) => own.length >= SAYING && own.length >= headed * HALF);
  if (found === undefined) return divisions;
  return divisions.map((division) => {
    const [first, ...more] = division.parts;
    if (!first?.heading || !found.includes(division)) return division;
    const { heading } = first;
    const below: Block = { type: 'paragraph', children: heading.title.slice(-1), place: heading.place, gapBefore: 0 };
    const title = heading.title.slice(0, -2);
    return {
      ...division,
      parts: [{ ...first, heading: { ...heading, title }, blocks: [below, ...first.blocks] }, ...more],
    };
  });
}

/** The first word in the brackets on the last line of a title; null where there are none. */
function bracketsIn(title: readonly Inline[]): string | null {
  const [last, between] = [title.at(-1), title.at(-2)];
  if (title.length < 3 || last?.type !== 'text' || between?.type !== 'text' || between.value.trim() !== '') return null;
  const word = BRACKETS.exec(last.value.trim())?.[1];
  return word === undefined ? null : folded(word);
}

/** Chapters without the headings of those that are not there. */
interface Written {
  readonly chapters: readonly Chapter[];
  readonly removals: readonly Removal[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Leaves out the counted headings with nothing below them that close a book and count on from its last chapter: a file
 * that was cut in front of the next chapter, a draft of which more is planned. So does one at the end of a source, where
 * the next source begins with the same number, and one over notes that stand elsewhere; a source that is only the heading
 * heads those behind it. What is empty between two chapters, has no number or closes a book as an epilogue does stays.
 */
export function withoutEmptyEnd(chapters: readonly Chapter[]): Written {
  const last = chapters.findLastIndex((chapter) => !isEmpty(chapter));
  const out = new Set<Chapter>();
  for (const [i, chapter] of chapters.entries()) {
    const [before, next] = [chapters[i - 1], chapters[i + 1]];
    if (
      isOverNotes(chapter) &&
      before &&
      sourceOf(before) === sourceOf(chapter) &&
      (!next || sourceOf(next) !== sourceOf(chapter))
    )
      out.add(chapter);
    if (!isEmpty(chapter)) continue;
    const goesOn = before?.number != null && before.number + 1 === chapter.number && before.kind === chapter.kind;
    const closesFile = before !== undefined && sourceOf(before) === sourceOf(chapter);
    const isAgain =
      closesFile &&
      next?.number === chapter.number &&
      next?.kind === chapter.kind &&
      sourceOf(next) !== sourceOf(chapter);
    if ((i > last && last >= 0 && goesOn) || isAgain) out.add(chapter);
  }
  const removals = [...out].flatMap(({ heading }): Removal[] =>
    heading ? [{ name: 'empty-heading', place: heading.place, text: headingText(heading) }] : [],
  );
  return {
    chapters: out.size === 0 ? chapters : chapters.filter((chapter) => !out.has(chapter)),
    removals,
    diagnostics: removals.map(
      ({ place, text }): Diagnostic => ({
        id: 'words-left-out',
        severity: 'info',
        place,
        reason: `“${text}” heads nothing: the file ends below it, and the heading was left out`,
        remedy: null,
      }),
    ),
  };
}

/** `Footnotes` at the end of a file, whose notes stand where they are called. */
function isOverNotes({ kind, heading, blocks }: Chapter): boolean {
  return kind === 'appendix' && heading !== null && !heading.given && blocks.length === 0;
}

/** A counted heading of a chapter, and not a word below it. */
function isEmpty({ kind, heading, number, blocks, isOpening }: Chapter): boolean {
  return (
    heading !== null && !heading.given && kind === 'chapter' && number !== null && blocks.length === 0 && !isOpening
  );
}

function sourceOf({ heading, blocks }: Chapter): string | undefined {
  return (heading?.place ?? blocks[0]?.place)?.source;
}

function headingText({ label, title }: NonNullable<Chapter['heading']>): string {
  return [label, title]
    .map((words) => inlineText(words))
    .filter((words) => words !== '')
    .join(' ');
}
