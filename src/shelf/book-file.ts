import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dataOf, type Entry, filesOf, isRefusal, LOCAL_SIZE } from '../open/archive/index.ts';

/** A book whose list of contents was read; of its files only what is asked for. */
export interface BookFile {
  /** The unpacked bytes of a file in it; null when it has none such, a damaged one, or one larger than `most` bytes. */
  read(path: string, most: number): Promise<Uint8Array | null>;
}

/** How a book is opened: no link is followed, and what is no file is not waited for. Windows knows neither. */
export const READ_PLAIN: number = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Bytes at the end of a book in which its list of contents is looked for: nearly always it is in the first. */
const ENDS = [64 * 1024, 4 * 1024 ** 2];

/**
 * Opens a book and gives what is made of it; null when it is no zip archive that can be opened. A link is not followed.
 * The book is read where it is needed, however large it is.
 */
export async function withBookFile<T>(file: string, use: (book: BookFile) => Promise<T>): Promise<T | null> {
  const handle = await open(file, READ_PLAIN).catch(() => null);
  if (handle === null) return null;
  try {
    const files = await listIn(handle);
    return files === null
      ? null
      : await use({ read: async (path, most) => await readIn(handle, files.get(path), most) });
  } catch {
    return null;
  } finally {
    await handle.close().catch(() => {});
  }
}

async function listIn(handle: FileHandle): Promise<ReadonlyMap<string, Entry> | null> {
  const info = await handle.stat();
  if (!info.isFile()) return null;
  for (const length of ENDS) {
    const before = Math.max(0, info.size - length);
    const end = await bytesAt(handle, before, info.size - before);
    const files = end === null ? null : filesOf(end, before);
    if (files !== null && !isRefusal(files)) return files;
    if (before === 0) break;
  }
  return null;
}

async function readIn(handle: FileHandle, entry: Entry | undefined, most: number): Promise<Uint8Array | null> {
  if (!entry || entry.size > most || entry.packed > most) return null;
  // The file's own header stands before its bytes; how long it is, only it says.
  const head = await bytesAt(handle, entry.offset, LOCAL_SIZE);
  if (head === null) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const length = LOCAL_SIZE + view.getUint16(26, true) + view.getUint16(28, true) + entry.packed;
  const whole = await bytesAt(handle, entry.offset, length);
  return whole && dataOf(whole, { ...entry, offset: 0 });
}

/** Bytes of a file; null when it has become shorter. */
async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Uint8Array | null> {
  const buffer = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(buffer, done, length - done, position + done);
    if (bytesRead === 0) return null;
    done += bytesRead;
  }
  return buffer;
}
