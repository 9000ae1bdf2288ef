import { totalmem } from 'node:os';

/** Threads that do pieces of work. */
export interface Crew<Task, Result> {
  /** Has one piece done. Rejects with a `Lost` when its thread ended, or didn't end within `limit` milliseconds. */
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
  return {
    async run(task, limit) {
      const time = new AbortController();
      const timer = setTimeout(() => time.abort(), limit);
      try {
        return (await pool.run(task, { signal: time.signal })) as Result;
      } catch (error) {
        throw lostWork(error, time.signal.aborted);
      } finally {
        clearTimeout(timer);
      }
    },
    async end() {
      await pool.destroy();
    },
  };
}

/** What a thread's end means; an error that the work itself threw stays what it is. */
function lostWork(error: unknown, late: boolean): unknown {
  if (late) return new Lost('it took too long');
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return new Lost('it needs more memory than there is');
  return /worker .*(exit|terminat)|exited|unexpectedly/i.test(String(message)) ? new Lost('its thread ended') : error;
}
