import { unlinkSync } from 'node:fs';
import { mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { hiddenBeside, settleFresh, sweepFolder } from './stage.ts';

/**
 * Writes a file whole or not at all: the bytes go into a hidden file beside it, reach the disk, and take its name.
 * A killed program leaves the old file as it was. Throws what the file system throws, with the file's own path.
 */
export async function writeWhole(file: string, bytes: Uint8Array, options: WriteOptions = {}): Promise<void> {
  const beside = hiddenBeside(path.dirname(file));
  const giveUp = abandonOnSignal(beside);
  try {
    await makeFolder(path.dirname(file));
    sweepFolder(path.dirname(file));
    await writeThrough(beside, bytes);
    if (options.verify) await readBack(beside, bytes);
    if (!options.fresh) await rename(beside, file);
    else if (!settleFresh(beside, file)) throw taken(file);
  } catch (error) {
    await unlink(beside).catch(() => {});
    throw wasWriting(error, file, beside);
  } finally {
    giveUp();
  }
}

/** Choices of writing. */
export interface WriteOptions {
  /** Reads the bytes back before they take the file's name: worth its time on a disk that may be pulled out. */
  readonly verify?: boolean;
  /** Nothing had the name: what has got it meanwhile stays, and `EEXIST` is thrown. */
  readonly fresh?: boolean;
}

function taken(file: string): Error {
  return Object.assign(new Error('EEXIST'), { code: 'EEXIST', syscall: 'write', path: file });
}

/** Throws an input/output error, as the system would, when a file doesn't hold what was written. */
async function readBack(file: string, bytes: Uint8Array): Promise<void> {
  if (Buffer.compare(await readFile(file), bytes) === 0) return;
  throw Object.assign(new Error('what was written does not read back'), { code: 'EIO', syscall: 'write', path: file });
}

/** Makes a folder and those above it, unless it is there. (Node's own way never ends where mkdir says ENOENT.) */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const info = await stat(folder).catch(() => null);
    if (info?.isDirectory()) return;
    const above = path.dirname(folder);
    if (code !== 'ENOENT' || (await stat(above).catch(() => null))) throw error;
    await makeFolder(above);
    await mkdir(folder);
  }
}

async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Takes the unfinished file away when the program is told to stop. The answer ends the watch. */
function abandonOnSignal(file: string): () => void {
  const stop = (signal: NodeJS.Signals): never => {
    try {
      unlinkSync(file);
    } catch {
      // It was not there yet, or not any more.
    }
    process.exit(SIGNALS[signal as keyof typeof SIGNALS]);
  };
  const signals = Object.keys(SIGNALS) as (keyof typeof SIGNALS)[];
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}

/** The same error, saying that the file was being written and not naming the hidden file beside it. */
function wasWriting(error: unknown, file: string, beside: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const at = (error as NodeJS.ErrnoException).path;
  return Object.assign(error, { syscall: 'write', path: at === undefined || at === beside ? file : at });
}
