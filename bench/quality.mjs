// How well the books match what a careful editor made of the same files: all scored sets, or those named.
//   node bench/quality.mjs [SET…] [--only REGEX] [--save FILE] [--against FILE] [--worst N] [--details] [--sets DIR]
// Sets and scorers are other people's and no part of this project: they are looked for in ../shared, or in --sets DIR.
// FASCICLE_DIST names another build folder than dist.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildCases } from './quality/build.mjs';
import { printSet } from './quality/report.mjs';
import { scoreCases } from './quality/score.mjs';
import { casesOf, kindsOf, SETS } from './quality/sets.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    save: { type: 'string' },
    against: { type: 'string' },
    worst: { type: 'string', default: '10' },
    details: { type: 'boolean', default: false },
    sets: { type: 'string' },
  },
});
const project = path.dirname(import.meta.dirname);
const root = path.resolve(values.sets ?? path.join(project, '..', 'shared'));
const dist = path.resolve(project, process.env.FASCICLE_DIST ?? 'dist');
const work = path.join(project, '.build', 'quality');
const earlier = values.against ? JSON.parse(fs.readFileSync(values.against, 'utf8')) : {};
const results = {};

for (const set of SETS.filter(({ id }) => positionals.length === 0 || positionals.includes(id))) {
  const all = casesOf(set, root);
  if (!all) {
    console.log(`\n## ${set.id}: skipped, ${path.join(root, set.folder)} is not there`);
    continue;
  }
  const only = new RegExp(values.only);
  const cases = all.filter(({ id }) => only.test(id));
  const books = path.join(work, set.id);
  const trouble = buildCases(path.join(dist, 'cli.js'), cases, books);
  const rows = await scoreCases(set, root, cases, books, path.join(work, 'scores'));
  results[set.id] = rows;
  printSet(set.id, rows, { worst: Number(values.worst), kinds: kindsOf(set, root), before: earlier[set.id] });
  if (values.details)
    for (const { id, failures } of rows) for (const failure of failures) console.log(`  ${id}: ${failure}`);
  if (rows.some(({ failures }) => failures[0] === 'no book')) console.log(trouble.split('\n').slice(-8).join('\n'));
}
if (values.save) fs.writeFileSync(values.save, JSON.stringify(results));
