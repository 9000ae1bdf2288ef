import type { Block, Footnote } from './block.ts';
import type { Metadata } from './metadata.ts';
import type { Origin, Place } from './source.ts';

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

/** What a pin says that the block at its line is. `no-scene` and `prose` undo what was found there, `delete` takes it out. */
export const PIN_KINDS = [
  'title',
  'author',
  'header-end',
  'chapter',
  'volume',
  'scene',
  'no-scene',
  'dateline',
  'scene-label',
  'note',
  'ending',
  'verse',
  'letter',
  'prose',
  'delete',
] as const;

export type PinKind = (typeof PIN_KINDS)[number];

/** A decision that the user makes. It is anchored by a line and by the first words on it, and always wins. */
export interface Pin {
  readonly as: PinKind;
  /** 1-based line of the source on which the block, or a line of it, begins. */
  readonly line: number;
  /** The first words on that line. */
  readonly before: string;
  /** Last line of what is pinned, for a note, a verse or a letter of several paragraphs. */
  readonly until?: number;
  /** The title to give a chapter or volume; the words at the line are the heading when it is left out. */
  readonly title?: string;
  /** Whether the title stands instead of the line's words; when left out, it does where that line is a heading anyway. */
  readonly replace?: boolean;
  /** Depth of a chapter or volume in the contents; 1 is the outermost. */
  readonly level?: number;
  /** The source the pin is for; every source when left out. */
  readonly source?: string;
  /** The document of the source that the pin names, when the source was joined from several. */
  readonly document?: PinnedDocument;
  /** Where the user wrote it; null for a pin that is not from a file. */
  readonly place: Place | null;
}

/** The document inside a joined source that a pin names. */
export interface PinnedDocument {
  readonly name: string;
  /** The pin's line as the document counts it. */
  readonly line: number;
  /** The lines of the whole that stand there: of an encoded text several may. */
  readonly lines: readonly number[];
  readonly runs: readonly LineRun[];
}

/** Lines of a document, as it counts them, that follow one another in the whole, where each has `shift` more. */
export interface LineRun {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly shift: number;
}

/** Far more than any pin's first words. */
const COMPARED = 600;

/**
 * Text as pins compare it: its letters and digits, whatever the case, quotes, dashes, spaces, tags and entities
 * between them; the signs themselves when there are no letters, as in `* * *`.
 */
export function foldedForPin(text: string): string {
  const start = text.slice(0, COMPARED).normalize('NFKC').toLowerCase();
  const letters = start.replace(/<\/?[a-z][^<>]{0,60}>|&#?[a-z0-9]{1,8};|[^\p{L}\p{N}]+/gu, '');
  return letters === '' ? start.replace(/\s+/g, '') : letters;
}

/** How many words, and characters, a pin gives to find its line by. */
const [ANCHOR_WORDS, ANCHOR_LENGTH] = [5, 60];

/** The first words of a line, by which a pin finds it again; empty when nothing stands there. */
export function anchorWords(text: string): string {
  const words = text.slice(0, 200).trim().split(/\s+/, ANCHOR_WORDS).join(' ');
  return words.length > ANCHOR_LENGTH ? [...words].slice(0, ANCHOR_LENGTH / 2).join('') : words;
}

/** Whether a text begins with a pin's first words. */
export function beginsWith(text: string, words: string): boolean {
  const wanted = foldedForPin(words);
  return wanted !== '' && foldedForPin(text).startsWith(wanted);
}
