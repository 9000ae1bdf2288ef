import { randomBytes } from 'node:crypto';
import { readdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { isRunning } from './write.ts';

/** Finished books wait in their folder under hidden names, with the number of the program that makes them. */
const PREFIX = '.fascicle.part.';
/** How a single file is written: `.NAME.part.PID.…`; this is found too when killed programs are swept up after. */
const PART = /^\..*\.part\.(\d+)\.[0-9a-f]+$/;

/**
 * Writes bytes under a hidden name in a folder, where they wait for their own name. Throws what the file system throws,
 * for the name they are `meant` to have; nothing is left then.
 */
export function stage(folder: string, bytes: Uint8Array, meant: string = ''): string {
  const staged = path.join(folder, `${PREFIX}${process.pid}.${randomBytes(6).toString('hex')}`);
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

/** Takes away what killed programs left in a folder; with `own`, also what this one has staged there. */
export function sweepFolder(folder: string, own = false): void {
  for (const name of namesIn(folder)) {
    const pid = Number(PART.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || (pid === process.pid ? !own : isRunning(pid))) continue;
    try {
      unlinkSync(path.join(folder, name));
    } catch {
      // Another program was quicker.
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * When the program is told to stop, `stop` is called first, and nothing half-written stays in the folder, however the
 * program ends. The answer ends the watch.
 */
export function sweepOnSignal(folder: string, stop: () => Promise<unknown>): () => void {
  const end = async (signal: keyof typeof SIGNALS): Promise<never> => {
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
function wasWriting(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  return Object.assign(error, { syscall: 'write', path: file });
}
