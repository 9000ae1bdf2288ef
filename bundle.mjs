// Makes dist/: the program and the library with the libraries that every story needs, in a few files that start
// quickly. The declarations in dist/types are the compiler's. Run by `npm run build`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { markBuilt } from './built.mjs';
import { noticesFor } from './notices.mjs';
import { plainPatterns } from './plain-patterns.mjs';

const ROOT = import.meta.dirname;
const DIST = path.resolve(ROOT, process.env.FASCICLE_DIST ?? 'dist');

/** Libraries that go into the files. The others are loaded from node_modules: they are native, or seldom needed. */
const BUNDLED = [
  'any-ascii',
  'css-select',
  'entities',
  'epub-gen-memory',
  'fastest-levenshtein',
  'fflate',
  'htmlparser2',
  'marked',
  'yaml',
  'yargs',
];

const { dependencies } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const external = Object.keys(dependencies).filter((name) => !BUNDLED.includes(name));
const isExternal = (id) => id.startsWith('node:') || external.some((name) => id === name || id.startsWith(`${name}/`));

/**
 * What epub-gen-memory has for fetching, parsing and guessing, which it is never asked to do here: its own stand-ins
 * for browsers, or code that refuses. It is most of what loading the library costs.
 */
const REFUSE = `() => { throw new Error('epub-gen-memory was asked to fetch, parse or guess'); }`;
const REPLACED = {
  './util/fetchable': `exports.type = 'nodebuffer'; exports.default = ${REFUSE};`,
  './fetchable': `exports.type = 'nodebuffer'; exports.default = ${REFUSE};`,
  './html-parse': `exports.fixHTML = ${REFUSE};`,
  mime: `exports.getType = exports.getExtension = ${REFUSE};`,
  // Its archive, in whose place one of our own takes the documents.
  jszip: 'module.exports = class { file() {} };',
};

const finishedDocumentsOnly = {
  name: 'finished-documents-only',
  async resolveId(name, importer) {
    if (!importer?.includes(path.join('epub-gen-memory', 'dist'))) return null;
    if (name.endsWith('/predicates')) return await this.resolve(`${name}-nop`, importer);
    return name in REPLACED ? `\0${name}.cjs` : null;
  },
  load: (id) => (id.startsWith('\0') ? REPLACED[id.slice(1).replace(/\.cjs$/, '')] : undefined),
};

/** What a file gives to others through a function that is asked at every use, as the bundler writes it. */
const GIVEN =
  /Object\.defineProperty\(exports, "(\w+)", \{\s*enumerable: true,\s*get: function ?\(\) \{\s*return (\w+);\s*\}\s*\}\);/g;
/** What is made once and stays as it is. */
const CONSTANT = /^(?:const|(?:async )?function\*?|var(?= \w+ = class\b)) (\w+)/gm;

