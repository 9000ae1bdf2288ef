import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/decode/index.ts';
import { reader } from '../../../src/read/html/index.ts';
import { readText } from '../../../src/read/index.ts';
import { readPage } from './show.ts';

const STORY =
  '<p>The lamp on the stair was lit all night, and nobody said by whom.</p><p>Then it was put out, and the stair went on.</p>';
const page = (title: string, above: string, below = ''): string =>
  `<html><head><title>${title}</title></head><body>${above}<h1>The Porter</h1>${below}${STORY}</body></html>`;

/** The title, the subtitle and the authors of a page with its header read. */
function factsOf(markup: string) {
  const page = decode(new TextEncoder().encode(markup), 'x.html').value;
  const { title, subtitle, authors } = readText(page, 'x.html', reader).value.metadata;
  return [title, subtitle, ...authors];
}

describe('a site’s head above the heading that the page’s title says', () => {
  test.each([
    [
      'a picture and a line that name the site',
      page(
        'The Porter | Lantern, tales monthly',
        '<div class="print-header"><img alt="Lantern"/><p>Published on Lantern (https://l.example)</p></div>',
      ),
    ],
    ['words of a menu', page('The Porter, a story', '<header><span>Browse</span><span>Log In</span></header>')],
    ['in Polish', page('The Porter - Latarnia', '<header><a>Latarnia</a><span>Szukaj</span></header>')],
  ])('is told to be the site’s: %s', (_, markup) => {
    const { lines, removed, lost } = readPage(markup);
    expect(lines.filter((line) => !line.startsWith('heading'))).toHaveLength(2);
    expect(removed.filter((text) => text.startsWith('site-furniture'))).toHaveLength(1);
    expect(lost).toEqual({});
    expect(factsOf(markup.replace('</h1>', '</h1><p>by Ada Reed</p>'))).toEqual(['The Porter', null, 'Ada Reed']);
  });

  test.each([
    ['the author’s name', page('The Porter', '<header><span>Ada Reed</span><span>Tales</span></header>')],
    ['a dedication', page('The Porter', '<header><p>For</p><p>Mother</p></header>')],
    ['a sentence', page('The Porter | Lantern', '<header><p>Lantern is what she called the house.</p></header>')],
    ['words that no head holds', page('The Porter | Lantern', '<div class="verse"><p>Lantern, lantern</p></div>')],
    ['above another heading', page('Something else', '<header><span>Browse</span><span>Shelf</span></header>')],
    [
      'in an article',
      page('The Porter', '<article><header><span>Steam</span><span>Coal</span></header>').replace(
        '</body>',
        '</article></body>',
      ),
    ],
  ])('is left where it stands where it is none: %s', (_, markup) => {
    expect(readPage(markup).removed.filter((text) => text.startsWith('site-furniture'))).toEqual([]);
  });
});

describe('a line between a page’s title and its byline', () => {
  const read = (below: string) => factsOf(page('The Porter', '', below)).slice(2);

  test.each([
    ['<p>A trade that is learned alone, mostly in the afternoon.</p><p>by Ada Reed</p>', ['Ada Reed']],
    ['<p>Un mestiere che si impara da soli.</p><p>di Renzo Lampi</p>', ['Renzo Lampi']],
  ])('hides nobody’s name: %s', (below, authors) => {
    const markup = page('The Porter', '', below);
    expect(read(below)).toEqual(authors);
    expect(
      readText(decode(new TextEncoder().encode(markup), 'x.html').value, 'x.html', reader).value.blocks,
    ).toHaveLength(3);
  });

  test.each([
    ['<p>She waited at the lamp.</p><p>By morning it was out.</p>'],
    ['<p>She waited at the lamp.</p><p>Ada Reed</p>'],
  ])('is the story’s where none stands below: %s', (below) => {
    expect(read(below)).toEqual([]);
  });
});
