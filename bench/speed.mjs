// Measures CPU time and peak memory against other programs, and how time grows with the input.
//   node bench/speed.mjs [cold|medium|large|many|plain|formats|languages|growth|unchanged|cores…] [--runs N]
//     [--against DIST] [--json FILE]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { asDocx, asEpub, asMail } from './speed/files.mjs';
import { LANGUAGES } from './speed/generated.mjs';
import { inTurn, isInstalled } from './speed/measure.mjs';
import { writePictures } from './speed/pictures.mjs';
import { fascicle, programs, programsAgainst, showVersion } from './speed/programs.mjs';
import { asHtml, asMarkdown, asText, proseIs } from './speed/prose.mjs';

const LONG = 3500;
const args = process.argv.slice(2);
const option = (name, otherwise) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : otherwise);
const runs = Number(option('--runs', '3'));
const json = option('--json', null);
const against = option('--against', null);
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'fascicle-speed-'));
const wanted = (name) => args.length === 0 || args.includes(name);

/** What the programs are compared over: how many stories, and the shape of each. */
const COMPARISONS = {
  cold: { what: 'one story of 40 KB', stories: 1, shape: { chapters: 3, length: 13_000 } },
  medium: { what: '1 MB in 300 chapters', stories: 1, shape: { chapters: 300, length: LONG } },
  large: { what: '10 MB in 3,000 chapters', stories: 1, shape: { chapters: 3000, length: LONG } },
  many: { what: '200 stories of 40 KB', stories: 200, shape: { chapters: 3, length: 13_000 } },
  plain: {
    what: '200 stories of 40 KB without covers',
    stories: 200,
    shape: { chapters: 3, length: 13_000 },
    flags: ['--force', '--cover=none'],
  },
};

/** The same chapters as text, and in files that have to be opened first. */
const FORMATS = {
  text: ['txt', asText],
  page: ['html', asHtml],
  Markdown: ['md', asMarkdown],
  mail: ['eml', asMail],
  docx: ['docx', asDocx],
  EPUB: ['epub', asEpub],
};
const FORMAT_SHAPES = {
  '1 MB': { chapters: 300, length: LONG },
  '10 MB': { chapters: 3000, length: LONG },
};

/** Pairs of inputs, the second ten times the first. */
const GROWTH = {
  chapters: (times) => ['txt', asText({ chapters: 300 * times, length: LONG })],
  paragraphs: (times) => ['txt', asText({ chapters: 1, length: Infinity, paragraphs: 8000 * times })],
  'hard-wrapped lines': (times) => ['txt', asText({ chapters: 300 * times, length: LONG, wrap: true })],
  'one long line': (times) => [
    'txt',
    asText({ chapters: 1, length: Infinity, paragraphs: 400 * times }).replaceAll('\n\n', ' '),
  ],
  'Markdown chapters': (times) => ['md', asMarkdown({ chapters: 300 * times, length: LONG })],
  'web page chapters': (times) => ['html', asHtml({ chapters: 300 * times, length: LONG })],
  pictures: (times) => ['md', asMarkdown({ chapters: 300 * times, length: 300, pictures: 'pictures' })],
};

function compare(name, { what, stories, shape, flags }) {
  const paths = Array.from({ length: stories }, (_, i) => path.join(work, `${name}-${i + 1}`));
  for (const [i, file] of paths.entries()) {
    fs.writeFileSync(`${file}.txt`, asText({ ...shape, seed: i + 1 }));
    fs.writeFileSync(`${file}.md`, asMarkdown({ ...shape, seed: i + 1 }));
  }
  const size = fs.statSync(`${paths[0]}.txt`).size * stories;
  const commands = {};
  const compared = flags ? {} : programs;
  for (const [program, { installed, most, command }] of Object.entries({
    ...compared,
    ...programsAgainst(against, flags),
  })) {
    if (!installed) console.log(`${program}: left out, it is not installed`);
    else if (size > most * 1e6) console.log(`${program}: left out of ${what}, it would take minutes`);
    else commands[program] = command(paths, work);
  }
  const found = inTurn(commands, runs);
  console.log(`\n${what} (${(size / 1e6).toFixed(2)} MB)`);
  for (const [program, { cpu, memory }] of Object.entries(found)) {
    const times = ['pandoc', 'before'].flatMap((other) =>
      found[other] && other !== program ? [`${(cpu / found[other].cpu).toFixed(3)} × ${other}`] : [],
    );
    const rate = stories > 1 ? [`${(stories / cpu).toFixed(0)} stories a CPU second`] : [];
    console.log(row(program, `${cpu.toFixed(2)} s`, mebibytes(memory), [...times, ...rate].join(', ')));
  }
  return { what, bytes: size, programs: found };
}

/** Builds the same story from files of several kinds; the first is what the others are compared with. */
function alike(what, files) {
  const commands = {};
  for (const [name, [ending, content]] of Object.entries(files)) {
    const file = path.join(work, `${name}.${ending}`);
    fs.writeFileSync(file, content);
    commands[name] = fascicle([file], work, ['--force', '--cover=none']);
  }
  const found = inTurn(commands, runs);
  const [first] = Object.keys(found);
  console.log(`\n${what}, without a cover`);
  for (const [name, { cpu, memory }] of Object.entries(found)) {
    console.log(row(name, `${cpu.toFixed(2)} s`, mebibytes(memory), `× ${(cpu / found[first].cpu).toFixed(2)}`));
  }
  return found;
}

