import { stat } from 'node:fs/promises';
import path from 'node:path';
import { kindleIdentifier, ownIdentifier, ownPages } from '../io/own-book.ts';
import { LARGEST_BOOK, posix, readPlain } from '../io/plain-file.ts';
import type { Settings } from '../io/settings/settings.ts';
import { type Diagnostic, type Source, topOf } from '../model/index.ts';
import { containerOf } from '../open/containers.ts';
import { fileFor } from '../pictures/index.ts';
import { formatOf } from '../read/index.ts';
import { deviceName, type MayGive, type Parcel } from '../send/copy.ts';

import { printedBooks } from '../several-books.ts';
import { type BookFacts, factsOf } from '../shelf/facts.ts';
import { type Target, targetOf } from '../targets/index.ts';
import { UsageError } from './report.ts';

/** What the receiver shows: targets, the best first, and other files by their endings. */
export interface Wanted {
  readonly name: string;
  readonly targets: readonly string[];
  readonly reads: readonly string[];
}

/** How stories are built on the way. */
export interface Making {
  readonly covers: string;
  readonly flags: Settings;
  /** Whether chapters are marked that are new or revised since the book that the receiver has. */
  readonly markNew?: boolean;
}

/** A book ready to go, or what stands in its way. */
export interface Packed {
  readonly path: string;
  readonly parcel: Parcel | null;
  readonly title: string;
  readonly mediaType: string;
  /** Whether the book was made for the receiver from a story or from another kind of book. */
  readonly built: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Makes it again, compared with the EPUB that it is to replace; absent where nobody asks for that. */
  readonly against?: (earlier: Source) => Promise<Packed | undefined>;
}

const EPUB = 'application/epub+zip';

/**
 * Packs a book or a story for a receiver: a file that it shows goes as it is; anything that can be read as a story is
 * built in the best target it shows, and may make several books. Throws what the file system throws.
 */
export async function packBooks(bookPath: string, wanted: Wanted, making: Making): Promise<readonly Packed[]> {
  if ((await stat(bookPath)).isDirectory() || isText(bookPath)) return await build(bookPath, wanted, making);
  const extension = extensionOf(bookPath);
  if (isEpub(extension)) return await packEpub(bookPath, wanted, making);
  const target = wanted.targets.map(targetOf).find((row) => row?.extension === extension);
  if (target || wanted.reads.includes(extension)) {
    const bytes = readPlain(bookPath, LARGEST_BOOK);
    const name = path.basename(bookPath).slice(0, -extension.length - 1);
    const parcel = { bytes, name: deviceName(name, []), extension };
    const mediaType = target?.mediaType ?? '';
    return [{ path: bookPath, parcel, title: name, mediaType, built: false, diagnostics: [] }];
  }
  if (containerOf(bookPath)) return await build(bookPath, wanted, making);
  return unsendable(bookPath, `${wanted.name} shows no .${extension || path.basename(bookPath)} files`);
}

/** Throws a UsageError when one of the paths leads to nothing, before any book is packed. */
export async function requireAll(paths: readonly string[]): Promise<void> {
  for (const bookPath of paths) {
    await stat(bookPath).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
      throw new UsageError(`there is no book or story at ${bookPath}`);
    });
  }
}

/** What gives way to a book: an edition of it that was made here, by the identifier that both carry. */
export const mayGive: MayGive = (there, bytes) => {
  const made = ownIdentifier(there);
  if (made === null) return 'no';
  return made === identifierOf(bytes) && !isFarMore(there, bytes) ? 'yes' : 'ours';
};

/**
 * Whether a book that is there has at least twice the pages of a new one of its name, and none of them in common: another
 * story under the same title, or one of which most was lost since. It does not give way.
 */
function isFarMore(there: Uint8Array, bytes: Uint8Array): boolean {
  const [old, now] = [ownPages(there), ownPages(bytes)];
  return now.size > 0 && old.size >= 2 * now.size && ![...now].some((page) => old.has(page));
}

