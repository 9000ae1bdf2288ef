import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serviceOf } from '../../src/commands/follow.ts';
import { CLI, fascicle } from '../program.ts';

const PROSE = 'She went down to the harbour and waited there for the boat.\n\n';

let cwd: string;
let running: ChildProcess[];
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'fascicle-follow-'));
  mkdirSync(path.join(cwd, 'inbox'));
  running = [];
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(cwd, { recursive: true, force: true });
});

const story = (name: string, title: string): void =>
  writeFileSync(path.join(cwd, 'inbox', name), `Title: ${title}\n\n${PROSE}`);
const inside = (folder: string): string[] =>
  existsSync(path.join(cwd, folder)) ? readdirSync(path.join(cwd, folder)).filter((name) => !name.startsWith('.')) : [];

/** Starts following, and gives all that is said, as it grows. */
function follow(...args: string[]): { readonly said: () => string; readonly end: () => Promise<void> } {
  const child = spawn(process.execPath, [CLI, 'follow', 'inbox', '--cover=none', ...args], { cwd });
  running.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece) => {
      text += piece;
    });
  const ended = new Promise<void>((done) => void child.once('exit', () => done()));
  return {
    said: () => text,
    end: async () => {
      child.kill('SIGINT');
      await ended;
    },
  };
}

/** Waits for something to become true; fails with what was said when it does not. */
async function until(isTrue: () => boolean, said: () => string): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (isTrue()) return;
    await pause(100);
  }
  throw new Error(`it did not come to pass: ${said()}`);
}

test('a story that comes into the folder is built and copied; one that was built before is left', async () => {
  story('old.txt', 'Old');
  fascicle(cwd, 'build', 'inbox/old.txt', '--cover=none');
  mkdirSync(path.join(cwd, 'reader'));
  const { said, end } = follow('--send', '--to', 'reader');
  await until(() => said().includes('Watching'), said);
  story('new.txt', 'New');
  await until(() => inside('reader').includes('New.epub'), said);
  await end();
  expect(inside('out')).toEqual(expect.arrayContaining(['New.epub', 'Old.epub']));
});

test('an e-reader that is not there is waited for, also over an end of the program', async () => {
  story('tide.txt', 'Tide');
  const first = follow('--send', '--to', 'reader');
  await until(() => first.said().includes('one story waits'), first.said);
  await first.end();
  expect(first.said().match(/one story waits/g)).toHaveLength(1);
  const second = follow('--send', '--to', 'reader');
  await until(() => second.said().includes('one story waits'), second.said);
  mkdirSync(path.join(cwd, 'reader'));
  await until(() => inside('reader').includes('Tide.epub'), second.said);
  await until(() => readFileSync(path.join(cwd, 'out/.fascicle-waiting.json'), 'utf8') === '[]\n', second.said);
  await second.end();
});

test('a story that can’t be built is told of, and nothing waits for it', async () => {
  writeFileSync(path.join(cwd, 'inbox', 'empty.txt'), '');
  mkdirSync(path.join(cwd, 'reader'));
  const { said, end } = follow('--send', '--to', 'reader');
  await until(() => said().includes('Watching'), said);
  expect(said()).toContain('no book was written');
  await end();
  expect(inside('reader')).toEqual([]);
});

test.each([
  [['--send', '--email'], 'either --send or --email'],
  [['--to', 'reader'], 'add --send or --email'],
  [['--send', '--device', 'kobbo'], 'did you mean kobo?'],
])('%j is refused', (args, words) => {
  const told = fascicle(cwd, 'follow', 'inbox', ...args);
  expect(told.status).toBe(2);
  expect(told.stderr).toContain(words);
});

test('a service starts the same program with whole paths, quoted as the system wants it', () => {
  const told = fascicle(cwd, 'follow', 'inbox', '--send', '--service');
  expect(told.stdout).toContain('follow ');
  expect(told.stdout).toContain(path.join(cwd, 'inbox'));
  const words = ['/usr/bin/node', '/opt/x/cli.js', 'follow', '/home/a b/100% "in"'];
  expect(serviceOf('linux', words)).toContain(
    'ExecStart=/usr/bin/node /opt/x/cli.js follow "/home/a b/100%% \\"in\\""\n',
  );
  expect(serviceOf('darwin', ['node', 'a&b'])).toContain('<string>a&amp;b</string>');
});
