import { expect, test } from 'vitest';
import type { Block, Footnote, Inline, Manuscript } from '../../src/model/index.ts';
import { blockText, inlineText, NO_METADATA } from '../../src/model/index.ts';
import { split } from '../../src/split/index.ts';

const PROSE = 'She walked down to the harbour in the rain and counted the boats that had come home before dark.';
const place = (line: number) => ({ source: 'a.md', line, endLine: line });
const text = (value: string): Inline => ({ type: 'text', value });
const mark = (n: number): Inline => ({ type: 'note-reference', identifier: `a.md#${n}`, children: [text(`[${n}]`)] });
const para = (line: number, ...children: readonly Inline[]): Block => {
  return { type: 'paragraph', place: place(line), gapBefore: 1, children };
};
const heading = (line: number, ...children: readonly Inline[]): Block => {
  return { type: 'heading', level: 1, place: place(line), gapBefore: 1, children };
};
const note = (n: number, line: number, ...children: readonly Inline[]): Footnote => {
  const own = {
    type: 'note',
    purpose: 'footnote',
    identifier: `a.md#${n}`,
    label: `[${n}]`,
    position: 'after',
  } as const;
  return { ...own, place: place(line), gapBefore: 1, children: [para(line, ...children)] };
};

function partsOf(blocks: readonly Block[], footnotes: readonly Footnote[]): readonly (readonly string[])[] {
  const manuscript: Manuscript = {
    source: 'a.md',
    format: 'md',
    encoding: 'utf-8',
    metadata: NO_METADATA,
    blocks,
    footnotes,
  };
  return split(manuscript).value.parts.map((part) => [
    inlineText([...(part.heading?.label ?? []), ...(part.heading?.title ?? [])]),
    ...part.blocks.map((block) => blockText(block).slice(0, 20)),
  ]);
}

test('each footnote stands at the end of the part that refers to it first, in the order of the marks', () => {
  const blocks = [
    heading(1, text('Salt')),
    para(3, text(PROSE), mark(2)),
    para(5, text(PROSE), mark(1), mark(2)),
    heading(7, text('Rain'), mark(3)),
    para(9, text(PROSE), mark(1)),
  ];
  const notes = [note(1, 20, text('First.')), note(2, 21, text('Second.')), note(3, 22, text('Third.'))];
  expect(partsOf(blocks, notes)).toEqual([
    ['Salt', PROSE.slice(0, 20), PROSE.slice(0, 20), '[2] Second.', '[1] First.'],
    ['Rain[3]', PROSE.slice(0, 20), '[3] Third.'],
  ]);
});

test('a footnote of a footnote follows it; one without a mark stays near its place', () => {
  const blocks = [
    heading(1, text('Salt')),
    para(3, text(PROSE), mark(1)),
    heading(7, text('Rain')),
    para(9, text(PROSE)),
  ];
  const notes = [note(1, 20, text('See '), mark(2)), note(2, 21, text('Second.')), note(9, 4, text('Nobody’s.'))];
  expect(partsOf(blocks, notes)).toEqual([
    ['Salt', PROSE.slice(0, 20), '[1] See [2]', '[2] Second.', '[9] Nobody’s.'],
    ['Rain', PROSE.slice(0, 20)],
  ]);
});

test('a story of nothing but a footnote keeps it', () => {
  expect(partsOf([], [note(1, 1, text('Alone.'))])).toEqual([['', '[1] Alone.']]);
});
