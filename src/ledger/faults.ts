import { BORDER, type Place } from '../model/index.ts';
import type { Allowed, Hunk } from './align.ts';
import { Counts } from './counts.ts';
import { type Budget, explained, lettersOf, sameLetters, seam } from './letters.ts';
import { type WordList, wordsIn } from './words.ts';

/** What went wrong with some words. */
export interface Fault {
  readonly what: 'lost' | 'gained' | 'joined' | 'split' | 'moved';
  readonly place: Place | null;
  /** The words as the one side has them, and as the other has; one of them may be empty. */
  readonly before: string;
  readonly after: string;
}

/** So many faults are told one by one; where the others stand is not looked for. */
export const MOST_TOLD = 10;

/** So many pieces are tried to explain the differences of two texts. */
const MOST_TRIES = 200_000;

/** Two texts whose words were compared. */
export interface Texts {
  readonly firstText: string;
  readonly otherText: string;
  /** Where a difference stands, which begins at a character of the first text; at none, where it has no more words. */
  place(hunk: Hunk, at: number | undefined): Place | null;
}

/** Their words, read again with the places of those that differ. */
interface Sides extends Texts {
  readonly first: WordList;
  readonly other: WordList;
}

/** The faults that some differences are; none for those in which every letter is there and no word joined or split. */
export function faultsOf(hunks: readonly Hunk[], texts: Texts, allowed: Allowed): readonly Fault[] {
  const [start, end] = [hunks[0], hunks.at(-1)];
  if (!start || !end) return [];
  const placed = (text: string, from: number, to: number): WordList => wordsIn(text, { from, to: to + 1 });
  const first = placed(texts.firstText, start.from, end.to);
  const sides = { ...texts, first, other: placed(texts.otherText, start.start, end.end) };
  const budget = { tries: MOST_TRIES };
  const found = movesAmong(hunks.flatMap((hunk) => faultOf(hunk, sides, allowed, budget) ?? []));
  if (found.length > 1 && isOneStretch(found, sides, allowed, budget)) return [];
  return found.map(({ hunk, ...fault }, i) => {
    const at = hunk.from < first.length ? first.startOf(hunk.from) : undefined;
    return i < MOST_TOLD ? { ...fault, place: texts.place(hunk, at) } : fault;
  });
}

/** Whether two texts have the same letters, none joined or split, but for what is allowed to differ. */
export function isWhole(first: string, other: string, allowed: Allowed): boolean {
  const [a, b] = [lettersOf(first), lettersOf(other)];
  const kept = explained(a, b, allowed, { from: 0, to: 0, start: 0, end: 0 }, { tries: MOST_TRIES });
  return kept !== null && seam(...kept) === null;
}

/** So many words may stand between two differences that are looked at as one. */
const NEAR = 400;

/** Whether differences explain each other: words that come again and again may be aligned with the wrong ones. */
function isOneStretch(found: readonly Found[], sides: Sides, allowed: Allowed, budget: Budget): boolean {
  const [first, last] = [found[0] as Found, found.at(-1) as Found];
  const { from, start } = first.hunk;
  const { to, end } = last.hunk;
  return to - from <= NEAR && end - start <= NEAR && faultOf({ from, to, start, end }, sides, allowed, budget) === null;
}

interface Found extends Fault {
  readonly hunk: Hunk;
}

function faultOf(hunk: Hunk, sides: Sides, allowed: Allowed, budget: Budget): Found | null {
  const { first, other } = sides;
  let lost = range(hunk.from, hunk.to);
  let gained = range(hunk.start, hunk.end);
  for (let round = 0; round < 2; round++) {
    const before = textOf(sides.firstText, first, lost);
    const after = textOf(sides.otherText, other, gained);
    const [a, b] = [lettersOf(before), lettersOf(after)];
    const told = (what: Fault['what'] | null): Found | null =>
      what && { what, place: null, before: shown(before), after: shown(after), hunk };
    if (sameLetters(a, b)) return told(seam(a, b));
    const kept = explained(a, b, allowed, hunk, budget);
    if (kept !== null) return told(seam(...kept));
    if (round === 1) return told(a.points.length > 0 ? 'lost' : 'gained');
    // Some words of the stretch may be listed as left out or added.
    const [here, there] = [hashes(first, lost), hashes(other, gained)];
    lost = lost.filter(
      (at) => there.has(first.hashes[at] as number) || !(allowed.rewritten(at, hunk.start) || allowed.lost(at)),
    );
    gained = gained.filter((at) => here.has(other.hashes[at] as number) || !allowed.gained(at));
  }
  return null;
}

/** A text for a message, with a gap for what is left out of it. */
function shown(text: string): string {
  return text.replaceAll(BORDER, ' ');
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function hashes(words: WordList, at: readonly number[]): ReadonlySet<number> {
  return new Set(at.map((i) => words.hashes[i] as number));
}

/** Words lost at one place and gained at another have moved. */
function movesAmong(faults: readonly Found[]): readonly Found[] {
  const gained = new Counts();
  for (const { what, before, after } of faults) if (what === 'gained' && before === '') gained.add(wordsIn(after));
  const moved = new Counts();
  const left = faults.map((fault): Found => {
    if (fault.what !== 'lost' || fault.after !== '') return fault;
    const words = wordsIn(fault.before);
    if (!gained.takeAll(words)) return fault;
    moved.add(words);
    return { ...fault, what: 'moved' };
  });
  return left.filter(({ what, before, after }) => what !== 'gained' || before !== '' || !moved.takeAll(wordsIn(after)));
}

/** The text of some words; a border where words between them are left out. */
function textOf(text: string, list: WordList, words: readonly number[]): string {
  let pieces = '';
  for (let i = 0; i < words.length; ) {
    let end = i + 1;
    while (end < words.length && words[end] === (words[end - 1] as number) + 1) end++;
    const [from, to] = [words[i] as number, words[end - 1] as number];
    pieces += (i > 0 ? BORDER : '') + text.slice(list.startOf(from), list.endOf(to));
    i = end;
  }
  return pieces;
}
