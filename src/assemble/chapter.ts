import type { Block, DivisionKind, Heading, Part, SceneBreak } from '../model/index.ts';
import { isEnding } from './endings.ts';

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
