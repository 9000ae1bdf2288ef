// Every sentence that left a story and is nowhere in its book, for a person to judge: machine, author or unsure.
//   node bench/removals.mjs FOLDER… [--words | --json]
// A folder holds cases: files, or folders with `input.*` or a folder `input`. FASCICLE_DIST names another build folder.
// A removal of which no message of the build tells is marked SILENT. Beside the removals: lines of the story that say
// the title and went as it, messages and files that stayed outside, and sentences of a source that are neither in the
// book nor among the removals. --words looks closer: every word of a removal or of a source that stands nowhere in the
// book in its row of three, a line each, with what it left as, and whether the source has it as a heading or as a name.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { markedIn, plainText } from './removals/plain.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { words: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
const project = path.dirname(import.meta.dirname);
const dist = path.resolve(project, process.env.FASCICLE_DIST ?? 'dist');
const { blockText, containerOf, formatOf, publish, removalRows, sentencesIn, showPlace } = await import(
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

/** The text of a book's files: what stands there under another name is not gone. */
function textOf(publication) {
  const pages = publication.resources.map(({ content }) => (typeof content === 'string' ? content : ''));
  const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
  return pages
    .join(' \n ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => entities[sign]);
}

/** A label and what sets it off: `Summary: `, `[Notes] `, `{Blurb} `, `=About= `. */
const LABEL = /^\W{0,4}[^:\n]{0,60}?(?:::?|[\])}>=~*_|+]+:?|\s[–—-]{1,2})\s+/u;

/** The lines of a removed passage that hold a sentence and are not in the book; a label before a colon is no part of it. */
function goneFrom({ text }, book) {
  const bare = (part) => folded(part.replace(LABEL, ''));
  const isGone = (part) => !book.includes(folded(part)) && !book.includes(bare(part));
  return text.split(/\n\s*\n/).flatMap((part) => {
    if (sentencesIn(part) === 0 || !isGone(part)) return [];
    const lines = part.split('\n').filter((line) => folded(line) !== '' && isGone(line));
    return lines.length > 0 ? [lines.join('\n')] : [];
  });
}

/**
 * Removals of the title's own words below the first prose of their source: they stand in the book as the title, and are
 * gone from where somebody told them.
 */
function echoesOf(removals, book, title) {
  const begins = new Map();
  const visit = ({ blocks, children }) => {
    for (const block of blocks) {
      const { source, line } = block.place;
      const isProse = block.type === 'paragraph' && sentencesIn(blockText(block)) > 0;
      if (isProse && line < (begins.get(source) ?? Infinity)) begins.set(source, line);
    }
    children.forEach(visit);
  };
  book.sections.forEach(visit);
  return removals.filter(
    ({ name, place, text }) =>
      name === 'story-header' && folded(text) === folded(title) && place.line > (begins.get(place.source) ?? Infinity),
  );
}

/** What a message or a file that stayed outside is told as. */
const OUTSIDE = new Set(['post-left-out', 'file-left-out']);

/** So many words in a row are somebody's own. */
const ROW = 4;

/** Whether most of a sentence's words, a few in a row, are nowhere in a text: what stands beside it may be cut otherwise. */
function isMissing(sentence, text) {
  const words = sentence.split(' ').map(folded).filter(Boolean);
  const rows = words.slice(0, Math.max(1, words.length - ROW + 1)).map((_, i) => words.slice(i, i + ROW).join(''));
  return rows.filter((row) => !text.includes(row)).length > rows.length / 2;
}

