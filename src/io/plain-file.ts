import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Does not wait for who writes into a pipe, where the system knows pipes. */
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a plain file of at most so many bytes; gives its handle. Throws what the file system throws, `ENOTPLAIN` for a
 * pipe, a device or a socket, which may never end, and `EFBIG` for what is larger. Nothing of these is read.
 */
export function openPlain(file: string, most: number): number {
  refuse(statSync(file), file, most);
  const handle = openSync(file, AT_ONCE);
  try {
    // Once more: another may stand there by now.
    refuse(fstatSync(handle), file, most);
    return handle;
  } catch (error) {
    closeSync(handle);
    throw error;
  }
}

function refuse(info: ReturnType<typeof fstatSync>, file: string, most: number): void {
  const code = info.isDirectory() ? 'EISDIR' : !info.isFile() ? 'ENOTPLAIN' : info.size > most ? 'EFBIG' : null;
  if (code !== null) throw Object.assign(new Error(code), { code, syscall: 'read', path: file });
}

/** Bytes of the largest book that can be read at once. */
export const LARGEST_BOOK: number = 2 ** 31 - 1;

/** Throws, as `openPlain` does, unless a plain file of at most so many bytes stands there. */
export function mustBePlain(file: string, most: number): void {
  closeSync(openPlain(file, most));
}

/** Reads a plain file whole. Throws as `openPlain` does. */
export function readPlain(file: string, most: number): Uint8Array {
  const handle = openPlain(file, most);
  try {
    return readFileSync(handle);
  } catch (error) {
    throw Object.assign(error as Error, { path: file });
  } finally {
    closeSync(handle);
  }
}

/** The place of a file with every link followed, when that is inside a folder; null elsewhere, or when it isn't there. */
function placeInside(file: string, folder: string): string | null {
  try {
    const [inner, outer] = [realpathSync.native(file), realpathSync.native(folder)];
    const between = path.relative(outer, inner);
    const isIn = between !== '' && between.split(path.sep)[0] !== '..' && !path.isAbsolute(between);
    return isIn ? inner : null;
  } catch {
    return null;
  }
}

/** Whether a path, with every link followed, lies inside a folder. False when there is nothing at either. */
export function isInside(file: string, folder: string): boolean {
  return placeInside(file, folder) !== null;
}

/** A file that stands beside a story: its bytes, or why it was not read, in words that follow its name. */
export type Beside = { readonly bytes: Uint8Array } | { readonly refused: string; readonly leadsOut: boolean };

/**
 * Reads a file that a story has beside it or names: a plain one, inside one of the folders with every link followed, of
 * at most so many bytes. Null when there is none. Of what lies outside nothing is opened.
 */
export function readBeside(file: string, folders: readonly string[], most: number): Beside | null {
  if (!isThere(file)) return null;
  const inside = folders.map((folder) => placeInside(file, folder)).find((place) => place !== null);
  if (inside === undefined) return { refused: 'is a link that leads out of its folder, or to nothing', leadsOut: true };
  try {
    return { bytes: readPlain(inside, most) };
  } catch (error) {
    return { refused: WHY[(error as NodeJS.ErrnoException).code ?? '']?.(most) ?? 'cannot be read', leadsOut: false };
  }
}

const WHY: Readonly<Record<string, (most: number) => string>> = {
  ENOTPLAIN: () => 'is a pipe, a device or a socket, not a file',
  EISDIR: () => 'is a folder, not a file',
  EFBIG: (most) => `is larger than ${Math.round(most / 1e6)} MB`,
  EACCES: () => 'cannot be read: permission was denied',
};

/** Whether anything goes by a name, be it a link to nothing. A name that no file system takes is nobody's. */
export function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** A path with every link followed; as it is when nothing is there. */
export function realPath(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return path.resolve(file);
  }
}

/** Whether others on this machine may read or write a file; unknown, and taken for no, on Windows. */
export function isOpenToOthers(file: string): boolean {
  return process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;
}

/** A file's path as sources are named, with `/` between its steps on every system. */
export function posix(file: string): string {
  return file.split(path.sep).join('/');
}

/** A file in the folder where fascicle keeps what it is told once for this user. */
export function ownSettings(name: string, environment: NodeJS.ProcessEnv = process.env): string {
  return path.join(environment.XDG_CONFIG_HOME || path.join(os.homedir(), '.config'), 'fascicle', name);
}
