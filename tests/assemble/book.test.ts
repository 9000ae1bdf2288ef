import { expect, test } from 'vitest';
import { identifierOf } from '../../src/assemble/identifier.ts';
import { assemble } from '../../src/assemble/index.ts';
import type { Field } from '../../src/model/index.ts';
import { labelLanguages, labelsOf } from '../../src/words/book-labels.ts';
import { isoDate } from '../../src/words/iso-date.ts';
import { division, field, outline, warnings } from './division.ts';

const chapters = [
  ['chapter 1', 'One.', 'NOTE: Phew.'],
  ['chapter 2', 'Two.'],
] as const;

test('a bare story gets a title page and a colophon, and no page that has nothing to say', () => {
  const { value } = assemble([division('stories/tide.txt', {}, ['start', 'A tide.'])]);
  expect(value.sections.map((s) => s.kind)).toEqual(['title-page', 'chapter', 'colophon']);
  expect([value.title, value.metadata.title, value.date, value.language]).toEqual(['tide', null, null, 'en']);
});

test('the pages before the story stand in a fixed order', () => {
  const story = division('tide.txt', { warnings: warnings('storm'), fields: [field('rating', 'G')] }, ...chapters);
  const dedication = {
    opening: 'start',
    matter: 'front',
    heading: null,
    blocks: division('tide.txt', {}, ['start', 'To Wim.']).parts[0]?.blocks ?? [],
  } as const;
  const cover = { mediaType: 'image/png', bytes: new Uint8Array(1), alt: 'A boat' } as const;
  const { value } = assemble([{ ...story, parts: [dedication, ...story.parts] }], { cover });
  expect(value.sections.map((s) => s.id)).toEqual([
    'cover',
    'title-page',
    'warnings',
    'facts',
    'front-1',
    'contents',
    'chapter-1',
    'chapter-2',
    'colophon',
  ]);
});

test('author’s notes stay, move to the end, or go with a removal', () => {
  const story = division('tide.txt', {}, ...chapters);
  const ends = assemble([story], { notes: 'end' }).value.sections.slice(-2);
  expect(outline(ends.slice(0, 1))).toEqual([
    'notes | Notes | “Notes” | ',
    '  notes-chapter-1 | Chapter 1 | “Chapter 1” | [note after: A/N Phew.]',
  ]);
  const dropped = assemble([story], { notes: 'drop' });
  expect(dropped.trace.removals.map((r) => [r.name, r.text])).toEqual([['authors-note', 'A/N Phew.']]);
  expect(dropped.value.sections.at(-1)?.facts).toContainEqual({ label: 'Left out', values: ['author’s notes: 1'] });
  expect(outline(assemble([story]).value.sections).join()).toContain('One. / [note after: A/N Phew.]');
});

test('settings win over what the story states', () => {
  const story = division('tide.txt', { title: 'Tide', authors: ['I. M.'] }, ...chapters);
  const { value } = assemble([story], {
    title: 'High Tide',
    author: ['Ina Moss'],
    language: 'fr',
    series: { name: 'Sea', index: 2 },
  });
  expect([value.title, value.metadata.authors, value.language]).toEqual(['High Tide', ['Ina Moss'], 'fr']);
  expect(value.sections.find((s) => s.kind === 'contents')?.caption).toBe('Table des matières');
  expect(value.sections.find((s) => s.kind === 'facts')?.facts).toContainEqual({
    label: 'Série',
    values: ['Sea', 'Partie 2'],
  });
});

test('what the story states and the settings replace is told of, where the book says it nowhere', () => {
  const story = division('tide.txt', { title: 'Salt', authors: ['I. M.'] }, ...chapters);
  const place = (line: number) => ({ source: 'tide.txt', line, endLine: line });
  const removed = [
    { name: 'story-header', place: place(1), text: 'Salt' },
    { name: 'story-header', place: place(2), text: 'by I. M.' },
  ] as const;
  const told = (options: object): readonly string[] =>
    assemble([story], { removed, ...options }).diagnostics.map(
      (d) => `${d.id} ${d.place?.line} ${d.reason.slice(0, 20)}`,
    );
  expect(told({ title: 'The Wall', author: ['Bo Ek'] })).toEqual([
    'words-left-out 1 “Salt” is the title ',
    'words-left-out 2 “I. M.” is the autho',
  ]);
  expect(told({ title: 'Salt: The Wall' })).toEqual([]);
  expect(told({ title: 'SALT!' })).toEqual([]);
  expect(told({})).toEqual([]);
});

