import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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
