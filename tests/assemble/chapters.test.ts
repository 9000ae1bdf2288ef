import { expect, test } from 'vitest';
import type { AssembleOptions } from '../../src/assemble/index.ts';
import { assemble } from '../../src/assemble/index.ts';
import { checkBook } from '../../src/ledger/index.ts';
import type { Division } from '../../src/model/index.ts';
import { division, outline } from './division.ts';

function body(divisions: readonly Division[], options: AssembleOptions = {}): string[] {
  return outline(assemble(divisions, options).value.sections.filter((s) => s.matter === 'body'));
}

test('a story without any heading is one chapter that bears the book’s name in the contents only', () => {
  const story = division('tide.txt', {}, ['start', 'One.'], ['scene-break', 'Two.'], ['scene-break', 'END: The End']);
  expect(body([story])).toEqual(['chapter-1 | tide | none | One. / *** / Two. / (the-end) The End']);
});

test('no scene break stands next to a heading, a note or an ending', () => {
  const story = division(
    'a.txt',
    {},
    ['chapter 1', 'BEFORE: Hello.'],
    ['scene-break', 'One.'],
    ['scene-break', 'NOTE: Bye.'],
    ['chapter 2: The Barge', 'Two.'],
  );
  expect(body([story])).toEqual([
    'chapter-1 | Chapter 1 | heading | [note before: A/N Hello.] / One. / [note after: A/N Bye.]',
    'chapter-2 | Chapter 2: The Barge | heading | Two.',
  ]);
});

test('notes that stand alone above the first heading open its chapter', () => {
  const story = division('a.txt', {}, ['start', 'NOTE: First try.'], ['chapter 1', 'One.'], ['chapter 2', 'Two.']);
  expect(body([story])[0]).toBe('chapter-1 | Chapter 1 | heading | [note after: A/N First try.] / One.');
  const { value, trace } = assemble([story]);
  expect(checkBook([story], trace, value)).toEqual([]);
});

test('words before the first heading keep the number of the headed chapters free', () => {
  const story = division('a.txt', { title: 'Tide' }, ['start', 'Once.'], ['chapter 1', 'One.']);
  expect(body([story])).toEqual(['opening-1 | Tide | none | Once.', 'chapter-1 | Chapter 1 | heading | One.']);
});

test('endings make chapters where there are no headings, and not where there are', () => {
  const plain = division('a.txt', {}, ['start', 'One.', 'TBC: tbc'], ['ending', 'Two.', 'END: fin']);
  expect(body([plain])).toEqual([
    'chapter-1 | Part 1 | none | One. / (continued) tbc',
    'chapter-2 | Part 2 | none | Two. / (the-end) fin',
  ]);
  const headed = division('a.txt', {}, ['chapter 1', 'One.', 'END: The End'], ['ending', 'After.']);
  expect(body([headed])).toEqual(['chapter-1 | Chapter 1 | heading | One. / (the-end) The End / *** / After.']);
});

test('the rule for chapters can be chosen', () => {
  const parts = [
    ['start', 'One.'],
    ['scene-break', 'Two.', 'TBC: tbc'],
    ['ending', 'Three.'],
  ] as const;
  const story = division('a.txt', {}, ...parts);
  expect(body([story], { chapters: 'scenes' })).toHaveLength(3);
  expect(body([story], { chapters: 'endings' })).toHaveLength(2);
  expect(body([story], { chapters: 'headings' })).toHaveLength(1);
});

test('posted parts pasted into one file are headed by the numbers that its header states', () => {
  const metadata = { title: 'Tide', part: { number: 1, total: 3 } };
  const parts = [
    ['start', 'One.', 'TBC: tbc'],
    ['ending', 'Two.', 'TBC: tbc'],
    ['ending', 'Three.', 'END: fin'],
  ] as const;
  expect(body([division('a.txt', metadata, ...parts)])).toEqual([
    'chapter-1 | Part 1 | “Part 1” | One. / (continued) tbc',
    'chapter-2 | Part 2 | “Part 2” | Two. / (continued) tbc',
    'chapter-3 | Part 3 | “Part 3” | Three. / (the-end) fin',
  ]);
});

test('one posted part alone is not headed by its number', () => {
  const story = division('a.txt', { part: { number: 1, total: null } }, ['start', 'One.', 'TBC: tbc']);
  expect(body([story])).toEqual(['chapter-1 | a | none | One. / (continued) tbc']);
});

test('volumes hold their chapters, and a file that goes on inside a volume does too', () => {
  const inVolume = (d: Division): Division => ({
    ...d,
    parts: d.parts.map((p) => (p.heading?.kind === 'chapter' ? { ...p, heading: { ...p.heading, depth: 2 } } : p)),
  });
  const first = inVolume(division('a1.txt', {}, ['volume 1: North'], ['chapter 1', 'One.']));
  const second = division('a2.txt', {}, ['chapter 2', 'Two.']);
  expect(body([first, second])).toEqual([
    'volume-1 | Volume 1: North | heading | ',
    '  chapter-1 | Chapter 1 | heading | One.',
    '  chapter-2 | Chapter 2 | heading | Two.',
  ]);
});

test('adding a part changes no id and no name of an earlier chapter', () => {
  const parts = [1, 2, 3, 4].map((n) => division(`tide${n}.txt`, {}, ['start', `Words ${n}.`, 'TBC: tbc']));
  const three = body(parts.slice(0, 3));
  expect(body(parts).slice(0, 3)).toEqual(three);
});

test('stories with titles of their own become works of a collection', () => {
  const one = division('a.txt', { title: 'The Lamp' }, ['start', 'One.']);
  const two = division('b.txt', { title: 'Bridges' }, ['chapter 1', 'Two.'], ['chapter 2', 'Three.']);
  const { value } = assemble([one, two], { name: 'harbour' });
  expect(value.title).toBe('harbour');
  expect(outline(value.sections.filter((s) => s.matter === 'body'))).toEqual([
    'chapter-1 | The Lamp | “The Lamp” | One.',
    'story-1 | Bridges | “Bridges” | ',
    '  chapter-2 | Chapter 1 | heading | Two.',
    '  chapter-3 | Chapter 2 | heading | Three.',
  ]);
});

test('3,000 parts are bound before anybody gives up', () => {
  const parts = Array.from({ length: 3000 }, (_, i) => {
    const texts = Array.from({ length: 20 }, (_, k) => `Paragraph ${i} ${k} of a long book.`);
    return division(`long-${i + 1}.txt`, { part: { number: i + 1, total: 3000 } }, ['start', ...texts]);
  });
  const { value } = assemble(parts);
  expect(value.sections.filter((s) => s.matter === 'body')).toHaveLength(3000);
}, 20_000);
