import type { Origin, Outcome, Source } from '../model/index.ts';
import { rowFor } from '../read/formats.ts';

/**
 * Runs a piece of work that makes no pause, and ends one that takes too long. A pause ends the piece: what an unpacker
 * does after an `await` is a piece of its own.
 */
export type Guard = <T>(work: () => T) => T;

/**
 * Opens a container: the sources inside it, in a text format or again a container. What is broken, dangerous or
 * beyond measure is refused with an error diagnostic and gives no source; it never throws for what the bytes hold.
 */
export type Unpacker = (source: Source, guard: Guard) => Promise<Outcome<readonly Source[]>>;

/** A row of the table of containers: files that hold stories, but not as plain text. */
export interface ContainerRow {
  readonly id: string;
  /** File name endings, lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Where the texts in it come from; null when each says so for itself. */
  readonly origin: Origin | null;
  /** One line for `fascicle list formats`. */
  readonly summary: string;
  load(): Promise<Unpacker>;
}

/** Every container that a story may come in. */
export const containers: readonly ContainerRow[] = [
  {
    id: 'mail',
    extensions: ['mbox', 'mbx', 'eml', 'nws', 'usenet', 'rnews'],
    origin: 'mail',
    summary: 'saved mail and news: one message, or an archive whose posts are stories or parts of them',
    load: async () => (await import('./mail/index.ts')).unpack,
  },
  {
    id: 'mhtml',
    extensions: ['mhtml', 'mht'],
    origin: 'page',
    summary: 'a web page saved whole by a browser, with its pictures',
    load: async () => (await import('./mhtml.ts')).unpack,
  },
  {
    id: 'docx',
    extensions: ['docx', 'docm', 'dotx'],
    origin: 'document',
    summary: 'a document of Word, Google Docs or LibreOffice',
    load: async () => (await import('./docx/index.ts')).unpack,
  },
  {
    id: 'odt',
    extensions: ['odt', 'ott', 'fodt'],
    origin: 'document',
    summary: 'a document of LibreOffice or OpenOffice',
    load: async () => (await import('./odt/index.ts')).unpack,
  },
  {
    id: 'rtf',
    extensions: ['rtf'],
    origin: 'document',
    summary: 'a rich text of WordPad, TextEdit, Scrivener or Word',
    load: async () => (await import('./rtf/index.ts')).unpack,
  },
  {
    id: 'doc',
    extensions: ['doc'],
    origin: 'document',
    summary: 'a file called .doc that is one of the others; the binary .doc of old Word must be saved as .docx',
    load: async () => (await import('./doc.ts')).unpack,
  },
  {
    id: 'epub',
    extensions: ['epub'],
    origin: 'ebook',
    summary: 'an EPUB of any origin, with its metadata, pictures and cover',
    load: async () => (await import('./epub/index.ts')).unpack,
  },
  {
    id: 'fb2',
    extensions: ['fb2', 'fbz'],
    origin: 'ebook',
    summary: 'a FictionBook, as it is or zipped, with its metadata, notes, pictures and cover',
    load: async () => (await import('./fb2/index.ts')).unpack,
  },
  {
    id: 'fdx',
    extensions: ['fdx'],
    origin: 'document',
    summary: 'a screenplay of Final Draft, with its title page',
    load: async () => (await import('./fdx.ts')).unpack,
  },
  {
    id: 'tex',
    extensions: ['tex', 'ltx', 'latex'],
    origin: 'document',
    summary: 'LaTeX as novels are typed in it; a main file takes in those of its folder that it names',
    load: async () => (await import('./latex/index.ts')).unpack,
  },
  {
    id: 'zip',
    extensions: ['zip'],
    origin: null,
    summary: 'a zip of stories in any of these formats, in natural order',
    load: async () => (await import('./zip.ts')).unpack,
  },
];

/** The container of a file by its name's ending, whatever its case; null when no container has that ending. */
export function containerOf(name: string): ContainerRow | null {
  return rowFor(containers, name);
}
