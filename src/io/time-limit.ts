import vm from 'node:vm';

/** The user has pressed Ctrl+C while work was done that makes no pause. */
export class Interrupted extends Error {}

/** Work that has had more time than it may. */
export class TookTooLong extends Error {}

/** Where a script of the engine finds the work: it knows no variables but global ones. */
const WORK = Symbol.for('fascicle.work');
const script = new vm.Script(`globalThis[Symbol.for('fascicle.work')]()`);

/** Milliseconds of the processor that this thread has had; where Node can't tell, those of the whole program. */
function spent(): number {
  const { threadCpuUsage } = process as { threadCpuUsage?: () => NodeJS.CpuUsage };
  const { user, system } = threadCpuUsage?.() ?? process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * A guard for pieces of one whole, which together may take `limit` milliseconds of the processor. A pattern that runs
 * away never lets the program's own timers or signal handlers come to their turn; the engine can be told to end it. It
 * knows the time that passes only: on a busy machine, work is begun anew with as much more of it as it needs.
 */
export function guardFor(limit: number): <T>(work: () => T) => T {
  let used = 0;
  let isInside = false;
  return (work) => {
    // What is part of a piece is watched with it.
    if (isInside) return work();
    for (let passing = limit - used; ; ) {
      const [before, start] = [spent(), performance.now()];
      try {
        isInside = true;
        return runWithin(work, Math.max(1, Math.ceil(passing)));
      } catch (error) {
        const code = (error as NodeJS.ErrnoException | null)?.code;
        if (code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') throw new Interrupted('it was interrupted');
        if (code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
        const share = (spent() - before) / (performance.now() - start);
        if (used + spent() - before >= limit * ENOUGH || passing >= limit * MOST) throw new TookTooLong(LATE);
        passing = Math.min(limit * MOST, (passing / Math.max(share, 1 / MOST)) * 1.1);
      } finally {
        isInside = false;
        used += spent() - before;
      }
    }
  };
}

const LATE = 'it took too long';
/** How much of the limit counts as all of it, and how many times the limit may pass on the busiest machine. */
const [ENOUGH, MOST] = [0.9, 10];

function runWithin<T>(work: () => T, timeout: number): T {
  const global = globalThis as { [WORK]?: () => T };
  global[WORK] = work;
  try {
    return script.runInThisContext({ timeout, breakOnSigint: true }) as T;
  } finally {
    delete global[WORK];
  }
}
