import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { ElementNode } from '../markup/tree.ts';
import { pathFrom } from '../markup/write.ts';
import { allNamed, parseXml, wordsInside } from '../markup/xml.ts';
import { dataOf, type Entry, filesOf, isRefusal, LOCAL_SIZE, openArchive } from '../open/archive/index.ts';

/** A book's facts. */
export interface BookFacts extends PackageFacts {
  /** Whether this program made the book. */
  readonly own: boolean;
  /** Where in the book its cover picture is; null when it has none. */
  readonly coverPath: string | null;
}

/** A package document or a cover picture larger than this is none. */
const [LARGEST_PACKAGE, LARGEST_COVER] = [16 * 1024 ** 2, 32 * 1024 ** 2];
const CONTAINER = 'META-INF/container.xml';

/** Reads the facts of an EPUB; null when the bytes are no EPUB that can be opened. Never throws for what they hold. */
export function factsOf(bytes: Uint8Array): BookFacts | null {
  const archive = openArchive(bytes);
  if (isRefusal(archive)) return null;
  const read = (path: string): Uint8Array | null => (archive.size(path) > LARGEST_PACKAGE ? null : archive.read(path));
  const path = packagePathIn(read(CONTAINER));
  return path === null ? null : factsIn(read(path), path);
}

/** The facts of an EPUB on the disk, of which no more is read than they need; null when it is none. */
export async function factsOfFile(file: string): Promise<BookFacts | null> {
  return await withBookFile(file, async (book) => {
    const path = packagePathIn(await book.read(CONTAINER, LARGEST_PACKAGE));
    return path === null ? null : factsIn(await book.read(path, LARGEST_PACKAGE), path);
  });
}

/** The bytes of an EPUB's cover picture, read without the rest of the book; null when there is none. */
export async function coverOfFile(file: string, { coverPath }: BookFacts): Promise<Uint8Array | null> {
  return coverPath === null ? null : await withBookFile(file, (book) => book.read(coverPath, LARGEST_COVER));
}

/** The mark that every book of this program carries. */
const OWN = /<meta name="generator" content="fascicle\b/;

function factsIn(bytes: Uint8Array | null, packagePath: string): BookFacts | null {
  if (bytes === null) return null;
  const xml = new TextDecoder().decode(bytes);
  const facts = packageFacts(xml);
  return { ...facts, own: OWN.test(xml), coverPath: facts.cover && pathFrom(packagePath, facts.cover.href) };
}

function packagePathIn(container: Uint8Array | null): string | null {
  if (container === null) return null;
  return /<rootfile\b[^>]*\bfull-path\s*=\s*["']([^"']+)["']/.exec(new TextDecoder().decode(container))?.[1] ?? null;
}

/** What a package document says of its book; every text as it stands there, white space folded. */
interface PackageFacts {
  readonly identifier: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly language: string | null;
  readonly description: string | null;
  readonly subjects: readonly string[];
  readonly publisher: string | null;
  /** Date of the work, as it stands there. */
  readonly date: string | null;
  /** `dcterms:modified`, ISO 8601. */
  readonly modified: string | null;
  readonly series: { readonly name: string; readonly position: number | null } | null;
  /** Address of the cover picture, relative to the package document, and its type. */
  readonly cover: { readonly href: string; readonly mediaType: string } | null;
}

/** Reads a package document of EPUB 2 or 3. Damaged XML gives what can be read of it. */
function packageFacts(xml: string): PackageFacts {
  const root = parseXml(xml);
  const metas = allNamed(root, 'meta');
  const texts = (name: string): string[] =>
    allNamed(root, name)
      .map(wordsInside)
      .filter((text) => text !== '');
  const first = (name: string): string | null => texts(name)[0] ?? null;
  const unique = allNamed(root, 'package')[0]?.attributes['unique-identifier'];
  const identifier = allNamed(root, 'identifier').find(({ attributes }) => attributes.id === unique);
  return {
    identifier: identifier ? wordsInside(identifier) : first('identifier'),
    title: first('title'),
    authors: texts('creator'),
    language: first('language'),
    description: first('description'),
    subjects: texts('subject'),
    publisher: first('publisher'),
    date: first('date'),
    modified: property(metas, 'dcterms:modified'),
    series: seriesOf(metas),
    cover: coverOf(allNamed(root, 'item'), named(metas, 'cover')),
  };
}

