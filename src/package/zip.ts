import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive; `stored` ones are not compressed. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly stored: boolean;
}

/** Level 6 makes chapters a fiftieth smaller and costs half as much time again. */
const LEVEL = 4;
const VERSION = 20;
/** Bit 11: the name is UTF-8. */
const FLAGS = 0x800;
/** What a zip without its 64-bit extension can count. */
const MOST_ENTRIES = 0xffff;

/**
 * A zip archive of the entries, in the order given, all with one time (seconds since 1970, written in UTC). The same
 * entries give the same bytes everywhere. Throws a RangeError for more than 65,535 entries.
 */
export function zip(entries: readonly ZipEntry[], modified: number): Uint8Array {
  if (entries.length > MOST_ENTRIES) throw new RangeError(`An EPUB cannot hold ${entries.length} files.`);
  const time = dosTime(modified);
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const data = entry.stored ? entry.bytes : deflate(entry.bytes);
    const facts = fileFacts(entry, data.length, time, name.length);
    parts.push(localHeader(facts), name, data);
    directory.push(directoryHeader(facts, offset), name);
    offset += 30 + name.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([...parts, ...directory, endRecord(entries.length, size, offset)]);
}

/** Deflated bytes; room is asked for only once, as nothing packs to more than itself but for a few bytes. */
function deflate(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes, { level: LEVEL, chunkSize: bytes.length + 64 });
}

/** The fields that a file's two headers share: version needed to extra length, 26 bytes. */
function fileFacts(entry: ZipEntry, packed: number, time: number, nameLength: number): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(FLAGS, 2);
  facts.writeUInt16LE(entry.stored ? 0 : 8, 4);
  facts.writeUInt32LE(time, 6);
  facts.writeUInt32LE(crc32(entry.bytes), 10);
  facts.writeUInt32LE(packed, 14);
  facts.writeUInt32LE(entry.bytes.length, 18);
  facts.writeUInt16LE(nameLength, 22);
  return facts;
}

function localHeader(facts: Buffer): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts]);
}

function directoryHeader(facts: Buffer, offset: number): Buffer {
  const head = Buffer.from('PK\x01\x02\x14\x00', 'latin1');
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([head, facts, tail]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 'latin1');
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

/** MS-DOS date and time, in UTC so that no time zone shows; zips know the years 1980 to 2107. */
function dosTime(seconds: number): number {
  const least = Date.UTC(1980, 0, 1) / 1000;
  const most = Date.UTC(2107, 11, 31) / 1000;
  const date = new Date(Math.min(most, Math.max(least, Math.floor(seconds) || 0)) * 1000);
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return day * 0x10000 + time;
}
