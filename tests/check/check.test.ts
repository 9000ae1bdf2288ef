import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { some } from '../thorough.ts';
import { type EpubCheck, startEpubCheck } from '../validity/epubcheck.ts';
import { hasJudge } from '../validity/requirement.ts';
import { bookOf, goodFiles, type Spoiled, sound, spoiled } from './broken.ts';

let folder = '';
let good: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fascicle-check-'));
  good = await goodFiles();
});
afterAll(() => rm(folder, { recursive: true }));

function spoil({ spoil }: Spoiled): Uint8Array {
  const files = new Map(good);
  spoil(files);
  return bookOf(files);
}

async function judge(bytes: Uint8Array) {
  const file = path.join(folder, 'book.epub');
  await writeFile(file, bytes);
  return check(file);
}

test('a good book is good', async () => {
  expect(await judge(bookOf(good))).toMatchObject({ valid: true, findings: [] });
});

test.each(spoiled)('$name is found', async (row) => {
  const { valid, findings } = await judge(spoil(row));
  const found = findings.filter((finding) => finding.id === row.found);
  expect(found, JSON.stringify(findings)).not.toEqual([]);
  expect(found[0]?.severity).toBe(row.severity);
  if (row.where !== null) expect(found[0]?.where?.replace(/:\d+(:\d+)?$/, '')).toBe(row.where);
  expect(valid).toBe(row.severity === 'warning');
});

test.each(sound)('$name: nothing to find', async (row) => {
  expect((await judge(spoil(row))).findings).toEqual([]);
});

test('the line of a fault is said', async () => {
  const { findings } = await judge(spoil(spoiled.find((row) => row.found === 'roles') as Spoiled));
  const line = Number(/:(\d+)$/.exec(findings.find(({ id }) => id === 'roles')?.where ?? '')?.[1]);
  expect(line).toBeGreaterThan(10);
});

test.each([
  ['text', 'Once upon a time.'],
  ['nothing', ''],
  ['an archive cut off', null],
])('a file of %s is no book, and one line says so', async (_, text) => {
  const bytes = text === null ? bookOf(good).slice(0, 2000) : new TextEncoder().encode(text);
  const { valid, findings } = await judge(bytes);
  expect(valid).toBe(false);
  expect(findings.map(({ id }) => id)).toEqual(['not-a-book']);
});

const canRun = hasJudge('java');

describe.skipIf(!canRun)('EPUBCheck agrees about', () => {
  let epubcheck: EpubCheck;
  beforeAll(async () => {
    epubcheck = await startEpubCheck();
  });
  afterAll(() => epubcheck.close());

  test.each(some([...spoiled, ...sound]))('$name', async (row) => {
    const messages = await epubcheck.messages(spoil(row));
    const faults = messages.filter((message) => /^(FATAL|ERROR)/.test(message));
    expect(faults.length > 0, messages.join('\n')).toBe(row.epubcheck);
  });
});
