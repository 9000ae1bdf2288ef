import { lstatSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import type { BookFile } from '../io/manifest/entry.ts';
import { isSame } from '../io/manifest/inputs.ts';
import { isThere, readManifest, writeManifest } from '../io/manifest/manifest.ts';
import { ownIdentifierAt } from '../io/own-book.ts';
import { isThere as isFileThere } from '../io/plain-file.ts';

/** A book without a story: what became of it, or with a dry run what would. */
export interface Pruned {
  readonly file: string;
  readonly what: 'deleted' | 'kept';
  readonly why: string;
}

/**
 * Deletes the books whose stories are gone, and those that a story had before under another name: only files that the
 * manifest says were made here, that are still as they were made, and that carry the mark of it. Throws what the file system throws.
 */
export async function prune(out: string, dryRun: boolean): Promise<readonly Pruned[]> {
  const manifest = readManifest(out);
  const live = new Set<string>();
  for (const [key, { books }] of manifest) if (isThere(out, key)) for (const { name } of books) live.add(name);
  const pruned: Pruned[] = [];
  const [gone, changed] = [new Set<string>(), new Map(manifest)];
  for (const [key, entry] of manifest) {
    const stays = isThere(out, key);
    const dead = [...(stays ? [] : entry.books), ...entry.former].filter(({ name }) => !live.has(name));
    const why = stays ? `${key} makes another book now` : `its story ${key} is gone`;
    for (const book of dead) pruned.push(...pruneOne(out, book, why, dryRun));
    if (stays) changed.set(key, { ...entry, former: [] });
    else {
      gone.add(key);
      changed.delete(key);
    }
  }
  if (!dryRun && pruned.length > 0) await writeManifest(out, changed, gone);
  return pruned;
}

function pruneOne(out: string, book: BookFile, why: string, dryRun: boolean): readonly Pruned[] {
  const file = path.join(out, book.name);
  if (!isFileThere(file)) return [];
  if (!isSame(book, file)) return [{ file, what: 'kept', why: 'it was changed since it was made' }];
  const isOurs = lstatSync(file).isFile() && ownIdentifierAt(file) !== null;
  if (!isOurs) return [{ file, what: 'kept', why: 'it does not carry the mark of a book that fascicle made' }];
  if (!dryRun) unlinkSync(file);
  return [{ file, what: 'deleted', why }];
}
