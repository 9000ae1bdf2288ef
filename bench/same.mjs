// Tells whether a change to the code changed what the command line makes: books with settings, pins, folders, covers and
// targets, and what is printed. Every case runs in a folder of its own; its files and its words are kept as hashes.
//
//   node bench/same.mjs take before.json [--only REGEX]
//   … change, npm run build …
//   node bench/same.mjs take after.json
//   node bench/same.mjs compare before.json after.json
//
// `compare` names each case that differs, and the files of it; exit 1 when there are any.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { same } from './same/cases.mjs';

const CLI = path.resolve(process.env.FASCICLE_DIST ?? path.join(import.meta.dirname, '..', 'dist'), 'cli.js');
const [command, ...words] = process.argv.slice(2);

if (command === 'take' && words[0]) take(words[0], new RegExp(words[words.indexOf('--only') + 1] ?? ''));
else if (command === 'compare' && words[1]) compare(words[0], words[1]);
else {
  console.error('usage: same.mjs take OUT.json [--only REGEX] | compare A.json B.json');
  process.exitCode = 2;
}

function take(out, only) {
  const wanted = words.includes('--only') ? only : /(?:)/;
  const found = {};
  for (const one of same.filter(({ name }) => wanted.test(name))) found[one.name] = outcomeOf(one);
  writeFileSync(out, `${JSON.stringify(found, null, 1)}\n`);
  console.log(`${Object.keys(found).length} cases: ${out}`);
}

/** The hash of each file that the command lines of a case make or change, and of what they print, by its name. */
function outcomeOf({ files, lines }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'fascicle-same-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    const printed = lines.map((line) => run(line, folder));
    const hashes = Object.fromEntries(
      madeIn(folder).map((name) => [name, hash(readFileSync(path.join(folder, name)))]),
    );
    return { ...hashes, '(printed)': hash(printed.join('\n')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(line, cwd) {
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1000000000', LANG: 'C.UTF-8', EPUBCHECK_JAR: '' };
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, ...line], { cwd, env, encoding: 'utf8' });
  return [line.join(' '), stdout, stderr, status].join('\n').replaceAll(cwd, '.');
}

/** All files but the program's own notes of what it built, which hold times. */
function madeIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name !== '.fascicle.json')
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

function hash(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 24);
}

function compare(before, after) {
  const [a, b] = [before, after].map((file) => JSON.parse(readFileSync(file, 'utf8')));
  const all = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const differ = all.filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]));
  for (const name of differ) {
    const [was, is] = [a[name] ?? {}, b[name] ?? {}];
    const files = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((file) => was[file] !== is[file]);
    console.log(`${name}: ${files.join(', ')}`);
  }
  console.log(`${differ.length} of ${all.length} differ`);
  process.exitCode = differ.length > 0 ? 1 : 0;
}
