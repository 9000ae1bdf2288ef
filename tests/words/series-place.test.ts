import { describe, expect, it } from 'vitest';
import { readSeries, seriesSaid } from '../../src/words/series-place.ts';

describe('a series and the place in it', () => {
  it.each<[string, string | null, number | null, number | null]>([
    ['Tides #3', 'Tides', 3, null],
    ['The Long Tides #3', 'The Long Tides', 3, null],
    ['Tides, Part 2 of 5', 'Tides', 2, 5],
    ['Tides (2/5)', 'Tides', 2, 5],
    ['Tides [2]', 'Tides', 2, null],
    ['Tides: Book Twenty-Two', 'Tides', 22, null],
    ['Tides book 2', 'Tides', 2, null],
    ['Gezeiten, Band drei', 'Gezeiten', 3, null],
    ['Marées, tome 2 sur 4', 'Marées', 2, 4],
    ['Приливы, книга 2 из 3', 'Приливы', 2, 3],
    ['Part 2 of Tides', 'Tides', 2, null],
    ['Book 3 of 5 in the Tides series', 'Tides', 3, 5],
    ['Part 1 of The Lamplighter Cycle', 'The Lamplighter Cycle', 1, null],
    ['Part 1 of the Tides', 'Tides', 1, null],
    ['#4', null, 4, null],
    ['Third in the Lantern Quarter series', 'Lantern Quarter', 3, null],
    ['The 2nd book in the Tides', 'Tides', 2, null],
  ])('%s', (text, name, index, total) => {
    expect(readSeries(text)).toEqual({ name, index, total });
  });

  it.each([
    'Tides',
    'Apollo 13',
    'Storm2',
    'The Six',
    'One of the Tides',
    'Three Rivers',
    'Part of the Tide',
    'Area 51',
    'First in Flight',
    'Second Book of Tides',
    'Lost in the Tides series',
  ])('%s is a name alone', (text) => {
    expect(readSeries(text)).toEqual({ name: text, index: null, total: null });
  });
});

describe('the series that a line below a title says', () => {
  it.each([
    ['Book Three of the Kiln Quartet', 'Kiln Quartet', 3],
    ['Band 2 der Gezeiten', null, null],
    ['The Kiln Quartet, Volume 3', 'Kiln Quartet', 3],
    ['Tides #4', 'Tides', 4],
  ])('%s', (text, name, index) => {
    const said = seriesSaid(text);
    expect([said?.name ?? null, said?.index ?? null]).toEqual([name, index]);
  });

  it.each([
    'Part Two',
    'Book One of Two',
    'A Tale in 3 Parts',
    'A Novel of the Year 45',
    'Apollo 13',
    'Part 2 of a story',
  ])('%s says none', (text) => expect(seriesSaid(text)).toBeNull());
});
