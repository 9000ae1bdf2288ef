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
    const before = (round === 0 ? textOf : withoutPieces)(sides.firstText, first, lost, allowed);
    const after = textOf(sides.otherText, other, gained);
    const [a, b] = [lettersOf(before), lettersOf(after)];
    const same = sameLetters(a, b);
    const what = same ? seam(a, b) : a.points.length > 0 ? 'lost' : 'gained';
    if (same || round === 1) return what && { what, place: null, before: shown(before), after: shown(after), hunk };
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

/**
 * The text of some words without those that markup parts in the source only: `Title<sup>TM</sup>` is left out as
 * `TitleTM`. White space parts words on both sides.
 */
function withoutPieces(text: string, words: WordList, at: readonly number[], allowed: Allowed): string {
  const stretches: number[][] = [];
  let end = 0;
  for (const i of at) {
    const between = text.slice(end, words.spans[i * 2]).replace(TAGS, '');
    if (stretches.length === 0 || /\s/.test(between)) stretches.push([]);
    stretches.at(-1)?.push(i);
    end = words.spans[i * 2 + 1] as number;
  }
  const isLeft = (stretch: readonly number[]): boolean => {
    const joined = wordsIn(textOf(text, words, stretch).replace(ALL_MARKS, ''));
    return stretch.length < 2 || joined.length !== 1 || !allowed.leftOut(joined.hashes[0] as number);
  };
  return textOf(text, words, stretches.filter(isLeft).flat());
}

/** A tag of markup or of a site's templates, or where a Markdown link leads to. */
const TAGS = /<[^<>]{0,300}>|\{\{[^{}]{0,300}\}\}|\{%[^{}]{0,300}%\}|\]\([^()]{0,300}\)/g;

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
const ALL_MARKS = new RegExp(MARKS, 'g');

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
