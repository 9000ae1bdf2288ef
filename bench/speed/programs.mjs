// The programs that are compared, as commands that turn stories into books.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './measure.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(path.dirname(here));
const dist = path.resolve(root, process.env.FASCICLE_DIST ?? 'dist');

/** One command for a list of files, run once for each by a shell. */
const each = (script, files) => ['sh', '-c', `for file in "$@"; do ${script}; done`, 'sh', ...files];

/**
 * Other programs by name. `command(stories, out)` takes paths without their endings; each story stands there as `.txt` and
 * as `.md`. `most` is the largest input, in MB, that the program is asked to take.
 */
export const programs = {
  pandoc: {
    installed: isInstalled('pandoc'),
    most: Infinity,
    command: (stories, out) =>
      each(
        `pandoc -f markdown "$file" -o "${out}/pandoc.epub"`,
        stories.map((story) => `${story}.md`),
      ),
  },
  calibre: {
    installed: isInstalled('ebook-convert'),
    most: 1.5,
    command: (stories, out) =>
      each(
        `ebook-convert "$file" "${out}/calibre.epub" >/dev/null`,
        stories.map((story) => `${story}.md`),
      ),
  },
  stock: {
    installed: true,
    most: Infinity,
    command: (stories, out) => node('stock.mjs', stories, out),
  },
  floor: {
    installed: true,
    most: Infinity,
    command: (stories, out) => node('floor.mjs', stories, out),
  },
};

const asFiles = (stories) => stories.map((story) => `${story}.txt`);

/**
 * This program and, where another build of it is named, that one too, as `before`: what is measured side by side, with
 * flags of their own.
 */
export function programsAgainst(other, flags) {
  const of = (folder) => ({
    installed: true,
    most: Infinity,
    command: (stories, out) =>
      fascicle(asFiles(stories), path.join(out, folder === dist ? 'now' : 'before'), flags, folder),
  });
  return { fascicle: of(dist), ...(other === null ? {} : { before: of(path.resolve(other)) }) };
}

/**
 * The command that builds stories, given as files, whether or not they have changed; with the program of another folder
 * if one is named.
 */
export function fascicle(files, out, flags = ['--force'], program = dist) {
  return [
    process.execPath,
    path.join(program, 'cli.js'),
    'build',
    ...files,
    ...flags,
    '--out',
    path.join(out, 'fascicle'),
  ];
}

/** The command that does as little as the program can do. */
export const showVersion = [process.execPath, path.join(dist, 'cli.js'), '--version'];

function node(script, stories, out) {
  return [process.execPath, path.join(here, script), out, ...stories.map((story) => `${story}.md`)];
}
