import { FOLDED, foldOf, GAP, kindOf, kindOfAstral, SINGLE, SPACE, UNSEEN } from './characters.ts';

/** What stands before a letter: nothing, a sign that markup may have put there, white space, or other punctuation. */
export type Before = 'nothing' | 'mark' | 'space' | 'stop';

/** Brackets, quotes, hyphens and the signs of markup, and the border before the mark of a note. */
const MARKS = /[[\](){}<>^#|\\`~"'’‘\u2010\u2011\uFDD0-]/;

/** The letters and signs of a text one by one, each with what stands before it. */
export interface Letters {
  readonly points: readonly number[];
  readonly before: readonly Before[];
}

export function lettersOf(text: string): Letters {
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
export function sameLetters(first: Letters, other: Letters): boolean {
  return first.points.length === other.points.length && first.points.every((point, i) => point === other.points[i]);
}

/** How two texts of the same letters part them otherwise; null when no word is joined or split. */
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
