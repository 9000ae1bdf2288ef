import { gunzipSync } from 'node:zlib';

/** Larger drawings than this, packed or not, are taken for an attack on memory. */
const MOST_BYTES = 8_000_000;
/** The root element of a drawing comes so early. */
const HEAD = 65_536;

/**
 * The markup of a drawing in SVG, in any encoding that it states, packed (`.svgz`) or not; null for bytes that are none:
 * the root element is not `svg`. Throws an Error for one beyond measure.
 */
export function drawingIn(given: Uint8Array): string | null {
  const bytes = given[0] === 0x1f && given[1] === 0x8b ? unpacked(given) : given;
  if (bytes === null || !isMarkup(bytes)) return null;
  if (!ROOT.test(decoded(bytes.subarray(0, HEAD)))) return null;
  if (bytes.length > MOST_BYTES) throw new Error('the drawing is beyond measure');
  return decoded(bytes);
}

const ROOT = /<(?:[\w-]+:)?svg[\s>]/;

function isMarkup(bytes: Uint8Array): boolean {
  return decoded(bytes.subarray(0, 256)).trimStart().startsWith('<');
}

function unpacked(bytes: Uint8Array): Uint8Array | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    return null;
  }
}

/** By its byte order mark, else as the declaration of XML says, else UTF-8. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const stated = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(/^utf-?16/i.test(stated) ? 'utf-8' : stated).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
