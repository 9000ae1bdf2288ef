import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { THOROUGH } from '../thorough.ts';

/** The single-file program, made in a folder of its own and run without a Node, or anything else, on the path. */
const ROOT = path.join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(path.join(tmpdir(), 'fascicle-executable-'));
const program = path.join(folder, 'project', 'executable', 'fascicle');
const run = (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(program, words, { cwd: folder, encoding: 'utf8', env: { HOME: folder, ...env }, timeout: 60_000 });

if (!THOROUGH) console.warn('skipped: the single-file program is made where FASCICLE_THOROUGH=1 asks, as .ci/run does');

describe.skipIf(!THOROUGH || process.platform === 'win32')('the single-file program', () => {
  beforeAll(() => {
    const project = path.join(folder, 'project');
    for (const name of ['dist', 'src/start', 'package.json', 'package-lock.json', 'LICENSE', 'executable.mjs'])
      cpSync(path.join(ROOT, name), path.join(project, name), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(project, 'node_modules'));
    execFileSync(process.execPath, ['executable.mjs'], { cwd: project, stdio: 'pipe' });
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('builds books without anything else on the machine, in threads, with drawings and fonts', () => {
    const circle = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="3"/></svg>';
    writeFileSync(path.join(folder, 'circle.svg'), circle);
    for (const n of [1, 2, 3])
      writeFileSync(path.join(folder, `t${n}.md`), `# Tale ${n}\n\nIt rained.\n\n![](circle.svg)\n`);
    const built = run(['build', 't1.md', 't2.md', 't3.md', '--jobs', '2', '--style', 'font=gentium']);
    expect(built.stderr).not.toMatch(/error/);
    expect(built.stdout).toContain('3 books in out/');
    const checked = run(['check', 'out/t2.epub']);
    expect(checked.stdout + checked.stderr).toContain('valid');
  });

  test('names itself and its files for the system to start it', () => {
    const service = run(['follow', '.', '--service']).stdout;
    expect(service).toContain(`ExecStart=${program} `);
    expect(service).toContain(' follow ');
  });

  test('a home that cannot be written is told of', () => {
    const told = run(['--version'], { XDG_CACHE_HOME: '/dev/null' });
    expect(told.status).toBe(3);
    expect(told.stderr).toContain('can’t be unpacked');
  });
});
