import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { THOROUGH } from '../thorough.ts';

const ROOT = path.join(import.meta.dirname, '../..');
/** Collections of stories that are not part of the project; they lie beside it, if anywhere. */
export const SHARED: string = path.join(ROOT, '..', 'shared');
/**
 * Where Ace by DAISY is looked for. It is not a dependency, because it brings a browser driver of its own:
 * `PUPPETEER_SKIP_DOWNLOAD=1 npm install --prefix .build/ace @daisy/ace-cli@1.4.6`.
 */
export const ACE: string = path.join(ROOT, '.build/ace/node_modules/@daisy/ace-cli/bin/ace.js');
export const BROWSERS: readonly string[] = ['chromium', 'chromium-browser', 'google-chrome'];

/** What tests can use and a machine may lack: how it is found, and what it is. */
const TOOLS = {
  java: { isThere: hasJava, what: 'EPUBCheck, which needs Java 11 or later with its compiler' },
  chromium: { isThere: () => findProgram(BROWSERS) !== null, what: 'Chromium on the PATH' },
  calibre: { isThere: () => findProgram(['ebook-convert']) !== null, what: 'ebook-convert of calibre' },
  libmobi: { isThere: () => findProgram(['mobitool']) !== null, what: 'mobitool of libmobi' },
  pandoc: { isThere: () => findProgram(['pandoc']) !== null, what: 'pandoc' },
  ace: {
    isThere: () => findProgram(BROWSERS) !== null && spawnSync(process.execPath, [ACE, '--version']).status === 0,
    what: 'Ace by DAISY in .build/ace and Chromium on the PATH',
  },
  shared: { isThere: () => existsSync(SHARED), what: 'collections of stories in ../shared' },
} as const;

/** Tools that a machine must have; without them their tests fail instead of being skipped: `FASCICLE_REQUIRE=java,ace`. */
const required: readonly string[] = (process.env.FASCICLE_REQUIRE ?? '').split(/[\s,]+/);

/** Whether tests that need a tool can run. Says so when they cannot; throws when the tool is required. */
export function hasTool(name: keyof typeof TOOLS): boolean {
  const { isThere, what } = TOOLS[name];
  if (isThere()) return true;
  if (required.includes(name)) throw new Error(`${name} is required and was not found: ${what}`);
  console.warn(`skipped: ${name} was not found (${what})`);
  return false;
}

/**
 * The same for a tool that judges many books or drives many pages. Such tests find what others have let pass; they run
 * where the tool is required or much is tried, as where changes land, and `npm test` stays short.
 */
export function hasJudge(name: keyof typeof TOOLS): boolean {
  if (THOROUGH || required.includes(name)) return hasTool(name);
  console.warn(`skipped: ${TOOLS[name].what}; .ci/run requires it, and so does FASCICLE_REQUIRE=${name}`);
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

function hasJava(): boolean {
  const answer = spawnSync('java', ['--list-modules'], { encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.includes('jdk.compiler');
}