const asScripts = {
  name: 'as-scripts',
  renderChunk(code) {
    // Asking takes a twentieth of all that a story costs. At a file's end, where this stands, all has been made.
    const constants = new Set(Array.from(code.matchAll(CONSTANT), ([, name]) => name));
    const plain = code.replace(GIVEN, (asked, name, value) =>
      constants.has(value) ? `exports.${name} = ${value};` : asked,
    );
    if (!/\bimport\((?=")/.test(plain)) return { code: asScript(plain), map: null };
    // An engine that takes its compiled form of a script from a file forgets how modules are loaded from it.
    const first = 'const importModule = module.importModule ?? ((name) => import(name));';
    return { code: asScript(`${first} ${plain.replace(/\bimport\((?=")/g, 'importModule(')}`), map: null };
  },
};

/**
 * A file as a script whose value is the function that Node puts around a module's code: what is put around it when it is
 * loaded copies the whole of it. Loaded as a module, it calls that function itself. On one line, so that lines keep their
 * numbers.
 */
function asScript(code) {
  const names = 'exports, require, module, __filename, __dirname';
  return `((it) => (typeof module === 'undefined' ? it : it(${names})))(function (${names}) {${code}\n});`;
}

/** Names this build by everything it is made from: books of another build are made anew. */
const stampBuild = {
  name: 'stamp-build',
  transform(code, id) {
    if (!id.endsWith(path.join('src', 'version.ts'))) return null;
    return { code: code.replace('unbundled', buildId()), map: null };
  },
};

function buildId() {
  const hash = createHash('sha256');
  const files = fs.readdirSync(path.join(ROOT, 'src'), { recursive: true }).sort();
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    hash.update(file).update(fs.readFileSync(path.join(ROOT, 'src', file)));
  }
  return hash.update(JSON.stringify(dependencies)).digest('hex').slice(0, 16);
}

/** Notes that are no news: an unused way of the parser to load settings, and modules that are small enough to share. */
const SILENT = new Set(['EMPTY_IMPORT_META', 'INEFFECTIVE_DYNAMIC_IMPORT']);

/** The licences of what is bundled, beside it. */
const NOTICES = 'NOTICES.txt';
/** The modules that went into all bundled files. */
const modules = new Set();

/** Spaces and comments go, names stay: a fault can be read, and the package is a fifth smaller. */
const BARE = { mangle: false, compress: false, codegen: { removeWhitespace: true } };

/** Bundles the entries (file names by name) and gives the paths of the files made. */
async function bundle(input, folder, output, plugins = []) {
  const made = await rolldown({
    input: Object.fromEntries(Object.entries(input).map(([name, file]) => [name, path.join(ROOT, 'src', file)])),
    cwd: ROOT,
    platform: 'node',
    external: isExternal,
    plugins: [finishedDocumentsOnly, stampBuild, plainPatterns, ...plugins],
    onLog: (level, log, tell) => {
      const ours = log.code === 'EMPTY_IMPORT_META' && !(log.id ?? log.message).includes('node_modules');
      if (ours || !SILENT.has(log.code)) tell(level, log);
    },
  });
  const { output: files } = await made.write({ dir: folder, sourcemap: true, minify: BARE, ...output });
  await made.close();
  for (const { moduleIds = [] } of files) for (const id of moduleIds) modules.add(id);
  return files.map(({ fileName }) => path.join(folder, fileName));
}

/** Bundles the desk's page, with its sheets beside it, for browsers: everything that it loads is its own. */
async function bundlePage() {
  const [from, to] = [path.join(ROOT, 'src/desk/page'), path.join(DIST, 'desk')];
  const made = await rolldown({
    input: { page: path.join(from, 'app.tsx') },
    cwd: ROOT,
    platform: 'browser',
  });
  const { output } = await made.write({ dir: to, format: 'esm', minify: true });
  await made.close();
  for (const { moduleIds = [] } of output) for (const id of moduleIds) modules.add(id);
  for (const name of ['page.css', 'frame.css', 'icon.svg']) fs.copyFileSync(path.join(from, name), path.join(to, name));
}

/** Keeps the letters of the covers' fonts, and the fonts' licences, beside the program: see `src/pictures/cover/letters.ts`. */
async function keepLetters() {
  const [maker] = await bundle({ 'letters-of': 'pictures/cover/letters-of.ts' }, DIST, { format: 'esm' });
  const { shippedLetters } = await import(pathToFileURL(maker).href);
  fs.mkdirSync(path.join(DIST, 'letters'), { recursive: true });
  for (const [file, letters] of await shippedLetters()) {
    fs.writeFileSync(path.join(DIST, 'letters', file), JSON.stringify(letters));
  }
  for (const font of ['gentium-book-plus', 'pt-sans']) {
    const licence = path.join(ROOT, 'node_modules/@fontsource', font, 'LICENSE');
    fs.copyFileSync(licence, path.join(DIST, 'letters', `${font}-LICENSE`));
  }
}

/** Names are numbered alike in every run; the usual is by chance. What was compiled is the same then, byte for byte. */
const SAME = '--hash-seed=1';

/** A sample as most stories are posted: with chapters, in lines of 70 signs, and in curled quotation marks. */
function asPosted(text) {
  const curled = text.replace(/(?<=^|[\s(])"(?=\S)/g, '“').replaceAll('"', '”').replaceAll("'", '’');
  const [head, ...paragraphs] = curled.split('\n\n');
  const wrapped = paragraphs.map((paragraph) => paragraph.replace(/(.{1,70})(?:\s+|$)/g, '$1\n').trim());
  const parts = [wrapped.slice(0, 12), wrapped.slice(12)];
  return [head, ...parts.flatMap((part, i) => [`Chapter ${i + 1}: The ${i + 1}. Watch`, ...part])].join('\n\n');
}

/**
 * Runs the program over samples, and keeps what the engine compiled beside each file, for `src/start/load.ts`. The
 * first run is the commonest: what it needs of a file is what is kept.
 */
function keepCompiled(program) {
  // What its name says is read as a story's folder is: one made by chance would run other code at every build.
  const out = path.join('.build', 'compiled');
  fs.rmSync(path.join(ROOT, out), { recursive: true, force: true });
  fs.mkdirSync(path.join(ROOT, out), { recursive: true });
  const sample = 'stories/the-lighthouse-shift.txt';
  const posted = path.join(out, 'posted.txt');
  fs.writeFileSync(path.join(ROOT, posted), asPosted(fs.readFileSync(path.join(ROOT, sample), 'utf8')));
  const script = path.join(ROOT, out, 'keep.mjs');
  const code = `
    import fs from 'node:fs';
    import v8 from 'node:v8';
    import { loadProgram } from ${JSON.stringify(pathToFileURL(path.join(DIST, 'load.js')).href)};
    // What is compiled is all kept; the engine throws away what has not run for a while.
    v8.setFlagsFromString('--no-flush-bytecode');
    const loaded = loadProgram(${JSON.stringify(program)}, 'main.cjs');
    process.on('exit', () => {
      // What was compiled under other flags than those the program runs with would be refused.
      v8.setFlagsFromString('--flush-bytecode');
      v8.setFlagsFromString('--hash-seed=0');
      for (const [file, { script }] of loaded) {
        if (fs.existsSync(file + '.cache')) continue;
        const beside = file + '.cache.' + process.pid;
        fs.writeFileSync(beside, script.createCachedData());
        fs.renameSync(beside, file + '.cache');
      }
    });`;
  fs.writeFileSync(script, code);
  for (const words of [
    ['build', sample, posted, '--force', '--out', out],
    ['build', '--force', `--out=${out}`],
    ['inspect', 'stories/salt-and-ink.md'],
  ]) {
    const run = spawnSync(process.execPath, [SAME, script, ...words], { cwd: ROOT, encoding: 'utf8', timeout: 60_000 });
    if (run.status !== 0) throw new Error(`the bundled program fails: ${words.join(' ')}\n${run.stdout}${run.stderr}`);
  }
  fs.rmSync(path.join(ROOT, out), { recursive: true });
}

/** Where a declaration takes others from: `from './x.ts'`, `import('./x.ts')`, `import './x.ts'`. */
const TAKEN_FROM = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)\.ts['"]/g;

/** Takes away the declarations that nobody sees who uses the library: those that its first one does not lead to. */
function keepPublicTypes(folder) {
  const seen = new Set();
  const follow = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, from] of fs.readFileSync(file, 'utf8').matchAll(TAKEN_FROM))
      follow(path.join(path.dirname(file), `${from}.d.ts`));
  };
  follow(path.join(folder, 'index.d.ts'));
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) {
    const file = path.join(parentPath, name);
    if (!seen.has(file)) fs.rmSync(file);
  }
}

