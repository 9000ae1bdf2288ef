// Kinds of scored cases, told apart by the files a case holds.
import fs from 'node:fs';
import path from 'node:path';

const has = (dir, name) => fs.existsSync(path.join(dir, name));
const inputsNamed = (dir) =>
  fs
    .readdirSync(dir)
    .filter((name) => name.startsWith('input.'))
    .map((name) => path.join(dir, name));
const inputsInside = (dir) => fs.readdirSync(path.join(dir, 'input')).map((name) => path.join(dir, 'input', name));

/** A row a kind: how to know a case of it, its input files, and its scorer in the folder of scorers. */
export const KINDS = [
  {
    id: 'rough',
    is: (dir) => has(dir, 'truth.json'),
    inputs: inputsInside,
    all: (scorers, cases, books) => [path.join(scorers, 'rough/score-rough.mjs'), '--all', cases, books],
    one: (scorers, dir, book) => [path.join(scorers, 'rough/score-rough.mjs'), dir, book],
    summary: (report) => report.summary,
  },
  {
    id: 'gold',
    is: (dir) => has(dir, 'gold.json'),
    inputs: inputsNamed,
    all: (scorers, cases, books) => [path.join(scorers, 'gold/score-all.mjs'), books, cases],
    one: (scorers, dir, book) => [path.join(scorers, 'gold/score.mjs'), book, path.join(dir, 'gold.json')],
    summary: (report) => report.summary,
  },
  {
    id: 'torture',
    is: (dir) => has(dir, 'expected.json'),
    inputs: inputsNamed,
    all: (scorers, cases, books) => [path.join(scorers, 'torture/score.mjs'), '--all', cases, books],
    one: (scorers, dir, book) => [
      path.join(scorers, 'torture/score.mjs'),
      dir,
      book,
      book.replace(/\.epub$/, '.diagnostics.json'),
    ],
    summary: ({ mean, results }) => ({
      cases: results.length,
      mean,
      withoutFailure: results.filter((r) => r.failures.length === 0).length,
      lowest: Math.min(...results.map((r) => r.score)),
      wordsFound: Math.min(...results.map((r) => r.wordsFound ?? 0)),
    }),
  },
];

/** The cases of a folder and their kind; null when it holds none. */
export function casesIn(folder) {
  const dirs = fs
    .readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name))
    .filter((dir) => fs.statSync(dir).isDirectory());
  const kind = KINDS.find((k) => dirs.some((dir) => k.is(dir)));
  return kind ? { kind, cases: dirs.filter((dir) => kind.is(dir)) } : null;
}
