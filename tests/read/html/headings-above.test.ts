import { describe, expect, it } from 'vitest';
import { readPage } from './show.ts';

const STORY = [
  'The fog lay on the weir all morning, and the keeper walked along it with a lamp that nobody could see.',
  'She went down to the water and looked for the boat, but the boat was gone and the rope was cut.',
  'Her brother said that it had been there at six, and that he had counted the oars, because he always did.',
].map((line) => `<p>${line}</p>`);

const read = (title: string, body: string) =>
  readPage(
    `<html lang="en"><head><title>${title}</title></head><body>${body.replace('STORY', STORY.join('\n'))}</body></html>`,
  );

/** Whether words stand in the book: in its text, or as its title. */
function stands(page: ReturnType<typeof readPage>, words: string): boolean {
  return page.metadata.title === words || page.lines.some((line) => line.endsWith(`: ${words}`));
}

describe('headings right above the container of the story', () => {
  it.each([
    'chapter-content',
    'chapter-inner',
    'entry-content',
    'storytext',
  ])('are the work’s title and the chapter’s: %s', (name) => {
    const page = read(
      'Glass Weather - Chapter 1 - StoryHarbor',
      `<h1>Glass</h1><h2>Chapter 1: Low Water</h2><div class="${name}">STORY</div>`,
    );
    expect(stands(page, 'Glass')).toBe(true);
    expect(page.lines).toContain('heading: Chapter 1: Low Water');
    expect(page.lost).toEqual({});
  });

  const heads: readonly (readonly [what: string, title: string, body: string, words: readonly string[]])[] = [
    [
      'whatever the page’s head says',
      'G',
      '<h1>Glass</h1><h2>Chapter 1: Low Water</h2><div class="chapter-content">STORY</div>',
      ['Glass', 'Chapter 1: Low Water'],
    ],
    [
      'a chapter’s heading alone',
      'Glass - Chapter 1',
      '<h1>Chapter 1: Low Water</h1><div class="chapter-content">STORY</div>',
      ['Chapter 1: Low Water'],
    ],
    [
      'in a head of their own, the author and a day between',
      'read online',
      '<article><header class="entry-header"><h1>The Weir</h1><h2>Part Two</h2></header><div class="meta">by <a href="/u/3">Orla</a></div><time>3 May 2012</time><div class="entry-content">STORY</div></article>',
      ['The Weir', 'Part Two'],
    ],
    [
      'above a row of links to the chapters before and after',
      'Lesen',
      '<div class="wrap"><h2>Kapitel 4</h2><h3>Das Wehr</h3><div><a href="3">Zurück</a> | <a href="5">Weiter</a></div><div><div class="chapter-inner">STORY</div></div></div>',
      ['Kapitel 4', 'Das Wehr'],
    ],
    [
      'a title that no number counts',
      'StoryHarbor',
      '<div class="page"><div class="top"><h2>Low Water</h2></div><section class="story-text">STORY</section></div>',
      ['Low Water'],
    ],
    [
      'a head at the top of the page',
      'The Sea Wall - Chapter 3: Flood - Pages',
      '<header><h1>Chapter 3: Flood</h1></header><div class="story-text">STORY</div>',
      ['Chapter 3: Flood'],
    ],
    [
      'the work above the chapter’s own box',
      'x',
      '<h1>Glass</h1><section><h2>Chapter 7</h2><div class="chapter-content">STORY</div></section>',
      ['Glass', 'Chapter 7'],
    ],
    [
      'a line below the title that counts a chapter',
      'Glass (2/5) | StoryHarbor',
      '<div class="entry"><h2>Glass</h2><p class="sub">2. Low Water</p><div class="who">3 min</div><div class="body">STORY</div></div>',
      ['Glass', '2. Low Water'],
    ],
    [
      'a line that counts it in words, in a box of no name',
      'Das Wehr',
      '<main><h1>Das Wehr</h1><div>Kapitel 4: Ebbe</div><div class="chapter-inner">STORY</div></main>',
      ['Das Wehr', 'Kapitel 4: Ebbe'],
    ],
  ];
  it.each(heads)('stay: %s', (_, title, body, words) => {
    const page = read(title, body);
    for (const heading of words) expect(stands(page, heading), `${heading} in ${page.lines}`).toBe(true);
    expect(page.lost).toEqual({});
  });
});

