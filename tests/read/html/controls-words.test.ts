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
  [
    'a verse in an element for menus, of lines too short to be prose',
    `<nav class="song"><p>Row me home, my dear.<br>Row me, row me near.</p></nav><main>${PROSE}</main>`,
    'Row me home, my dear. Row me, row me near.',
  ],
  [
    'words of an element whose name is a word of the story too',
    `<div id="content"><h1>Boats</h1><div class="navigation"><p>To steer by the stars, said he, is to be lost politely.</p></div>${PROSE}<p class="share">We shared one oar.</p>${PROSE}</div>`,
    'To steer by the stars',
  ],
  [
    'the same in the middle',
    `<article>${PROSE}<p class="comment">Nobody said a word.</p>${PROSE}</article>`,
    'Nobody said',
  ],
  [
    'what an element is in the story’s play',
    `<main>${PROSE}<div role="complementary"><p>The chorus said nothing at all that night.</p></div>${PROSE}</main>`,
    'The chorus said nothing',
  ],
  [
    'what two say in an open dialog',
    `<main>${PROSE}<dialog open><p>“Is it you?” “Mostly.”</p></dialog>${PROSE}</main>`,
    '"Is it you?" "Mostly."',
  ],
  [
    'choices that nothing reads',
    `<article>${PROSE}<p>Are you late? <select><option>Not since the flood.</option><option>It was pushed.</option></select></p>${PROSE}</article>`,
    'Not since the flood. It was pushed.',
  ],
  [
    'lines written into a drawing',
    `<article>${PROSE}<svg width="9"><title>Waves</title><text x="0" y="9">She drew the tide.</text><text x="0" y="20">It stayed.</text></svg>${PROSE}</article>`,
    'She drew the tide. It stayed.',
  ],
  [
    'a paragraph hidden between others',
    `<article>${PROSE}<p hidden>The seventh boat was his, and he was in it.</p>${PROSE}</article>`,
    'and he was in it.',
  ],
  [
    'what two write to each other, in elements for comments',
    `<article>${PROSE}<div class="chat"><div class="comment"><b>Radek</b> <time>19:05</time> <p>who is that</p></div><div class="comment"><b>Jitka</b> <time>19:06</time> <p>I did nothing</p></div></div>${PROSE}</article>`,
    'I did nothing',
  ],
  [
    'what is filled in a form of the story',
    `<main>${PROSE}<p>Name: <input value="Costel"> of the canal</p>${PROSE}</main>`,
    'Name: Costel of the canal',
  ],
  [
    'a line of such a form, whatever stands first in its tag',
    `<main>${PROSE}<p><label>Last seen</label><input value="14 June, about four" type="text"></p>${PROSE}</main>`,
    'Last seen 14 June, about four',
  ],
  [
    'choices without a full stop',
    `<main>${PROSE}<p>Choose: <select><option>tea</option><option selected>the long way home</option></select></p>${PROSE}</main>`,
    'tea the long way home',
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
  [
    'a menu of links that were not saved',
    `<nav><ul><li>Home</li><li>All the stories</li></ul></nav><main>${PROSE}</main>`,
    'All the stories',
  ],
  [
    'a box of a word that a story may have, with a link in it',
    `<article>${PROSE}<div class="related"><p>You may also like our other tales of the sea, such as <a href="/b">Oars</a>.</p></div>${PROSE}</article>`,
    'our other tales',
  ],
  [
    'what a reader says below the story',
    `<article>${PROSE}<div class="comment"><p>I loved this one, and read it twice on the train.</p></div></article>`,
    'twice on the train',
  ],
  [
    'a question of the site',
    `<main>${PROSE}<dialog open><p>Do you want to leave this page?</p><button>Yes</button></dialog>${PROSE}</main>`,
    'leave this page',
  ],
  [
    'a field of a search',
    `<main>${PROSE}<form><input type="text" name="q" value="Search the stories"></form></main>`,
    'Search the',
  ],
  ['an address to copy', `<main>${PROSE}<input value="https://boats.example/12"></main>`, 'boats.example'],
  [
    'a label of the site amid the story',
    `<article>${PROSE}<div class="advertisement">Advertisement</div>${PROSE}</article>`,
    'Advertisement',
  ],
  [
    'the size of letters',
    `<main>${PROSE}<select id="size"><option>Very small</option><option>Large</option></select></main>`,
    'Very small',
  ],
  [
    'a list of chapters to choose from',
    `<article>${PROSE}<select name="chapter"><option value="1">1. She left.</option><option value="2">2. She came.</option></select></article>`,
    'She came',
  ],
  [
    'the words of a chart',
    `<article>${PROSE}<svg width="9"><text x="0" y="9">Boats</text><text x="0" y="20">2019</text></svg>${PROSE}</article>`,
    '2019',
  ],
  [
    'a hidden question with a button',
    `<article>${PROSE}<div hidden><p>You must be of age to read what is below.</p><button>Yes</button></div>${PROSE}</article>`,
    'of age',
  ],
])('%s is the page’s own', async (_, body, words) => {
  const { words: text, removals } = await booked(body);
  expect(text).not.toContain(words);
  expect(removals.map(({ text: gone }) => gone).join(' ')).toContain(words);
});
