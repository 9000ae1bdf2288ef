import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import type { askedWhere as ask } from '../../src/words/forms.ts';
import { some } from '../thorough.ts';

interface Row {
  readonly look: (text: string) => boolean;
  readonly make: () => RegExp;
}

const { rows } = vi.hoisted(() => ({ rows: [] as Row[] }));

vi.mock('../../src/words/forms.ts', async (original) => {
  const real = (await original()) as typeof import('../../src/words/forms.ts');
  const askedWhere: typeof ask = (look, make) => {
    rows.push({ look, make });
    return real.askedWhere(look, make);
  };
  return { ...real, askedWhere };
});

/** Every line and every string of the tests' files: headers, notes, headings and prose of all kinds, and look-alikes of them. */
function lines(): readonly string[] {
  const root = path.join(import.meta.dirname, '..');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:ts|txt|md|html)$/.test(file),
  );
  const texts = files.map((file) => readFileSync(path.join(root, file), 'utf8'));
  const typed = texts.flatMap((text) => text.split('\n'));
  const said = texts.flatMap(
    (text) => text.match(/'[^'\n]+'|"[^"\n]+"|`[^`\n]+`/g)?.map((one) => one.slice(1, -1)) ?? [],
  );
  const all = [...typed, ...said.flatMap((one) => one.split('\\n'))].map((line) => line.trim());
  return some([...new Set(all)].filter((line) => line !== '' && line.length <= 120));
}

test('no cheap look passes over a text that its pattern matches', async () => {
  await import('../../src/index.ts');
  await (await import('../../src/read/formats.ts')).formatOf('a.txt')?.load();
  expect(rows.length).toBeGreaterThan(20);
  const all = lines();
  expect(all.length).toBeGreaterThan(5000);
  const missed = rows.flatMap(({ look, make }) => {
    const pattern = make();
    return all
      .filter((line) => !look(line) && pattern.test(line))
      .map((line) => `${line}  ${String(pattern).slice(0, 60)}`);
  });
  expect(missed).toEqual([]);
});
