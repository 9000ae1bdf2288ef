import { expect, test } from 'vitest';
import { blockText } from '../../src/model/index.ts';
import { publish } from '../../src/pipeline.ts';
import { prose } from '../series/prose.ts';

/** The first words of a book's paragraphs that are none of the prose, of a page with these lines above and below it. */
async function left(above: string, below = above): Promise<readonly string[]> {
  const words = prose(3).trim().split('\n\n');
  const html = `<html><head><title>Salt Road 2</title></head><body><h1>Salt Road</h1><h2>Part Two</h2>
${above}\n${words.map((text) => `<p>${text}</p>`).join('\n')}\n<hr>\n${below}</body></html>`;
  const { book, diagnostics } = await publish(
    [{ name: 'salt.html', format: 'html', bytes: new TextEncoder().encode(html) }],
    { cover: 'none' },
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const texts = book.value.sections.flatMap(({ matter, blocks }) =>
    matter === 'body' ? blocks.map((block) => blockText(block)) : [],
  );
  return texts.filter((text) => text !== '' && !words.some((word) => word.slice(0, 20) === text.slice(0, 20)));
}

test.each([
  [
    'chapters and stories',
    '<p>&lt;&lt; <a href="1.html">Chapter 1</a> ~ <a href="../index.html">Stories</a> ~ <a href="3.html">Chapter 3</a> &gt;&gt;</p>',
  ],
  ['one link, above and below', '<p><a href="index.html">Home to the harbour</a></p>'],
  ['words of its own', '<p><a href="3.html">On to Part Three</a></p>'],
  ['in another language', '<p>[ <a href="1.html">Eerdere dag</a> ] [ <a href="3.html">Latere dag</a> ]</p>'],
])('lines of links around a story are left out: %s', async (_, line) => {
  expect(await left(line)).toEqual([]);
});

test.each([
  ['a sentence that is a link', '<p><a href="http://example.org/song">He sang it all night.</a></p>', ''],
  ['a link once', '<p><a href="http://example.org/map">The map of the coast</a></p>', ''],
  ['links among words of the story', '<p>For <a href="a.html">Bo</a> and <a href="b.html">Ina</a> who waited</p>', ''],
])('what is the author’s stays: %s', async (_, above, below) => {
  expect((await left(above, below)).length + 0).toBeGreaterThanOrEqual(1);
});
