// Programs that make a book of a case's files: this one, and peers when they are installed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** This program, from a build folder. Diagnostics go beside the book. */
export async function fascicle(dist) {
  const { publish, targetOf } = await import(pathToFileURL(path.join(dist, 'index.js')));
  const make = async (files, book) => {
    const sources = files.map((file) => ({ name: path.basename(file), format: '', bytes: fs.readFileSync(file) }));
    const bound = await publish(sources, {});
    fs.writeFileSync(book, await targetOf('epub').make(bound.publication.value));
    fs.writeFileSync(book.replace(/\.epub$/, '.diagnostics.json'), JSON.stringify(bound.diagnostics, null, 1));
    for (const d of bound.diagnostics.filter((d) => d.severity === 'error')) {
      console.log(
        `  ${path.basename(book)}: ${d.id} ${d.place ? `${d.place.source}:${d.place.line} ` : ''}${d.reason}`,
      );
    }
  };
  return { id: 'fascicle', make };
}

/** calibre and pandoc take one file: the files of a case are joined in the order people count. */
export const PEERS = [
  { id: 'calibre', command: 'ebook-convert', run: (input, book) => ['ebook-convert', input, book], utf8: false },
  {
    id: 'pandoc',
    command: 'pandoc',
    run: (input, book) => ['pandoc', ...(/\.html?$/.test(input) ? [] : ['-f', 'markdown']), input, '-o', book],
    utf8: true,
  },
].map((peer) => ({ ...peer, make: async (files, book) => makeWith(peer, files, book) }));

export const isInstalled = (peer) => spawnSync(peer.command, ['--version'], { stdio: 'ignore' }).status === 0;

function makeWith(peer, files, book) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peer-'));
  try {
    const input = joined(files, folder, path.basename(book, '.epub'), peer.utf8);
    const [command, ...args] = peer.run(input, book);
    spawnSync(command, args, { stdio: 'ignore', timeout: 300_000 });
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function joined(files, folder, name, utf8) {
  const input = path.join(folder, name + path.extname(files[0]).toLowerCase());
  const sorted = [...files].sort(new Intl.Collator('en', { numeric: true }).compare);
  if (sorted.length === 1 && !utf8) fs.copyFileSync(sorted[0], input);
  else fs.writeFileSync(input, sorted.map((file) => decode(fs.readFileSync(file))).join('\n\n'));
  return input;
}

function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}
