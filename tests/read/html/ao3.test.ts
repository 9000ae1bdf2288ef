import { describe, expect, it } from 'vitest';
import { publish, sourceFromText } from '../../../src/pipeline.ts';
import { readPage } from './show.ts';

const preface = (title: string, extra = '') => `<!DOCTYPE html><html><head><title>${title} - wren - Lanterns</title>
<style>.byline { text-align: center; }</style></head><body>
<div id="preface"><h2 class="toc-heading">Preface</h2>
<p class="message"><b>${title}</b><br/>Posted originally on the <a href="http://a.example/">Archive</a> at
<a href="http://a.example/works/7">http://a.example/works/7</a>.</p>
<div class="meta"><dl class="tags">
<dt>Rating:</dt><dd><a href="#">General Audiences</a></dd>
<dt>Archive Warnings:</dt><dd><a href="#">Major Character Death</a>, <a href="#">Graphic Depictions Of Violence</a></dd>
<dt>Relationship:</dt><dd><a href="#">Ada/Bo &amp; Cy</a>, <a href="#">Ada &amp; Dot</a></dd>
<dt>Additional Tags:</dt><dd><a href="#">Hurt/Comfort</a>, <a href="#">Lighthouses, so many</a></dd>
<dt>Language:</dt><dd>Deutsch</dd>
<dt>Series:</dt><dd>Part 2 of <a href="#">Harbour Lights</a></dd>
<dt>Stats:</dt><dd>Published: 2015-03-02 Updated: 2016-01-09 Words: 1,204 Chapters: 2/?</dd></dl>
<h1>${title}</h1><div class="byline">by <a rel="author" href="#">wren</a>, <a rel="author" href="#">tern</a></div>
<p>Summary</p><blockquote class="userstuff"><p>A lamp goes out.</p><p>Someone lights it.</p></blockquote>${extra}
</div></div>`;

const afterword = `<div id="afterword"><h2 class="toc-heading">Afterword</h2>
<div class="meta"><div id="endnotes"><p>End Notes</p><blockquote class="userstuff"><p>Thank you all.</p></blockquote></div></div>
<p class="message">Please drop by the Archive and comment!</p></div></body></html>`;

describe('a downloaded work of one chapter', () => {
  const page = readPage(`${preface('Low Tide')}<div id="chapters" class="userstuff">
<h2 class="toc-heading">Low Tide</h2><div class="userstuff"><p>The lamp was <em>out</em>.</p><hr/>
<p>She climbed.</p></div></div>${afterword}`);

  it('takes the facts as the archive states them', () => {
    expect(page.metadata).toMatchObject({
      title: 'Low Tide',
      authors: ['wren', 'tern'],
      language: 'de',
      series: { name: 'Harbour Lights', index: 2, total: null },
      warnings: [{ text: 'Major Character Death' }, { text: 'Graphic Depictions Of Violence' }],
    });
    expect(page.fields).toMatchObject({
      rating: ['General Audiences'],
      relationships: ['Ada/Bo & Cy', 'Ada & Dot'],
      tags: ['Hurt/Comfort', 'Lighthouses, so many'],
      published: ['2015-03-02'],
      updated: ['2016-01-09'],
      words: ['1,204'],
      chapters: ['2/?'],
      summary: ['A lamp goes out.\nSomeone lights it.'],
      url: ['http://a.example/works/7'],
    });
  });
  it('has the story and the end note, and no title twice', () => {
    expect(page.lines).toEqual([
      'paragraph: The lamp was out.',
      'scene-break: ',
      'paragraph: She climbed.',
      'note after: End Notes / Thank you all.',
    ]);
  });
  it('lists what it left out and loses nothing', () => {
    expect(page.removed.some((text) => text.includes('Please drop by the Archive'))).toBe(true);
    expect(page.lost).toEqual({});
  });
});

