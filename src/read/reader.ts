import type { Block, Footnote, Outcome, ReadPage, StatedFact } from '../model/index.ts';

/** What a reader makes of one source: typed blocks, and the facts that the format itself declares. */
export interface ReaderResult {
  readonly blocks: readonly Block[];
  /** Notes to which references in the blocks lead. */
  readonly footnotes?: readonly Footnote[];
  /** From front matter, `<meta>` and the like; the story's typed header is taken off later. */
  readonly facts: readonly StatedFact[];
  /** Set when the format states the story's whole structure, so that nothing of it is left to find. */
  readonly settled?: true;
}

/** One input format. A reader sees decoded text only, never bytes or files. */
export interface Reader {
  /** The id of its row in the table of formats. */
  readonly id: string;
  /**
   * Turns text into blocks. `name` is the source's name for places; `page` is what stands in it, when a container has
   * read it already. `anyPage` asks that a web page be read as any page is, whatever site it comes from.
   * Every letter and digit of `letters(text)` is in the blocks, the facts or a removal of the outcome.
   */
  read(text: string, name: string, page?: ReadPage, anyPage?: boolean): Outcome<ReaderResult>;
  /**
   * The running text of a source, found without the help of `read`: what the check that nothing was lost compares.
   */
  letters(text: string): string;
}
