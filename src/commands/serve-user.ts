import { Writable } from 'node:stream';
import { isOpenToOthers, ownSettings, readPlain } from '../io/plain-file.ts';
import type { User } from '../serve/access.ts';
import { UsageError } from './usage.ts';

/** Bytes: more is no password. */
const LARGEST = 4096;

/** Where a password may be kept: one line in a file that its owner alone can read. */
function passwordFile(): string {
  return process.env.FASCICLE_SERVE_PASSWORD_FILE || ownSettings('serve-password');
}

/**
 * A user of the catalogue. The password comes from `FASCICLE_SERVE_PASSWORD`, from a file, or is asked for at the
 * terminal; never from an argument, which every program on the machine may read. Throws a UsageError without one.
 */
export async function userNamed(name: string): Promise<User> {
  if (!/^[^:\p{Cc}]{1,100}$/u.test(name)) throw new UsageError('--user is a name of up to 100 letters without a colon');
  const password = process.env.FASCICLE_SERVE_PASSWORD ?? keptPassword() ?? (await askedPassword(name));
  if (password === '') throw new UsageError('an empty password keeps nobody out');
  return { name, password };
}

function keptPassword(): string | null {
  const file = passwordFile();
  let text: string;
  try {
    text = new TextDecoder().decode(readPlain(file, LARGEST));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
  if (isOpenToOthers(file)) {
    throw new UsageError(`others on this machine may read the password in ${file}: run \`chmod 600 ${file}\``);
  }
  return text.split(/\r?\n/, 1)[0] ?? '';
}

async function askedPassword(name: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new UsageError(`--user needs a password: set FASCICLE_SERVE_PASSWORD, or write it into ${passwordFile()}`);
  }
  const { createInterface } = await import('node:readline/promises');
  process.stderr.write(`Password for ${name}: `);
  // What is typed is not shown.
  const silent = new Writable({ write: (_piece, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
