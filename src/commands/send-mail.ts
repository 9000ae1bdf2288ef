import type { Diagnostic } from '../model/index.ts';
import { printable, printableJson, say, showDiagnostics, talk } from '../report/diagnostics.ts';

import { type MailedBook, mailBooks } from '../send/mail.ts';
import { isAddress, loadMailSettings } from '../send/mail-settings.ts';
import { UsageError } from './report.ts';
import type { SendFlags } from './send.ts';
import { type Making, packBooks, requireAll, type Wanted } from './send-book.ts';

/** Mail takes EPUBs, and nothing that only one device reads. */
export const MAIL: Wanted = { name: 'mail', targets: ['epub'], reads: [] };

/** Sends books by mail; gives the exit code: 1 when a book could not be made, 3 when the server refused. */
export async function sendByMail(args: SendFlags, making: Making): Promise<number> {
  const { sent, diagnostics, code } = await mailStories(args, making);
  if (args.json) say(printableJson({ sent, diagnostics }));
  else for (const text of showDiagnostics(diagnostics)) talk(text);
  return code;
}

/** What became of books that were to be mailed. */
export interface Mailed {
  /** The paths of those that are on their way. */
  readonly sent: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** 0 when all are, 1 when a book could not be made, 2 without settings, 3 when the server refused. */
  readonly code: 0 | 1 | 2 | 3;
}

/** Sends books by mail and tells of each that went. Throws a UsageError for what can't be an address. */
export async function mailStories(args: SendFlags, making: Making): Promise<Mailed> {
  if (args.to !== undefined && !isAddress(args.to)) throw new UsageError(`${args.to} is not a mail address`);
  await requireAll(args.books);
  const settings = await loadMailSettings();
  if (settings.value === null) return { sent: [], diagnostics: settings.diagnostics, code: 2 };
  const to = args.to ?? settings.value.to;
  if (to === null)
    throw new UsageError('nobody to send to: name an address with --to, or set `to` in the mail settings');
  const packed = [];
  for (const book of args.books) packed.push(...(await packBooks(book, MAIL, making)));
  const books = packed.flatMap(({ path, parcel, title, mediaType }): MailedBook[] =>
    parcel ? [{ path, name: `${parcel.name}.${parcel.extension}`, title, mediaType, bytes: parcel.bytes }] : [],
  );
  const sent: string[] = [];
  const done = (book: MailedBook): void => {
    sent.push(book.path);
    if (!args.json) say(printable(`${book.path}: sent to ${to} as ${book.name}`));
  };
  const refused = args['dry-run'] ? rehearse(books, to, args.json) : await mailBooks(books, to, settings.value, done);
  const diagnostics = [...settings.diagnostics, ...packed.flatMap((one) => one.diagnostics), ...refused];
  const unmade = packed.some(({ parcel }) => parcel === null);
  return { sent, diagnostics, code: refused.length > 0 ? 3 : unmade ? 1 : 0 };
}

function rehearse(books: readonly MailedBook[], to: string, quiet: boolean): readonly Diagnostic[] {
  if (!quiet) for (const book of books) say(printable(`${book.path}: would be sent to ${to} as ${book.name}`));
  return [];
}
