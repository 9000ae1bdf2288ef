import { randomBytes } from 'node:crypto';
import { linkSync, lstatSync, readdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { isThere } from './plain-file.ts';

/** Files that are being written wait under hidden names, with the number of the program that writes them. */
const PREFIX = '.fascicle.part.';
const PART = /^\.fascicle\.part\.(\d{1,10})\.[0-9a-f]{12}$/;

/** A hidden name beside a file, by which it goes until it is whole. However long the file's own name is, this is short. */
export function hiddenBeside(folder: string): string {
  return path.join(folder, `${PREFIX}${process.pid}.${randomBytes(6).toString('hex')}`);
}

/**
 * Writes bytes under a hidden name in a folder, where they wait for their own name. Throws what the file system throws,
 * for the name they are `meant` to have; nothing is left then.
 */
export function stage(folder: string, bytes: Uint8Array, meant: string = ''): string {
  const staged = hiddenBeside(folder);
  try {
    writeFileSync(staged, bytes, { flag: 'wx' });
    return staged;
  } catch (error) {
    abandon(staged);
    throw wasWriting(error, path.join(folder, meant));
  }
}

/**
 * Waits until a staged file is on the disk itself: a name that it gets after that is never one of a file without
 * content, whatever becomes of the machine. Throws what the file system throws, for the name it is `meant` to have.
 */
export async function reachDisk(staged: string, meant: string): Promise<void> {
  try {
    const handle = await open(staged, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    abandon(staged);
    throw wasWriting(error, meant);
  }
}

/** Takes a staged file away that gets no name. */
export function abandon(staged: string): void {
  try {
    unlinkSync(staged);
  } catch {
    // It was never there.
  }
}

/** Gives a staged file its name, in place of what had it before. Throws what the file system throws. */
export function settle(staged: string, file: string): void {
  try {
    renameSync(staged, file);
  } catch (error) {
    abandon(staged);
    throw wasWriting(error, file);
  }
}

/**
 * Gives a staged file a name that nobody has: should another have it by now, it stays as it is, and the answer is
 * false. Throws what the file system throws.
 */
export function settleFresh(staged: string, file: string): boolean {
  try {
    linkSync(staged, file);
    abandon(staged);
    return true;
  } catch {
    if (isThere(file)) return false;
    // A disk that knows no second names for a file: those of e-readers and many networks.
    settle(staged, file);
    return true;
  }
}

/**
 * Takes away what killed programs left in a folder; with `own`, also what this one has staged there. Only plain files by
 * the names that are given here.
 */
export function sweepFolder(folder: string, own = false): void {
  for (const name of namesIn(folder)) {
    const pid = Number(PART.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || (pid === process.pid ? !own : isRunning(pid))) continue;
    try {
      const file = path.join(folder, name);
      if (lstatSync(file).isFile()) unlinkSync(file);
    } catch {
      // Another program was quicker.
    }
  }
}

/** Whether a program with this number runs on this machine. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Signals that end the program, and its exit code then. */
export const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** What is said when somebody else ends the program: nothing is wrong with the stories. */
export function endedBy(signal: string): string {
  return `fascicle: stopped from outside (${signal}); what was not finished is built the next time`;
}

/**
 * When the program is told to stop, `stop` is called first, and nothing half-written stays in the folder, however the
 * program ends. The answer ends the watch.
 */
export function sweepOnSignal(folder: string, stop: () => Promise<unknown>): () => void {
  const end = async (signal: keyof typeof SIGNALS): Promise<never> => {
    console.error(endedBy(signal));
    await stop().catch(() => {});
    process.exit(SIGNALS[signal]);
  };
  const sweep = (): void => sweepFolder(folder, true);
  process.on('exit', sweep);
  const signals = Object.keys(SIGNALS) as (keyof typeof SIGNALS)[];
  for (const signal of signals) process.on(signal, end);
  return () => {
    process.off('exit', sweep);
    for (const signal of signals) process.off(signal, end);
  };
}

/** The same error, saying that the file was being written and not naming the hidden file beside it. */
export function wasWriting(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  return Object.assign(error, { syscall: 'write', path: file });
}
