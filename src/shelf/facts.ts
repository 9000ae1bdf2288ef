import { type Archive, isRefusal, openArchive } from '../open/archive/index.ts';
import { type PackageFacts, packageFacts } from './package-facts.ts';

/** A book's facts, and a way to its cover picture. */
export interface BookFacts extends PackageFacts {
  /** Whether this program made the book. */
  readonly own: boolean;
  /** The cover picture's bytes; null when the book has none, or a damaged one. */
  readonly coverBytes: () => Uint8Array | null;
}

/** A package document larger than this is none. */
const LARGEST_PACKAGE = 16 * 1024 ** 2;

/** Reads the facts of an EPUB; null when the bytes are no EPUB that can be opened. Never throws for what they hold. */
export function factsOf(bytes: Uint8Array): BookFacts | null {
  const archive = openArchive(bytes);
  if (isRefusal(archive)) return null;
  const packagePath = packagePathOf(archive);
  const xml = packagePath === null ? null : textAt(archive, packagePath);
  if (packagePath === null || xml === null) return null;
  const facts = packageFacts(xml);
  const path = facts.cover ? resolve(packagePath, facts.cover.href) : null;
  return { ...facts, own: OWN.test(xml), coverBytes: () => (path === null ? null : archive.read(path)) };
}

/** The mark that every book of this program carries. */
const OWN = /<meta name="generator" content="fascicle\b/;

function packagePathOf(archive: Archive): string | null {
  const container = textAt(archive, 'META-INF/container.xml');
  return container === null
    ? null
    : (/<rootfile\b[^>]*\bfull-path\s*=\s*["']([^"']+)["']/.exec(container)?.[1] ?? null);
}

function textAt(archive: Archive, path: string): string | null {
  if (archive.size(path) > LARGEST_PACKAGE) return null;
  const bytes = archive.read(path);
  return bytes === null ? null : new TextDecoder().decode(bytes);
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
