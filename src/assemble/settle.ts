import type { Block, Diagnostic, Metadata, Removal } from '../model/index.ts';
import { blockText, fieldText } from '../model/index.ts';
import { COMPLETE_WORDS } from '../words/part-tables.ts';
import type { Chapter } from './chapters.ts';
import type { Ending } from './endings.ts';
import { closesOnly, endedPart, isEnding } from './endings.ts';

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
      ? settleBlocks(chapter.blocks, i === last ? metadata : null, continuations, removals, isContinued)
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

/** `metadata` is null where more of the story follows. */
function settleBlocks(
  blocks: readonly Block[],
  metadata: Metadata | null,
  continuations: 'keep' | 'drop' | undefined,
  removals: Removal[],
  isContinued: boolean,
): readonly Block[] {
  const final = metadata === null ? -1 : blocks.findLastIndex(isEnding);
  return blocks.flatMap((block, i) => {
    if (!isEnding(block)) return block;
    const role = i === final && metadata ? finalRole(block, metadata) : innerRole(block);
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

function finalRole(ending: Ending, metadata: Metadata): Role {
  const ended = endedPart(ending);
  if (!ended) return ending.role;
  const total = ended.total ?? metadata.part?.total ?? null;
  if (total !== null) return ended.number >= total ? 'the-end' : 'continued';
  return IS_COMPLETE.test(fieldText(metadata, 'status') ?? '') ? 'the-end' : ending.role;
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
