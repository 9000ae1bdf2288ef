import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');
const guide = readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8');
/** What stands between backticks, outside the drawings. */
const code = [...guide.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);
const commands = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, lines = '']) =>
  lines.split('\n').map((line) => line.replace(/\s+#.*$/, '')),
);
const all = [...commands, ...code];

const sources = readdirSync(path.join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name));
const files = [...sources, ...readdirSync(path.join(ROOT, 'tests'), { recursive: true }).map(String)];

/** Whether a path stands in the project: from its root, or a file's name with a folder or two before it. */
function isThere(named: string): boolean {
  const bare = named.replace(/[/.]+$/, '');
  return (
    [ROOT, path.join(ROOT, 'src')].some((folder) => existsSync(path.join(folder, bare))) ||
    files.some((file) => file.split(path.sep).join('/').endsWith(`/${bare}`))
  );
}

describe('the guide for contributors', () => {
  const paths = all.flatMap((text) =>
    [...text.matchAll(/(?<![\w./$<-])(?:[\w-]+\/)*[\w-]+(?:\/|\.(?:ts|mjs|md|yaml|json|css)\b)/g)].map(([one]) => one),
  );
  test.each(
    [...new Set(paths)].filter((one) => !/^(?:try|tmp|options|expected)\b/.test(one)),
  )('%s is there', (named) => {
    expect(isThere(named)).toBe(true);
  });

  const scripts = all.flatMap((text) => [...text.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name));
  test.each([...new Set(scripts)])('npm run %s is a script', (name) => {
    const { scripts: known } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Readonly<Record<string, string>>;
    };
    expect(Object.keys(known)).toContain(name);
  });

  const names = code.filter((text) =>
    /^[a-z]+(?:[A-Z][a-z]+)+$|^[A-Z]+(?:_[A-Z]+)+$|^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/.test(text),
  );
  test.each([...new Set(names)])('%s is a name in the code', (name) => {
    const places = [...sources, path.join(ROOT, 'tests/read/layouts/cases.ts')];
    expect(places.some((file) => new RegExp(`\\b${name}\\b`).test(readFileSync(file, 'utf8')))).toBe(true);
  });

  test('it names enough to be a guide', () => {
    expect([paths.length > 60, scripts.length > 3, names.length > 10]).toEqual([true, true, true]);
  });
});
