import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { convert } from '../../src/pictures/convert.ts';
import { drawing, jpeg } from './pictures.ts';

const SECRET = 'Kastanienallee 12, 3rd floor';
const words = Buffer.from(SECRET);
const pixels = async (bytes: Uint8Array): Promise<Buffer> => await sharp(bytes).rotate().raw().toBuffer();

/** A picture that says more than it shows has, when it is in the book, the same pixels and no word of the rest. */
async function expectBare(told: Uint8Array, options: { readonly stored?: Uint8Array } = {}): Promise<void> {
  expect(Buffer.from(told).includes(words)).toBe(true);
  const { bytes } = await convert(told);
  expect(Buffer.from(bytes).includes(words)).toBe(false);
  expect((await pixels(bytes)).equals(await pixels(told))).toBe(true);
  if (options.stored) expect(Buffer.from(bytes)).toEqual(Buffer.from(options.stored));
}

describe('a JPEG', () => {
  const segment = (marker: number, ...data: readonly (Uint8Array | string)[]): Buffer => {
    const body = Buffer.concat(data.map((part) => Buffer.from(part as string)));
    return Buffer.concat([Buffer.of(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255), body]);
  };
  const put = (whole: Uint8Array, at: number, part: Uint8Array): Buffer =>
    Buffer.concat([whole.subarray(0, at), part, whole.subarray(at)]);
  const JFIF = segment(0xe0, 'JFIF\0', Buffer.of(1, 1, 0, 0, 72, 0, 72, 0, 0));
  /** A picture as most programs write it: what kind it is comes first. */
  const plainJpeg = async (): Promise<Buffer> => put(await jpeg(), 2, JFIF);
  /** Where a segment begins. */
  const find = (whole: Uint8Array, marker: number): number => Buffer.from(whole).indexOf(Buffer.of(0xff, marker));

  test.each<[string, (whole: Uint8Array) => Uint8Array]>([
    ['a film after its end', (whole) => Buffer.concat([whole, Buffer.from('....ftypmp42'), words])],
    ['a second picture after its end', (whole) => Buffer.concat([whole, put(whole, 2, segment(0xfe, words))])],
    ['notes of a camera', (whole) => put(whole, 20, segment(0xe1, 'Exif\0\0', words))],
    ['XMP', (whole) => put(whole, 20, segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', words))],
    ['a comment', (whole) => put(whole, 20, segment(0xfe, words))],
    ['a thumbnail of its own kind', (whole) => put(whole, 20, segment(0xe0, 'JFXX\0\x10', words))],
    ['a private segment just before the pixels', (whole) => put(whole, find(whole, 0xda), segment(0xed, words))],
    ['a private segment after the pixels', (whole) => put(whole, whole.length - 2, segment(0xea, words))],
    ['a comment after the pixels', (whole) => put(whole, whole.length - 2, segment(0xfe, words))],
    [
      'words in a segment that is kept twice',
      (whole) => put(whole, 20, segment(0xe0, 'JFIF\0', Buffer.of(1, 1, 0, 0, 72, 0, 72, 0, 0), words)),
    ],
  ])('with %s is stored as without', async (_, tell) => {
    const plain = await plainJpeg();
    await expectBare(tell(plain), { stored: plain });
  });

  test('with words at the end of the segments that are needed keeps what is needed of them', async () => {
    const plain = await plainJpeg();
    const jfif = segment(0xe0, plain.subarray(6, 18), Buffer.of(3, 3), words.subarray(0, 27));
    const told = Buffer.concat([plain.subarray(0, 2), jfif, plain.subarray(20)]);
    const { bytes } = await convert(told);
    expect(Buffer.from(bytes)).toEqual(plain);
    const adobe = Buffer.of(0, 100, 0, 0, 0, 0, 1);
    const tail = put(plain, 20, segment(0xee, 'Adobe', adobe, words));
    await expectBare(tail, { stored: put(plain, 20, segment(0xee, 'Adobe', adobe)) });
  });

  test.each([2, 3, 5, 6, 7, 8])('that lies on its side (%i) stands upright, and says nothing', async (orientation) => {
    const told = await drawing(300, 200)
      .withMetadata({ orientation })
      .withExifMerge({ IFD0: { Artist: SECRET } })
      .jpeg()
      .toBuffer();
    expect(told.includes(words)).toBe(true);
    const made = await convert(told);
    const { orientation: after, width, height } = await sharp(made.bytes).metadata();
    expect([after, width, height]).toEqual([undefined, ...(orientation < 5 ? [300, 200] : [200, 300])]);
    expect(Buffer.from(made.bytes).includes(words)).toBe(false);
  });

  test('that breaks off is not taken for whole', async () => {
    const whole = await jpeg();
    await expect(convert(whole.subarray(0, whole.length / 2))).rejects.toThrow();
  });
});

describe('a PNG', () => {
  const chunk = (name: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const putBefore = (whole: Buffer, name: string, part: Uint8Array): Buffer => {
    const at = whole.indexOf(name, 0, 'latin1') - 4;
    return Buffer.concat([whole.subarray(0, at), part, whole.subarray(at)]);
  };
  const text = (name: string): Buffer => chunk(name, Buffer.concat([Buffer.from('Comment\0'), words]));

  test.each<[string, (whole: Buffer) => Buffer]>([
    ['bytes after its end', (whole) => Buffer.concat([whole, words])],
    [
      'the rest of a larger picture after its end',
      (whole) => Buffer.concat([whole, putBefore(whole, 'IDAT', text('tEXt'))]),
    ],
    ['text before the pixels', (whole) => putBefore(whole, 'IDAT', text('tEXt'))],
    ['text after the pixels', (whole) => putBefore(whole, 'IEND', text('tEXt'))],
    [
      'notes of a camera after the pixels',
      (whole) => putBefore(whole, 'IEND', chunk('eXIf', Buffer.concat([Buffer.from('MM\0*\0\0\0\x08\0\0'), words]))),
    ],
    ['a private chunk', (whole) => putBefore(whole, 'IDAT', chunk('prVt', words))],
    ['a private chunk after the pixels', (whole) => putBefore(whole, 'IEND', chunk('prVt', words))],
    ['a time', (whole) => putBefore(whole, 'IDAT', chunk('tIME', words))],
    ['words in a chunk that has no room for them', (whole) => putBefore(whole, 'IDAT', chunk('gAMA', words))],
  ])('with %s is stored as without', async (_, tell) => {
    const plain = await drawing(300, 200).png().toBuffer();
    await expectBare(tell(plain), { stored: plain });
  });

  test('keeps what says how it is shown', async () => {
    const plain = await drawing(300, 200).png().toBuffer();
    const shown = putBefore(plain, 'IDAT', chunk('gAMA', Buffer.of(0, 0, 0xb1, 0x8f)));
    expect(Buffer.from((await convert(shown)).bytes)).toEqual(shown);
  });

  test('with words behind its pixels, where no reader looks, is made anew', async () => {
    const plain = await drawing(300, 200).png().toBuffer();
    const at = plain.indexOf('IDAT', 0, 'latin1');
    const length = plain.readUInt32BE(at - 4);
    const data = Buffer.concat([plain.subarray(at + 4, at + 4 + length), words]);
    await expectBare(Buffer.concat([plain.subarray(0, at - 4), chunk('IDAT', data), plain.subarray(at + 8 + length)]));
  });
});

test.each([
  'webp',
  'gif',
  'tiff',
  'avif',
] as const)('a picture of the format %s says nothing afterwards', async (format) => {
  const told = await drawing(300, 200)
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><!--${SECRET}--></x:xmpmeta>`)
    .toFormat(format, { effort: format === 'tiff' ? undefined : 1 } as never)
    .toBuffer();
  for (const bytes of [told, Buffer.concat([told, words])]) {
    const made = await convert(bytes);
    expect(Buffer.from(made.bytes).includes(words)).toBe(false);
    expect([made.width, made.height]).toEqual([300, 200]);
  }
});
