import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { THOROUGH } from './thorough.ts';

const ROOT = path.join(import.meta.dirname, '..');

/** The program as it is built. */
export const CLI: string = path.join(ROOT, process.env.FASCICLE_DIST ?? 'dist', 'cli.js');

/** What a run of the program left: its exit code (null when it had to be ended), and what it wrote. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, in the order in which they were written; where a process of its own ran, one after the other. */
  readonly output: string;
}

/** How a run differs from the usual: variables of the environment beside those of the tests. */
export interface Setting {
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Starting the program is most of what a small story costs, and the tests run it some hundred times. Without
 * `FASCICLE_THOROUGH` one process, `stay.cjs`, stays for all runs of a file of tests; with it, as where changes land,
 * each run is a process of its own. What watches the process itself (signals, pipes, terminals) starts one always: `CLI`.
 */
export const STAYS: boolean = !THOROUGH && process.platform !== 'win32';

/** Milliseconds after which a run is taken to hang. */
const LONGEST = 60_000;

/** Runs the program as its user would, in a folder. */
export function fascicle(cwd: string, ...args: readonly string[]): Ran {
  return runProgram(cwd, args);
}

/** The same in another environment. A run that hangs is ended after a while, which its null status tells. */
export function runProgram(cwd: string, args: readonly string[], { env = {} }: Setting = {}): Ran {
  const whole = { ...process.env, ...env };
  // Standard input is read once in the life of a process.
  if (STAYS && !args.some((word) => word === '-' || word === '--watch')) {
    kept ??= new Kept();
    return kept.run({ cwd, args, env: whole });
  }
  const options = { cwd, env: whole, encoding: 'utf8', timeout: LONGEST, killSignal: 'SIGKILL' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], options);
  return { status, stdout, stderr, output: stdout + stderr };
}

let kept: Kept | undefined;

/** The process that stays. It is asked and answers by two pipes with names, since whoever asks waits for the answer. */
class Kept {
  readonly #ask: number;
  readonly #answer: number;
  readonly #kill: () => void;

  constructor() {
    const folder = mkdtempSync(path.join(tmpdir(), 'fascicle-stays-'));
    const pipes = ['ask', 'answer'].map((name) => path.join(folder, name));
    execFileSync('mkfifo', pipes);
    const program = path.join(path.dirname(CLI), 'program');
    const child = spawn(process.execPath, [path.join(import.meta.dirname, 'stay.cjs'), program, ...pipes], {
      stdio: 'ignore',
    });
    child.unref();
    this.#kill = () => void child.kill('SIGKILL');
    this.#answer = openSync(pipes[1] ?? '', constants.O_RDONLY | constants.O_NONBLOCK);
    this.#ask = openSync(pipes[0] ?? '', 'w');
    rmSync(folder, { recursive: true });
  }

  run(asked: object): Ran {
    writeSync(this.#ask, `${JSON.stringify(asked)}\n`);
    const answer = this.#read();
    if (answer !== null) {
      const { ended, ...ran } = JSON.parse(answer) as Ran & { ended: boolean };
      if (ended) this.#close();
      return ran;
    }
    this.#kill();
    this.#close();
    return { status: null, stdout: '', stderr: '', output: '' };
  }

  /** The answer's line; null when none came in time, or the process ended without. */
  #read(): string | null {
    const bytes = Buffer.alloc(65_536);
    const pieces: Buffer[] = [];
    const end = Date.now() + LONGEST;
    while (Date.now() < end) {
      const length = this.#some(bytes);
      if (length === 0) return null;
      if (length === null) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
      else pieces.push(Buffer.from(bytes.subarray(0, length)));
      if (length !== null && bytes[length - 1] === 10) return Buffer.concat(pieces).toString('utf8');
    }
    return null;
  }

  #some(bytes: Buffer): number | null {
    try {
      return readSync(this.#answer, bytes);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null;
      throw error;
    }
  }

  #close(): void {
    closeSync(this.#ask);
    closeSync(this.#answer);
    kept = undefined;
  }
}
