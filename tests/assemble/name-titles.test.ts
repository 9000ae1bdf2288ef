import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';

const PROSE = [
  'The ferry was late, and nobody on the pier minded. Ada counted the gulls until she lost count.',
  'Tom walked the whole length of the wall before breakfast. It was longer than he remembered it.',
  'When the letter came at last it was addressed to someone else. She opened it all the same.',
  'Nothing stirred in the harbour that night but the cat. In the morning the cat was gone too.',
];

/** The titles in the contents of a book whose files have these names and nothing but prose in them. */
async function contentsOf(...names: string[]): Promise<readonly string[]> {
  const sources = names.map((name, i) =>
    sourceFromText(`${PROSE[i]}\n\n${PROSE[i]?.split('. ').reverse().join('. ')}\n`, name),
  );
  const { book } = await publish(sources, { cover: 'none' });
  return book.value.sections.filter(({ matter }) => matter === 'body').map(({ name }) => name ?? '');
}

test('names that say a title, behind a count, are the titles of the chapters', async () => {
  expect(await contentsOf('01 - The Gate.txt', '02 - The Wall.txt', '03_The_Letter.txt')).toEqual([
    'The Gate',
    'The Wall',
    'The Letter',
  ]);
});

test('numbers in words order the chapters, openers and closers of any language stand at the ends', async () => {
  expect(await contentsOf('Kapitel Drei.txt', 'Kapitel Eins.txt', 'Nachwort.txt', 'Vorspiel.txt')).toEqual([
    'Vorspiel',
    'Kapitel Eins',
    'Kapitel Drei',
    'Nachwort',
  ]);
  expect(await contentsOf('Chapter Twenty-Two.txt', 'Chapter Twenty-Three.txt', 'Chapter Twenty-One.txt')).toEqual([
    'Chapter Twenty-One',
    'Chapter Twenty-Two',
    'Chapter Twenty-Three',
  ]);
});

test('words that all names share with a sign or a count behind them are the name of the work', async () => {
  expect(await contentsOf('Glass Door - 1 - The Gate.txt', 'Glass Door - 2 - The Wall.txt')).toEqual([
    'The Gate',
    'The Wall',
  ]);
  expect(await contentsOf('On Glass.txt', 'On Paint.txt')).toEqual(['On Glass', 'On Paint']);
});

test('names that a machine made say nothing of the chapters', async () => {
  for (const title of await contentsOf('tale3.txt', 'tale4.txt', 'tale5.txt')) expect(title).not.toMatch(/tale/i);
  for (const title of await contentsOf('scan_0001.txt', 'scan_0002.txt', 'scan_0003.txt'))
    expect(title).not.toMatch(/scan/i);
});

test('a count of two numbers in brackets is cut off whole; years with a hyphen are words of a title', async () => {
  expect(await contentsOf('1 The Ferry [1-3].txt', '2 The Ferry [2-3].txt', '3 The Ferry [3-3].txt')).toEqual([
    'Part 1',
    'Part 2',
    'Part 3',
  ]);
  expect(await contentsOf('1 The Gate (1–2).txt', '2 The Wall (2–2).txt')).toEqual(['The Gate', 'The Wall']);
  expect(await contentsOf('1 Summer 1914-18.txt', '2 Winter 1917-18.txt')).toEqual([
    'Summer 1914-18',
    'Winter 1917-18',
  ]);
});

test('which of how many parts a file is, in brackets behind its name, counts and says nothing', async () => {
  for (const [open, sign, close] of ['[-]', '(-)', '( )'].map((signs) => [...signs])) {
    const names = [10, 9, 1].map((n) => `The Gate ${open}${n}${sign}12${close}.txt`);
    expect(await contentsOf(...names)).toEqual(['Part 1', 'Part 9', 'Part 10']);
  }
  expect(await contentsOf('The Gate [1-3].txt', 'The Gate [2-3].txt', 'The Wall.txt')).toContain('The Wall');
  const counted = [1, 2].map((n) => sourceFromText(`${PROSE[n]}\n`, `The Gate [${n}-2].txt`));
  expect((await publish(counted, { cover: 'none' })).book.value.title).toBe('The Gate');
  // Years are no count of parts.
  expect(await contentsOf('The War (1914-1918).txt', 'The Peace (1919-1938).txt')).toEqual([
    'The Peace (1919-1938)',
    'The War (1914-1918)',
  ]);
});

