import type { Origin, RemovalName } from '../model/index.ts';

/** Every origin. */
export const ANY: readonly Origin[] = ['typed', 'page', 'mail', 'document', 'ebook', 'scan'];

/** As much as the proof shows: each line, or each element of a page, is proven by itself. */
export const PROVEN: Bound = { blocks: Infinity, characters: Infinity };

/** A row of the table of removals: one reason for which words may leave the running text, and how far it goes. */
export interface RemovalRow {
  readonly name: RemovalName;
  /** What it takes, in plain words. */
  readonly takes: string;
  /** Where it may apply at all (see `Origin`): in a text of no such origin it is not made, and words that left all the same count as lost. */
  readonly origins: readonly Origin[];
  /** The evidence it needs. */
  readonly proof: string;
  readonly bound: Bound;
  readonly rest: Rest;
  readonly voice: Voice;
  /** How the user keeps such words where no pin can: they are gone before pins are read. */
  readonly keeping?: string;
  /** How the summary of a build counts it: one, and several. Null when there is nothing that anyone would miss. */
  readonly counted: readonly [one: string, several: string] | null;
  /** Words that it removes, and words much like them that it leaves alone. */
  readonly examples: { readonly removes: string; readonly leaves: string };
}

/** How much one removal may take. Whatever it takes, it crosses no heading, no scene break and no end of a section. */
export interface Bound {
  readonly blocks: number;
  readonly characters: number;
}

/**
 * Where the words go: left out of the book; into its front matter as facts; replaced by what the book makes itself;
 * into the book as a note or as front or back matter; nowhere, since the book says them at another place. Words that are kept are never a removal of the trace; words that
 * the file itself never shows are no part of its running text.
 */
export type Rest = 'left out' | 'front matter' | 'made anew' | 'kept as a note' | 'never shown' | 'said already';

/**
 * What the user hears, beside the summary's counts. `each`: removals that hold a sentence are warnings, the first few
 * one by one. `once`: machines write such words, but people too: those of a source that hold some sentences are one
 * warning, others one message. `words`: the same, and a message with the first words where there is no sentence, either:
 * nobody else has them. `all`: as `each`, with that message. `said`: as `once`, and a message for a sentence of few words,
 * too. `count`: words that machines alone write: one message for those of a source that hold a sentence. `silent`: what they say is in the book; a sentence that is not is told all the same.
 */
export type Voice = 'each' | 'all' | 'once' | 'words' | 'said' | 'count' | 'silent';
