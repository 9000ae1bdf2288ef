import { totalmem } from 'node:os';
import { setFlagsFromString } from 'node:v8';

/** Threads that do pieces of work. */
export interface Crew<Task, Result> {
  /**
   * Has one piece done. Rejects with a `Lost` when its thread ended, or has had the processor for `limit` milliseconds
   * and didn't end.
   */
  run(task: Task, limit: number): Promise<Result>;
  /** Ends all threads, whatever they do. */
  end(): Promise<void>;
}

/** A piece of work that was not done: its thread ran out of time or memory, or ended. */
export class Lost extends Error {}

/** Share of the machine's memory that all threads may take together, and MiB that one of them gets at most. */
const SHARE = 0.75;
const MOST = 4096;

/** The file that a thread of the program runs: beside the program, bundled or not. */
export const workerFile: URL = new URL('../worker.js', import.meta.url);

/**
 * Starts `size` threads that run a file's default function, each with so many MiB of memory. One that dies is replaced;
 * the others don't notice.
 */
export async function startCrew<Task, Result>(
  file: URL,
  size: number,
  memory: number = Math.min(MOST, Math.floor((totalmem() * SHARE) / size / 2 ** 20)),
): Promise<Crew<Task, Result>> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: file.href,
    minThreads: size,
    maxThreads: size,
    recordTiming: false,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  let busy = 0;
  return {
    async run(task, limit) {
      const time = new AbortController();
      busy += 1;
      const stop = whenUsed(
        limit,
        () => busy,
        () => time.abort(),
      );
      try {
        return (await pool.run(task, { signal: time.signal })) as Result;
      } catch (error) {
        throw lostWork(error, time.signal.aborted);
      } finally {
        stop();
        busy -= 1;
      }
    },
    async end() {
      await pool.destroy();
    },
  };
}

/** How many times as long as its limit a piece may wait for the processor, or for anything else. */
const MOST_WAITING = 10;

/**
 * Calls `late` when one of some busy threads has had the processor for `limit` milliseconds. What a single thread has
 * had can't be asked while it doesn't answer: it is an equal share of what the whole program has had. Ended by what it
 * gives back.
 */
function whenUsed(limit: number, busy: () => number, late: () => void): () => void {
  const [start, before] = [performance.now(), process.cpuUsage()];
  let timer: NodeJS.Timeout;
  const look = (): void => {
    const { user, system } = process.cpuUsage(before);
    const left = limit - (user + system) / 1000 / busy();
    if (left <= 0 || performance.now() - start >= limit * MOST_WAITING) late();
    else timer = setTimeout(look, Math.max(left, limit / 10));
  };
  timer = setTimeout(look, limit);
  return () => clearTimeout(timer);
}

/** What a thread's end means; an error that the work itself threw stays what it is. */
function lostWork(error: unknown, late: boolean): unknown {
  if (late) return new Lost('it took too long');
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return new Lost('it needs more memory than there is');
  return /worker .*(exit|terminat)|exited|unexpectedly/i.test(String(message)) ? new Lost('its thread ended') : error;
}

/** Bytes of a source from which on memory is worth more than time. */
const LARGE = 1_000_000;

/**
 * Has the engine tidy memory when it has grown by a third, not only when it has doubled or more, where a source is
 * large: a book of ten megabytes takes a quarter less so, for a fiftieth more time. Known of Node 20's engine only.
 */
export function saveMemory(sources: readonly { readonly bytes: Uint8Array }[]): void {
  if (!process.versions.v8.startsWith('11.3.') || sources.every(({ bytes }) => bytes.length <= LARGE)) return;
  setFlagsFromString('--heap-growing-percent=30');
}
