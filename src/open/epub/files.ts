import { decode } from '../../decode/index.ts';
import type { Diagnostic } from '../../model/index.ts';
import type { Archive } from '../archive/index.ts';
import { damaged } from '../refused.ts';

/** A book's files, with what is wrong with those that were asked for. */
export interface BookFiles {
  readonly archive: Archive;
  /** The archive's name, for messages. */
  readonly name: string;
  readonly diagnostics: Diagnostic[];
  /** Characters of text that may still be read. */
  left: number;
  /** Set when the book holds more text than any book does. */
  tooMuch: boolean;
}

/** The longest novels have some five megabytes. */
const LONGEST_TEXT = 32 * 1024 ** 2;
const MOST_TEXT = 128 * 1024 ** 2;
/** A list of twenty thousand files, the most that an archive may have. */
const LONGEST_LIST = 6 * 1024 ** 2;
const LIST = /\.(xml|opf|ncx)$/i;

export function bookFiles(archive: Archive, name: string): BookFiles {
  return { archive, name, diagnostics: [], left: MOST_TEXT, tooMuch: false };
}

/** Whether some files hold more text than a book does; nothing is unpacked to see it. */
export function isTooMuch({ archive }: BookFiles, paths: readonly string[]): boolean {
  const sizes = paths.map((path) => archive.size(path));
  return sizes.some((size) => size > LONGEST_TEXT) || sizes.reduce((sum, size) => sum + size, 0) > MOST_TEXT;
}

/** The text of a file; null, and a diagnostic when `needed`, for one that is missing, damaged or too long. */
export function textFile(files: BookFiles, path: string, needed = false): string | null {
  const { archive, name, diagnostics } = files;
  const size = archive.size(path);
  if (size > (LIST.test(path) ? LONGEST_LIST : LONGEST_TEXT) || size > files.left) {
    files.tooMuch = true;
    return null;
  }
  const bytes = archive.read(path);
  if (bytes === null) {
    const there = archive.names.includes(path);
    if (there) diagnostics.push(damaged(`${name}/${path}`, 'this file of the book is damaged and was left out'));
    else if (needed) diagnostics.push(damaged(`${name}/${path}`, 'the book names this file and does not hold it'));
    return null;
  }
  files.left -= size;
  const decoded = decode(bytes, `${name}/${path}`);
  diagnostics.push(...decoded.diagnostics);
  return decoded.value.text;
}
