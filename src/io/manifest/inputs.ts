import { createHash } from 'node:crypto';
import { closeSync, existsSync, readdirSync, readSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { type FindPicture, folderOf, pathsOf } from '../pictures.ts';
import { isInside, openPlain, posix, readPlain } from '../plain-file.ts';
import { settingsFileOf } from '../settings/load.ts';
import type { StoryFiles } from '../stories.ts';

/** A file as it was found: enough to see, mostly without reading it, whether it is still the same. */
export interface Seen {
  /** Its path from the folder of the books, with `/`. */
  readonly path: string;
  /** Null when there was no such file. */
  readonly state: FileState | null;
}

export interface FileState {
  readonly size: number;
  readonly modified: number;
  readonly inode: number;
  /** SHA-256 of the content, in base64url. */
  readonly hash: string;
}

/** Milliseconds: a file may change again within one tick of the file system's clock and keep its time. */
const TICK = 20;

/** The file's state now; null when there is no such plain file, or none that can be read. */
export function stateOf(file: string): FileState | null {
  try {
    const info = statOf(file);
    if (!info?.isFile()) return null;
    const { size, mtimeMs, ino } = info;
    return { size, modified: mtimeMs, inode: ino, hash: hashOfFile(file, size) };
  } catch {
    return null;
  }
}

/** What the system says of a file; undefined when there is none, or a name that no file can have. */
function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Bytes: a file this large is refused as a story before it is read, so its size is all there is to see. */
const REFUSED = 500 * 1024 ** 2;
/** Bytes that are read at a time. */
const PIECE = 8 * 1024 ** 2;

/** The hash of a file's content, read piece by piece: a large one does not come into memory whole. */
function hashOfFile(file: string, size: number): string {
  if (size > REFUSED) return `${size} bytes`;
  if (size <= PIECE) return hashOf(readPlain(file, REFUSED));
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(PIECE);
  const handle = openPlain(file, REFUSED);
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece))
      hash.update(piece.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return hash.digest('base64url');
}

/** The states of files, whose paths are taken from a folder. */
export function seeAll(files: readonly string[], folder: string): readonly Seen[] {
  return files.map((file) => ({ path: pathFrom(folder, file), state: stateOf(file) }));
}

/** A path from a folder, with `/`: how a manifest names a file. */
export function pathFrom(folder: string, file: string): string {
  return posix(path.relative(folder, file));
}

/** Whether the same files are there now as were seen at a time (milliseconds since 1970), and hold the same. */
export function sameAs(seen: readonly Seen[], files: readonly string[], folder: string, at: number): boolean {
  if (seen.length !== files.length) return false;
  const states = new Map(seen.map(({ path: name, state }) => [name, state]));
  return files.every((file) => {
    const before = states.get(pathFrom(folder, file));
    return before !== undefined && isSame(before, file, at);
  });
}

/** Whether a file is as it was. Its size, time and place on the disk tell; where they differ, its content does. */
export function isSame(before: FileState | null, file: string, at: number = Infinity): boolean {
  const now = statOf(file);
  if (before === null || !now?.isFile()) return before === null && !now?.isFile();
  if (now.size !== before.size) return false;
  const untouched = now.mtimeMs === before.modified && now.ino === before.inode;
  return (untouched && before.modified < at - TICK) || stateOf(file)?.hash === before.hash;
}

/** SHA-256, in base64url. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}

/** The folder of covers and what is in it, looked up once for all stories of a build. */
export interface Covers {
  readonly folder: string;
  readonly names: readonly string[];
}

/** Looks into the folder of covers. */
export function coversIn(folder: string): Covers {
  try {
    return { folder, names: readdirSync(folder).sort() };
  } catch {
    return { folder, names: [] };
  }
}

/**
 * Every file that a story's book depends on, there or not: sources, settings of all layers, covers by name, and what
 * was `asked` for beyond that when the book was made.
 */
export function inputsOf(story: StoryFiles, asked: readonly string[], covers: Covers): readonly string[] {
  const name = story.name.toLowerCase();
  const byName = covers.names.filter((cover) => cover.toLowerCase().replace(/\.[^.]+$/, '') === name);
  const own = [story, ...(story.members ?? [])].map(settingsFileOf);
  const settings = [
    ...unlessOutside(['fascicle.yaml'], ['.']),
    ...own.flatMap((file) => unlessOutside([file], [path.dirname(file), folderOf(story)])),
  ];
  const named = byName.map((cover) => path.join(covers.folder, cover));
  const within = unlessOutside(coversWithin(story), [story.path]);
  return [...new Set([...story.files, ...settings, ...unlessOutside(named, [covers.folder]), ...within, ...asked])];
}

/** Pictures called `cover` in a story's own folder. */
function coversWithin({ path: folder, files }: StoryFiles): readonly string[] {
  if (files.length === 1 && files[0] === folder) return [];
  return coversIn(folder).names.flatMap((name) => (/^cover\.[a-z]{3,4}$/i.test(name) ? path.join(folder, name) : []));
}

/** Without the links that lead out of all the folders: what they lead to is not opened to see it change, either. */
function unlessOutside(files: readonly string[], folders: readonly string[]): readonly string[] {
  return files.filter((file) => !existsSync(file) || folders.some((folder) => isInside(file, folder)));
}

/**
 * Where a cover that settings name may be: beside them, or in the folder of covers. What lies outside these is not
 * taken, and not opened to see it change.
 */
export function coverPlaces(story: StoryFiles, named: string, covers: string): readonly string[] {
  const folders = [path.dirname(settingsFileOf(story)), covers];
  return folders.flatMap((folder) => unlessOutside([path.join(folder, named)], [folder]));
}

/** Finds pictures as `find` does, and notes the files that were asked for. */
export function noting(find: FindPicture, asked: Set<string>): FindPicture {
  return async (address, source) => {
    const found = await find(address, source);
    for (const relative of pathsOf(address)) {
      const file = path.join(path.dirname(source), relative);
      // What is there and was refused lies outside the story's folder: it is not opened to see it change, either.
      if (found !== null || !existsSync(file)) asked.add(file);
    }
    return found;
  };
}
