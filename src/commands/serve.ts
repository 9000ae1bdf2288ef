import { stat } from 'node:fs/promises';
import { Writable } from 'node:stream';
import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import { isOpenToOthers, ownSettings, readPlain } from '../io/plain-file.ts';
import type { User } from '../serve/access.ts';
import { UsageError } from './report.ts';

interface ServeFlags {
  out: string;
  port: number;
  lan: boolean;
  user?: string;
}

/** `fascicle serve`: offers the books to e-readers on the network, until it is stopped. */
export const serveCommand: CommandModule<object, ServeFlags> = {
  command: 'serve',
  describe: 'Offer the books to e-readers: an OPDS catalogue and a plain page',
  builder: (yargs) =>
    yargs
      .option('out', { type: 'string', default: 'out', describe: 'folder of the books' })
      .option('port', { type: 'number', default: 8080, describe: 'port to listen on; 0 takes any' })
      .option('lan', { type: 'boolean', default: false, describe: 'let other devices on the network ask' })
      .option('user', {
        type: 'string',
        describe: 'only for this name and its password; lets KOReader keep reading places',
      })
      .example('$0 serve', 'for this machine alone')
      .example('$0 serve --lan', 'for every device on the network; shows a code to scan') as Argv<ServeFlags>,
  handler: run,
};

async function run({ out, port, lan, user: name }: ArgumentsCamelCase<ServeFlags>): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError('--port is a number from 0 to 65535');
  const info = await stat(out).catch(() => null);
  if (!info?.isDirectory())
    throw new UsageError(`there is no folder ${out}; build some books first, or name one with --out`);
  const [{ serveBooks }, { lanAddresses, qrCode }, { printable, say }] = await Promise.all([
    import('../serve/server.ts'),
    import('../serve/server.ts'),
    import('../report/diagnostics.ts'),
  ]);
  const user = name === undefined ? null : await userNamed(name);
  const server = await serveBooks({ folder: out, port, lan, user }).catch((error: NodeJS.ErrnoException) => {
    throw refusedPort(error, port);
  });
  const [address = '127.0.0.1'] = lan ? lanAddresses() : [];
  const page = `http://${address}:${server.port}/`;
  say(
    `Books in ${printable(out)}: ${page}\nOPDS catalogue: ${page}opds\nNewest first, as KOReader’s catalogue sync wants it: ${page}opds/new`,
  );
  if (user) say(`KOReader’s progress sync, as ${printable(user.name)}: ${page.slice(0, -1)}`);
  if (lan && process.stdout.isTTY) console.error(await qrCode(page));
  if (lan)
    console.error(
      `${user ? 'Whoever knows the password' : 'Every device on the network'} can fetch them. Ctrl+C ends it.`,
    );
  await stopped();
  await server.close();
}

export function refusedPort(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new UsageError(`port ${port} is taken by another program; choose one with --port`);
  if (error.code === 'EACCES' && error.syscall === 'listen')
    return new UsageError(`port ${port} is not allowed; choose one above 1023 with --port`);
  return error;
}

export async function stopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

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
async function userNamed(name: string): Promise<User> {
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
