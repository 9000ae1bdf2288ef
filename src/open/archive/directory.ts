import { crc32, inflateRawSync } from 'node:zlib';
import { decodeAs } from '../../decode/code-pages.ts';

/** Why a container is not opened, and what to do about it, in plain words. */
export interface Refusal {
  readonly reason: string;
  readonly remedy: string;
}

/** A file as the archive's list has it. */
export interface Entry {
  readonly name: string;
  readonly rawName: Uint8Array;
  /** Where its own header begins. */
  readonly offset: number;
  /** Bytes in the archive, and unpacked. */
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly stored: boolean;
  readonly encrypted: boolean;
  /** Whether it is stored or deflated; books have nothing else. */
  readonly readable: boolean;
  /** A symbolic link. */
  readonly link: boolean;
}

// Signatures and fixed sizes of the records: PKWARE APPNOTE 6.3.10, 4.3.7 to 4.3.16.
export const LOCAL_SIGNATURE = 0x04034b50;
export const LOCAL_SIZE = 30;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_SIZE = 46;
const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;
const LOCATOR64_SIZE = 20;
/** A field that is full says: see the 64-bit one. */
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;

/** The list at the end of an archive: where it begins and ends, and how far the whole archive is shifted. */
interface List {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly shift: number;
}

const CUT_OFF: Refusal = {
  reason: 'it is not a whole zip archive: the list at its end is missing or cut off',
  remedy: 'Download or copy it again.',
};

const NONSENSE: Refusal = {
  reason: 'the list of its contents is damaged',
  remedy: 'Download or copy it again, or unpack it with a program that repairs archives.',
};

/**
 * Reads the list of an archive's contents; a refusal for one that is damaged or has more than `most` entries. The bytes
 * may be the end of the archive alone, after so many `before` them.
 */
export function readDirectory(bytes: Uint8Array, most: number, before = 0): readonly Entry[] | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const list = findList(view, before);
  if (list === null) return CUT_OFF;
  const tooMany = {
    reason: `it holds more than ${most.toLocaleString('en')} files`,
    remedy: 'Unpack it yourself, and give fascicle the stories in it.',
  };
  if (list.count > most) return tooMany;
  if (list.start < 0 || list.start > list.end || list.shift < 0) return NONSENSE;
  const entries: Entry[] = [];
  let at = list.start;
  while (at + CENTRAL_SIZE <= list.end && view.getUint32(at, true) === CENTRAL_SIGNATURE) {
    if (entries.length >= most) return tooMany;
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const next = at + CENTRAL_SIZE + lengths.reduce((sum, length) => sum + length, 0);
    if (next > list.end) return NONSENSE;
    const entry = entryAt(bytes, view, at, { ...list, start: before + list.start });
    if (entry === null) return NONSENSE;
    entries.push(entry);
    at = next;
  }
  // A writer without 64-bit fields counts modulo 65,536.
  return entries.length % 0x10000 === list.count % 0x10000 ? entries : NONSENSE;
}

function findList(view: DataView, before: number): List | null {
  const least = Math.max(0, view.byteLength - END_SIZE - FULL_16);
  for (let at = view.byteLength - END_SIZE; at >= least; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) > view.byteLength) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    if (count === FULL_16 || size === FULL_32 || offset === FULL_32) {
      const large = findList64(view, at, before);
      if (large !== null || size === FULL_32 || offset === FULL_32) return large;
    }
    return { start: at - size, end: at, count, shift: before + at - size - offset };
  }
  return null;
}

/** The 64-bit end record, by its locator before the ordinary one. */
function findList64(view: DataView, end: number, before: number): List | null {
  const locator = end - LOCATOR64_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64_SIGNATURE) return null;
  const position = large(view, locator + 8);
  const record = position === null ? -1 : position - before;
  if (record < 0 || record + 56 > locator || view.getUint32(record, true) !== END64_SIGNATURE) return null;
  const count = large(view, record + 32);
  const size = large(view, record + 40);
  const offset = large(view, record + 48);
  if (count === null || size === null || offset === null || size > before + record) return null;
  return { start: record - size, end: record, count, shift: before + record - size - offset };
}

/** A 64-bit number; null when it is beyond what numbers here hold exactly. */
function large(view: DataView, at: number): number | null {
  const value = view.getBigUint64(at, true);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(value);
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, list: List): Entry | null {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const rawName = bytes.subarray(at + CENTRAL_SIZE, nameEnd);
  const sizes = wideFields(view, at, nameEnd, extraEnd);
  if (sizes === null) return null;
  const [size, packed, offset] = sizes as readonly [number, number, number];
  if (offset + list.shift + LOCAL_SIZE + packed > list.start) return null;
  return {
    name: decodeName(rawName),
    rawName,
    offset: offset + list.shift,
    packed,
    size,
    crc: view.getUint32(at + 16, true),
    stored: method === 0,
    // Bits 0, 6 and 13: encrypted, strongly encrypted, the list itself masked.
    encrypted: (flags & 0x2041) !== 0,
    readable: method === 0 || method === 8,
    // Unix keeps a file's mode in the upper half of its attributes; 0xA000 is S_IFLNK.
    link: ((view.getUint32(at + 38, true) >>> 16) & 0xf000) === 0xa000,
  };
}

/** Unpacked size, packed size and offset: of each that is full the 64-bit one, from the extra field 1 (4.5.3). */
function wideFields(view: DataView, at: number, from: number, to: number): readonly number[] | null {
  const narrow = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  if (!narrow.includes(FULL_32)) return narrow;
  for (let extra = from; extra + 4 <= to; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    const end = Math.min(to, extra + 4 + view.getUint16(extra + 2, true));
    let next = extra + 4;
    const wide = narrow.map((value) => {
      if (value !== FULL_32) return value;
      next += 8;
      return next > end ? null : large(view, next - 8);
    });
    return wide.some((value) => value === null) ? null : (wide as readonly number[]);
  }
  return null;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The name of a file in a zip. Bit 11 of the flags says UTF-8 (APPNOTE 4.4.4), but programs on the Mac write UTF-8
 * without saying so, and valid UTF-8 beyond ASCII is hardly ever anything else; the rest is code page 437. Programs on
 * Windows write backslashes between folders, where a slash belongs (4.4.17).
 */
function decodeName(bytes: Uint8Array): string {
  const name = spelled(bytes);
  return name.includes('/') ? name : name.replaceAll('\\', '/');
}

function spelled(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return decodeAs(bytes, 'cp437');
  }
}

/** What makes a name dangerous, as the end of a sentence; null when nothing does. */
export function unsafeName(name: string): string | null {
  if (name === '' || /[^\P{Cc}\u0080-\u009f]/u.test(name)) return 'is empty or holds control characters';
  if (name.includes('\\')) return 'holds a backslash';
  if (name.startsWith('/')) return 'begins at the root of the disk';
  if (/^[a-z]:/i.test(name)) return 'begins with a drive letter';
  if (name.split('/').includes('..')) return 'leads out of the archive';
  return null;
}

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
