import { joined, padding, u16, u32, utf8, varLength } from './bytes.ts';

/** A kind of value that an index's entries may hold: its number, how many numbers make one value, its bits. */
export interface Tag {
  readonly tag: number;
  readonly width: number;
  readonly mask: number;
}

/** An entry: its name and the numbers it holds by tag. A tag given several values holds them one after the other. */
export interface IndexEntry {
  readonly name: string;
  readonly values: ReadonlyMap<number, readonly number[]>;
}

/** Bytes of entries in a record. Their offsets take two bytes each and must stay below 65,536. */
const FULL = 0xe000;
const HEADER = 192;
const NONE = 0xffffffff;

/**
 * An index: the record that describes it, its records of entries, its records of strings (MobileRead wiki, MOBI, "Index
 * meta record"). Entries stand in the order given.
 */
export function indexRecords(
  tags: readonly Tag[],
  entries: readonly IndexEntry[],
  strings: readonly Uint8Array[],
): readonly Uint8Array[] {
  const pages = paged(entries.map((entry) => ({ name: entry.name, bytes: entryBytes(tags, entry) })));
  const tagx = tagTable(tags);
  const summaries = pages.map((page) => joined([named(page.at(-1)?.name ?? ''), u16(page.length)]));
  const header = (start: number): Uint8Array =>
    joined([
      u32(HEADER, 0, 0, 2, start, pages.length, 65001, NONE, entries.length, 0, 0, 0, strings.length),
      new Uint8Array(124),
      u32(HEADER, 0, 0),
    ]);
  const main = indexRecord(header, tagx, summaries);
  return [main, ...pages.map(pageRecord), ...strings];
}

interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function pageRecord(page: readonly Named[]): Uint8Array {
  const header = (start: number): Uint8Array =>
    joined([u32(HEADER, 0, 1, 0, start, page.length, NONE, NONE), new Uint8Array(HEADER - 36)]);
  return indexRecord(
    header,
    new Uint8Array(0),
    page.map(({ bytes }) => bytes),
  );
}

/** `INDX`, the header's fields, what comes before the entries, the entries, and the table of where each begins. */
function indexRecord(
  header: (start: number) => Uint8Array,
  before: Uint8Array,
  entries: readonly Uint8Array[],
): Uint8Array {
  let at = HEADER + before.length;
  const starts = entries.map((entry) => {
    const start = at;
    at += entry.length;
    return start;
  });
  const gap = padding(at);
  const table = joined([utf8('IDXT'), u16(...starts)]);
  return joined([utf8('INDX'), header(at + gap.length), before, ...entries, gap, table, padding(table.length)]);
}

/** Entries in runs that fit a record. */
function paged(entries: readonly Named[]): readonly (readonly Named[])[] {
  const pages: Named[][] = [[]];
  let length = 0;
  for (const entry of entries) {
    if (length + entry.bytes.length + 2 > FULL) {
      pages.push([]);
      length = 0;
    }
    pages.at(-1)?.push(entry);
    length += entry.bytes.length + 2;
  }
  return pages;
}

function tagTable(tags: readonly Tag[]): Uint8Array {
  const rows = [...tags.map(({ tag, width, mask }) => [tag, width, mask, 0]), [0, 0, 0, 1]];
  return joined([utf8('TAGX'), u32(12 + rows.length * 4, 1), Uint8Array.from(rows.flat())]);
}

/** Name, control byte (how many values of each tag), and the values in the order of the tags. */
function entryBytes(tags: readonly Tag[], { name, values }: IndexEntry): Uint8Array {
  let control = 0;
  const numbers: number[] = [];
  for (const { tag, width, mask } of tags) {
    const held = values.get(tag) ?? [];
    const lowest = mask & -mask;
    control |= ((held.length / width) * lowest) & mask;
    numbers.push(...held);
  }
  return joined([named(name), Uint8Array.of(control), Uint8Array.from(numbers.flatMap(varLength))]);
}

function named(name: string): Uint8Array {
  const bytes = utf8(name);
  return joined([Uint8Array.of(bytes.length), bytes]);
}
