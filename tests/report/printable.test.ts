import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { printable, printableJson, printableLines } from '../../src/report/diagnostics.ts';
import { epubOf, page } from '../open/books.ts';
import { fascicle } from '../program.ts';

test.each([
  ['an escape sequence', 'a\u001b[2Jb.txt', 'a\u{fffd}[2Jb.txt'],
  ['its one-byte form', 'a\u009b2Jb', 'a\u{fffd}2Jb'],
  ['a line of its own', 'a\nerror: b', 'a\u{fffd}error: b'],
  ['the same by a separator', 'a\u2028b', 'a\u{fffd}b'],
  ['an order turned round', 'cover\u202egpj.exe', 'cover\u{fffd}gpj.exe'],
  ['an isolate', 'a\u2066b\u2069', 'a\u{fffd}b\u{fffd}'],
  ['half a character', 'a\ud83d', 'a\u{fffd}'],
])('%s does not reach a terminal', (_, name, shown) => {
  expect(printable(name)).toBe(shown);
});

test.each([
  'Zoë – “näïve”.txt',
  'می\u200cخواهم.txt',
  '👩\u200d🚀.md',
  'שלום\u200f!.txt',
  'क्\u200dष.txt',
  'a\u00a0b\u00ad.txt',
])('%j is shown as it is', (name) => {
  expect(printable(name)).toBe(name);
  expect(printableLines(`${name}\n\t${name}`)).toBe(`${name}\n\t${name}`);
});

test('JSON says exactly what was there, and shows nothing that a terminal obeys', () => {
  const value = { name: 'a\u001b\u009b\u202eb\u{e0041}\ud800.txt', lines: ['x\ny'] };
  const text = printableJson(value);
  expect(JSON.parse(text)).toEqual(value);
  expect(printableLines(text)).toBe(text);
});

test('a story whose name is written to fool a terminal is built, and shown harmlessly', () => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'fascicle-printable-'));
  try {
    const name = 'x\u001b]0;gone\u0007\nerror: \u202etxt.txt';
    writeFileSync(path.join(cwd, name), 'She went down to the harbour and waited.\n');
    writeFileSync(path.join(cwd, 'b.txt'), '');
    const names = [name, `${name}.gone`, 'b.txt'];
    for (const args of [
      ['build', ...names.filter((n) => !n.endsWith('.gone'))],
      ['inspect', name],
      ['build', `${name}.gone`],
    ]) {
      const { stdout, stderr } = fascicle(cwd, ...args);
      expect(stdout + stderr).toContain('gone');
      expect((stdout + stderr).replace(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
      expect(stderr).not.toMatch(/^error: .txt/m);
    }
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
});

test('what a judged book calls its files and its elements is shown harmlessly', () => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'fascicle-printable-'));
  try {
    const name = 'a\u001b[31m\u202e.xhtml';
    const body =
      '<p id="x\u009b2J">She waited.</p><p id="x\u009b2J" class="\u202e">a</p><b\u202e>c</b\u202e><a href="\u001b]0;gone\u0007">d</a>';
    writeFileSync(path.join(cwd, 'book.epub'), epubOf({ [name]: page(body) }));
    for (const args of [[], ['--json']]) {
      const { stdout, stderr } = fascicle(cwd, 'check', 'book.epub', ...args);
      expect(stdout).toContain('[31m');
      expect((stdout + stderr).replace(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
    }
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
});
