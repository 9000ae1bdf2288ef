// Where the single-file program begins: its files are unpacked once into the user's cache, and run from there.
const fs = require('node:fs');
const { createRequire } = require('node:module');
const os = require('node:os');
const path = require('node:path');
const { getRawAsset } = require('node:sea');
const { gunzipSync } = require('node:zlib');

/** Where programs keep what they can make again. */
function cacheFolder() {
  const { env, platform } = process;
  if (env.XDG_CACHE_HOME) return env.XDG_CACHE_HOME;
  if (platform === 'darwin') return path.join(os.homedir(), 'Library', 'Caches');
  return platform === 'win32' && env.LOCALAPPDATA ? env.LOCALAPPDATA : path.join(os.homedir(), '.cache');
}

/** Unpacks the files beside their place, which they take whole; another start of the program may be faster. */
function unpack(home) {
  const bytes = gunzipSync(Buffer.from(getRawAsset('files')));
  const length = bytes.readUInt32LE(0);
  const list = JSON.parse(bytes.subarray(4, 4 + length).toString('utf8'));
  const beside = `${home}.${process.pid}`;
  let from = 4 + length;
  for (const [name, size] of list) {
    const file = path.join(beside, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes.subarray(from, from + size));
    from += size;
  }
  fs.writeFileSync(path.join(beside, 'boot.cjs'), 'module.exports = (file) => import(file);\n');
  try {
    fs.renameSync(beside, home);
  } catch (error) {
    if (!fs.existsSync(path.join(home, 'boot.cjs'))) throw error;
    fs.rmSync(beside, { recursive: true, force: true });
  }
}

/** Whether somebody started the program from a desktop, and not in a terminal, to see something. */
function isOnDesktop() {
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return Boolean(hasScreen) && !process.stdin.isTTY && !process.stdout.isTTY;
}

function run() {
  const home = path.join(cacheFolder(), 'fascicle', 'THIS_BUILD');
  if (!fs.existsSync(path.join(home, 'boot.cjs'))) unpack(home);
  const [program, , ...words] = process.argv;
  // A process that the program starts of itself names the file that it is to run.
  const isOwn = words[0] !== undefined && path.resolve(words[0]).startsWith(home + path.sep);
  const file = isOwn ? words.shift() : path.join(home, 'dist', 'cli.js');
  process.argv = [program, file, ...(words.length === 0 && !isOwn && isOnDesktop() ? ['desk'] : words)];
  const { pathToFileURL } = require('node:url');
  createRequire(path.join(home, 'boot.cjs'))('./boot.cjs')(pathToFileURL(file).href);
}

try {
  run();
} catch (error) {
  process.stderr.write(`fascicle: its files can’t be unpacked: ${error.message}\n`);
  process.exitCode = 3;
}
