/** How far back and how long a repetition may be (MobileRead wiki, PalmDOC: 11 bits of distance, 3 of length less 3). */
const FARTHEST = 2047;
const LONGEST = 10;
const SHORTEST = 3;
/** How many earlier places are tried; more of them gain next to nothing. */
const TRIES = 24;
const HASHES = 4096;

/**
 * A compressor for records of up to 4,096 bytes with PalmDOC's kind of LZ77. The tables are made once and serve all
 * records; each record stands alone.
 */
export function palmDocCompressor(): (bytes: Uint8Array) => Uint8Array {
  const heads = new Int16Array(HASHES);
  const earlier = new Int16Array(4096);
  const out = new Uint8Array(4096 * 2);
  return (bytes) => {
    heads.fill(-1);
    const output = { bytes: out, length: 0 };
    let at = 0;
    let indexed = 0;
    while (at < bytes.length) {
      for (; indexed < at; indexed++) remember(bytes, indexed, heads, earlier);
      const found = longestMatch(bytes, at, heads, earlier);
      if (found !== 0) {
        writeMatch(output, found);
        at += (found & 15) + SHORTEST;
      } else at += writeLiteral(output, bytes, at);
    }
    return out.slice(0, output.length);
  };
}

interface Output {
  readonly bytes: Uint8Array;
  length: number;
}

function hash(bytes: Uint8Array, at: number): number {
  const three = ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number);
  return (Math.imul(three, 0x9e3779b1) >>> 20) & (HASHES - 1);
}

function remember(bytes: Uint8Array, at: number, heads: Int16Array, earlier: Int16Array): void {
  if (at + SHORTEST > bytes.length) return;
  const slot = hash(bytes, at);
  earlier[at] = heads[slot] as number;
  heads[slot] = at;
}

/** The longest repetition as distance × 16 + length less 3; 0 when there is none. */
function longestMatch(bytes: Uint8Array, at: number, heads: Int16Array, earlier: Int16Array): number {
  const most = Math.min(LONGEST, bytes.length - at);
  if (most < SHORTEST) return 0;
  let best = SHORTEST - 1;
  let distance = 0;
  let tries = TRIES;
  for (
    let from = heads[hash(bytes, at)] as number;
    from >= 0 && at - from <= FARTHEST;
    from = earlier[from] as number
  ) {
    if (bytes[from + best] === bytes[at + best]) {
      let length = 0;
      while (length < most && bytes[from + length] === bytes[at + length]) length++;
      if (length > best) {
        best = length;
        distance = at - from;
        if (length === most) break;
      }
    }
    if (--tries === 0) break;
  }
  return distance === 0 ? 0 : distance * 16 + best - SHORTEST;
}

function writeMatch(output: Output, found: number): void {
  const pair = 0x8000 | ((found >> 4) << 3) | (found & 7);
  output.bytes[output.length++] = pair >> 8;
  output.bytes[output.length++] = pair & 0xff;
}

/** Writes what is no repetition, and returns how many bytes it was: a space with a letter goes into one byte. */
function writeLiteral(output: Output, bytes: Uint8Array, at: number): number {
  const byte = bytes[at] as number;
  const next = bytes[at + 1] ?? 0;
  if (byte === 0x20 && next >= 0x40 && next < 0x80) {
    output.bytes[output.length++] = next ^ 0x80;
    return 2;
  }
  if (isPlain(byte)) {
    output.bytes[output.length++] = byte;
    return 1;
  }
  let count = 1;
  while (count < 8 && at + count < bytes.length && !isPlain(bytes[at + count] as number)) count++;
  output.bytes[output.length++] = count;
  for (let i = 0; i < count; i++) output.bytes[output.length++] = bytes[at + i] as number;
  return count;
}

function isPlain(byte: number): boolean {
  return byte === 0 || (byte >= 9 && byte < 0x80);
}

/** Bytes of text in a record (MobileRead wiki, PalmDOC header: always 4096). */
export const RECORD_SIZE = 4096;

/**
 * The text, in UTF-8, as compressed records. After each record's data stand the bytes that complete a character cut at
 * its end, and one byte that counts them; the next record holds these bytes again (extra data flag 1).
 */
export function textRecords(text: Uint8Array): readonly Uint8Array[] {
  const compress = palmDocCompressor();
  const records: Uint8Array[] = [];
  for (let start = 0; start < text.length; start += RECORD_SIZE) {
    const end = Math.min(start + RECORD_SIZE, text.length);
    const data = compress(text.subarray(start, end));
    const overlap = continuationBytes(text, end);
    const record = new Uint8Array(data.length + overlap + 1);
    record.set(data);
    record.set(text.subarray(end, end + overlap), data.length);
    record[record.length - 1] = overlap;
    records.push(record);
  }
  return records;
}

/** How many of the bytes from here on belong to the character before; UTF-8 has three at most. */
function continuationBytes(text: Uint8Array, at: number): number {
  let count = 0;
  while (count < 3 && ((text[at + count] ?? 0) & 0xc0) === 0x80) count++;
  return count;
}
