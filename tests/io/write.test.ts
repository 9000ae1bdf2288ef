import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileNameFor, uniqueNames } from '../../src/io/file-name.ts';
import { showTrouble, troubleOf } from '../../src/io/trouble.ts';
import { makeFolder, writeWhole } from '../../src/io/write.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fascicle-write-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a book takes the place of the one before, and nothing is left over', async () => {
  const file = path.join(folder, 'a', 'b', 'book.epub');
  await writeWhole(file, bytes('old'));
  await writeWhole(file, bytes('new'));
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(readdirSync(path.dirname(file))).toEqual(['book.epub']);
});

test('what a killed program left beside the book is taken away', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.on('close', resolve));
  writeFileSync(path.join(folder, `.fascicle.part.${child.pid}.0a0a0a0a0a0a`), 'half');
  writeFileSync(path.join(folder, `.fascicle.part.${process.ppid}.0b0b0b0b0b0b`), 'of a running program');
  await writeWhole(path.join(folder, 'book.epub'), bytes('new'));
  expect(readdirSync(folder).sort()).toEqual([`.fascicle.part.${process.ppid}.0b0b0b0b0b0b`, 'book.epub']);
});

test('the trouble names the book and not the hidden file beside it', async () => {
  const file = path.join(folder, 'book.epub');
  await makeFolder(path.join(file, 'x'));
  const error = await writeWhole(file, bytes('new')).catch((caught: unknown) => caught);
  const trouble = troubleOf(error);
  expect(trouble && showTrouble(trouble)).toContain(`cannot write ${file}: `);
  expect(readdirSync(folder)).toEqual(['book.epub']);
});

test('a full disk is said to be full; other errors are no trouble of the disk', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
  expect(troubleOf(Object.assign(full, { path: 'out/A.epub' }))).toMatchObject({
    writing: true,
    reason: 'the disk is full',
  });
  expect(troubleOf(new TypeError('x is undefined'))).toBeNull();
});

test('names that every file system takes', () => {
  expect(fileNameFor('Who? What/Where: "A\u0000B"')).toBe('Who What Where A B');
  expect(fileNameFor('Run! 100% of it; $5')).toBe('Run 100 of it 5');
  expect(fileNameFor('...')).toBe('untitled');
  expect(fileNameFor('con')).toBe('con_');
  expect(fileNameFor('aux.story')).toBe('aux_.story');
  expect(fileNameFor('../../etc/passwd')).toBe('etc passwd');
  expect(Buffer.byteLength(fileNameFor('語'.repeat(300)))).toBeLessThanOrEqual(180);
});

test('no two books under one name, whatever they are called', () => {
  const { give: nameFor } = uniqueNames();
  expect(['A', 'A (2)', 'a', 'A', 'B'].map((name) => nameFor(name))).toEqual(['A', 'A (2)', 'a (3)', 'A (4)', 'B']);
});
