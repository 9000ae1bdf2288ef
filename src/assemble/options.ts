import type { Picture, Removal } from '../model/index.ts';

/** What begins a chapter. */
export type ChapterRule = 'headings' | 'endings' | 'scenes';

/** Choices for assembling a book. Every one may be absent. */
export interface AssembleOptions {
  /** Name of the story: its file or folder name without an ending. The title of a story that states none. */
  readonly name?: string;
  readonly title?: string;
  readonly author?: readonly string[];
  /** BCP 47 tag; wins over what the story states. */
  readonly language?: string;
  /** BCP 47 tag found from the text; counts when nothing states one. */
  readonly detectedLanguage?: string;
  readonly series?: { readonly name: string; readonly index?: number };
  /** Date of the work, ISO 8601. */
  readonly date?: string;
  /** Last change of the inputs in seconds since 1970. */
  readonly modified?: number;
  readonly cover?: Picture | null;
  /** Source names in reading order, as far as they are given; the rest follow in the order found. */
  readonly order?: readonly string[];
  readonly chapters?: ChapterRule;
  readonly notes?: 'keep' | 'end' | 'drop';
  readonly continuations?: 'keep' | 'drop';
  /** Language of the words that are not the story's; the book's own when absent. */
  readonly labels?: string;
  /** What the stages before took out, for the colophon. */
  readonly removed?: readonly Removal[];
  /** Encodings by source name, for the colophon. */
  readonly encodings?: ReadonlyMap<string, string>;
  readonly toolVersion?: string;
}
