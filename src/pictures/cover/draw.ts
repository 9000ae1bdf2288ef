import type { Book, Picture } from '../../model/index.ts';
import { loadSharp } from '../native.ts';
import { chanceOf } from './chance.ts';
import { designs } from './designs.ts';
import { HEIGHT, WIDTH } from './layout.ts';
import { palettes } from './palettes.ts';
import { type CoverDrawing, coverPixels, newCanvas } from './pixels.ts';
import { setAuthor, setSeries, setTitle } from './place.ts';
import { type CoverWords, coverWords } from './words.ts';

const JPEG_QUALITY = 82;

/**
 * Draws a cover for a book: title, author, series and number on a design and colours that come from the book's
 * identity. The same words give the same bytes on every machine, as long as the fonts that come along have them.
 */
export async function drawCover(book: Book): Promise<Picture> {
  const words = coverWords(book);
  const key = JSON.stringify(words);
  // A book that is bound a second time in a row has the cover it had.
  if (last?.key !== key) last = { key, bytes: coverBytes(words) };
  return { mediaType: 'image/jpeg', bytes: await last.bytes, alt: '' };
}

let last: { readonly key: string; readonly bytes: Promise<Uint8Array> } | null = null;

/** The memory of the cover before: thrown away for each of many books, it keeps the garbage collector at work. */
let canvas: Buffer | null = null;

async function coverBytes(words: CoverWords): Promise<Uint8Array> {
  const drawing = await drawingOf(words);
  const own = canvas ?? newCanvas();
  canvas = null;
  const { rgb, width, height } = coverPixels(drawing, own);
  try {
    return await loadSharp()(rgb, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: JPEG_QUALITY, optimiseCoding: false })
      .toBuffer();
  } finally {
    canvas = own;
  }
}

/** The cover as SVG without any text in it: letters are outlines. */
export async function coverDrawing(words: CoverWords): Promise<string> {
  const { ground, marks } = await drawingOf(words);
  const letters = marks.map(({ svg }) => svg).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${ground}${letters}</svg>`;
}

async function drawingOf(words: CoverWords): Promise<CoverDrawing> {
  const chance = chanceOf(words.identity);
  const design = designs[chance.pick(designs.length)] ?? designs[0];
  const palette = palettes[chance.pick(palettes.length)] ?? palettes[0];
  if (!design || !palette) throw new RangeError('no design');
  const { ground, busy, title, author, series } = design(palette, chance);
  const marks = [await setTitle(words, title), await setAuthor(words, author), await setSeries(words, series)];
  return { ground, busy, marks: marks.filter((mark) => mark !== null) };
}
