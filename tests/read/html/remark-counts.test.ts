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

test('marks that count on, or lead to places of the page itself, stay', () => {
  expect(readPage(page([1, 2, 3, 4])).lines.join('\n')).toMatch(/4/);
  expect(readPage(page([1, 2, 3, 4], '')).lines.join('\n')).toMatch(/4/);
  const places = [0, 1, 2].map((id) => `<p id="${id}">Of hour ${'abc'[id]} the miller knew nothing, as he said.</p>`);
  const noted = page([16, 3, 12, 1], '').replace('</body>', `${places.join('')}</body>`);
  expect(readPage(noted).lines.join('\n')).toMatch(/12/);
  expect(readPage(page([16, 3, 12, 1], '')).lines.join('\n')).not.toMatch(/12/);
});

const told = (marks: readonly string[], heading = ''): string =>
  `<html><body><h2>The Weir${heading}</h2>${marks
    .map((mark, i) => `<p>Edda wound the weir up, and the river stood still for hour ${'abcd'[i]}.${mark}</p>`)
    .join('')}</body></html>`;

test.each([
  ['in brackets', (n: number) => `<span class="para-comments"><a href="/c/8/${n}">(${n})</a></span>`],
  ['in square ones', (n: number) => `<b class="cmt-count">[${n}]</b>`],
  ['behind a sign', (n: number) => `<i class="comment_bubble">💬 ${n}</i>`],
  ['with a word', (n: number) => `<a href="/c/8/${n}">${n} comments</a>`],
  ['with a word of another language', (n: number) => `<a class="link" href="?p=${n}">${n} Kommentare</a>`],
  ['with a word in other letters', (n: number) => `<a class="link" href="?p=${n}">${n} коментарів</a>`],
])('remarks are counted %s', (_, mark) => {
  const read = readPage(told([7, 2, 14].map(mark), mark(31)));
  expect(read.lines.join(' ')).not.toMatch(/\d|omment/);
  expect(read.lost).toEqual({});
});

test.each([
  ['a number in brackets that nothing names', (n: number) => ` <i>(${n})</i>`],
  ['a link to a place in the story', (n: number) => ` See <a href="b.html">lock ${n}</a>`],
  ['words that go on behind it', (n: number) => ` <a href="b.html">${n} comments</a> were made.`],
  ['a count without a link', (n: number) => ` ${n} comments`],
])('it is the story’s: %s', (_, mark) => {
  expect(readPage(told([7, 2, 14].map(mark))).lines.join(' ')).toMatch(/14/);
});
