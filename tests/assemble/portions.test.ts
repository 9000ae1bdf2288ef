import { expect, test } from 'vitest';
import { assemble, portionsOf } from '../../src/assemble/index.ts';
import type { Book, Portioning, Section } from '../../src/model/index.ts';
import { divide, sourceFromText } from '../../src/pipeline.ts';
import { reader } from '../../src/read/text/index.ts';

/** A work of some chapters, with words before the first and after the last. */
function work(chapters: readonly string[], name = 'road.txt'): Book {
  const prose = (n: number): string => `On day ${n} of the road nobody spoke, and the rain kept falling on the hills.`;
  const text = [
    'The Long Road',
    'by Ada Reed',
    '',
    ...chapters.flatMap((title, n) => ['', '', title, '', prose(n), '', prose(n + 100)]),
  ];
  return assemble([divide(sourceFromText(`${text.join('\n')}\n`, name), reader).division.value]).value;
}

const COUNTED = Array.from({ length: 12 }, (_, i) => `Chapter ${i + 1}`);

function names(sections: readonly Section[]): readonly string[] {
  return sections.filter(({ matter }) => matter === 'body').flatMap(({ name, children }) => [name, ...names(children)]);
}
const cut = (book: Book, how: Portioning): readonly (readonly string[])[] =>
  portionsOf(book, how).map((one) => names(one.book.sections));

test('so many chapters a book, the rest in the last, each chapter once', () => {
  const books = cut(work(COUNTED), { every: 5 });
  expect(books.map((one) => one.length)).toEqual([5, 5, 2]);
  expect(books.flat()).toEqual(COUNTED);
});

test('the books are a series of the name of the work, and told apart by their number', () => {
  const [, second] = portionsOf(work(COUNTED), { every: 5 });
  expect(second?.suffix).toBe(' 2');
  expect(second?.book.title).toBe('The Long Road 2');
  expect(second?.book.metadata.series).toEqual({ name: 'The Long Road', index: 2, total: null });
});

test('a book that is full stays as it is when the work grows', () => {
  const [before] = portionsOf(work(COUNTED.slice(0, 7)), { every: 5 });
  const [after] = portionsOf(work(COUNTED), { every: 5 });
  expect(after?.book.identifier).toBe(before?.book.identifier);
  expect(after?.book.sections.map(({ facts }) => facts)).toEqual(before?.book.sections.map(({ facts }) => facts));
  expect(names(after?.book.sections ?? [])).toEqual(names(before?.book.sections ?? []));
});

test('books of different sizes are different books', () => {
  const [fives] = portionsOf(work(COUNTED), { every: 5 });
  const [sixes] = portionsOf(work(COUNTED), { every: 6 });
  expect(fives?.book.identifier).not.toBe(sixes?.book.identifier);
});

test('volumes become books, with their own headings; what stands before the first goes into it', () => {
  const volumes = ['Prologue', 'VOLUME I', ...COUNTED.slice(0, 3), 'VOLUME II', ...COUNTED.slice(3, 6)];
  expect(cut(work(volumes), 'volumes')).toEqual([
    ['Prologue', 'VOLUME I', 'Chapter 1', 'Chapter 2', 'Chapter 3'],
    ['VOLUME II', 'Chapter 4', 'Chapter 5', 'Chapter 6'],
  ]);
  expect(cut(work(COUNTED), 'volumes')).toEqual([]);
});

test('a volume that goes on in the next book has its heading there again', () => {
  const volumes = ['VOLUME I', ...COUNTED.slice(0, 3), 'VOLUME II', ...COUNTED.slice(3, 6)];
  expect(cut(work(volumes), { every: 2 })[1]).toEqual(['VOLUME I', 'Chapter 3', 'VOLUME II', 'Chapter 4']);
});

test('a range goes by the numbers that chapters have, with what stands between them', () => {
  const specials = ['Chapter 10', 'Chapter 11', 'Interlude', 'Chapter 12', 'Chapter 13', 'Chapter 14'];
  expect(cut(work(specials), { from: 11, to: 13 })).toEqual([['Chapter 11', 'Interlude', 'Chapter 12', 'Chapter 13']]);
  expect(cut(work(specials), { from: 13, to: Number.POSITIVE_INFINITY })).toEqual([['Chapter 13', 'Chapter 14']]);
  expect(cut(work(specials), { from: 1, to: 3 })).toEqual([]);
});

test('chapters that are not counted, or begin anew in each volume, are counted from the first', () => {
  const again = ['VOLUME I', 'Chapter 1', 'Chapter 2', 'VOLUME II', 'Chapter 1', 'Chapter 2'];
  expect(cut(work(again), { from: 3, to: 3 })).toEqual([['VOLUME II', 'Chapter 1']]);
});

test('a book says how many words it holds itself', () => {
  const whole = work(COUNTED);
  const words = portionsOf(whole, { every: 5 }).map((one) => one.book.words);
  expect(words.reduce((sum, count) => sum + count, 0)).toBe(whole.words);
  expect(words[2]).toBeLessThan(words[0] ?? 0);
});
