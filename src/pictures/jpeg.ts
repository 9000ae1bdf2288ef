import { type Piece, piecesOf } from './pieces.ts';

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
export function bareJpeg(bytes: Uint8Array): Uint8Array | null {
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
