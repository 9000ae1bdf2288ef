import { beforeAll, describe, expect, test } from 'vitest';
import { checkBook, checkFrontMatter, checkPublication, checkSource } from '../../src/ledger/index.ts';
import type { Block, Book, Division, Publication } from '../../src/model/index.ts';
import { type BoundBook, publish, sourceFromText } from '../../src/pipeline.ts';

const STORY = `The Brass Lantern
By Perrin Ashdown
Rating: PG
Warnings: storms, one drowned hat
Summary: Two keepers, one boat.

The lamp went out at nine.

Maud lit it again with her last match.

* * *

By morning the wick was cold.
`;

let bound: BoundBook;
let division: Division;
beforeAll(async () => {
  bound = await publish([sourceFromText(STORY, 'lantern.txt')]);
  division = bound.sources[0]?.division.value as Division;
});

const source = (changed: Division) =>
  checkSource({ source: 'lantern.txt', text: STORY, edits: [], removals: bound.trace.removals, division: changed });
/** The division with its blocks changed. */
const changed = (change: (block: Block) => Block[]): Division => ({
  ...division,
  parts: division.parts.map((part) => ({ ...part, blocks: part.blocks.flatMap(change) })),
});
const retold = (block: Block, from: string, to: string): Block =>
  JSON.parse(JSON.stringify(block).replace(from, to)) as Block;
const pages = (publication: Publication, change: (page: string) => string): Publication => ({
  ...publication,
  resources: publication.resources.map((r) =>
    typeof r.content === 'string' ? { ...r, content: change(r.content) } : r,
  ),
});

describe('a book that holds every word', () => {
  test('passes all checks', () => {
    expect(source(division)).toEqual([]);
    expect(bound.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  });
});

describe('between the source and its parts', () => {
  test('a lost paragraph is noticed, with the line of its first word', () => {
    const faults = source(changed((block) => (block.place.line === 9 ? [] : [block])));
    expect(faults).toMatchObject([{ id: 'text-lost', severity: 'error', place: { source: 'lantern.txt', line: 9 } }]);
    expect(faults[0]?.reason).toContain('Maud');
  });

  test('a doubled paragraph is noticed', () => {
    const faults = source(changed((block) => (block.place.line === 9 ? [block, block] : [block])));
    expect(faults.map((fault) => fault.id)).toEqual(['text-gained']);
  });

  test('a word put in the place of another is both lost and gained', () => {
    const faults = source(changed((block) => [retold(block, 'match', 'spark')]));
    expect(faults.map((fault) => fault.id)).toEqual(['text-lost', 'text-gained']);
  });

  test('a removal that no one listed is a loss', () => {
    const faults = checkSource({ source: 'lantern.txt', text: STORY, edits: [], removals: [], division });
    expect(faults.map((fault) => fault.id)).toContain('text-lost');
  });

  test.each(['the LAMP went out', 'cafe\u0301', 'ﬁne'])('%j is the same word in any Unicode form', (text) => {
    const one = { ...division, parts: [{ ...division.parts[0], blocks: [] }] } as Division;
    const place = { source: 'a', line: 1, endLine: 1 };
    const block: Block = {
      type: 'paragraph',
      place,
      gapBefore: 0,
      children: [{ type: 'text', value: text.normalize('NFKC') }],
    };
    const parts = one.parts.map((part) => ({ ...part, blocks: [block] }));
    expect(checkSource({ source: 'a', text, edits: [], removals: [], division: { ...one, parts } })).toEqual([]);
  });
});

describe('between the parts and the book', () => {
  test('a section left out is noticed', () => {
    const book: Book = { ...bound.book.value, sections: bound.book.value.sections.filter((s) => s.matter !== 'body') };
    expect(checkBook([division], [], book).map((fault) => fault.id)).toEqual(['text-lost']);
  });
});

describe('between the book and its pages', () => {
  test('a word lost from a page, or put into one, is noticed', () => {
    const { book, publication } = bound;
    const ids = (change: (page: string) => string) =>
      checkPublication(book.value, pages(publication.value, change)).map((fault) => fault.id);
    expect(ids((page) => page.replace('morning', ''))).toEqual(['text-lost']);
    expect(ids((page) => page.replace('morning', 'morning light'))).toEqual(['text-gained']);
    expect(ids((page) => page)).toEqual([]);
  });

  test.each([
    ['title', 'The Brass Lantern'],
    ['author', 'Perrin Ashdown'],
    ['rating', 'PG'],
    ['warning', 'one drowned hat'],
    ['summary', 'Two keepers, one boat.'],
  ])('a %s that no page prints is noticed', (_, value) => {
    const { book, publication } = bound;
    expect(checkFrontMatter(book.value, publication.value)).toEqual([]);
    const cut = pages(publication.value, (page) => page.replaceAll(value, ''));
    const faults = checkFrontMatter(book.value, cut);
    expect(faults).toMatchObject([{ id: 'text-lost', severity: 'error' }]);
    expect(faults[0]?.reason).toContain(value);
  });

  test('fields that the user leaves out need no page', async () => {
    const text = `Title: A\nAuthor: B\nRating: PG\nNotes: Written on a train.\n\n${'She waited. '.repeat(9)}\n`;
    const dropped = await publish([sourceFromText(text)], { assemble: { notes: 'drop' } });
    expect(dropped.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  });
});
