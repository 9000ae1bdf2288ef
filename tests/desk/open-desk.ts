import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FAREWELL } from '../validity/browser.ts';

const CLI = path.join(import.meta.dirname, '../../dist/cli.js');

/** A desk in a process of its own. */
export interface TestDesk {
  readonly folder: string;
  /** The address with the key. */
  readonly address: string;
  readonly origin: string;
  readonly port: number;
  /** The cookie that the first address gives. */
  readonly cookie: string;
  readonly child: ChildProcess;
  /** Asks as a page of the desk's own does. */
  ask(at: string, options?: RequestInit): Promise<Response>;
  /** Has the desk do something, as its page does. */
  tell(what: string, body: object): Promise<Response>;
  end(): Promise<void>;
}

/** A folder with stories, by name and text. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'fascicle-desk-test-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** Opens a desk over a folder. */
export async function openDesk(folder: string, ...more: readonly string[]): Promise<TestDesk> {
  const child = spawn(process.execPath, [CLI, 'desk', folder, '--no-open', ...more], {
    stdio: ['ignore', 'pipe', 'ignore'],
    // What the user of this machine has set must neither count nor change.
    env: { ...process.env, XDG_CONFIG_HOME: path.join(folder, '.settings') },
  });
  const address = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      const found = /http:\S+/.exec(text)?.[0];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`the desk ended: ${text}`)));
  });
  const { origin, port } = new URL(address);
  const entry = await fetch(address, { redirect: 'manual' });
  const cookie = (entry.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const ask = async (at: string, options: RequestInit = {}): Promise<Response> =>
    await fetch(origin + at, { ...options, headers: { cookie, ...(options.headers as Record<string, string>) } });
  return {
    folder,
    address,
    origin,
    port: Number(port),
    cookie,
    child,
    ask,
    tell: async (what, body) =>
      await ask(`/api/${what}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify(body),
      }),
    end: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGINT');
        // A test that is over only makes room: on a busy machine a process may take long to go.
        const late = setTimeout(() => child.kill('SIGKILL'), FAREWELL);
        await ended;
        clearTimeout(late);
      }
    },
  };
}
