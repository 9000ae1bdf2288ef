import path from 'node:path';
import type { SendMailOptions, Transporter } from 'nodemailer';
import type { Diagnostic } from '../model/index.ts';
import type { MailSettings } from './mail-settings.ts';

/** A book to be sent by mail. */
export interface MailedBook {
  /** The path the user gave; messages name it. */
  readonly path: string;
  /** File name with its ending. */
  readonly name: string;
  readonly title: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What Send to Kindle takes in one message, in bytes; other services take half of it or less. */
export const LARGEST_ATTACHMENT: number = 50 * 1000 ** 2;

/** Milliseconds that a mail server may be silent. */
const PATIENCE = 30_000;

/**
 * Sends books, each in a message of its own, over the user's mail server. Gives one error diagnostic for each book
 * that the server did not take; when the server itself can't be used, the first error stands for all.
 */
export async function mailBooks(
  books: readonly MailedBook[],
  to: string,
  settings: MailSettings,
  sent: (book: MailedBook) => void,
): Promise<readonly Diagnostic[]> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    host: settings.host,
    port: settings.port,
    secure: settings.security === 'tls',
    requireTLS: settings.security === 'starttls',
    ignoreTLS: settings.security === 'none',
    ...(settings.user === null ? {} : { auth: { user: settings.user, pass: settings.password ?? '' } }),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    // A message is made of the book's bytes alone, whatever its text says.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    return await mailEach(transport, books, to, settings, sent);
  } finally {
    transport.close();
  }
}

async function mailEach(
  transport: Transporter,
  books: readonly MailedBook[],
  to: string,
  settings: MailSettings,
  sent: (book: MailedBook) => void,
): Promise<readonly Diagnostic[]> {
  const refused: Diagnostic[] = [];
  for (const book of books) {
    if (book.bytes.length > LARGEST_ATTACHMENT) {
      refused.push(tooLarge(book, to));
      continue;
    }
    try {
      await transport.sendMail(messageOf(book, to, settings.from));
      sent(book);
    } catch (error) {
      const { id, reason, remedy, fatal } = explain(withoutPassword(error as MailError, settings), settings, to);
      refused.push({ id, severity: 'error', place: null, reason: `${messageTo(book, to)}: ${reason}`, remedy });
      if (fatal) break;
    }
  }
  return refused;
}

function messageOf(book: MailedBook, to: string, from: string): Parameters<Transporter['sendMail']>[0] {
  return {
    from,
    to,
    // Told to the server beforehand (RFC 1870), which then need not hear out what it would refuse.
    envelope: { from, to, size: mailedSize(book.bytes.length) } as NonNullable<SendMailOptions['envelope']>,
    subject: book.title,
    text: `${book.title}\n\nThe book is attached: ${book.name}\n`,
    attachments: [{ filename: book.name, content: Buffer.from(book.bytes), contentType: book.mediaType }],
  };
}

/** Bytes of a message with a book in it: base64 in lines of 76 (RFC 2045, section 6.8), and some for the rest. */
function mailedSize(bytes: number): number {
  return Math.ceil((bytes / 57) * 78) + 4096;
}

interface MailError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

interface Explained {
  readonly id: 'mail-not-sent';
  readonly reason: string;
  readonly remedy: string;
  /** Whether no other book would fare better. */
  readonly fatal: boolean;
}

/** The error with no word of the password, which some servers repeat: nothing else of it is ever shown. */
function withoutPassword(
  { name, code, responseCode, response, message }: MailError,
  { user, password }: MailSettings,
): MailError {
  const hide = (text: string): string => masked(text, user, password);
  return {
    name,
    message: hide(message),
    ...(code === undefined ? {} : { code }),
    ...(responseCode === undefined ? {} : { responseCode }),
    ...(response === undefined ? {} : { response: hide(response) }),
  };
}

