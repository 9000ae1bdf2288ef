import { type ChildProcess, fork } from 'node:child_process';
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

/** What the drawing process gives back. */
export type Drawn = { readonly png: Uint8Array } | { readonly wrong: string };

/** How many drawings of one book may still take too long. */
export interface Patience {
  left: number;
}

/** Milliseconds that one drawing may take, and how many drawings of a book may take longer before all others are left. */
const [LIMIT, LOSSES] = [15_000, 3];

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
    const drawn = await drawNow(draft, limit).catch((error: unknown) => {
      patience.left -= 1;
      throw error;
    });
    if ('wrong' in drawn) throw new Error(drawn.wrong);
    return drawn.png;
  });
  before = turn.catch(() => {});
  return await turn;
}

async function drawNow(draft: Draft, limit: number): Promise<Drawn> {
  const process = child ?? start();
  child = process;
  // It holds the program up only while it draws.
  process.ref();
  process.channel?.ref();
  try {
    return await new Promise<Drawn>((resolve, reject) => {
      const late = setTimeout(() => fail('it takes too long to draw'), limit);
      const ended = (): void => fail('it cannot be drawn with the memory there is');
      const fail = (reason: string): void => {
        settle();
        child = null;
        process.kill('SIGKILL');
        reject(new Error(reason));
      };
      const done = (drawn: Drawn): void => {
        settle();
        resolve(drawn);
      };
      const settle = (): void => {
        clearTimeout(late);
        process.off('message', done).off('exit', ended).off('error', ended);
        process.on('error', () => {});
      };
      process.once('message', done).once('exit', ended).once('error', ended);
      process.send({ ...draft, limit: 2 * limit }, (error) => error && ended());
    });
  } finally {
    process.unref();
    process.channel?.unref();
  }
}

function start(): ChildProcess {
  const file = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((at) => existsSync(at));
  if (file === undefined) throw new Error('the part of the program that draws is missing');
  // What is meant for this program (a password among it) is none of its business.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:NODE_OPTIONS$|FASCICLE_)/.test(name)),
  );
  return fork(file, { execArgv: [], env, serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
}
