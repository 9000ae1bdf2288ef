import { addTo, type Diagnostic, type Division, topOf } from '../model/index.ts';
import {
  areNamedOtherwise,
  countOtherwise,
  headingOf,
  type Likeness,
  likenessesOf,
  saysAlone,
  shareOf,
} from './likeness.ts';
import { folded } from './merge.ts';
import { mayShareAuthors } from './works/facts.ts';

/** What becomes of a file that holds the text of several others once more. */
export interface WholeAgain {
  readonly whole: number;
  readonly parts: readonly number[];
  /** Which of the two goes into the book; `both` where neither holds all of the other. */
  readonly kept: 'parts' | 'whole' | 'both';
}

/** From this share on a text stands in another; below the lesser share it is another text. */
const HELD = 0.9;
const ALIKE = 0.5;
/** Shorter texts, in words, say nothing about what they are a part of. */
const SHORT = 50;

/**
 * Files that hold the text of several others, with one decision for each such set: the parts go into the book where they
 * hold the whole, chapter by chapter, unless it says more of the story; else the whole where it holds each part; else both.
 */
export function wholesAgain(
  divisions: readonly Division[],
  all: readonly Likeness[],
  pairs: ReadonlyMap<string, number>,
): readonly WholeAgain[] {
  const inside = new Map<number, number[]>();
  for (const key of pairs.keys()) {
    const [a, b] = key.split(' ').map(Number) as [number, number];
    const [small, large] = (all[a]?.words ?? 0) < (all[b]?.words ?? 0) ? [a, b] : [b, a];
    if ((all[small]?.words ?? 0) === (all[large]?.words ?? 0) || shareOf(pairs, all, a, b) < ALIKE) continue;
    addTo(inside, large, small);
  }
  return [...inside].flatMap(([whole, alike]): readonly WholeAgain[] => {
    // A file in which others are told again is no part itself.
    const parts = alike.filter((i) => !inside.has(i) && isPartOf(divisions[i], divisions[whole]));
    const held = parts.filter((i) => shareOf(pairs, all, i, whole) >= HELD && (all[i]?.words ?? 0) >= SHORT);
    if (held.length < 2) return [];
    const texts = parts.map((i) => divisions[i] as Division);
    const holdsAll = held.length === parts.length;
    const isAlone = holdsAll && divisions.length === parts.length + 1;
    if (!coverAll(divisions[whole] as Division, texts)) return [{ whole, parts, kept: holdsAll ? 'whole' : 'both' }];
    return [{ whole, parts, kept: isAlone && saysMore(divisions[whole] as Division, texts) ? 'whole' : 'parts' }];
  });
}

/** Whether a text may be a part of another: by the same people, and neither counted as the other is. */
function isPartOf(part: Division | undefined, whole: Division | undefined): boolean {
  if (part === undefined || whole === undefined || areNamedOtherwise(part, whole)) return false;
  const authors = (division: Division): readonly string[] => division.metadata.authors.map(folded);
  // The first of several headings counts a part of the whole, not the whole.
  const isOne = whole.parts.filter(({ heading }) => heading !== null).length < 2;
  return (
    mayShareAuthors(authors(part), authors(whole)) && !(isOne && countOtherwise(headingOf(part), headingOf(whole)))
  );
}

/** Whether a whole states what none of its parts does: its title, its author, or that there are chapters. */
function saysMore(whole: Division, parts: readonly Division[]): boolean {
  const said: readonly ((division: Division) => boolean)[] = [
    ({ metadata }) => metadata.title !== null,
    ({ metadata }) => metadata.authors.length > 0,
    (division) => division.parts.some(({ heading }) => heading !== null),
  ];
  return said.some((holds) => holds(whole) && !parts.some(holds));
}

/** Whether parts hold the text of a whole: nearly all of it, and at least half of each of its chapters. */
function coverAll(whole: Division, parts: readonly Division[]): boolean {
  const chapters: Division[] = [];
  for (const part of whole.parts) {
    const last = chapters.at(-1);
    if (last === undefined || part.heading !== null) chapters.push({ ...whole, parts: [part] });
    else chapters[chapters.length - 1] = { ...last, parts: [...last.parts, part] };
  }
  const measured = likenessesOf([...parts, whole, ...chapters]);
  const known = new Set(measured.slice(0, parts.length).flatMap(({ runs }) => [...runs]));
  const shares = measured.slice(parts.length).map(({ runs, words }) => {
    const shared = [...runs].reduce((sum, run) => sum + (known.has(run) ? 1 : 0), 0);
    return { words, share: runs.size === 0 ? 1 : shared / runs.size };
  });
  const [all, ...each] = shares;
  return (all?.share ?? 0) >= HELD && each.every(({ words, share }) => words < SHORT || share >= ALIKE);
}

/** So many names of files are shown. */
const SHOWN = 3;

/** What the user is told of such a set where the whole is left out, or nothing is. */
export function toldOfWhole({ whole, parts, kept }: WholeAgain, divisions: readonly Division[]): Diagnostic {
  const { source } = divisions[whole] as Division;
  const texts = parts.map((i) => divisions[i] as Division);
  const names = texts.slice(0, SHOWN).map((one) => one.source);
  const more = texts.length > SHOWN ? ` and ${texts.length - SHOWN} more` : '';
  const holds = `${source} holds ${kept === 'parts' ? '' : 'much of '}the text of ${texts.length} other files once more (${names.join(', ')}${more})`;
  const joined = { ...(texts[0] as Division), parts: texts.flatMap((one) => one.parts) };
  return {
    id: 'duplicate-part',
    severity: 'warning',
    place: topOf(source),
    reason:
      kept === 'parts'
        ? `${holds}; those are in the book, and it was left out${saysAlone(divisions[whole] as Division, joined)}`
        : `${holds}; neither holds all that the other does, and all of them are in the book`,
    remedy:
      kept === 'parts'
        ? 'Delete it if that is right, or name it and the others under `order` in the settings to have both.'
        : 'Delete the file or the others, whichever you do not want.',
  };
}
