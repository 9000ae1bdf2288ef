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

test('two prologues do not count the files, whose names count each', () => {
  expect(files(['03-south.md', 'prologue'], ['00-lamp.md', 'prologue'], ['01-mill.md', 'chapter 1'])).toEqual([
    '00-lamp.md',
    '01-mill.md',
    '03-south.md',
  ]);
});

test('names may count by sixteen', () => {
  const hexadecimal = ['09_weir.md', '0A_lock.md', '0F_mill.md', '10_ferry.md'];
  expect(files(...hexadecimal.toReversed().map((name) => [name, 'She rowed.'] as const))).toEqual(hexadecimal);
  // Letters behind a number are parts of it.
  const lettered = ['1a_weir.md', '1b_lock.md', '2a_mill.md', '10_ferry.md'];
  expect(files(...lettered.toReversed().map((name) => [name, 'She rowed.'] as const))).toEqual(lettered);
});

test('headings that tell the files apart count more than names', () => {
  expect(files(['reef1.txt', 'chapter 3'], ['reef2.txt', 'chapter 1'], ['reef3.txt', 'chapter 2'])).toEqual([
    'reef2.txt',
    'reef3.txt',
    'reef1.txt',
  ]);
});

const told = (...openings: readonly (readonly [string, string])[]): readonly string[] => {
  const divisions = openings.map(([source, opening]) => division(source, {}, [opening, 'She rowed on.']));
  return orderDivisions(divisions).diagnostics.flatMap(({ severity, reason }) =>
    severity === 'warning' ? [reason] : [],
  );
};
const reef = (...headings: readonly number[]): readonly (readonly [string, string])[] =>
  headings.map((number, i) => [`reef ${i + 1}.txt`, `Chapter ${number}`]);

test('one heading that counts otherwise than all the rest is a slip, and the odd file is named', () => {
  for (const slipped of [reef(1, 7, 3, 4, 5), reef(1, 2, 3, 3, 5)]) {
    expect(files(...slipped)).toEqual(slipped.map(([name]) => name));
    expect(told(...slipped).join()).toMatch(/says number . in its text and . in its name; the name counts/);
  }
});

test('headings that leave none out, or that differ in more files, count more than names', () => {
  const renumbered = [...reef(1, 2, 3, 4), ['reef 9.txt', 'Chapter 5']] as const;
  expect(told(...renumbered).join()).toContain('the text counts');
  expect(files(...reef(2, 1, 4, 3, 6))[0]).toBe('reef 2.txt');
});

test('names that were given in many ways are read one by one, beside headings and without them', () => {
  const names = [
    'ch2',
    '03 - The Letter',
    'ch.4 (final)',
    'Chapter Five',
    'ch_06',
    'Reef ch 7',
    'Chapter VIII',
    'reef9_edited',
    '10',
    'Copy of ch11',
    'ch14 v2',
  ];
  const bare = names.map((name) => [`${name}.txt`, 'Nobody spoke of it.'] as const);
  const sources = bare.map(([name]) => name);
  expect(files(...[...bare].reverse())).toEqual(sources);
  const some = bare.map(
    ([name], i) => [name, i % 2 === 0 ? `Chapter ${i < 10 ? i + 2 : 14}` : 'Nobody spoke.'] as const,
  );
  expect(files(...[...some].reverse())).toEqual(sources);
});

test('a preface stands before a prologue, and an appendix behind all, whatever the alphabet says', () => {
  expect(
    files(
      ['apendice.md', 'Nobody spoke.'],
      ['capitulo-01.md', 'Capítulo 1'],
      ['capitulo-02.md', 'Capítulo 2'],
      ['prefacio.md', 'Prefácio'],
      ['prologo.md', 'Prólogo'],
    ).slice(0, 4),
  ).toEqual(['prefacio.md', 'prologo.md', 'capitulo-01.md', 'capitulo-02.md']);
  expect(files(['appendix-a.md', 'It.'], ['chapter1.md', 'It.'], ['chapter2.md', 'It.']).at(-1)).toBe('appendix-a.md');
});

test('a file that is called otherwise than all that are counted stands behind them', () => {
  const counted = [1, 2, 3, 4, 5, 6].map((n) => [`chapter ${n}.txt`, 'It.'] as const);
  expect(files(['avatars.txt', 'It.'], ['prologue.txt', 'It.'], ...counted)).toEqual([
    'prologue.txt',
    ...counted.map(([name]) => name),
    'avatars.txt',
  ]);
  expect(files(['chapter.txt', 'It.'], ...counted)[0]).toBe('chapter.txt');
  expect(files(['avatars.txt', 'It.'], ...counted.slice(0, 3))[0]).toBe('avatars.txt');
});

test('interludes, which are counted apart, stand where their names say', () => {
  const names = ['01-ferry', '02-weir', '02b-interlude-one', '03-tide', '03b-interlude-two', '04-gull'];
  const heads = ['Chapter One', 'Chapter Two', 'Interlude I', 'Chapter Three', 'Interlude II', 'Chapter Four'];
  const all = names.map((name, i) => [`${name}.md`, heads[i] as string] as const);
  expect(files(...[...all].reverse())).toEqual(names.map((name) => `${name}.md`));
});

