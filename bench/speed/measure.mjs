// CPU time and peak memory of whole processes, children included.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const GNU_TIME = '/usr/bin/time';

/** Whether a program can be run. */
export function isInstalled(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

const gnu = fs.existsSync(GNU_TIME) && spawnSync(GNU_TIME, ['-f', '%U', 'true']).status === 0;

/**
 * Runs a command (program and arguments) and gives its CPU seconds, user and system, the seconds that it
 * took, and its peak memory in MiB.
 * Without GNU time the shell's own `time` measures, and memory is null. Throws when the command fails.
 */
export function measure(command, environment = {}) {
  const options = { encoding: 'utf8', env: { ...process.env, ...environment }, maxBuffer: 1 << 28 };
  const started = performance.now();
  const run = gnu
    ? spawnSync(GNU_TIME, ['-f', '\n%U %S %M', ...command], options)
    : spawnSync('bash', ['-c', 'TIMEFORMAT=$\'\\n%3U %3S 0\'; time "$@"', 'bash', ...command], options);
  const wall = (performance.now() - started) / 1000;
  if (run.status !== 0) throw new Error(`${command.join(' ')}: exit ${run.status}\n${run.stderr}`);
  const [user, system, kilobytes] = run.stderr.trimEnd().split('\n').at(-1).split(' ').map(Number);
  return { cpu: user + system, wall, memory: kilobytes > 0 ? kilobytes / 1024 : null };
}

/** Measures several commands in turn, `runs` times, after one run that does not count; medians of each by its name. */
export function inTurn(commands, runs) {
  const taken = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round <= runs; round++) {
    for (const [name, command] of Object.entries(commands)) {
      const found = measure(command);
      if (round > 0 || runs === 0) taken[name].push(found);
    }
  }
  return Object.fromEntries(
    Object.entries(taken).map(([name, all]) => [
      name,
      {
        cpu: median(all.map((run) => run.cpu)),
        wall: median(all.map((run) => run.wall)),
        memory: median(all.map((run) => run.memory)),
      },
    ]),
  );
}

function median(values) {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  return sorted.length === 0 ? null : sorted[Math.floor((sorted.length - 1) / 2)];
}
