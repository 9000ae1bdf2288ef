import {
  type Block,
  blockText,
  type Diagnostic,
  fieldText,
  type Metadata,
  type Paragraph,
  type Part,
  type Removal,
} from '../model/index.ts';
import { labelInside } from '../words/division-label.ts';
import { GOING_ON } from '../words/ending-tables.ts';
import { endingPhrase } from '../words/endings.ts';
import { anyOf } from '../words/forms.ts';
import { COMPLETE_WORDS, OF_PATTERN } from '../words/part-tables.ts';
import { recent } from '../words/recent.ts';
import type { Chapter } from './chapters.ts';

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

/** Chapters whose endings say what they mean at their place in the book. */
export interface Settled {
  readonly chapters: readonly Chapter[];
  readonly unfinished: boolean;
  readonly removals: readonly Removal[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads endings by position: `End of part 2` before part 3 means "continued", and at the end of the last of all
 * stated parts "the end". A book whose last ending is "continued" is unfinished, unless the next work of its series
 * goes on from there (`isContinued`). A line that only says that its chapter ends says neither, and is left out.
 */
export function settleEndings(
  chapters: readonly Chapter[],
  metadata: Metadata,
  continuations: 'keep' | 'drop' | undefined,
  isContinued: boolean,
): Settled {
  const removals: Removal[] = [];
  const last = chapters.length - 1;
  const settled = chapters.map((chapter, i) => {
    const blocks = chapter.blocks.some(isEnding)
      ? settleBlocks(
          chapter.blocks,
          i === last ? { metadata, chapters: last + 1 } : null,
          continuations,
          removals,
          isContinued,
        )
      : chapter.blocks;
    return blocks === chapter.blocks ? chapter : { ...chapter, blocks };
  });
  const ending = settled[last]?.blocks.findLast(isEnding);
  const unfinished =
    !isContinued &&
    ending?.role === 'continued' &&
    !closesOnly(ending) &&
    !proseAfter(settled[last]?.blocks ?? [], ending);
  return {
    chapters: settled,
    unfinished,
    removals,
    diagnostics: unfinished && ending ? [unfinishedStory(ending)] : [],
  };
}

/** What is known of a work at its last chapter. */
interface Whole {
  readonly metadata: Metadata;
  readonly chapters: number;
}

/** `whole` is null where more of the story follows. */
function settleBlocks(
  blocks: readonly Block[],
  whole: Whole | null,
  continuations: 'keep' | 'drop' | undefined,
  removals: Removal[],
  isContinued: boolean,
): readonly Block[] {
  const final = whole === null ? -1 : blocks.findLastIndex(isEnding);
  return blocks.flatMap((block, i) => {
    if (!isEnding(block)) return block;
    const role = i === final && whole ? finalRole(block, whole) : innerRole(block);
    const drops =
      (continuations !== 'keep' && closesOnly(block) && !proseAfter(blocks, block)) ||
      (continuations === 'drop' && (i !== final || isContinued) && role === 'continued');
    if (drops) {
      removals.push({ name: 'continuation', place: block.place, text: blockText(block) });
      return [];
    }
    return role === block.role ? block : { ...block, role };
  });
}

type Role = 'continued' | 'the-end';

function innerRole(ending: Ending): Role {
  return endedPart(ending) ? 'continued' : ending.role;
}

const IS_COMPLETE = new RegExp(String.raw`^\W*(?:${COMPLETE_WORDS})\b`, 'i');

/** `End of Book One` below the last of several chapters closes the book that they are, and leaves nothing open. */
function finalRole(ending: Ending, { metadata, chapters }: Whole): Role {
  const ended = endedPart(ending);
  if (!ended) return ending.role;
  const total = ended.total ?? metadata.part?.total ?? null;
  if (total !== null) return ended.number >= total ? 'the-end' : 'continued';
  const isComplete = IS_COMPLETE.test(fieldText(metadata, 'status') ?? '');
  const isBook = chapters > 1 && labelInside(blockText(ending), ({ rank }) => rank === 1) !== null;
  return isComplete || isBook ? 'the-end' : ending.role;
}

function proseAfter(blocks: readonly Block[], ending: Block): boolean {
  return blocks.slice(blocks.indexOf(ending) + 1).some((block) => block.type !== 'note');
}

function unfinishedStory(ending: Ending): Diagnostic {
  return {
    id: 'story-unfinished',
    severity: 'info',
    place: ending.place,
    reason: `the story as given ends with “${blockText(ending)}”`,
    remedy: 'Add the parts that follow, if you have them.',
  };
}
