import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The package as a program meets it: packed, unpacked beside its dependencies, type-checked against, and run. */
const ROOT = path.join(import.meta.dirname, '..', '..');
const project = mkdtempSync(path.join(tmpdir(), 'fascicle-consumer-'));
const installed = path.join(project, 'node_modules', 'fascicle');

/** The programs that the README shows. */
const programs = [...readFileSync(path.join(ROOT, 'README.md'), 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(
  (match) => match[1] ?? '',
);

/** Milliseconds: the compiler runs over the whole package. */
const TIMEOUT = 240_000;

function run(command: string, args: readonly string[], cwd: string): string {
  const ran = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${ran.stdout}${ran.stderr}`);
  return ran.stdout;
}

beforeAll(() => {
  run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', project], ROOT);
  const archive = readdirSync(project).find((name) => name.endsWith('.tgz')) ?? '';
  mkdirSync(installed, { recursive: true });
  run('tar', ['-xzf', path.join(project, archive), '-C', installed, '--strip-components=1'], project);
  // The dependencies are those that were installed for the project itself: nothing is downloaded.
  for (const name of readdirSync(path.join(ROOT, 'node_modules'))) {
    if (!name.startsWith('.') && name !== 'fascicle') {
      symlinkSync(path.join(ROOT, 'node_modules', name), path.join(project, 'node_modules', name));
    }
  }
  copyFileSync(path.join(import.meta.dirname, 'consumer.ts'), path.join(project, 'consumer.ts'));
  writeFileSync(
    path.join(project, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
  );
  const options = { module: 'nodenext', target: 'es2023', strict: true, types: ['node'], outDir: 'out' };
  for (const [i, program] of programs.entries()) writeFileSync(path.join(project, `readme-${i}.ts`), program);
  const files = ['consumer.ts', ...programs.map((_, i) => `readme-${i}.ts`)];
  writeFileSync(path.join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files }));
  run(process.execPath, [path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')], project);
}, TIMEOUT);

afterAll(() => rmSync(project, { recursive: true, force: true }));

test('the package holds what it needs and nothing else', () => {
  expect(readdirSync(installed).sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json']);
});

test(
  'a program in TypeScript makes a book, whole and stage by stage',
  () => {
    const said = JSON.parse(run(process.execPath, ['out/consumer.js'], project)) as Record<string, unknown>;
    expect(said).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      title: 'Fog at Night',
      errors: 0,
      zip: 'PK',
      rules: true,
      authors: ['Nell Harrow'],
      edits: ['quotes'],
      cuts: expect.arrayContaining(['scene-break']),
      pages: true,
      same: 'Fog',
    });
  },
  TIMEOUT,
);

test(
  "the README's programs are right",
  () => {
    expect(programs.length).toBeGreaterThan(0);
    for (const i of programs.keys()) run(process.execPath, [`out/readme-${i}.js`], project);
    expect(readdirSync(project)).toContain('Fog.epub');
  },
  TIMEOUT,
);
