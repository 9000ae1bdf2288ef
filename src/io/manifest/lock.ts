import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning } from '../write.ts';

const NAME = '.fascicle.lock';
/** What the one program holds that takes away the lock of a killed one. */
const BREAKING = '.fascicle.lock.old';

/** Milliseconds after which a lock is nobody's: it is held for a few, and for a second on the slowest disk. */
const OLD = 30_000;
/** The same for a lock that says nothing: its holder was killed between making and writing it. */
const OLD_EMPTY = 2000;
/** Milliseconds between two tries, at most. */
const WAIT = 8;

/**
 * Does work while no other program does its own on the same folder of books. The lock is a file, made by whoever comes
 * first; that of a killed program holds nobody up. Throws what the work throws, and what the file system throws where
 * no file can be made.
 */
export async function locked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = path.join(folder, NAME);
  const holder = `${process.pid} ${hostname()} ${randomBytes(8).toString('hex')}`;
  // Clocks of machines differ: what counts is how long the same lock has been seen here.
  let [seen, since] = [null as string | null, 0];
  while (!take(lock, holder)) {
    const held = textOf(lock);
    if (held !== seen) [seen, since] = [held, performance.now()];
    const waited = performance.now() - since;
    if (held !== null && isStale(held, waited)) breakLock(folder, lock, held, waited);
    await pause(1 + Math.random() * WAIT);
  }
  try {
    return await work();
  } finally {
    // It may have been taken away from a program that slept for long.
    if (textOf(lock) === holder) remove(lock);
  }
}

/** Whether a program holds a folder's lock, or left it there. */
export function isLocked(folder: string): boolean {
  return existsSync(path.join(folder, NAME));
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
    throw wasWriting(error, lock);
  }
  try {
    writeSync(file, holder);
    return true;
  } catch (error) {
    remove(lock);
    throw wasWriting(error, lock);
  } finally {
    closeSync(file);
  }
}

/** The same error, saying that a file was being written into the folder. */
function wasWriting(error: unknown, lock: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  return Object.assign(error, { syscall: 'write', path: path.dirname(lock) });
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
    if (textOf(lock) === held) remove(lock);
    remove(breaking);
  } else if (waited > 2 * OLD) remove(breaking);
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // Another program was quicker.
  }
}
