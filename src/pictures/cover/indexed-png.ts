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
  const runs = runsIn(pixels, own, width);
  const { palette, indices } = paletteOf(runs.colours, runs.counts);
  const data = Buffer.alloc((width + 1) * height);
  let next = 0;
  let run = 0;
  for (let row = 0; row < height; row++) {
    const at = row * (width + 1);
    if (own[next] !== row) data[at] = AS_ABOVE;
    else {
      next++;
      data[at] = AS_IT_IS;
      run = indexRow(runs, run, indices, data.subarray(at + 1, at + 1 + width));
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

/** Stretches of one colour in some rows, one after the other; each row ends one. */
interface Runs {
  /** Every colour, in the order in which they come. */
  readonly colours: readonly number[];
  /** How many runs have it. */
  readonly counts: readonly number[];
  /** Of each run, where in its row it ends, and its colour's place among the colours. */
  readonly ends: readonly number[];
  readonly of: readonly number[];
}

function runsIn(pixels: Int32Array, rows: readonly number[], width: number): Runs {
  const places = new Map<number, number>();
  const colours: number[] = [];
  const counts: number[] = [];
  const ends: number[] = [];
  const of: number[] = [];
  for (const row of rows) {
    const start = row * width;
    const end = start + width;
    for (let at = start; at < end; ) {
      const pixel = pixels[at] as number;
      do at++;
      while (at < end && pixels[at] === pixel);
      let place = places.get(pixel);
      if (place === undefined) {
        place = colours.length;
        places.set(pixel, place);
        colours.push(pixel);
        counts.push(0);
      }
      counts[place] = (counts[place] as number) + 1;
      ends.push(at - start);
      of.push(place);
    }
  }
  return { colours, counts, ends, of };
}

interface Palette {
  /** Three bytes a colour. */
  readonly palette: Buffer;
  /** Where in it each of the colours is that it was made of, or the one that stands for it. */
  readonly indices: readonly number[];
}

/** A palette of some colours: all of them, or, when they are too many, the commonest of each group of like ones. */
function paletteOf(colours: readonly number[], counts: readonly number[]): Palette {
  const order = colours
    .map((colour, place) => ({ colour, count: counts[place] as number }))
    .sort((a, b) => b.count - a.count || turned(a.colour) - turned(b.colour));
  for (let bits = 8; ; bits--) {
    const mask = (0xff << (8 - bits)) & 0xff;
    const like = (mask << 16) | (mask << 8) | mask;
    const groups = new Map<number, number>();
    const shown: number[] = [];
    for (const { colour } of order) {
      if (groups.has(colour & like)) continue;
      groups.set(colour & like, shown.length);
      shown.push(colour);
    }
    if (shown.length > MOST_COLOURS) continue;
    const palette = Buffer.from(shown.flatMap((pixel) => [pixel & 0xff, (pixel >> 8) & 0xff, (pixel >> 16) & 0xff]));
    return { palette, indices: colours.map((colour) => groups.get(colour & like) ?? 0) };
  }
}

/** A colour as a number with red first, by which colours of one count are ordered. */
function turned(pixel: number): number {
  return ((pixel & 0xff) << 16) | (pixel & 0xff00) | ((pixel >> 16) & 0xff);
}

/** Writes the indices of a row whose runs begin at one of them; gives the first run of the next row. */
function indexRow({ ends, of }: Runs, first: number, indices: readonly number[], row: Uint8Array): number {
  let run = first;
  for (let at = 0; at < row.length; run++) {
    const end = ends[run] as number;
    const index = indices[of[run] as number] as number;
    if (end - at > SHORT) row.fill(index, at, end);
    else for (let i = at; i < end; i++) row[i] = index;
    at = end;
  }
  return run;
}

/** Up to so many bytes are quicker written one by one. */
const SHORT = 16;

/** A chunk: its length, its name, its data, and the sum of the last two (PNG, 5.3). */
function chunk(name: string, data: Uint8Array): Buffer {
  const made = Buffer.alloc(12 + data.length);
  made.writeUInt32BE(data.length, 0);
  made.write(name, 4, 'latin1');
  made.set(data, 8);
  made.writeUInt32BE(crc32(made.subarray(4, 8 + data.length)), 8 + data.length);
  return made;
}
