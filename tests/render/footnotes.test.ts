import { describe, expect, test } from 'vitest';
import type { Block, Footnote, Inline } from '../../src/model/index.ts';
import { render } from '../../src/render/index.ts';
import { book, chapter, para, place, section, text } from './books.ts';

const mark = (identifier: string, words = '[1]'): Inline => ({
  type: 'note-reference',
  identifier,
  children: [text(words)],
});

const note = (identifier: string, children: readonly Block[], label = '[1]'): Footnote => {
  return { type: 'note', purpose: 'footnote', identifier, label, position: 'after', place, gapBefore: 1, children };
};

/** The content documents of chapters by their names. */
function pages(...chapters: readonly (readonly Block[])[]): Record<string, string> {
  const made = book(chapters.map((blocks, i) => chapter(i + 1, blocks)));
  return Object.fromEntries(render(made).value.resources.map(({ href, content }) => [href, String(content)]));
}

describe('a footnote', () => {
  test('is printed at the end of its chapter; mark and note lead to each other', () => {
    const page = pages([
      para([text('Salt.'), mark('a#1')]),
      note('a#1', [para('From the sea.')]),
      { type: 'scene-break', ornament: null, place, gapBefore: 1 },
      para('More salt.'),
    ])['chapter-1.xhtml'];
    expect(page).toContain(
      '<p class="first">Salt.<sup><a id="noteref.1" class="noteref" href="#note.1" epub:type="noteref" role="doc-noteref">1</a></sup></p>',
    );
    expect(page).toContain(`<p class="first">More salt.</p>
<aside id="note.1" class="footnote" epub:type="footnote" role="doc-footnote">
<p class="first"><a class="note-mark" href="#noteref.1" epub:type="backlink" role="doc-backlink">1</a> From the sea.</p>
</aside>
</section>`);
  });

  test('is led back to its first mark, and has its own number in every chapter', () => {
    const made = pages(
      [para([mark('a#1'), text(' and '), mark('a#1')]), note('a#1', [para('One.')])],
      [para([mark('b#1')]), note('b#1', [para('Two.')])],
    );
    expect(made['chapter-1.xhtml']?.match(/id="noteref\.1"/g)).toHaveLength(1);
    expect(made['chapter-1.xhtml']?.match(/href="#note\.1"/g)).toHaveLength(2);
    expect(made['chapter-2.xhtml']).toContain('href="#note.2"');
  });

  test('is found over the border of a file', () => {
    const long = Array.from({ length: 4000 }, (_, i) =>
      para(`Paragraph ${i} of a chapter that no file of it holds whole.`),
    );
    const made = pages([para([text('First.'), mark('a#1')]), ...long, note('a#1', [para('Last.')])]);
    expect(made['chapter-1.xhtml']).toContain('href="chapter-1.2.xhtml#note.1"');
    expect(made['chapter-1.2.xhtml']).toContain('href="chapter-1.xhtml#noteref.1"');
  });

  test('of a section inside a chapter stands at the end of the chapter', () => {
    const inner = section('section', 'noon', { blocks: [para([mark('a#1')]), note('a#1', [para('Inner.')])] });
    const made = book([chapter(1, [para('Outer.')], { children: [inner] })]);
    const [page] = render(made).value.resources;
    expect(String(page?.content)).toMatch(/<\/section>\n<aside id="note\.1"[\s\S]*<\/aside>\n<\/section>\n<\/body>/);
  });

  test('without a mark in the book has no link, nor has a mark without a footnote', () => {
    const page = pages([para([text('Here.'), mark('b#9', '*')]), note('a#1', [para('Alone.')])])['chapter-1.xhtml'];
    expect(page).toContain('Here.<sup>*</sup>');
    expect(page).toContain('<p class="first">[1] Alone.</p>');
    expect(page).not.toContain('<a ');
  });

  test('that begins with no paragraph has its mark above', () => {
    const list: Block = { type: 'list', ordered: false, start: 1, items: [[para('rope')]], place, gapBefore: 1 };
    expect(pages([para([mark('a#1')]), note('a#1', [list])])['chapter-1.xhtml']).toContain('</a></p>\n<ul>');
  });

  test('longer than a file is cut, with one place to lead to', () => {
    const words = Array.from({ length: 90 }, () => para('On and on it went, as notes by scholars do. '.repeat(60)));
    const made = Object.values(pages([para([mark('a#1')]), note('a#1', words)])).join('');
    expect(made.match(/<aside/g)?.length).toBeGreaterThan(1);
    expect(made.match(/ id="note\.1"/g)).toHaveLength(1);
  });

  test('in a heading is no part of its words in the contents', () => {
    const heading = {
      kind: 'chapter',
      depth: 1,
      number: null,
      label: [],
      title: [text('Salt'), mark('a#1')],
      place,
    } as const;
    const made = book([chapter(1, [note('a#1', [para('Na.')])], { heading })]);
    expect(String(render(made).value.resources[0]?.content)).toContain(
      '<span class="title">Salt<sup><a id="noteref.1"',
    );
  });

  test('prose that looks like a link is text', () => {
    const odd = '<a class="noteref" href="#note.1" epub:type="noteref" role="doc-noteref">';
    const page = pages([para([text(odd), mark('a#2')]), note('a#2', [para('x')])])['chapter-1.xhtml'];
    expect(page).toContain('&lt;a class="noteref" href="#note.1" epub:type="noteref" role="doc-noteref"&gt;');
  });
});
