import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { publish } from '../../../src/pipeline.ts';
import { bookOf, FIXTURES, sourceOf, storyLines, troubles, zippedFolder } from './books.ts';

const folder = path.join(FIXTURES, 'ao3');

describe.each(readdirSync(folder))('the work %s', (name) => {
  it('gives the same book from its EPUB as from its page', async () => {
    const fromPage = await publish([sourceOf('work.html', readFileSync(path.join(folder, name, 'work.html')))]);
    const fromBook = await bookOf('work.epub', zippedFolder(path.join(folder, name, 'book')));
    expect(troubles(fromBook)).toEqual(troubles(fromPage));
    expect(storyLines(fromBook)).toEqual(storyLines(fromPage));
    const [page, book] = [fromPage, fromBook].map(({ book: { value } }) => ({
      title: value.title,
      authors: value.metadata.authors,
      language: value.language,
      words: value.words,
      series: value.metadata.series,
      warnings: value.metadata.warnings.map(({ text }) => text),
      fields: value.metadata.fields.map(({ key, label, values }) => ({ key, label, values })),
    }));
    expect(book).toEqual(page);
    expect(fromPage.book.value.words).toBeGreaterThan(10);
  });
});
