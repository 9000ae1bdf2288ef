import { describe, expect, it } from 'vitest';
import { isRefusal, openArchive } from '../../src/open/archive/index.ts';
import { zipped } from './books.ts';

const whole = zipped({ 'a.txt': 'She waited.', 'b/c.txt': 'x'.repeat(5000), 'b/d.txt': 'He did not.' });

/** The archive with some bytes of every record of a kind overwritten; `at` counts from the record's signature. */
function patched(signature: string, at: number, bytes: readonly number[], archive = whole): Uint8Array {
  const out = Buffer.from(archive);
  for (let from = out.indexOf(signature, 0, 'latin1'); from >= 0; from = out.indexOf(signature, from + 4, 'latin1')) {
    for (const [i, byte] of bytes.entries()) out[from + at + i] = byte;
  }
  return out;
}

const CENTRAL = 'PK\x01\x02';
const END = 'PK\x05\x06';

function reasonOf(bytes: Uint8Array): string {
  const opened = openArchive(bytes);
  return isRefusal(opened) ? opened.reason : 'opened';
}

describe('a zip archive', () => {
  it('gives its files in order, each by its path', () => {
    const archive = openArchive(whole);
    if (isRefusal(archive)) throw new Error(archive.reason);
    expect(archive.names).toEqual(['a.txt', 'b/c.txt', 'b/d.txt']);
    expect(new TextDecoder().decode(archive.read('a.txt') ?? undefined)).toBe('She waited.');
    expect(archive.read('b/c.txt')?.length).toBe(5000);
    expect(archive.read('nothing')).toBeNull();
  });

  it('may stand behind other bytes', () => {
    const archive = openArchive(Buffer.concat([Buffer.from('#!/bin/sh\n'), whole]));
    expect(isRefusal(archive) ? null : archive.read('b/d.txt')?.length).toBe(11);
  });

  it('gives names of old programs in their own encoding', () => {
    const archive = openArchive(patchedName('caf\x82.txt'));
    expect(isRefusal(archive) ? [] : archive.names).toEqual(['café.txt']);
  });

  it('has folders whose names a program on Windows joined with backslashes', () => {
    const archive = openArchive(zipped({ 'tales\\north\\a.txt': 'Snow.' }));
    expect(isRefusal(archive) ? [] : archive.names).toEqual(['tales/north/a.txt']);
  });

  it('has a damaged file as none, and keeps the others', () => {
    const bytes = Buffer.from(whole);
    bytes[whole.indexOf(0x50, 4) - 3] = 0xff;
    const spoiled = openArchive(patched('PK\x01\x02', 16, [1, 2, 3, 4]));
    expect(isRefusal(spoiled) ? 'refused' : spoiled.read('a.txt')).toBeNull();
    const one = openArchive(bytes);
    expect(isRefusal(one) ? [] : one.names.map((name) => one.read(name) === null)).toEqual([true, false, false]);
  });

  it.each([
    ['locked', patched(CENTRAL, 8, [1, 8]), /password/],
    ['packed in an uncommon way', patched(CENTRAL, 10, [9, 0]), /uncommon/],
    ['with links', patched(CENTRAL, 38, [0, 0, 0xff, 0xa1]), /link/],
    ['swollen', patched(CENTRAL, 24, [0, 0, 0, 0x20]), /unpack to/],
    ['cut off', whole.subarray(0, whole.length - 30), /cut off/],
    ['with too high a count', patched(END, 10, [9, 0]), /damaged/],
    ['with a list that begins nowhere', patched(END, 16, [0xff, 0xff, 0xff, 0x7f]), /damaged/],
    ['with 64-bit fields that lead nowhere', patched(END, 16, [0xff, 0xff, 0xff, 0xff]), /cut off/],
    ['with 64-bit sizes that are not there', patched(CENTRAL, 24, [0xff, 0xff, 0xff, 0xff]), /damaged/],
    ['with files on top of each other', patched(CENTRAL, 42, [0, 0, 0, 0]), /on top/],
    ['of nothing', new Uint8Array(), /cut off/],
    ['of other bytes', new TextEncoder().encode('a plain text, and no archive'.repeat(9)), /cut off/],
  ])('that is %s is refused', (_, bytes, reason) => {
    expect(reasonOf(bytes)).toMatch(reason);
  });

  it.each([
    '../a.txt',
    'b/../../a.txt',
    '/etc/passwd',
    'C:/a.txt',
    'b\\..\\a.txt',
    'a\n.txt',
  ])('with the name %j is refused', (name) => {
    expect(reasonOf(zipped({ [name]: 'x' }))).toMatch(/^the name of a file in it/);
  });

  it('with two files of one name is refused', () => {
    expect(reasonOf(patched('d.txt', 0, [0x63]))).toMatch(/two files with one name/);
  });

  it('of too many files is refused', () => {
    const names = Array.from({ length: 20_001 }, (_, i): [string, string] => [`${i}.txt`, '']);
    expect(reasonOf(zipped(Object.fromEntries(names)))).toMatch(/more than 20,000 files/);
  });
});

/** One file with a name in bytes that are no UTF-8. */
function patchedName(name: string): Uint8Array {
  const bytes = Buffer.from(zipped({ ['x'.repeat(name.length)]: 'y' }));
  for (let at = bytes.indexOf('xxxx'); at >= 0; at = bytes.indexOf('xxxx')) bytes.write(name, at, 'latin1');
  return bytes;
}
