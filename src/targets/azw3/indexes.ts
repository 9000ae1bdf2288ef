import type { ContentsEntry } from '../../model/index.ts';
import { joined, padding, plainWords, utf8, varLength } from './bytes.ts';
import { type IndexEntry, indexRecords, type Tag } from './index-records.ts';
import type { Layout, Place } from './layout.ts';

const digits = (number: number): string => String(number).padStart(10, '0');

const SKELETON_TAGS: readonly Tag[] = [
  { tag: 1, width: 1, mask: 3 },
  { tag: 6, width: 2, mask: 12 },
];

/** The pages: how many fragments go into each skeleton, where it begins and how long it is, each said twice. */
export function skeletonIndex({ skeletons }: Layout): readonly Uint8Array[] {
  const entries = skeletons.map(({ start, length, fragments }, i): IndexEntry => {
    const values = new Map([
      [1, [fragments, fragments]],
      [6, [start, length, start, length]],
    ]);
    return { name: `SKEL${digits(i)}`, values };
  });
  return indexRecords(SKELETON_TAGS, entries, []);
}

const FRAGMENT_TAGS: readonly Tag[] = [
  { tag: 2, width: 1, mask: 1 },
  { tag: 3, width: 1, mask: 2 },
  { tag: 4, width: 1, mask: 4 },
  { tag: 6, width: 2, mask: 8 },
];

/** The fragments by the byte at which they go into their page: selector, page, number, start and length. */
export function fragmentIndex({ fragments }: Layout): readonly Uint8Array[] {
  const strings = gatherStrings();
  const entries = fragments.map(({ insert, selector, page, start, length }, i): IndexEntry => {
    const values = new Map([
      [2, [strings.offsetOf(selector)]],
      [3, [page]],
      [4, [i]],
      [6, [start, length]],
    ]);
    return { name: digits(insert), values };
  });
  return indexRecords(FRAGMENT_TAGS, entries, strings.records());
}

const GUIDE_TAGS: readonly Tag[] = [
  { tag: 1, width: 1, mask: 1 },
  { tag: 6, width: 2, mask: 2 },
];

/** A place that a reader offers by name: `cover`, `text`, `toc`. */
export interface GuideEntry {
  readonly type: string;
  readonly title: string;
  readonly place: Place;
}

/** The guide, sorted by type. */
export function guideIndex(guide: readonly GuideEntry[]): readonly Uint8Array[] {
  const strings = gatherStrings();
  const entries = guide
    .toSorted((a, b) => (a.type < b.type ? -1 : 1))
    .map(({ type, title, place }): IndexEntry => {
      const values = new Map([
        [1, [strings.offsetOf(title)]],
        [6, [place.fragment, place.offset]],
      ]);
      return { name: type, values };
    });
  return indexRecords(GUIDE_TAGS, entries, strings.records());
}

const CONTENTS_TAGS: readonly Tag[] = [
  { tag: 1, width: 1, mask: 1 },
  { tag: 2, width: 1, mask: 2 },
  { tag: 3, width: 1, mask: 4 },
  { tag: 4, width: 1, mask: 8 },
  { tag: 21, width: 1, mask: 16 },
  { tag: 22, width: 1, mask: 32 },
  { tag: 23, width: 1, mask: 64 },
  { tag: 6, width: 2, mask: 128 },
];

interface Line {
  readonly title: string;
  readonly place: Place;
  readonly depth: number;
  readonly parent: number | null;
  /** Where the next entry that does not stand under this one begins. */
  readonly end: number;
  children: readonly [number, number] | null;
}

/** The contents (NCX): by depth, then in reading order, with links between parents and children. */
export function contentsIndex(contents: readonly ContentsEntry[], layout: Layout): readonly Uint8Array[] {
  const strings = gatherStrings();
  const lines = linesOf(contents, layout);
  const width = Math.max(3, lines.length.toString(16).length);
  const entries = lines.map((line, i): IndexEntry => {
    const { title, place, depth, parent, children, end } = line;
    const values = new Map([
      [1, [place.at]],
      [2, [Math.max(1, end - place.at)]],
      [3, [strings.offsetOf(title)]],
      [4, [depth]],
      [6, [place.fragment, place.offset]],
    ]);
    if (parent !== null) values.set(21, [parent]);
    if (children !== null) values.set(22, [children[0]]).set(23, [children[1]]);
    return { name: i.toString(16).toUpperCase().padStart(width, '0'), values };
  });
  return indexRecords(CONTENTS_TAGS, entries, strings.records());
}

/** The entries level by level; those under one parent stand together. */
function linesOf(contents: readonly ContentsEntry[], layout: Layout): readonly Line[] {
  const lines: Line[] = [];
  const textEnd = layout.flows[0]?.[1] ?? 0;
  const start: Place = { fragment: 0, offset: 0, at: 0 };
  let level = [{ entries: contents, parent: null as number | null, end: textEnd }];
  for (let depth = 0; level.length > 0; depth++) {
    const below: typeof level = [];
    for (const { entries, parent, end } of level) {
      const places = entries.map(({ href }) => layout.placeOf(href) ?? start);
      if (parent !== null) (lines[parent] as Line).children = [lines.length, lines.length + entries.length - 1];
      entries.forEach(({ title, mark, children }, i) => {
        const last = places[i + 1]?.at ?? end;
        if (children.length > 0) below.push({ entries: children, parent: lines.length, end: last });
        const words = mark === undefined ? title : `${title} ${mark}`;
        lines.push({ title: words, place: places[i] as Place, depth, parent, end: last, children: null });
      });
    }
    level = below;
  }
  return lines;
}

/** Bytes of a record; the part of an offset that names the record counts in these steps. */
const STEP = 0x10000;
/** A record ends before this, so that its offsets stay below the step. */
const FULL = 0xfb00;
/** Of a string, in UTF-16 units: contents lists show far less. */
const LONGEST = 1000;

/** The strings of an index (CNCX): each once, by the offset that the index's entries give. */
interface Strings {
  /** The offset of a string, which is added if it is new. */
  offsetOf(text: string): number;
  /** The finished records. */
  records(): readonly Uint8Array[];
}

/** Gathers strings for an index. */
function gatherStrings(): Strings {
  const offsets = new Map<string, number>();
  const records: Uint8Array[][] = [];
  let length = FULL;
  const add = (text: string): number => {
    const bytes = utf8(shortened(plainWords(text)));
    const entry = joined([Uint8Array.from(varLength(bytes.length)), bytes]);
    if (length + entry.length > FULL) {
      records.push([]);
      length = 0;
    }
    const offset = (records.length - 1) * STEP + length;
    records.at(-1)?.push(entry);
    length += entry.length;
    return offset;
  };
  return {
    offsetOf(text) {
      const offset = offsets.get(text) ?? add(text);
      offsets.set(text, offset);
      return offset;
    },
    records: () =>
      records.map((entries) => {
        const record = joined(entries);
        return joined([record, padding(record.length)]);
      }),
  };
}

/** A text cut between characters. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  return text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
}
