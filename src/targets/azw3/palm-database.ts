import { joined, u16, u32 } from './bytes.ts';

/** What a Palm database can count. */
const MOST_RECORDS = 0xffff;

/**
 * A Palm database of records (MobileRead wiki, PDB). `name` is shown by nobody; 31 bytes of ASCII. `modified` is in
 * seconds since 1970. Throws a RangeError for more than 65,535 records.
 */
export function palmDatabase(name: string, modified: number, records: readonly Uint8Array[]): Uint8Array {
  if (records.length > MOST_RECORDS) throw new RangeError(`A Kindle book cannot hold ${records.length} records.`);
  const time = Math.min(0x7fffffff, Math.max(0, Math.floor(modified) || 0));
  const header = joined([
    fixed(name, 32),
    u16(0, 0),
    u32(time, time, 0, 0, 0, 0),
    fixed('BOOKMOBI', 8),
    u32(2 * records.length - 1, 0),
    u16(records.length),
  ]);
  let offset = header.length + records.length * 8 + 2;
  const entries = records.map((record, i) => {
    const entry = u32(offset, 2 * i);
    offset += record.length;
    return entry;
  });
  return joined([header, ...entries, new Uint8Array(2), ...records]);
}

/** ASCII in a field of fixed length that ends with at least one zero, unless the field is a mark of eight letters. */
function fixed(text: string, length: number): Uint8Array {
  const field = new Uint8Array(length);
  const most = length === 8 ? 8 : length - 1;
  const ascii = text.normalize('NFD').replace(/[^\w .-]+/g, '_');
  [...ascii.slice(0, most)].forEach((character, i) => {
    field[i] = character.charCodeAt(0);
  });
  return field;
}
