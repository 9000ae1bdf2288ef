import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { uniqueNames } from '../../src/io/file-name.ts';
import { manifestFile, type StoryEntry } from '../../src/io/manifest/entry.ts';
import { isSame, sameAs, seeAll, stateOf } from '../../src/io/manifest/inputs.ts';
import { readManifest, writeManifest } from '../../src/io/manifest/manifest.ts';
import { stage, sweepFolder } from '../../src/io/stage.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fascicle-manifest-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const at = path.join(folder, name);
  writeFileSync(at, text);
  return at;
};

const entry: StoryEntry = {
  choices: 'x',
  at: 1,
  inputs: [{ path: '../a.txt', state: null }],
  asked: [],
  stem: 'A',
  identifiers: [],
  books: [{ name: 'A.epub', size: 1, modified: 1, inode: 1, hash: 'h' }],
  former: [],
  summary: { title: 'A', chapters: 1, scenes: 1, words: 2, suggestions: 0 },
  diagnostics: [],
  sources: [],
  chapters: [],
};

test('a touched file is the same, one with other words of the same length is not', () => {
  const story = file('a.txt', 'one');
  const state = stateOf(story);
  utimesSync(story, new Date(0), new Date(0));
  expect(isSame(state, story)).toBe(true);
  writeFileSync(story, 'two');
  expect(isSame(state, story)).toBe(false);
});

test('a file that changes in the tick in which it was looked at is looked at again', () => {
  const story = file('a.txt', 'one');
  const state = stateOf(story);
  const then = new Date(state?.modified ?? 0);
  const forged = { ...(state as NonNullable<typeof state>), hash: 'of what stood there a moment before' };
  expect(isSame(forged, story, then.getTime())).toBe(false);
  expect(isSame(forged, story, then.getTime() + 1000)).toBe(true);
});

test('files that appear, vanish or are taken off the list count as changes', () => {
  const [here, absent] = [file('a.txt', 'one'), path.join(folder, 'a.yaml')];
  const seen = seeAll([here, absent], folder);
  const later = Date.now() + 1000;
  expect(sameAs(seen, [here, absent], folder, later)).toBe(true);
  expect(sameAs(seen, [here], folder, later)).toBe(false);
  file('a.yaml', 'title: A');
  expect(sameAs(seen, [here, absent], folder, later)).toBe(false);
  rmSync(absent);
  renameSync(here, path.join(folder, 'b.txt'));
  expect(sameAs(seen, [here, absent], folder, later)).toBe(false);
});

test('a manifest keeps what another program noted meanwhile', async () => {
  await writeManifest(folder, new Map([['../a.txt', entry]]), new Set());
  await writeManifest(folder, new Map([['../b.txt', { ...entry, stem: 'B' }]]), new Set());
  expect([...readManifest(folder).keys()]).toEqual(['../a.txt', '../b.txt']);
  await writeManifest(folder, new Map(), new Set(['../a.txt']));
  expect([...readManifest(folder).keys()]).toEqual(['../b.txt']);
  expect(readdirSync(folder)).toEqual(['.fascicle.json']);
});

test.each([
  ['cut short', '{"version":1,"stories":{"a":{"choi'],
  ['of a later version', JSON.stringify({ version: 99, stories: { a: entry } })],
  ['a list', '[1,2]'],
  ['null', 'null'],
  ['foreign', JSON.stringify({ version: 1, stories: { a: 1, b: null, c: { books: 'x' } } })],
  ['pointing elsewhere', JSON.stringify({ version: 1, stories: { a: { ...entry, former: [{ name: '../x' }] } } })],
])('a manifest that is %s counts as none', (_, text) => {
  writeFileSync(manifestFile(folder), text);
  expect(readManifest(folder).size).toBe(0);
});

test('a name belongs to whose book has it, and stays with it', () => {
  const { give: nameFor } = uniqueNames(
    new Map([
      ['title', 'a.txt'],
      ['title (2)', 'b.txt'],
    ]),
  );
  expect(nameFor('Title', 'c.txt')).toBe('Title (3)');
  expect(nameFor('Title', 'b.txt')).toBe('Title (2)');
  expect(nameFor('Title', 'a.txt')).toBe('Title');
  expect(nameFor('Other', 'a.txt')).toBe('Other');
});

test('finished books that wait for their names are taken away when they are not wanted', async () => {
  mkdirSync(path.join(folder, 'out'));
  const out = path.join(folder, 'out');
  stage(out, new Uint8Array(3));
  appendFileSync(path.join(out, `.fascicle.part.${process.ppid}.aaaaaaaaaaaa`), 'of a running program');
  appendFileSync(path.join(out, '.fascicle.part.999999999.aaaaaaaaaaaa'), 'of a dead one');
  sweepFolder(out);
  expect(readdirSync(out)).toHaveLength(2);
  sweepFolder(out, true);
  expect(readdirSync(out)).toEqual([`.fascicle.part.${process.ppid}.aaaaaaaaaaaa`]);
});
