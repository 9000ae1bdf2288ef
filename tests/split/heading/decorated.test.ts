import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../../src/pipeline.ts';

const TOLD = 'The bell hung in the hall. It said nothing at all to anyone.';

test.each([
  [
    'a square before the number',
    `The Bell\n\n■ Chapter 1\n\n${TOLD}\n\n■ Chapter 2\n\n${TOLD}\n`,
    ['Chapter 1', 'Chapter 2'],
  ],
  [
    'a sign of a paragraph',
    `The Bell\n\n§ Chapter 1\n\n${TOLD}\n\n§ Afterword\n\n${TOLD}\n`,
    ['Chapter 1', 'Afterword'],
  ],
  [
    'a square before an afterword in Japanese',
    '風鈴\n\n風鈴は冬になっても外されなかった。\n\n■あとがき\n\nこの風鈴は本当にあります。\n',
    ['あとがき'],
  ],
  ['without a title above', `■ Chapter 1\n\n${TOLD}\n\n■ Chapter 2\n\n${TOLD}\n`, ['Chapter 1', 'Chapter 2']],
])('a decorated heading is one without its signs: %s', async (_, text, names) => {
  const { diagnostics, book, trace } = await publish([sourceFromText(text, 'bell.txt')]);
  expect(diagnostics.filter(({ id, severity }) => severity === 'error' || id === 'read-simply')).toEqual([]);
  const contents = JSON.stringify(book.value);
  for (const name of names) expect(contents).toContain(name);
  expect(trace.removals.some((removal) => removal.name === 'ornament' && /[■§]/.test(removal.text))).toBe(true);
});