test('a page about the story has more to say than its language', () => {
  const facts = (extra: object): unknown =>
    assemble([division('tide.txt', { title: 'Tide', language: 'fr', ...extra }, ...chapters)]).value.sections.find(
      (s) => s.kind === 'facts',
    )?.facts;
  expect(facts({})).toBeUndefined();
  expect(facts({ series: { name: 'Sea', index: 2, total: null } })).toHaveLength(1);
  const rated = field('rating', 'T');
  expect(facts({ fields: [rated] })).toContainEqual({ label: 'Langue', values: ['Français'] });
});

test('how a story is filed stands on the last page, unless a reader chooses by what is stated beside it', () => {
  const pages = (...fields: readonly Field[]): readonly string[] => {
    const { sections } = assemble([division('tide.txt', { title: 'Tide', fields }, ...chapters)]).value;
    return ['facts', 'colophon'].map((kind) =>
      sections.flatMap((s) => (s.kind === kind ? s.facts.flatMap(({ values }) => values) : [])).join(' '),
    );
  };
  const filed = [
    field('tags', 'boats'),
    field('date', '2018-03-26'),
    { ...field('other', 'Issue 4'), filed: true as const },
  ];
  const [front, last] = pages(...filed);
  expect(front).toBe('');
  expect(last).toMatch(/boats.*2018-03-26.*Issue 4/);
  expect(pages(...filed, field('summary', 'A pier sinks.'))[0]).toBe('A pier sinks.');
  expect(pages(...filed, field('fandom', 'Harbour'))[0]).toMatch(/Harbour.*boats.*Issue 4/);
  // A line of a typed header is no site's.
  expect(pages(field('other', 'Bo Marsh'))[0]).toBe('Bo Marsh');
});

test('what the files of a folder say under keys of their site stands on the last page, each once', () => {
  const part = (name: string, mood: string) => {
    const fields = [
      { ...field('other', 'Issue 4'), filed: true as const },
      { ...field('other', mood), filed: true as const },
    ];
    return division(name, { title: 'Tide', fields }, [`chapter ${name.at(-5)}`, 'One.']);
  };
  const { sections } = assemble([part('tide1.txt', 'calm'), part('tide2.txt', 'wild')]).value;
  const said = sections.flatMap(({ facts, children }) => [...facts, ...children.flatMap((s) => s.facts)]);
  const values = said.flatMap((fact) => fact.values);
  for (const value of ['Issue 4', 'calm', 'wild']) expect(values.filter((one) => one === value)).toHaveLength(1);
  expect(sections.filter(({ kind }) => kind === 'facts')).toEqual([]);
});

test('the identifier is the same at every build, for a story that grows, and for a typed variant of its title', () => {
  const one = division('tide1.txt', { title: 'The  Tide' }, ...chapters);
  const more = division('tide2.txt', { title: 'The Tide' }, ['chapter 3', 'Three.']);
  const { identifier } = assemble([one]).value;
  expect(identifier).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(assemble([more, one]).value.identifier).toBe(identifier);
  expect(identifierOf(['another'])).not.toBe(identifier);
});

test.each([
  ['2004-03-09', '2004-03-09'],
  ['2014-05-02T10:00:00Z', '2014-05-02'],
  ['02-11-06', '2006-02-11'],
  ['6/30/06', '2006-06-30'],
  ['30/6/2006', '2006-06-30'],
  ['9.3.2004', '2004-03-09'],
  ['Tue, 4 Mar 1997 21:10:04 GMT', '1997-03-04'],
  ['March 9th, 2004', '2004-03-09'],
  ['9 mars 2004', '2004-03-09'],
  ['3 октября 2004 г.', '2004-10-03'],
  ['12 de setembro de 2011', '2011-09-12'],
  ['Spring 2004', null],
  ['October 1999', '1999-10'],
  ['1997', '1997'],
  ['3/4/2004', null],
  ['31-02-06', null],
  ['last Tuesday', null],
])('the date %s is read as %s', (typed, iso) => {
  expect(isoDate(typed)).toBe(iso);
});

test.each(labelLanguages)('every label has words in %s', (language) => {
  const { fields, removals, ...pages } = labelsOf(language);
  for (const words of [...Object.values(pages), ...Object.values(fields), ...Object.values(removals)]) {
    expect(words).toMatch(/\S/);
  }
});
