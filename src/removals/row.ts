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
  /** How far such evidence goes. */
  readonly sure: Sure;
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

/**
 * What a proof rests on:
 * - `words`: the words themselves are such as programs write, known beforehand;
 * - `stated`: the file, its format or its site says of the words what they are;
 * - `copy`: each of its sentences was found elsewhere in the book, nearly word for word;
 * - `asked`: the user wants it;
 * - `shape`: place and shape, which an author's words may share by accident. What of them holds a sentence that stands
 *   nowhere else in the book is kept behind the story (`behindOf`).
 */
export type Sure = 'words' | 'stated' | 'copy' | 'asked' | 'shape';

/** How much one removal may take. Whatever it takes, it crosses no heading, no scene break and no end of a section. */
export interface Bound {
  readonly blocks: number;
  readonly characters: number;
}

/**
 * Where the words go:
 * - `left out`: nowhere;
 * - `front matter`: into the book's front matter, as facts;
 * - `made anew`: nowhere, the book makes such words itself (a scene break, the contents);
 * - `said already`: nowhere, the book has the same words at another place;
 * - `kept as a note`: into the book as a note, or as front or back matter: never a removal of the trace;
 * - `never shown`: nowhere, the file shows them to nobody, and they are no part of its running text.
 */
export type Rest = 'left out' | 'front matter' | 'made anew' | 'kept as a note' | 'never shown' | 'said already';

/**
 * What the user hears of them, besides the summary's counts. People's sentences are warnings, machines' are messages:
 * - `each`: each removal that holds a sentence is a warning, the first few one by one;
 * - `all`: the same, and a message with the first words of those that hold none;
 * - `once`: machines write such words, and people too: of a source one warning for those that are prose (several
 *   sentences), one message for those with fewer;
 * - `words`: the same, and a message with the first words where there is no sentence: nobody else has them;
 * - `said`: as `once`, and a message for a sentence of few words, too;
 * - `count`: machines alone write such words: one message for those of a source that hold a sentence;
 * - `silent`: what they say is in the book; a sentence that is not is told all the same.
 */
export type Voice = 'each' | 'all' | 'once' | 'words' | 'said' | 'count' | 'silent';
