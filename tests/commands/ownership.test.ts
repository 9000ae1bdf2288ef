import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PROSE } from '../hostile/place.ts';
import { CLI, fascicle } from '../program.ts';
import { THOROUGH } from '../thorough.ts';

/** Milliseconds in which nothing more must happen. */
const QUIET = THOROUGH ? 1500 : 800;

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'fascicle-own-'));
  mkdirSync(path.join(cwd, 'saga'));
  part(1);
  part(2, 'Nobody had asked the ferryman about it.');
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const write = (name: string, text: string | Uint8Array): void => writeFileSync(path.join(cwd, name), text);
const read = (name: string): Buffer => readFileSync(path.join(cwd, name));
const part = (n: number, more = ''): void =>
  write(`saga/${n}.txt`, `Title: Saga\nAuthor: Ada Quill\nPart: ${n}\n\n${PROSE}${more}\n`);
const run = (...args: string[]) => fascicle(cwd, ...args, '--cover', 'none');
const listed = (folder: string): string[] =>
  readdirSync(path.join(cwd, folder))
    .filter((name) => !name.startsWith('.'))
    .sort();

/** Makes a book the user's own: one word of it is another. */
function edit(name: string): Uint8Array {
  const files = unzipSync(read(name));
  for (const [inside, bytes] of Object.entries(files)) {
    if (inside.endsWith('.xhtml')) files[inside] = strToU8(strFromU8(bytes).replace('waited', 'lingered'));
  }
  write(name, zipSync(files));
  return read(name);
}

