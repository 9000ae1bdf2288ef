import { readdir, readFile, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../io/write.ts';
import type { Device } from './devices.ts';
import { isSameName } from './name.ts';

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
}

/** Tells whether two files hold the same book, whatever its edition. */
export type SameBook = (a: Uint8Array, b: Uint8Array) => boolean;

/** The folder for books on a disk: the family's first that is there, else the first, which is to be made. */
export async function bookFolder(root: string, { folders }: Device): Promise<string> {
  for (const folder of folders) {
    const at = path.join(root, folder);
    if (await isFolder(at)) return at;
  }
  return path.join(root, folders[0] ?? '.');
}

/** Finds a name for a parcel: its own, or with a number after it where another book has that name already. */
export async function routeFor(parcel: Parcel, folder: string, isSameBook: SameBook): Promise<Route> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (let count = 1; ; count++) {
    const name = `${parcel.name}${count === 1 ? '' : ` (${count})`}.${parcel.extension}`;
    const taken = names.find((other) => isSameName(other, name));
    if (taken === undefined) return { file: path.join(folder, name), state: 'new' };
    const file = path.join(folder, taken);
    const there = await readFile(file).catch(() => null);
    if (there === null) continue;
    if (Buffer.compare(there, parcel.bytes) === 0) return { file, state: 'same' };
    if (isSameBook(there, parcel.bytes)) return { file, state: 'update' };
  }
}

/**
 * Writes a parcel along its route: beside, flushed to the disk, read back and compared, then renamed. The old file
 * stays whole until then. Throws what the file system throws; a full disk is refused before anything is written.
 */
export async function deliver(parcel: Parcel, { file, state }: Route): Promise<void> {
  if (state === 'same') return;
  await requireSpace(path.dirname(file), parcel.bytes.length);
  await writeWhole(file, parcel.bytes, { verify: true });
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

async function isFolder(at: string): Promise<boolean> {
  return await stat(at).then(
    (info) => info.isDirectory(),
    () => false,
  );
}
