import { inflateSync } from 'node:zlib';
import { type Piece, piecesOf } from './pieces.ts';

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
export function barePng(bytes: Uint8Array): Uint8Array | null {
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
