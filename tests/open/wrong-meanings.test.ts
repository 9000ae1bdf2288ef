import { expect, test } from 'vitest';
import { bookOf, epubOf, type Files, page, storyLines } from './books.ts';

const PROSE = '<p>The miller kept the river in a jar, and let it out on Sundays.</p><p>Nobody asked him why.</p>';
const lines = async (pages: Files): Promise<string> => storyLines(await bookOf('book.epub', epubOf(pages))).join(' | ');
const typed = (type: string, body: string): string => page(`<section epub:type="${type}">${body}</section>`);

test.each([
  ['titlepage', '<h1>The Title</h1><p>The title was hers, said the widow, and she wore it. He had only the coat.</p>'],
  ['toc', '<h1>Tables</h1><p>At the table sat the mule and the widow. There was a chair for the river.</p>'],
  ['cover', '<h1>Cover</h1><p>Cover the jar, said the miller. It only wants to sleep tonight.</p>'],
])('a page of sentences is told though the book calls it %s', async (type, body) => {
  const text = await lines({ '1.xhtml': page(`<h1>One</h1>${PROSE}`), '2.xhtml': typed(type, body) });
  expect(text).toContain(/said the (?:widow|miller)|At the table/.exec(body)?.[0]);
});

test.each([
  ['titlepage', '<h1>The Jar</h1><p>A tale of a river</p><p>Ada Quill</p>', 'A tale of a river'],
  ['toc', '<h1>Contents</h1><p><a href="1.xhtml">In which the miller finds a jar on the road.</a></p>', 'on the road'],
])('a page of the book’s own is none of the text, and what it says alone stands behind it: %s', async (type, body, words) => {
  const text = await lines({ '0.xhtml': typed(type, body), '1.xhtml': page(`<h1>One</h1>${PROSE}`) });
  expect(text.indexOf(words)).toBeGreaterThan(text.indexOf('Nobody asked him why'));
  expect(text).toContain('kept the river');
});

test('a work of the archive without the frame of its chapters has its chapters', async () => {
  const text = await lines({
    '0.xhtml': page(
      '<div id="preface"><h2>Preface</h2><div class="meta"><dl class="tags"><dt>Rating:</dt><dd>Teen</dd></dl><h1>The Jar</h1></div></div>',
    ),
    '1.xhtml': page(
      `<div class="meta group"><h2 class="heading">Chapter 1</h2><p>Chapter Notes</p><blockquote class="userstuff"><p>No fish were asked.</p></blockquote></div><div class="text">${PROSE}</div>`,
    ),
    '2.xhtml': page('<div id="afterword"><h2>Afterword</h2><p>Please drop by the archive and comment.</p></div>'),
  });
  for (const words of ['Chapter 1', 'No fish were asked.', 'kept the river', 'Nobody asked'])
    expect(text).toContain(words);
  expect(text).not.toContain('drop by');
});