test('a title with a count in brackets behind it, as subjects of posts have, names no part', async () => {
  const parts = ['1 Salt Road (1 3) PG.txt', '4 Salt Road (2 3) PG.txt', '9 Salt Road (3 3, complete).txt'].map(
    (name, i) => sourceFromText(`Title: Salt Road\nAuthor: Bo Dray\nPart: ${i + 1}/3\n\n${PROSE[i]}\n`, name),
  );
  const { book } = await publish(parts, { cover: 'none' });
  const names = book.value.sections.filter(({ matter }) => matter === 'body').map(({ name }) => name);
  expect(names).toEqual(['Part 1', 'Part 2', 'Part 3']);
});

test('a chapter that is only counted has the title behind the same number in the name of its file', async () => {
  const files = ['salt road ch 1 - Orchard.txt', 'salt road ch 2 - A Bad Debt.txt', 'Salt 3 and pepper.txt'];
  const parts = files.map((name, i) => sourceFromText(`Chapter ${i + 1}\n\n${PROSE[i]}\n\n${PROSE[i]}\n`, name));
  const { book } = await publish(parts, { cover: 'none' });
  const names = book.value.sections.filter(({ matter }) => matter === 'body').map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(['Chapter 1: Orchard', 'Chapter 2: A Bad Debt']);
});

/** The title of a book whose files open with these headings, and what its chapters are called. */
async function titledBy(...headings: string[]) {
  const sources = headings.map((heading, i) =>
    sourceFromText(`# ${heading}\n\n${PROSE[i]}\n\n${PROSE[i]?.split('. ').reverse().join('. ')}\n`, `${i + 1}.md`),
  );
  const { book } = await publish(sources, { cover: 'none', assemble: { name: 'drafts' } });
  return [
    book.value.metadata.title,
    ...book.value.sections.flatMap(({ matter, name }) => (matter === 'body' ? name : [])),
  ];
}

test.each([
  ['Bab 1 - Kota Tua', 'Bab 2 - Kota Tua', 'Bab 3 - Kota Tua'],
  ['Chapter 1: The Late Ferry', 'Chapter 2: The Late Ferry', 'Chapter 3: The Late Ferry'],
])('words that stand behind the count of every file are the work’s title: %s', async (...headings) => {
  const [title, ...names] = await titledBy(...headings);
  expect(title).toBe(headings[0]?.split(/ - |: /)[1]);
  expect(names).toHaveLength(3);
});

test.each([
  [['The Late Ferry, Part 1', 'The Late Ferry, Part 2', 'The Late Ferry, Part 3']],
  [['The Late Ferry - Chapter One', 'The Late Ferry - Chapter Two']],
])('so are words that stand before it: %j', async (headings) => {
  const [title, ...names] = await titledBy(...headings);
  expect(title).toBe('The Late Ferry');
  expect(names).toHaveLength(headings.length);
});

test.each([
  [['The Gate, Part 1', 'The Gate, Part 2', 'The Wall, Part 1']],
  [['The Gate, Part 1', 'The Gate, Part 1']],
  [['Chapter 1: The Gate', 'Chapter 2: The Gate', 'Chapter 3: The Wall']],
  [['Chapter 1: The Gate', 'Chapter 2: The Gate']],
  [['Chapter 1', 'Chapter 2', 'Chapter 3']],
])('words that not all of three and more say are not: %j', async (headings) => {
  expect((await titledBy(...headings))[0]).toBe(null);
});
