import { crc32 } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { publish, sourceFromText, targetOf } from '../../src/index.ts';
import { ownIdentifier } from '../../src/io/own-book.ts';
import { isMarkedFile, markedPicture } from '../../src/package/mark.ts';

const TEXT = 'Title: The Böat & Co\nAuthor: Ada\n\nShe went down to the harbour.\n\n* * *\n\nHe waited there.\n';
const books = new Map<string, Uint8Array>();
let identifier = '';
beforeAll(async () => {
  const { book, publication } = await publish([sourceFromText(TEXT)]);
  identifier = book.value.identifier;
  for (const id of ['epub', 'kepub', 'azw3'])
    books.set(id, (await targetOf(id)?.make(publication.value)) ?? new Uint8Array());
});
const bookOf = (id: string): Uint8Array => books.get(id) ?? new Uint8Array();

describe.each(['epub', 'kepub', 'azw3'])('a book of kind %s', (id) => {
  test('is known as one of our own', () => {
    expect(ownIdentifier(bookOf(id))).toBe(identifier);
  });

  test('is nobody’s when it is cut short or a byte of it is another', () => {
    const bytes = bookOf(id);
    expect(ownIdentifier(bytes.subarray(0, bytes.length - 40))).toBeNull();
    if (id !== 'azw3') return;
    for (const at of [200, bytes.length >> 1, bytes.length - 1]) {
      const other = bytes.slice();
      other[at] = (other[at] ?? 0) ^ 1;
      expect(ownIdentifier(other)).toBeNull();
    }
  });
});

describe('an EPUB that was packed again', () => {
  const packed = (change: (files: Record<string, Uint8Array>) => void): Uint8Array => {
    const files = unzipSync(bookOf('epub'));
    change(files);
    return zipSync(files);
  };
  const page = (files: Record<string, Uint8Array>): string =>
    Object.keys(files).find((name) => strFromU8(files[name] ?? new Uint8Array()).includes('He waited')) ?? '';

  test('with the same files is the same book', () => {
    expect(ownIdentifier(packed(() => {}))).toBe(identifier);
  });

  const edit = (files: Record<string, Uint8Array>, name: string, change: (text: string) => string): void => {
    files[name] = strToU8(change(strFromU8(files[name] ?? new Uint8Array())));
  };
  const OPF = 'OEBPS/content.opf';
  test.each<[string, (files: Record<string, Uint8Array>) => void]>([
    ['a word', (files) => edit(files, page(files), (text) => text.replace('waited', 'stayed'))],
    ['a note more', (files) => edit(files, 'OEBPS/note.xhtml', () => '<p>mine</p>')],
    ['a file less', (files) => void delete files['OEBPS/style.css']],
    ['a title', (files) => edit(files, OPF, (text) => text.replace('Böat', 'Boot'))],
    ['no mark', (files) => edit(files, OPF, (text) => text.replace(/<meta name="fascicle:content".*\n/, ''))],
  ])('with %s is the user’s own', (_, change) => {
    const before = Object.keys(unzipSync(bookOf('epub'))).length;
    expect(before).toBeGreaterThan(5);
    expect(ownIdentifier(packed(change))).toBeNull();
  });
});

test('a picture carries the mark in a comment, and loses it when it is changed', () => {
  const picture = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xd9]);
  const marked = markedPicture(picture);
  expect([...marked.subarray(0, 4)]).toEqual([0xff, 0xd8, 0xff, 0xfe]);
  expect([...marked.subarray(-8)]).toEqual([...picture.subarray(2)]);
  expect(isMarkedFile(marked)).toBe(true);
  expect(isMarkedFile(picture)).toBe(false);
  expect(isMarkedFile(Uint8Array.from([...marked, 0]))).toBe(false);
});

test('a PNG picture carries the mark in a chunk of text that is whole', async () => {
  const picture = await sharp({ create: { width: 3, height: 2, channels: 3, background: '#40608a' } })
    .png()
    .toBuffer();
  const marked = markedPicture(picture);
  const chunk = Buffer.from(marked).indexOf('tEXt', 0, 'latin1');
  const length = Buffer.from(marked).readUInt32BE(chunk - 4);
  expect(Buffer.from(marked).readUInt32BE(chunk + 4 + length)).toBe(crc32(marked.subarray(chunk, chunk + 4 + length)));
  expect(await sharp(marked).raw().toBuffer()).toEqual(await sharp(picture).raw().toBuffer());
  expect(isMarkedFile(marked)).toBe(true);
  expect(isMarkedFile(Uint8Array.from([...marked, 0]))).toBe(false);
});

test.each([
  '',
  'PK',
  'PK\u0003\u0004 no archive',
  'fascicle:content:',
  `fascicle:content:${'-'.repeat(43)}`,
])('%j is none of our own', (text) => {
  expect(ownIdentifier(strToU8(text))).toBeNull();
});
