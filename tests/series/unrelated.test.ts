import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { publish } from '../../src/pipeline.ts';
import { printedBooks } from '../../src/several-books.ts';
import { text } from './prose.ts';

/** The books that come of a zip of some stories, by title and author. */
async function booksOf(files: Readonly<Record<string, string>>, isApart = true): Promise<readonly string[]> {
  const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, words]) => [name, strToU8(words)])));
  const source = { name: 'works.zip', format: 'zip', bytes: zip };
  const bound = await publish([source], { cover: 'none', isApart, assemble: { name: 'works' } });
  expect(bound.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return printedBooks(bound).map(({ book, suffix }) => `${book.title} (${book.metadata.authors.join()})${suffix}`);
}

const by = (title: string, author: string, seed: number): string => text({ Title: title, Author: author }, seed);

test('a zip of works by different people makes a book of each, or one where that is wished', async () => {
  const works = { 'a.txt': by('Salt', 'Bo Dray', 1), 'b.txt': by('Ash: a Tale', 'Ina Moss', 2) };
  expect(await booksOf(works)).toEqual(['Salt (Bo Dray) - Salt', 'Ash: a Tale (Ina Moss) - Ash a Tale']);
  expect(await booksOf(works, false)).toEqual(['works (Bo Dray,Ina Moss)']);
});

test('two works of one title have a name each', async () => {
  const works = { 'a.txt': by('Salt', 'Bo Dray', 1), 'b.txt': by('Salt', 'Ina Moss', 2) };
  expect(await booksOf(works)).toEqual(['Salt (Bo Dray) - Salt', 'Salt (Ina Moss) - Salt (2)']);
});

test('parts of a work, works of one author and a work of which nobody is named stay in one book', async () => {
  const part = (n: number) => text({ Title: 'Salt', Author: 'Bo Dray', Part: `${n}/2` }, n);
  expect(await booksOf({ 'a.txt': part(1), 'b.txt': part(2) })).toEqual(['Salt (Bo Dray)']);
  expect(await booksOf({ 'a.txt': by('Salt', 'Bo Dray', 1), 'b.txt': by('Ash', 'Bo Dray', 2) })).toHaveLength(1);
  expect(await booksOf({ 'a.txt': by('Salt', 'Bo Dray', 1), 'b.txt': text({ Title: 'Ash' }, 2) })).toHaveLength(1);
});
