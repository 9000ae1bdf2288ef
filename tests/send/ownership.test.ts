import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PROSE } from '../hostile/place.ts';
import { fascicle } from '../program.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'fascicle-send-own-'));
  mkdirSync(path.join(cwd, 'reader'));
  tale();
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const tale = (more = ''): void => writeFileSync(path.join(cwd, 't.txt'), `Title: Tide\nAuthor: Ada\n\n${PROSE}${more}`);
const send = (...args: string[]) => fascicle(cwd, 'send', ...args, '--to', 'reader');
const at = (name: string): string => path.join(cwd, 'reader', name);
const listed = (): string[] => readdirSync(path.join(cwd, 'reader')).sort();

/** The book with one word of it changed, as in an editor of books. */
function edited(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, inside] of Object.entries(files)) {
    if (name.endsWith('.xhtml')) files[name] = strToU8(strFromU8(inside).replace('waited', 'lingered'));
  }
  return zipSync(files);
}

describe('what stays on the e-reader', () => {
  test.each<[string, () => Uint8Array]>([
    ['a file of another program', () => strToU8('mine')],
    ['an edition that was changed there', () => edited(readFileSync(at('Ada - Tide.epub')))],
  ])('%s', (_, change) => {
    send('t.txt');
    const mine = change();
    writeFileSync(at('Ada - Tide.epub'), mine);
    tale('And one line more.\n');
    const dry = send('t.txt', '--dry-run');
    expect([dry.stdout, listed()]).toEqual([
      't.txt: would be copied: reader/Ada - Tide (2).epub\n',
      ['Ada - Tide.epub'],
    ]);
    const { status, stderr } = send('t.txt');
    expect([status, stderr]).toEqual([
      0,
      expect.stringContaining('reader/Ada - Tide.epub was not made by fascicle, or'),
    ]);
    expect(readFileSync(at('Ada - Tide.epub'))).toEqual(Buffer.from(mine));
    tale('And two.\n');
    expect(send('t.txt').stdout).toContain('updated: reader/Ada - Tide (2).epub');
    expect(listed()).toEqual(['Ada - Tide (2).epub', 'Ada - Tide.epub']);
  });

  test('an older edition of a book that fascicle did not make, whatever replaces it', () => {
    fascicle(cwd, 'build', 't.txt', '-o', 'shop.epub');
    const old = edited(readFileSync(path.join(cwd, 'shop.epub')));
    writeFileSync(at('Ada - Tide.epub'), old);
    expect(send('shop.epub').stdout).toContain('copied: reader/Ada - Tide (2).epub');
    expect(readFileSync(at('Ada - Tide.epub'))).toEqual(Buffer.from(old));
  });

  test.skipIf(process.platform === 'win32')('a pipe, which is not waited for', () => {
    execFileSync('mkfifo', [at('Ada - Tide.epub')]);
    expect(send('t.txt').stdout).toContain('copied: reader/Ada - Tide (2).epub');
  });

  test('the book itself from which another kind is made', () => {
    fascicle(cwd, 'build', 't.txt', '-o', 'reader/Ada - Tide.kepub.epub');
    const before = readFileSync(at('Ada - Tide.kepub.epub'));
    const sent = fascicle(
      cwd,
      'send',
      'reader/Ada - Tide.kepub.epub',
      '--to',
      'reader',
      '--device',
      'kobo',
      '--title',
      'Tide',
    );
    expect([sent.status, readFileSync(at('Ada - Tide.kepub.epub')).equals(before)]).toEqual([0, true]);
  });
});

test('a Kindle book gives way to its newer edition while it is as it was made', () => {
  const kindle = (): string => send('t.txt', '--device', 'kindle').stdout;
  expect(kindle()).toContain('copied: reader/');
  const name = readdirSync(path.join(cwd, 'reader'), { recursive: true }).find((n) => String(n).endsWith('.azw3'));
  tale('And one line more.\n');
  expect(kindle()).toContain('updated: ');
  const bytes = readFileSync(at(String(name)));
  bytes[bytes.length - 1] = 7;
  writeFileSync(at(String(name)), bytes);
  tale('And two.\n');
  expect(kindle()).toContain('copied: ');
  expect(readFileSync(at(String(name))).equals(bytes)).toBe(true);
});
