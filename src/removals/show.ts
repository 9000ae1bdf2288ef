import type { Removal, RemovalName } from '../model/index.ts';
import { rowOf } from './find.ts';
import type { RemovalRow } from './row.ts';

/** A row in one line: what it takes, where, how much, and where the words go. */
export function showRow({ takes, origins, bound, rest }: RemovalRow): string {
  return `${takes} (${origins.length === 6 ? 'anywhere' : origins.join(', ')}; ${showBound(bound)}; ${rest})`;
}

function showBound({ blocks, characters }: RemovalRow['bound']): string {
  if (blocks === Infinity) return 'each proven by itself';
  return `at most ${blocks} block${blocks === 1 ? '' : 's'}, ${characters} characters`;
}

/** How many removals of each kind were made, as a summary shows them. */
export function countsOf(removals: readonly Removal[]): ReadonlyMap<RemovalName, number> {
  const counts = new Map<RemovalName, number>();
  for (const { name } of removals) {
    if (rowOf(name).counted !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
