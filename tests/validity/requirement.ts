import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Tools that a machine must have; without them their tests fail instead of being skipped: `FASCICLE_REQUIRE=java,ace`. */
const required: readonly string[] = (process.env.FASCICLE_REQUIRE ?? '').split(/[\s,]+/);

/** Whether tests that need a tool can run. Says so when they cannot; throws when the tool is required. */
export function hasTool(name: string, found: boolean, how: string): boolean {
  if (found) return true;
  if (required.includes(name)) throw new Error(`${name} is required and was not found: ${how}`);
  console.warn(`skipped: ${name} was not found (${how})`);
  return false;
}

/** The first of the programs that the PATH leads to, or null. */
export function findProgram(names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  for (const name of names) {
    for (const folder of folders) if (existsSync(path.join(folder, name))) return path.join(folder, name);
  }
  return null;
}

/** Whether a Java that runs source files is there: 11 or later, with its compiler. */
export function hasJava(): boolean {
  const answer = spawnSync('java', ['--list-modules'], { encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.includes('jdk.compiler');
}
