import type { Origin } from '../model/index.ts';
import type { Reader } from './reader.ts';

/** A row of the table of formats. `load` brings in the reader, and with it its libraries, only when needed. */
export interface FormatRow {
  readonly id: string;
  /** File name endings, lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Where such a file comes from, unless the container that it stands in says otherwise. */
  readonly origin: Origin;
  /** One line for `fascicle list formats`. */
  readonly summary: string;
  load(): Promise<Reader>;
}

/** Every format a story may come in. */
export const formats: readonly FormatRow[] = [
  {
    id: 'txt',
    extensions: ['txt', 'text'],
    origin: 'typed',
    summary: 'plain text in any layout and encoding',
    load: async () => (await import('./text/index.ts')).reader,
  },
  {
    id: 'md',
    extensions: ['md', 'markdown', 'mdown', 'mkd', 'mkdn', 'mdx', 'qmd', 'rmd'],
    origin: 'typed',
    summary: 'Markdown, with YAML front matter',
    load: async () => (await import('./markdown/index.ts')).reader,
  },
  {
    id: 'org',
    extensions: ['org'],
    origin: 'typed',
    summary: 'an outline of Org, with its keywords, blocks and notes',
    load: async () => (await import('./light/index.ts')).orgReader,
  },
  {
    id: 'adoc',
    extensions: ['adoc', 'asciidoc'],
    origin: 'typed',
    summary: 'AsciiDoc, with its attributes, blocks and notes',
    load: async () => (await import('./light/index.ts')).asciidocReader,
  },
  {
    id: 'rst',
    extensions: ['rst'],
    origin: 'typed',
    summary: 'reStructuredText, with its directives and notes',
    load: async () => (await import('./light/index.ts')).restReader,
  },
  {
    id: 'typ',
    extensions: ['typ'],
    origin: 'typed',
    summary: 'Typst, with its commands, breaks and notes',
    load: async () => (await import('./light/index.ts')).typstReader,
  },
  {
    id: 'fountain',
    extensions: ['fountain', 'spmd'],
    origin: 'typed',
    summary: 'a screenplay in Fountain, with its title page',
    load: async () => (await import('./light/index.ts')).fountainReader,
  },
  {
    id: 'html',
    extensions: ['html', 'htm', 'xhtml'],
    origin: 'page',
    summary: 'a saved web page or archive download',
    load: async () => (await import('./html/index.ts')).reader,
  },
];

/** The format of a file by its name's ending, whatever its case; null when no format has that ending. */
export function formatOf(name: string): FormatRow | null {
  return rowFor(formats, name);
}

/** The row of a table that has the ending of a file's name. */
export function rowFor<T extends { readonly extensions: readonly string[] }>(
  rows: readonly T[],
  name: string,
): T | null {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  return rows.find((row) => ending !== undefined && row.extensions.includes(ending)) ?? null;
}
