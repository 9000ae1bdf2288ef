import { randomBytes } from 'node:crypto';
import { closeSync, lstatSync, openSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { printable } from '../../model/index.ts';
import { isThere, readPlain } from '../plain-file.ts';
import { abandon, isRunning, wasWriting } from '../stage.ts';

const NAME = '.fascicle.lock';
/** What the one program holds that takes away the lock of a killed one. */
const BREAKING = '.fascicle.lock.old';

/** Milliseconds after which a lock is nobody's: it is held for a few, and for a second on the slowest disk. */
const OLD = 30_000;
/** The same for a lock that says nothing: its holder was killed between making and writing it. */
const OLD_EMPTY = 2000;
/** Milliseconds between two tries, at most. */
const WAIT = 8;
/** Milliseconds after which a wait is told of. */
const SILENT = 2000;
/** Bytes of a lock, at most, and what one says: a program's number, its machine, and a word of its own. */
const LARGEST = 1000;
const LOCK = /^\d{1,10}(?: \S+ [0-9a-f]+)?$/;

/**
 * Does work while no other program does its own on the same folder of books. The lock is a file, made by whoever comes
 * first; that of a killed program holds nobody up, and a long wait is `told` of. Throws what the work throws, what the
 * file system throws where no file can be made, and `ENOTOURS` for what stands in a lock's place and is none.
 */
export async function locked<T>(
  folder: string,
  work: () => Promise<T>,
  told: (lock: string) => void = sayWaiting,
): Promise<T> {
  const lock = path.join(folder, NAME);
  const holder = `${process.pid} ${hostname()} ${randomBytes(8).toString('hex')}`;
  // Clocks of machines differ: what counts is how long the same lock has been seen here.
  let [seen, since] = [null as string | null, 0];
  let quiet = performance.now() + SILENT;
  while (!take(lock, holder)) {
    const held = heldBy(lock);
    if (held !== seen) [seen, since] = [held, performance.now()];
    const waited = performance.now() - since;
    if (held !== null && !LOCK.test(held) && held !== '' && waited > OLD_EMPTY) throw notOurs(lock);
    if (held !== null && isStale(held, waited)) breakLock(folder, lock, held, waited);
    if (performance.now() > quiet) {
      told(lock);
      quiet = Infinity;
    }
    await pause(1 + Math.random() * WAIT);
  }
  try {
    return await work();
  } finally {
    // It may have been taken away from a program that slept for long.
    if (heldBy(lock) === holder) abandon(lock);
  }
}

/** Whether a program holds a folder's lock, or left it there. */
export function isLocked(folder: string): boolean {
  return isThere(path.join(folder, NAME));
}

/** Makes the lock file; false when it is there. */
function take(lock: string, holder: string): boolean {
  let file: number;
  try {
    file = openSync(lock, 'wx');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Windows refuses, for a moment, a name whose file is being deleted.
    if (code === 'EEXIST' || (code === 'EPERM' && process.platform === 'win32')) return false;
    throw wasWriting(error, path.dirname(lock));
  }
  try {
    writeSync(file, holder);
    return true;
  } catch (error) {
    abandon(lock);
    throw wasWriting(error, path.dirname(lock));
  } finally {
    closeSync(file);
  }
}

/** Whether the holder of a lock, which was seen for so many milliseconds, is gone. */
function isStale(held: string, waited: number): boolean {
  const [pid, host] = held.split(' ');
  if (held === '') return waited > OLD_EMPTY;
  return waited > OLD || (host === hostname() && !isRunning(Number(pid)));
}

/**
 * Takes a stale lock away. One program at a time looks once more and deletes it: nobody can delete a lock that another
 * has made anew meanwhile.
 */
function breakLock(folder: string, lock: string, held: string, waited: number): void {
  const breaking = path.join(folder, BREAKING);
  if (take(breaking, String(process.pid))) {
    if (heldBy(lock) === held) abandon(lock);
    abandon(breaking);
  } else if (heldBy(breaking) !== null && waited > 2 * OLD) abandon(breaking);
}

/**
 * What a lock says; null when it is gone by now. Throws `ENOTOURS` for a folder, a link, a pipe or a long file, and
 * what the file system throws for one that may not be read: to wait for these would be for ever.
 */
function heldBy(lock: string): string | null {
  const info = lstatSync(lock, { throwIfNoEntry: false });
  if (info === undefined) return null;
  if (!info.isFile() || info.size > LARGEST) throw notOurs(lock);
  try {
    return Buffer.from(readPlain(lock, LARGEST)).toString('utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || (code === 'EPERM' && process.platform === 'win32')) return null;
    throw error;
  }
}

function notOurs(lock: string): Error {
  return Object.assign(new Error('ENOTOURS'), { code: 'ENOTOURS', syscall: 'read', path: lock });
}

function sayWaiting(lock: string): void {
  console.error(`waiting for another program that holds ${printable(lock)}; should none run, delete that file`);
}
