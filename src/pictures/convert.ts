import type { Metadata, Sharp } from 'sharp';
import { drawingIn, newPatience, type Patience, rasterOf } from './drawing/index.ts';
import { bareJpeg } from './jpeg.ts';
import { barePng } from './png.ts';
import { openRaster, type Raster, withRoom } from './raster.ts';

/** A picture that every reader can show. */
export interface Converted {
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Longest side of a picture in the running text: larger than any e-reader's screen. */
const LONGEST = 2048;
/** Longest side that old readers decode; a picture up to it goes in as it is. */
const LONGEST_KEPT = 3200;
const JPEG_QUALITY = 85;

/** A picture whose head was read, and its bytes. */
interface Opened extends Raster {
  readonly bytes: Uint8Array;
}

/** Opens picture bytes. SVG becomes pixels first. Throws for bytes that are no picture. */
export async function open(given: Uint8Array, longest: number, patience: Patience = newPatience()): Promise<Opened> {
  const drawing = drawingIn(given);
  const bytes = drawing === null ? given : await rasterOf(drawing, longest, patience);
  return { ...(await openRaster(bytes)), bytes };
}

/**
 * Makes a picture one that every reader shows: baseline JPEG or PNG in sRGB, upright, without metadata, at most 2,048
 * pixels long. One that is so already and at most 3,200 long keeps its pixels as they are stored. Throws an Error that says what is wrong.
 */
export async function convert(given: Uint8Array, patience?: Patience): Promise<Converted> {
  const opened = await open(given, LONGEST, patience);
  return await withRoom(opened.meta, () => madePlain(opened));
}

async function madePlain({ image, bytes, meta }: Opened): Promise<Converted> {
  const kept = await unchanged(image, bytes, meta);
  if (kept) return { ...kept, width: meta.width, height: meta.height };
  const upright = image.rotate().resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true });
  const srgb = upright.toColourspace('srgb');
  // Drawings stay sharp as PNG; photographs are what the other formats are for.
  const drawn = meta.format === 'png' || meta.format === 'gif' || (meta.hasAlpha && !(await isOpaque(image)));
  const { data, info } = drawn
    ? await srgb.png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true })
    : await srgb.flatten({ background: '#fff' }).jpeg({ quality: JPEG_QUALITY }).toBuffer({ resolveWithObject: true });
  return { mediaType: drawn ? 'image/png' : 'image/jpeg', bytes: data, width: info.width, height: info.height };
}

async function isOpaque(image: Sharp): Promise<boolean> {
  return (await image.clone().stats()).isOpaque;
}

/** The bytes of a picture that needs no change, less all that is no picture; null for one that does. */
async function unchanged(
  image: Sharp,
  bytes: Uint8Array,
  meta: Metadata,
): Promise<Pick<Converted, 'mediaType' | 'bytes'> | null> {
  const plain = (meta.space === 'srgb' || meta.space === 'b-w') && meta.depth === 'uchar' && !meta.isProgressive;
  const turned = meta.orientation !== undefined && meta.orientation !== 1;
  const foreign = meta.icc !== undefined && !meta.icc.includes('sRGB');
  if (!plain || turned || foreign || Math.max(meta.width, meta.height) > LONGEST_KEPT) return null;
  const bare = meta.format === 'png' ? barePng(bytes) : meta.format === 'jpeg' ? bareJpeg(bytes) : null;
  if (bare === null) return null;
  await decodes(image);
  return { mediaType: meta.format === 'png' ? 'image/png' : 'image/jpeg', bytes: bare };
}

/** Reads every pixel: a picture that breaks off in the middle must not get into the book as it is. */
async function decodes(image: Sharp): Promise<void> {
  await image.clone().resize(8, 8, { fit: 'fill', kernel: 'nearest' }).raw().toBuffer();
}
