import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type BookFacts, factsOf } from '../shelf/facts.ts';

/** One file of a book. */
export interface Edition {
  /** What its address says; never a path. */
  readonly id: string;
  readonly file: string;
  /** The file's own name. */
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** A book on the shelf, in one or more kinds. */
export interface ShelvedBook {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly series: { readonly name: string; readonly position: number | null } | null;
  readonly facts: BookFacts | null;
  /** Last change of its newest file, in milliseconds since 1970. */
  readonly changed: number;
  /** The most general kind first. */
  readonly editions: readonly Edition[];
}

/** Kinds of books that are offered, by the end of the name; an EPUB for Kobos before the plain one that it ends like. */
const KINDS: readonly (readonly [extension: string, mediaType: string])[] = [
  ['kepub.epub', 'application/kepub+zip'],
  ['epub', 'application/epub+zip'],
  ['azw3', 'application/vnd.amazon.mobi8-ebook'],
  ['pdf', 'application/pdf'],
];

/** Folders below the shelf are looked into so deep. */
const DEEPEST = 4;
/** An EPUB larger than this is offered by its name alone. */
const LARGEST_READ = 256 * 1024 ** 2;

/** Milliseconds for which a look through the folder holds. */
const FRESH = 500;

interface Found extends Edition {
  /** The name without its ending: what the kinds of one book share. */
  readonly stem: string;
  readonly changed: number;
}

/** A folder of books, looked through anew when something in it has changed. */
export class Shelf {
  readonly #folder: string;
  readonly #facts = new Map<string, { readonly key: string; readonly facts: BookFacts | null }>();

  #recent: { readonly at: number; readonly books: Promise<readonly ShelvedBook[]> } | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The books as they were a moment ago at most: many requests at once look through the folder once. */
  async recentBooks(): Promise<readonly ShelvedBook[]> {
    const now = performance.now();
    if (!this.#recent || now - this.#recent.at > FRESH) {
      const books = this.books();
      this.#recent = { at: now, books };
      books.catch(() => {
        this.#recent = null;
      });
    }
    return await this.#recent.books;
  }

  /** Every book in the folder, in no order. Links and hidden files are no books. Throws when the folder can't be read. */
  async books(): Promise<readonly ShelvedBook[]> {
    const groups = new Map<string, Found[]>();
    for (const found of await this.#find(this.#folder, 0)) {
      const group = groups.get(found.stem);
      if (group) group.push(found);
      else groups.set(found.stem, [found]);
    }
    return await Promise.all([...groups].map(([stem, editions]) => this.#book(stem, editions)));
  }

  async #book(stem: string, found: readonly Found[]): Promise<ShelvedBook> {
    const editions = [...found].sort((a, b) => rank(a) - rank(b));
    const epub = editions.find(({ extension }) => extension.endsWith('epub'));
    const facts = epub ? await this.#factsOf(epub) : null;
    return {
      id: idOf(stem),
      title: facts?.title ?? path.basename(stem),
      authors: facts?.authors ?? [],
      series: facts?.series ?? null,
      facts,
      changed: Math.max(...found.map(({ changed }) => changed)),
      editions,
    };
  }

  async #factsOf({ file, bytes, changed }: Found): Promise<BookFacts | null> {
    const key = `${bytes} ${changed}`;
    const known = this.#facts.get(file);
    if (known?.key === key) return known.facts;
    const read = bytes > LARGEST_READ ? null : await readFile(file).catch(() => null);
    const full = read === null ? null : factsOf(read);
    // The cover is read again when it is asked for: a shelf does not hold its books in memory.
    const facts = full && { ...full, coverBytes: () => null };
    this.#facts.set(file, { key, facts });
    return facts;
  }

  async #find(folder: string, depth: number): Promise<readonly Found[]> {
    const entries = await readdir(folder, { withFileTypes: true });
    const found: Found[] = [];
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const at = path.join(folder, entry.name);
      if (entry.isDirectory() && depth < DEEPEST) found.push(...(await this.#find(at, depth + 1).catch(() => [])));
      else if (entry.isFile()) found.push(...(await this.#edition(at)));
    }
    return found;
  }

  async #edition(file: string): Promise<readonly Found[]> {
    const name = path.basename(file);
    const kind = KINDS.find(([extension]) => name.toLowerCase().endsWith(`.${extension}`));
    const info = kind ? await lstat(file).catch(() => null) : null;
    if (!kind || !info?.isFile()) return [];
    const [extension, mediaType] = kind;
    const below = path.relative(this.#folder, file);
    const stem = below.slice(0, -extension.length - 1);
    return [{ id: idOf(below), file, name, extension, mediaType, bytes: info.size, stem, changed: info.mtimeMs }];
  }
}

function rank({ extension }: Edition): number {
  return ['epub', 'kepub.epub', 'azw3', 'pdf'].indexOf(extension);
}

/** An address that tells nothing of the folder, and stays the same while the file keeps its name. */
export function idOf(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 20);
}