function eachFormat() {
  const made = (shape) =>
    Object.fromEntries(Object.entries(FORMATS).map(([name, [ending, write]]) => [name, [ending, write(shape)]]));
  return Object.fromEntries(Object.entries(FORMAT_SHAPES).map(([what, shape]) => [what, alike(what, made(shape))]));
}

/** Generated prose of every language, of the same number of characters. */
function eachLanguage() {
  const write = (language) => asText({ chapters: 300, length: LONG, wrap: false, language });
  const files = Object.keys(LANGUAGES).map((language) => [language, ['txt', write(language)]]);
  return alike('a million characters', Object.fromEntries(files));
}

function grow() {
  const files = {};
  const put = (name, [ending, text]) => {
    files[name] = path.join(work, `${name.replaceAll(' ', '-')}.${ending}`);
    fs.writeFileSync(files[name], text);
  };
  put('start', ['txt', 'A line of prose, and no more than that.\n']);
  writePictures(path.join(work, 'pictures'), 3000);
  for (const [name, make] of Object.entries(GROWTH)) for (const times of [1, 10]) put(`${name} ${times}`, make(times));
  const commands = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, fascicle([file], work)]));
  const found = inTurn(commands, runs);
  console.log('\nten times the input (starting the program taken off)');
  const table = {};
  for (const name of Object.keys(GROWTH)) {
    const [once, tenfold] = [found[`${name} 1`], found[`${name} 10`]];
    const factor = (tenfold.cpu - found.start.cpu) / (once.cpu - found.start.cpu);
    table[name] = { once, tenfold, factor };
    console.log(
      row(
        name,
        `${once.cpu.toFixed(2)} s`,
        `${tenfold.cpu.toFixed(2)} s`,
        `× ${factor.toFixed(1)}, ${mebibytes(tenfold.memory)}`,
      ),
    );
  }
  return table;
}

/** The files of many stories. */
function manyStories() {
  const { stories, shape } = COMPARISONS.many;
  const files = Array.from({ length: stories }, (_, i) => path.join(work, `again-${i + 1}.txt`));
  for (const [i, file] of files.entries()) fs.writeFileSync(file, asText({ ...shape, seed: i + 1 }));
  return files;
}

/** Builds many stories on one core and on all of them. Their covers are left out: drawing is one library's work. */
function spread() {
  if (!isInstalled('taskset')) return console.log('\ncores: left out, taskset is not installed');
  const build = (jobs) =>
    fascicle(manyStories(), path.join(work, `cores-${jobs}`), ['--force', '--cover=none', `--jobs=${jobs}`]);
  const found = inTurn({ 'one core': ['taskset', '-c', '0', ...build(1)], 'all cores': build(os.cpus().length) }, runs);
  console.log(`\n${COMPARISONS.many.what} without covers`);
  for (const [name, { cpu, wall, memory }] of Object.entries(found)) {
    const rates = `${(COMPARISONS.many.stories / wall).toFixed(0)} a second, × ${(found['one core'].wall / wall).toFixed(2)}`;
    console.log(row(name, `${cpu.toFixed(2)} s`, mebibytes(memory), rates));
  }
  return found;
}

/** Builds stories that were built before and have not changed since. */
function again() {
  const { what } = COMPARISONS.many;
  const files = manyStories();
  const out = path.join(work, 'again');
  const commands = { version: showVersion, 'one unchanged': fascicle(files.slice(0, 1), out, []) };
  const found = inTurn({ ...commands, 'all unchanged': fascicle(files, out, []) }, Math.max(runs, 1));
  console.log(`\n${what}, built before and unchanged`);
  for (const [name, { cpu, memory }] of Object.entries(found)) {
    const times = `${(cpu / found.version.cpu).toFixed(1)} × --version`;
    console.log(row(name, `${cpu.toFixed(2)} s`, mebibytes(memory), times));
  }
  return found;
}

function mebibytes(memory) {
  return memory === null ? '–' : `${memory.toFixed(0)} MiB`;
}

function row(name, ...cells) {
  return `  ${name.padEnd(20)}${cells.map((cell) => cell.padStart(11)).join('  ')}`;
}

try {
  const result = {
    node: process.version,
    cpus: os.cpus().length,
    runs,
    prose: proseIs,
    comparisons: {},
    formats: null,
    languages: null,
    growth: null,
    unchanged: null,
    cores: null,
  };
  console.log(proseIs);
  for (const [name, comparison] of Object.entries(COMPARISONS)) {
    if (wanted(name)) result.comparisons[name] = compare(name, comparison);
  }
  if (wanted('formats')) result.formats = eachFormat();
  if (wanted('languages')) result.languages = eachLanguage();
  if (wanted('growth')) result.growth = grow();
  if (wanted('unchanged')) result.unchanged = again();
  if (wanted('cores')) result.cores = spread();
  if (json) fs.writeFileSync(json, `${JSON.stringify(result, null, 2)}\n`);
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}
