import { readHeader } from '../../src/header/index.ts';
import type { Block, Metadata, Removal } from '../../src/model/index.ts';
import { blockText } from '../../src/model/index.ts';
import { originsOf, readText } from '../../src/read/index.ts';
import { reader as markdown } from '../../src/read/markdown/index.ts';
import type { Reader } from '../../src/read/reader.ts';
import { reader } from '../../src/read/text/index.ts';

/** Three paragraphs that are nobody's header. */
export const BODY = `The kettle had been singing for an hour before anyone in the house thought to lift it off the stove.

"Is it ours?" asked Min, who had never owned a kettle and was not about to start owning one now.

Nobody answered her, which was an answer.`;

export interface Told {
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  /** The text of each block that is left. */
  readonly texts: readonly string[];
  readonly removals: readonly Removal[];
  readonly diagnostics: readonly string[];
  readonly warnings: readonly string[];
}

/** Reads a plain text and takes its header off. */
export function told(text: string): Told {
  return toldBy(reader, text);
}

/** Reads a Markdown text and takes its header off. */
export function toldAsMarkdown(text: string): Told {
  return toldBy(markdown, text);
}

function toldBy(reader: Reader, text: string): Told {
  const read = reader.read(text, 'kettle.txt');
  const origins = originsOf('typed', read, text);
  const { value, trace } = readHeader(read.value.blocks, 'kettle.txt', undefined, origins);
  const { diagnostics } = readText({ text, encoding: 'utf-8' }, 'kettle.txt', reader);
  return {
    metadata: value.metadata,
    blocks: value.blocks,
    texts: value.blocks.map((block) => blockText(block)),
    removals: trace.removals,
    diagnostics: diagnostics.map((diagnostic) => diagnostic.id),
    warnings: value.metadata.warnings.map((warning) => warning.text),
  };
}

/** The values of a field; empty when the story does not state it. */
export function values(story: Told, key: string): readonly string[] {
  return story.metadata.fields.find((field) => field.key === key)?.values ?? [];
}

/** The letters and digits of a text, sorted: equal for two texts that hold the same ones. */
export function letters(text: string): string {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).sort().join('');
}
