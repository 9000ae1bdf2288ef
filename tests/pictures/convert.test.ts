import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { convert } from '../../src/pictures/convert.ts';
import { drawing, jpeg } from './pictures.ts';

const facts = async (bytes: Uint8Array) => await sharp(bytes).metadata();

test('what every reader shows goes in byte for byte', async () => {
  for (const bytes of [await jpeg(3000, 200), await drawing(300, 200).png().toBuffer()]) {
    expect((await convert(bytes)).bytes).toEqual(bytes);
  }
});

test.each([
  ['progressive JPEG', 'image/jpeg', () => drawing(300, 200).jpeg({ progressive: true })],
  ['CMYK JPEG', 'image/jpeg', () => drawing(300, 200).toColourspace('cmyk').jpeg()],
  ['WebP', 'image/jpeg', () => drawing(300, 200).webp()],
  ['AVIF', 'image/jpeg', () => drawing(300, 200).avif({ effort: 0 })],
  ['TIFF', 'image/jpeg', () => drawing(300, 200).tiff()],
  ['GIF', 'image/png', () => drawing(300, 200).gif()],
  ['16-bit PNG', 'image/png', () => drawing(300, 200).toColourspace('rgb16').png()],
  ['transparent WebP', 'image/png', () => drawing(300, 200).ensureAlpha(0.5).webp()],
])('%s becomes %s that old readers show', async (_, mediaType, make) => {
  const made = await convert(await make().toBuffer());
  expect(made).toMatchObject({ mediaType, width: 300, height: 200 });
  const { isProgressive, space, depth } = await facts(made.bytes);
  expect({ isProgressive, space, depth }).toEqual({ isProgressive: false, space: 'srgb', depth: 'uchar' });
});

test('a picture too large is made smaller in proportion, a turned one upright', async () => {
  const { width, height } = await convert(await drawing(4000, 1000).png().toBuffer());
  expect([width, height]).toEqual([2048, 512]);
  const turned = await convert(await drawing(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer());
  expect([turned.width, turned.height]).toEqual([200, 300]);
});

test('what a camera wrote about place and time is left out, the pixels untouched', async () => {
  const plain = await jpeg();
  const told = await sharp(plain)
    .keepMetadata()
    .withExif({ IFD0: { Artist: 'Somebody', Copyright: 'Secret' } })
    .jpeg()
    .toBuffer();
  const { bytes } = await convert(told);
  expect((await facts(told)).exif).toBeDefined();
  expect((await facts(bytes)).exif).toBeUndefined();
  expect(await sharp(bytes).raw().toBuffer()).toEqual(await sharp(told).raw().toBuffer());
});

test('a drawing becomes pixels; nothing outside it is read', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fascicle-drawing-'));
  const file = path.join(folder, 'secret.png');
  writeFileSync(file, await drawing(100, 50).png().toBuffer());
  const svg = (inside: string) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 50"><rect width="100" height="50" fill="#d00"/>${inside}</svg>`,
    );
  const plain = await convert(svg(''));
  expect(plain).toMatchObject({ mediaType: 'image/png', width: 2048, height: 1024 });
  for (const href of [file, `file://${file}`, 'https://example.org/a.png']) {
    const spiked = svg(`<image xlink:href="${href}" href='${href}' width="100" height="50"/><script>alert(1)</script>`);
    expect((await convert(spiked)).bytes).toEqual(plain.bytes);
  }
  rmSync(folder, { recursive: true });
  const bomb = Buffer.concat([Buffer.from('<!DOCTYPE svg [<!ENTITY a "aaaa">]>'), svg('<text>&a;</text>')]);
  await expect(convert(bomb)).rejects.toThrow('entities');
});

test.each([
  [
    'JPEG',
    () => drawing(30, 20).jpeg(),
    (bytes: Buffer) => bytes.writeUInt32BE(0xf000f000, bytes.indexOf(Buffer.of(0xff, 0xc0)) + 5),
  ],
  [
    'PNG',
    () => drawing(30, 20).png(),
    (bytes: Buffer) => bytes.writeUInt32BE(46_000, 16) + bytes.writeUInt32BE(46_000, 20),
  ],
  [
    'GIF',
    () => drawing(30, 20).gif(),
    (bytes: Buffer) =>
      bytes.writeUInt32LE(0xf000f000, 6) +
      bytes.writeUInt32LE(0xf000f000, bytes.indexOf(Buffer.of(0x2c, 0, 0, 0, 0)) + 5),
  ],
  ['WebP', () => drawing(30, 20).webp(), (bytes: Buffer) => bytes.writeUInt32LE(0x3fff3fff, 26)],
  [
    'TIFF',
    () => drawing(30, 20).tiff({ compression: 'none' }),
    (bytes: Buffer) => {
      const list = bytes.readUInt32LE(4);
      for (let i = 0; i < bytes.readUInt16LE(list); i++) {
        const field = list + 2 + 12 * i;
        if ([256, 257].includes(bytes.readUInt16LE(field))) bytes.writeUInt32LE(60_000, field + 8).toString();
      }
    },
  ],
] as const)('a %s whose head promises more pixels than any picture has is refused', async (_, make, swell) => {
  const bytes = await make().toBuffer();
  swell(bytes);
  await expect(convert(bytes)).rejects.toThrow();
  expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(3000);
});

test('a picture of too many pixels is refused before it is unpacked', async () => {
  const wide = await sharp({ create: { width: 16000, height: 9000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  await expect(convert(wide)).rejects.toThrow(/pixel/);
});
