import type { Block } from './block.ts';
import type { Metadata } from './metadata.ts';

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
  readonly metadata: Metadata;
  /** null when there is too little text to tell. */
  readonly detectedLanguage?: DetectedLanguage | null;
  readonly blocks: readonly Block[];
}
