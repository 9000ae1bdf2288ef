import { crc32, deflateSync } from 'node:zlib';
import type { Painted } from './paint.ts';

/** How hard deflate looks for what it has seen: more costs more time than a flat picture has bytes to save. */
const LEVEL = 3;
const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A painted picture as PNG with a palette: it needs no codec, which takes longer to load than a cover takes to draw. */
export function indexedPng({ width, height, palette, rows }: Painted): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, colours from the palette, the one way there is to compress and to filter, no interlacing.
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]))),
    chunk('IDAT', deflateSync(rows, { level: LEVEL })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A chunk: its length, its name, its data, and the sum of the last two (PNG, 5.3). */
function chunk(name: string, data: Uint8Array): Buffer {
  const made = Buffer.alloc(12 + data.length);
  made.writeUInt32BE(data.length, 0);
  made.write(name, 4, 'latin1');
  made.set(data, 8);
  made.writeUInt32BE(crc32(made.subarray(4, 8 + data.length)), 8 + data.length);
  return made;
}
