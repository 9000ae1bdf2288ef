// Builds the scored cases and prints their scores.
//   node bench/quality.mjs [torture|gold|rough|samples] [case…] [--details] [--shared DIR]
// The cases are not part of the project: they are looked for in ../shared beside it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const args = process.argv.slice(2);
const flag = (name) => args.includes(name) && args.splice(args.indexOf(name), 1).length > 0;
const details = flag('--details');
const at = args.indexOf('--shared');
const shared = at >= 0 ? path.resolve(args.splice(at, 2)[1]) : path.join(root, '..', 'shared');
const dist = path.resolve(root, process.env.FASCICLE_DIST ?? 'dist');
const work = path.join(root, '.build', `quality-${path.basename(dist)}`);

const SETS = {
  torture: { cases: 'torture', input: (dir) => one(dir, /^input\./) },
  gold: { cases: 'gold/dev', input: (dir) => one(dir, /^input\./) },
  rough: { cases: 'rough/dev', input: (dir) => all(path.join(dir, 'input')) },
};
const one = (dir, pattern) =>
  fs
    .readdirSync(dir)
    .filter((name) => pattern.test(name))
    .map((name) => path.join(dir, name));
const all = (dir) => fs.readdirSync(dir).map((name) => path.join(dir, name));

const { publish } = await import(pathToFileURL(path.join(dist, 'pipeline.js')));
const { packageEpub } = await import(pathToFileURL(path.join(dist, 'package/epub.js')));

async function build(files, epub) {
  const sources = files.map((file) => ({ name: path.basename(file), format: '', bytes: fs.readFileSync(file) }));
  const bound = await publish(sources, {});
  fs.mkdirSync(path.dirname(epub), { recursive: true });
  fs.writeFileSync(epub, await packageEpub(bound.publication.value));
  fs.writeFileSync(epub.replace(/\.epub$/, '.diagnostics.json'), JSON.stringify(bound.diagnostics, null, 1));
  for (const d of bound.diagnostics.filter((d) => d.severity === 'error')) {
    console.log(`  ${path.basename(epub)}: ${d.id} ${d.place ? `${d.place.source}:${d.place.line} ` : ''}${d.reason}`);
  }
}

function score(set, ids, folder) {
  const dir = path.join(shared, SETS[set].cases);
  const run = (...argv) =>
    process.stdout.write(spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout);
  const whole = ids.length === 0;
  if (set === 'torture') {
    if (whole) run(path.join(shared, 'torture/score.mjs'), '--all', dir, folder, ...(details ? ['--verbose'] : []));
    else
      for (const id of ids)
        run(
          path.join(shared, 'torture/score.mjs'),
          path.join(dir, id),
          path.join(folder, `${id}.epub`),
          path.join(folder, `${id}.diagnostics.json`),
        );
  } else if (set === 'gold') {
    if (whole) run(path.join(shared, 'gold/score-all.mjs'), folder, dir);
    else
      for (const id of ids)
        run(
          path.join(shared, 'gold/score.mjs'),
          path.join(folder, `${id}.epub`),
          path.join(dir, id, 'gold.json'),
          ...(details ? ['--details'] : ['--line']),
        );
  } else if (whole)
    run(path.join(shared, 'rough/score-rough.mjs'), '--all', dir, folder, ...(details ? ['--details'] : []));
  else
    for (const id of ids)
      run(
        path.join(shared, 'rough/score-rough.mjs'),
        path.join(dir, id),
        path.join(folder, `${id}.epub`),
        ...(details ? ['--details'] : []),
      );
}

const chosen = args[0] ? [args[0]] : Object.keys(SETS);
for (const set of chosen) {
  if (set === 'samples') {
    for (const file of one(path.join(shared, 'samples'), /\.txt$/))
      await build([file], path.join(work, set, `${path.basename(file, '.txt')}.epub`));
    console.log(`samples are in ${path.join(work, set)}`);
    continue;
  }
  const dir = path.join(shared, SETS[set].cases);
  if (!fs.existsSync(dir)) {
    console.log(`${set}: skipped, ${dir} is not there`);
    continue;
  }
  const ids = args.slice(1);
  const folder = path.join(work, set);
  for (const id of ids.length > 0 ? ids : fs.readdirSync(dir).sort()) {
    if (fs.statSync(path.join(dir, id)).isDirectory()) {
      try {
        await build(SETS[set].input(path.join(dir, id)), path.join(folder, `${id}.epub`));
      } catch (error) {
        console.log(`  ${id}: ${error.stack}`);
      }
    }
  }
  score(set, ids, folder);
}
