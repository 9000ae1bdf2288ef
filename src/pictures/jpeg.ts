/** Start of scan: compressed pixels follow (ITU-T T.81, table B.1). */
const SCAN = 0xda;
/** Baseline and extended sequential frames. */
const SEQUENTIAL: readonly number[] = [0xc0, 0xc1];

/**
 * A baseline JPEG without its metadata (Exif, XMP, comments, profiles), its pixels untouched; the very same bytes when
 * it has none. null for a JPEG of another kind, or a broken one.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  let sequential = false;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] as number;
    if (bytes[at] !== 0xff) return null;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number));
    if (SEQUENTIAL.includes(marker)) sequential = true;
    if (marker === SCAN) {
      if (!sequential) return null;
      kept.push(bytes.subarray(at));
      return joined(kept, bytes);
    }
    if (!isMetadata(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

/** Application segments but JFIF's and Adobe's, which say how the colours are stored; comments. */
function isMetadata(marker: number): boolean {
  return marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee);
}

function joined(pieces: readonly Uint8Array[], whole: Uint8Array): Uint8Array {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (length === whole.length) return whole;
  const result = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}
