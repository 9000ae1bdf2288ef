import { joined, u32, utf8 } from './bytes.ts';
import { languageNumber } from './languages.ts';
import { plainWords } from './plain.ts';
import { RECORD_SIZE } from './text-records.ts';

/** Where everything stands: numbers of records, counted from the header itself. */
export interface RecordNumbers {
  readonly textRecords: number;
  readonly textLength: number;
  readonly fragments: number;
  readonly skeletons: number;
  readonly guide: number | null;
  readonly contents: number;
  readonly firstPicture: number | null;
  readonly flows: number;
  readonly flowCount: number;
  readonly flis: number;
  readonly fcis: number;
}

const NONE = 0xffffffff;
/** Length of the MOBI header of version 8, and the offset of the header of metadata after it. */
const [MOBI_LENGTH, METADATA] = [264, 280];
/** Room after the title: devices rewrite it in place. */
const SPARE = 2048;

/**
 * The first record: PalmDOC header, MOBI header of version 8, the header of metadata, the title (MobileRead wiki, MOBI;
 * KF8 puts the records of its indexes and flows where older books have others).
 */
export function headerRecord(
  title: string,
  language: string,
  uid: number,
  numbers: RecordNumbers,
  metadata: Uint8Array,
): Uint8Array {
  const name = utf8(plainWords(title));
  const head = new Uint8Array(METADATA);
  const view = new DataView(head.buffer);
  const put = (offset: number, ...values: readonly number[]): void => {
    values.forEach((value, i) => {
      view.setUint32(offset + i * 4, value);
    });
  };
  view.setUint16(0, 2);
  put(4, numbers.textLength);
  view.setUint16(8, numbers.textRecords);
  view.setUint16(10, RECORD_SIZE);
  head.set(utf8('MOBI'), 16);
  put(20, MOBI_LENGTH, 2, 65001, uid, 8);
  head.fill(0xff, 40, 80);
  put(80, numbers.textRecords + 1, METADATA + metadata.length, name.length, languageNumber(language), 0, 0, 8);
  put(108, numbers.firstPicture ?? NONE);
  put(128, 0x50);
  put(164, NONE, NONE);
  put(192, numbers.flows, numbers.flowCount, numbers.fcis, 1, numbers.flis, 1);
  put(224, NONE, 0, NONE, NONE);
  put(240, 1, numbers.contents, numbers.fragments, numbers.skeletons, NONE, numbers.guide ?? NONE, NONE, 0, NONE);
  return joined([head, metadata, name, new Uint8Array(SPARE + ((4 - (name.length % 4)) % 4))]);
}

/** A number that tells books apart, from the book's identifier (FNV-1a, 32 bits). */
export function uidOf(identifier: string): number {
  let hash = 0x811c9dc5;
  for (const byte of utf8(identifier)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** The table of flows: where each begins and ends in the text. */
export function flowRecord(flows: readonly (readonly [number, number])[]): Uint8Array {
  return joined([utf8('FDST'), u32(12, flows.length), u32(...flows.flat())]);
}
