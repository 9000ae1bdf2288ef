import { addTo, blockText, type Division, inlineText } from '../model/index.ts';
import { headingOf, type Likeness, SHORT } from './likeness.ts';

/** From this share on a text that begins as another does is a draft of it, from before more was written. */
const WHOLLY = 0.97;
/** So many times as long as what was typed under a chapter's heading first is the chapter. */
const FULL = 8;

/** Files of a few words under the heading of a chapter that counts, each with the one file that has the chapter under it. */
export function stubsAmong(
  divisions: readonly Division[],
  all: readonly Likeness[],
): readonly (readonly [number, number])[] {
  const words = (i: number): number => all[i]?.words ?? 0;
  const alike = new Map<string, number[]>();
  for (const [i, division] of divisions.entries()) {
    const counts = division.parts.find(({ heading }) => heading !== null)?.heading?.number != null;
    if (counts && headingOf(division).trim() !== '') addTo(alike, headingOf(division), i);
  }
  return [...alike.values()].flatMap((own): readonly (readonly [number, number])[] => {
    const [full, ...others] = [...own].sort((a, b) => words(b) - words(a));
    const isStub = (i: number): boolean => words(i) < SHORT && words(i) * FULL <= words(full ?? 0);
    return full !== undefined && others.length > 0 && others.every(isStub) ? others.map((i) => [i, full] as const) : [];
  });
}

/** Texts that begin as a longer one does and stand wholly in it, each with that one: what a book was before it grew. */
export function draftsAmong(
  divisions: readonly Division[],
  all: readonly Likeness[],
): readonly (readonly [number, number])[] {
  const alike = new Map<string, number[]>();
  for (const [i, { parts }] of divisions.entries()) {
    const [first, ...others] = parts.filter(({ heading }) => heading !== null);
    const block = first?.blocks[0];
    if (first?.heading && block && others.length > 0 && (all[i]?.words ?? 0) >= SHORT)
      addTo(alike, `${inlineText([...first.heading.label, ...first.heading.title])} ${blockText(block)}`, i);
  }
  return [...alike.values()].flatMap((own) => {
    const sorted = [...own].sort((a, b) => (all[b]?.words ?? 0) - (all[a]?.words ?? 0));
    const [longest] = sorted;
    const runs = all[longest ?? -1]?.runs ?? new Set();
    const isIn = (i: number): boolean => {
      const mine = [...(all[i]?.runs ?? [])];
      return mine.length > 0 && mine.filter((run) => runs.has(run)).length >= mine.length * WHOLLY;
    };
    return longest === undefined
      ? []
      : sorted
          .slice(1)
          .filter(isIn)
          .map((i) => [i, longest] as const);
  });
}
