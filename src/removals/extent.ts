import { type Block, blockText, type Origin, type Removal, type RemovalName } from '../model/index.ts';
import type { RemovalRow } from './row.ts';
import { removalRows } from './rows/index.ts';

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

/** Whether a removal that its proof found as a whole takes no more than its row allows: so many pieces of text. */
export function isWithin(name: RemovalName, texts: readonly string[]): boolean {
  const { bound } = rowOf(name);
  return texts.length <= bound.blocks && texts.reduce((sum, text) => sum + text.length, 0) <= bound.characters;
}

/** Where a section or a scene ends, whatever stands below it. */
function isBorder(block: Block): boolean {
  return block.type === 'heading' || block.type === 'scene-break';
}

const byName = new Map(removalRows.map((row) => [row.name, row]));

/** The row of a removal's name. */
export function rowOf(name: RemovalName): RemovalRow {
  const row = byName.get(name);
  if (row === undefined) throw new Error(`no row in the table of removals is called ${name}`);
  return row;
}

/** Whether a removal may be made in a text of these origins at all. Whoever takes words out asks first. */
export function admits(name: RemovalName, origins: readonly Origin[]): boolean {
  return rowOf(name).origins.some((origin) => origins.includes(origin));
}

/**
 * Whether a removal is allowed to have been one. The check that nothing was lost believes no other: words that left
 * under a name that their origin does not admit, or that its row keeps in the book, are lost; those of a comment were
 * never there.
 */
export function isRemoval({ name }: Pick<Removal, 'name'>, origins: readonly Origin[]): boolean {
  const { rest } = rowOf(name);
  return admits(name, origins) && rest !== 'kept as a note' && rest !== 'never shown';
}

/** A row in one line: what it takes, where, how much, and where the words go. */
export function showRow({
  takes,
  origins,
  bound,
  rest,
}: Pick<RemovalRow, 'takes' | 'origins' | 'bound' | 'rest'>): string {
  return `${takes} (${origins.length === 6 ? 'anywhere' : origins.join(', ')}; ${showBound(bound)}; ${rest})`;
}

function showBound({ blocks, characters }: RemovalRow['bound']): string {
  if (blocks === Infinity) return 'each proven by itself';
  return `at most ${blocks} block${blocks === 1 ? '' : 's'}, ${characters} characters`;
}
