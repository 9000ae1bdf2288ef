import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A drawing that is safe to read, and how it is to be drawn. */
export interface Draft {
  readonly markup: string;
  /** Pixels of its longer side. */
  readonly longest: number;
  /** Whether it holds text, for which the system's fonts are looked up. */
  readonly fonts: boolean;
}

/** A draft with the milliseconds of the processor's time that drawing it may take. */
export interface Task extends Draft {
  readonly limit: number;
}

/** What the drawing process gives back; `lost` is the last that is heard of it. */
export type Drawn = { readonly png: Uint8Array } | { readonly wrong: string } | { readonly lost: string };

/** How many drawings of one book may still take too long. */
export interface Patience {
  left: number;
}

/**
 * Milliseconds of the processor's time that one drawing may take, how many times as long it may take on a busy machine,
 * and how many drawings of a book may take longer before all others are left.
 */
const [LIMIT, BUSY, LOSSES] = [8_000, 4, 3];

/** The patience that a book begins with. */
export function newPatience(): Patience {
  return { left: LOSSES };
}

/** Beside this file in a plain program; in a bundled one beside it or above it; the build's, for the sources. */
const PLACES = ['./draw-process.js', '../draw-process.js', '../../../dist/draw-process.js'];

let child: ChildProcess | null = null;
let before: Promise<unknown> = Promise.resolve();

/**
 * Draws in another process, one drawing after the other: what draws can't be stopped in the middle, but its process
 * can be ended. Throws an Error that says what is wrong.
 */
export async function drawApart(draft: Draft, patience: Patience, limit: number = LIMIT): Promise<Uint8Array> {
  const turn = before.then(async () => {
    if (patience.left <= 0) throw new Error('others before it took too long to draw');
    const drawn = await drawNow({ ...draft, limit });
    if ('png' in drawn) return drawn.png;
    if ('wrong' in drawn) throw new Error(drawn.wrong);
    patience.left -= 1;
    throw new Error(drawn.lost);
  });
  before = turn.catch(() => {});
  return await turn;
}

async function drawNow(task: Task): Promise<Drawn> {
  const process = child ?? (await start());
  child = process;
  // It holds the program up only while it draws.
  process.ref();
  process.channel?.ref();
  try {
    const drawn = await new Promise<Drawn>((resolve) => {
      const settle = (result: Drawn): void => {
        clearTimeout(late);
        process.off('message', settle).off('exit', ended).off('error', ended);
        resolve(result);
      };
      const late = setTimeout(() => settle({ lost: 'it takes too long to draw' }), task.limit * BUSY);
      const ended = (): void => settle({ lost: 'what draws it broke down' });
      process.once('message', settle).once('exit', ended).once('error', ended);
      process.send(task, (error) => error && ended());
    });
    if ('lost' in drawn) {
      child = null;
      process.kill('SIGKILL');
    }
    return drawn;
  } finally {
    process.unref();
    process.channel?.unref();
  }
}

async function start(): Promise<ChildProcess> {
  const { fork } = await import('node:child_process');
  const file = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((at) => existsSync(at));
  if (file === undefined) throw new Error('the part of the program that draws is missing');
  // What is meant for this program (a password among it) is none of its business.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:NODE_OPTIONS$|FASCICLE_)/.test(name)),
  );
  const stdio = ['ignore', 'ignore', 'ignore', 'ipc'] as const;
  const made = fork(file, { execArgv: [], env, serialization: 'advanced', stdio: [...stdio] });
  // One that ends while nobody waits for it is no loss: the next drawing gets another.
  made.on('error', () => {});
  made.once('exit', () => {
    if (child === made) child = null;
  });
  return made;
}