/** Sentences of the sources that are nowhere: not in the book, and in no removal or message. */
function unrecorded(sources, book, recorded) {
  const known = folded(recorded.join(' '));
  return sources.flatMap(({ name, bytes }) =>
    plainText(name, bytes)
      .split(/\n\s*\n/)
      .flatMap((part) => part.replace(/\s+/g, ' ').split(/(?<=[.!?…]["”’»)]*) /))
      .filter((part) => sentencesIn(part) > 0 && isMissing(part, book) && isMissing(part, known))
      .map((text) => ({ place: { source: name, line: 1, endLine: 1 }, text })),
  );
}

const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{M}\p{N}])+/gu;
const inWords = (text) => text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
/** Words stand where they did when they do so in rows of so many. */
const IN_ORDER = 3;

/** All rows of one to three words of a text. */
function rowsOf(text) {
  const [words, rows] = [inWords(text), new Set()];
  for (let count = 1; count <= IN_ORDER; count++)
    for (let i = 0; i + count <= words.length; i++) rows.add(words.slice(i, i + count).join(' '));
  return rows;
}

/** The words of a line that stand in no such row of a text: the whole line where it has fewer. */
function wordsGone(line, rows) {
  const words = inWords(line);
  const count = Math.min(IN_ORDER, words.length);
  const stays = words.map(() => false);
  for (let i = 0; i + count <= words.length; i++)
    if (rows.has(words.slice(i, i + count).join(' '))) stays.fill(true, i, i + count);
  return words.filter((word, i) => !stays[i] && /\p{L}/u.test(word));
}

/** What leaves for its letters alone. */
const SIGNS = new Set(['markup', 'ornament']);

/** Every line of the removals and of the sources with words that are gone, each with what it is. */
function linesGone(sources, removals, text, outside) {
  const rows = rowsOf(text);
  const marked = sources.flatMap(({ name, bytes }) => (/\.x?html?$/i.test(name) ? markedIn(bytes) : []));
  const markOf = (line) => marked.find(({ text }) => inWords(text).join(' ') === inWords(line).join(' '))?.what ?? '';
  const lines = removals
    .filter(({ name }) => !SIGNS.has(name))
    .flatMap((removal) => removal.text.split('\n').map((line) => ({ removal, line, gone: wordsGone(line, rows) })))
    .filter(({ gone }) => gone.length > 0);
  const left = rowsOf(
    `${text}\n${removals.map((removal) => removal.text).join('\n')}\n${outside.map(({ reason }) => reason).join('\n')}`,
  );
  const unknown = sources.flatMap(({ name, bytes }) =>
    plainText(name, bytes)
      .split('\n')
      .map((line) => ({ name, line, gone: wordsGone(line, left) }))
      .filter(({ gone, line }) => gone.length > inWords(line).length / 2),
  );
  return [
    ...lines.map(({ removal, line, gone }) => ({ ...removal, line, gone, mark: markOf(line) })),
    ...unknown.map(({ name, line, gone }) => ({
      name: 'unrecorded',
      place: { source: name, line: 1, endLine: 1 },
      line,
      gone,
      mark: markOf(line),
    })),
  ];
}

/** Whether a message tells of a removal: one of its row, or one of the whole file that it was. */
function isTold({ name }, diagnostics) {
  const takes = removalRows.find((row) => row.name === name)?.takes;
  return diagnostics.some(
    ({ id, reason }) => (id === 'words-left-out' && reason.includes(`(${takes})`)) || WHOLE.has(id),
  );
}
const WHOLE = new Set(['duplicate-part', 'file-left-out']);

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
    const { trace, publication, book: bound, diagnostics } = await publish(sources);
    const bookText = textOf(publication.value);
    const book = folded(bookText);
    const add = (kind, place, text, told = true) =>
      found.push({ folder, case: name, name: kind, place: showPlace(place), text, told });
    const outside = diagnostics.filter(({ id }) => OUTSIDE.has(id));
    if (values.words) {
      for (const { name: kind, place, line, gone, mark } of linesGone(sources, trace.removals, bookText, outside))
        add(`${kind}${mark}`, place, `${line.trim()}  [${gone.join(' ')}]`);
      continue;
    }
    for (const removal of trace.removals) {
      for (const text of goneFrom(removal, book)) add(removal.name, removal.place, text, isTold(removal, diagnostics));
    }
    for (const { place, text } of echoesOf(trace.removals, bound.value, bound.value.title))
      add('echo of the title', place, text);
    for (const { id, place, reason } of outside) add(id, place ?? { source: name, line: 1, endLine: 1 }, reason);
    const recorded = [...trace.removals.map(({ text }) => text), ...outside.map(({ reason }) => reason)];
    for (const { place, text } of unrecorded(sources, book, recorded)) add('unrecorded', place, text);
  }
}

if (values.json) console.log(JSON.stringify(found, null, 1));
else {
  for (const { name, place, text, told } of found) {
    console.log(
      `${told ? '' : 'SILENT '}${name}  ${place}\n    ${text.trim().replace(/\s+/g, ' ').slice(0, 400)}${proofs.has(name) && !values.words ? `\n    proof asked for: ${proofs.get(name)}` : ''}`,
    );
  }
  const counts = new Map();
  for (const { name } of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  const silent = found.filter(({ told }) => !told).length;
  console.log(
    `${found.length} passages, ${silent} of them silent: ${[...counts].map(([name, count]) => `${count} ${name}`).join(', ')}`,
  );
}
