import { describe, expect, it } from 'vitest';
import { unpack } from '../../src/open/index.ts';
import { bookOf, epubOf, page, sourceOf, zipped } from './books.ts';

const open = (files: Parameters<typeof zipped>[0]) => unpack([sourceOf('stories.zip', zipped(files))]);

describe('a zip of stories', () => {
  it('gives the stories in natural order, by their paths, and nothing of what programs add', async () => {
    const { value, diagnostics } = await open({
      'tale/part10.txt': 'Ten.',
      'tale/part2.txt': 'Two.',
      'tale/.hidden.txt': 'no',
      '__MACOSX/tale/._part2.txt': 'no',
      'tale/Thumbs.db': 'no',
      'tale/book.yaml': 'title: no',
      'tale/notes.md': 'Notes.',
    });
    expect(value.map(({ name, format }) => [name, format])).toEqual([
      ['stories.zip/tale/notes.md', 'md'],
      ['stories.zip/tale/part2.txt', 'txt'],
      ['stories.zip/tale/part10.txt', 'txt'],
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('says what it leaves out', async () => {
    const { value, diagnostics } = await open({ 'a.txt': 'She waited.', 'b.exe': 'MZ' });
    expect(value).toHaveLength(1);
    expect(diagnostics.map(({ id, place }) => [id, place?.source])).toEqual([['unknown-format', 'stories.zip/b.exe']]);
  });

  it('brings the pictures along, by the address that each page gives them', async () => {
    const { value } = await open({ 'a/one.html': '<p>x', 'b.md': 'x', 'a/pics/map one.png': 'PNG' });
    const addresses = value.map(({ name, pictures }) => [name, [...(pictures?.keys() ?? [])]]);
    expect(addresses).toEqual([
      ['stories.zip/a/one.html', ['pics/map one.png', 'pics/map%20one.png']],
      ['stories.zip/b.md', ['a/pics/map one.png', 'a/pics/map%20one.png']],
    ]);
  });

  it('may hold archives and books, but only so deep', async () => {
    const book = epubOf({ 'a.xhtml': page('<p>The book inside.</p>') });
    let archive = zipped({ 'book.epub': book });
    const found = await bookOf('two.zip', zipped({ 'one.zip': archive }));
    expect(found.sources.map(({ source }) => source)).toEqual(['two.zip/one.zip/book.epub']);
    for (let i = 0; i < 4; i++) archive = zipped({ 'inner.zip': archive });
    const { value, diagnostics } = await unpack([sourceOf('deep.zip', archive)]);
    expect([value.length, diagnostics.map(({ id }) => id)]).toEqual([0, ['container-refused']]);
  });

  it('that is a book under another name is read as the book', async () => {
    const bound = await bookOf('book.zip', epubOf({ 'a.xhtml': page('<h1>Chapter 1</h1><p>The book inside.</p>') }));
    expect(bound.book.value.title).toBe('A Book');
  });

  it('without a story is refused', async () => {
    const { diagnostics } = await open({ 'a.exe': 'MZ' });
    expect(diagnostics.map(({ id }) => id)).toEqual(['unknown-format', 'container-refused']);
  });
});

describe('archives in an archive', () => {
  it('that swell together beyond their size are refused, and nothing of them is read', async () => {
    // Each is small enough by itself: 24 MB of few words in a hundred kilobytes.
    const text = 'The lamp was late again.\n\n'.repeat(1_000_000);
    const inner = zipped({ 'a.txt': text });
    const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.zip`, inner]));
    const { value, diagnostics } = await unpack([sourceOf('all.zip', zipped(files))]);
    expect(value).toEqual([]);
    expect(diagnostics.map(({ id, place }) => [id, place?.source])).toEqual([['container-refused', 'all.zip']]);
  });
});
