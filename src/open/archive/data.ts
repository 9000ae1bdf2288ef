import { crc32 } from 'node:zlib';
import { Inflate, inflateSync } from 'fflate';
import { type Entry, LOCAL_SIGNATURE, LOCAL_SIZE } from './directory.ts';

/** Packed bytes that are inflated at a time: at most a thousand times as many come out before they are counted. */
const STEP = 16 * 1024;

/** Packed bytes that are inflated at once: a swollen file of this size is done with before anybody waits. */
const SMALL = 64 * 1024;

/**
 * The unpacked bytes of a file; null when they are damaged: no header, or not of the size and checksum stated. Never
 * makes more than the stated size.
 */
export function dataOf(archive: Uint8Array, entry: Entry): Uint8Array | null {
  const packed = packedData(archive, entry);
  if (packed === null) return null;
  const unpacked = packed.length <= SMALL ? inflatedWhole : inflated;
  const data = entry.stored ? packed : unpacked(packed, entry.size);
  return data !== null && data.length === entry.size && crc32(data) === entry.crc ? data : null;
}

/** The file's own header stands before its bytes, and repeats its name. */
function packedData(archive: Uint8Array, entry: Entry): Uint8Array | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const { offset, rawName } = entry;
  if (offset + LOCAL_SIZE > archive.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) return null;
  const nameLength = view.getUint16(offset + 26, true);
  const nameAt = offset + LOCAL_SIZE;
  if (nameLength !== rawName.length || rawName.some((byte, at) => archive[nameAt + at] !== byte)) return null;
  const start = nameAt + nameLength + view.getUint16(offset + 28, true);
  const end = start + entry.packed;
  return end > archive.length ? null : archive.subarray(start, end);
}

/** One byte more than stated is room enough to see that there is more. */
function inflatedWhole(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    const data = inflateSync(packed, { out: new Uint8Array(size + 1) });
    return data.length === size ? data : null;
  } catch {
    return null;
  }
}

function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new RangeError('more than stated');
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
    return length === size ? out : null;
  } catch {
    return null;
  }
}
