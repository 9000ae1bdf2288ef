import { joined, padding, utf8, varLength } from './bytes.ts';
import { plainWords } from './plain.ts';

/** Bytes of a record; the part of an offset that names the record counts in these steps. */
const STEP = 0x10000;
/** A record ends before this, so that its offsets stay below the step. */
const FULL = 0xfb00;
/** Of a string, in UTF-16 units: contents lists show far less. */
const LONGEST = 1000;

/** The strings of an index (CNCX): each once, by the offset that the index's entries give. */
export interface Strings {
  /** The offset of a string, which is added if it is new. */
  offsetOf(text: string): number;
  /** The finished records. */
  records(): readonly Uint8Array[];
}

/** Gathers strings for an index. */
export function gatherStrings(): Strings {
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
