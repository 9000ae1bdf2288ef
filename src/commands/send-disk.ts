import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isSameButMarks, ownIdentifierAt, ownPages } from '../io/own-book.ts';
import { readPlain } from '../io/plain-file.ts';
import { type Diagnostic, topOf } from '../model/index.ts';
import { quoted } from '../report/built.ts';
import { printable, printableJson, say, showDiagnostics, talk } from '../report/diagnostics.ts';
import { bookFolder, deliver, type Route, routeFor } from '../send/copy.ts';
import type { Device } from '../send/devices.ts';
import { findReaders, kindleOnBus, type Reader, recognise } from '../send/find.ts';
import { bookAt } from './new-parts.ts';
import { UsageError } from './report.ts';
import type { SendFlags } from './send.ts';
import { type Making, mayGive, type Packed, packBooks, requireAll } from './send-book.ts';
import { refusal } from './settle-books.ts';

/** What became of one book on its way to a disk. */
export interface Sent {
  readonly book: string;
  readonly file: string | null;
  readonly state: Route['state'] | 'failed';
  readonly diagnostics: readonly Diagnostic[];
}

/** Copies books to a disk or folder; gives the exit code. What the file system refuses stops the rest. */
export async function sendByDisk(args: SendFlags, device: Device | null, making: Making): Promise<number> {
  await requireAll(args.books);
  const reader = await receiver(args.to, device);
  if ('id' in reader) {
    end(args, { device: null, books: [] }, showDiagnostics([reader]).join('\n'));
    return 3;
  }
  const folder = await folderOn(reader, args.to);
  const sent: Sent[] = [];
  for (const book of args.books) {
    for (const result of await sendStory(book, reader, folder, args['dry-run'], making)) {
      sent.push(result);
      if (!args.json) tellSent(result, args['dry-run']);
    }
  }
  const moved = sent.some(({ state }) => state === 'new' || state === 'update');
  if (args.json) end(args, { device: reader.device.id, root: reader.root, books: sent }, '');
  else if (moved && !args['dry-run'] && reader.device.note) talk(`${reader.device.name}: ${reader.device.note}`);
  return exitCodeOf(sent);
}

/** Copies the books of a book or story into a folder of an e-reader, unless it is only to be said what would be done. */
export async function sendStory(
  book: string,
  { device }: Reader,
  folder: string,
  dryRun: boolean,
  making: Making,
): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  for (const packed of await packBooks(book, device, making)) sent.push(await sendOne(packed, folder, dryRun));
  return sent;
}

async function sendOne(first: Packed, folder: string, dryRun: boolean): Promise<Sent> {
  const packed = (await newerThan(first, folder)) ?? first;
  const book = packed.path;
  if (packed.parcel === null) return { book, file: null, state: 'failed', diagnostics: packed.diagnostics };
  try {
    const route = await routeFor(packed.parcel, folder, mayGive, book);
    if (!dryRun) await deliver(packed.parcel, route);
    const left = route.left === null || route.state !== 'new' ? [] : [stays(route.left, route.file)];
    const earlier = route.state === 'new' ? await earlierBooks(packed.parcel.bytes, route.file) : [];
    return { book, file: route.file, state: route.state, diagnostics: [...packed.diagnostics, ...left, ...earlier] };
  } catch (error) {
    return {
      book,
      file: null,
      state: 'failed',
      diagnostics: [...packed.diagnostics, refusal(error, topOf(packed.path))],
    };
  }
}

/** The book made again, compared with the one that it replaces on the e-reader, where it is an EPUB; null for all others. */
async function newerThan({ parcel, path: story, against }: Packed, folder: string): Promise<Packed | null> {
  if (parcel === null || against === undefined || !parcel.extension.endsWith('epub')) return null;
  const { file, state } = await routeFor(parcel, folder, mayGive, story);
  if (state !== 'update') return null;
  const there = bookAt(file);
  const again = await against(there);
  if (again?.parcel == null) return again ?? null;
  // Nothing new has come: the marks that are there stay until something does.
  return isSameButMarks(there.bytes, again.parcel.bytes)
    ? { ...again, parcel: { ...again.parcel, bytes: there.bytes } }
    : again;
}

function stays(left: string, file: string): Diagnostic {
  return {
    id: 'name-taken',
    severity: 'warning',
    place: null,
    reason: `${left} was not made by fascicle, or was changed since; it is left as it is, and the book is ${file}`,
    remedy: 'Delete the one that you do not want on the e-reader.',
  };
}

