import { describe, expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { saysNothing } from '../../src/words/nobody.ts';

const titled = async (text: string, name: string, assemble = {}) => {
  const bound = await publish([sourceFromText(text, name)], { assemble });
  return {
    title: bound.publication.value.title,
    stated: bound.book.value.metadata.title,
    said: bound.diagnostics.find(({ id }) => id === 'no-title')?.reason,
  };
};

describe('a story without a title, in a file whose name says nothing, goes by its first words', () => {
  test.each([
    ['The kettle had boiled dry.\n\nNobody had noticed.\n', 'download (3).txt', {}, '“The kettle had boiled dry”'],
    ['"Where is it?" asked the woman at the counter. She had waited.\n', '9f86d081884c7d65.txt', {}, '“Where is it”'],
    [
      'All through the long wet autumn the river rose and fell and rose again, and nobody crossed.\n',
      'New Document.txt',
      {},
      '“All through the long wet autumn the…”',
    ],
    [
      'Der Regen kam von Westen. Niemand ging hinaus.\n',
      'Unbenannt.txt',
      { language: 'de' },
      '„Der Regen kam von Westen“',
    ],
    ['雨が降っていた。彼は傘を持っていなかった。\n', '20190402.txt', { language: 'ja' }, '「雨が降っていた」'],
  ])('%j in %s', async (text, name, assemble, title) => {
    const { said, ...rest } = await titled(text, name, assemble);
    expect(rest).toEqual({ title, stated: null });
    expect(said).toContain('first words');
  });

  test('a title that the story states, and a name that says something, stand before them', async () => {
    expect((await titled('Title: Dry Kettle\n\nIt boiled.\n', 'download.txt')).title).toBe('Dry Kettle');
    const { title, said } = await titled('It boiled dry.\n', 'kettle.txt');
    expect([title, said]).toEqual(['kettle', 'no title found; the file name will be used']);
  });
});

test.each([
  [
    'download',
    'Download (12)',
    'New Text Document (2)',
    'document1',
    'Neues Dokument',
    'untitled 3',
    '00123',
    '2019-04-02',
  ],
  [
    'deadbeef01',
    '004_9a21f6ecb3dc2276',
    '12 - deadbeef01',
    '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
    '1aBcD2eFgH3iJkL4mNoP5q',
    'new_document',
    '未命名',
  ],
])('%s and the like say nothing', (...names) => {
  expect(names.filter((name) => !saysNothing(name))).toEqual([]);
});

test.each([
  ['Facade', 'Decade', 'Downloaded Souls', 'The Document', 'File Under Fire', 'Scanner Darkly', 'Chapter 3', '1984'],
  ['Room 101', 'kettle', '9 Lives', 'newdocumentary', 'Temple', 'R2D2', 'Doc Holliday', '12 Monkeys'],
])('%s and the like say something', (...names) => {
  expect(names.filter(saysNothing)).toEqual([]);
});