/** An EPUB goes as it is where EPUBs are shown; one of our own is made into what is shown better. */
async function packEpub(bookPath: string, wanted: Wanted, making: Making): Promise<readonly Packed[]> {
  const bytes = readPlain(bookPath, LARGEST_BOOK);
  const facts = factsOf(bytes);
  if (facts === null) return unsendable(bookPath, 'it is no whole EPUB');
  const shown = wanted.targets.includes('epub');
  const [best] = wanted.targets;
  const asIs = extensionOf(bookPath) === best ? best : null;
  if (asIs === null && (!shown || (facts.own && best !== 'epub'))) return await build(bookPath, wanted, making);
  const title = facts.title ?? path.basename(bookPath);
  const extension = asIs === 'kepub' || (shown && best === 'kepub' && isKepub(bookPath)) ? 'kepub.epub' : 'epub';
  const parcel = { bytes, name: nameOf(facts, bookPath), extension };
  return [{ path: bookPath, parcel, title, mediaType: EPUB, built: false, diagnostics: [] }];
}

async function build(bookPath: string, wanted: Wanted, making: Making, earlier?: Source): Promise<readonly Packed[]> {
  const target = wanted.targets.map(targetOf).find((row): row is Target => row !== null);
  if (!target) return unsendable(bookPath, `no book can be made for ${wanted.name}`);
  const { bindStory } = await import('./bind-story.ts');
  const compared = earlier ? { book: earlier, marks: making.markNew === true } : undefined;
  const { bound, diagnostics, keepsGone } = await bindStory(bookPath, making.covers, making.flags, 'drawn', {
    compared,
  });
  const told = diagnostics.filter(({ severity, id }) => severity !== 'info' || id === 'chapters-revised');
  // A cover that can't be read leaves a book without it; every other error leaves none worth sending.
  const broken = told.some(({ severity, id }) => severity === 'error' && id !== 'cover-unreadable');
  const { mediaType, extension } = target;
  const packed: Packed[] = [];
  for (const { book, publication } of printedBooks(bound)) {
    const { title } = book;
    const diagnostics = packed.length === 0 ? told : [];
    const name = deviceName(title, book.metadata.authors);
    const parcel = broken ? null : { bytes: await fileFor(target, publication), name, extension };
    const at = packed.length;
    const against = async (book: Source): Promise<Packed | undefined> =>
      (await build(bookPath, wanted, making, book))[at];
    const again = earlier === undefined && (making.markNew || keepsGone) ? { against } : {};
    packed.push({ path: bookPath, parcel, title, mediaType, built: true, diagnostics, ...again });
  }
  return packed.length > 0 ? packed : [{ ...nothing(bookPath), diagnostics: told }];
}

function unsendable(bookPath: string, reason: string): readonly Packed[] {
  const diagnostic: Diagnostic = {
    id: 'book-not-sendable',
    severity: 'error',
    place: topOf(posix(bookPath)),
    reason,
    remedy: 'Name the story itself: the right kind of book is made from it. `fascicle list devices` shows the kinds.',
  };
  return [{ ...nothing(bookPath), diagnostics: [diagnostic] }];
}

function nothing(bookPath: string): Omit<Packed, 'diagnostics'> {
  return { path: bookPath, parcel: null, title: bookPath, mediaType: '', built: false };
}

function nameOf(facts: BookFacts, bookPath: string): string {
  return deviceName(facts.title ?? path.basename(bookPath, path.extname(bookPath)), facts.authors);
}

function identifierOf(bytes: Uint8Array): string | null {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isArchive ? (factsOf(bytes)?.identifier ?? null) : kindleIdentifier(bytes);
}

function isText(bookPath: string): boolean {
  return formatOf(bookPath) !== null;
}

function isEpub(extension: string): boolean {
  return extension === 'epub' || extension === 'kepub';
}

function isKepub(bookPath: string): boolean {
  return /\.kepub(\.epub)?$/i.test(bookPath);
}

/** The ending that says what a file is: `kepub` for `.kepub.epub` too. */
function extensionOf(bookPath: string): string {
  return isKepub(bookPath) ? 'kepub' : path.extname(bookPath).slice(1).toLowerCase();
}
