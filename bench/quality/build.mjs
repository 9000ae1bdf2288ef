// Builds the cases of a set as a person would: the program's own command over files and folders, all in one run.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * One book a case in `books`: `<id>.epub`, `<id>.diagnostics.json`, and `<id>.log.txt`, what was said of it. A file that
 * is called `input` in every case gets the name of its case; a file or folder with a name of its own keeps it.
 */
export function buildCases(cli, cases, books) {
  fs.rmSync(books, { recursive: true, force: true });
  const work = path.join(books, '.work');
  fs.mkdirSync(work, { recursive: true });
  const stories = cases.map(({ id, input }) => [storyOf(work, id, input), id]);
  const out = path.join(books, '.out');
  const idOf = new Map(stories);
  const said = [];
  for (const { story, files = [], diagnostics = [] } of built(cli, [...idOf.keys()], { work, out, said })) {
    const id = idOf.get(story);
    if (id === undefined) continue;
    const book = path.join(books, `${id}.epub`);
    const [file] = files;
    if (file) fs.renameSync(path.resolve(work, file), book);
    fs.writeFileSync(book.replace(/\.epub$/, '.diagnostics.json'), JSON.stringify(diagnostics));
    fs.writeFileSync(book.replace(/\.epub$/, '.log.txt'), diagnostics.map(lineOf).join('\n'));
  }
  for (const folder of [work, out]) fs.rmSync(folder, { recursive: true, force: true });
  return said.join('\n');
}

/** The reports of all stories. A command line that is refused as a whole is halved, until what it refuses stands alone. */
function built(cli, stories, { work, out, said }) {
  if (stories.length === 0) return [];
  const args = [cli, 'build', ...stories, '--out', out, '--json', '--covers', 'none'];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30, cwd: work });
  const { books } = JSON.parse(run.stdout || '{}');
  if (books) return books;
  if (stories.length === 1) {
    said.push(run.stderr.trim());
    return [];
  }
  const half = stories.length >> 1;
  return [stories.slice(0, half), stories.slice(half)].flatMap((part) => built(cli, part, { work, out, said }));
}

const lineOf = ({ place, severity, id, reason, remedy }) =>
  `${place ? `${place.source}:${place.line} ` : ''}${severity}: ${reason} [${id}] ${remedy ?? ''}`;

function storyOf(work, id, input) {
  const isFolder = fs.statSync(input).isDirectory();
  const isNamed = !isFolder && !path.basename(input).startsWith('input.');
  const folder = isNamed ? path.join(work, id) : work;
  fs.mkdirSync(folder, { recursive: true });
  const story = path.join(folder, isNamed ? path.basename(input) : isFolder ? id : id + path.extname(input));
  fs.cpSync(input, story, { recursive: true });
  return path.relative(work, story);
}
