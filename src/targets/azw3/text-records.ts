import { palmDocCompressor } from './palmdoc.ts';

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
