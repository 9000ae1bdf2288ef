import { stat } from 'node:fs/promises';
import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import { UsageError } from './usage.ts';

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
  const user = name === undefined ? null : await (await import('./serve-user.ts')).userNamed(name);
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
