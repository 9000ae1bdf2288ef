import anyAscii from 'any-ascii';
import type { Publication } from '../../model/index.ts';
import { markBytes } from '../../package/mark.ts';
import { joined, plainWords, u16, u32, utf8 } from './bytes.ts';
import { exth, guideOf, languageNumber, metadataOf } from './exth.ts';
import { contentsIndex, fragmentIndex, type GuideEntry, guideIndex, skeletonIndex } from './indexes.ts';
import { type Layout, layOut, resourcesOf } from './layout.ts';
import { RECORD_SIZE, textRecords } from './palmdoc.ts';

/** A publication as a Kindle book of version 8 alone. The same publication gives the same bytes. */
export function kindleBook(publication: Publication): Uint8Array {
  const resources = resourcesOf(publication);
  const layout = layOut(publication, resources);
  const guide = guideEntries(publication, layout);
  const text = textRecords(layout.text);
  const records: Uint8Array[] = [];
  /** Adds records and tells the number of the first; the header is number 0. */
  const add = (...more: readonly Uint8Array[]): number => {
    const first = records.length + 1;
    for (const record of more) records.push(record);
    return first;
  };
  add(...text);
  const numbers = {
    textRecords: text.length,
    textLength: layout.text.length,
    fragments: add(...fragmentIndex(layout)),
    skeletons: add(...skeletonIndex(layout)),
    guide: guide.length > 0 ? add(...guideIndex(guide)) : null,
    contents: add(...contentsIndex(publication.contents, layout)),
    firstPicture: resources.pictures.length > 0 ? add(...resources.pictures) : null,
    flows: add(flowRecord(layout.flows)),
    flowCount: layout.flows.length,
    flis: add(flis),
    fcis: add(fcis(layout.text.length)),
  };
  add(end);
  const metadata = exth(publication, metadataOf(publication), {
    cover: resources.cover,
    pictures: resources.pictures.length,
    start: guide.find(({ type }) => type === 'text')?.place.at ?? null,
  });
  const { title, language, identifier, modified } = publication;
  const header = headerRecord(title, language, uidOf(identifier), numbers, metadata);
  return markBytes(palmDatabase(title, modified, [header, ...records]));
}

/** The guide's places, each type once. */
function guideEntries(publication: Publication, layout: Layout): readonly GuideEntry[] {
  const entries = new Map<string, GuideEntry>();
  for (const { type, title, href } of guideOf(publication)) {
    const place = layout.placeOf(href);
    if (place !== null && !entries.has(type)) entries.set(type, { type, title, place });
  }
  return [...entries.values()];
}

/** Records that every book has and whose meaning nobody outside knows (MobileRead wiki, MOBI, "Magic Records"). */

const flis: Uint8Array = joined([
  utf8('FLIS'),
  u32(8),
  u16(65, 0),
  u32(0, 0xffffffff),
  u16(1, 3),
  u32(3, 1, 0xffffffff),
]);

/** The length of the text stands in this one. */
function fcis(textLength: number): Uint8Array {
  return joined([utf8('FCIS'), u32(20, 16, 1, 0, textLength, 0, 32, 8), u16(1, 1), u32(0)]);
}

const end: Uint8Array = Uint8Array.of(0xe9, 0x8e, 0x0d, 0x0a);

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

/** Letters of any script as ASCII sounds, in a field of fixed length that ends with at least one zero, unless the field is a mark of eight letters. */
function fixed(text: string, length: number): Uint8Array {
  const field = new Uint8Array(length);
  const most = length === 8 ? 8 : length - 1;
  const ascii = anyAscii(text.normalize('NFC'))
    .replace(/[^\w .-]+/g, '')
    .replace(/ +/g, length === 8 ? ' ' : '_');
  [...ascii.slice(0, most)].forEach((character, i) => {
    field[i] = character.charCodeAt(0);
  });
  return field;
}

/** Where everything stands: numbers of records, counted from the header itself. */
interface RecordNumbers {
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
function headerRecord(
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
function uidOf(identifier: string): number {
  let hash = 0x811c9dc5;
  for (const byte of utf8(identifier)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** The table of flows: where each begins and ends in the text. */
function flowRecord(flows: readonly (readonly [number, number])[]): Uint8Array {
  return joined([utf8('FDST'), u32(12, flows.length), u32(...flows.flat())]);
}
