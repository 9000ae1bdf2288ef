// Builds scored cases and prints their scores.
//   node bench/quality.mjs FOLDER… [--alone]       a table of mean figures beside calibre's and pandoc's
//   node bench/quality.mjs torture|gold|rough [case…] [--details]   every case of a known set, this program only
// Cases and scorers are not part of the project: they are looked for in ../shared, or in --scorers DIR.
// FASCICLE_DIST names another build folder than dist.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fascicle, isInstalled, PEERS } from './quality/makers.mjs';
import { casesIn } from './quality/sets.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const args = process.argv.slice(2);
const flag = (name) => args.includes(name) && args.splice(args.indexOf(name), 1).length > 0;
const details = flag('--details');
const alone = flag('--alone');
const at = args.indexOf('--scorers');
const scorers = at >= 0 ? path.resolve(args.splice(at, 2)[1]) : path.join(root, '..', 'shared');
const dist = path.resolve(root, process.env.FASCICLE_DIST ?? 'dist');
const work = path.join(root, '.build', `quality-${path.basename(dist)}`);
const KNOWN = { torture: 'torture', gold: 'gold/dev', rough: 'rough/dev' };

async function buildAll(maker, kind, cases, books) {
  fs.mkdirSync(books, { recursive: true });
  for (const dir of cases) {
    const book = path.join(books, `${path.basename(dir)}.epub`);
    fs.rmSync(book, { force: true });
    try {
      await maker.make(kind.inputs(dir), book);
    } catch (error) {
      console.log(`  ${path.basename(dir)}: ${error.stack}`);
    }
  }
}

const run = (argv) => spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;

/** Mean figures of one maker over a folder of cases. */
async function summaryOf(maker, { kind, cases }, folder, name) {
  const books = path.join(work, name, maker.id);
  await buildAll(maker, kind, cases, books);
  const json = path.join(books, 'scores.json');
  if (kind.id === 'torture') fs.writeFileSync(json, run([...kind.all(scorers, folder, books), '--json']));
  else run([...kind.all(scorers, folder, books), '--json', json]);
  return kind.summary(JSON.parse(fs.readFileSync(json, 'utf8')));
}

async function table(folder) {
  const found = fs.existsSync(folder) ? casesIn(folder) : null;
  if (!found) return console.log(`${folder}: skipped, no cases there`);
  const makers = [await fascicle(dist), ...(alone ? [] : PEERS.filter(isInstalled))];
  if (!alone) for (const peer of PEERS) if (!isInstalled(peer)) console.log(`${peer.id}: skipped, not installed`);
  const columns = [];
  for (const maker of makers)
    columns.push(await summaryOf(maker, found, folder, `${found.kind.id}-${path.basename(folder)}`));
  const show = (value) => (typeof value === 'number' ? (Number.isInteger(value) ? `${value}` : value.toFixed(4)) : '-');
  console.log(`\n${folder} (${found.cases.length} ${found.kind.id} cases)`);
  console.log(`| figure | ${makers.map((m) => m.id).join(' | ')} |\n|---|${makers.map(() => '---|').join('')}`);
  for (const key of Object.keys(columns[0]))
    console.log(`| ${key} | ${columns.map((c) => show(c[key])).join(' | ')} |`);
}

async function list(set, ids) {
  const folder = path.join(scorers, KNOWN[set]);
  const found = fs.existsSync(folder) ? casesIn(folder) : null;
  if (!found) return console.log(`${set}: skipped, ${folder} is not there`);
  const books = path.join(work, set);
  const chosen = ids.length > 0 ? ids.map((id) => path.join(folder, id)) : found.cases;
  await buildAll(await fascicle(dist), found.kind, chosen, books);
  const more = details
    ? [set === 'torture' && ids.length === 0 ? '--verbose' : '--details']
    : set === 'gold' && ids.length > 0
      ? ['--line']
      : [];
  if (ids.length === 0) process.stdout.write(run([...found.kind.all(scorers, folder, books), ...more]));
  else
    for (const dir of chosen)
      process.stdout.write(
        run([...found.kind.one(scorers, dir, path.join(books, `${path.basename(dir)}.epub`)), ...more]),
      );
}

const [first, ...rest] = args;
if (first === undefined) for (const set of Object.keys(KNOWN)) await list(set, []);
else if (KNOWN[first]) await list(first, rest);
else for (const folder of args) await table(path.resolve(folder));
