import { crc32, deflateSync } from 'node:zlib';
import type { Pixels } from './pixels.ts';

/** Colours that a picture of one byte a pixel can have (PNG, 11.2.2, colour type 3). */
const MOST_COLOURS = 256;
/** How hard deflate looks for what it has seen: more costs more time than a flat picture has bytes to save. */
const LEVEL = 3;
const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Filters of a row (PNG, 9.2): as it is, and as what it has more than the row above. */
const [AS_IT_IS, AS_ABOVE] = [0, 2];

/**
 * A drawing of few colours as PNG with a palette: it needs no codec, which takes longer to load than a cover takes to
 * draw. A drawing of more than 256 colours loses shades at the edges of its shapes, where nobody sees them.
 */
export function indexedPng({ pixels, width, height }: Pixels): Uint8Array {
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const stride = width * 4;
  const isCopy = (row: number): boolean =>
    row > 0 && bytes.compare(bytes, (row - 1) * stride, row * stride, row * stride, (row + 1) * stride) === 0;
  const own = Array.from({ length: height }, (_, row) => row).filter((row) => !isCopy(row));
  const { palette, indexOf } = paletteOf(coloursIn(pixels, own, width));
  const data = Buffer.alloc((width + 1) * height);
  let next = 0;
  for (let row = 0; row < height; row++) {
    const at = row * (width + 1);
    if (own[next] !== row) data[at] = AS_ABOVE;
    else {
      next++;
      data[at] = AS_IT_IS;
      indexRow(pixels.subarray(row * width, (row + 1) * width), data, at + 1, indexOf);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, colours from the palette, the one way there is to compress and to filter, no interlacing.
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(data, { level: LEVEL })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** No pixel of a drawing is transparent and black. */
const NONE = 0;

/** Every colour of some rows, and at how many places a run of it begins. */
function coloursIn(pixels: Int32Array, rows: readonly number[], width: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const row of rows) {
    let last = NONE;
    for (let at = row * width; at < (row + 1) * width; at++) {
      const pixel = pixels[at] as number;
      if (pixel === last) continue;
      counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
      last = pixel;
    }
  }
  return counts;
}

interface Palette {
  /** Three bytes a colour. */
  readonly palette: Buffer;
  readonly indexOf: ReadonlyMap<number, number>;
}

/** A palette of some colours: all of them, or, when they are too many, the commonest of each group of like ones. */
function paletteOf(counts: ReadonlyMap<number, number>): Palette {
  const colours = [...counts.keys()].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || turned(a) - turned(b),
  );
  for (let bits = 8; ; bits--) {
    const mask = (0xff << (8 - bits)) & 0xff;
    const like = (mask << 16) | (mask << 8) | mask;
    const groups = new Map<number, number>();
    const shown: number[] = [];
    for (const colour of colours) {
      if (groups.has(colour & like)) continue;
      groups.set(colour & like, shown.length);
      shown.push(colour);
    }
    if (shown.length > MOST_COLOURS) continue;
    const palette = Buffer.from(shown.flatMap((pixel) => [pixel & 0xff, (pixel >> 8) & 0xff, (pixel >> 16) & 0xff]));
    return { palette, indexOf: new Map(colours.map((colour) => [colour, groups.get(colour & like) ?? 0])) };
  }
}

/** A colour as a number with red first, by which colours of one count are ordered. */
function turned(pixel: number): number {
  return ((pixel & 0xff) << 16) | (pixel & 0xff00) | ((pixel >> 16) & 0xff);
}

function indexRow(row: Int32Array, data: Buffer, to: number, indexOf: ReadonlyMap<number, number>): void {
  let last = NONE;
  let index = 0;
  for (let i = 0; i < row.length; i++) {
    const pixel = row[i] as number;
    if (pixel !== last) {
      last = pixel;
      index = indexOf.get(pixel) ?? 0;
    }
    data[to + i] = index;
  }
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
