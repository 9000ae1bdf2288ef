import { isRefusal, openArchive } from '../open/archive/index.ts';
import { withBookFile } from './book-file.ts';
import { type PackageFacts, packageFacts } from './package-facts.ts';

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
  return { ...facts, own: OWN.test(xml), coverPath: facts.cover && resolve(packagePath, facts.cover.href) };
}

function packagePathIn(container: Uint8Array | null): string | null {
  if (container === null) return null;
  return /<rootfile\b[^>]*\bfull-path\s*=\s*["']([^"']+)["']/.exec(new TextDecoder().decode(container))?.[1] ?? null;
}

/** A path in the book that an address in its package document leads to; null when it leads out of the book. */
function resolve(base: string, href: string): string | null {
  if (/^[a-z][a-z\d+.-]*:/i.test(href)) return null;
  try {
    const from = new URL(base.split('/').map(encodeURIComponent).join('/'), 'epub://book/');
    return decodeURIComponent(new URL(href, from).pathname.slice(1));
  } catch {
    return null;
  }
}
