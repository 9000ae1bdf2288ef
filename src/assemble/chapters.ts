import {
  type Block,
  blockText,
  type DivisionKind,
  type Heading,
  type Move,
  type Part,
  type SceneBreak,
} from '../model/index.ts';
import { isEnding } from './endings.ts';
import type { ChapterRule } from './options.ts';

/** What decides where chapters begin, for all sources of a book. */
export interface ChapterPlan {
  /** null: headings in a story that has them, endings otherwise. */
  readonly rule: ChapterRule | null;
  readonly hasHeadings: boolean;
  /** Depth of a chapter in this source. */
  readonly depth: number;
  /** How much deeper the headings of this source stand in the book than in the source. */
  readonly deeper: number;
}

/** Groups the parts of one source into chapters. Words before the first heading make a chapter of their own. */
export function chaptersOf(parts: readonly Part[], plan: ChapterPlan): readonly Chapter[] {
  const groups: Part[][] = [];
  for (const part of parts) {
    if (part.heading === null && part.blocks.length === 0) continue;
    const group = groups.at(-1);
    if (group && !beginsChapter(part, group, plan)) group.push(part);
    else groups.push([part]);
  }
  const headed = groups.some(([first]) => first?.heading);
  let level = plan.depth;
  return groups.map((group, i) => {
    const heading = group[0]?.heading ?? null;
    const depth = heading ? heading.depth + plan.deeper : level;
    level = nextLevel(heading, depth, level);
    return chapterOf(group, depth, i === 0 && headed);
  });
}

function chapterOf(group: readonly Part[], depth: number, first: boolean): Chapter {
  const heading = group[0]?.heading ?? null;
  return {
    kind: heading?.kind ?? 'chapter',
    depth,
    heading,
    caption: null,
    name: null,
    number: heading?.number ?? null,
    isOpening: first && heading === null,
    blocks: joinParts(group),
  };
}

/** The depth at which a chapter without a heading would stand after this heading. */
function nextLevel(heading: Heading | null, depth: number, level: number): number {
  if (!heading || heading.kind === 'section') return level;
  return heading.kind === 'volume' || heading.kind === 'story' ? depth + 1 : depth;
}

function beginsChapter(part: Part, group: readonly Part[], plan: ChapterPlan): boolean {
  if (part.heading || part.untitled) return true;
  if (!hasProse(part.blocks)) return false;
  if (part.opening === 'scene-break') return plan.rule === 'scenes';
  if (part.opening !== 'ending' || plan.rule === 'headings') return false;
  // Where headings count, words after "The End" belong to the last of them; a continuation opens a posted part.
  return plan.rule !== null || !plan.hasHeadings || endsContinued(group);
}

function endsContinued(group: readonly Part[]): boolean {
  const ending = group.at(-1)?.blocks.findLast(isEnding);
  return ending?.role === 'continued';
}

/** Parts with every note that stands alone before a heading, and belongs below it, in the headed part; and what moved so. */
export function gatherNotes(parts: readonly Part[]): {
  readonly parts: readonly Part[];
  readonly moves: readonly Move[];
} {
  const gathered: Part[] = [];
  const moves: Move[] = [];
  for (const part of parts) {
    const last = gathered.at(-1);
    if (part.heading && last && last.heading === null && isNoteBefore(last, gathered.length === 1)) {
      for (const note of last.blocks) moves.push({ place: note.place, text: blockText(note, '\n') });
      gathered[gathered.length - 1] = { ...part, blocks: [...last.blocks, ...part.blocks] };
    } else gathered.push(part);
  }
  return { parts: gathered, moves };
}

function isNoteBefore(part: Part, isFirst: boolean): boolean {
  return part.blocks.every((b) => b.type === 'note' && (isFirst || b.position === 'before'));
}

/** A chapter before it has its place in the book: one or more parts that stand under one title. */
export interface Chapter {
  readonly kind: DivisionKind | 'front';
  readonly depth: number;
  readonly heading: Heading | null;
  /** Generated or header words to print where the story's text gives no heading. */
  readonly caption: string | null;
  /** Name for the contents: where there is neither heading nor caption, or more is known than the heading says; else null. */
  readonly name: string | null;
  /** The number that the source states for it: in its heading, or as a posted part. */
  readonly number: number | null;
  /** Unheaded words before the first heading of a source that has headings. */
  readonly isOpening: boolean;
  readonly blocks: readonly Block[];
}

/** Whether the blocks hold words of the story itself, besides notes, epigraphs and endings. */
export function hasProse(blocks: readonly Block[]): boolean {
  return blocks.some((b) => b.type !== 'note' && !isEnding(b) && !(b.type === 'paragraph' && b.role === 'epigraph'));
}

/**
 * The blocks of parts that make one chapter, a scene break between two that both hold prose.
 * No break stands at the start or the end of a chapter, where it would make an empty scene.
 */
export function joinParts(parts: readonly Part[]): readonly Block[] {
  const blocks: Block[] = [];
  let prose = false;
  for (const part of parts) {
    const own = hasProse(part.blocks);
    const [first] = part.blocks;
    if (prose && own && first) blocks.push(sceneBreak(first));
    for (const block of part.blocks) blocks.push(block);
    prose ||= own;
  }
  return blocks;
}

function sceneBreak(before: Block): SceneBreak {
  const { source, line } = before.place;
  return { type: 'scene-break', ornament: null, place: { source, line, endLine: line }, gapBefore: before.gapBefore };
}