describe('a folder that holds its own book', () => {
  test('gives the same bytes three times', () => {
    const seen = [1, 2, 3].map(() => {
      expect(run('build', 'saga', '--out', 'saga')).toMatchObject({ status: 0, stderr: '' });
      return read('saga/Saga.epub').toString('base64');
    });
    expect(new Set(seen).size).toBe(1);
    expect(listed('saga')).toEqual(['1.txt', '2.txt', 'Saga.epub']);
  });

  test.each<[string, () => void]>([
    ['whose manifest is gone', () => rmSync(path.join(cwd, 'saga/.fascicle.json'))],
    [
      'renamed, too',
      () => {
        rmSync(path.join(cwd, 'saga/.fascicle.json'));
        renameSync(path.join(cwd, 'saga/Saga.epub'), path.join(cwd, 'saga/0 read me first.epub'));
      },
    ],
    [
      'moved below',
      () => {
        mkdirSync(path.join(cwd, 'saga/done'));
        renameSync(path.join(cwd, 'saga/Saga.epub'), path.join(cwd, 'saga/done/Saga.epub'));
      },
    ],
    ['after a part more', () => part(3, 'In spring they sold the house.')],
  ])('%s is the same book', (_, change) => {
    run('build', 'saga', '--out', 'saga');
    const first = read('saga/Saga.epub');
    change();
    expect(run('build', 'saga', '--out', 'other')).toMatchObject({ status: 0, stderr: '' });
    if (existsSync(path.join(cwd, 'saga/3.txt'))) expect(read('other/Saga.epub').equals(first)).toBe(false);
    else expect(read('other/Saga.epub').equals(first)).toBe(true);
    const again = run('build', 'saga', '--out', 'other');
    expect(again.stdout).toContain('(unchanged)');
    expect(run('inspect', 'saga').stdout.match(/^chapter /gm)).toHaveLength(
      existsSync(path.join(cwd, 'saga/3.txt')) ? 3 : 2,
    );
  });

  test('in a folder of books below it reads nothing of that', () => {
    mkdirSync(path.join(cwd, 'saga/books'));
    write('saga/books/9.txt', 'Title: Saga\nPart: 9\n\nThis is not a part of it.\n');
    expect(run('build', 'saga', '--out', 'saga/books').stdout).toContain('saga/books/Saga.epub: 2 chapters');
    mkdirSync(path.join(cwd, 'saga/more'));
    write('saga/more/8.txt', 'Title: Saga\nPart: 8\n\nNor is this.\n');
    rmSync(path.join(cwd, 'saga/books'), { recursive: true });
    symlinkSync('saga/more', path.join(cwd, 'link'));
    expect(run('build', 'saga', '--out', 'link').stdout).toContain('link/Saga.epub: 2 chapters');
  });

  test('reads a book of ours that is made of something else, and one that its owner changed', () => {
    write('lamp.txt', `Title: The Lamp\nAuthor: Bo Dray\n\n${PROSE}He lit it himself.\n`);
    run('build', 'lamp.txt', '-o', 'lamps/lamp.epub');
    cpSync(path.join(cwd, 'lamps/lamp.epub'), path.join(cwd, 'saga/lamp.epub'));
    expect(run('build', 'saga').stdout).toContain('out/saga.epub: 2 works');
    expect(run('build', 'saga').stdout).toContain('(unchanged)');
    rmSync(path.join(cwd, 'saga/lamp.epub'));
    run('build', 'saga', '--out', 'saga');
    edit('saga/Saga.epub');
    expect(run('inspect', 'saga').stdout).toContain('lingered');
  });

  test('that holds nothing else is no story, and says what to do', () => {
    run('build', 'saga');
    const { status, stderr } = run('build', 'out', '--out', 'again');
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/out holds only what fascicle made; name a book itself/),
    ]);
    expect(run('build', 'out/Saga.epub', '--out', 'again')).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('stories and their books side by side', () => {
  test('are told apart whether the shell names all of them or none', () => {
    cpSync(path.join(cwd, 'saga'), path.join(cwd, 'stories'), { recursive: true });
    rmSync(path.join(cwd, 'stories/2.txt'));
    run('build', '--out', 'stories');
    expect(run('build', '--out', 'stories')).toMatchObject({
      stderr: '',
      stdout: expect.stringContaining('(unchanged)'),
    });
    rmSync(path.join(cwd, 'stories/.fascicle.json'));
    renameSync(path.join(cwd, 'stories/Saga.epub'), path.join(cwd, 'stories/zed.epub'));
    const { stdout, stderr } = run('build');
    expect(stdout).toMatch(/^out\/Saga\.epub: 1 chapter.*\n$/);
    expect(stderr).toContain('stories/zed.epub was passed over: fascicle made it');
    const named = run('build', 'stories/1.txt', 'stories/zed.epub', '--out', 'named');
    expect([named.stdout, listed('named')]).toEqual([expect.stringContaining('named/Saga.epub'), ['Saga.epub']]);
    expect(run('build', 'stories/zed.epub', '--out', 'alone').stdout).toContain('alone/Saga.epub');
    const bundle = run('build', '--bundle', 'stories/1.txt', 'stories/zed.epub', '-o', 'both.epub');
    expect(bundle.stdout).toContain('both.epub: 1 chapter');
  });
});

test('a book of ours alone among the named is built from, and what is made of it is not, the next time', () => {
  run('build', 'saga', '-o', 'friend.epub');
  rmSync(path.join(cwd, '.fascicle.json'));
  expect(run('build', 'friend.epub', '--out', '.').stdout).toContain('Saga.epub: 2 chapters');
  const made = read('Saga.epub');
  const again = run('build', 'Saga.epub', 'friend.epub', '--out', '.');
  expect([again.stdout, again.stderr]).toEqual([
    expect.stringMatching(/^Saga\.epub: .*\(unchanged\)\n$/),
    expect.stringContaining('Saga.epub was passed over'),
  ]);
  expect([read('Saga.epub').equals(made), listed('.')]).toEqual([true, ['Saga.epub', 'friend.epub', 'saga']]);
});

test('a watch on a folder that holds its own book builds once, and again only for a story', async () => {
  run('build', 'saga', '--out', 'saga');
  rmSync(path.join(cwd, 'saga/.fascicle.json'));
  const child = spawn(process.execPath, [CLI, 'build', 'saga', '--out', 'saga', '--watch', '--cover=none'], { cwd });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const until = async (count: number): Promise<void> => {
    for (const late = Date.now() + 40_000; Date.now() < late && child.exitCode === null; await pause(50)) {
      if (said.includes('Watching') && (said.match(/Saga\.epub: /g) ?? []).length >= count) return;
    }
  };
  await until(1);
  await pause(QUIET);
  expect(said.match(/Saga\.epub: /g)).toHaveLength(1);
  part(3, 'In spring they sold the house.');
  await until(2);
  await pause(QUIET);
  expect(said.match(/Saga\.epub: .*/g)).toEqual([
    expect.stringContaining('2 chapters'),
    expect.stringContaining('3 chapters'),
  ]);
  child.kill('SIGINT');
}, 90_000);

describe('a file that is not fascicle’s', () => {
  test('keeps its name: the book gets another, and says so, and keeps that', () => {
    mkdirSync(path.join(cwd, 'out'));
    write('out/Saga.epub', 'mine');
    const dry = run('build', 'saga', '--dry-run');
    expect([dry.status, dry.stderr]).toEqual([0, expect.stringContaining('the book is out/Saga (2).epub')]);
    const first = run('build', 'saga');
    expect(first).toMatchObject({ status: 0, stdout: expect.stringContaining('out/Saga (2).epub: ') });
    expect(first.stderr).toContain('out/Saga.epub was not made by fascicle; it is left as it is');
    expect(run('build', 'saga').stdout).toContain('(unchanged)');
    expect(run('build', 'saga', '--force').stdout).toContain('out/Saga (2).epub: ');
    expect([read('out/Saga.epub').toString(), listed('out')]).toEqual(['mine', ['Saga (2).epub', 'Saga.epub']]);
  });

  test('nor is a book that was changed since', () => {
    run('build', 'saga');
    const mine = edit('out/Saga.epub');
    const { stdout, stderr } = run('build', 'saga');
    expect([stdout, stderr]).toEqual([
      expect.stringContaining('out/Saga (2).epub: '),
      expect.stringContaining('out/Saga.epub was changed since fascicle made it'),
    ]);
    expect(run('build', 'saga', '--prune').stdout).toContain('out/Saga.epub: kept');
    expect(read('out/Saga.epub').equals(mine)).toBe(true);
  });

  test.each<[string, () => void]>([
    ['a file', () => write('mine.epub', 'mine')],
    ['a link', () => symlinkSync('other.txt', path.join(cwd, 'mine.epub'))],
    ['a link to nothing', () => symlinkSync('gone', path.join(cwd, 'mine.epub'))],
    [
      'a changed book',
      () => {
        run('build', 'saga', '-o', 'mine.epub');
        edit('mine.epub');
      },
    ],
  ])('is not written over by -o unless it is forced: %s', (_, put) => {
    write('other.txt', 'mine');
    put();
    const before = existsSync(path.join(cwd, 'mine.epub')) ? read('mine.epub') : null;
    for (const args of [['--dry-run'], []]) {
      const { status, stderr } = run('build', 'saga', '-o', 'mine.epub', ...args);
      expect([status, stderr]).toEqual([1, expect.stringMatching(/error: mine\.epub was .*\[name-taken\]\n.*--force/)]);
    }
    expect(existsSync(path.join(cwd, 'mine.epub')) ? read('mine.epub') : null).toEqual(before);
    expect(run('build', 'saga', '-o', 'mine.epub', '--force').status).toBe(0);
    expect(strFromU8(read('mine.epub').subarray(0, 2))).toBe('PK');
    expect(read('other.txt').toString()).toBe('mine');
    expect(run('build', 'saga', '-o', 'mine.epub', '--title', 'Other').status).toBe(0);
  });

  test('a source is never written over, by force or by a link', () => {
    run('build', 'saga', '-o', 'e.epub');
    const before = read('e.epub');
    rmSync(path.join(cwd, '.fascicle.json'));
    symlinkSync('e.epub', path.join(cwd, 'l.epub'));
    for (const args of [
      ['-o', 'e.epub'],
      ['-o', 'e.epub', '--force'],
      ['-o', 'l.epub', '--force'],
      ['--title', 'e', '--out', '.'],
    ]) {
      const { status, stderr } = run('build', 'e.epub', ...args);
      expect([args, status, stderr]).toEqual([args, 1, expect.stringContaining('.epub is what the book is made from')]);
    }
    expect(read('e.epub').equals(before)).toBe(true);
    expect(listed('.')).toEqual(['e.epub', 'l.epub', 'saga']);
  });
});

describe('a cover', () => {
  const cover = (...args: string[]) => fascicle(cwd, 'cover', 'saga/1.txt', ...args);

  test('is written again, but not over a picture of the user’s unless it is forced', () => {
    expect([cover().stdout, cover('--title', 'Saga').stdout]).toEqual(['Saga.jpg\n', 'Saga.jpg\n']);
    const own = read('Saga.jpg');
    write('Saga.jpg', Buffer.concat([own, Buffer.from('drawn on')]));
    expect([cover().stdout, listed('.')]).toEqual(['Saga (2).jpg\n', ['Saga (2).jpg', 'Saga.jpg', 'saga']]);
    const { status, stderr } = cover('--out', 'Saga.jpg');
    expect([status, stderr]).toEqual([2, expect.stringMatching(/Saga\.jpg is there, .*--force/)]);
    expect(read('Saga.jpg').length).toBe(own.length + 8);
    expect(cover('--out', 'Saga.jpg', '--force')).toMatchObject({ status: 0, stdout: 'Saga.jpg\n' });
    expect(read('Saga.jpg').equals(own)).toBe(true);
  });

  test('is never written over the picture that it is made from', () => {
    cover('--out', 'saga.jpg');
    const before = read('saga.jpg');
    const { status, stderr } = cover('--cover', 'saga.jpg', '--out', 'saga.jpg', '--force');
    expect([status, stderr]).toEqual([2, expect.stringContaining('saga.jpg is what the cover is made from')]);
    expect(read('saga.jpg').equals(before)).toBe(true);
  });
});

test('--prune deletes what stands in the manifest and carries the mark, and nothing that only the manifest names', () => {
  write('a.txt', `Title: A\n\n${PROSE}`);
  run('build', 'a.txt', 'saga');
  const manifest = JSON.parse(read('out/.fascicle.json').toString());
  write('out/mine.epub', 'mine');
  run('build', 'a.txt');
  const [entry] = Object.values(manifest.stories) as { books: { name: string; size: number; hash: string }[] }[];
  const hash = createHash('sha256').update('mine').digest('base64url');
  entry?.books.push({ ...(entry.books[0] as object), name: 'mine.epub', size: 4, hash } as never);
  write('out/.fascicle.json', JSON.stringify(manifest));
  rmSync(path.join(cwd, 'a.txt'));
  rmSync(path.join(cwd, 'saga'), { recursive: true });
  const dry = run('build', '--prune', '--dry-run', 'out/Saga.epub', '--out', 'out').stdout;
  expect(dry).toContain('out/mine.epub: kept: it does not carry the mark');
  expect(dry).toContain('out/A.epub: would be deleted');
});

test('what another program puts there while a story is built stays', async () => {
  write('long.txt', `Title: Long\n\n${PROSE.repeat(THOROUGH ? 20_000 : 8_000)}`);
  const child = spawn(process.execPath, [CLI, 'build', 'long.txt', '--cover=none'], { cwd });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!existsSync(path.join(cwd, 'out')) && child.exitCode === null) await pause(2);
  write('out/Long.epub', 'mine');
  await ended;
  expect(said).toContain('out/Long (2).epub: ');
  expect(read('out/Long.epub').toString()).toBe('mine');
});
