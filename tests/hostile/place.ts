import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The program as it is built. */
export const CLI: string = path.join(import.meta.dirname, '../..', process.env.FASCICLE_DIST ?? 'dist', 'cli.js');

/** Prose of a story whose title is its file's name. */
export const PROSE = 'She went down to the harbour and waited there for the boat.\n\n';

/** What may stand where a file is expected, by name. `outside` is a file that no message may quote. */
export const ODDITIES: Readonly<Record<string, (at: string, outside: string) => void>> = {
  'a pipe': (at) => void execFileSync('mkfifo', [at]),
  'a folder': (at) => void mkdirSync(at),
  'a link to nothing': (at) => symlinkSync('gone', at),
  'a link in a circle': (at) => symlinkSync(path.basename(at), at),
  'a link to a device': (at) => symlinkSync('/dev/zero', at),
  'a link that leads out': (at, outside) => symlinkSync(outside, at),
  '600 MB': (at) => {
    writeFileSync(at, '');
    truncateSync(at, 600 * 1024 ** 2);
  },
};

/** Runs the program as its user would; one that hangs is ended after a while, which its null status tells. */
export function fascicle(cwd: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: 'utf8', timeout: 30_000, killSignal: 'SIGKILL' });
}
