import { expect, test } from 'vitest';
import { assemble } from '../../src/assemble/index.ts';
import type { Division } from '../../src/model/index.ts';
import { division, outline } from './division.ts';

const body = (divisions: readonly Division[]): string =>
  outline(assemble(divisions).value.sections.filter((s) => s.matter === 'body'))
    .map((line) => line.split(' | ').at(-1))
    .join(' | ');

const posted = (number: number, total: number | null, ending: string): Division =>
  division(`p${number}.txt`, { part: { number, total } }, ['start', `Words ${number}.`, ending]);

test('“End of part 1” before part 2 means continued, at the end of the last part the end', () => {
  const parts = [posted(1, 2, 'END: End of part 1'), posted(2, 2, 'TBC: (Part 2 ends)')];
  expect(body(parts)).toBe('Words 1. / (continued) End of part 1 | Words 2. / (the-end) (Part 2 ends)');
  expect(assemble(parts).value.unfinished).toBe(false);
});

test('a book that ends with a continuation is unfinished, and says so on its last page', () => {
  const { value, diagnostics } = assemble([posted(1, null, 'TBC: TBC'), posted(2, null, 'TBC: End of part 2')]);
  expect(value.unfinished).toBe(true);
  expect(value.sections.find((s) => s.kind === 'facts')).toBeUndefined();
  expect(JSON.stringify(value.sections.map((s) => [s, s.children]))).toContain(
    '{"label":"Status","values":["Unfinished"]}',
  );
  expect(diagnostics.map((d) => d.id)).toContain('story-unfinished');
});

test.each([
  'End of Book One',
  'Fin del Libro Uno.',
  'Ende von Band 1',
  '第一卷 完',
])('“%s” below the last of several chapters closes the book that they are', (line) => {
  const parts = [posted(1, null, 'TBC: TBC'), posted(2, null, `TBC: ${line}`)];
  expect(body(parts)).toContain(`(the-end) ${line}`);
  expect(assemble(parts).value.unfinished).toBe(false);
});

test('“End of Book One” below the only chapter, and “End of Part 2”, leave the story open', () => {
  expect(assemble([posted(1, null, 'TBC: End of Book One')]).value.unfinished).toBe(true);
  expect(assemble([posted(1, null, 'TBC: TBC'), posted(2, null, 'TBC: End of Part 2')]).value.unfinished).toBe(true);
});

test('continuations between parts can be dropped, the last one never', () => {
  const parts = [posted(1, null, 'TBC: TBC'), posted(2, null, 'TBC: To be continued')];
  const { value, trace } = assemble(parts, { continuations: 'drop' });
  expect(outline(value.sections.filter((s) => s.matter === 'body'))).toEqual([
    'chapter-1 | Part 1 | “Part 1” | Words 1.',
    'chapter-2 | Part 2 | “Part 2” | Words 2. / (continued) To be continued',
  ]);
  expect(trace.removals.map((r) => [r.name, r.text])).toEqual([['continuation', 'TBC']]);
});

test('a note after the last ending does not finish a story', () => {
  const story = division('a.txt', {}, ['start', 'Words.', 'TBC: TBC'], ['ending', 'NOTE: Exams.']);
  expect(assemble([story]).value.unfinished).toBe(true);
  expect(body([story])).toBe('Words. / (continued) TBC / [note after: A/N Exams.]');
});
