import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, LOCAL_SIGNATURE, LOCAL_SIZE } from './directory.ts';

/**
 * The unpacked bytes of a file; null when they are damaged: no header, or not of the size and checksum stated. Never
 * makes more than the stated size.
 */
export function dataOf(archive: Uint8Array, entry: Entry): Uint8Array | null {
  const packed = packedData(archive, entry);
  if (packed === null) return null;
  const data = entry.stored ? packed : inflated(packed, entry.size);
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

/** What more than is stated comes out of is given up there and then. */
function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return null;
  }
}
