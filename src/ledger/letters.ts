import { BORDER } from '../model/index.ts';
import type { Allowed, Hunk } from './align.ts';
import { foldOf, GAP, kindOf, kindOfAstral, MARK, SINGLE, SPACE, UNSEEN } from './characters.ts';

/** What stands before a letter: nothing, a sign that markup may have put there, white space, or other punctuation. */
type Before = 'nothing' | 'mark' | 'space' | 'stop';

/** Brackets, quotes, hyphens and the signs of markup, and the border before the mark of a note. */
const MARKS = /[[\](){}<>^#|\\`~"'’‘\u2010\u2011\uFDD0-]/;

const SOFT_HYPHEN = '\u00AD';

/** The letters and signs of a text one by one, each with what stands before it. */
export interface Letters {
  readonly points: readonly number[];
  readonly before: readonly Before[];
}

export function lettersOf(text: string): Letters {
  const points: number[] = [];
  const before: Before[] = [];
  let gap: Before = 'nothing';
  /** Whether nothing, or a border alone, stands behind the last letter. */
  let isJoined = true;
  /** The gap before a soft hyphen that nothing but blanks has followed. */
  let soft: Before | null = null;
  let isOver = false;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const kind = point > 0xffff ? kindOfAstral(point) : kindOf(point);
    if (kind === UNSEEN) {
      if (character === SOFT_HYPHEN) soft = gap;
      continue;
    }
    // A word goes on over the line end at which a soft hyphen breaks it, and over the blanks of the next line.
    if (soft !== null && character === '\n' && !isOver) {
      gap = soft;
      isOver = true;
      continue;
    }
    if (isOver && kind === SPACE && character !== '\n') continue;
    if (kind !== SPACE || isOver) [soft, isOver] = [null, false];
    if (kind >= GAP && character !== BORDER) isJoined = false;
    if (kind === SPACE) gap = gap === 'nothing' ? 'space' : gap;
    else if (kind === GAP) gap = MARKS.test(character) ? 'mark' : gap === 'mark' ? gap : 'stop';
    else if (kind !== MARK || (points.length > 0 && isJoined && !isSingle(points.at(-1)))) {
      for (const sign of foldOf(point)) {
        points.push(sign);
        // A mark goes with the letter before it, whatever stands between them.
        before.push(kind === MARK ? 'nothing' : gap);
        gap = 'nothing';
        isJoined = true;
      }
    }
  }
  return { points, before };
}

/** Whether two texts have the same letters. */
export function sameLetters(first: Letters, other: Letters): boolean {
  return first.points.length === other.points.length && first.points.every((point, i) => point === other.points[i]);
}

/**
 * Where two texts of the same letters are parted into words differently: a word joined or split; null when there is no
 * such place.
 */
export function seam(first: Letters, other: Letters): 'joined' | 'split' | null {
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

/** What was left out in one piece is no longer, where it is looked for at every letter; and has no more words. */
const [LONGEST, MOST_WORDS] = [60, 4];
/** How many pieces are still tried, for all differences of two texts together. */
export interface Budget {
  tries: number;
}
/** So many pieces may be left out of one stretch. */
const MOST_PIECES = 400;

/**
 * The letters that both sides of a difference keep, when all others are listed: left out of the one, or come into the
 * other by an edit. Markup parts words where the list of what was left out does not, and the other way round, so this
 * is asked letter by letter. Null when something is left over.
 */
export function explained(
  first: Letters,
  other: Letters,
  allowed: Allowed,
  hunk: Hunk,
  budget: Budget,
): [Letters, Letters] | null {
  const starts = wordStarts(other, hunk.start);
  const kept: [number, number][] = [];
  const walk = (from: number, there: number, pieces: number): boolean => {
    let [i, j] = [from, there];
    const before = kept.length;
    while (i < first.points.length && first.points[i] === other.points[j]) kept.push([i++, j++]);
    if (i === first.points.length && j === other.points.length) return true;
    // The last letters that are alike may be those that were left out.
    for (; pieces < MOST_PIECES && budget.tries > 0; i--, j--, kept.pop()) {
      for (const end of endsOfPieces(first, i)) {
        budget.tries -= 1;
        const giveBack = allowed.leftOut(textBetween(first, i, end), hunk.start);
        if (giveBack === null) continue;
        if (walk(end, j, pieces + 1)) return true;
        giveBack();
      }
      const word = starts.get(j);
      const giveBack = word === undefined ? null : allowed.cameIn(word.at);
      if (word !== undefined && giveBack !== null) {
        if (walk(i, word.end, pieces + 1)) return true;
        giveBack();
      }
      if (i === from) break;
    }
    kept.length = before;
    return false;
  };
  if (!walk(0, 0, 0)) return null;
  return [
    only(
      first,
      kept.map(([at]) => at),
    ),
    only(
      other,
      kept.map(([, at]) => at),
    ),
  ];
}

/** Where what was left out from a letter on may end: first the ends of words, then places inside the word. */
function* endsOfPieces({ points, before }: Letters, from: number): Generator<number> {
  const last = Math.min(points.length, from + LONGEST);
  let words = 0;
  for (let end = from + 1; end <= last && words < MOST_WORDS; end++) {
    if (end < points.length && before[end] === 'nothing') continue;
    words += 1;
    yield end;
  }
  for (let end = from + 1; end < last && before[end] === 'nothing'; end++) yield end;
}

/** The first letters of the words of one side, with the words' numbers and ends. */
function wordStarts({ points, before }: Letters, first: number): ReadonlyMap<number, { at: number; end: number }> {
  const found = new Map<number, { at: number; end: number }>();
  let word = { at: first - 1, end: 0 };
  points.forEach((point, i) => {
    const starts = i === 0 || before[i] !== 'nothing' || isSingle(point) || isSingle(points[i - 1]);
    if (starts) {
      word = { at: word.at + 1, end: i };
      found.set(i, word);
    }
    word.end = i + 1;
  });
  return found;
}

function textBetween({ points }: Letters, from: number, to: number): string {
  return String.fromCodePoint(...points.slice(from, to));
}

/** Some of the letters; what was left out between two of them is a border. */
function only({ points, before }: Letters, at: readonly number[]): Letters {
  return {
    points: at.map((i) => points[i] ?? 0),
    before: at.map((i, k) => (k > 0 && at[k - 1] !== i - 1 ? 'mark' : (before[i] ?? 'nothing'))),
  };
}
