import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI } from './program.ts';
import { some } from './thorough.ts';

const ROOT = path.join(import.meta.dirname, '..');

/** A machine somewhere: its clock's zone, its language, and the time at which the stories were last saved. */
const PLACES = {
  reykjavik: { env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }, saved: 1_000_000_000 },
  chatham: { env: { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, saved: 1_700_000_123 },
} as const;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fascicle-same-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Copies the stories as if saved at the place, builds them there in a process of its own, and gives the books. */
function build(name: keyof typeof PLACES, args: (home: string) => readonly string[], cwd = ''): Map<string, string> {
  const home = path.join(folder, `${name}-${readdirSync(folder).length}`);
  for (const part of ['stories', 'covers']) cpSync(path.join(ROOT, part), path.join(home, part), { recursive: true });
  for (const entry of readdirSync(home, { recursive: true, withFileTypes: true })) {
    const { saved } = PLACES[name];
    utimesSync(path.join(entry.parentPath, entry.name), saved, saved);
  }
  const { SOURCE_DATE_EPOCH: _, ...rest } = process.env;
  const out = path.join(home, 'books');
  const run = spawnSync(process.execPath, [CLI, 'build', ...args(home), '--out', out], {
    cwd: path.join(home, cwd),
    env: { ...rest, ...PLACES[name].env },
    encoding: 'utf8',
  });
  expect(run.stderr + run.stdout, run.stderr).toContain('chapter');
  // What the folder knows of its books holds times, and is no book.
  const books = readdirSync(out).filter((name) => !name.startsWith('.'));
  return new Map(books.map((book) => [book, readFileSync(path.join(out, book)).toString('base64')]));
}

test('the same stories make the same bytes in every time zone and language, whenever they were saved', () => {
  const here = build('reykjavik', () => []);
  expect(here.size).toBeGreaterThanOrEqual(4);
  expect(build('chatham', () => [])).toEqual(here);
});

test('the way in which a story is named leaves no trace in its book', () => {
  const stories = some(readdirSync(path.join(ROOT, 'stories')).filter((name) => !name.endsWith('.yaml')));
  const near = build('reykjavik', () => stories, 'stories');
  const relative = build('reykjavik', () => stories.map((name) => `stories/${name}`));
  const far = build('chatham', (home) => [
    ...stories.map((name) => `${home}/stories/../stories/${name}`),
    '--covers',
    path.join(home, 'covers'),
  ]);
  expect(far).toEqual(relative);
  expect([...near.keys()]).toEqual([...relative.keys()]);
});
