// Measures how the time of a build grows with stories written to cost much of it, in every format.
//   node bench/growth.mjs [--formats 'REGEX'] [--shapes 'REGEX'] [--thorough] [--all] [--json FILE]
import { fork } from 'node:child_process';
import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { formats } from './growth/formats.mjs';

const [SMALL, LARGE] = [25_000, 200_000];
/**
 * Half of it tells as much of a shape that is plainly linear and quick: what grows too fast at the full sizes has more
 * than this power at half of them. Only what is not so plain is measured with all of it.
 */
const [HALF_SMALL, HALF_LARGE] = [SMALL / 2, LARGE / 2];
const PLAIN = { power: 1.1, pace: 900, floor: 15 };
/**
 * What fails: time that grows faster than the size to this power, or for each 100 KB takes longer than this and than so
 * many times what plain prose takes on the same machine, which may be slow or busy.
 */
const [STEEPEST, SLOWEST, TIMES] = [1.25, 1500, 8];
/** What is a story of plain prose. */
const PROSE = { format: 'txt', shape: 'headings and prose' };
/** What may take longer than that by so many times: 1,500 messages of one word each are as many stories, each with its own cost. */
const SLOWER = { 'mbox mails': 3 };
/** Formats that are read as others are get so many of their shapes, another way to write one half of that, others all. */
const FEWEST = 62;
/** So many shapes that were too slow are measured again when all else is done, each until it passes, at most so often. */
const [MOST_AGAIN, TRIES] = [30, 3];
/** Milliseconds for the large size below which a measure says nothing of how time grows. */
const FLOOR = 60;
/** Milliseconds of the processor's time after which a build is given up, and milliseconds between two looks at it. */
const [PATIENCE, LOOK] = [10_000, 250];

const args = process.argv.slice(2);
const flag = (name) => args.includes(name);
const option = (name) => (flag(name) ? args[args.indexOf(name) + 1] : null);
/** Spreads the shapes that a format gets evenly over all, others in the next format. */
const isChosen = (at, all, count) => Math.floor(((at + 1) * count) / all) > Math.floor((at * count) / all);
const matches = (name, pattern) => pattern === null || new RegExp(pattern).test(name);
const dist = path.resolve(process.env.FASCICLE_DIST ?? path.join(import.meta.dirname, '..', 'dist'));

const tasks = Object.entries(formats)
  .filter(([format]) => matches(format, option('--formats')))
  .flatMap(([format, { shapes, second = false, variant = false }], i) =>
    Object.keys(shapes)
      .filter((_, j, all) => {
        if (flag('--thorough') || !(second || variant)) return true;
        return isChosen(i + j, all.length, variant ? FEWEST / 2 : FEWEST);
      })
      .map((shape) => ({ format, shape })),
  )
  .filter(({ shape }) => matches(shape, option('--shapes')));

/** Milliseconds that 100 KB may take, as the machine was when plain prose was measured last. */
let slowest = SLOWEST;

/** A process that builds; it is ended when a build takes too long, and another takes its place. */
class Builder {
  #child = null;

  async build(task) {
    this.#child ??= await started();
    const child = this.#child;
    const result = await answer(child, task);
    if (result.ms === Infinity) {
      child.kill('SIGKILL');
      this.#child = null;
    }
    return result;
  }

  end() {
    this.#child?.kill();
  }
}

async function started() {
  const child = fork(path.join(import.meta.dirname, 'growth', 'build.mjs'), {
    env: { ...process.env, FASCICLE_DIST: dist },
  });
  await new Promise((resolve) => child.once('message', resolve));
  // What is compiled and optimized on the way is not the story's.
  for (const format of ['txt', 'md', 'html', 'docx', 'rtf'])
    await answer(child, { format, shape: 'headings and prose', size: SMALL });
  return child;
}

function answer(child, task) {
  return new Promise((resolve) => {
    const before = spent(child);
    const end = (result) => {
      clearInterval(timer);
      child.off('message', end).off('exit', died);
      resolve(result);
    };
    const died = () => end({ ms: Infinity, fault: 'the process ended' });
    const timer = setInterval(() => {
      if (spent(child) - before > PATIENCE) end({ ms: Infinity });
    }, LOOK);
    child.on('message', end).on('exit', died);
    child.send(task);
  });
}

/** Milliseconds that a process has had of the processor; where the system does not tell, the time that has passed. */
function spent({ pid }) {
  try {
    // Behind the name in brackets; the 12th and 13th values are its own time and the system's for it, in hundredths.
    const values = fs
      .readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(values[11]) + Number(values[12])) * 10;
  } catch {
    return performance.now();
  }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Measures one shape in one format: by half where that shows plainly that it is cheap, else with all of it. */
