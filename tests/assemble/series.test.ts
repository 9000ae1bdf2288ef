import { expect, test } from 'vitest';
import { assemble } from '../../src/assemble/index.ts';
import type { Block, Division, Part } from '../../src/model/index.ts';
import { division, field, outline, warnings } from './division.ts';

const part = (source: string, number: number | null, total: number | null, ...texts: readonly string[]): Division =>
  division(source, { title: 'Tide', part: { number, total } }, ['start', ...texts]);

const words = (divisions: readonly Division[], order?: readonly string[]): string =>
  outline(assemble(divisions, order ? { order } : {}).value.sections.filter((s) => s.matter === 'body'))
    .map((line) => line.split(' | ').at(-1))
    .join(' ');

const found = (divisions: readonly Division[], id: string): readonly string[] =>
  assemble(divisions)
    .diagnostics.filter((d) => d.id === id)
    .map((d) => d.reason);

test('pages with the work’s title between the words of their site are of that work', () => {
  const page = (source: string, title: string, text: string): Division =>
    division(source, { title, authors: ['Bo'] }, ['start', text]);
  const books = (...titles: readonly string[]): readonly (string | null)[] => {
    const { sections, metadata } = assemble(titles.map((title, i) => page(`p${i}.html`, title, `Text ${i}.`))).value;
    return [metadata.title ?? sections.flatMap(({ work }) => work?.metadata.title ?? []).join()];
  };
  expect(books('Tide', 'Lantern Archive: Tide', 'Lantern Archive: Tide')).toEqual(['Tide']);
  expect(books('Tide', 'Tide | Lantern Archive (2)', 'Tide | Lantern Archive (3)')).toEqual(['Tide']);
  expect(books('Storm', 'Tide', 'Lantern Archive: Tide')).not.toEqual(['Tide']);
});

test('parts stand in the order of the numbers that they state, and the user is told', () => {
  const parts = [part('b.txt', 10, 10, 'Ten.'), part('c.txt', 2, 10, 'Two.'), part('d.txt', 1, 10, 'One.')];
  expect(words(parts)).toBe('One. Two. Ten.');
  expect(found(parts, 'part-order')).toEqual([
    'the 3 files were put in order by the part numbers that they state: d.txt, c.txt, b.txt',
  ]);
});

test('a part that states no number follows its neighbour in the order of names', () => {
  const parts = [
    part('t3.txt', 3, null, 'Three.'),
    part('t2.txt', null, null, 'Two.'),
    part('t1.txt', 1, null, 'One.'),
  ];
  expect(words(parts)).toBe('One. Two. Three.');
  expect(found(parts, 'missing-part')).toEqual([]);
});

test('heading numbers, endings and dates order what states no part number', () => {
  const headed = [
    division('x.txt', {}, ['chapter 3', 'Three.']),
    division('y.txt', {}, ['chapter 1', 'One.'], ['chapter 2', 'Two.']),
    division('z.txt', {}, ['prologue', 'Nought.']),
  ];
  expect(words(headed)).toBe('Nought. One. Two. Three.');
  expect(found(headed, 'missing-part')).toEqual([]);
  const ended = [
    division('x.txt', {}, ['start', 'Two.', 'TBC: End of part 2']),
    division('y.txt', {}, ['start', 'One.', 'TBC: Continued in part 2']),
  ];
  expect(words(ended)).toMatch(/^One.* Two/);
  const dated = [
    division('autumn.txt', { fields: [field('date', '4 Oct 2003')] }, ['start', 'Late.']),
    division('winter.txt', { fields: [field('date', '9 Jan 2003')] }, ['start', 'Early.']),
  ];
  expect(words(dated)).toBe('Early. Late.');
});

