import type { Place } from './place.ts';

export type DecisionKind =
  | 'header-end'
  | 'heading'
  | 'scene-break'
  | 'ending'
  | 'note'
  | 'dateline'
  | 'scene-label'
  | 'front-matter'
  | 'verse'
  | 'letter'
  | 'messages';

/** Whether a cut is made, only suggested to the user, or not made. */
export type Verdict = 'cut' | 'suggest' | 'none';

/** One piece of evidence: what was seen and how much it says, for (positive) or against (negative). */
export interface Reason {
  readonly cue: string;
  readonly weight: number;
}

/** What was decided at a place, how sure that is (0 to 1) and why. */
export interface Decision {
  readonly kind: DecisionKind;
  readonly place: Place;
  readonly verdict: Verdict;
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** The first words of the block the decision is about, for a person to find it by. */
  readonly words: string;
}
