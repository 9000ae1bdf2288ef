import { expect, test } from 'vitest';
import { bookOf, doubts, drawing, jpeg, page, picturesOf, storyOf } from './pictures.ts';

const errorsOf = (book: Awaited<ReturnType<typeof bookOf>>) => book.diagnostics.filter((d) => d.severity === 'error');

test('a picture alone is a figure with its caption, one in a line stays there, and each is kept once', async () => {
  const map = await jpeg();
  const book = await bookOf(
    page(
      '<figure><img src="map.jpg" alt="A map"><figcaption>The shore</figcaption></figure><p>A sign <img src="map.jpg" alt="of ice"> hung there.</p>',
    ),
    { 'map.jpg': map },
  );
  const story = storyOf(book);
  expect(story).toMatch(/<figure class="picture"><img class="picture" src="images\/\w+\.jpg" alt="A map"\/><\/figure>/);
  expect(story).toContain('<p class="caption">The shore</p>');
  expect(story).toMatch(/<p>A sign <img [^>]*alt="of ice"\/> hung there\.<\/p>/);
  expect(picturesOf(book)).toHaveLength(1);
  expect(picturesOf(book)[0]?.content).toEqual(map);
  expect(book.publication.value.packageDocument).toContain('media-type="image/jpeg"');
  expect(errorsOf(book)).toEqual([]);
});

test('Markdown pictures of every spelling come in, with every word', async () => {
  const text = [
    '# The Harbour',
    'The harbour was full of ice.',
    '![A map & more](map.jpg)',
    'A sign ![of ice][s] hung <img src="map.jpg" alt="a lamp"> there.',
    '<img alt="The sea" src="map.jpg">',
    'And then it was spring.\n\n[s]: map.jpg',
  ].join('\n\n');
  const book = await bookOf(text, { 'map.jpg': await jpeg() }, {}, 'story.md');
  const alts = [...storyOf(book).matchAll(/<img [^>]*alt="([^"]*)"/g)].map((match) => match[1]);
  expect(alts).toEqual(['A map &amp; more', 'of ice', 'a lamp', 'The sea']);
  expect(errorsOf(book)).toEqual([]);
});

test('a picture that loads late, or comes in several sizes, is found', async () => {
  const book = await bookOf(
    page(
      '<p>Look: <img src="spacer.gif" data-src="a.jpg" alt="a"> <img srcset="s.jpg 300w, b.jpg 900w" alt="b"> <picture><source srcset="c.webp"><img src="c.jpg" alt="c"></picture></p>',
    ),
    { 'a.jpg': await jpeg(300, 200), 'b.jpg': await jpeg(301, 200), 'c.jpg': await jpeg(302, 200) },
  );
  expect(picturesOf(book)).toHaveLength(3);
  expect(doubts(book)).toEqual([]);
});

test('of a missing picture the words stay; one on the web is never fetched and told of once', async () => {
  const remote = Array.from(
    { length: 30 },
    (_, i) => `<p>So <img src="https://example.org/${i}.jpg" alt="far"> it was.</p>`,
  );
  const book = await bookOf(page(`<p>A <img src="gone.jpg" alt="map of ice"> hung there.</p>${remote.join('')}`));
  expect(storyOf(book)).toContain('<p>A map of ice hung there.</p>');
  expect(doubts(book)).toEqual([
    'the picture gone.jpg was not found; its description stands in',
    '30 pictures are on the web only, and nothing is fetched from there; the descriptions stand in',
  ]);
  expect(errorsOf(book)).toEqual([]);
});

test('a broken picture is told of, and the book is made', async () => {
  const whole = await drawing(800, 600).jpeg().toBuffer();
  const book = await bookOf(page('<p>A <img src="a.jpg" alt="map"> and <img src="b.jpg" alt="sign"> hung.</p>'), {
    'a.jpg': whole.subarray(0, whole.length / 2),
    'b.jpg': new TextEncoder().encode('no picture'),
  });
  expect(doubts(book)).toHaveLength(2);
  expect(doubts(book)[0]).toContain('the picture a.jpg cannot be shown: ');
  expect(storyOf(book)).toContain('A map and sign hung.');
});

test('pictures may stand in the address, or come with the source', async () => {
  const { publish, sourceFromText } = await import('../../src/pipeline.ts');
  const data = `data:image/jpeg;base64,${Buffer.from(await jpeg()).toString('base64')}`;
  const source = {
    ...sourceFromText(page(`<p><img src="${data}" alt="one"></p><p><img src="a%20b.png?x" alt="two"></p>`), 's.html'),
    pictures: new Map([['a b.png', await drawing(40, 50).png().toBuffer()]]),
  };
  const book = await publish([source]);
  expect(picturesOf(book).map(({ href }) => href.split('.').pop())).toEqual(['jpg', 'png']);
  expect(doubts(book)).toEqual([]);
});

test('ornaments between scenes are scene breaks, by name or by shape; descriptions and tall pictures are not', async () => {
  const prose = (word: string) =>
    `<p>It was ${word} by then, and nobody in the harbour had a word to say about the ice.</p>`;
  const pictures = {
    'x.png': await drawing(600, 40).png().toBuffer(),
    'y.png': await drawing(600, 500).png().toBuffer(),
  };
  const body = [
    '<p><img src="divider.png"></p>',
    '<p><img src="x.png" alt="* * *"></p>',
    '<p><img src="x.png" alt="A wall of ice"></p>',
    '<p><img src="y.png"></p>',
    '<p><img src="art/scene-break2.gif" alt="scene break"></p>',
  ].map((picture, i) => picture + prose(`day ${i}`));
  const book = await bookOf(page(body.join('')), pictures);
  expect(storyOf(book).match(/<hr /g)).toHaveLength(3);
  expect(storyOf(book).match(/<figure/g)).toHaveLength(2);
  expect(book.trace.decisions.filter((d) => d.kind === 'scene-break' && d.verdict === 'cut')).toHaveLength(3);
  expect(book.trace.removals).toContainEqual(expect.objectContaining({ name: 'ornament', text: 'scene break' }));
  expect([...errorsOf(book), ...doubts(book)]).toEqual([]);
});

test('smileys are their words, and marks that count readers are nothing', async () => {
  const dot = await drawing(1, 1).png().toBuffer();
  const book = await bookOf(
    page(
      '<p>She laughed <img src="s.gif" alt=":)"> and left.<img src="t.png"><img src="https://x.org/c" width="1" height="1"></p>',
    ),
    { 's.gif': await jpeg(), 't.png': dot },
  );
  expect(storyOf(book)).toContain('She laughed :) and left.');
  expect([...picturesOf(book), ...doubts(book)]).toEqual([]);
});

test('a story without pictures comes back as the same objects', async () => {
  const { illustrate } = await import('../../src/pictures/index.ts');
  const { sources } = await bookOf('The Harbour\n\nThe harbour was full of ice.', {}, {}, 'story.txt');
  expect((await illustrate(sources, [])).sources).toBe(sources);
});
