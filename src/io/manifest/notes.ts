import { appendFileSync, closeSync, fstatSync, readFileSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { isEntry, isKey, type Manifest, manifestFile, openKept, readManifestFile, type StoryEntry } from './entry.ts';

/**
 * What a folder of books knows about itself while programs build into it: the manifest, and the notes of each book
 * since, a line each, until they are written into it.
 */
export interface Notes {
  /** All entries as they were when the notes were opened. */
  readonly manifest: Manifest;
  /** Entries that this or other programs have written since the last look. */
  news(): Manifest;
  /** Notes one story. Only for who holds the folder's lock. Throws what the file system throws. */
  add(key: string, entry: StoryEntry): void;
}

const NAME = '.fascicle.notes';

/** Where the notes of a folder of books are. */
export function notesFile(out: string): string {
  return path.join(out, NAME);
}

/** Opens the notes of a folder of books; broken ones count as none. Throws what the file system throws, and `ENOTOURS`. */
export function openNotes(out: string): Notes {
  let [seen, position, manifest] = ['', 0, new Map() as Manifest];
  const news = (): Manifest => {
    const now = stampOf(manifestFile(out));
    const found: Manifest = now === seen ? new Map() : readManifestFile(out);
    if (now !== seen) position = 0;
    const tail = tailOf(notesFile(out), position);
    for (const [key, entry] of tail.entries) found.set(key, entry);
    // Another program has written the notes into the manifest between the two looks.
    if (stampOf(manifestFile(out)) !== now) return news();
    [seen, position] = [now, tail.end];
    return found;
  };
  const add = (key: string, entry: StoryEntry): void => {
    // What stands there by now may be a pipe, which would never take the line.
    const kept = openKept(notesFile(out));
    if (kept !== null) closeSync(kept);
    // After what a killed program may have left of a line.
    appendFileSync(notesFile(out), `\n${JSON.stringify([key, entry])}\n`);
  };
  manifest = news();
  return { manifest, news, add };
}

/** Tells one state of a file from another. */
function stampOf(file: string): string {
  const info = statSync(file, { throwIfNoEntry: false });
  return info ? `${info.ino} ${info.size} ${info.mtimeMs}` : '';
}

/** The whole lines of a file from a position on, and where they end. */
function tailOf(file: string, from: number): { readonly entries: Manifest; readonly end: number } {
  const entries: Manifest = new Map();
  const bytes = bytesOf(file, from);
  const length = bytes.lastIndexOf('\n') + 1;
  for (const line of bytes.toString('utf8', 0, length).split('\n')) {
    const held = line === '' ? null : parsed(line);
    if (Array.isArray(held) && isKey(held[0]) && isEntry(held[1])) entries.set(held[0], held[1]);
  }
  return { entries, end: from + length };
}

function bytesOf(file: string, from: number): Buffer {
  const handle = openKept(file);
  if (handle === null) return Buffer.alloc(0);
  try {
    if (from === 0) return readFileSync(handle);
    const bytes = Buffer.alloc(Math.max(0, fstatSync(handle).size - from));
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, from));
  } finally {
    closeSync(handle);
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
