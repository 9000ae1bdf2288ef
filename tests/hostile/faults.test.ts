import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CLI, fascicle } from '../program.ts';
import { fc } from '../seeded.ts';
import { KILLS, THOROUGH } from '../thorough.ts';

const PROSE = 'She went down to the harbour and waited there for the boat.\n\n';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'fascicle-faults-'));
  mkdirSync(path.join(cwd, 'stories'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const story = (name: string, title: string, times: number): void =>
  writeFileSync(path.join(cwd, 'stories', name), `Title: ${title}\n\n${PROSE.repeat(times)}`);
const build = (...args: string[]) => fascicle(cwd, 'build', ...args);
const books = (): string[] => readdirSync(path.join(cwd, 'out')).filter((name) => !name.startsWith('.fascicle'));
const bytes = (name: string): Buffer => readFileSync(path.join(cwd, 'out', name));

/** One line that says what was refused, no trace of a stack, the exit code of the file system. */
function expectRefusal({ status, stderr }: { status: number | null; stderr: string }, why: string): void {
  expect([status, stderr]).toEqual([3, expect.stringContaining(why)]);
  expect(stderr).not.toMatch(/^ +at |node:internal|internal\]/m);
}

test(
  `killed ${KILLS} times at any moment, a build leaves the old book or the new one, whole`,
  async () => {
    story('boat.txt', 'Boat', 20);
    expect(build().status).toBe(0);
    const old = bytes('Boat.epub');
    story('boat.txt', 'Boat', 600);
    let whole = performance.now();
    expect(build('--out', 'other').status).toBe(0);
    whole = performance.now() - whole;
    const made = readFileSync(path.join(cwd, 'other', 'Boat.epub'));
    const moments = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { numRuns: KILLS, seed: 1 });
    let replaced = 0;
    // The first is killed before it has done anything.
    for (const moment of [0, ...moments.map((m) => 0.3 + 0.8 * m)]) {
      writeFileSync(path.join(cwd, 'out', 'Boat.epub'), old);
      const started = performance.now();
      const child = spawn(process.execPath, [CLI, 'build'], { cwd, stdio: 'ignore' });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await Promise.race([pause(whole * moment), ended]);
      // A machine that was busy before, and is not any more.
      if (child.exitCode !== null) whole = Math.min(whole, performance.now() - started);
      child.kill('SIGKILL');
      await ended;
      const now = bytes('Boat.epub');
      if (!now.equals(old)) {
        replaced++;
        expect(now.equals(made)).toBe(true);
      }
    }
    expect(replaced).toBeLessThan(moments.length + 1);
    expect(build().status).toBe(0);
    expect(books()).toEqual(['Boat.epub']);
    expect(readdirSync(path.join(cwd, 'out')).filter((name) => name.includes('.part'))).toEqual([]);
  },
  Math.max(60_000, KILLS * 3000),
);

