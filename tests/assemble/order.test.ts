import { expect, test } from 'vitest';
import { orderDivisions } from '../../src/assemble/order.ts';
import { division } from './division.ts';

const files = (...openings: readonly (readonly [string, string])[]): readonly string[] => {
  const divisions = openings.map(([source, opening]) => division(source, {}, [opening, 'She rowed on.']));
  return orderDivisions(divisions).divisions.map((one) => one.division.source);
};

test('chapters that begin anew in each file do not count the files, whose names do', () => {
  expect(files(['reef2.txt', 'chapter 1'], ['reef3.txt', 'prologue'], ['reef1.txt', 'chapter 1'])).toEqual([
    'reef1.txt',
    'reef2.txt',
    'reef3.txt',
  ]);
});

test('headings that tell the files apart count more than names', () => {
  expect(files(['reef1.txt', 'chapter 3'], ['reef2.txt', 'chapter 1'], ['reef3.txt', 'chapter 2'])).toEqual([
    'reef2.txt',
    'reef3.txt',
    'reef1.txt',
  ]);
});
