// Every sentence that left a story and is nowhere in its book, for a person to judge: machine, author or unsure.
//   node bench/removals.mjs FOLDER… [--all | --json]
// A folder holds cases: files, or folders with `input.*` or a folder `input`. FASCICLE_DIST names another build folder.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
const project = path.dirname(import.meta.dirname);
const dist = path.resolve(project, process.env.FASCICLE_DIST ?? 'dist');
const { containerOf, formatOf, publish, removalRows, sentencesIn, showPlace } = await import(
  path.join(dist, 'index.js')
);
if (positionals.length === 0) throw new Error('name a folder of cases: node bench/removals.mjs FOLDER…');

/** The sources of a case: its own file, its `input.*`, the files of its `input`, or whatever it holds. */
function filesOf(at) {
  if (fs.statSync(at).isFile()) return [at];
  const inside = fs.readdirSync(at).map((name) => path.join(at, name));
  const input = inside.filter((file) => /^input(?:\.|$)/.test(path.basename(file)));
  if (input.length > 0) return input.flatMap((file) => (fs.statSync(file).isDirectory() ? walk(file) : [file]));
  return inside.filter((file) => fs.statSync(file).isFile());
}

function walk(folder) {
  const entries = fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name));
  return entries.flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? walk(file) : [file];
  });
}

const isStory = (file) => formatOf(file) !== null || containerOf(file) !== null;
const folded = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** All the words of a book, folded: what stands there under another name is not gone. */
function wordsOf(publication) {
  const pages = publication.resources.map(({ content }) => (typeof content === 'string' ? content : ''));
  const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
  return folded(
    pages
      .join(' ')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => entities[sign]),
  );
}

/** The lines of a removed passage that hold a sentence and are not in the book; a label before a colon is no part of it. */
function goneFrom({ text }, book) {
  const bare = (part) => folded(part.replace(/^(?:[^:\n]{0,60}::?|\[[^\]]{1,60}\])\s/, ''));
  const isGone = (part) => !book.includes(folded(part)) && !book.includes(bare(part));
  return text.split(/\n\s*\n/).flatMap((part) => {
    if (!(values.all || sentencesIn(part) > 0) || !isGone(part)) return [];
    const lines = part.split('\n').filter((line) => folded(line) !== '' && isGone(line));
    return lines.length > 0 ? [lines.join('\n')] : [];
  });
}

const proofs = new Map(removalRows.map(({ name, proof }) => [name, proof]));
const found = [];
for (const folder of positionals) {
  for (const name of fs.readdirSync(folder).sort()) {
    const files = filesOf(path.join(folder, name)).filter(isStory);
    if (files.length === 0) continue;
    const sources = files.map((file) => ({
      name: path.relative(folder, file),
      format: (formatOf(file) ?? containerOf(file)).id,
      bytes: fs.readFileSync(file),
    }));
    const { trace, publication } = await publish(sources);
    const book = wordsOf(publication.value);
    for (const removal of trace.removals) {
      for (const text of goneFrom(removal, book))
        found.push({ folder, case: name, name: removal.name, place: showPlace(removal.place), text });
    }
  }
}

if (values.json) console.log(JSON.stringify(found, null, 1));
else {
  for (const { name, place, text } of found) {
    console.log(
      `${name}  ${place}\n    ${text.trim().replace(/\s+/g, ' ').slice(0, 400)}\n    proof asked for: ${proofs.get(name)}`,
    );
  }
  const counts = new Map();
  for (const { name } of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  console.log(`${found.length} passages: ${[...counts].map(([name, count]) => `${count} ${name}`).join(', ')}`);
}
