import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBeside } from '../../src/io/plain-file.ts';
import { fascicle } from '../program.ts';
import { ODDITIES, PROSE } from './place.ts';

let root: string;
let cwd: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'fascicle-beside-'));
  cwd = path.join(root, 'mine');
  mkdirSync(path.join(cwd, 'covers'), { recursive: true });
  writeFileSync(path.join(root, 'secret.yaml'), 'hushhush: 1\n\t- quietly\n');
  writeFileSync(path.join(cwd, 'boat.txt'), `Title: boat\n\n${PROSE}`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const QUOTED = /hushhush|quietly/;

describe.each(Object.keys(ODDITIES))('%s', (what) => {
  const put = (name: string): void => ODDITIES[what]?.(path.join(cwd, name), path.join(root, 'secret.yaml'));

  test('in place of settings and covers is told of by name, and the book is made without', () => {
    for (const name of ['boat.yaml', 'fascicle.yaml', 'covers/boat.png']) put(name);
    const { status, stdout, stderr } = fascicle(cwd, 'build', 'boat.txt');
    expect([status, stdout]).toEqual([1, expect.stringContaining('out/boat.epub: ')]);
    for (const name of ['boat.yaml', 'fascicle.yaml', 'covers/boat.png'])
      expect(stderr).toMatch(new RegExp(`^error: ${name}:1: `, 'm'));
    expect(stdout + stderr).not.toMatch(QUOTED);
    expect(fascicle(cwd, 'build', 'boat.txt').stdout).toContain('(unchanged)');
  });

  test('in place of what is known of the folder of books is told of, or does no harm', () => {
    mkdirSync(path.join(cwd, 'out'));
    for (const name of ['.fascicle.json', '.fascicle.notes', '.fascicle.lock', '.fascicle.lock.old']) {
      put(`out/${name}`);
      const { status, stdout, stderr } = fascicle(cwd, 'build', 'boat.txt');
      expect([name, status]).toEqual([name, expect.any(Number)]);
      expect(stdout + stderr).not.toMatch(QUOTED);
      expect(stderr).not.toMatch(/^ +at |TypeError|internal/m);
      if (status !== 0) {
        expect(stderr.trim().split('\n').length).toBeLessThan(4);
        expect(stderr).toContain(`out/${name}`);
      } else expect(existsSync(path.join(cwd, 'out', 'boat.epub'))).toBe(true);
      expect(readFileSync(path.join(root, 'secret.yaml'), 'utf8')).toMatch(QUOTED);
      rmSync(path.join(cwd, 'out'), { recursive: true });
      mkdirSync(path.join(cwd, 'out'));
    }
  });
});

test('settings, covers and pictures by links that stay inside the folder are taken', () => {
  mkdirSync(path.join(cwd, 'shared'));
  writeFileSync(path.join(cwd, 'shared', 'all.yaml'), 'title: The Boat\n');
  writeFileSync(path.join(cwd, 'shared', 'map.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>');
  symlinkSync('shared/all.yaml', path.join(cwd, 'boat.yaml'));
  const [yaml, map] = ['boat.yaml', 'shared/map.svg'].map((name) => readBeside(path.join(cwd, name), [cwd], 1000));
  expect([yaml, map]).toEqual([{ bytes: expect.anything() }, { bytes: expect.anything() }]);
  expect(fascicle(cwd, 'build', 'boat.txt').stdout).toContain('out/The Boat.epub: ');
});

test('settings of more than 1 MB are none', () => {
  writeFileSync(path.join(cwd, 'boat.yaml'), `# ${'x'.repeat(1_000_000)}\ntitle: No\n`);
  const { stdout, stderr } = fascicle(cwd, 'build', 'boat.txt');
  expect([stdout, stderr]).toEqual([
    expect.stringContaining('out/boat.epub'),
    expect.stringContaining('larger than 1 MB'),
  ]);
});

test('a pipe named as a story is called one', () => {
  ODDITIES['a pipe']?.(path.join(cwd, 'pipe.txt'), '');
  const { status, stderr } = fascicle(cwd, 'build', 'pipe.txt');
  expect([status, stderr]).toEqual([2, expect.stringContaining('pipe.txt is a pipe')]);
});

test('a name of 255 bytes is no hindrance', () => {
  const name = `${'n'.repeat(251)}.txt`;
  writeFileSync(path.join(cwd, name), `Title: N\n\n${PROSE}`);
  expect(fascicle(cwd, 'build', name)).toMatchObject({ status: 0, stderr: '' });
  expect(fascicle(cwd, 'build', name).stdout).toContain('(unchanged)');
  expect(fascicle(cwd, 'cover', name, '--out', `${'c'.repeat(251)}.jpg`)).toMatchObject({ status: 0, stderr: '' });
  expect(fascicle(cwd, 'inspect', name).status).toBe(0);
});

describe('what a manifest says', () => {
  const good = {
    choices: 'x',
    at: 1,
    inputs: [],
    asked: [],
    stem: 'boat',
    identifiers: [],
    books: [],
    former: [],
    summary: { title: 'boat', chapters: 1, scenes: 1, words: 1, suggestions: 0 },
    diagnostics: [],
    sources: [],
    chapters: [],
  };
  const spoiled: Record<string, unknown> = Object.fromEntries(
    Object.keys(good).flatMap((key) => [
      [`null as ${key}`, { ...good, [key]: null }],
      [`a null in ${key}`, { ...good, [key]: [null] }],
    ]),
  );
  const all = { ...spoiled, null: null, 'a zero in a name': { ...good, books: [{ name: 'a\0b' }] } };

  test('may be anything: the story is built', () => {
    mkdirSync(path.join(cwd, 'out'));
    const stories = { '../boat.txt': spoiled['null as books'], ...Object.fromEntries(Object.entries(all)) };
    const notes = Object.values(all).map((entry) => JSON.stringify(['../boat.txt', entry]));
    writeFileSync(path.join(cwd, 'out', '.fascicle.json'), JSON.stringify({ version: 1, stories }));
    writeFileSync(path.join(cwd, 'out', '.fascicle.notes'), `${notes.join('\n')}\nnull\n[null,null]\n`);
    expect(fascicle(cwd, 'build', 'boat.txt', '--prune')).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(path.join(cwd, 'out')).sort()).toEqual(['.fascicle.json', 'boat.epub']);
  });
});

test('hidden files of others are not swept up', () => {
  mkdirSync(path.join(cwd, 'out'));
  const others = ['.novel.part.3.de', '.fascicle.part.x.aa', '.boat.epub.part.999999999.0123456789ab'];
  for (const name of others) writeFileSync(path.join(cwd, 'out', name), 'mine');
  mkdirSync(path.join(cwd, 'out', '.fascicle.part.999999999.0123456789ab'));
  expect(fascicle(cwd, 'build', 'boat.txt').status).toBe(0);
  expect(readdirSync(path.join(cwd, 'out'))).toEqual(
    expect.arrayContaining([...others, '.fascicle.part.999999999.0123456789ab']),
  );
});

test('a journal of corrections that came with a folder writes nothing outside of it', () => {
  const victim = path.join(root, 'victim.yaml');
  writeFileSync(victim, 'known\n');
  mkdirSync(path.join(cwd, '.fascicle-trash'));
  const fixes = [{ file: '../victim.yaml', was: 'spoilt\n', text: 'known\n', what: 'line 1' }];
  writeFileSync(path.join(cwd, '.fascicle-trash', 'fixes.json'), JSON.stringify(fixes));
  for (const words of [
    ['fix', 'boat.txt', '--undo'],
    ['fix', '--undo'],
  ]) {
    const { status, stderr } = fascicle(cwd, ...words);
    expect([status === 0, stderr.includes('    at ')]).toEqual([false, false]);
    expect(readFileSync(victim, 'utf8')).toBe('known\n');
  }
});

test.skipIf(process.platform === 'win32')(
  'a pipe named as a book, or in place of the journal, is not waited for',
  () => {
    for (const name of ['p.epub', '.fascicle-trash/fixes.json']) {
      mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
      execFileSync('mkfifo', [path.join(cwd, name)]);
    }
    expect(fascicle(cwd, 'check', 'p.epub')).toMatchObject({ status: 3, stderr: expect.stringContaining('a pipe') });
    expect(fascicle(cwd, 'send', 'p.epub', '--to', root)).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('a pipe'),
    });
    expect(fascicle(cwd, 'fix', 'boat.txt', '--undo').status).not.toBeNull();
  },
);