/** What a `meta` of EPUB 3 says, of the book or of what it refines. */
function property(metas: readonly ElementNode[], name: string, refines?: string): string | null {
  const meta = metas.find(
    ({ attributes }) => attributes.property === name && (refines === undefined || attributes.refines === refines),
  );
  return meta ? wordsInside(meta) : null;
}

function named(metas: readonly ElementNode[], name: string): string | undefined {
  return metas.find(({ attributes }) => attributes.name === name)?.attributes.content;
}

/** EPUB 3's `belongs-to-collection`, or calibre's own words for it. */
function seriesOf(metas: readonly ElementNode[]): PackageFacts['series'] {
  const collection = metas.find(({ attributes }) => attributes.property === 'belongs-to-collection');
  const title = collection ? wordsInside(collection) : '';
  if (collection && title !== '') {
    const refines = `#${collection.attributes.id ?? ''}`;
    return { name: title, position: numberOf(property(metas, 'group-position', refines) ?? undefined) };
  }
  const name = named(metas, 'calibre:series');
  return name ? { name, position: numberOf(named(metas, 'calibre:series_index')) } : null;
}

function numberOf(text: string | undefined): number | null {
  const number = Number(text);
  return text !== undefined && text.trim() !== '' && Number.isFinite(number) ? number : null;
}

/** The item marked `cover-image`, or the one that EPUB 2's `cover` names. */
function coverOf(manifest: readonly ElementNode[], id: string | undefined): PackageFacts['cover'] {
  const items = manifest.map(({ attributes }) => attributes);
  const item =
    items.find(({ properties }) => properties?.split(/\s+/).includes('cover-image')) ??
    items.find((attributes) => id !== undefined && attributes.id === id);
  const mediaType = item?.['media-type'] ?? '';
  return item?.href && mediaType.startsWith('image/') ? { href: item.href, mediaType } : null;
}

/** A book whose list of contents was read; of its files only what is asked for. */
interface BookFile {
  /** The unpacked bytes of a file in it; null when it has none such, a damaged one, or one larger than `most` bytes. */
  read(path: string, most: number): Promise<Uint8Array | null>;
}

/** How a book is opened: no link is followed, and what is no file is not waited for. Windows knows neither. */
export const READ_PLAIN: number = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Bytes at the end of a book in which its list of contents is looked for: nearly always it is in the first. */
const ENDS = [64 * 1024, 4 * 1024 ** 2];

/**
 * Opens a book and gives what is made of it; null when it is no zip archive that can be opened. A link is not followed.
 * The book is read where it is needed, however large it is.
 */
async function withBookFile<T>(file: string, use: (book: BookFile) => Promise<T>): Promise<T | null> {
  const handle = await open(file, READ_PLAIN).catch(() => null);
  if (handle === null) return null;
  try {
    const files = await listIn(handle);
    return files === null
      ? null
      : await use({ read: async (path, most) => await readIn(handle, files.get(path), most) });
  } catch {
    return null;
  } finally {
    await handle.close().catch(() => {});
  }
}

async function listIn(handle: FileHandle): Promise<ReadonlyMap<string, Entry> | null> {
  const info = await handle.stat();
  if (!info.isFile()) return null;
  for (const length of ENDS) {
    const before = Math.max(0, info.size - length);
    const end = await bytesAt(handle, before, info.size - before);
    const files = end === null ? null : filesOf(end, before);
    if (files !== null && !isRefusal(files)) return files;
    if (before === 0) break;
  }
  return null;
}

async function readIn(handle: FileHandle, entry: Entry | undefined, most: number): Promise<Uint8Array | null> {
  if (!entry || entry.size > most || entry.packed > most) return null;
  // The file's own header stands before its bytes; how long it is, only it says.
  const head = await bytesAt(handle, entry.offset, LOCAL_SIZE);
  if (head === null) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const length = LOCAL_SIZE + view.getUint16(26, true) + view.getUint16(28, true) + entry.packed;
  const whole = await bytesAt(handle, entry.offset, length);
  return whole && dataOf(whole, { ...entry, offset: 0 });
}

/** Bytes of a file; null when it has become shorter. */
async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Uint8Array | null> {
  const buffer = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(buffer, done, length - done, position + done);
    if (bytesRead === 0) return null;
    done += bytesRead;
  }
  return buffer;
}
