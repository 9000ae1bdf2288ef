import { BORDER, type Inline, type Move, type Place, type Removal } from '../model/index.ts';
import { type Allowed, type Hunk, hunksOf } from './align.ts';
import { Counts } from './counts.ts';
import { type Fault, faultsOf } from './faults.ts';
import { Passages, unbalanced } from './passages.ts';
import { readStretch, type Stretch } from './story-words.ts';
import { WordList, wordsIn } from './words.ts';

/** What may differ between two sequences of stretches. */
export interface Changes {
  readonly removals: readonly Removal[];
  readonly moves?: readonly Move[];
}

/**
 * The words that the second sequence of stretches lacks, has beside the first, or has elsewhere, without a listed
 * reason. What stands in both as the very same object, in the same order, needs no reading.
 */
export function stretchFaults(
  first: readonly Stretch[],
  other: readonly Stretch[],
  changes: Changes,
): readonly Fault[] {
  const [before, after] = differing(first, other);
  if (before.length === 0 && after.length === 0 && changes.removals.length === 0) return [];
  const [firstText, otherText] = [textOf(before), textOf(after)];
  const [firstWords, otherWords] = [wordsIn(firstText), wordsIn(otherText)];
  let aligned = align(firstWords, otherWords, changes);
  if (aligned.unbalanced.size > 0) {
    const moves = changes.moves?.filter(({ text }) => !aligned.unbalanced.has(text)) ?? [];
    aligned = align(firstWords, otherWords, { ...changes, moves });
  }
  const places = placesOf(before);
  const place = (hunk: Hunk): Place | null => places(hunk.from);
  const faults = faultsOf(aligned.hunks, { firstText, otherText, place }, aligned.allowed);
  return faults.map((fault) => ({
    ...fault,
    before: fault.before.replace(MARKS, ' '),
    after: fault.after.replace(MARKS, ' '),
  }));
}

/** The differences of two sequences of words, and the moves that were met on one side alone. */
function align(first: WordList, other: WordList, { removals, moves = [] }: Changes) {
  const removed = new Counts();
  for (const { text } of removals) removed.add(wordsIn(text));
  const leaving = new Passages();
  const arriving = new Passages();
  for (const { text } of moves) {
    leaving.add(text);
    arriving.add(text);
  }
  const allowed: Allowed = {
    moves: moves.length > 0,
    rewritten: () => false,
    lost: (at) => removed.take(first.hashes[at] as number),
    gained: () => false,
    back: (at) => removed.put(first.hashes[at] as number),
    leftOut: (words) => removed.takeAny(wordsIn(words)),
    cameIn: () => null,
    left: (at, there) => leaving.lengthAt(first, at, other, there),
    come: (at, there) => arriving.lengthAt(other, there, first, at),
  };
  return { hunks: hunksOf(first, other, allowed), allowed, unbalanced: unbalanced(leaving, arriving) };
}

/** Stands for what both sequences have alike, so that what differs is compared at its place: words of no story. */
type Mark = string;
const MARK = '\uA4D0\uA4FC';
const MARKS = /\s*\uA4D0\uA4FC\d+\s*/g;

/** What is not the same in two sequences, with a mark in both for each run that is. */
function differing(
  first: readonly Stretch[],
  other: readonly Stretch[],
): [readonly (Stretch | Mark)[], readonly (Stretch | Mark)[]] {
  const before: (Stretch | Mark)[] = [];
  const after: (Stretch | Mark)[] = [];
  const index = new Map(first.map((stretch, i) => [stretch, i]));
  let at = 0;
  let alike = false;
  for (const stretch of other) {
    const found = index.get(stretch) ?? -1;
    if (found < at) {
      after.push(stretch);
      alike = false;
      continue;
    }
    for (; at < found; at++) {
      before.push(first[at] as Stretch);
      alike = false;
    }
    at++;
    if (alike) continue;
    const mark = ` ${MARK}${at} `.repeat(3);
    before.push(mark);
    after.push(mark);
    alike = true;
  }
  before.push(...first.slice(at));
  const isMark = (stretch: Stretch | Mark): boolean => typeof stretch === 'string';
  return before.every(isMark) && after.every(isMark) ? [[], []] : [before, after];
}

/** The text of stretches as it is read for their words. */
export function textOf(stretches: readonly (Stretch | Mark)[], skipped: ReadonlySet<Inline> = new Set()): string {
  const pieces: string[] = [];
  const sink = { read: (text: string) => pieces.push(text), gap: () => pieces.push(BORDER), skipped };
  for (const stretch of stretches) {
    if (typeof stretch === 'string') pieces.push(stretch);
    else readStretch(stretch, sink);
  }
  return pieces.join('');
}

/** Says of a word by its number where it stands. */
function placesOf(stretches: readonly (Stretch | Mark)[]): (word: number) => Place | null {
  return (word) => {
    const list = new WordList();
    for (const stretch of stretches) {
      if (typeof stretch === 'string') list.read(stretch);
      else readStretch(stretch, list);
      if (list.length > word && typeof stretch !== 'string') return stretch.place;
    }
    return null;
  };
}
