import { closeSync, existsSync, lstatSync, readSync } from 'node:fs';
import path from 'node:path';
import { dataOf, readDirectory } from '../open/archive/directory.ts';
import { isMarked, isMarkedFile, PACKAGE } from '../package/mark.ts';
import { booksIn, manifestFile } from './manifest/entry.ts';
import { hashOf, isSame } from './manifest/inputs.ts';
import { notesFile, openNotes } from './manifest/notes.ts';
import { openPlain, readPlain } from './plain-file.ts';
import type { StoryFiles } from './stories.ts';

export { markedPicture } from '../package/mark.ts';

/** Far more files than a book of this program has, and bytes. */
const [MOST_FILES, LARGEST] = [65_535, 500 * 1024 ** 2];

/**
 * The identifier of a book that this program made and nobody has changed since; null for every other file. The book
 * itself says so, wherever it lies and whatever it is called.
 */
export function ownIdentifier(bytes: Uint8Array): string | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return markedEpub(bytes);
  return isMarkedFile(bytes) ? kindleIdentifier(bytes) : null;
}

function markedEpub(bytes: Uint8Array): string | null {
  const files = readDirectory(bytes, MOST_FILES);
  if ('reason' in files) return null;
  const listed = files.find(({ name }) => name === PACKAGE);
  const data = listed && !listed.encrypted && listed.readable ? dataOf(bytes, listed) : null;
  if (data === null) return null;
  const text = new TextDecoder().decode(data);
  if (!isMarked(text, files)) return null;
  return /<dc:identifier id="about.identifier">([^<]+)</.exec(text)?.[1] ?? null;
}

/**
 * The words of each of the story's pages in an EPUB made here, as hashes; empty for every other file. Two editions of a
 * story share most of them, whatever they are called.
 */
export function ownPages(bytes: Uint8Array): ReadonlySet<string> {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const files = isArchive && markedEpub(bytes) !== null ? readDirectory(bytes, MOST_FILES) : [];
  if ('reason' in files) return new Set();
  const pages = files.filter(({ name }) => /\.xhtml$/.test(name) && !MADE_PAGE.test(name));
  return new Set(pages.map((page) => hashOf(wordsOfPage(new TextDecoder().decode(dataOf(bytes, page) ?? undefined)))));
}

/** Whether two EPUBs made here are one book, but for what their contents mark as new or revised. */
export function isSameButMarks(a: Uint8Array, b: Uint8Array): boolean {
  const [one, other] = [a, b].map((bytes) => (markedEpub(bytes) === null ? null : partsOf(bytes)));
  if (!one || !other || one.size !== other.size) return false;
  return [...one].every(([name, hash]) => other.get(name) === hash);
}

/** The files of a book by their names, as hashes; without the marks in its contents, and the digest that they change. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = readDirectory(bytes, MOST_FILES);
  if ('reason' in files) return new Map();
  return new Map(
    files.map((file) => {
      const data = dataOf(bytes, file) ?? new Uint8Array();
      if (file.name === PACKAGE) return [file.name, hashOf(new TextDecoder().decode(data).replace(DIGEST, ''))];
      const isContents = /(?:^|\/)toc\.xhtml$/.test(file.name);
      return [file.name, hashOf(isContents ? withoutMarks(new TextDecoder().decode(data)) : data)];
    }),
  );
}

const DIGEST = /<meta name="fascicle:content"[^>]*>/;
/** A mark, which a KEPUB sets into a span of its own. */
const MARK = /<span class="new">(?:<span[^>]*>[^<]*<\/span>|[^<])*<\/span>/g;

function withoutMarks(contents: string): string {
  return wordsOfPage(contents.replace(MARK, '')).replace(/\s+/g, ' ');
}

/** Pages that a book has beside the story. */
const MADE_PAGE = /(?:^|\/)(?:toc|cover-page|title-page|warnings|facts|colophon)\.xhtml$/;

/** A page without its markup, in which its title may stand. */
function wordsOfPage(xhtml: string): string {
  return xhtml.slice(Math.max(0, xhtml.indexOf('<body'))).replace(/<[^>]*>/g, ' ');
}

