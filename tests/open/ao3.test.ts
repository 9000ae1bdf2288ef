import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { publish } from '../../src/pipeline.ts';
import { bookOf, epubOf, FIXTURES, page, sourceOf, storyLines, troubles, zippedFolder } from './books.ts';

const folder = path.join(FIXTURES, 'ao3');

describe.each(readdirSync(folder))('the work %s', (name) => {
  it('gives the same book from its EPUB as from its page', async () => {
    const fromPage = await publish([sourceOf('work.html', readFileSync(path.join(folder, name, 'work.html')))]);
    const fromBook = await bookOf('work.epub', zippedFolder(path.join(folder, name, 'book')));
    expect(troubles(fromBook)).toEqual(troubles(fromPage));
    expect(storyLines(fromBook)).toEqual(storyLines(fromPage));
    const [web, book] = [fromPage, fromBook].map(({ book: { value } }) => ({
      title: value.title,
      authors: value.metadata.authors,
      language: value.language,
      words: value.words,
      series: value.metadata.series,
      warnings: value.metadata.warnings.map(({ text }) => text),
      fields: value.metadata.fields.map(({ key, label, values }) => ({ key, label, values })),
    }));
    expect(book).toEqual(web);
    expect(fromPage.book.value.words).toBeGreaterThan(10);
  });

  it('gives the same story from an EPUB whose converter kept the names of the page', async () => {
    const html = readFileSync(path.join(folder, name, 'work.html'), 'utf8');
    const body = html.slice(html.indexOf('<body>') + 6, html.indexOf('</body>'));
    const pieces = body.split(/(?=<div id="(?:chapters|afterword)")/);
    const pages = Object.fromEntries(pieces.map((piece, i) => [`w_split_00${i}.xhtml`, page(piece)]));
    const fromPage = await publish([sourceOf('work.html', new TextEncoder().encode(html))]);
    const fromBook = await bookOf('work.epub', epubOf(pages));
    expect(pieces).toHaveLength(3);
    expect(storyLines(fromBook)).toEqual(storyLines(fromPage));
    expect(fromBook.book.value.metadata.authors).toEqual(fromPage.book.value.metadata.authors);
  });
});
