import { type Block, blockText, type RemovalName } from '../model/index.ts';
import { rowOf } from './find.ts';

/** What an extent is found among. */
export interface Ground {
  readonly blocks: readonly Block[];
  /** Whether a block, which the format does not mark as a heading, opens a section all the same. */
  readonly isHeading?: (index: number) => boolean;
}

/**
 * The end (exclusive) of a removal that begins at block `from`, which its proof names. It goes on over the blocks that
 * `belongs` proves to be of the same kind, never further than its row allows, and never over a heading or a scene
 * break. It is `from` when the first block alone is more than the row allows: then nothing may be taken.
 */
export function extentOf(
  name: RemovalName,
  { blocks, isHeading = () => false }: Ground,
  from: number,
  belongs: (index: number) => boolean = () => false,
): number {
  const { bound } = rowOf(name);
  let characters = 0;
  let to = from;
  while (to < blocks.length && to - from < bound.blocks) {
    const block = blocks[to] as Block;
    characters += blockText(block).length;
    if (characters > bound.characters) break;
    if (to > from && (isBorder(block) || isHeading(to) || !belongs(to))) break;
    to++;
  }
  return to;
}

/** Where a section or a scene ends, whatever stands below it. */
function isBorder(block: Block): boolean {
  return block.type === 'heading' || block.type === 'scene-break';
}
