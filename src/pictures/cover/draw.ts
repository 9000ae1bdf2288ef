import { constants, crc32, deflateSync } from 'node:zlib';
import type { Sharp } from 'sharp';
import {
  type Book,
  type CoverDesign,
  type Diagnostic,
  type Outcome,
  outcome,
  type Picture,
  type PictureFile,
  topOf,
} from '../../model/index.ts';
import { open } from '../convert.ts';
import { loadSharp, withRoom } from '../raster.ts';
import { designs } from './designs.ts';
import { chanceOf, HEIGHT, palettes, type Shape, WIDTH } from './layout.ts';
import { type Painted, paint } from './paint.ts';
import { type CoverWords, coverWords, setAuthor, setSeries, setTitle } from './place.ts';

/**
 * Draws a cover for a book: title, author, series and number on a design and colours that come from the book's
 * identity where the user wants none. The same words give the same bytes on every machine, as long as the fonts that come along have them.
 */
export async function drawCover(book: Book, wanted: CoverDesign = {}): Promise<Picture> {
  const words = coverWords(book);
  const key = JSON.stringify([words, wanted]);
  // A book that is bound a second time in a row has the cover it had.
  if (last?.key !== key) last = { key, bytes: coverBytes(words, wanted) };
  return { mediaType: 'image/png', bytes: await last.bytes, alt: '' };
}

const JPEG_QUALITY = 82;

/** A cover as a picture of a kind, for readers that want it. */
export async function coverAs(
  kind: 'jpeg' | 'png',
  { mediaType, bytes }: Pick<Picture, 'mediaType' | 'bytes'>,
): Promise<Uint8Array> {
  if (mediaType === `image/${kind}`) return bytes;
  const picture = loadSharp()(bytes);
  return await (kind === 'png' ? picture.png() : picture.jpeg({ quality: JPEG_QUALITY })).toBuffer();
}

let last: { readonly key: string; readonly bytes: Promise<Uint8Array> } | null = null;

/** As wide as an e-reader's screen; each pixel more costs time in every build. */
const COLUMNS = 1000;

async function coverBytes(words: CoverWords, wanted: CoverDesign): Promise<Uint8Array> {
  const { ground, letters } = await coverShapes(words, wanted);
  const scale = COLUMNS / WIDTH;
  return indexedPng(paint([...ground, ...letters], COLUMNS, Math.round(HEIGHT * scale), scale));
}

/** What the user wants, else what the book's identity says. */
function chosen<T>(all: readonly T[], own: number, wanted: number | undefined): T | undefined {
  return all[wanted ?? own] ?? all[own] ?? all[0];
}

/** What a cover is made of: its ground, and the letters on it. */
export async function coverShapes(
  words: CoverWords,
  wanted: CoverDesign = {},
): Promise<{ readonly ground: readonly Shape[]; readonly letters: readonly Shape[] }> {
  const chance = chanceOf(words.identity);
  const design = chosen(designs, chance.pick(designs.length), wanted.design);
  const palette = chosen(palettes, chance.pick(palettes.length), wanted.colours);
  if (!design || !palette) throw new RangeError('no design');
  const { ground, title, author, series } = design(palette, chance);
  const letters = [await setTitle(words, title), await setAuthor(words, author), await setSeries(words, series)];
  return { ground, letters: letters.filter((shape) => shape !== null) };
}

/** A cover's size on e-readers and in shops: 1,600 by 2,560 pixels. */
const FIT_WIDTH = 1600;
const FIT_HEIGHT = 2560;
/** A small cover grows at most so much: beyond it only the file would grow. */
const MOST_GROWTH = 2;
/** Covers over a megabyte are dropped by some readers. */
const MOST_BYTES = 1_000_000;
/** JPEG qualities to try, until the file is small enough. */
const QUALITIES = [88, 75, 60];
/** Shares of the width to try after that. */
const SHARES = [1, 0.7, 0.5, 0.35];

/**
 * A user's cover picture as baseline JPEG in sRGB, upright, in its own proportions, at most 1,600 by 2,560 pixels and
 * under a megabyte. One that is no whole picture is the error `cover-unreadable`.
 */
export async function fitCover(file: PictureFile): Promise<Outcome<Picture | null>> {
  try {
    return outcome({ mediaType: 'image/jpeg', bytes: await fitted(file.bytes), alt: '' });
  } catch (error) {
    const [why = ''] = error instanceof Error ? error.message.split('\n') : [];
    return outcome(null, {}, [unreadable(file.name, why)]);
  }
}

async function fitted(given: Uint8Array): Promise<Uint8Array> {
  const { image, meta } = await open(given, FIT_HEIGHT);
  const turned = meta.orientation !== undefined && meta.orientation >= 5;
  const [width, height] = turned ? [meta.height, meta.width] : [meta.width, meta.height];
  const scale = Math.min(FIT_WIDTH / width, FIT_HEIGHT / height, MOST_GROWTH);
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  const upright = image
    .rotate()
    .resize({ ...size, fit: 'fill' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb');
  const pixels = await withRoom(meta, () => upright.raw().toBuffer({ resolveWithObject: true }));
  return await smallEnough(loadSharp()(pixels.data, { raw: pixels.info }), size.width);
}

/** The picture as JPEG under a megabyte: of less quality when need be, and then of fewer pixels. */
async function smallEnough(image: Sharp, width: number): Promise<Uint8Array> {
  let bytes: Uint8Array = new Uint8Array();
  for (const share of SHARES) {
    const smaller = share === 1 ? image : image.clone().resize({ width: Math.max(1, Math.round(width * share)) });
    for (const quality of QUALITIES) {
      bytes = await smaller.clone().jpeg({ quality }).toBuffer();
      if (bytes.length < MOST_BYTES) return bytes;
    }
  }
  return bytes;
}

function unreadable(name: string, why: string): Diagnostic {
  return {
    id: 'cover-unreadable',
    severity: 'error',
    place: topOf(name),
    reason: `the cover ${name} is broken, or no picture that can be read: ${why}`,
    remedy: 'Replace it with a whole JPEG, PNG, WebP or SVG picture, or take it away; until then one is drawn.',
  };
}

/** Deflate looks for runs of one byte alone: a flat picture has little else, and takes a third less time and no more room. */
const DEFLATE = { level: 3, strategy: constants.Z_RLE };
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
    chunk('IDAT', deflateSync(rows, DEFLATE)),
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