test('otherwise names decide, 2 before 10; settings win over all', () => {
  const parts = ['oz10.txt', 'oz2.txt', 'oz1.txt'].map((name) => division(name, {}, ['start', `${name}.`]));
  expect(words(parts)).toBe('oz1.txt. oz2.txt. oz10.txt.');
  expect(words(parts, ['oz10.txt', 'oz1.txt'])).toBe('oz10.txt. oz1.txt. oz2.txt.');
});

test('missing parts are named, a copy is left out, and two versions of a part are reported', () => {
  const parts = [
    part('1.txt', 1, 9, 'One.'),
    part('2.txt', 2, 9, 'Two.'),
    part('2 again.txt', 2, 9, 'Two.'),
    part('4.txt', 4, 9, 'Four.'),
    part('4 new.txt', 4, 9, 'Four, mended.'),
  ];
  const { value, trace } = assemble(parts);
  expect(found(parts, 'missing-part')).toEqual(['parts 3, 5–9 of 9 are missing']);
  expect(found(parts, 'duplicate-part')).toEqual([
    '2 again.txt holds the same text as 2.txt and was left out',
    '4 new.txt and 4.txt both say that they are part 4; both are in the book',
  ]);
  expect(trace.removals).toEqual([{ name: 'duplicate-part', place: expect.anything(), text: 'Two.' }]);
  expect(value.sections.filter((s) => s.matter === 'body').map((s) => s.name)).toEqual([
    'Part 1',
    'Part 2',
    'Part 4',
    'Part 4',
  ]);
});

test('the parts of a series state title and author once; facts and warnings are united', () => {
  const header = { title: 'Tide', authors: ['Ina Moss'] };
  const parts = [
    division(
      't1.txt',
      { ...header, fields: [field('rating', 'G'), field('summary', 'A boat.')], warnings: warnings('storm') },
      ['start', 'One.'],
    ),
    division(
      't2.txt',
      {
        ...header,
        fields: [
          field('rating', 'PG for one swear'),
          field('category', 'drama'),
          field('summary', 'More boat.'),
          field('notes', 'Sorry!'),
        ],
        warnings: warnings('storm', 'a drowning'),
      },
      ['start', 'Two.'],
    ),
  ];
  const { value } = assemble(parts);
  expect(value.metadata.authors).toEqual(['Ina Moss']);
  expect(value.metadata.warnings.map((w) => w.text)).toEqual(['storm', 'a drowning']);
  expect(value.sections.find((s) => s.kind === 'facts')?.facts).toEqual([
    { label: 'Summary', values: ['A boat.'] },
    { label: 'Rating', values: ['PG for one swear', 'G'] },
    { label: 'Category', values: ['drama'] },
  ]);
  expect(outline(value.sections.filter((s) => s.matter === 'body'))[1]).toBe(
    'chapter-2 | Part 2 | none | [warnings before: a drowning] / [summary before: rating PG for one swear] / [summary before: summary More boat.] / [note before: notes Sorry!] / Two.',
  );
});

test('titles that differ in a number or a name after the same words are one story', () => {
  const titles = ['Storm 1: Rising', 'Storm 2: Falling'];
  const parts = titles.map((title, i) => division(`s${i + 1}.txt`, { title }, ['start', `${i}.`]));
  const { value } = assemble(parts);
  expect(value.title).toBe('Storm');
  expect(value.sections.filter((s) => s.matter === 'body').map((s) => s.caption)).toEqual(titles);
});

test('one word and a count stays what the part is called, where no header of a work is around it', () => {
  const captions = (titles: readonly string[], authors: readonly string[] = []): readonly unknown[] => {
    const parts = titles.map((title, i) => division(`s${i + 1}.txt`, { title, authors }, ['start', `${i}.`]));
    return assemble(parts)
      .value.sections.filter((s) => s.matter === 'body')
      .map((s) => s.caption);
  };
  for (const titles of [
    ['Watch 1', 'Watch 2', 'Watch 3'],
    ['Vigilia 1', 'Vigilia 2'],
  ])
    expect(captions(titles)).toEqual(titles);
  expect(captions(['Storm 1', 'Storm 2'], ['Bo'])).toEqual(['Part 1', 'Part 2']);
  expect(captions(['The Glass Door 1', 'The Glass Door 2'])).toEqual(['Part 1', 'Part 2']);
});