describe('a downloaded work of several chapters', () => {
  const page = readPage(`${preface('Lamps', '<p>Notes</p><blockquote class="userstuff"><p>For Bo.</p></blockquote>')}
<div id="chapters" class="userstuff"><div class="meta group"><h2 class="heading">Chapter 1: Dark</h2>
<p>Chapter Summary</p><blockquote class="userstuff"><p>It is dark.</p></blockquote>
<p>Chapter Notes</p><blockquote class="userstuff"><p>Be warned.</p></blockquote>
<div class="endnote-link">See the end of the chapter for <a href="#endnotes1">notes</a></div></div>
<div class="userstuff"><p>One.</p></div>
<div id="endnotes1" class="meta"><p>Chapter End Notes</p><blockquote class="userstuff"><p>More on Sunday.</p></blockquote></div>
<div class="meta group"><h2 class="heading">Chapter 2</h2></div><div class="userstuff"><p>Two.</p></div></div></body></html>`);

  it('puts headings, summaries and notes where they belong', () => {
    expect(page.lines).toEqual([
      'heading: Chapter 1: Dark',
      'summary before: Chapter Summary / It is dark.',
      'note before: Chapter Notes / Be warned.',
      'paragraph: One.',
      'note after: Chapter End Notes / More on Sunday.',
      'heading: Chapter 2',
      'paragraph: Two.',
    ]);
    expect(page.fields).toMatchObject({ notes: ['For Bo.'] });
    expect(page.lost).toEqual({});
  });
});

describe('a page of the archive as the site shows it', () => {
  const page = readPage(`<html><body><div id="outer"><div id="header"><ul><li>Log In</li></ul></div>
<dl class="work meta group"><dt class="rating tags">Rating:</dt><dd class="rating tags"><ul><li><a>Mature</a></li></ul></dd>
<dt class="stats">Stats:</dt><dd class="stats"><dl class="stats"><dt>Published:</dt><dd>2020-02-02</dd><dt>Words:</dt><dd>9</dd>
<dt>Kudos:</dt><dd>44</dd></dl></dd></dl>
<div id="workskin"><div class="preface group"><h2 class="title heading">Gulls</h2>
<h3 class="byline heading"><a rel="author">wren</a></h3>
<div class="summary module"><h3 class="heading">Summary:</h3><blockquote class="userstuff"><p>Birds.</p></blockquote></div></div>
<div id="chapters"><div class="chapter"><div class="chapter preface group"><h3 class="title"><a>Chapter 1</a>: Dawn</h3>
<div id="notes" class="notes module"><h3 class="heading">Notes:</h3><blockquote class="userstuff"><p>Hello.</p></blockquote></div></div>
<div class="userstuff module" role="article"><h3 class="landmark heading">Chapter Text</h3><p>Gulls cried.</p></div></div></div>
<div class="end notes module"><h3 class="heading">Notes:</h3><blockquote class="userstuff"><p>Bye.</p></blockquote></div></div>
<div id="feedback"><h4>Kudos and comments</h4></div></div></body></html>`);

  it('finds facts, chapters and notes in the site around them', () => {
    expect(page.metadata).toMatchObject({ title: 'Gulls', authors: ['wren'] });
    expect(page.fields).toMatchObject({
      rating: ['Mature'],
      published: ['2020-02-02'],
      words: ['9'],
      summary: ['Birds.'],
    });
    expect(page.lines).toEqual([
      'heading: Chapter 1: Dawn',
      'note before: Notes / Hello.',
      'paragraph: Gulls cried.',
      'note after: Notes / Bye.',
    ]);
    expect(page.removed.join()).toContain('Kudos and comments');
    expect(page.lost).toEqual({});
  });
});

describe('a downloaded work whose page leaves an element open', () => {
  const story =
    '<p>The lamp was out, and nobody on the quay had seen who did it.</p><p>She climbed, and lit it again.</p>';
  it.each([
    [
      'the chapters hold the afterword',
      `${preface('Low Tide')}<div id="chapters" class="userstuff">${story}${afterword}`,
    ],
    [
      'the preface holds the chapters and the afterword',
      `${preface('Low Tide').replace(/<\/div><\/div>$/, '')}<div id="chapters" class="userstuff">${story}</div>${afterword}`,
    ],
    [
      'the preface holds the afterword above the facts',
      `${preface('Low Tide').replace('<dl', `${afterword.split('<p class="message">')[0]}<dl`)}<div id="chapters" class="userstuff">${story}</div></body></html>`,
    ],
  ])('says each note once, and makes a book: %s', async (_, html) => {
    const bound = await publish([sourceFromText(html, 'work.html')]);
    expect(bound.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const pages = bound.publication.value.resources.map(({ content }) => String(content)).join('\n');
    expect(pages.split('Thank you all.')).toHaveLength(2);
    expect(pages).toContain('She climbed, and lit it again.');
  });
});
