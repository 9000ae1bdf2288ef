import { BORDER, type Place } from '../model/index.ts';
import type { Allowed, Hunk } from './align.ts';
import { FOLDED, foldOf, GAP, kindOf, kindOfAstral, SINGLE, SPACE, UNSEEN } from './characters.ts';
import { Counts } from './counts.ts';
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

/** Two texts whose words were compared, read again with the places of the words. */
export interface Sides {
  readonly first: WordList;
  readonly firstText: string;
  readonly other: WordList;
  readonly otherText: string;
  /** Where a difference stands. */
  place(hunk: Hunk): Place | null;
}

/** The faults that some differences are; none for those in which every letter is there and no word joined or split. */
export function faultsOf(hunks: readonly Hunk[], sides: Sides, allowed: Allowed): readonly Fault[] {
  const found = movesAmong(hunks.flatMap((hunk) => faultOf(hunk, sides, allowed) ?? []));
  return found.map(({ hunk, ...fault }, i) => (i < MOST_TOLD ? { ...fault, place: sides.place(hunk) } : fault));
}

interface Found extends Fault {
  readonly hunk: Hunk;
}

function faultOf(hunk: Hunk, sides: Sides, allowed: Allowed): Found | null {
  const { first, other } = sides;
  let lost = range(hunk.from, hunk.to);
  let gained = range(hunk.start, hunk.end);
  for (let round = 0; round < 2; round++) {
    const before = textOf(sides.firstText, first, lost);
    const after = textOf(sides.otherText, other, gained);
    const [a, b] = [lettersOf(before), lettersOf(after)];
    const same = sameLetters(a, b);
    const what = same ? seam(a, b) : a.points.length > 0 ? 'lost' : 'gained';
    const kept = same || round === 1 ? null : keptOf(lost, b, sides, allowed);
    if (kept !== null) {
      const between = seam(lettersOf(textOf(sides.firstText, first, kept)), b);
      return between && { what: between, place: null, before: shown(before), after: shown(after), hunk };
    }
    if (same || round === 1) return what && { what, place: null, before: shown(before), after: shown(after), hunk };
    // Some words of the stretch may be listed as left out or added.
    const [here, there] = [hashes(first, lost), hashes(other, gained)];
    lost = lost.filter(
      (at) => there.has(first.hashes[at] as number) || !(allowed.rewritten(at, hunk.start) || allowed.lost(at)),
    );
    gained = gained.filter((at) => here.has(other.hashes[at] as number) || !allowed.gained(at));
    if (lost.length > 0) lost = withoutParted(lost, sides, allowed);
  }
  return null;
}

/** A text for a message, with a gap for what is left out of it. */
function shown(text: string): string {
  return text.replaceAll(BORDER, ' ');
}

/**
 * The words of a stretch whose letters are those of the other side, in their order, where all that stand between them
 * were left out; null when they are not.
 */
function keptOf(
  words: readonly number[],
  { points }: Letters,
  { first, firstText }: Sides,
  allowed: Allowed,
): readonly number[] | null {
  const kept: number[] = [];
  const out: number[] = [];
  let at = 0;
  for (const word of words) {
    const own = lettersOf(firstText.slice(first.spans[word * 2], first.spans[word * 2 + 1])).points;
    if (own.every((point, i) => points[at + i] === point)) {
      kept.push(word);
      at += own.length;
    } else if (allowed.lost(word)) out.push(word);
    else break;
  }
  if (at === points.length && kept.length + out.length === words.length) return kept;
  for (const word of out) allowed.back(word);
  return null;
}

/** A word that markup parts has no more letters, and no more pieces. */
const [PARTED, PIECES] = [60, 4];

/**
 * Without the words that were left out in other pieces: where a tag stands inside a word, the one reader may end it
 * there and the other not.
 */
function withoutParted(lost: readonly number[], { first, firstText }: Sides, { leftOut }: Allowed): number[] {
  const wordAt = (at: number | undefined): string =>
    at === undefined ? '' : firstText.slice(first.spans[at * 2], first.spans[at * 2 + 1]);
  const left: number[] = [];
  for (let i = 0; i < lost.length; i++) {
    const letters = [...wordAt(lost[i])];
    const seams = letters.length > PARTED ? [] : range(1, letters.length);
    if (seams.some((seam) => leftOut(`${letters.slice(0, seam).join('')} ${letters.slice(seam).join('')}`))) continue;
    const pieces = lost.slice(i, i + PIECES).map(wordAt);
    const more = pieces.findIndex((_, k) => k > 0 && leftOut(pieces.slice(0, k + 1).join('')));
    if (more > 0) i += more;
    else left.push(lost[i] as number);
  }
  return left;
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
function textOf(text: string, { spans }: WordList, words: readonly number[]): string {
  let pieces = '';
  for (let i = 0; i < words.length; ) {
    let end = i + 1;
    while (end < words.length && words[end] === (words[end - 1] as number) + 1) end++;
    const [from, to] = [words[i] as number, words[end - 1] as number];
    pieces += (i > 0 ? BORDER : '') + text.slice(spans[from * 2], spans[to * 2 + 1]);
    i = end;
  }
  return pieces;
}

/** What stands before a letter: nothing, a sign that markup may have put there, white space, or other punctuation. */
type Before = 'nothing' | 'mark' | 'space' | 'stop';

/** Brackets, quotes, hyphens and the signs of markup, and the border before the mark of a note. */
const MARKS = /[[\](){}<>^#|\\`~"'’‘\u2010\u2011\uFDD0-]/;

/** The letters and signs of a text one by one, each with what stands before it. */
interface Letters {
  readonly points: readonly number[];
  readonly before: readonly Before[];
}

function lettersOf(text: string): Letters {
  const points: number[] = [];
  const before: Before[] = [];
  let gap: Before = 'nothing';
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const kind = point > 0xffff ? kindOfAstral(point) : kindOf(point);
    if (kind === UNSEEN) continue;
    if (kind === SPACE) gap = gap === 'nothing' ? 'space' : gap;
    else if (kind === GAP) gap = MARKS.test(character) ? 'mark' : gap === 'mark' ? gap : 'stop';
    else {
      for (const sign of kind === FOLDED ? foldOf(point) : [point]) {
        points.push(sign);
        before.push(gap);
        gap = 'nothing';
      }
    }
  }
  return { points, before };
}

/** Whether two texts have the same letters. */
function sameLetters(first: Letters, other: Letters): boolean {
  return first.points.length === other.points.length && first.points.every((point, i) => point === other.points[i]);
}

/** How two texts of the same letters part them otherwise; null when no word is joined or split. */
function seam(first: Letters, other: Letters): 'joined' | 'split' | null {
  for (let i = 1; i < first.points.length; i++) {
    if (isSingle(first.points[i - 1]) || isSingle(first.points[i])) continue;
    const [a, b] = [first.before[i], other.before[i]];
    if ((a === 'space' || a === 'stop') && b === 'nothing') return 'joined';
    if (a === 'nothing' && b === 'space') return 'split';
  }
  return null;
}

function isSingle(point = 0): boolean {
  return (point > 0xffff ? kindOfAstral(point) : kindOf(point)) === SINGLE;
}
