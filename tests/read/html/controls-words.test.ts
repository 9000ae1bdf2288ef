import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../../src/pipeline.ts';

const PROSE = Array.from(
  { length: 6 },
  (_, i) => `<p>She counted ${i + 2} boats that evening, and none of them was his.</p>`,
).join('');

test.each([
  ['buttons side by side', '<header><button>Sign In</button><button>Create a profile</button></header>'],
  [
    'a picture beside a word',
    '<nav><a href="/"><img alt="Firefox" src="f.png">Try the news</a> <a href="/b">More</a></nav>',
  ],
  ['a drawing with a title', '<header><svg><title>Arrow</title></svg>Livefyre <a href="/">Home</a></header>'],
])('%s in what a site shows beside the story are words of their own, and no book is refused', async (_, around) => {
  const page = `<html><head><title>Boats</title></head><body>${around}<article><h1>Boats</h1>${PROSE}</article></body></html>`;
  const { diagnostics } = await publish([sourceFromText(page, 'boats.html')], { cover: 'none' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

const booked = async (body: string) => {
  const page = `<html><head><title>Boats</title></head><body>${body}</body></html>`;
  const { publication, diagnostics, trace } = await publish([sourceFromText(page, 'boats.html')], { cover: 'none' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const text = publication.value.resources.map(({ story, content }) => (story ? String(content) : '')).join('');
  return {
    words: text
      .replace(/<[^>]*>/g, ' ')
      .replace(/[“”]/g, '"')
      .replace(/\s+/g, ' '),
    removals: trace.removals,
  };
};

const TYPED = Array.from({ length: 5 }, (_, i) => `She counted ${i + 2} boats that evening, and none of them was his.`);

test.each([
  [
    'a choice of the story',
    `<main><h1>Boats</h1>${PROSE}<p><button>You row out, though nobody asked you to.</button></p>${PROSE}</main>`,
    'You row out, though nobody asked you to.',
  ],
  [
    'what a reader without scripts is told',
    `<article>${PROSE}<noscript><p>Whoever runs no scripts may know it now: the boat was his.</p></noscript></article>`,
    'the boat was his.',
  ],
  [
    'a text typed into a form',
    `<form><label>Title</label><textarea name="text">${TYPED.join('\n\n')}</textarea><button>Save</button></form>`,
    'She counted 6 boats',
  ],
  [
    'a poem in an element for menus',
    `<nav class="verse"><p>One boat, that only ever sails in summer rain.<br>One oar, to bring the boat and him home again.</p></nav><main>${PROSE}</main>`,
    'to bring the boat and him home again.',
  ],
  [
    'what a list of links says of the chapters',
    `<main>${PROSE}<nav><ol><li><a href="#a">Oar</a><p>In which it is lost by someone who never had it.</p></li></ol></nav><h2 id="a">Oar</h2>${PROSE}</main>`,
    'by someone who never had it.',
  ],
  [
    'a spoiler by its name',
    `<article>${PROSE}<div class="spoiler" style="display:none"><p>The seventh boat was his, and he was in it.</p></div></article>`,
    'and he was in it.',
  ],
  [
    'a spoiler behind a link',
    `<article>${PROSE}<p><a href="#">Show</a></p><div style="display:none"><p>The seventh boat was his, and he was in it.</p></div></article>`,
    'and he was in it.',
  ],
  [
    'a box named as the story’s own is',
    `<div class="widget Text"><h2>Boats</h2>${PROSE}</div><div class="widget Text"><p>You may also like to know that nobody saw the boat again.</p></div>`,
    'nobody saw the boat again.',
  ],
])('a sentence stays: %s', async (_, body, sentence) => {
  expect((await booked(body)).words).toContain(sentence);
});

test.each([
  ['a button’s label', `<main>${PROSE}<button>Post a comment</button></main>`, 'Post a comment'],
  [
    'what a form asks for',
    `<main>${PROSE}<textarea>Write your comment here...</textarea></main>`,
    'Write your comment',
  ],
  [
    'a message about scripts',
    `<main>${PROSE}<noscript>Please enable JavaScript to read the comments on this page.</noscript></main>`,
    'JavaScript',
  ],
  [
    'a menu',
    `<nav><a href="/">Home</a> <a href="/a">All the stories, and a few more.</a></nav><main>${PROSE}</main>`,
    'a few more.',
  ],
  [
    'what is hidden and never opened',
    `<main>${PROSE}<p style="display:none">This story was taken from another site without its author’s leave.</p>${PROSE}</main>`,
    'another site',
  ],
  [
    'a box of another name',
    `<div class="post-body">${PROSE}</div><div class="widget"><h2>Archive</h2><ul><li><a href="/2009">2009</a></li></ul></div>`,
    'Archive',
  ],
])('%s is the page’s own', async (_, body, words) => {
  const { words: text, removals } = await booked(body);
  expect(text).not.toContain(words);
  expect(removals.map(({ text: gone }) => gone).join(' ')).toContain(words);
});
