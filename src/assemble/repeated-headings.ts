import {
  addTo,
  type Block,
  countsOf,
  type Division,
  type Heading,
  headingWords,
  type Inline,
  type Part,
} from '../model/index.ts';
import { folded } from './merge.ts';

/** So many files, of which this share have the same headings, were filled into a form with so many of them. */
const [FILES, SHARE, FORM] = [5, 0.8, 2];
/** So many files, and this share of those that are headed, say the same below their titles. */
const [SAYING, HALF] = [3, 0.5];

/**
 * Sources without what stands in the headings of most of them: the headings of a form that each was filled into head
 * sections, and words in brackets below a title that begin alike in many (`(revised, chapter 3)`) open the text.
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
  if (form.size < FORM) return divisions;
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
