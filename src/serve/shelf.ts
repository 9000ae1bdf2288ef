import { lstat, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type BookFacts, factsOfFile } from '../shelf/facts.ts';
import { inTurn } from './covers.ts';
import { FolderWatch } from './folder-watch.ts';
import { hashOf, stampOf } from './stamp.ts';

/** Kinds of books that are offered, by the end of the name; an EPUB for Kobos before the plain one that it ends like. */
const KINDS: readonly (readonly [extension: string, mediaType: string])[] = [
  ['kepub.epub', 'application/kepub+zip'],
  ['epub', 'application/epub+zip'],
  ['azw3', 'application/vnd.amazon.mobi8-ebook'],
  ['pdf', 'application/pdf'],
];

/** The most general kind first. */
const ORDER: readonly string[] = ['epub', 'kepub.epub', 'azw3', 'pdf'];

/** The kind of a book by its file's name: ending and media type; null for what is none. */
function kindOf(name: string): { readonly extension: string; readonly mediaType: string } | null {
  const kind = KINDS.find(([extension]) => name.toLowerCase().endsWith(`.${extension}`));
  return kind ? { extension: kind[0], mediaType: kind[1] } : null;
}

/** Where a kind stands among the kinds of one book. */
function rankOf({ extension }: { readonly extension: string }): number {
  return ORDER.indexOf(extension);
}

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
  /** Another one whenever the file has changed. */
  readonly stamp: string;
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

/** Every book of a folder at one moment. */
export interface Books {
  readonly books: readonly ShelvedBook[];
  /** Another one whenever any book has changed, come or gone. */
  readonly stamp: string;
}

/** Folders below the shelf are looked into so deep. */
const DEEPEST = 4;
/** Books that are opened at one time: the system limits open files. */
const AT_ONCE = 16;
/** Milliseconds between two looks at the folders' own times, and after which every file is looked at in any case. */
const [FRESH, HOLDS] = [500, 30_000];
/** Of more books than this, changes that follow each other are looked at together. */
const MANY = 500;

interface Found extends Edition {
  /** The name without its ending: what the kinds of one book share. */
  readonly stem: string;
  readonly changed: number;
}

/** The facts of books by their files, each with the stamp of the file that they were read from. */
type Known = Map<string, { readonly stamp: string; readonly facts: BookFacts | null }>;

/** A look through the folder. */
interface Look extends Books {
  readonly at: number;
  /** The folders in it, each with its stamp. */
  readonly folders: ReadonlyMap<string, string>;
}

/** A folder of books, looked through anew when something in it has changed. */
export class Shelf {
  readonly #folder: string;
  readonly #watch = new FolderWatch();
  readonly #queue = inTurn(AT_ONCE);
  #facts: Known = new Map();
  #last: Look | null = null;
  #checked = 0;
  #looking: Promise<Books> | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The books as they are now; many requests at once look once. Throws when the folder can't be read. */
  async recent(): Promise<Books> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return await this.#looking;
  }

  close(): void {
    this.#watch.close();
  }

  async #look(): Promise<Books> {
    // What the system has to tell of the folders is heard first.
    await new Promise((resolve) => setImmediate(resolve));
    const last = this.#last;
    if (last && !(await this.#hasChanged(last))) return last;
    const at = performance.now();
    this.#watch.forget();
    const folders = new Map<string, string>();
    const found = await this.#find(this.#folder, 0, folders);
    this.#watch.keepTo(new Set(folders.keys()));
    const books = await this.#booksOf(found);
    const stamp = hashOf(
      found
        .map(({ id, stamp: of }) => `${id} ${of}`)
        .sort()
        .join('\n'),
    );
    this.#last = { books, stamp, at, folders };
    this.#checked = performance.now();
    return this.#last;
  }

  async #hasChanged({ at, books, folders }: Look): Promise<boolean> {
    const now = performance.now();
    if (this.#watch.changed) return books.length <= MANY || now - at > FRESH;
    if (now - at > HOLDS) return true;
    if (now - this.#checked < FRESH) return false;
    this.#checked = now;
    const stamps = await Promise.all(
      [...folders].map(async ([folder, stamp]) => (await folderStamp(folder)) === stamp),
    );
    return stamps.includes(false);
  }

  /** The books whose files were found, in no order. */
  async #booksOf(found: readonly Found[]): Promise<readonly ShelvedBook[]> {
    const groups = new Map<string, Found[]>();
    for (const one of found) {
      const group = groups.get(one.stem);
      if (group) group.push(one);
      else groups.set(one.stem, [one]);
    }
    const known = this.#facts;
    // What is not on the shelf any more is forgotten.
    this.#facts = new Map();
    return await Promise.all([...groups].map(([stem, editions]) => this.#book(stem, editions, known)));
  }

  async #book(stem: string, found: readonly Found[], known: Known): Promise<ShelvedBook> {
    const editions = [...found].sort((a, b) => rankOf(a) - rankOf(b));
    const epub = editions.find(({ extension }) => extension.endsWith('epub'));
    const facts = epub ? await this.#factsOf(epub, known) : null;
    return {
      id: hashOf(stem),
      title: facts?.title ?? path.basename(stem),
      authors: facts?.authors ?? [],
      series: facts?.series ?? null,
      facts,
      changed: Math.max(...found.map(({ changed }) => changed)),
      editions,
    };
  }

  async #factsOf({ file, stamp }: Found, known: Known): Promise<BookFacts | null> {
    const before = known.get(file);
    const own = before?.stamp === stamp ? before : { stamp, facts: await this.#queue(() => factsOfFile(file)) };
    this.#facts.set(file, own);
    return own.facts;
  }

  /** Files of books. Links and hidden files are none. */
  async #find(folder: string, depth: number, folders: Map<string, string>): Promise<readonly Found[]> {
    const info = await stat(folder, { bigint: true });
    this.#watch.follow(folder, `${info.dev} ${info.ino}`);
    folders.set(folder, await folderStamp(folder));
    const entries = await readdir(folder, { withFileTypes: true });
    const found: Found[] = [];
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const at = path.join(folder, entry.name);
      if (entry.isDirectory() && depth < DEEPEST) {
        found.push(...(await this.#find(at, depth + 1, folders).catch(() => [])));
      } else if (entry.isFile()) found.push(...(await this.#edition(at)));
    }
    return found;
  }

  async #edition(file: string): Promise<readonly Found[]> {
    const name = path.basename(file);
    const kind = kindOf(name);
    const info = kind ? await lstat(file, { bigint: true }).catch(() => null) : null;
    if (!kind || !info?.isFile()) return [];
    const below = path.relative(this.#folder, file);
    const stem = below.slice(0, -kind.extension.length - 1);
    const [bytes, changed] = [Number(info.size), Number(info.mtimeNs / 1_000_000n)];
    return [{ id: hashOf(below), file, name, ...kind, bytes, stem, changed, stamp: stampOf(info) }];
  }
}

async function folderStamp(folder: string): Promise<string> {
  return await stat(folder, { bigint: true }).then(stampOf, () => 'gone');
}
