import { type Block, blockText, type Division } from '../model/index.ts';
import { sentencesIn } from '../removals/index.ts';
import { opensInSpeech } from '../words/narration.ts';
import { folded } from './merge.ts';

/** So many files, and this share of all, open with a line of so many letters and words at most that is no sentence. */
const [FILES, SHARE, LETTERS, WORDS] = [3, 0.8, 80, 14];
/** The prose below has a paragraph so many times as long as the line; verse has none. */
const LONGER = 3;

/**
 * The sources whose first line is what they are called, where nearly all files of a folder open so: a short line that
 * ends as no sentence does, another in each, above prose. In one file alone such a line may be the story's first.
 */
export function titledByFirstLines(divisions: readonly Division[]): ReadonlySet<Division> {
  const found = divisions.filter(opensWithTitle);
  if (found.length < FILES || found.length < divisions.length * SHARE) return new Set();
  const lines = new Set(found.map(({ parts }) => folded(lineOf(parts[0]?.blocks[0]) ?? '')));
  return lines.size === found.length ? new Set(found) : new Set();
}

function opensWithTitle({ metadata, parts }: Division): boolean {
  const blocks = parts.flatMap((part) => part.blocks);
  const line = lineOf(parts[0]?.blocks[0]);
  if (line === null || metadata.title !== null || parts.some(({ heading }) => heading !== null)) return false;
  const isLine = line.length <= LETTERS && line.split(/\s+/).length <= WORDS && /\p{L}{2}/u.test(line);
  if (!isLine || /[,;:….!?。！？،؛-]\s*$/u.test(line) || sentencesIn(line) > 0 || opensInSpeech(line)) return false;
  return blocks.some((block) => block.type === 'paragraph' && blockText(block).length >= line.length * LONGER);
}

function lineOf(block: Block | undefined): string | null {
  // What is known to say where and when, or is shown by its place, is no title.
  if (
    block?.type !== 'paragraph' ||
    block.role !== undefined ||
    block.children.some(({ type }) => type.endsWith('break'))
  )
    return null;
  return blockText(block).trim();
}
