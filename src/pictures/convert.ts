import { inflateSync } from 'node:zlib';
import type { Metadata, Sharp } from 'sharp';
import { drawingIn, newPatience, type Patience, rasterOf } from './drawing/index.ts';
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

/** Markers of ITU-T T.81, table B.1. */
const [START, END, SCAN, TABLES, ARITHMETIC, RESTARTS, QUANTIZATION, JFIF, ADOBE] = [
  0xd8, 0xd9, 0xda, 0xc4, 0xcc, 0xdd, 0xdb, 0xe0, 0xee,
];
/** Baseline and extended sequential frames. */
const SEQUENTIAL: readonly number[] = [0xc0, 0xc1];
/** Segments that the pixels need. */
const NEEDED: readonly number[] = [TABLES, RESTARTS, QUANTIZATION, SCAN, ...SEQUENTIAL];
/** Bytes of a JFIF segment without its thumbnail (its length included), and of Adobe's, which says how colours are stored. */
const [JFIF_LENGTH, ADOBE_LENGTH] = [16, 14];

/**
 * A baseline JPEG with nothing in it but its pixels, untouched, and how they are stored: no notes, profiles, thumbnails
 * or private segments wherever they stand, and nothing after its end. The very same bytes when it has nothing else.
 * null for a JPEG of another kind, or a broken one.
 */
function bareJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== START) return null;
  const kept: Piece[] = [[0, 2]];
  const seen = new Set<number>();
  let scans = 0;
  let at = 2;
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1] as number;
    if (bytes[at] !== 0xff) return null;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) {
      return scans === 0 ? null : piecesOf(bytes, [...kept, [at, at + 2]]);
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length || isOtherFrame(marker)) return null;
    if (marker === SCAN) {
      end = endOfScan(bytes, end);
      scans += 1;
    }
    if (NEEDED.includes(marker)) kept.push([at, end]);
    else if (!seen.has(marker)) kept.push(...storage(bytes, marker, at, end));
    seen.add(marker);
    at = end;
  }
  // It breaks off: no end was found.
  return null;
}

/** Progressive, lossless, arithmetic and other frames, which old readers can't show. */
function isOtherFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== TABLES && marker !== ARITHMETIC && !SEQUENTIAL.includes(marker);
}

/** Where the pixels of a scan end: at a marker that is none of theirs (`ff 00`, restarts). */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0xff;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** What a segment says of how the picture is stored, as pieces; nothing for a segment that says other things. */
function storage(bytes: Uint8Array, marker: number, at: number, end: number): readonly Piece[] {
  const name = String.fromCharCode(...bytes.subarray(at + 4, at + 9));
  if (marker === JFIF && name === 'JFIF\0' && end - at - 2 >= JFIF_LENGTH) {
    const has = end - at - 2 === JFIF_LENGTH && bytes[at + 16] === 0 && bytes[at + 17] === 0;
    return has ? [[at, end]] : [Uint8Array.of(0xff, JFIF, 0, JFIF_LENGTH), [at + 4, at + 16], Uint8Array.of(0, 0)];
  }
  if (marker === ADOBE && name === 'Adobe' && end - at - 2 >= ADOBE_LENGTH) {
    const has = end - at - 2 === ADOBE_LENGTH;
    return has ? [[at, end]] : [Uint8Array.of(0xff, ADOBE, 0, ADOBE_LENGTH), [at + 4, at + 16]];
  }
  return [];
}

/** Chunks that say how the picture is shown (W3C PNG, third edition, section 11), and how many bytes each may have. */
const SHOWN: Readonly<Record<string, number>> = {
  PLTE: 768,
  tRNS: 256,
  gAMA: 4,
  cHRM: 32,
  sRGB: 1,
  cICP: 4,
  sBIT: 4,
  bKGD: 6,
  pHYs: 9,
};
/** More bytes than the pixels of any picture that is kept. */
const MOST = 64_000_000;
/** Bytes of the signature, and of a chunk around its data: length, name, checksum. */
const [SIGNATURE, AROUND] = [8, 12];

/**
 * A PNG with nothing in it but its pixels and how they are shown: no text, notes of a camera, profiles, private chunks
 * or further frames wherever they stand, and nothing after its end. The very same bytes when it has nothing else. null
 * for a broken one, or one that hides something among its pixels.
 */
function barePng(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Piece[] = [[0, SIGNATURE]];
  const seen = new Set<string>();
  const pixels: Uint8Array[] = [];
  for (let at = SIGNATURE; at + AROUND <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + AROUND + length;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length || (at === SIGNATURE) !== (name === 'IHDR')) return null;
    if (name === 'IDAT') pixels.push(bytes.subarray(at + 8, end - 4));
    const most = Object.hasOwn(SHOWN, name) ? (SHOWN[name] as number) : -1;
    const isShown = length <= most && !seen.has(name);
    if (isShown || name === 'IHDR' || name === 'IDAT' || (name === 'IEND' && length === 0)) kept.push([at, end]);
    if (name === 'IEND') return holdsMore(pixels) ? null : piecesOf(bytes, kept);
    seen.add(name);
    at = end;
  }
  return null;
}

/** Whether something follows the compressed pixels: readers stop at their end, and don't see it. */
function holdsMore(pixels: readonly Uint8Array[]): boolean {
  const packed = Buffer.concat(pixels);
  try {
    const { engine } = inflateSync(packed, { info: true, maxOutputLength: MOST }) as unknown as {
      readonly engine: { bytesWritten: number };
    };
    return engine.bytesWritten < packed.length;
  } catch {
    return true;
  }
}

/** A stretch of a file, from one byte to, not including, another; or bytes that stand in its place. */
type Piece = readonly [from: number, to: number] | Uint8Array;

/** The pieces of a file, one after the other; the very same bytes when they are all of it. */
function piecesOf(file: Uint8Array, pieces: readonly Piece[]): Uint8Array {
  const parts = pieces.map((piece) => (piece instanceof Uint8Array ? piece : file.subarray(piece[0], piece[1])));
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const isWhole = length === file.length && pieces.every((piece) => !(piece instanceof Uint8Array));
  if (isWhole) return file;
  const result = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
