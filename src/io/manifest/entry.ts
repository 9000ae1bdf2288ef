import { closeSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../../model/index.ts';
import { isThere, openPlain } from '../plain-file.ts';
import type { FileState, Seen } from './inputs.ts';

/** A book in the folder, as it was written. */
export interface BookFile extends FileState {
  readonly name: string;
}

/** What is known of one story's last build. */
export interface StoryEntry {
  /** Hash of everything that was chosen: flags, targets, the program's build. */
  readonly choices: string;
  /** When its files were looked at, in milliseconds since 1970. */
  readonly at: number;
  readonly inputs: readonly Seen[];
  /** Files that were asked for when it was made: the cover its settings name, pictures it shows. */
  readonly asked: readonly string[];
  /** The name that its books go by, without endings. */
  readonly stem: string;
  /** Identifiers by which books of it are known: of the book, and of each of its parts alone. */
  readonly identifiers?: readonly string[];
  readonly books: readonly BookFile[];
  /** Books that it had under other names or in other kinds; they stay until they are asked away. */
  readonly former: readonly BookFile[];
  /** What was said of the build, to be said again. */
  readonly summary: object;
  readonly diagnostics: readonly Diagnostic[];
  /** Names of its sources and of its chapters, for telling which are new next time. */
  readonly sources: readonly string[];
  readonly chapters: readonly string[];
}

/** What the folder of books knows about itself: entries by the path of their story, from that folder. */
export type Manifest = Map<string, StoryEntry>;

/** The name of the manifest of a folder of books. */
export const MANIFEST = '.fascicle.json';
/** Rises when the meaning of a field changes; a manifest of another version counts as none. */
const VERSION = 1;

/** Where the manifest of a folder of books is. */
export function manifestFile(out: string): string {
  return path.join(out, MANIFEST);
}

/** Bytes: a hundred thousand stories take less; and what a text may have in memory. */
const LARGEST = 400 * 1024 ** 2;

/**
 * Opens what this program keeps in a folder under a name of its own; null when there is nothing. Throws `ENOTOURS` for
 * what it never put there: a folder, a pipe, a link to nothing, a file beyond measure.
 */
export function openKept(file: string): number | null {
  try {
    return openPlain(file, LARGEST);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT' && !isThere(file)) return null;
    const isForeign = ['ENOENT', 'EISDIR', 'ENOTPLAIN', 'EFBIG', 'ELOOP'].includes(code);
    throw isForeign ? Object.assign(error as Error, { code: 'ENOTOURS', syscall: 'read', path: file }) : error;
  }
}

/** Reads a manifest's own file. One that is missing or broken is empty: all books are new then. Throws as `openKept`. */
export function readManifestFile(out: string): Manifest {
  const handle = openKept(manifestFile(out));
  if (handle === null) return new Map();
  try {
    const held: unknown = JSON.parse(readFileSync(handle, 'utf8'));
    const { version, stories } = held as { version?: unknown; stories?: unknown };
    if (version !== VERSION || typeof stories !== 'object' || stories === null) return new Map();
    return new Map(Object.entries(stories).filter(([key, entry]) => isKey(key) && isEntry(entry)));
  } catch {
    return new Map();
  } finally {
    closeSync(handle);
  }
}

/** The text of a manifest. */
export function showManifest(entries: Manifest): string {
  return `${JSON.stringify({ version: VERSION, stories: Object.fromEntries(entries) })}\n`;
}

/** The books that a manifest has, by name. */
export function booksIn(manifest: Manifest): ReadonlyMap<string, BookFile> {
  const books = [...manifest.values()].flatMap((entry) => [...entry.former, ...entry.books]);
  return new Map(books.map((book) => [book.name, book]));
}

/** Says whether a value that was read is what it should be. */
type Is = (value: unknown) => boolean;

const text: Is = (value) => typeof value === 'string';
const number: Is = (value) => typeof value === 'number';
/** A path that the system can be asked for; that of the folder itself is empty. */
const file: Is = (value) => typeof value === 'string' && !value.includes('\0');
/** The name of a file in the folder itself. */
const name: Is = (value) =>
  file(value) && path.basename(value as string) === value && !/^\.{0,2}$/.test(value as string);
const orNull =
  (is: Is): Is =>
  (value) =>
    value === null || is(value);
const list =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is);
const object =
  (members: Readonly<Record<string, Is>>): Is =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(members).every(([key, is]) => is((value as Record<string, unknown>)[key]));

const state = { size: number, modified: number, inode: number, hash: text };
const place = object({ source: text, line: number, endLine: number });

/** What a manifest must say of a story; an entry that says anything else was not written here. */
const entry = object({
  choices: text,
  at: number,
  inputs: list(object({ path: file, state: orNull(object(state)) })),
  asked: list(file),
  stem: text,
  // Of manifests that were written before there were any, too.
  identifiers: (value) => value === undefined || list(text)(value),
  books: list(object({ ...state, name })),
  former: list(object({ ...state, name })),
  summary: object({ title: text, chapters: number, scenes: number, words: number, suggestions: number }),
  diagnostics: list(object({ id: text, severity: text, place: orNull(place), reason: text, remedy: orNull(text) })),
  sources: list(text),
  chapters: list(text),
});

/** Whether a value that was read is an entry. */
export function isEntry(value: unknown): value is StoryEntry {
  return entry(value);
}

/** Whether a text that was read may be the path of a story. */
export function isKey(value: unknown): value is string {
  return file(value);
}