/** Takes away what earlier builds left. */
function removeStale(folder, kept) {
  for (const name of fs.readdirSync(folder)) {
    if (!kept.includes(name)) fs.rmSync(path.join(folder, name), { recursive: true });
  }
}

const program = path.join(DIST, 'program');
const inProgram = await bundle(
  { main: 'main.ts', worker: 'worker.ts' },
  program,
  { format: 'cjs', exports: 'named', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
  [asScripts],
);
const library = await bundle({ index: 'index.ts' }, DIST, {
  format: 'esm',
  chunkFileNames: '[name]-[hash].js',
});
const starting = { cli: 'start/cli.ts', worker: 'start/worker.ts', load: 'start/load.ts' };
const start = await bundle({ ...starting, 'draw-process': 'pictures/drawing/draw-process.ts' }, DIST, {
  format: 'esm',
  sourcemap: false,
});
await bundlePage();
await keepLetters();
removeStale(program, inProgram.map((file) => path.basename(file)));
removeStale(DIST, [...library, ...start].map((file) => path.basename(file)).concat('program', 'types', 'letters', 'desk', NOTICES));
if (fs.existsSync(path.join(DIST, 'types'))) keepPublicTypes(path.join(DIST, 'types'));
fs.writeFileSync(path.join(DIST, NOTICES), noticesFor([...modules]));
fs.chmodSync(path.join(DIST, 'cli.js'), 0o755);
keepCompiled(program);
if (process.env.FASCICLE_DIST === undefined) markBuilt();
