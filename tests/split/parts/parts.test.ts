import { describe, expect, test } from 'vitest';
import type { Block, Decision, Heading } from '../../../src/model/index.ts';
import type { Claim } from '../../../src/split/claim.ts';
import { partsOf } from '../../../src/split/parts.ts';
import { blocksOf, divide, prose } from '../heading/outline.ts';

const place = { source: 'book.txt', line: 1, endLine: 1 };
const decision: Decision = { kind: 'heading', place, verdict: 'cut', score: 1, reasons: [], words: '' };
const heading: Heading = {
  kind: 'chapter',
  depth: 1,
  number: 1,
  label: [{ type: 'text', value: '1' }],
  title: [],
  place,
};
const headingAt = (from: number): Claim => ({ kind: 'heading', from, to: from + 1, decision, heading });
const noteAt = (from: number, position: 'before' | 'after', children: readonly Block[] = []): Claim => ({
  kind: 'note',
  from,
  to: from + 1,
  decision,
  purpose: 'note',
  label: 'A/N',
  position,
  children,
});

describe('parts', () => {
  test('without claims a text is one part', () => {
    const { parts } = partsOf(blocksOf(prose(3)), []);
    expect(parts).toMatchObject([{ opening: 'start', matter: 'body', heading: null }]);
    expect(parts[0]?.blocks).toHaveLength(3);
  });

  test('an empty text has no parts', () => {
    expect(partsOf([], []).parts).toEqual([]);
  });

  test('breaks at the edges and in a row make no empty scenes', () => {
    const { parts } = partsOf(blocksOf(`* * *\n\n${prose(1)}\n\n* * *\n\n* * *\n\n${prose(1)}\n\n* * *`), []);
    expect(parts.map((part) => [part.opening, part.blocks.length])).toEqual([
      ['start', 1],
      ['scene-break', 1],
    ]);
  });

  test('a break right after a heading or right before one makes nothing', () => {
    const blocks = blocksOf(`1\n\n* * *\n\n${prose(1)}\n\n* * *\n\n2\n\n${prose(1)}`);
    const { parts } = partsOf(blocks, [headingAt(0), headingAt(4)]);
    expect(parts.map((part) => part.opening)).toEqual(['heading', 'heading']);
  });

  test('a break that the source does not draw falls between two blocks', () => {
    const { parts } = partsOf(blocksOf(prose(2)), [{ kind: 'scene-break', from: 1, to: 1, decision }]);
    expect(parts.map((part) => part.opening)).toEqual(['start', 'scene-break']);
  });

  test('notes stand in their place, and a note above a heading goes under it', () => {
    const blocks = blocksOf(`A/N: hello\n\n1\n\n${prose(1)}\n\nA/N: bye`);
    const { parts } = partsOf(blocks, [noteAt(0, 'before'), headingAt(1), noteAt(3, 'after')]);
    expect(parts).toHaveLength(1);
    expect(parts[0]?.blocks.map((block) => block.type)).toEqual(['note', 'paragraph', 'note']);
  });

  test('an ending after a last break closes the scene before it', () => {
    const blocks = blocksOf(`${prose(1)}\n\n* * *\n\nThe End`);
    const { parts } = partsOf(blocks, [{ kind: 'ending', from: 2, to: 3, decision, role: 'the-end' }]);
    expect(parts).toHaveLength(1);
    expect(parts[0]?.blocks.at(-1)).toMatchObject({ role: 'the-end' });
  });

  test('kept front matter is a part of its own and removals leave none', () => {
    const blocks = blocksOf(`To Wim\n\nContents\n\n${prose(1)}`);
    const { parts } = partsOf(blocks, [
      { kind: 'front-matter', from: 0, to: 1, decision, matter: 'front', removal: null },
      { kind: 'front-matter', from: 1, to: 2, decision, matter: 'front', removal: 'printed-contents' },
    ]);
    expect(parts.map((part) => [part.matter, part.blocks.length])).toEqual([
      ['front', 1],
      ['body', 1],
    ]);
  });

  test('a text below its label in the same block stays prose', () => {
    const { value } = divide(`Chapter 1\n${prose(1)}\n\n\n\nChapter 2\n${prose(1)}`);
    expect(value.parts.map((part) => part.blocks.length)).toEqual([1, 1]);
    expect(value.parts[0]?.blocks[0]).toMatchObject({ type: 'paragraph', children: [{ value: prose(1) }] });
  });

  test('every block is in one part, and a break drawn with letters is a removal', () => {
    const text = `Chapter 1\n\n${prose(2)}\n\n* * *\n\n${prose(2)}\n\nChapter 2\n\n${prose(2)}`;
    const { value } = divide(text);
    expect(value.parts.flatMap((part) => part.blocks)).toHaveLength(6);
    const blocks: readonly Block[] = [
      ...blocksOf(prose(1)),
      { type: 'scene-break', ornament: 'oOo', place, gapBefore: 1 },
      ...blocksOf(prose(1)),
    ];
    expect(partsOf(blocks, []).parts).toHaveLength(2);
  });
});
