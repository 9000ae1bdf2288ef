import { describe, expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { outlineOf } from '../../src/report/outline.ts';
import { planRows, showPlanTable } from '../../src/report/plan-table.ts';

const LINES = [
  'The ferry was late, and nobody on the pier minded.',
  'They counted the gulls until they had lost the count of them.',
  'It was longer than any of them remembered it to be.',
  'She opened it all the same and read it twice over.',
  'In the morning the cat was gone too, and so was the milk.',
];

/** A chapter's prose, of other words for each number. */
function prose(n: number): string {
  return LINES.map((_, i) => `${LINES[(i * (n + 1)) % 5]} ${'abcdefgh'.charAt(n)}${i} was round ${n} of it.`).join(
    '\n\n',
  );
}

const CHAPTERS = {
  't/1.txt': `Chapter 1\n\n${prose(1)}`,
  't/2.txt': `Chapter 2\n\n${prose(2)}`,
  't/3.txt': `Chapter 3\n\n${prose(3)}`,
  't/4.txt': `Chapter 4\n\n${prose(4)}`,
};

async function planOf(files: Readonly<Record<string, string>>) {
  const sources = Object.entries(files).map(([name, text]) => sourceFromText(`${text}\n`, name));
  const bound = await publish(sources, { cover: 'none', assemble: { name: 't' } });
  expect(bound.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return planRows(outlineOf('t', bound.book.value, bound.trace, bound.diagnostics), Object.keys(files));
}

const leftOut = (rows: Awaited<ReturnType<typeof planOf>>): readonly string[] =>
  rows.filter(({ order }) => order === null).map(({ file }) => file);

describe('files that an author keeps beside the chapters are no chapters', () => {
  test.each([
    'notes',
    'TODO',
    'to-do',
    'Ideas',
    'Notizen',
    'changelog',
    'characters-used',
    'notas',
    'заметки',
    'README',
    'outline (2)',
  ])('%s', async (name) => {
    const file = `t/${name}.txt`;
    expect(leftOut(await planOf({ ...CHAPTERS, [file]: '- more gulls\n- ask Bo' }))).toEqual([file]);
  });

  test.each([
    ['notes that are as long as a chapter', 't/notes.txt', prose(5)],
    ['a chapter of that name with a number', 't/Plan.txt', 'Chapter 5: The Plan\n\nIt was short.'],
    ['a name that only begins so', 't/Notes from the Pier.txt', 'It was short.'],
  ])('but %s stay', async (_, file, text) => {
    expect(leftOut(await planOf({ ...CHAPTERS, [file]: text }))).toEqual([]);
  });

  test('of two files none is taken for notes', async () => {
    expect(leftOut(await planOf({ 't/1.txt': prose(1), 't/notes.txt': 'It was short.' }))).toEqual([]);
  });
});

describe('what says of chapter after chapter what the other files tell', () => {
  const told = (word: string, more = ''): string =>
    [1, 2, 3, 4].map((n) => `${word} ${n}\n\nThe ferry is late again, and Bo counts gull ${n}.${more}`).join('\n\n\n');

  test.each([
    ['a plan under any name', 't/Ferry threads.txt', `What is this book called?\n\n\n${told('Chapter')}`],
    ['one in Markdown', 't/skeleton.md', told('## Chapter')],
  ])('%s is left out', async (_, file, text) => {
    expect(leftOut(await planOf({ ...CHAPTERS, [file]: text }))).toEqual([file]);
  });

  test.each([
    ['letters that are counted like the chapters', 't/post.txt', told('Letter')],
    [
      'chapters as long as those of the other files',
      't/Second Summer.txt',
      [1, 2, 3, 4].map((n) => `Chapter ${n}\n\n${prose(n + 3)}`).join('\n\n\n'),
    ],
    [
      'chapters that the other files do not have',
      't/5.txt',
      [5, 6, 7].map((n) => `Chapter ${n}\n\n${prose(n)}`).join('\n\n\n'),
    ],
  ])('but %s stay', async (_, file, text) => {
    expect(leftOut(await planOf({ ...CHAPTERS, [file]: text }))).toEqual([]);
  });

  test('a readme that lists them in its author’s words stands at the end, and says what the work is called', async () => {
    const readme = `# The Long Pier\n\nA ferry, some gulls, and nobody who counts them right. It is a tale of a year.\n\n## Contents\n\n${told('### Chapter', ' It takes a while.')}`;
    const sources = Object.entries({ ...CHAPTERS, 't/README.md': readme }).map(([name, text]) =>
      sourceFromText(`${text}\n`, name),
    );
    const { book } = await publish(sources, { cover: 'none', assemble: { name: 't' } });
    expect(book.value.metadata.title).toBe('The Long Pier');
    expect(book.value.sections.filter(({ matter }) => matter === 'body')).toHaveLength(4);
  });
});

test('a file whose name and heading count otherwise is told, and the text counts', async () => {
  const rows = await planOf({ ...CHAPTERS, 't/3.txt': CHAPTERS['t/4.txt'], 't/4.txt': CHAPTERS['t/3.txt'] });
  expect(rows.map(({ file, name, odd }) => [file, name, odd.length])).toEqual([
    ['t/1.txt', 'Chapter 1', 0],
    ['t/2.txt', 'Chapter 2', 0],
    ['t/4.txt', 'Chapter 3', 1],
    ['t/3.txt', 'Chapter 4', 1],
  ]);
});

test('names that count from elsewhere are no contradiction', async () => {
  const moved = Object.entries(CHAPTERS).map(([, text], i) => [`t/${i + 12}.txt`, text] as const);
  expect((await planOf(Object.fromEntries(moved))).flatMap(({ odd }) => odd)).toEqual([]);
});

test('the table fits the width, wide letters counted, and shows a long folder in part', async () => {
  const row = (i: number) => ({
    order: i + 1,
    file: `t/${'第'.repeat(30)}${i}.txt`,
    name: `${'名'.repeat(30)}${i}`,
    chapters: 1,
    words: 1234,
    from: 'file name' as const,
    odd: i === 50 ? ['empty'] : [],
  });
  const shown = showPlanTable(
    Array.from({ length: 90 }, (_, i) => row(i)),
    80,
  ).split('\n');
  const width = (line: string): number => [...line].reduce((sum, c) => sum + (/[第名]/.test(c) ? 2 : 1), 0);
  expect(Math.max(...shown.map(width))).toBeLessThanOrEqual(80);
  expect(shown.filter((line) => line.endsWith('empty'))).toHaveLength(1);
  expect(shown.at(-1)).toBe('… 44 more files in between');
});