/** A Kindle book carries its identifier in its first record. */
const HEADER = 1 << 16;

/** The identifier of a Kindle book made here, changed or not. */
export function kindleIdentifier(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER)).toString('latin1');
  return /urn:uuid:[\da-f-]{36}/.exec(head)?.[0] ?? null;
}

/** Whether a picture is a cover that this program wrote, and nobody has changed since. */
export function isOwnPictureAt(file: string): boolean {
  try {
    return lstatSync(file).isFile() && isMarkedFile(readPlain(file, LARGEST));
  } catch {
    return false;
  }
}

/** Whether a file is a page that this program wrote to compare looks, and nobody has changed since. */
export function isOwnPageAt(file: string): boolean {
  return /\.looks\.html$/i.test(file) && isOwnPictureAt(file);
}

/** How every EPUB begins that is packed here: its first file, with the flags and in the form that it is given here. */
const BEGINNING = Buffer.from('PK\x03\x04\x14\0\0\x08\0\0', 'latin1');

/**
 * As `ownIdentifier`, for a file on disk, of which no more is read than needed; null for what is no plain file or no
 * book.
 */
export function ownIdentifierAt(file: string): string | null {
  try {
    if (/\.epub$/i.test(file) && !beginsLikeOwn(file)) return null;
    return ownIdentifier(readPlain(file, LARGEST));
  } catch {
    return null;
  }
}

function beginsLikeOwn(file: string): boolean {
  const handle = openPlain(file, LARGEST);
  try {
    const head = Buffer.alloc(BEGINNING.length);
    return readSync(handle, head, 0, head.length, 0) === head.length && head.equals(BEGINNING);
  } finally {
    closeSync(handle);
  }
}

/** A book among a story's files that this program made, and nobody has changed since. */
export interface OwnFile {
  readonly path: string;
  readonly identifier: string;
}

/** The books in a folder that its manifest says were made there, and that are as they were made; by name. */
export function madeIn(folder: string): ReadonlySet<string> {
  if (!existsSync(manifestFile(folder)) && !existsSync(notesFile(folder))) return new Set();
  try {
    const books = [...booksIn(openNotes(folder).manifest).values()];
    return new Set(books.filter((book) => isSame(book, path.join(folder, book.name))).map(({ name }) => name));
  } catch {
    return new Set();
  }
}

/** The files that are books of our own, whatever they are called and wherever they were made. */
export async function ownFilesAmong(files: readonly string[]): Promise<readonly OwnFile[]> {
  const books = files.filter((file) => /\.epub$/i.test(file));
  if (books.length === 0) return [];
  const { ownIdentifierAt } = await import('./own-book.ts');
  return books.flatMap((file) => {
    const identifier = ownIdentifierAt(file);
    return identifier === null ? [] : [{ path: file, identifier }];
  });
}

/** Whether a story is one file, which is a book of our own. */
export function isOwnBook({ files, own = [] }: StoryFiles): boolean {
  return files.length === 1 && own.length === 1;
}

/** A story without some of its files. */
export function withoutFiles(story: StoryFiles, files: ReadonlySet<string>): StoryFiles {
  if (files.size === 0) return story;
  const { own, members, ...rest } = story;
  const left = members?.map((member) => withoutFiles(member, files)).filter((m) => m.files.length + m.links.length > 0);
  const ownLeft = own?.filter((book) => !files.has(book.path)) ?? [];
  return {
    ...rest,
    files: story.files.filter((file) => !files.has(file)),
    ...(ownLeft.length > 0 ? { own: ownLeft } : {}),
    ...(left && left.length > 0 ? { members: left } : {}),
  };
}

/** A story as it was built before: without the books of ours that were then known to be made of it. */
export function asBuilt(story: StoryFiles, identifiers: readonly string[]): StoryFiles {
  if (isOwnBook(story)) return story;
  const made = (story.own ?? []).filter(({ identifier }) => identifiers.includes(identifier));
  return withoutFiles(story, new Set(made.map((book) => book.path)));
}
