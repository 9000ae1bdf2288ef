import { labelKey } from '../../../header/labels.ts';
import { type Block, blockText, type Inline } from '../../../model/index.ts';

/** A header stands at the top; this many blocks are looked at. */
const NEAR_TOP = 6;
/** Fewer labels in one paragraph may be prose. */
const LEAST = 3;
const LABEL = /(?:^|(?<=\s))(\p{Lu}[\p{L}/' -]{1,28}):(?=\s|$)/gu;

/**
 * Sets the lines of a story's header apart again: a converter that takes a text's lines for wrapped prose has run
 * `Title: … Author: … Rating: …` into one paragraph.
 */
export function withHeaderLines(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => {
    if (index >= NEAR_TOP || block.type !== 'paragraph') return block;
    const text = blockText(block);
    const labels = labelsIn(text);
    if (labels.length < LEAST || labels[0] !== 0 || text.includes('\n')) return block;
    return { ...block, children: block.children.flatMap((child) => parted(child)) };
  });
}

/** Where known labels begin. */
function labelsIn(text: string): readonly number[] {
  return [...text.matchAll(LABEL)].flatMap((match) => startOf(match[1] ?? '', match.index));
}

/** A label may be the last words of a longer stretch: `a great deal of weather Disclaimer`. */
function startOf(words: string, at: number): readonly number[] {
  const parts = [...words.matchAll(/(?:^|(?<=\s))\p{Lu}/gu)].map((match) => match.index);
  const found = parts.find((start) => labelKey(words.slice(start)) !== null);
  return found === undefined ? [] : [at + found];
}

function parted(inline: Inline): readonly Inline[] {
  if (inline.type !== 'text') return [inline];
  const starts = labelsIn(inline.value).filter((start) => start > 0);
  return [0, ...starts].flatMap((start, i): readonly Inline[] => {
    const value = inline.value.slice(start, starts[i]);
    return [...(i > 0 ? [{ type: 'hard-break' } as const] : []), { type: 'text', value: value.trimEnd() }];
  });
}
