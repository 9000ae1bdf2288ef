import type { Field, PartPosition, SeriesPosition, Writing } from './metadata.ts';
import type { Place } from './source.ts';

/** Who states a fact of a story. `facts/choice` says whose word counts more. */
export type Speaker =
  | 'settings'
  | 'pin'
  | 'printed-title'
  | 'sent-on'
  | 'page-heading'
  | 'page'
  | 'page-head'
  | 'front-matter'
  | 'envelope'
  | 'package'
  | 'around'
  | 'subjects'
  | 'header'
  | 'subject'
  | 'later-header'
  | 'properties'
  | 'marked-line'
  | 'heading'
  | 'index-page'
  | 'parts'
  | 'series'
  | 'file-names'
  | 'folder'
  | 'one-part'
  | 'file-name'
  | 'first-words'
  | 'works';

/** What one source states at one place: nothing is decided yet, and several may contradict each other. */
export type StatedFact = {
  readonly by: Speaker;
  readonly place: Place;
} & (
  | { readonly kind: 'title'; readonly value: string }
  | { readonly kind: 'subtitle'; readonly value: string }
  | { readonly kind: 'author'; readonly value: string }
  | { readonly kind: 'language'; readonly value: string }
  | { readonly kind: 'warning'; readonly value: string }
  | { readonly kind: 'series'; readonly series: SeriesPosition }
  | { readonly kind: 'part'; readonly part: PartPosition }
  | { readonly kind: 'writing'; readonly writing: Writing }
  | { readonly kind: 'field'; readonly field: Field }
);

/** A title or an author as somebody states it. */
export interface Claim {
  readonly by: Speaker;
  readonly value: string;
  /** null for what stands in no file: a setting, the name of a folder. */
  readonly place: Place | null;
}

/** Which title, or which authors, were taken of those that are stated, and why: what `explain STORY title` prints. */
export interface Choice {
  readonly of: 'title' | 'author';
  /** The source that it was made for; null for the book as a whole. */
  readonly source: string | null;
  /** Several for the authors; none when nobody states any. */
  readonly taken: readonly Claim[];
  readonly because: string;
  readonly passed: readonly (Claim & { readonly because: string })[];
}
