import { createRequire } from 'node:module';
import type { Metadata, Sharp } from 'sharp';

/** A picture of more pixels than this is taken for an attack on memory. */
const MOST_PIXELS = 120_000_000;
/** Pictures of more pixels than this are worked on one after the other: each may take hundreds of megabytes. */
const LARGE = 24_000_000;
/** Seconds that each step of work on a picture may take. */
const PATIENCE = 30;

/**
 * How the formats begin that are opened. What begins otherwise is never handed to the picture library: among the many
 * formats that it knows are some that read other files, such as packed drawings.
 */
const BEGINNINGS: readonly RegExp[] = [
  /^\xff\xd8\xff/, // JPEG
  /^\x89PNG\r\n.\n/,
  /^GIF8[79]a/,
  /^RIFF[\s\S]{4}WEBP/,
  /^(?:II[*+]\0|MM\0[*+])/, // TIFF
  /^[\s\S]{4}ftyp(?:avif|avis|mif1|msf1)/, // AVIF
];

/** A picture whose head was read. */
export interface Raster {
  readonly image: Sharp;
  readonly meta: Metadata;
}

/** Opens the bytes of a picture made of pixels. Throws an Error that says what is wrong with them. */
export async function openRaster(bytes: Uint8Array): Promise<Raster> {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1');
  if (!BEGINNINGS.some((beginning) => beginning.test(start))) throw new Error('it is in no format of pictures');
  const image = loadSharp()(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).timeout({ seconds: PATIENCE });
  return { image, meta: await image.metadata() };
}

let large: Promise<unknown> = Promise.resolve();

/** Does work on a picture's pixels; a large one waits until no other large one is worked on. */
export async function withRoom<T>({ width, height }: Metadata, work: () => Promise<T>): Promise<T> {
  if (width * height <= LARGE) return await work();
  const turn = large.then(work);
  large = turn.catch(() => {});
  return await turn;
}

// Both libraries are loaded in their CommonJS form: as an ES module, in more and smaller files, sharp takes more than
// twice the time to load, which is most of what a first picture costs.
const require = createRequire(import.meta.url);

type SharpModule = typeof import('sharp')['default'];

/** The picture library, set to work alike on every machine: one thread a picture, nothing kept between pictures. */
export function loadSharp(): SharpModule {
  const sharp = require('sharp') as SharpModule;
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

/** The library that turns SVG into pixels. */
export function loadResvg(): typeof import('@resvg/resvg-js') {
  return require('@resvg/resvg-js');
}