/** What a mail server's refusal means (nodemailer's error codes; RFC 5321, section 4.2.3; RFC 4954, section 6). */
function explain({ code, responseCode, response, message }: MailError, settings: MailSettings, to: string): Explained {
  const server = `${settings.host}:${settings.port}`;
  const said = response ? ` It said: ${oneLine(response)}` : '';
  const refuse = (reason: string, remedy: string, fatal = true): Explained => ({
    id: 'mail-not-sent',
    reason: `${reason}.${said}`,
    remedy,
    fatal,
  });
  if (code === 'EAUTH' || code === 'ENOAUTH') {
    return refuse(
      `${server} does not accept the user name or password`,
      'Mend them; many services want a password made for programs.',
    );
  }
  if (code === 'EDNS' || /ENOTFOUND|EAI_AGAIN/.test(message)) {
    return refuse(`there is no mail server ${settings.host}`, 'Check `host`, and the network.');
  }
  if (responseCode === 552 || /size (larger than|exceeds)/i.test(message)) {
    return refuse(
      `${server} finds the book too large`,
      'Send it another way: `fascicle send` over USB, or `fascicle serve`.',
      false,
    );
  }
  if (code === 'EENVELOPE') {
    return refuse(
      `${server} refuses to send from ${settings.from} to ${to}`,
      'Check both addresses. Send to Kindle wants the sender to be approved.',
    );
  }
  if (code === 'EMESSAGE')
    return refuse(`${server} refused the message`, 'Ask the service why, or send another way.', false);
  if (code === 'ETLS' || /certificate|wrong version number|STARTTLS/i.test(message)) {
    return refuse(
      `a safe connection to ${server} failed: ${oneLine(message)}`,
      'Check `port` and `security` (tls, starttls).',
    );
  }
  return refuse(
    `the connection to ${server} failed: ${oneLine(message)}`,
    'Check `host` and `port`, and the network; then send again.',
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}

function tooLarge(book: MailedBook, to: string): Diagnostic {
  const size = Math.ceil(book.bytes.length / 1000 ** 2);
  return {
    id: 'mail-not-sent',
    severity: 'error',
    place: null,
    reason: `${messageTo(book, to)}: the book has ${size} MB; Send to Kindle takes at most 50`,
    remedy: 'Send it another way: `fascicle send` over USB, or `fascicle serve`.',
  };
}

/** How a message is called where it is told of: it has no line in any file. */
function messageTo(book: MailedBook, to: string): string {
  const from = path.basename(book.path) === book.name ? '' : ` (${book.path})`;
  return `the mail to ${to} with ${book.name}${from}`;
}

/** What stands for a password, and for words that may hold it. */
const MASK = '•••';
/** A shorter password may be a part of any word: its place would tell it. */
const SHORT = 4;

/**
 * Words of a server without the password, in each form in which it was sent or may be echoed: as it is, in base64 (alone,
 * or with the user's name, as RFC 4616 has it), and as in addresses; in any case, whatever white space is in it.
 */
export function masked(words: string, user: string | null, password: string | null): string {
  if (password === null || password === '') return words;
  const forms = formsOf(user ?? '', password);
  if (password.length < SHORT) return forms.some((form) => form.test(words)) ? MASK : words;
  return forms.reduce((text, form) => text.replace(form, MASK), words);
}

/** Longer forms come before those that are parts of them. */
function formsOf(user: string, password: string): readonly RegExp[] {
  const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64').replace(/=+$/, '');
  const texts = [
    base64(`\0${user}\0${password}`),
    base64(`${user}\0${user}\0${password}`),
    base64(password),
    encodeURIComponent(password),
    JSON.stringify(password).slice(1, -1),
    password,
  ];
  const distinct = [...new Set(texts.filter((text) => text.trim() !== ''))].sort((a, b) => b.length - a.length);
  return distinct.map((text) => new RegExp(text.trim().split(/\s+/).map(literal).join('\\s+'), 'giu'));
}

/** A text as a pattern that fits it alone. */
function literal(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&');
}
