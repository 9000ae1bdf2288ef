import { expect, test } from 'vitest';
import { columns, fitted } from '../../src/report/diagnostics.ts';

const MESSAGE =
  'warning: tide.txt:1: no title found; the file name will be used [no-title]\n    Add a line "Title: …" at the top of the file, or set the title in the settings file beside it.';

test('messages go on below, set in, and no word is broken', () => {
  expect(fitted(MESSAGE, 50)).toBe(
    [
      'warning: tide.txt:1: no title found; the file name',
      '    will be used [no-title]',
      '    Add a line "Title: …" at the top of the file,',
      '    or set the title in the settings file beside',
      '    it.',
    ].join('\n'),
  );
});

test.each([30, 41, 60, 79, 200])('nothing is lost or joined at %i columns', (width) => {
  const words = (text: string): readonly string[] => text.split(/\s+/);
  expect(words(fitted(MESSAGE, width))).toEqual(words(MESSAGE));
  for (const line of fitted(MESSAGE, width).split('\n')) expect(columns(line)).toBeLessThanOrEqual(width);
});

test('a path that is longer than the line stays whole, and rows that fit stay as they are', () => {
  const path = `stories/${'long-'.repeat(20)}name.txt`;
  expect(fitted(`error: ${path}: it is broken`, 40)).toBe(`error:\n    ${path}:\n    it is broken`);
  expect(fitted('1  The Map    a.txt    274  heading', 40)).toBe('1  The Map    a.txt    274  heading');
  expect(fitted('   in   columns', 40)).toBe('   in   columns');
});

test('letters that take two columns count as two', () => {
  expect(fitted('warning: 渡轮渡轮渡轮渡轮 渡轮渡轮渡轮', 30)).toBe('warning: 渡轮渡轮渡轮渡轮\n    渡轮渡轮渡轮');
});
