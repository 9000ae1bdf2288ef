import { type Block, blockText, type Outcome } from '../../../src/model/index.ts';
import type { ReaderResult } from '../../../src/read/reader.ts';
import { reader } from '../../../src/read/text/index.ts';

/** Reads a plain text. */
export function readText(text: string): Outcome<ReaderResult> {
  return reader.read(text, 'story.txt');
}

/** The blocks of a plain text, each as its type and its text; ` / ` is a meant line end. */
export function outline(text: string): string[] {
  return readText(text).value.blocks.map((block) => `${block.type}: ${typed(block)}`);
}

function typed(block: Block): string {
  if (block.type !== 'paragraph') return blockText(block, ' / ');
  return block.children
    .map((child) =>
      child.type === 'hard-break'
        ? ' / '
        : child.type === 'soft-break'
          ? ' '
          : blockText({ ...block, children: [child] }),
    )
    .join('');
}

/** The texts of the paragraphs alone. */
export function paragraphs(text: string): string[] {
  return outline(text).map((line) => line.replace(/^paragraph: /, ''));
}