/** The disk to copy to: the one named, or the only one plugged in. An error diagnostic when there is none. */
export async function receiver(to: string | undefined, device: Device | null): Promise<Reader | Diagnostic> {
  if (to !== undefined) {
    const info = await stat(to).catch(() => null);
    if (info !== null && !info.isDirectory()) throw new UsageError(`${to} is a file, not a folder`);
    if (info === null) throw new UsageError(`there is no folder ${to}`);
    return { device: device ?? (await recognise(to)) ?? (await plainFolder()), root: to };
  }
  const readers = (await findReaders()).filter((reader) => device === null || reader.device.id === device.id);
  const [first, second] = readers;
  if (first && second) {
    const roots = readers.map((reader) => `--to ${reader.root} (${reader.device.name})`).join(', ');
    throw new UsageError(`more than one e-reader is plugged in; choose one: ${roots}`);
  }
  return first ?? unreachable(await kindleOnBus());
}

/** A folder that is no e-reader's disk takes EPUBs under its own name. */
async function plainFolder(): Promise<Device> {
  const { devices } = await import('../send/devices.ts');
  return devices.at(-1) as Device;
}

/** The folder for books on a disk, or the plain folder that the user names. */
export async function folderOn(reader: Reader, to: string | undefined): Promise<string> {
  return to !== undefined && !(await isDisk(to)) ? to : await bookFolder(reader.root, reader.device);
}

async function isDisk(folder: string): Promise<boolean> {
  return (await recognise(folder)) !== null;
}

function unreachable(kindle: boolean): Diagnostic {
  const other = '`fascicle send --email` and `fascicle serve` need no cable.';
  return {
    id: 'device-unreachable',
    severity: 'error',
    place: null,
    reason: kindle
      ? 'a Kindle is plugged in, but not as a disk: newer ones speak MTP, and a plain copy cannot reach them'
      : 'no e-reader is plugged in as a disk',
    remedy: kindle
      ? `Use Send to Kindle: ${other}`
      : `Unlock it and plug it in again, or name its folder with --to. ${other}`,
  };
}

const WORDS = { new: 'copied', update: 'updated', same: 'already there' } as const;

/** Says what became of a book on its way to a disk. */
export function tellSent({ book, file, state, diagnostics }: Sent, dryRun: boolean): void {
  for (const text of showDiagnostics(diagnostics)) talk(text);
  if (state === 'failed') talk(`${printable(book)}: not sent`);
  else {
    const done = dryRun && state !== 'same' ? `would be ${WORDS[state]}` : WORDS[state];
    say(printable(`${book}: ${done}: ${file}`));
  }
}

function end(args: SendFlags, value: object, text: string): void {
  if (args.json) say(printableJson(value));
  else talk(text);
}

/** 3 when the disk refused something, 1 when a book could not be made, else 0. */
function exitCodeOf(sent: readonly Sent[]): number {
  const errors = sent.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error'));
  if (errors.some(({ id }) => id === 'book-not-written')) return 3;
  return sent.some(({ state }) => state === 'failed') ? 1 : 0;
}

/** Larger files are no books. */
const LARGEST = 500 * 1024 ** 2;

/**
 * Books of ours in a folder of an e-reader that are the same story as one that was just put there under another name:
 * a title that was changed since makes another book of it, and the e-reader shows both. The same story is one of which
 * most pages are the same, byte for byte; a book that only shares a foreword is another.
 */
async function earlierBooks(bytes: Uint8Array, file: string): Promise<readonly Diagnostic[]> {
  return (await editionsBeside(bytes, file)).map((other) => staysToo(other, file));
}

/** The files of those books. */
export async function editionsBeside(bytes: Uint8Array, file: string): Promise<readonly string[]> {
  const pages = ownPages(bytes);
  if (pages.size === 0) return [];
  const folder = path.dirname(file);
  const names = await readdir(folder).catch(() => []);
  const others = names.filter((name) => /\.epub$/i.test(name) && name !== path.basename(file)).sort();
  return others.map((name) => path.join(folder, name)).filter((other) => isEdition(pages, other));
}

function isEdition(pages: ReadonlySet<string>, file: string): boolean {
  if (ownIdentifierAt(file) === null) return false;
  const there = ownPages(readPlain(file, LARGEST));
  const shared = [...there].filter((page) => pages.has(page)).length;
  return shared * 2 > Math.min(there.size, pages.size);
}

function staysToo(other: string, file: string): Diagnostic {
  return {
    id: 'earlier-book',
    severity: 'warning',
    place: null,
    reason: `${other} is the same story under an earlier title, and stays beside ${path.basename(file)}`,
    remedy: `Delete it on the e-reader, or here: rm ${quoted(other)}`,
  };
}
