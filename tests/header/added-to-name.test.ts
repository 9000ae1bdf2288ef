import { describe, expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';

const STORY = 'Chapter 1\n\nThe train stopped where there was no station.\n\nChapter 2\n\nIt went on.\n';

/** What the book's facts page prints under the author's name, and the authors. */
async function toldOf(head: string): Promise<{ authors: readonly string[]; added: readonly string[] }> {
  const { book, diagnostics } = await publish([sourceFromText(`${head}\n\n${STORY}`)], { cover: 'none' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { authors, fields } = book.value.metadata;
  return { authors, added: fields.filter(({ label }) => authors.includes(label)).flatMap(({ values }) => values) };
}

describe('what stands behind the author’s name', () => {
  test.each([
    ['The Salt Road\nby Mirela Costin (written on the night train, 2011)', 'written on the night train, 2011'],
    ['Der Salzweg\nvon Mirela Costin, 2011', '2011'],
    ['The Salt Road\nby Mirela Costin (all mistakes are mine)', 'all mistakes are mine'],
    ['Title: The Salt Road\nAuthor: Mirela Costin (with thanks to nobody)', 'with thanks to nobody'],
  ])('is in the book: %j', async (head, added) => {
    expect(await toldOf(head)).toEqual({ authors: ['Mirela Costin'], added: [added] });
  });

  test.each([
    '<mirela@example.org>',
    '(mirela@example.org)',
    'mirela@example.org',
    '<mirela.c@example.org>',
  ])('is nothing where it is the first part of the address: %s', async (address) => {
    for (const head of [`Title: The Salt Road\nAuthor: Mirela ${address}`, `The Salt Road\nby Mirela ${address}`])
      expect(await toldOf(head)).toEqual({ authors: ['Mirela'], added: [] });
  });

  test.each([
    ['The Salt Road\nby Mirela Costin'],
    ['The Salt Road\nby Mirela Costin <mirela@example.org>'],
    ['The Salt Road, by Mirela Costin'],
    ['_The Salt Road_\n_by Mirela Costin_'],
  ])('is nothing where the name ends the line: %j', async (head) => {
    expect(await toldOf(head)).toEqual({ authors: ['Mirela Costin'], added: [] });
  });
});
