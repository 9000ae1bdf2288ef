import { expect, test } from 'vitest';
import { readPage } from './show.ts';

const page = (numbers: readonly number[], to = '77s.html'): string =>
  `<html><body><h1>The Weir<a href="${to}#0">${numbers[0]}</a></h1>${numbers
    .slice(1)
    .map(
      (n, i) =>
        `<p>Edda wound the weir up, and the river stood still for hour ${'abcd'[i]}.<a href="${to}#${i}">${n}</a></p>`,
    )
    .join('')}</body></html>`;

test('numbers of remarks behind paragraphs are the site’s', () => {
  const read = readPage(page([16, 3, 12, 1]));
  expect(read.lines.join(' ')).not.toMatch(/12|16/);
  expect(read.lost).toEqual({});
});

test('marks that count on, or lead nowhere else, stay', () => {
  expect(readPage(page([1, 2, 3, 4])).lines.join('\n')).toMatch(/4/);
  expect(readPage(page([16, 3, 12, 1], '')).lines.join('\n')).toMatch(/12/);
});
