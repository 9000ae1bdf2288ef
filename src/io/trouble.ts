import { closest, distance } from 'fastest-levenshtein';

/** What the file system refused, in words for a person. */
export interface Trouble {
  /** Whether a file was being written, not read. */
  readonly writing: boolean;
  readonly path: string;
  readonly reason: string;
  readonly remedy: string;
}

/** Errors of the file system (errno names, POSIX): what they mean here, and what to do. */
const MEANINGS: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ['it is not there', 'Check the path; it may have been moved or deleted meanwhile.'],
  EACCES: ['permission was denied', 'Change its permissions, or choose another place.'],
  EPERM: ['the system does not permit it', 'Change its permissions, or choose another place.'],
  EROFS: ['the disk is read-only', 'Choose a place on another disk.'],
  ENOSPC: ['the disk is full', 'Free some space, then run this again.'],
  EDQUOT: ['your share of the disk is used up', 'Free some space, then run this again.'],
  EEXIST: ['a file of that name is in the way', 'Move the file away, or choose another folder.'],
  ENOTDIR: ['a part of that path is a file, not a folder', 'Move the file away, or choose another folder.'],
  EISDIR: ['it is a folder, not a file', 'Move the folder away, or name a file.'],
  ENOTEMPTY: ['a folder of that name is in the way', 'Move the folder away.'],
  ENAMETOOLONG: ['the name is too long', 'Choose a shorter name.'],
  EBUSY: ['another program is using it', 'Close it there, then run this again.'],
  EMFILE: ['too many files are open', 'Close other programs, then run this again.'],
  ENFILE: ['too many files are open', 'Close other programs, then run this again.'],
  ELOOP: ['its links lead in a circle', 'Repair the link.'],
  EFBIG: ['it is larger than any story', 'Take it away, or name the part of it that is one.'],
  ENOTPLAIN: ['it is a pipe, a device or a socket, not a file', 'Name a file, or take it away.'],
  ENOTOURS: ['it is not what fascicle keeps under that name', 'Move it away, or choose another folder.'],
  EIO: ['the disk reports an error', 'Check the disk.'],
  EINVAL: ['the system does not take that name', 'Choose another name.'],
};

const WRITING: ReadonlySet<string> = new Set(['mkdir', 'rename', 'write', 'fsync']);

/** The trouble that an exception stands for; null when it does not come from the file system. */
export function troubleOf(error: unknown): Trouble | null {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (!(error instanceof Error) || code === undefined || syscall === undefined || !/^E[A-Z0-9]+$/.test(code)) {
    return null;
  }
  const writing = WRITING.has(syscall);
  if (writing && code === 'ENOENT') {
    return { writing, path: path ?? 'a file', reason: 'there can be no such folder', remedy: 'Choose another folder.' };
  }
  const [reason, remedy] = MEANINGS[code] ?? [`the system says ${code}`, 'Check the path and the disk.'];
  return { writing, path: path ?? 'a file', reason, remedy };
}

/** `cannot write out/Westward.epub: the disk is full`. */
export function showTrouble(trouble: Trouble): string {
  return `cannot ${trouble.writing ? 'write' : 'read'} ${trouble.path}: ${trouble.reason}`;
}

/** The known name that is most like a mistyped one; null when none is near. */
export function nearest(name: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  // Letters that changed places are one slip: `form` is `from` sooner than `port`.
  const letters = (word: string): string => [...word].sort().join('');
  const swapped = known.find((word) => letters(word) === letters(name));
  if (swapped !== undefined) return swapped;
  const best = closest(name, known as string[]);
  return distance(name, best) <= Math.max(2, Math.floor(name.length / 3)) ? best : null;
}