test.each([
  ['months', ['January.txt', 'February.txt', 'March.txt', 'April.txt']],
  ['months over the end of a year', ['November.txt', 'December.txt', 'January.txt']],
  ['months of years', ['March 1911.txt', 'December 1911.txt', 'January 1912.txt']],
  ['months of another language', ['Januar.txt', 'Februar.txt', 'März.txt']],
  ['days', ['Monday.txt', 'Tuesday.txt', 'Wednesday.txt', 'Thursday.txt']],
])('files that are called by %s stand as these do', (_, names) => {
  expect(files(...names.toSorted().map((name) => [name, 'She rowed.'] as const))).toEqual(names);
});

test.each([
  ['people', ['April.txt', 'August.txt', 'June.txt']],
  ['more than a month', ['April Rain.txt', 'January Ice.txt', 'March Mud.txt']],
  ['months beside a count', ['1 May.txt', '2 April.txt', '3 March.txt']],
])('files that are called by %s stand as their names do', (_, names) => {
  expect(files(...names.map((name) => [name, 'She rowed.'] as const))).toEqual(names);
});

test.each([
  ['one that counts nothing', ['index.md', '1_Reef.md', '2_Weir.md', '3_Mill.md']],
  ['one above the folders of the others', ['a/_index.md', 'a/1/reef.md', 'a/2/weir.md']],
  ['one above files that count nothing', ['a/index.md', 'a/gate.md', 'a/wall.md']],
])('the first page of a site comes first: %s', (_, names) => {
  expect(files(...names.toReversed().map((name) => [name, 'She rowed.'] as const))).toEqual(names);
});

test.each([
  ['pages of folders', ['a/gate.md', 'b/index.md', 'c/index.md']],
  ['a page of one folder beside others', ['a/gate.md', 'b/index.md', 'c/wall.md']],
  ['one that only begins so', ['1_Reef.md', '2_Weir.md', 'index of birds.md']],
])('but no other file: %s', (_, names) => {
  expect(files(...names.toReversed().map((name) => [name, 'She rowed.'] as const))).toEqual(names);
});

test('figures in circles count', () => {
  for (const names of [
    ['①岸.txt', '②网.txt', '⑨灯.txt', '⑩船.txt'],
    ['Weir ⑲.txt', 'Weir ⑳.txt', 'Weir ㉑.txt'],
  ])
    expect(files(...names.toReversed().map((name) => [name, 'She rowed.'] as const))).toEqual(names);
});

test('a file that opens a part stands before the file of its name’s count, whatever it counts itself', () => {
  const novel = ['01.md', '02.md', '03-preface.md', '03.md', '04.md'];
  const divisions = novel.map((source, i) =>
    division(source, {}, [
      source.includes('preface') ? 'volume 2' : `chapter ${i + 1 - Number(i > 2)}`,
      'She rowed on.',
    ]),
  );
  const order = orderDivisions(divisions.toReversed()).divisions.map((one) => one.division.source);
  expect(order).toEqual(novel);
  // Names without counts say where they stand by their words.
  expect(files(['04.md', 'chapter 4'], ['03.md', 'chapter 3'], ['preface.md', 'She waited.'])[0]).toBe('preface.md');
});

test('names that all say which of how many parts they are count more than what some headings number', () => {
  const parts = ['reef 7 of 9.txt', 'reef 8 of 9.txt', 'reef 9 of 9.txt'];
  const opened = (...openings: readonly string[]): readonly string[] =>
    files(...openings.map((opening, i) => [parts[i] ?? '', opening] as const));
  expect(opened('chapter 7', 'She rowed.', 'day 5')).toEqual(parts);
  expect(files(['oar_1of2.txt', 'chapter 9'], ['oar_2of2.txt', 'She rowed.'])).toEqual([
    'oar_1of2.txt',
    'oar_2of2.txt',
  ]);
  // Headings that number every file say more, and so do some of them where a name has another count.
  expect(opened('chapter 9', 'chapter 8', 'chapter 7')).toEqual(parts.toReversed());
  expect(
    files(['reef 7 of 9.txt', 'chapter 9'], ['reef 8 of 10.txt', 'chapter 4'], ['reef 9 of 9.txt', 'fog']),
  ).toEqual(['reef 8 of 10.txt', 'reef 9 of 9.txt', 'reef 7 of 9.txt']);
});

test('numbers behind a letter of their own are a second count, which stands behind the first', () => {
  const two = ['reef01.md', 'reef02.md', 'reef03.md', 'reefx1.md', 'reefx2.md', 'reefx4.md', 'reefx5.md'];
  expect(files(...two.toReversed().map((name) => [name, 'She rowed.'] as const))).toEqual(two);
  expect(told(...two.map((name) => [name, 'She rowed.'] as const))).toEqual([]);
  // A letter before some numbers of one count says nothing of their order.
  const one = ['reef01.md', 'reefb2.md', 'reef03.md', 'reefb4.md'];
  expect(files(...one.toReversed().map((name) => [name, 'She rowed.'] as const))).toEqual(one);
});
