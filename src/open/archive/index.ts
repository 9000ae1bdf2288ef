import { dataOf, type Entry, type Refusal, readDirectory, unsafeName } from './directory.ts';

export type { Refusal } from './directory.ts';
export { dataOf, type Entry, LOCAL_SIZE } from './directory.ts';

/** A zip archive whose list of contents has been read and found harmless. Nothing is unpacked before it is asked for. */
export interface Archive {
  /** Paths of the files, in the order of the archive's list; folders are left out. */
  readonly names: readonly string[];
  /** Bytes that a file has when it is unpacked, as the archive states; 0 for a path that is not in it. */
  size(path: string): number;
  /**
   * The bytes of a file; null when the archive has no such file, or has it damaged (it does not unpack, or not to
   * the size and checksum stated for it).
   */
  read(path: string): Uint8Array | null;
}

/** Far more than any book or collection has. */
const MOST_FILES = 20_000;
/** The largest picture books have some hundred megabytes. */
const MOST_BYTES = 1024 ** 3;
const LARGEST_FILE = 256 * 1024 ** 2;
/** From this size on, contents are weighed against the archive: pages of one colour pack well, but they are small. */
const WEIGHED = 32 * 1024 ** 2;
/** Prose packs to about a third; pages of the same few words to a fiftieth. */
const MOST_RATIO = 100;

/**
 * Reads the list of a zip archive. Whatever in it is dangerous or beyond measure gives a refusal with its reason and
 * remedy in plain words; it never throws for what the bytes hold, and unpacks nothing.
 */
export function openArchive(bytes: Uint8Array): Archive | Refusal {
  const files = filesOf(bytes);
  if (isRefusal(files)) return files;
  return {
    names: [...files.keys()],
    size: (path) => files.get(path)?.size ?? 0,
    read: (path) => {
      const entry = files.get(path);
      return entry ? dataOf(bytes, entry) : null;
    },
  };
}

/**
 * The files that an archive lists, by their paths, found harmless; folders are left out. The bytes may be the end of the
 * archive alone, after so many `before` them.
 */
export function filesOf(bytes: Uint8Array, before = 0): ReadonlyMap<string, Entry> | Refusal {
  const entries = readDirectory(bytes, MOST_FILES, before);
  if ('reason' in entries) return entries;
  const refusal = overNamed(entries) ?? overSized(entries, before + bytes.length) ?? overlapping(entries);
  return refusal ?? new Map(entries.filter(({ name }) => !name.endsWith('/')).map((entry) => [entry.name, entry]));
}

/** Whether opening an archive gave a refusal. */
export function isRefusal(opened: object): opened is Refusal {
  return 'reason' in opened;
}

function overNamed(entries: readonly Entry[]): Refusal | null {
  const seen = new Set<string>();
  for (const entry of entries) {
    const unsafe = unsafeName(entry.name);
    if (unsafe) return { reason: `the name of a file in it ${unsafe}: ${shown(entry.name)}`, remedy: REPACK };
    if (entry.link) return { reason: `it holds a link to another file: ${shown(entry.name)}`, remedy: REPACK };
    if (entry.encrypted) {
      return {
        reason: 'it is locked with a password',
        remedy: 'Unpack it yourself, and give fascicle what was in it.',
      };
    }
    if (!entry.readable) {
      return { reason: `${shown(entry.name)} in it is packed in an uncommon way`, remedy: REPACK };
    }
    const name = entry.name.normalize('NFC');
    if (seen.has(name)) return { reason: `it holds two files with one name: ${shown(entry.name)}`, remedy: REPACK };
    seen.add(name);
  }
  return null;
}

function overSized(entries: readonly Entry[], packed: number): Refusal | null {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const largest = entries.reduce((most, { size }) => Math.max(most, size), 0);
  const swollen = (size: number, from: number): boolean => size > WEIGHED && size > from * MOST_RATIO;
  if (total > MOST_BYTES || largest > LARGEST_FILE) {
    return { reason: `it would unpack to ${megabytes(total)}, more than any book holds`, remedy: UNPACK };
  }
  if (swollen(total, packed) || entries.some((entry) => swollen(entry.size, entry.packed))) {
    return {
      reason: `its ${megabytes(packed)} would swell to ${megabytes(total)}, as no real book does`,
      remedy: UNPACK,
    };
  }
  return null;
}

/** Files that share their packed bytes unpack to far more than the archive holds. */
function overlapping(entries: readonly Entry[]): Refusal | null {
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < end) return { reason: 'files in it lie on top of each other', remedy: REPACK };
    end = entry.offset + entry.packed;
  }
  return null;
}

const REPACK = 'Pack the stories again with an ordinary program, or unpack them and name the files.';
const UNPACK = 'If you trust it, unpack it yourself, and give fascicle the stories in it.';

function megabytes(size: number): string {
  return `${Math.max(1, Math.round(size / 1024 ** 2)).toLocaleString('en')} MB`;
}

/** A name fit for one line of a message. */
function shown(name: string): string {
  const printable = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{fffd}');
  return printable.length > 80 ? `${printable.slice(0, 80)}…` : printable;
}
