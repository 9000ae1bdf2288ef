import { lstatSync } from 'node:fs';
import path from 'node:path';
import { ownIdentifierAt } from '../own-book.ts';
import { isThere, realPath } from '../plain-file.ts';
import type { BookFile } from './entry.ts';
import { isSame } from './inputs.ts';

/**
 * What has a name that a book is to get: nothing, a book made here that may give way to it, one that was changed since
 * it was made, a file of somebody else's, or one of the files that the book is made from.
 */
export type Standing = 'free' | 'own' | 'changed' | 'foreign' | 'source';

/** What is known of a book that looks for a name. */
export interface NewBook {
  readonly identifier: string;
  /** The files that it is made from, with every link followed. */
  readonly sources: ReadonlySet<string>;
}

/** Says what has a name. `known` are the books that the folder's manifest has, by name. */
export function standingOf(file: string, book: NewBook, known: ReadonlyMap<string, BookFile>): Standing {
  if (!isThere(file)) return 'free';
  if (book.sources.has(realPath(file))) return 'source';
  if (!lstatSync(file).isFile()) return 'foreign';
  const made = known.get(path.basename(file));
  if (made !== undefined && isSame(made, file)) return 'own';
  if (ownIdentifierAt(file) === book.identifier) return 'own';
  return made === undefined ? 'foreign' : 'changed';
}

/** Why a file is left as it is, in words that follow its name. */
export const STANDS: Readonly<Record<Exclude<Standing, 'free' | 'own'>, string>> = {
  changed: 'was changed since fascicle made it',
  foreign: 'was not made by fascicle',
  source: 'is what the book is made from',
};
