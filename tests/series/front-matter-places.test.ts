import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { prose } from './prose.ts';

/** The order of the files in the book, by their first letters. */
async function orderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const sources = Object.entries(files).map(([file, head], n) =>
    sourceFromText(`---\n${head}\n---\n\n${prose(n + 1)}\n`, file),
  );
  const { book, diagnostics } = await publish(sources, { cover: 'none', assemble: { name: 't' } });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return (book.trace.order ?? []).map((source) => source.charAt(0)).join('');
}

test.each([
  ['chapters by their weights', 'wind.md tide.md rope.md', (n: number) => `weight: ${n * 10}`, 'wtr'],
  ['chapters by their places in a menu', 'wind.md tide.md rope.md', (n: number) => `sidebar_position: ${n}`, 'wtr'],
  [
    'tales by their numbers',
    'wind.md tide.md rope.md',
    (n: number) =>
      `title: The ${'Wind Tide Rope'.split(' ')[n - 1]}\nauthor: ${'Ada Ben Ida'.split(' ')[n - 1]} Lind\nnumber: ${n}`,
    'wtr',
  ],
  ['not by lengths', 'wind.md tide.md rope.md', (n: number) => `words: ${4000 - n * 371}`, 'rtw'],
  ['not by one number for all', 'wind.md tide.md rope.md', () => 'order: 1', 'rtw'],
  ['not by years', 'wind.md tide.md rope.md', (n: number) => `year: ${1998 + n}`, 'rtw'],
])('files stand in the order that their front matters count: %s', async (_, names, head, order) => {
  const files = Object.fromEntries(names.split(' ').map((name, i) => [name, head(i + 1)]));
  expect(await orderOf(files)).toBe(order);
});

test('numbers in the names of files count first', async () => {
  expect(await orderOf({ '1-wind.md': 'order: 3', '2-tide.md': 'order: 2', '3-rope.md': 'order: 1' })).toBe('123');
});
