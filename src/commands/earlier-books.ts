import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ownIdentifierAt, ownPages } from '../io/own-book.ts';
import { readPlain } from '../io/plain-file.ts';
import type { Diagnostic } from '../model/index.ts';
import { quoted } from '../report/built.ts';

/** Larger files are no books. */
const LARGEST = 500 * 1024 ** 2;

/**
 * Books of ours in a folder of an e-reader that are the same story as one that was just put there under another name:
 * a title that was changed since makes another book of it, and the e-reader shows both. The same story is one of which
 * most pages are the same, byte for byte; a book that only shares a foreword is another.
 */
export async function earlierBooks(bytes: Uint8Array, file: string): Promise<readonly Diagnostic[]> {
  return (await editionsBeside(bytes, file)).map((other) => staysToo(other, file));
}

/** The files of those books. */
export async function editionsBeside(bytes: Uint8Array, file: string): Promise<readonly string[]> {
  const pages = ownPages(bytes);
  if (pages.size === 0) return [];
  const folder = path.dirname(file);
  const names = await readdir(folder).catch(() => []);
  const others = names.filter((name) => /\.epub$/i.test(name) && name !== path.basename(file)).sort();
  return others.map((name) => path.join(folder, name)).filter((other) => isEdition(pages, other));
}

function isEdition(pages: ReadonlySet<string>, file: string): boolean {
  if (ownIdentifierAt(file) === null) return false;
  const there = ownPages(readPlain(file, LARGEST));
  const shared = [...there].filter((page) => pages.has(page)).length;
  return shared * 2 > Math.min(there.size, pages.size);
}

function staysToo(other: string, file: string): Diagnostic {
  return {
    id: 'earlier-book',
    severity: 'warning',
    place: null,
    reason: `${other} is the same story under an earlier title, and stays beside ${path.basename(file)}`,
    remedy: `Delete it on the e-reader, or here: rm ${quoted(other)}`,
  };
}
