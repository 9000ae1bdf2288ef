import { open } from './convert.ts';
import { loadSharp, withRoom } from './raster.ts';

/** Pixels of a small cover at most: twice what a list shows, for sharp screens. */
const [WIDTH, HEIGHT] = [240, 360];
/** A list shows forty of them. */
const MOST_BYTES = 30_000;
/** JPEG qualities to try, until the file is small enough. */
const QUALITIES = [78, 60, 40, 20];

/** A picture made small for a list: a JPEG of at most 30 KB. Throws an Error for bytes that are no picture. */
export async function thumbnailOf(bytes: Uint8Array): Promise<Uint8Array> {
  const { image, meta } = await open(bytes, HEIGHT);
  const small = image
    .rotate()
    .resize({ width: WIDTH, height: HEIGHT, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb');
  const { data, info } = await withRoom(meta, () => small.raw().toBuffer({ resolveWithObject: true }));
  let made: Uint8Array = new Uint8Array();
  for (const quality of QUALITIES) {
    made = await loadSharp()(data, { raw: info }).jpeg({ quality }).toBuffer();
    if (made.length <= MOST_BYTES) break;
  }
  return made;
}

/** A plain grey page of the same kind: what stands for a cover where a book has none. */
export async function plainThumbnail(): Promise<Uint8Array> {
  const page = { width: WIDTH, height: HEIGHT, channels: 3, background: '#ddd' } as const;
  return await loadSharp()({ create: page }).jpeg().toBuffer();
}
