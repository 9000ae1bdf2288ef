import type { WordList } from './words.ts';

/** A stretch where two sequences of words differ: [from, to) of the one, [start, end) of the other. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** What may differ: asked of a word of either sequence where they part. */
export interface Allowed {
  /** Whether any words stand elsewhere; without, nobody need ask at every word. */
  readonly moves: boolean;
  /** Whether a word of the first was made another by an edit, where the other is at `there`. */
  rewritten(at: number, there: number): boolean;
  /** Whether the other sequence may lack a word of the first. */
  lost(at: number): boolean;
  /** Whether the other sequence may have a word that the first lacks. */
  gained(at: number): boolean;
  /** Gives back a word that was lost by what was left out. */
  back(at: number): void;
  /**
   * Whether some words, which need not be parted as the source parts them, are among what was left out or made others
   * by an edit where the other is at `there`, and not accounted for yet. They are then, until they are given back; null
   * when they are not.
   */
  leftOut(words: string, there: number): (() => void) | null;
  /** The same of a word of the other sequence that an edit made. */
  cameIn(at: number): (() => void) | null;
  /** How many words of the first stand elsewhere in the other, from `at` on, where the other is at `there`. */
  left(at: number, there: number): number;
  /** How many words of the other, from `there` on, stand elsewhere in the first. */
  come(at: number, there: number): number;
}

/** After so many hunks no more are looked for: what is left is one. */
const MOST_HUNKS = 20_000;
const FIRST_WINDOW = 8;
/** Of the words before a hunk that were left out, so many are looked at again with it. */
const LEAD = 8;
/** So many equal words in a row are the same place in both. */
const RUN = 3;

/**
 * Walks two sequences of words that should be the same, but for what is allowed to differ, in time linear in them: a
 * word that is neither the same nor allowed opens a hunk, which ends where both run alike again.
 */
export function hunksOf(first: WordList, other: WordList, allowed: Allowed): readonly Hunk[] {
  const hunks: Hunk[] = [];
  const [a, b] = [first.hashes, other.hashes];
  let [i, j] = [0, 0];
  /** The first of the words right before this place that were left out. */
  let lead = 0;
  for (;;) {
    if (!allowed.moves) {
      const from = i;
      while (i < first.length && j < other.length && a[i] === b[j]) {
        i++;
        j++;
      }
      if (i > from) lead = i;
    }
    const gone = allowed.moves && i < first.length ? allowed.left(i, j) : 0;
    const come = allowed.moves && gone === 0 && j < other.length ? allowed.come(i, j) : 0;
    i += gone;
    j += come;
    if (gone + come > 0) {
      lead = i;
      continue;
    }
    if (i >= first.length && j >= other.length) return hunks;
    if (i < first.length && j < other.length && a[i] === b[j]) {
      i++;
      j++;
      lead = i;
    } else if (i < first.length && j + 1 < other.length && a[i] === b[j + 1] && allowed.gained(j)) j++;
    else if (i < first.length && allowed.rewritten(i, j)) lead = ++i;
    else if (j < other.length && allowed.gained(j)) j++;
    else if (i < first.length && allowed.lost(i)) i++;
    else {
      const end = hunks.length < MOST_HUNKS ? meeting(first, i, other, j) : { i: first.length, j: other.length };
      // A word that was left out, as markup inside another, may be the one before it, which is the same.
      const from = Math.max(lead, i - LEAD);
      for (let at = from; at < i; at++) allowed.back(at);
      hunks.push({ from, to: end.i, start: j, end: end.j });
      i = end.i;
      j = end.j;
      lead = i;
    }
  }
}

interface Meeting {
  readonly i: number;
  readonly j: number;
}

/** Where two sequences run alike again, nearest first; their ends when they never do. */
function meeting(first: WordList, i: number, other: WordList, j: number): Meeting {
  const most = Math.max(first.length - i, other.length - j);
  for (let size = FIRST_WINDOW; size < most * 2; size *= 4) {
    const found = meetingIn(first, i, other, j, size);
    if (found) return found;
  }
  return { i: first.length, j: other.length };
}

function meetingIn(first: WordList, i: number, other: WordList, j: number, size: number): Meeting | null {
  const seen = new Map<number, number>();
  const lastOther = Math.min(other.length, j + size);
  for (let at = lastOther; at >= j; at--) seen.set(runAt(other, at), at);
  let best: Meeting | null = null;
  const lastFirst = Math.min(first.length, i + size);
  for (let at = i; at <= lastFirst; at++) {
    if (best && at - i >= best.i - i + best.j - j) break;
    const met = seen.get(runAt(first, at));
    if (met === undefined || !runsAlike(first, at, other, met)) continue;
    if (!best || at - i + met - j < best.i - i + best.j - j) best = { i: at, j: met };
  }
  return best;
}

/** The words from `at` on as one number; the end of a sequence counts as a word. */
function runAt({ hashes, length }: WordList, at: number): number {
  let run = 0;
  for (let k = 0; k < RUN; k++) run = Math.imul(run, 31) + (at + k < length ? (hashes[at + k] as number) : -1);
  return run | 0;
}

function runsAlike(first: WordList, i: number, other: WordList, j: number): boolean {
  for (let k = 0; k < RUN; k++) {
    const [a, b] = [i + k < first.length ? first.hashes[i + k] : -1, j + k < other.length ? other.hashes[j + k] : -1];
    if (a !== b) return false;
  }
  return true;
}
