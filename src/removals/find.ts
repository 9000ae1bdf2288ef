import type { Origin, Removal, RemovalName } from '../model/index.ts';
import type { RemovalRow } from './row.ts';
import { removalRows } from './rows/index.ts';

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
 * Whether a removal counts as one. The check that nothing was lost believes no other: words that left under a name
 * that their origin does not admit, or that its row keeps in the book, are lost; those of a comment were never there.
 */
export function isRemoval({ name }: Pick<Removal, 'name'>, origins: readonly Origin[]): boolean {
  const { rest } = rowOf(name);
  return admits(name, origins) && rest !== 'kept as a note' && rest !== 'never shown';
}