/** Starts a build that others don't wait for; gives its exit code, and the signal that ended it. */
function start(...args: string[]) {
  const child = spawn(process.execPath, [CLI, 'build', '--cover=none', ...args], { cwd, stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, ended };
}

const hidden = (): string[] => readdirSync(path.join(cwd, 'out')).filter((name) => name.startsWith('.'));
const statuses = (): Record<string, string> => {
  const { books: told } = JSON.parse(build('--cover=none', '--json').stdout) as {
    books: readonly { readonly story: string; readonly status: string }[];
  };
  return Object.fromEntries(told.map((book) => [path.basename(book.story), book.status]));
};

/** Programs that build at once. */
const BUILDS = THOROUGH ? 8 : 4;

test(`${BUILDS} builds at once into one folder leave every book whole`, async () => {
  for (let i = 0; i < 6; i++) story(`tale-${i}.txt`, `Tale ${i}`, 100 + 50 * i);
  const codes = await Promise.all(Array.from({ length: BUILDS }, () => start().ended));
  expect(codes).toEqual(Array(BUILDS).fill(0));
  expect(books().sort()).toEqual(Array.from({ length: 6 }, (_, i) => `Tale ${i}.epub`));
  for (const name of books()) expect(Object.keys(unzipSync(bytes(name)))[0]).toBe('mimetype');
  expect(hidden()).toEqual(['.fascicle.json']);
  expect(new Set(Object.values(statuses()))).toEqual(new Set(['unchanged']));
});

test('stories of one title that are built at once, each by its own program, all keep their books', async () => {
  const names = Array.from({ length: BUILDS }, (_, i) => `tale-${i}.txt`);
  for (const [i, name] of names.entries()) {
    writeFileSync(path.join(cwd, 'stories', name), `Title: Same\n\nThis is the tale of house number ${i}.\n\n${PROSE}`);
  }
  const codes = await Promise.all(names.map((name) => start(`stories/${name}`).ended));
  expect(codes).toEqual(Array(BUILDS).fill(0));
  const numbered = names.map((_, i) => (i === 0 ? 'Same.epub' : `Same (${i + 1}).epub`));
  expect(books().sort()).toEqual(numbered.sort());
  const told = books().map((name) => {
    const pages = Object.entries(unzipSync(bytes(name))).filter(([entry]) => entry.endsWith('.xhtml'));
    return pages.flatMap(([, page]) => /house number (\d)/.exec(Buffer.from(page).toString())?.[1] ?? [])[0];
  });
  expect(told.sort()).toEqual(names.map((_, i) => String(i)));
  expect(hidden()).toEqual(['.fascicle.json']);
  expect(statuses()).toEqual(Object.fromEntries(names.map((name) => [name, 'unchanged'])));
});

test('programs that were killed while they named a book hold nobody up, and what they noted counts', async () => {
  story('a.txt', 'Same', 5);
  story('b.txt', 'Same', 6);
  expect(build('stories/a.txt', '--cover=none').status).toBe(0);
  const manifest = path.join(cwd, 'out', '.fascicle.json');
  const [[key, entry]] = Object.entries(
    (JSON.parse(readFileSync(manifest, 'utf8')) as { stories: Record<string, unknown> }).stories,
  ) as [[string, unknown]];
  rmSync(manifest);
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(path.join(cwd, 'out', '.fascicle.notes'), `\n${JSON.stringify([key, entry])}\n\n["../stories/b.t`);
  writeFileSync(path.join(cwd, 'out', '.fascicle.lock'), `${pid} ${hostname()} 00`);
  const before = bytes('Same.epub');
  expect(build('stories/b.txt', '--cover=none').status).toBe(0);
  expect(books().sort()).toEqual(['Same (2).epub', 'Same.epub']);
  expect(bytes('Same.epub').equals(before)).toBe(true);
  expect(hidden()).toEqual(['.fascicle.json']);
  expect(statuses()).toEqual({ 'a.txt': 'unchanged', 'b.txt': 'unchanged' });
});

test('a full disk: the old book stays whole, nothing half-written is left', () => {
  const out = path.join(cwd, 'out');
  mkdirSync(out);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', out]).status !== 0) {
    console.warn('skipped: a small disk can be mounted by root only');
    return;
  }
  try {
    story('boat.txt', 'Boat', 20);
    expect(build().status).toBe(0);
    const old = bytes('Boat.epub');
    const noise = Array.from({ length: 100_000 }, (_, i) => `w${(i * 2654435761) % 4294967296} `).join('');
    writeFileSync(path.join(cwd, 'stories', 'boat.txt'), `Title: Boat\n\n${noise}\n`);
    expectRefusal(build(), 'the disk is full');
    expect(bytes('Boat.epub').equals(old)).toBe(true);
    expect(books()).toEqual(['Boat.epub']);
  } finally {
    spawnSync('umount', [out]);
  }
});

test('a disk that is read-only', () => {
  const out = path.join(cwd, 'out');
  mkdirSync(out);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', out]).status !== 0) {
    console.warn('skipped: a read-only disk can be mounted by root only');
    return;
  }
  try {
    story('boat.txt', 'Boat', 20);
    expectRefusal(build(), 'read-only');
  } finally {
    spawnSync('umount', [out]);
  }
});

test('a file where the folder of books should be', () => {
  story('boat.txt', 'Boat', 20);
  writeFileSync(path.join(cwd, 'out'), 'mine');
  expectRefusal(build(), 'a file of that name is in the way');
  expect(readFileSync(path.join(cwd, 'out'), 'utf8')).toBe('mine');
});

test('a story that vanishes while it is read does not stop the others', () => {
  story('a.txt', 'First', 20);
  story('gone.txt', 'Gone', 20);
  story('z.txt', 'Last', 20);
  const ran = spawnSync(
    process.execPath,
    ['--import', path.join(import.meta.dirname, 'vanish.mjs'), CLI, 'build', '--jobs', '1'],
    { cwd, encoding: 'utf8', env: { ...process.env, FASCICLE_VANISH: 'gone.txt' } },
  );
  expectRefusal(ran, 'gone.txt');
  expect(existsSync(path.join(cwd, 'stories', 'gone.txt'))).toBe(false);
  expect(books().sort()).toEqual(['First.epub', 'Last.epub']);
});

test('a file larger than any story is refused before it is read', () => {
  story('boat.txt', 'Boat', 20);
  const huge = path.join(cwd, 'stories', 'huge.txt');
  writeFileSync(huge, 'x');
  truncateSync(huge, 1_100_000_000);
  expectRefusal(build(), 'huge.txt: it is larger than any story');
  expect(books()).toEqual(['Boat.epub']);
});

test('no more files may be opened: a plain line, or all is well', () => {
  for (let i = 0; i < (THOROUGH ? 30 : 12); i++) story(`tale-${i}.txt`, `Tale ${i}`, 5);
  for (const most of THOROUGH ? [20, 22, 24, 28, 40] : [24, 40]) {
    const ran = spawnSync('bash', ['-c', `ulimit -n ${most}; exec "$0" "$1" build`, process.execPath, CLI], {
      cwd,
      encoding: 'utf8',
    });
    // With too few of them Node itself does not start; then nothing was written.
    if (ran.status === 134 || ran.status === null) continue;
    expect(ran.stderr).not.toMatch(/^ +at |internal\]/m);
    expect([0, 3]).toContain(ran.status);
  }
  const whole = existsSync(path.join(cwd, 'out')) ? books() : [];
  for (const name of whole) expect(Object.keys(unzipSync(bytes(name)))[0]).toBe('mimetype');
});
