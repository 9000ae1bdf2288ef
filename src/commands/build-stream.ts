import path from 'node:path';
import { fileNameFor } from '../io/file-name.ts';
import { ownIdentifierAt } from '../io/own-book.ts';
import { mergeSettings, type Settings } from '../io/settings/settings.ts';
import { namesNear, type StoryFiles } from '../io/stories.ts';
import { loadStory } from '../io/story.ts';
import { nearest } from '../io/trouble.ts';
import { writeWhole } from '../io/write.ts';
import type { Source } from '../model/index.ts';
import { containers } from '../open/containers.ts';
import { formatByBytes } from '../open/signature.ts';
import { fileFor } from '../pictures/index.ts';
import { type BoundBook, publish } from '../pipeline.ts';
import { formats } from '../read/formats.ts';
import { showSummary, summarize } from '../report/built.ts';
import { printable, say, showDiagnostics, talk } from '../report/diagnostics.ts';
import { printedBooks } from '../several-books.ts';
import { targetOf } from '../targets/index.ts';
import { findStory, stillTrue } from './bind-story.ts';
import { lookFilesOf, pipelineOptions, ruleIds, withPatterns } from './options.ts';
import { UsageError } from './report.ts';

/** What a build from standard input, or to standard output, is asked to do. */
export interface StreamBuild {
  readonly story: string;
  readonly out: string;
  readonly output?: string | undefined;
  readonly format?: string | undefined;
  readonly covers: string;
  readonly force: boolean;
  readonly target: string;
  readonly flags: Settings;
}

/** The name that standard input and standard output have on a command line. */
const STREAM = '-';
/** Bytes: as much as the largest story file may have. */
const LARGEST = 128 * 1024 ** 2;

/**
 * Builds one book from standard input, or writes one to standard output; what is said goes to standard error then. No
 * folder keeps account of such a book. Gives the exit code.
 */
export async function buildStream(asked: StreamBuild): Promise<number> {
  const toStream = asked.output === STREAM;
  if (toStream && process.stdout.isTTY)
    throw new UsageError('a book is no text for a terminal: `-o - > book.epub`, or name a file');
  const { bound, diagnostics } = asked.story === STREAM ? await boundInput(asked) : await boundStory(asked);
  const shown = diagnostics.filter(({ severity }) => severity !== 'info');
  for (const text of showDiagnostics(shown)) talk(text);
  const isRefused = diagnostics.some(({ severity }) => severity === 'error');
  const target = targetOf(asked.target);
  if (isRefused || target === null) {
    talk('no book was written');
    return 1;
  }
  const [printed, ...more] = printedBooks(bound);
  if (printed === undefined || more.length > 0)
    throw new UsageError(
      'one book goes this way, and `split` makes several: build the story into a folder, or add --range',
    );
  const bytes = await fileFor(target, printed.publication);
  const words = showSummary(summarize(printed.book, bound.trace));
  if (toStream) {
    await new Promise<void>((done) => void process.stdout.write(bytes, () => done()));
    talk(words);
    return 0;
  }
  const file = await placeOfBook(asked, printed.book.title, target.extension);
  await writeWhole(file, bytes);
  say(`${printable(file)}: ${words}`);
  return 0;
}

interface Bound {
  readonly bound: BoundBook;
  readonly diagnostics: readonly import('../model/index.ts').Diagnostic[];
}

async function boundInput({ format, flags }: StreamBuild): Promise<Bound> {
  const pieces: Buffer[] = [];
  let size = 0;
  if (process.stdin.isTTY) talk('reading the story from the keyboard: end it with Ctrl+D');
  for await (const piece of process.stdin) {
    pieces.push(piece as Buffer);
    size += (piece as Buffer).length;
    if (size > LARGEST) throw new UsageError('standard input holds more than any story');
  }
  const bytes = new Uint8Array(Buffer.concat(pieces));
  const id = format === undefined ? (formatByBytes(bytes) ?? 'txt') : formatNamed(format);
  const source: Source = { name: 'standard input', format: id, bytes };
  const options = await withPatterns(pipelineOptions(flags, '', null), flags);
  const bound = await publish([source], options);
  return { bound, diagnostics: stillTrue(bound, flags) };
}

/** The format that a word names: by its id, or by the ending of its files. */
function formatNamed(word: string): string {
  const rows = [...formats, ...containers];
  const name = word.toLowerCase().replace(/^\./, '');
  const row = rows.find(({ id, extensions }) => id === name || extensions.includes(name));
  if (row) return row.id;
  const near = nearest(
    name,
    rows.map(({ id }) => id),
  );
  throw new UsageError(`there is no format ${word}; ${near ? `did you mean ${near}?` : 'see `fascicle list formats`'}`);
}

async function boundStory({ story: named, covers, flags }: StreamBuild): Promise<Bound> {
  const story: StoryFiles = await findStory(named);
  const loaded = await loadStory(story, covers, ruleIds, flags.cover);
  const settings = mergeSettings(loaded.settings, flags);
  const dressed = lookFilesOf(settings, story);
  const options = await withPatterns(pipelineOptions(settings, story.name, loaded.cover), settings);
  const bound = await publish(loaded.sources, {
    ...options,
    lookFiles: dressed.value.files,
    pictures: loaded.pictures,
  });
  return { bound, diagnostics: [...loaded.diagnostics, ...dressed.diagnostics, ...stillTrue(bound, settings)] };
}

/** Where the book of standard input goes. Only a book that was made here gives way to it unasked. */
async function placeOfBook({ out, output, force }: StreamBuild, title: string, extension: string): Promise<string> {
  const file = output ?? path.join(out, `${fileNameFor(title)}.${extension}`);
  const names = await namesNear(path.dirname(file));
  const isTaken = names.some((name) => name.toLowerCase() === path.basename(file).toLowerCase());
  if (isTaken && !force && ownIdentifierAt(file) === null)
    throw new UsageError(`${file} was not made by fascicle, or was changed since; name another file, or add --force`);
  return file;
}
