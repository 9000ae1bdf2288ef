import type { Block } from './block.ts';
import type { Inline } from './inline.ts';
import type { Metadata } from './metadata.ts';
import type { Place } from './place.ts';

/** What a heading opens. `section` is a division inside a chapter; `story` a work in a collection. */
export type DivisionKind =
  | 'volume'
  | 'story'
  | 'chapter'
  | 'prologue'
  | 'epilogue'
  | 'interlude'
  | 'preface'
  | 'foreword'
  | 'introduction'
  | 'dedication'
  | 'epigraph'
  | 'afterword'
  | 'appendix'
  | 'section';

/** A recognised heading: its number and words apart, both as typed. */
export interface Heading {
  readonly kind: DivisionKind;
  /** Nesting depth in the book's contents; 1 is the outermost. */
  readonly depth: number;
  readonly number: number | null;
  /** The words that count or name the division: `Chapter 3`, `IV`, `Prologue`; empty when there are none. */
  readonly label: readonly Inline[];
  /** The title proper; empty when there is none. */
  readonly title: readonly Inline[];
  readonly place: Place;
  /** Set when the words are the user's, not the source's. */
  readonly given?: true;
}

/** How a part begins. */
export type Opening = 'start' | 'heading' | 'scene-break' | 'ending';

/** The stretch of prose between two cuts. Parts are flat; assembling nests them. */
export interface Part {
  readonly opening: Opening;
  readonly matter: 'front' | 'body' | 'back';
  /** Set when a part without a heading is a chapter of its own, whatever stands before it. */
  readonly untitled?: true;
  /** Set if and only if the part opens with a heading. */
  readonly heading: Heading | null;
  /** No block here is a scene break; endings are the last paragraphs, with the role `continued` or `the-end`. */
  readonly blocks: readonly Block[];
}

/** A manuscript divided into parts, with what its front matter added to the metadata. */
export interface Division {
  readonly source: string;
  readonly metadata: Metadata;
  readonly parts: readonly Part[];
}
