import { lstatSync } from 'node:fs';
import { readdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { nameWords, unreserved } from '../io/file-name.ts';
import { readPlain, realPath } from '../io/plain-file.ts';
import { writeWhole } from '../io/write.ts';
import type { Device } from './devices.ts';

/** Room that a disk keeps besides the book: its own bookkeeping, and the old copy while the new one is written. */
const SPARE = 1024 ** 2;

/** A book ready to go: its bytes and what it is to be called. */
export interface Parcel {
  readonly bytes: Uint8Array;
  /** File name without an ending. */
  readonly name: string;
  /** The ending, without its first dot: `kepub.epub`. */
  readonly extension: string;
}

/** Where a parcel goes, decided before anything is written. */
export interface Route {
  readonly file: string;
  /** `new`: nothing stood there. `update`: an older copy of the same book gives way. `same`: it is there already. */
  readonly state: 'new' | 'update' | 'same';
  /** A file that has the book's name and stays as it is, because it is not ours to write over; null when there is none. */
  readonly left: string | null;
}

/**
 * Says whether a file that is there may give way to a new one: `yes` for an older edition of the book that we made, and
 * that is as we made it; `ours` for another book of ours; `no` for everything else, which is the user's.
 */
export type MayGive = (there: Uint8Array, bytes: Uint8Array) => 'yes' | 'ours' | 'no';

/** Larger files are no books. */
const LARGEST = 1024 ** 3;

/** The folder for books on a disk: the family's first that is there, else the first, which is to be made. */
export async function bookFolder(root: string, { folders }: Device): Promise<string> {
  for (const folder of folders) {
    const at = path.join(root, folder);
    if (await isFolder(at)) return at;
  }
  return path.join(root, folders[0] ?? '.');
}

/**
 * Finds a name for a parcel: its own, or with a number after it where a file that must stay has that name already, as
 * what the parcel was made `from` must.
 */
export async function routeFor(parcel: Parcel, folder: string, mayGive: MayGive, from: string): Promise<Route> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  let left: string | null = null;
  for (let count = 1; ; count++) {
    const name = `${parcel.name}${count === 1 ? '' : ` (${count})`}.${parcel.extension}`;
    const taken = names.find((other) => isSameName(other, name));
    if (taken === undefined) return { file: path.join(folder, name), state: 'new', left };
    const file = path.join(folder, taken);
    const there = bytesOf(file);
    if (there && Buffer.compare(there, parcel.bytes) === 0) return { file, state: 'same', left };
    const gives = there === null || realPath(file) === realPath(from) ? 'no' : mayGive(there, parcel.bytes);
    if (gives === 'yes') return { file, state: 'update', left };
    if (gives === 'no') left = file;
  }
}

/** The bytes of a plain file; null for a link, a folder, or what else can't be read. */
function bytesOf(file: string): Uint8Array | null {
  try {
    return lstatSync(file).isFile() ? readPlain(file, LARGEST) : null;
  } catch {
    return null;
  }
}

/**
 * Writes a parcel along its route: beside, flushed to the disk, read back and compared, then renamed. The old file
 * stays whole until then. Throws what the file system throws; a full disk is refused before anything is written.
 */
export async function deliver(parcel: Parcel, { file, state }: Route): Promise<void> {
  if (state === 'same') return;
  await requireSpace(path.dirname(file), parcel.bytes.length);
  await writeWhole(file, parcel.bytes, { verify: true, fresh: state === 'new' });
}

async function requireSpace(folder: string, bytes: number): Promise<void> {
  const above = await nearestFolder(folder);
  const disk = await statfs(above).catch(() => null);
  if (disk === null || disk.bavail * disk.bsize >= bytes + SPARE) return;
  const full = new Error('no space left') as NodeJS.ErrnoException;
  throw Object.assign(full, { code: 'ENOSPC', syscall: 'write', path: folder });
}

async function nearestFolder(folder: string): Promise<string> {
  const above = path.dirname(folder);
  return above === folder || (await isFolder(folder)) ? folder : await nearestFolder(above);
}

export async function isFolder(at: string): Promise<boolean> {
  return await stat(at).then(
    (info) => info.isDirectory(),
    () => false,
  );
}

/**
 * UTF-16 units of a name on FAT32 (Microsoft, FAT32 specification: 255), less what a mark and an ending need; and bytes
 * of one in a folder of this machine.
 */
const [LONGEST, MOST_BYTES] = [200, 220];

/**
 * The name of a book on a device: `Author - Title`, fit for FAT: none of `<>:"/\|?*`, no control characters, no dot or
 * space at either end. Of more than two authors the first stands for all; of none, the title stands alone.
 */
export function deviceName(title: string, authors: readonly string[]): string {
  const by = authors.length > 2 ? `${authors[0]} et al` : authors.join(' & ');
  const full = nameWords(by) === '' ? nameWords(title) : `${nameWords(by)} - ${nameWords(title)}`;
  return unreserved(shorten(full).replace(/[.\s]+$/, '')) || 'untitled';
}

/** Cuts between characters, at a word's end where one is near. */
function shorten(name: string): string {
  if (name.length <= LONGEST && Buffer.byteLength(name) <= MOST_BYTES) return name;
  let short = '';
  let bytes = 0;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (short.length + character.length > LONGEST || bytes > MOST_BYTES) break;
    short += character;
  }
  const space = short.lastIndexOf(' ');
  return space > short.length * 0.8 ? short.slice(0, space) : short;
}

/** Whether two names are one file on a file system that ignores case. */
export function isSameName(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}
