import type { Block, Paragraph, Part } from '../model/index.ts';
import { blockText } from '../model/index.ts';
import { labelInside } from '../words/division-label.ts';
import { GOING_ON } from '../words/ending-tables.ts';
import { endingPhrase } from '../words/endings.ts';
import { anyOf } from '../words/forms.ts';
import { OF_PATTERN } from '../words/part-tables.ts';
import { recent } from '../words/recent.ts';

/** What an ending says about the part it closes. */
export interface EndedPart {
  readonly number: number;
  readonly total: number | null;
}

/** A paragraph that closes a part: `To be continued`, `The End`. */
export type Ending = Paragraph & { readonly role: 'continued' | 'the-end' };

/** Whether a block is an ending. */
export function isEnding(block: Block): block is Ending {
  return block.type === 'paragraph' && (block.role === 'continued' || block.role === 'the-end');
}

const COUNT = new RegExp(String.raw`(\d{1,4})(?:\s*${OF_PATTERN}\s*(\d{1,4}))?`, 'u');
const GOES_ON = new RegExp(String.raw`\b(?:${anyOf(GOING_ON)})\b`);

/**
 * The part that an ending line says it closes: `End of part 2`, `(Part 1 ends)`, `End 2/6`, `Continued in part 3`
 * (which closes part 2). Null for endings that count nothing, such as `TBC` and `The End`.
 */
export function endedPart(ending: Ending): EndedPart | null {
  const text = blockText(ending).toLowerCase();
  return text.length > 80 ? null : known(text, () => endedBy(text));
}

/** Each ending is asked about several times, and most stories end with the same words. */
const known = recent<EndedPart | null>(64);

function endedBy(text: string): EndedPart | null {
  const found = COUNT.exec(text);
  const number = found ? Number(found[1]) : (endingPhrase(text)?.number ?? labelInside(text)?.number ?? null);
  if (number === null) return null;
  const total = found?.[2] === undefined ? null : Number(found[2]);
  const next = GOES_ON.test(text) && !/\bend/.test(text);
  return { number: next ? number - 1 : number, total };
}

/** Whether an ending says no more than that its division ends: `(End of Chapter)`, `本章完`, and not which one: `Ende des ersten Teils`. */
export function closesOnly(ending: Ending): boolean {
  return endingPhrase(blockText(ending))?.isMark === true && endedPart(ending) === null;
}

/** The last ending in a source's parts; null when its last words are prose. */
export function lastEnding(parts: readonly Part[]): Ending | null {
  for (let i = parts.length - 1; i >= 0; i--) {
    const blocks = parts[i]?.blocks ?? [];
    for (let j = blocks.length - 1; j >= 0; j--) {
      const block = blocks[j] as Block;
      if (isEnding(block)) return block;
      if (block.type !== 'note') return null;
    }
  }
  return null;
}
