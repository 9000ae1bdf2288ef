import { describe, expect, test } from 'vitest';
import { readPage } from './show.ts';

const PROSE = [
  'The lamp on the outer bank had burned for eleven years without anybody seeing who filled it, and then it went out.',
  'Ada said that somebody ought to go. She had said so at supper, and again when the plates were cleared away.',
  'They took the small boat. The rope was stiff and the oars were wet, and the tide pulled at them all the way out.',
  'There was nobody in the hut. There was a chair, and a stove that was still warm to the hand, and a page on the table.',
];
const STORY = [...PROSE, ...PROSE.map((text) => `Later, ${text}`), ...PROSE.map((text) => `Much later, ${text}`)]
  .map((text) => `<p>${text}</p>`)
  .join('\n');
const page = (inside: string): string =>
  `<html><head><title>Saltglass</title></head><body><div class="post-content"><h1>Saltglass</h1>${STORY}${inside}</div></body></html>`;
const words = (markup: string, name = 'post-content'): string =>
  readPage(page(markup).replace('post-content', name)).lines.join('\n');

describe('what a page’s names say of its parts', () => {
  test.each([
    ['related-wrap', '<div class="related-wrap related-wrap--small">WORDS</div>'],
    ['a part of a part', '<div class="social_follow__list">WORDS</div>'],
    ['a notice on cookies', '<div id="cookie_warning">WORDS</div>'],
    ['a window over the page', '<div class="modal fade">WORDS<button>Close</button></div>'],
    ['another such window', '<div role="dialog">WORDS<button>Close</button></div>'],
    ['answers of readers', '<ul id="comment-box"><li class="reply-text">WORDS</li></ul>'],
    ['reviews of readers', '<div id="reviews"><h3>Reviews</h3><div class="review"><b>Guest</b>WORDS</div></div>'],
    ['a list of reviews', '<div class="review-list"><div>WORDS</div></div>'],
  ])('%s is the site’s', (_, markup) => {
    expect(words(markup.replace('WORDS', '<p>Herons came back to the weir. Read it here.</p>'))).not.toMatch(/Herons/);
  });

  test.each([
    ['what people say', '<p class="dialog">WORDS</p>'],
    ['a part that a script shows', '<div class="hidden">WORDS</div>'],
    ['a review that is the text', '<div class="review">WORDS</div>'],
    ['a kin of the story', '<p class="relation">WORDS</p>'],
  ])('%s is the story’s', (_, markup) => {
    expect(words(markup.replace('WORDS', 'Herons came back to the weir. Ada saw them.'))).toMatch(/Herons/);
  });
});

describe('a show of pictures beside a story', () => {
  const item = (n: number, of: number): string =>
    `<li><h2><span>${n}/${of}</span> Weir ${n}</h2><p>Herons came back to weir number ${n} in the spring of that year.</p></li>`;
  const list = (count: number, of: number): string =>
    `<ul>${Array.from({ length: count }, (_, i) => item(i + 1, of)).join('')}</ul>`;

  test('whose captions are counted of their number is the site’s, and told', () => {
    const { lines, removed } = readPage(page(list(6, 6)).replace('post-content', 'column'));
    expect(lines.join('\n')).not.toMatch(/Herons/);
    expect(removed.some((text) => text.startsWith('site-furniture') && text.includes('Herons'))).toBe(true);
  });

  test('in what a page names its story is the story’s', () => {
    expect(words(list(6, 6))).toMatch(/Herons/);
  });

  test('of a few, or of parts that are no counted whole, is the story’s', () => {
    expect(words(list(3, 3), 'column')).toMatch(/Herons/);
    expect(words(`<ul>${[2, 3, 4, 5, 6, 7].map((of) => item(1, of)).join('')}</ul>`, 'column')).toMatch(/Herons/);
  });
});