async function measure(builder, task) {
  const small = await builder.build({ ...task, size: HALF_SMALL });
  const isSlow = small.fault !== undefined || small.ms > (PATIENCE * HALF_SMALL) / HALF_LARGE;
  const large = isSlow ? small : await builder.build({ ...task, size: HALF_LARGE });
  const power = large.ms < PLAIN.floor ? 0 : Math.log(large.ms / small.ms) / Math.log(HALF_LARGE / HALF_SMALL);
  const pace = (large.ms * 1e5) / Math.max(large.bytes ?? 0, HALF_LARGE);
  const isPlain = !isSlow && large.fault === undefined && power <= PLAIN.power && pace <= PLAIN.pace;
  if (!isPlain) return measureWhole(builder, task);
  return {
    ...task,
    fault: null,
    refused: large.refused,
    ...HALF,
    small: small.ms,
    large: large.ms,
    exponent: power,
    pace,
  };
}

/** Measures with all of it, until a median is worth something where it looks too slow. */
async function measureWhole(builder, { format, shape }) {
  const times = { [SMALL]: [], [LARGE]: [] };
  let [fault, refused, bytes] = [null, null, { [SMALL]: SMALL, [LARGE]: LARGE }];
  const run = async (size) => {
    const result = await builder.build({ format, shape, size });
    fault ??= result.fault ?? null;
    refused = result.refused ?? null;
    bytes[size] = result.bytes ?? bytes[size];
    times[size].push(result.ms ?? Infinity);
  };
  const row = () => rowOf({ format, shape, fault, refused }, median(times[SMALL]), median(times[LARGE]), bytes);
  await run(SMALL);
  // What takes long with little of it is not tried with much; much of that may be what a first build of a shape costs.
  if (times[SMALL][0] < PATIENCE / 3 && fault === null) await run(LARGE);
  else times[LARGE].push(Infinity);
  while (fault === null && row().fails && times[LARGE].length < 5 && times[LARGE][0] < PATIENCE / 3) {
    await run(SMALL);
    await run(SMALL);
    await run(LARGE);
  }
  return row();
}

function rowOf(about, small, large, bytes) {
  const exponent = large < FLOOR ? 0 : Math.log(large / small) / Math.log(LARGE / SMALL);
  const pace = (large * 1e5) / Math.max(bytes[LARGE], LARGE);
  return {
    ...about,
    small,
    large,
    exponent,
    pace,
    fails:
      !(exponent <= STEEPEST && pace <= slowest * (SLOWER[`${about.format} ${about.shape}`] ?? 1)) ||
      about.fault !== null,
  };
}

/** Sets what 100 KB may take by what plain prose takes now. */
async function measureProse(builder) {
  const times = [];
  while (times.length < 3) times.push((await builder.build({ ...PROSE, size: LARGE })).ms ?? 0);
  slowest = Math.max(SLOWEST, (median(times) * 1e5 * TIMES) / LARGE);
}

/** What a row says that was measured by half. */
const HALF = { isHalf: true, fails: false };

const rows = [];
let next = 0;
async function work() {
  const builder = new Builder();
  await measureProse(builder);
  while (next < tasks.length) {
    const row = await measure(builder, tasks[next++]);
    rows.push(row);
  }
  builder.end();
}

/** What seemed too slow is measured again by itself, with nothing else running: a busy machine is no fault of a shape. */
async function again() {
  const builder = new Builder();
  if (rows.some(({ fails }) => fails)) await measureProse(builder);
  for (const [i, row] of rows.entries()) {
    if (!row.fails) continue;
    const seen = rows.filter(({ isSecond }) => isSecond).length;
    for (let tries = 0; rows[i].fails && seen < MOST_AGAIN && tries < TRIES; tries++)
      rows[i] = { ...(await measureWhole(builder, row)), isSecond: true };
    if (rows[i].fails) console.log(`too slow: ${show(rows[i])}`);
  }
  builder.end();
}

const time = (ms) => (Number.isFinite(ms) ? `${ms.toFixed(0)} ms` : `over ${PATIENCE / 1000} s`);
function show({ format, shape, small, large, exponent, fault, refused, isHalf }) {
  const by = isHalf ? '½' : ' ';
  const end = fault?.split('\n')[0] ?? (refused ? `refused: ${refused}` : '');
  return `${format.padEnd(28)}${shape.padEnd(38)}${time(small).padStart(10)}${time(large).padStart(12)}${exponent.toFixed(2).padStart(7)} ${by} ${end}`;
}

await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
await again();
const worst = (by) => rows.toSorted((a, b) => b[by] - a[by]);
const shown = flag('--all') ? rows.length : 10;
console.log(
  `\n${' '.repeat(66)}${'25 KB'.padStart(10)}${'200 KB'.padStart(12)}  power  (½: measured with half of each)`,
);
console.log(`The steepest:\n${worst('exponent').slice(0, shown).map(show).join('\n')}`);
console.log(`The slowest:\n${worst('pace').slice(0, shown).map(show).join('\n')}`);
const failed = rows.filter(({ fails }) => fails);
const shapes = new Set(tasks.map(({ shape }) => shape)).size;
console.log(
  `\n${shapes} shapes in ${new Set(tasks.map(({ format }) => format)).size} formats: ${rows.length} measured, ${failed.length} too slow`,
);
if (option('--json')) fs.writeFileSync(option('--json'), JSON.stringify(rows, null, 2));
process.exitCode = failed.length > 0 || rows.length === 0 ? 1 : 0;
