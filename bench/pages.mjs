// Reads saved pages of a folder in the form of Readability's test pages, and compares the story with what an editor kept.
//   node bench/pages.mjs FOLDER [page…] [--all] [--details]
// FOLDER holds a folder a page: source.html, and expected.html with the words that belong to the article.
// Neither is part of the project. FASCICLE_DIST names another build folder than dist.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Parser } from 'htmlparser2';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const args = process.argv.slice(2);
const flag = (name) => args.includes(name) && args.splice(args.indexOf(name), 1).length > 0;
const [all, details] = [flag('--all'), flag('--details')];
const [folder, ...chosen] = args;
const dist = path.resolve(root, process.env.FASCICLE_DIST ?? 'dist');

/** Pages with fewer words say little about reading. */
const LEAST = 100;

/** The words of a page, as a reader sees them. */
function shownText(html) {
  const pieces = [];
  let silent = 0;
  const isSilent = (name) => /^(script|style|noscript|template|head|title)$/.test(name);
  const parser = new Parser(
    {
      onopentag(name, { alt }) {
        if (name === 'img' && alt && silent === 0) pieces.push(` ${alt} `);
        if (isSilent(name)) silent += 1;
        if (!/^(a|abbr|b|em|font|i|q|s|small|span|strong|sub|sup|u|wbr)$/.test(name)) pieces.push(' ');
      },
      ontext: (text) => silent === 0 && pieces.push(text),
      onclosetag(name) {
        if (isSilent(name)) silent -= 1;
        if (!/^(a|abbr|b|em|font|i|q|s|small|span|strong|sub|sup|u|wbr)$/.test(name)) pieces.push(' ');
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return pieces.join('');
}

/** Words, folded; a script without spaces counts by characters. */
function wordsOf(text) {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of one list that the other does not have, in order. */
function beyond(words, others) {
  const left = new Map();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count === 0;
  });
}

async function storyOf(library, html) {
  const bound = await library.publish([library.sourceFromText(html, 'page.html')], { cover: 'none' });
  const pages = bound.publication.value.resources.filter((r) => r.story && typeof r.content === 'string');
  const faults = bound.diagnostics.filter(({ severity }) => severity === 'error').map(({ id }) => id);
  return { text: pages.map((page) => shownText(page.content)).join(' '), faults };
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

async function main() {
  if (!folder || !fs.existsSync(folder)) return console.log(`${folder ?? 'no folder'}: skipped, no pages there`);
  const library = await import(pathToFileURL(path.join(dist, 'index.js')).href);
  const rows = [];
  for (const name of fs.readdirSync(folder).sort()) {
    const [source, expected] = ['source.html', 'expected.html'].map((file) => path.join(folder, name, file));
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    if (!fs.existsSync(source) || !fs.existsSync(expected)) continue;
    const right = wordsOf(shownText(fs.readFileSync(expected, 'utf8')));
    if (right.length < LEAST) continue;
    const { text, faults } = await storyOf(library, fs.readFileSync(source, 'utf8'));
    const words = wordsOf(text);
    const [lost, more] = [beyond(right, words), beyond(words, right)];
    const recall = 1 - lost.length / right.length;
    const precision = words.length === 0 ? 0 : 1 - more.length / words.length;
    const f1 = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
    rows.push({ name, words: right.length, f1, recall, precision, lost, more, faults });
  }
  rows.sort((a, b) => a.f1 - b.f1);
  const show = ({ name, words, f1, recall, precision, faults }) =>
    `${name.padEnd(44)} ${String(words).padStart(6)} words  F1 ${f1.toFixed(3)}  kept ${recall.toFixed(3)}  of the book ${precision.toFixed(3)} ${faults.join(' ')}`;
  for (const row of all || chosen.length > 0 ? rows : rows.slice(0, 10)) {
    console.log(show(row));
    if (!details) continue;
    console.log(`    lost (${row.lost.length}): ${row.lost.slice(0, 150).join(' ')}`);
    console.log(`    more (${row.more.length}): ${row.more.slice(0, 150).join(' ')}`);
  }
  const least = [...rows].sort((a, b) => a.recall - b.recall).slice(0, 5);
  console.log(`\nleast kept: ${least.map(({ name, recall }) => `${name} ${recall.toFixed(3)}`).join(', ')}`);
  const figures = ['f1', 'recall', 'precision'].map((key) => mean(rows.map((row) => row[key])).toFixed(4));
  console.log(`${rows.length} pages: mean F1 ${figures[0]}, kept ${figures[1]}, of the book ${figures[2]}`);
}

await main();
