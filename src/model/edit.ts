import type { Place } from './place.ts';

/** One change that a normalizing rule proposed and the engine made. Enough to replay it. */
export interface Edit {
  readonly rule: string;
  readonly place: Place;
  /** Number of the text run in its manuscript, counted from 0 in reading order. */
  readonly run: number;
  /** Offset in the run's joined text at the moment of the edit, in UTF-16 units. */
  readonly start: number;
  readonly before: string;
  readonly after: string;
  /** The whole words that the edit is in, before and after, of edits that change letters and are not whole words. */
  readonly words?: { readonly before: string; readonly after: string };
  /** Set when the edit turned typed marks into an inline: its type, and the length of the opening mark. */
  readonly wrap?: { readonly inline: WrapInline; readonly open: number };
}

/** What a pair of typed marks may become. */
export type WrapInline = 'emphasis' | 'strong' | 'strike' | 'superscript' | 'subscript';
