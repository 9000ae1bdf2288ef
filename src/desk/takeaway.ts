import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { MadeStory } from '../commands/build-story.ts';
import { makeThere } from '../commands/make-there.ts';
import { entryFor } from '../commands/own-books.ts';
import { packBooks } from '../commands/send-book.ts';
import { editionsBeside, sendStory } from '../commands/send-disk.ts';
import { MAIL } from '../commands/send-mail.ts';
import { readManifest } from '../io/manifest/manifest.ts';
import { ownIdentifierAt } from '../io/own-book.ts';
import type { StoryFiles } from '../io/stories.ts';
import type { Diagnostic } from '../model/index.ts';
import { bookFolder, isFolder } from '../send/copy.ts';
import { devices } from '../send/devices.ts';
import { findReaders, type Reader, recognise } from '../send/find.ts';
import { isAddress, loadMailSettings } from '../send/mail-settings.ts';
import { type Listening, lanAddresses, qrPicture, serveBooks } from '../serve/server.ts';
import { targetOf } from '../targets/index.ts';
import type { Checked, ReaderView, Sharing } from './api.ts';
import { COVERS, OUT, PLAN } from './library.ts';
import { Refused } from './request.ts';
import { setAside } from './trash.ts';

/** A book ready to be handed to the browser. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A story's book of one kind, made as `build` makes it, byte for byte; nothing of it stays on the disk. */
export async function bookOf(story: StoryFiles, targetId: string): Promise<MadeFile> {
  const target = targetOf(targetId);
  if (target === null) throw new Refused(404, 'There is no such kind of book.');
  const out = await mkdtemp(path.join(os.tmpdir(), 'fascicle-desk-'));
  const task = { story, choices: { ...PLAN.choices, out, targets: [targetId] }, known: null };
  const making = await makeThere([{ task, size: 0 }], 1);
  try {
    const made = await making.next(0);
    const [book] = made.books;
    if (!book) throw refusedBook(made);
    return {
      name: `${made.stem}${book.suffix}.${book.extension}`,
      type: target.mediaType,
      bytes: await readFile(book.staged),
    };
  } finally {
    await making.end();
    await rm(out, { recursive: true, force: true });
  }
}

function refusedBook({ diagnostics }: MadeStory): Refused {
  const error = diagnostics.find(({ severity }) => severity === 'error');
  return new Refused(409, error?.reason ?? 'No book could be made of this story.', error?.remedy ?? null);
}

const MAKING = { covers: COVERS, flags: {} };

/** The folders that count as e-readers as well, and the e-readers that are plugged in. */
export async function readersNow(named: readonly string[]): Promise<readonly Reader[]> {
  const found = (await findReaders()).filter(({ root }) => !named.includes(root));
  const own = await Promise.all(
    named.map(async (root): Promise<readonly Reader[]> => {
      const device = (await isFolder(root)) ? ((await recognise(root)) ?? devices.at(-1)) : undefined;
      return device ? [{ device, root }] : [];
    }),
  );
  return [...own.flat(), ...found];
}

/** E-readers as the page shows them. */
export function readerViews(readers: readonly Reader[], named: string | null): readonly ReaderView[] {
  return readers.map(({ device, root }) => ({
    device: device.id,
    name: device.name,
    root,
    note: device.note,
    named: named === root,
  }));
}

/** Copies a story's book to an e-reader, in the kind that it shows best. */
export async function copyTo(
  story: StoryFiles,
  { device, root }: Reader,
): Promise<{ readonly file: string; readonly same: boolean; readonly old: readonly string[] }> {
  const isDisk = (await recognise(root)) !== null;
  const folder = isDisk ? await bookFolder(root, device) : root;
  const sent = await sendStory(story.path, { device, root }, folder, false, MAKING);
  const failed = sent.find(({ state }) => state === 'failed');
  const [first] = sent;
  if (!first?.file || failed) throw refusedBy((failed ?? first)?.diagnostics ?? [], 'The book was not copied.');
  const files = sent.flatMap(({ file }) => (file === null ? [] : [file]));
  const beside = await Promise.all(files.map(async (file) => await editionsBeside(await readFile(file), file)));
  const old = [...new Set(beside.flat())].filter((file) => !files.includes(file));
  return { file: first.file, same: sent.every(({ state }) => state === 'same'), old };
}

/** Sets a book on an e-reader aside, if it is still one that was made here. Gives the name of the folder it is in. */
export async function retireFrom(file: string): Promise<string> {
  if (ownIdentifierAt(file) === null)
    throw new Refused(409, `${path.basename(file)} is no longer as it was made.`, 'It was left where it is.');
  return await setAside([file]);
}

function refusedBy(diagnostics: readonly Diagnostic[], otherwise: string): Refused {
  const told = diagnostics.find(({ severity }) => severity === 'error') ?? diagnostics[0];
  return new Refused(409, told?.reason ?? otherwise, told?.remedy ?? null);
}

/** Where mail goes unless told otherwise; null when none is set up. */
export async function mailTo(): Promise<{ readonly to: string | null } | null> {
  const { value } = await loadMailSettings().catch(() => ({ value: null }));
  return value === null ? null : { to: value.to };
}

/** Mails a story's book. Gives the address that it went to. */
export async function mailStory(story: StoryFiles, address: string | null): Promise<string> {
  if (address !== null && !isAddress(address)) throw new Refused(400, `${address} is not a mail address.`);
  const settings = await loadMailSettings();
  if (settings.value === null) throw refusedBy(settings.diagnostics, 'Mail is not set up.');
  const to = address ?? settings.value.to;
  if (to === null) throw new Refused(400, 'Name an address to send to.');
  const books = (await packBooks(story.path, MAIL, MAKING)).map(({ parcel, title, mediaType, diagnostics }) => {
    if (parcel === null) throw refusedBy(diagnostics, 'No book could be made of this story.');
    return { path: story.path, name: `${parcel.name}.${parcel.extension}`, title, mediaType, bytes: parcel.bytes };
  });
  const { mailBooks } = await import('../send/mail.ts');
  const refused = await mailBooks(books, to, settings.value, () => {});
  if (refused.length > 0) throw refusedBy(refused, 'The mail was not sent.');
  return to;
}

/** What judges say of a story's book as it was built. */
export async function checkBook(story: StoryFiles): Promise<Checked> {
  const name = entryFor(readManifest(OUT), story, OUT)?.books[0]?.name;
  if (name === undefined) throw new Refused(409, 'There is no book of this story yet.', 'Build it first.');
  // Judges take a while to load, and few ask them.
  const { check } = await import('../check/index.ts');
  const { valid, engines, findings } = await check(path.join(OUT, name));
  return { valid, engines, findings: findings.map(({ severity, message, where }) => ({ severity, message, where })) };
}

/** Offers the books to other devices in the network while it is switched on: the books alone, never the desk. */
export class Sharer {
  #server: Listening | null = null;
  #sharing: Sharing | null = null;

  get now(): Sharing | null {
    return this.#sharing;
  }

  async start(): Promise<Sharing> {
    if (this.#sharing) return this.#sharing;
    this.#server = await serveBooks({ folder: OUT, port: 0, lan: true });
    const [host = '127.0.0.1'] = lanAddresses();
    const address = `http://${host}:${this.#server.port}/`;
    const code = `data:image/svg+xml;base64,${Buffer.from(await qrPicture(address)).toString('base64')}`;
    this.#sharing = { address, code };
    return this.#sharing;
  }

  async stop(): Promise<null> {
    const server = this.#server;
    this.#server = null;
    this.#sharing = null;
    await server?.close();
    return null;
  }
}
