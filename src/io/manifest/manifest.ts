import { existsSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { reachDisk, settle, stage } from '../stage.ts';
import { BETWEEN_BUNDLED } from '../stories.ts';
import { MANIFEST, type Manifest, manifestFile, showManifest } from './entry.ts';
import { isLocked, locked } from './lock.ts';
import { notesFile, openNotes } from './notes.ts';

/** What is known of a folder of books. */
export function readManifest(out: string): Manifest {
  return openNotes(out).manifest;
}

/**
 * Writes what is known of a folder of books into its manifest, whole or not at all: what was there, what any program
 * has noted since, and what is `changed` or `gone`. Throws what the file system throws.
 */
export async function writeManifest(
  out: string,
  changed: Manifest = new Map(),
  gone: ReadonlySet<string> = new Set(),
): Promise<void> {
  await locked(out, async () => {
    const entries = new Map(readManifest(out));
    for (const key of gone) entries.delete(key);
    for (const [key, entry] of changed) entries.set(key, entry);
    const staged = stage(out, new TextEncoder().encode(showManifest(entries)), MANIFEST);
    await reachDisk(staged, manifestFile(out));
    settle(staged, manifestFile(out));
    rmSync(notesFile(out), { force: true });
  });
}

/**
 * Writes down what a killed program has noted, and takes its lock away, if there is either. A folder that can't be
 * written stays as it is.
 */
export async function settleNotes(out: string): Promise<void> {
  if (!existsSync(notesFile(out)) && !isLocked(out)) return;
  await writeManifest(out).catch(() => {});
}

/** Whether a story is still where the manifest says. Stories that were bundled are, while the first of them is. */
export function isThere(out: string, key: string): boolean {
  return existsSync(path.resolve(out, key)) || existsSync(path.resolve(out, key.split(BETWEEN_BUNDLED)[0] as string));
}

/** The names that are taken in a folder, by whose they are: of stories or books that are still there. */
export function ownersOf(out: string, manifest: Manifest): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const [key, { stem, books }] of manifest) {
    const held = books.some(({ name }) => statSync(path.join(out, name), { throwIfNoEntry: false }));
    if (!held && !isThere(out, key)) continue;
    for (const { name } of books) owners.set(name.replace(/\.(?:kepub\.)?[^.]+$/, '').toLowerCase(), key);
    // The last name of an owner is that which it goes by.
    owners.delete(stem.toLowerCase());
    owners.set(stem.toLowerCase(), key);
  }
  return owners;
}
