import type { Block, Removal } from '../../model/index.ts';
import type { Habits } from './evidence.ts';
import type { InlineReading } from './inlines.ts';
import type { StoryLexer } from './lex.ts';

type WithoutGap<T> = T extends Block ? Omit<T, 'gapBefore'> : never;
/** A block before its gap is known. */
export type NewBlock = WithoutGap<Block>;

/** Where blocks go, in order; it counts the blank lines between them. */
export interface Writer {
  readonly source: string;
  readonly habits: Habits;
  readonly lexer: StoryLexer;
  readonly blocks: readonly Block[];
  readonly removals: Removal[];
  add(block: NewBlock): void;
  /** Words of the source that are markup. */
  remove(text: string, line: number): void;
  inlines(line: number): InlineReading;
  /** A writer for the blocks inside a block that begins at `line`. */
  inside(line: number): Writer;
}

/** A writer whose first block counts its gap from `line`. */
export function newWriter(given: Pick<Writer, 'source' | 'habits' | 'lexer' | 'removals'>, line: number): Writer {
  const blocks: Block[] = [];
  let next = line;
  const writer: Writer = {
    ...given,
    blocks,
    add(block) {
      const gapBefore = Math.max(0, block.place.line - next);
      next = block.place.endLine + 1;
      blocks.push({ ...block, gapBefore } as Block);
    },
    remove(text, at) {
      if (!/[\p{L}\p{N}]/u.test(text)) return;
      const place = { source: given.source, line: at, endLine: at + text.split('\n').length - 1 };
      given.removals.push({ name: 'markup', place, text });
    },
    inlines: (at) => ({
      inlines: given.lexer.inlines,
      removeMarkup: (text) => writer.remove(text, at),
    }),
    inside: (at) => newWriter(given, at),
  };
  return writer;
}
