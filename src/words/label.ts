import type { DivisionKind } from '../model/index.ts';
import type { Rank } from './divisions.ts';

/** How a line labels a division: by a counting word, by its name, by a number alone, or by `n/m`. */
export type LabelForm = 'counted' | 'named' | 'number' | 'fraction';

/** A line read as the label of a division. Offsets are into the line. */
export interface Label {
  readonly form: LabelForm;
  /** The counting word or the division's kind; for bare numbers the way they are written. */
  readonly word: string;
  readonly kind: DivisionKind | null;
  readonly rank: Rank;
  readonly weak: boolean;
  readonly number: number | null;
  readonly total: number | null;
  readonly start: number;
  readonly end: number;
  /** The title on the same line; empty when `titleStart === titleEnd`. */
  readonly titleStart: number;
  readonly titleEnd: number;
  /** True when the title follows a colon, dash, full stop or bracket. */
  readonly delimited: boolean;
  readonly decorated: boolean;
  readonly matter: 'front' | 'body' | 'back';
  /** The number of the volume that a chapter's label says again: the `2.` of `Chapter 2.XIV`. */
  readonly volume?: { readonly number: number; readonly start: number; readonly end: number };
}

/** A label whose line begins so many letters further on. */
export function movedLabel(label: Label, by: number): Label {
  const { start, end, titleStart, titleEnd, volume } = label;
  const moved = { ...label, start: start + by, end: end + by, titleStart: titleStart + by, titleEnd: titleEnd + by };
  return volume ? { ...moved, volume: { ...volume, start: volume.start + by, end: volume.end + by } } : moved;
}

/** A label together with the small pictures around its line: the first belong to the label, the last to what ends it. */
export function withEnds(label: Label, { start, end }: { start: number; end: number }, last: number): Label {
  const own = start > 0 ? { ...label, start: 0 } : label;
  if (end >= last) return own;
  return label.titleStart < label.titleEnd ? { ...own, titleEnd: last } : { ...own, end: last };
}
