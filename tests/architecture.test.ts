import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SRC = path.join(import.meta.dirname, '..', 'src');

/** What each folder of src may import from, besides itself. `node` stands for node:* modules. */
const LAW: Readonly<Record<string, readonly string[]>> = {
  model: [],
  words: ['model'],
  removals: ['model', 'words'],
  markup: ['model'],
  decode: ['model'],
  facts: ['words', 'model'],
  header: ['facts', 'words', 'model', 'removals'],
  shape: ['words', 'model'],
  read: ['facts', 'words', 'markup', 'model', 'removals', 'decode', 'header', 'shape'],
  open: ['facts', 'words', 'markup', 'model', 'removals', 'decode', 'header', 'read', 'node'],
  normalize: ['markup', 'words', 'model', 'removals'],
  split: ['words', 'model', 'removals'],
  assemble: ['facts', 'words', 'model', 'removals', 'node'],
  looks: ['model'],
  dress: ['model', 'looks', 'node'],
  render: ['words', 'markup', 'model', 'looks'],
  ledger: ['markup', 'model'],
  pictures: ['markup', 'model', 'removals', 'node'],
  package: ['model', 'node'],
  targets: ['markup', 'model', 'package'],
  report: ['facts', 'words', 'model', 'removals', 'looks', 'render', 'package'],
  io: ['words', 'model', 'open', 'package', 'read', 'looks', 'dress', 'node'],
  'divide.ts': ['model', 'removals', 'decode', 'read', 'normalize', 'split', 'ledger'],
  'several-books.ts': ['model', 'assemble', 'ledger', 'looks', 'pictures', 'render'],
  'earlier-edition.ts': ['model', 'assemble', 'divide.ts', 'open', 'read'],
  'titled.ts': ['model', 'assemble', 'divide.ts', 'read'],
  'together.ts': ['words', 'split', 'divide.ts'],
  'pipeline.ts': [
    'divide.ts',
    'earlier-edition.ts',
    'several-books.ts',
    'titled.ts',
    'together.ts',
    'model',
    'looks',
    'dress',
    'open',
    'read',
    'assemble',
    'render',
    'ledger',
    'pictures',
  ],
  check: ['markup', 'dress', 'node'],
  shelf: ['markup', 'model', 'open', 'read', 'node'],
  send: ['model', 'io', 'node'],
  serve: ['markup', 'model', 'io', 'shelf', 'pictures', 'node'],
  // The desk does what the command line does, in its words.
  desk: [
    'check',
    'commands',
    'decode',
    'facts',
    'io',
    'looks',
    'model',
    'pictures',
    'pipeline.ts',
    'several-books.ts',
    'read',
    'removals',
    'report',
    'send',
    'serve',
    'targets',
    'node',
  ],
  commands: [
    'words',
    'markup',
    'desk',
    'check',
    'shelf',
    'send',
    'serve',
    'model',
    'pictures',
    'pipeline.ts',
    'several-books.ts',
    'io',
    'report',
    'targets',
    'node',
    'version.ts',
    'open',
    'read',
    'normalize',
    'split',
    'removals',
    'looks',
    'package',
  ],
};

/** The file or folder that may import each third-party package. The check stands apart from the reading of stories. */
const HOMES: Readonly<Record<string, string | readonly string[]>> = {
  'css-tree': ['dress/', 'pictures/drawing/style.ts'],
  'sanitize-html': 'report/looks.ts',
  'subset-font': 'dress/fonts.ts',
  re2js: 'io/settings/matcher.ts',
  'any-ascii': 'targets/azw3/book.ts',
  '@likecoin': 'check/engine.ts',
  chokidar: ['commands/watch.ts', 'desk/desk.ts'],
  'epub-gen-memory': 'package/',
  'fastest-levenshtein': 'io/trouble.ts',
  marked: 'read/markdown',
  piscina: 'io/workers.ts',
  fflate: ['check/own/archive.ts'],
  'postal-mime': 'open/mail/',
  htmlparser2: 'markup/',
  preact: 'desk/page/',
  'css-select': 'markup/select.ts',
  entities: 'markup/write.ts',
  '@resvg': 'pictures/',
  'bidi-js': 'pictures/cover',
  harfbuzzjs: 'pictures/cover',
  sharp: 'pictures/',
  nodemailer: 'send/mail.ts',
  uqr: 'serve/',
  yaml: '',
  yargs: '',
};

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const written = /^(?:import|export)\s[^;']*?from '([^']+)';|^import '([^']+)';|\bimport\('([^']+)'\)/gm;
  return [...text.matchAll(written)].map((match) => (match[1] ?? match[2] ?? match[3]) as string);
}

const areaOf = (file: string): string => path.relative(SRC, file).split(path.sep)[0] as string;

test('a stage imports only the model and itself', () => {
  const broken: string[] = [];
  for (const file of filesIn(SRC)) {
    const allowed = LAW[areaOf(file)];
    if (!allowed) continue;
    for (const name of importsOf(file)) {
      const area = name.startsWith('node:')
        ? 'node'
        : name.startsWith('.')
          ? areaOf(path.join(file, '..', name))
          : null;
      if (area !== null && area !== areaOf(file) && !allowed.includes(area)) {
        broken.push(`${path.relative(SRC, file)} imports ${name}`);
      }
    }
  }
  expect(broken).toEqual([]);
});

test('each third-party package is imported in one place', () => {
  const broken: string[] = [];
  for (const file of filesIn(SRC)) {
    for (const name of importsOf(file)) {
      if (name.startsWith('.') || name.startsWith('node:')) continue;
      const home = HOMES[name.split('/')[0] as string];
      const where = path.relative(SRC, file).split(path.sep).join('/');
      if (![home ?? []].flat().some((place) => where.startsWith(place))) broken.push(`${where} imports ${name}`);
    }
  }
  expect(broken).toEqual([]);
});

test('no source file but a table is longer than 250 lines', () => {
  const long = filesIn(SRC).flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n').length - 1;
    return file.endsWith('-tables.ts') || lines <= 250 ? [] : [`${path.relative(SRC, file)} has ${lines}`];
  });
  expect(long).toEqual([]);
});

test('the version is the same in the program and in package.json', async () => {
  const { version } = await import('../src/version.ts');
  const manifest = JSON.parse(readFileSync(path.join(SRC, '..', 'package.json'), 'utf8')) as { version: string };
  expect(version).toBe(manifest.version);
});
