import { expect, test } from 'vitest';
import type { Block, Inline } from '../../src/model/index.ts';
import { render } from '../../src/render/index.ts';
import { book, chapter, para, text } from './books.ts';

const link = (name: string, words: string): Inline => ({ type: 'link', href: `#${name}`, children: [text(words)] });
const anchor = (name: string, words: string): Inline => ({ type: 'anchor', name, children: [text(words)] });

function pagesOf(...chapters: readonly (readonly Block[])[]) {
  const { value, diagnostics } = render(book(chapters.map((blocks, i) => chapter(i + 1, blocks))));
  const pages = value.resources.map(({ content }) =>
    String(content).replace(/^[\s\S]*<\/h1>\n|<\/section>[\s\S]*/g, ''),
  );
  return {
    pages: pages.map((page) => page.replaceAll(/link\.\w+/g, 'ID')),
    told: diagnostics.map(({ reason }) => reason),
  };
}

test('a link leads to its anchor, in its own file or another', () => {
  const { pages, told } = pagesOf(
    [para([anchor('a', 'Salt'), text(' and '), link('b', 'rain')])],
    [para([anchor('b', 'Rain'), text(' and '), link('a', 'salt'), link('b', 'rain')])],
  );
  expect(pages).toEqual([
    '<p class="first"><span id="ID">Salt</span> and <a href="chapter-2.xhtml#ID">rain</a></p>\n',
    '<p class="first"><span id="ID">Rain</span> and <a href="chapter-1.xhtml#ID">salt</a><a href="#ID">rain</a></p>\n',
  ]);
  expect(told).toEqual([]);
});

test('a link without an anchor is its words, an anchor without a link too, and the first of two counts', () => {
  const { pages, told } = pagesOf(
    [para([anchor('a', 'Salt'), anchor('a', 'Sand'), link('c', 'fog'), anchor('d', 'Ice')])],
    [para([link('a', 'salt')])],
  );
  expect(pages).toEqual([
    '<p class="first"><span id="ID">Salt</span><span>Sand</span>fogIce</p>\n',
    '<p class="first"><a href="chapter-1.xhtml#ID">salt</a></p>\n',
  ]);
  expect(told).toEqual(['1 link leads to what is not in the book, as “fog” does; the words were kept']);
});
