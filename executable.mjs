// Makes one file that runs without Node: executable/fascicle, of the program in dist/, the libraries it loads and this
// machine's own Node (a "single executable application"). Run by `npm run executable`, on the system that it is for.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const ROOT = import.meta.dirname;
const OUT = path.join(ROOT, 'executable');
const NAME = process.platform === 'win32' ? 'fascicle.exe' : 'fascicle';

/** What no program asks for when it runs. */
const IDLE = /\.(?:map|md|markdown|d\.ts|d\.mts|d\.cts|flow)$|(?:^|\/)(?:tests?|docs?|examples?|types)\//i;

/** Files below a folder, as paths from it. Links between packages are not followed: each package is packed by itself. */
function filesIn(folder, skip = () => false) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skip(entry.name)) return [];
    if (entry.isDirectory()) return filesIn(path.join(folder, entry.name), skip).map((at) => `${entry.name}/${at}`);
    return entry.isFile() ? [entry.name] : [];
  });
}

/** The folders of the packages that the program needs, from here: those of the lock file that are installed. */
function packages() {
  const { packages: locked } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  const needed = Object.entries(locked).filter(([folder, { dev }]) => folder !== '' && !dev);
  return needed.map(([folder]) => folder).filter((folder) => fs.existsSync(path.join(ROOT, folder)));
}

/** All files in one stretch of bytes: the length of a list of names and sizes, the list, and the files one after another. */
function packed() {
  const dist = filesIn(path.join(ROOT, 'dist'), (name) => name === 'types' || IDLE.test(name)).map((at) => `dist/${at}`);
  const loaded = packages().flatMap((folder) =>
    filesIn(path.join(ROOT, folder), (name) => name === 'node_modules')
      .map((at) => `${folder}/${at}`)
      .filter((at) => !IDLE.test(at.slice(folder.length + 1)) || /\.js$|LICEN[CS]E/i.test(at)),
  );
  const names = ['package.json', 'LICENSE', ...dist, ...loaded];
  const files = names.map((name) => fs.readFileSync(path.join(ROOT, name)));
  const list = Buffer.from(JSON.stringify(names.map((name, i) => [name, files[i].length])));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(list.length);
  return Buffer.concat([length, list, ...files]);
}

if (!fs.existsSync(path.join(ROOT, 'dist/cli.js'))) throw new Error('there is no dist/: run `npm run build` first');
fs.mkdirSync(OUT, { recursive: true });
const bytes = packed();
const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
const at = (name) => path.join(OUT, name);
fs.writeFileSync(at('files.gz'), gzipSync(bytes));
const start = fs.readFileSync(path.join(ROOT, 'src/start/executable.cjs'), 'utf8').replace('THIS_BUILD', mark);
fs.writeFileSync(at('start.cjs'), start);
const config = { main: at('start.cjs'), output: at('sea.blob'), disableExperimentalSEAWarning: true, assets: { files: at('files.gz') } };
fs.writeFileSync(at('sea.json'), JSON.stringify(config));
execFileSync(process.execPath, ['--experimental-sea-config', at('sea.json')], { stdio: 'inherit' });
fs.copyFileSync(process.execPath, at(NAME));
fs.chmodSync(at(NAME), 0o755);
// A signed program that is changed does not start on macOS: its signature goes, and an own one is put on.
if (process.platform === 'darwin') execFileSync('codesign', ['--remove-signature', at(NAME)]);
const { inject } = (await import('postject')).default;
await inject(at(NAME), 'NODE_SEA_BLOB', fs.readFileSync(at('sea.blob')), {
  sentinelFuse: 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2',
  ...(process.platform === 'darwin' ? { machoSegmentName: 'NODE_SEA' } : {}),
});
if (process.platform === 'darwin') execFileSync('codesign', ['--sign', '-', at(NAME)]);
for (const name of ['files.gz', 'start.cjs', 'sea.blob', 'sea.json']) fs.rmSync(at(name));
console.log(`${path.relative('', at(NAME))}: ${Math.round(fs.statSync(at(NAME)).size / 1e6)} MB`);