test('warnings typed at the head of a chapter stand in front too, each once', () => {
  const place = { source: 'a.txt', line: 9, endLine: 9 };
  const note = (value: string): Block => ({
    type: 'note',
    purpose: 'warnings',
    label: 'Warning for this one',
    position: 'before',
    place,
    gapBefore: 1,
    children: [{ type: 'paragraph', children: [{ type: 'text', value }], place, gapBefore: 0 }],
  });
  const story = division(
    'a.txt',
    { warnings: warnings('storm', 'wet feet') },
    ['chapter 1', 'One.'],
    ['chapter 2', 'Two.'],
  );
  const [one, two] = story.parts as [Part, Part];
  const parts = [
    { ...one, blocks: [note('Storm, wet feet'), ...one.blocks] },
    { ...two, blocks: [note('a drowning; a ghost'), ...two.blocks] },
  ];
  expect(assemble([{ ...story, parts }]).value.metadata.warnings.map((w) => w.text)).toEqual([
    'storm',
    'wet feet',
    'a drowning',
    'a ghost',
  ]);
});

test('a part without a number of its own goes by the number in its file name', () => {
  const parts = ['oz2.txt', 'oz4.txt'].map((name) => division(name, {}, ['start', `${name}.`, 'TBC: tbc']));
  const names = assemble(parts).value.sections.filter((s) => s.matter === 'body');
  expect(names.map((s) => [s.id, s.name, s.caption])).toEqual([
    ['chapter-2', 'Part 2', null],
    ['chapter-4', 'Part 4', null],
  ]);
});

test('a posted part that holds two unheaded chapters numbers the first', () => {
  const two = division('t1.txt', { part: { number: 1, total: 2 } }, ['start', 'One.', 'TBC: tbc'], ['ending', 'More.']);
  const next = part('t2.txt', 2, 2, 'Two.');
  expect(
    assemble([two, next])
      .value.sections.filter((s) => s.matter === 'body')
      .map((s) => s.name),
  ).toEqual(['Part 1', 'Part 1 (2)', 'Part 2']);
});

test('nothing and emptiness make a book too', () => {
  expect(assemble([]).value.title).toBe('Untitled');
  const empty = division('t1.txt', {});
  expect(outline(assemble([empty, division('t2.txt', {}, ['start', 'One.'])]).value.sections)).toContain(
    'chapter-1 | t | none | One.',
  );
});

test('what stands at the head of a part already is not said twice', () => {
  const first = division('t1.txt', { warnings: warnings('storm') }, ['start', 'One.']);
  const second = division(
    't2.txt',
    { fields: [field('notes', 'Sorry it took so long!')], warnings: warnings('a ghost') },
    ['start', 'BEFORE: Sorry it took so long!', 'Two.'],
  );
  expect(words([first, second])).toBe(
    'One. [warnings before: a ghost] / [note before: A/N Sorry it took so long!] / Two.',
  );
});

test.each([
  [['Storm 1: Rising', 'Storm 2: Falling'], 'Storm'],
  [['The Ferry: Ice', 'The Ferry: Thaw'], 'The Ferry'],
  [['The Letter', 'The Ferry', 'The House'], null],
  [['Die Fähre', 'Die Brücke'], null],
])('what the titles %j of parts share is %j: an article is no title', (titles, shared) => {
  const parts = titles.map((title, i) =>
    division(`p${i}.txt`, { title, part: { number: i + 1, total: 3 } }, ['start', 'Ice.']),
  );
  const { metadata } = assemble(parts, { kind: 'series' }).value;
  expect(metadata.title).toBe(shared);
});
