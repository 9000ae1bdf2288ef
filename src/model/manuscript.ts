import type { Block, Footnote } from './block.ts';
import type { Metadata } from './metadata.ts';
import type { Origin } from './origin.ts';
import type { Pin } from './pin.ts';

/** The language a text seems to be in, as a BCP 47 tag, and how sure that is (0 to 1). */
export interface DetectedLanguage {
  readonly tag: string;
  readonly confidence: number;
}

/** A source as metadata and blocks, before any division. */
export interface Manuscript {
  /** The source's name. */
  readonly source: string;
  readonly format: string;
  /** The encoding the bytes were decoded from, such as `utf-8`. */
  readonly encoding: string;
  /** Where it comes from, first by its file, then by what the text shows; absent for typed text. */
  readonly origins?: readonly Origin[];
  readonly metadata: Metadata;
  /** null when there is too little text to tell. */
  readonly detectedLanguage?: DetectedLanguage | null;
  readonly blocks: readonly Block[];
  /** Its footnotes, apart from the running text, in the order in which the source has them. */
  readonly footnotes?: readonly Footnote[];
  /** The user's pins that hold in this source and are not settled by its blocks already. */
  readonly pins?: readonly Pin[];
  /** Set when the source states its whole structure: headings, scene breaks, endings are those its blocks say. */
  readonly settled?: true;
}

/** A detected language counts from this confidence on: at least half of the samples agree. */
const SURE = 0.5;

/** The language of a text as a BCP 47 tag: the one that is set, or stated, or surely detected; null when none is. */
export function languageOf(manuscript: Pick<Manuscript, 'metadata' | 'detectedLanguage'>, set?: string): string | null {
  const detected = manuscript.detectedLanguage;
  return set ?? manuscript.metadata.language ?? (detected && detected.confidence >= SURE ? detected.tag : null);
}
