import { describe, expect, it } from 'vitest';
import { bookOf, epubOf, outline, page, storyLines, troubles } from './books.ts';

const prose = 'She went down to the harbour and waited there for the boat, which was late again.';
const chapter = `<h1>Chapter 1</h1><p>${prose}</p>`;

describe("a story's front matter that a converter printed", () => {
  it.each([
    ['as lines of a paragraph', '<hr/><p>title: The Turn\nrating: PG\ngenre: [sea, lamps]</p><hr/>'],
    ['as a heading', '<hr/><h2>title: The Turn\nrating: PG\ngenre: [sea, lamps]</h2>'],
    ['run into one line', '<hr/><p>title: The Turn rating: PG genre: [sea, lamps]</p><hr/>'],
    ['with a list', '<p>title: The Turn\nrating: PG\ngenre:</p><ul><li>sea</li><li>lamps</li></ul><hr/>'],
  ])('%s is the header of the book', async (_, typed) => {
    const bound = await bookOf('a.epub', epubOf({ 'a.xhtml': page(typed), 'b.xhtml': page(chapter) }, {}, ''));
    expect(troubles(bound)).toEqual([]);
    expect(outline(bound)).toEqual(['chapter [Chapter 1] paragraph']);
    expect(bound.book.value.title).toBe('The Turn');
    expect(bound.book.value.metadata.fields.map(({ values }) => values)).toEqual([['PG'], ['sea', 'lamps']]);
  });

  it('is not made of prose between rules', async () => {
    const typed = '<hr/><p>note: he said so.</p><p>It was late, and the lamp had gone out by itself again.</p><hr/>';
    const bound = await bookOf('a.epub', epubOf({ 'a.xhtml': page(typed), 'b.xhtml': page(chapter) }));
    expect(storyLines(bound).join('\n')).toContain('he said so.');
  });
});

describe('the lines of a text that a converter made paragraphs', () => {
  const lines = `The nails went on for sixty miles. Some were in trees and some in
fence posts, and one was in the door of a church, where a man with a
broom told them it had been there as long as he had. They were always
as high as a tall man could reach, and they always leaned a little to
the west.

On the twenty-second they smelled smoke.

Nobody decides to save a piano. It was simply that the Haldane house
was on the way, and that old Mrs. Haldane was sitting at the thing, in
the yard, with her hat on, playing a hymn to the fire as if it could
be shamed into stopping, and that there was room in the wagon for one
more thing that nobody needed.`.split('\n');

  it('are put together again where empty ones part the paragraphs', async () => {
    const body = lines.map((line) => `<p>${line || '\u00a0'}</p>`).join('\n');
    const bound = await bookOf('a.epub', epubOf({ 'a.xhtml': page(`<h1>Chapter 1</h1>${body}`) }));
    expect(outline(bound)).toEqual(['chapter [Chapter 1] paragraph, paragraph, paragraph']);
  });

  it('stay as they are in a poem', async () => {
    const verse = ['The nails went west', 'and so did we,', 'and smelled the smoke', 'of every tree.', '\u00a0'];
    const body = [...verse, ...verse, ...verse].map((line) => `<p>${line}</p>`).join('\n');
    const bound = await bookOf('a.epub', epubOf({ 'a.xhtml': page(`<h1>Chapter 1</h1>${body}`) }));
    expect(storyLines(bound).join('\n')).not.toContain('west and so');
  });
});

describe('a saved page that was made into a book', () => {
  const site = `<div id="navigation"><a href="/">Home</a></div><div id="story">${chapter}<p>${prose}</p></div>
<div id="comments"><h3>Comments (2)</h3><p>tess: more please</p></div>`;

  it('is read without the site around the story', async () => {
    const bound = await bookOf('a.epub', epubOf({ 'a.xhtml': page(site) }));
    expect(outline(bound)).toEqual(['chapter [Chapter 1] paragraph, paragraph']);
    expect(bound.trace.removals.map(({ name, text }) => `${name}: ${text.trim().slice(0, 12)}`)).toEqual(
      expect.arrayContaining(['site-furniture: Home', 'site-furniture: Comments (2)']),
    );
  });

  it('keeps what only has the name of a part of a site', async () => {
    const bound = await bookOf('a.epub', epubOf({ 'a.xhtml': page(site.replace('id="story"', 'id="text"')) }));
    expect(storyLines(bound).join('\n')).toContain('tess: more please');
  });
});
