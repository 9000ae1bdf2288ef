import { stat } from 'node:fs/promises';
import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import { UsageError } from './report.ts';
import { refusedPort, stopped } from './serve.ts';

interface DeskFlags {
  folder?: string;
  port: number;
  open: boolean;
  to?: string;
}

/** Milliseconds in which the desk puts its things away once it is told to end. */
const PATIENCE = 5000;

/** `fascicle desk`: a page on this machine to look at stories, set them right and take the books away. */
export const deskCommand: CommandModule<object, DeskFlags> = {
  command: 'desk [folder]',
  describe: 'Open a page in the browser: see the books, set them right, take them away',
  builder: (yargs) =>
    yargs
      .positional('folder', {
        type: 'string',
        describe: 'the folder where stories/ is; the one you are in unless given',
      })
      .option('port', { type: 'number', default: 0, describe: 'port to listen on; any free one unless given' })
      .option('open', {
        type: 'boolean',
        default: true,
        describe: 'open the browser; --no-open only prints the address',
      })
      .option('to', { type: 'string', describe: "a folder that counts as the e-reader's disk" })
      .example('$0 desk', 'the stories here, in the browser')
      .example('$0 desk ~/fiction --no-open', 'only prints the address') as Argv<DeskFlags>,
  handler: run,
};

async function run({ folder, port, open, to }: ArgumentsCamelCase<DeskFlags>): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError('--port is a number from 0 to 65535');
  for (const [at, what] of [
    [folder, 'stories'],
    [to, 'an e-reader'],
  ] as const) {
    if (at !== undefined && !(await stat(at).catch(() => null))?.isDirectory())
      throw new UsageError(`there is no folder ${at}; name one that holds ${what}`);
  }
  const { resolve } = await import('node:path');
  const reader = to === undefined ? null : resolve(to);
  // Whatever the desk writes is what the command line would write if it were run there.
  if (folder !== undefined) process.chdir(folder);
  const [{ openDesk }, { say }] = await Promise.all([import('../desk/server.ts'), import('../report/diagnostics.ts')]);
  const desk = await openDesk({ port, reader }).catch((error: NodeJS.ErrnoException) => {
    throw refusedPort(error, port);
  });
  say(`The desk is open: ${desk.address}`);
  console.error('Ctrl+C closes it.');
  if (open) await openBrowser(desk.address);
  await stopped();
  // Whatever still runs then, books are written whole or not at all.
  await Promise.race([desk.close(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  process.exit();
}

/** How a platform opens an address in the browser that the user has chosen. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens the browser, where there is a screen to show it on. That it can't is no fault: the address was printed. */
async function openBrowser(address: string): Promise<void> {
  const { spawn } = await import('node:child_process');
  const { platform, env } = process;
  const hasScreen = platform in OPENERS || env.DISPLAY !== undefined || env.WAYLAND_DISPLAY !== undefined;
  if (!hasScreen) return;
  const [program = '', ...words] = [...(OPENERS[platform] ?? ['xdg-open']), address];
  const child = spawn(program, words, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