describe('headings of the site', () => {
  const sites: readonly (readonly [what: string, body: string, gone: readonly string[]])[] = [
    [
      'its name in its banner',
      '<div class="site-header"><h1>StoryHarbor</h1></div><h2>Chapter 1: Low Water</h2><div class="chapter-content">STORY</div>',
      ['StoryHarbor'],
    ],
    [
      'its name that leads home',
      '<h1><a href="/">StoryHarbor</a></h1><h2>Chapter 1: Low Water</h2><div class="chapter-content">STORY</div>',
      ['StoryHarbor'],
    ],
    [
      'its name above its menu',
      '<header><h1>StoryHarbor</h1><nav><a href="/b">Browse</a> <a href="/f">Forums</a></nav></header><h2>Chapter 1: Low Water</h2><div class="chapter-content">STORY</div>',
      ['StoryHarbor'],
    ],
    [
      'a blog’s name above its post',
      '<header><h1>tidemark</h1></header><article><h2>Chapter 1: Low Water</h2><div class="post-content">STORY</div></article>',
      ['tidemark'],
    ],
    [
      'other posts beside the story',
      '<div><h3>More to read</h3><ul><li><a href="/1">The Oar</a></li><li><a href="/2">The Rope</a></li></ul></div><h2>Chapter 1: Low Water</h2><div class="chapter-content">STORY</div><h2>Related posts</h2><ul><li><a href="/3">The Lamp</a></li></ul>',
      ['More to read', 'Related posts'],
    ],
    [
      'a heading over a list of links, and the day of the post',
      '<h2>Archive</h2><ul><li><a href="/1">May 2012</a></li><li><a href="/2">June 2012</a></li></ul><h2 class="date-header">Sunday, 3 May 2009</h2><h3 class="post-title">Chapter 1: Low Water</h3><div class="post-body">STORY</div>',
      ['Archive', 'Sunday, 3 May 2009'],
    ],
    [
      'a line that counts a chapter and leads to it',
      '<h1>Glass</h1><h2>Chapter 1: Low Water</h2><p><a href="/2">Chapter 2: The Oar</a></p><div class="chapter-content">STORY</div>',
      ['Chapter 2: The Oar'],
    ],
    [
      'a widget’s',
      '<div class="widget"><h2>Follow me</h2><input type="text"></div><h2>Chapter 1: Low Water</h2><div class="chapter-content">STORY</div><div class="widget"><h2>Poll</h2></div>',
      ['Follow me', 'Poll'],
    ],
  ];
  it.each(sites)('go: %s', (_, body, gone) => {
    const page = read('Glass - Chapter 1', body);
    expect(stands(page, 'Chapter 1: Low Water'), page.lines.join('\n')).toBe(true);
    for (const heading of gone) {
      expect(stands(page, heading), heading).toBe(false);
      expect(page.removed.join('\n')).toContain(heading);
    }
  });
});

it('are its own with a box of the author’s notes and a row of buttons between', () => {
  const page = read(
    'Kapitel 12: Suppe - Die dritte Kelle',
    '<div class="head"><h2>Die dritte Kelle</h2><h1>Kapitel 12: Suppe</h1></div><div class="nav-buttons"><a href="/11">Zurück</a><a href="/13">Weiter</a></div><div class="author-note-portlet"><div class="author-note"><p>Tut mir leid, dass es so lange gedauert hat.</p></div></div><div class="chapter-content">STORY</div>',
  );
  expect(page.lines).toContain('heading: Kapitel 12: Suppe');
});

describe('the heading of a chapter in a box of links, above a container that no name gives to the story', () => {
  const links = '<div class="b1"><a href="6">Previous</a> <a href="./">All of them</a> <a href="8">Next</a></div>';
  it.each([
    ['Chapter 7: The Rope', `<div class="bookname"><h1>Chapter 7: The Rope</h1>${links}</div>`],
    [
      '第七章 归途',
      `<div class="top"><h1>第七章 归途</h1><a href="6">上一章</a> <a href="./">章节目录</a> <a href="8">下一章</a></div>`,
    ],
  ])('stays: %s', (heading, head) => {
    const page = read('Glass', `${head}<div id="content">${STORY.join('').repeat(4)}</div>${links}`);
    expect(page.lines).toContain(`heading: ${heading}`);
    expect(page.lines.join()).not.toContain('All of them');
  });
  it('is none where it heads the links', () => {
    const menu = '<div class="m"><h3>Categories</h3><a href="/a">Drama and fog</a> <a href="/b">Rope</a></div>';
    const page = read('Glass', `${menu}<div id="content">${STORY.join('').repeat(4)}</div>`);
    expect(page.lines.join()).not.toContain('Categories');
  });
});

describe('the author’s notes between a heading and its story', () => {
  const NOTES =
    '<div class="notes module"><h3>Notes:</h3><blockquote><p>There is one flood in this, and nobody drowns in it at all.</p></blockquote></div>';
  it.each([
    ['with counters beside its words', 'Chapter 4 of 9 · 2,310 words · The Keeper Sleeps', NOTES],
    ['with a summary', 'Chapter 2: The Oars', NOTES.replace('Notes:', 'Summary')],
  ])('leave it in the book: %s', (_, heading, notes) => {
    const page = read(
      'Weir',
      `<h2 class="title">Weir</h2><h3 class="title">${heading}</h3>${notes}<div class="userstuff">STORY</div>`,
    );
    expect(page.lines.join('\n')).toContain(heading);
  });
  it('what is headed by other words is none', () => {
    const other = NOTES.replace('Notes:', 'Best of the week');
    const page = read(
      'Weir',
      `<h2 class="title">Weir</h2><h3>Top stories of the harbour</h3>${other}<div class="userstuff">STORY</div>`,
    );
    expect(page.lines.join('\n')).not.toContain('Top stories of the harbour');
  });
});

describe('the first heading of a page’s head that says a sentence too', () => {
  const head =
    '<header><div>Tale</div><h1>The Low Weir</h1><p>A story of a keeper and the lamp that nobody else could see in the fog of that morning.</p></header>';

  it.each([
    'The Low Weir - Tale',
    'The Low Weir | Stories for the evening',
  ])('is the title where the page’s own begins with it: %s', (title) => {
    const page = read(title, `${head}<div class="story-content">STORY</div>`);
    expect(page.metadata.title).toBe('The Low Weir');
  });

  it('and the site’s banner is not', () => {
    const banner =
      '<header><h1>Weir Tales</h1><p>We print the stories of everybody who has ever kept a weir, or a lamp.</p></header>';
    const page = read('The Lamp - Weir Tales', `${banner}<div class="story-content">STORY</div>`);
    expect(page.metadata.title).toContain('The Lamp');
  });
});
