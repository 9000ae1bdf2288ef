import { type Block, blockText, type Metadata, type Removal } from '../../model/index.ts';

/** The story with its printed title taken off, when the page's head says that it is the title. */
export interface Titled {
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
}

/** Takes a first heading that repeats the declared title off the text. Adds the removal. */
export function takeTitle(blocks: readonly Block[], metadata: Metadata, removals: Removal[]): Titled {
  const [first, ...rest] = blocks;
  if (first?.type !== 'heading' || metadata.title === null) return { blocks, metadata };
  const text = blockText(first);
  if (folded(text) !== folded(metadata.title)) return { blocks, metadata };
  removals.push({ name: 'story-header', place: first.place, text });
  return { blocks: rest, metadata: { ...metadata, title: text } };
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
