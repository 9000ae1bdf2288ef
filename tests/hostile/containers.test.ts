import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { epubOf, type Files, page, zipped } from '../open/books.ts';
import { fascicle } from '../program.ts';

const STORY = page('<h1>Chapter 1</h1><p>She went down to the harbour and waited there for the boat.</p>');

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'fascicle-container-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

/** One file that unpacks to far more than its archive says: `stated` bytes. */
function bomb(name: string, size: number, stated: number): Uint8Array {
  const packed = deflateRawSync(new Uint8Array(size), { level: 9 });
  const raw = Buffer.from(name);
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(stated, 18);
  facts.writeUInt16LE(raw.length, 22);
  const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, raw]);
  const list = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, Buffer.alloc(14), raw]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(head.length + packed.length, 16);
  return Buffer.concat([head, packed, list, end]);
}

const laughs = `<!DOCTYPE html [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)
  .join('')}]><html><body><p>&j;</p></body></html>`;

const outside = (manifest: string): Files => ({
  'OEBPS/book.opf': `<package><metadata/><manifest>${manifest}</manifest><spine><itemref idref="a"/></spine></package>`,
});

const HOSTILE: Readonly<Record<string, () => Uint8Array>> = {
  'swollen.zip': () => bomb('a.txt', 64 * 1024 ** 2, 64 * 1024 ** 2),
  'swells-in-secret.zip': () => bomb('a.txt', 64 * 1024 ** 2, 1000),
  'swollen-book.epub': () => bomb('META-INF/container.xml', 64 * 1024 ** 2, 4000),
  'many.zip': () => zipped(Object.fromEntries(Array.from({ length: 30_000 }, (_, i) => [`${i}.txt`, '']))),
  'escaping.zip': () => zipped({ '../../escape.txt': 'x' }),
  'escaping-book.epub': () => epubOf({ 'a.xhtml': STORY }, { '../../escape.svg': '<svg/>' }),
  'laughing.epub': () => epubOf({ 'a.xhtml': laughs }),
  'elsewhere.epub': () => epubOf({}, outside('<item id="a" href="../../../../../etc/passwd"/>')),
  'cut-off.epub': () => epubOf({ 'a.xhtml': STORY }).subarray(0, 300),
  'text.epub': () => new TextEncoder().encode('this is no book at all'),
  'empty.zip': () => new Uint8Array(),
};

describe('containers written to do harm', () => {
  test('get one plain line each, and no book; the story beside them is built', () => {
    mkdirSync(path.join(cwd, 'stories'));
    const names = Object.keys(HOSTILE).sort();
    for (const name of names) writeFileSync(path.join(cwd, 'stories', name), HOSTILE[name]?.() ?? '');
    writeFileSync(path.join(cwd, 'stories', 'good.epub'), epubOf({ 'a.xhtml': STORY }));
    const { status, stdout, stderr } = fascicle(cwd, 'build');
    const said = (stdout + stderr).split('\n').filter((line) => line.startsWith('error:'));
    const refused = said.flatMap((line) => /^error: stories\/(.+):1: .+ \[container-refused\]$/.exec(line)?.[1] ?? []);
    expect([status, refused.sort(), said.length]).toEqual([1, names, names.length]);
    expect(stdout + stderr).not.toMatch(/^ +at |TypeError|RangeError|heap/m);
    expect(books()).toEqual(['A Book.epub']);
    expect(readdirSync(cwd).sort()).toEqual(['out', 'stories']);
    expect(existsSync(path.join(cwd, '../../escape.txt'))).toBe(false);
  });

  test('a page that asks for files elsewhere gets none of them', () => {
    const asks = ['../../../../../etc/passwd', 'file:///etc/passwd', '/etc/passwd', 'http://127.0.0.1:9/x.png'];
    const body = asks.map((src) => `<p>She waited for the boat.<img alt="" src="${src}"/></p>`).join('');
    writeFileSync(path.join(cwd, 'a.epub'), epubOf({ 'a.xhtml': page(body) }));
    const { status, stderr } = fascicle(cwd, 'build', 'a.epub');
    expect([status, stderr]).toEqual([0, stderr]);
    expect(books()).toEqual(['A Book.epub']);
  });
});

const books = (): readonly string[] => readdirSync(path.join(cwd, 'out')).filter((name) => !name.startsWith('.'));
