import { type Block, blockText, type Metadata, type Removal } from '../../model/index.ts';

/** The story with its printed title taken off, when the page's head says that it is the title. */
export interface Titled {
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
}

/**
 * Takes a first heading that repeats the declared title off the text. Adds the removal. A page's declared title often
 * goes on with the author's or the site's name; the heading then says where the story's own title ends.
 */
export function takeTitle(blocks: readonly Block[], metadata: Metadata, removals: Removal[]): Titled {
  const [first, ...rest] = blocks;
  if (first?.type !== 'heading' || metadata.title === null) return { blocks, metadata };
  const text = blockText(first);
  if (folded(text) !== folded(metadata.title) && !goesOn(metadata.title, text)) return { blocks, metadata };
  removals.push({ name: 'story-header', place: first.place, text });
  return { blocks: rest, metadata: { ...metadata, title: text } };
}

/** One word and a number: `Chapter 2` names a part, not the story. */
const NUMBERED = /^\p{L}+\s+(\d+|[ivxlc]+)\.?$/iu;

/** Whether a declared title is the heading and, set off from it, more: ` by …`, ` - …`, ` | …`. */
function goesOn(declared: string, heading: string): boolean {
  const rest = declared.toLowerCase().startsWith(heading.toLowerCase()) ? declared.slice(heading.length) : '';
  return /^(?:\s+by\s|\s*[|»«:–—]\s|\s-\s|, an? .{1,60} fanfic)/i.test(rest) && !NUMBERED.test(heading);
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
