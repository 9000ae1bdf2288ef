import { describe, expect, it } from 'vitest';
import { readPage } from './show.ts';

describe('a story saved by FanFicFare', () => {
  const page = readPage(`<!DOCTYPE html><html><head><title>Salt Road by Mara Finch</title></head><body>
<h1><a href="http://s.example/1">Salt Road</a> by <a href="http://s.example/u">Mara Finch</a></h1>
<table class="full"><tr><td><b>Category:</b></td><td>Caravans</td></tr>
<tr><td><b>Genre:</b></td><td>Adventure, Hurt/Comfort</td></tr><tr><td><b>Status:</b></td><td>Completed</td></tr>
<tr><td><b>Series:</b></td><td>Roads [3]</td></tr><tr><td><b>Summary:</b></td><td>Two walk.</td></tr></table>
<a name="TOCTOP"><h2>Table of Contents</h2></a><p><a href="#section0001">1. Dust</a><br/><a href="#section0002">2. Rain</a><br/></p>
<a name="section0001"><h2>1. Dust</h2></a><p>They walked.</p><a name="section0002"><h2>2. Rain</h2></a><p>It rained.</p></body></html>`);

  it('reads the title line and the table', () => {
    expect(page.metadata).toMatchObject({
      title: 'Salt Road',
      authors: ['Mara Finch'],
      series: { name: 'Roads', index: 3 },
    });
    expect(page.fields).toMatchObject({
      fandom: ['Caravans'],
      genre: ['Adventure', 'Hurt/Comfort'],
      status: ['Completed'],
      summary: ['Two walk.'],
    });
  });
  it('has the chapters without the printed contents', () => {
    expect(page.lines).toEqual([
      'heading: 1. Dust',
      'paragraph: They walked.',
      'heading: 2. Rain',
      'paragraph: It rained.',
    ]);
    expect(page.removed.filter((text) => text.startsWith('printed-contents'))).toHaveLength(2);
    expect(page.lost).toEqual({});
  });
});

describe('a saved page of FanFiction.net', () => {
  const page =
    readPage(`<html><head><title>Ember Chapter 2: Ash, a Stars fanfic | FanFiction</title><script>track()</script></head><body>
<div id="top">Browse Just In Forums</div><div id="profile_top"><button>Follow/Fav</button><b class="xcontrast_txt">Ember</b>
<span>By:</span> <a class="xcontrast_txt" href="/u/9/kit">kit</a><div class="xcontrast_txt">A fire story.</div>
<span class="xgray xcontrast_txt">Rated: <a>Fiction T</a> - English - Adventure/Hurt/Comfort - [Ada B., Cy] Dot - Chapters: 3
 - Words: 900 - Reviews: <a>12</a> - Published: Mar 2, 2010 - Status: Complete - id: 55</span></div>
<select id="chap_select" name="chapter"><option value="1">1. Spark</option><option value="2" selected>2. Ash</option>
<option value="3">3. Rain</option></select>
<div id="storytextp"><div id="storytext"><p>It burned.</p><hr size=1><p>Then it did not.</p></div></div>
<div>Review this Chapter</div></body></html>`);

  it('reads the line of facts and the chapter menu', () => {
    expect(page.metadata).toMatchObject({
      title: 'Ember',
      authors: ['kit'],
      language: 'en',
      part: { number: 2, total: 3 },
    });
    expect(page.fields).toMatchObject({
      rating: ['T'],
      genre: ['Adventure', 'Hurt/Comfort'],
      relationships: ['Ada B./Cy'],
      characters: ['Ada B.', 'Cy', 'Dot'],
      status: ['Complete'],
      summary: ['A fire story.'],
    });
  });
  it('has the chapter and leaves the site', () => {
    expect(page.lines).toEqual([
      'heading: 2. Ash',
      'paragraph: It burned.',
      'scene-break: ',
      'paragraph: Then it did not.',
    ]);
    expect(page.ids).toContain('unsafe-markup-removed');
    expect(page.lost).toEqual({});
  });
});

describe('a saved page of a blog', () => {
  const story = '<p>The ferry left at nine, and nobody was on it but the dog and the man who fed the dog.</p>'.repeat(
    4,
  );
  const page = readPage(`<html lang="en"><head><title>The Ferry | Shore Blog</title></head><body class="single">
<header class="site-header"><nav><a href="/">Home</a><a href="/about">About</a></nav></header>
<main><article><h1 class="entry-title">The Ferry</h1><div class="entry-meta">Posted by <a rel="author">Ines</a> on May 1</div>
<div class="entry-content">${story}<p>* * *</p><p>It came back.</p><div class="sharedaddy">Share this: Mail</div></div></article>
<section id="comments"><h2>3 comments</h2><p>Lovely story, I could smell the sea.</p></section></main>
<aside class="widget-area">Recent posts</aside><footer>Powered by ink</footer></body></html>`);

  it('keeps the post and leaves menus, buttons and comments', () => {
    expect(page.lines.slice(-2)).toEqual(['paragraph: * * *', 'paragraph: It came back.']);
    expect(page.lines).toHaveLength(6);
    expect(page.metadata).toMatchObject({ title: 'The Ferry', authors: ['Ines'], language: 'en' });
    const removed = page.removed.join('\n');
    for (const words of ['Lovely story', 'Share this', 'Recent posts', 'Powered by ink', 'About'])
      expect(removed).toContain(words);
    expect(page.lost).toEqual({});
  });
});

describe('a page that is a chapter', () => {
  const story =
    '<p>The tide turned at six, and the men on the wall turned up their collars and said nothing.</p>'.repeat(4);
  const chapter = (title: string, around: string): ReturnType<typeof readPage> =>
    readPage(`<html><head><title>${title}</title></head><body><div class="navbar">Browse Forums</div>${around}
<div class="nav-buttons">Next</div><div class="comments"><p>First!</p></div></body></html>`);

  it('has its heading, its work, its author and what the author says in boxes', () => {
    const note = (words: string): string =>
      `<div class="portlet author-note-portlet"><div class="portlet-title"><span>A note from Tam</span></div><div class="portlet-body author-note"><p>${words}</p></div></div>`;
    const page = chapter(
      'Chapter 7 - Ebb - The Sea Wall | Serial Road',
      `<div><h1>Chapter 7 - Ebb</h1><h2>The Sea Wall</h2><h3>by <a href="/u/1">Tam</a></h3></div>${note('Two today.')}
<div class="chapter-content">${story}</div>${note('More on Friday.')}`,
    );
    expect(page.metadata).toMatchObject({ title: 'The Sea Wall', authors: ['Tam'] });
    expect(page.lines).toEqual([
      'heading: Chapter 7 - Ebb',
      'note before: A note from Tam / Two today.',
      ...Array(4).fill(expect.stringMatching(/^paragraph: The tide turned/)),
      'note after: A note from Tam / More on Friday.',
    ]);
    expect(page.lost).toEqual({});
  });

  it('may be named after its work', () => {
    const page = chapter(
      'The Sea Wall - Chapter 3: Flood - Pages',
      `<header><h1>Chapter 3: Flood</h1></header><div class="story-text">${story}</div>`,
    );
    expect(page.lines[0]).toBe('heading: Chapter 3: Flood');
    const named = chapter(
      'The Sea Wall - Chapter 3: Flood',
      `<header><h1>Chapter 3: Flood</h1></header><div class="story-text">${story}</div>`,
    );
    expect(named.lines[0]).toBe('heading: Chapter 3: Flood');
    expect(named.metadata.title).toBe('The Sea Wall');
  });

  it('is no work of the name that its blog has', () => {
    const page = chapter(
      'tidemark — The Wall (a sketch)',
      `<header><h1>tidemark</h1></header><article><h2>The Wall (a sketch)</h2><div class="post-content">${story}</div></article>`,
    );
    expect(page.metadata.title).toBe('The Wall (a sketch)');
  });
});

describe('what stands around a post', () => {
  const story = '<p>The ferry left at nine, and nobody was on it but the dog and the man who fed the dog.</p>'.repeat(
    9,
  );
  const post = (head: string, more = '') =>
    readPage(
      `<html><head><title>The Wall – Tidemark</title></head><body><nav><a href="/">Home</a></nav><article><header><h1 class="entry-title">The Wall</h1>${head}</header><div class="entry-content">${story}</div></article><div class="comments"><p>Posted on 4 May 2014 by A Reader</p><p>More of this, please.</p></div>${more}</body></html>`,
    );

  it.each([
    ['post-subtitle', 'In which I am sent the dark by instalments'],
    ['subtitle', 'Ein Abend auf der Mole'],
    ['article-standfirst', 'A sketch, and what came of it.'],
  ])('a second line of the title is the subtitle: %s', (name, words) => {
    expect(post(`<h3 class="${name}">${words}</h3>`).metadata.subtitle).toBe(words);
  });

  it('what a site says of itself is none', () => {
    expect(post('<p class="site-subtitle">Stories by the sea</p>').metadata.subtitle).toBeNull();
  });

  it.each([
    ['Posted on March 3, 2014 by Nadia Crumb', ['Nadia Crumb']],
    ['Veröffentlicht am 3. März 2014 von Ines Tal', ['Ines Tal']],
    ['Publié le 3 mars 2014 par Odile Roux', ['Odile Roux']],
    ['Posted on March 3, 2014', []],
  ])('%s says who wrote it; who answers does not', (line, authors) => {
    expect(post(`<div class="entry-meta">${line}</div>`).metadata.authors).toEqual(authors);
  });
});

describe('the foot of a post', () => {
  const story = '<p>The ferry left at nine, and nobody was on it but the dog and the man who fed the dog.</p>'.repeat(
    9,
  );
  const post = (foot: string, { head = '', first = '', more = '' } = {}) =>
    readPage(
      `<html><head><title>Tidemark: The Wall</title>${head}</head><body><div class="header"><h1 class="title"><a>Tidemark</a></h1></div><div class="post hentry"><h3 class="post-title entry-title">The Wall</h3><div class="post-body entry-content">${first}${story}</div><div class="post-footer">${foot}</div></div>${more}</body></html>`,
    );

  it.each([
    ['Posted by Nadia Crumb at 9:05 PM Share by email', ['Nadia Crumb']],
    ['Posted by Pepe le Grand on Monday, March 3, 2014', ['Pepe le Grand']],
    ['Publicado por Zulmira às 07:40 Enviar a mensagem por email', ['Zulmira']],
    ['Publié par Odile Roux à 22:10', ['Odile Roux']],
    ['Eingestellt von Ines Tal um 22:10', ['Ines Tal']],
    ['Upplagd av Nils kl. 22:10', ['Nils']],
    ['Bejegyezte: Kata Vas dátum: 22:10', ['Kata Vas']],
    ['Gönderen Elif zaman: 22:10', ['Elif']],
    ['Автор: Лена на 22:10', ['Лена']],
    ['投稿者 小川 時刻: 22:10', ['小川']],
    ['<a href="/profil/zosia">Zosia</a> <span>4 marca 2014</span>', ['Zosia']],
    ['<a href="/@bo">Bo Ek</a> 4.3.2014, 22:10', ['Bo Ek']],
    ['<a href="/kategorie/sen">Sen</a> <span>4 marca 2014</span>', []],
    ['<a href="/profil/zosia">Zosia</a>, <a href="/profil/jan">Jan</a> 4 marca 2014', []],
    ['Publicerad Måndag kl. 22:10', []],
    ['Skrivet i Noveller kl. 22:10', []],
    ['Last Modified at 22:10', []],
    ['Posted by admin at 9:05 PM', []],
    ['Posted at 9:05 PM. Share by email', []],
    ['Edited by Moderator at 9:05 PM', []],
  ])('%s names the author where nothing else does', (foot, authors) => {
    expect(post(foot).metadata.authors).toEqual(authors);
  });

  it.each([
    ['the head', { head: '<meta name="author" content="Ada Quill">' }],
    ['a byline', { first: '<p>by Ada Quill</p>' }],
  ])('it does not where %s says who wrote', (_, page) => {
    expect(post('Posted by Nadia Crumb at 9:05 PM', page).metadata.authors).not.toContain('Nadia Crumb');
  });

  it.each([
    [
      'a reader',
      '',
      '<div id="comments"><div class="comment"><p>Posted by A Reader at 9:05 PM</p><p>More!</p></div></div>',
    ],
    ['two people', 'Posted by Nadia Crumb at 9:05 PM', '<div class="post-footer">Posted by Ugo Tal at 9:06 PM</div>'],
  ])('%s who posted is no author', (_, foot, more) => {
    expect(post(foot, { more }).metadata.authors).toEqual([]);
  });
});

it('who answers a post set in broken lines is not who posted it', () => {
  const text = 'The ferry left at nine, and nobody was on it but the dog.<br><br>'.repeat(9);
  const { metadata } = readPage(
    `<html><head><title>The Wall</title></head><body><div class="post hentry"><h3 class="post-title">The Wall</h3><div class="post-body">${text}</div></div><div id="comments"><div class="comment">Posted by A Reader at 9:05 PM</div></div></body></html>`,
  );
  expect(metadata.authors).toEqual([]);
});

describe('a page of Wattpad', () => {
  const text = '<p data-p-id="a">The lamp went out over the quay, and the ferryman counted his money in the dark.</p>';
  const page = (head: string, after = '') =>
    readPage(
      `<html><head><title>Salt - Chapter 1 - Wattpad</title></head><body><header>Log in</header><div class="story-info"><h1 class="h2">Salt</h1><a class="author">Mara</a></div>${head}<pre>${text.repeat(9)}</pre></div>${after}</body></html>`,
    );

  it.each([
    ['beside a counter', '<div class="panel"><h1>1. The White Key</h1><span class="reads">1.2K</span>'],
    ['of the second rank', '<div class="panel"><h2>1. The White Key</h2><span class="votes">31</span>'],
    [
      'in a head',
      '<header class="panel"><h1>1. The White Key</h1><span class="reads">9</span></header><div class="panel">',
    ],
  ])('its chapter keeps its heading: %s', (_, head) => {
    const { lines } = page(head);
    expect(lines).toContain('heading: 1. The White Key');
    expect(lines.join(' ')).not.toMatch(/1\.2K|31/);
  });

  it.each([
    [
      'the heading of a menu',
      '<nav><h2>Table of contents</h2></nav><div class="panel"><span class="reads">9</span>',
      '',
    ],
    ['what stands below', '<div class="panel"><span class="reads">9</span>', '<h2>You may also like</h2>'],
  ])('%s is the site’s', (_, head, after) => {
    const { lines, metadata } = page(head, after);
    expect(metadata.title).toBe('Salt');
    expect(lines.filter((line) => line.startsWith('heading'))).toEqual([]);
  });
});

describe('a bare page', () => {
  it('is all story, even when it has a title alone', () => {
    const page = readPage(
      '<html><head><title>untitled.htm</title></head><body><h2>Chapter 1</h2>He ran.<p>She ran.</body></html>',
    );
    expect(page.lines).toEqual(['heading: Chapter 1', 'paragraph: He ran.', 'paragraph: She ran.']);
    expect(page.metadata.title).toBeNull();
    expect(page.lost).toEqual({});
  });
  it('takes its title from the head and not twice', () => {
    const page = readPage('<title>Rain by Mo Hale</title><h1>Rain</h1><p>It rained.</p>');
    expect(page.lines).toEqual(['paragraph: It rained.']);
    expect(page.metadata).toMatchObject({ title: 'Rain', authors: ['Mo Hale'] });
  });
});

describe('the title of a page', () => {
  const page = (title: string, heading: string) =>
    readPage(
      `<html><head><title>${title}</title></head><body><h1>${heading}</h1><p>It rained on the quay.</p></body></html>`,
    );

  it('ends where the first heading ends, when the rest is set off', () => {
    expect(page('Salt Road by mara_finch - Lantern Archive', 'Salt Road').metadata.title).toBe('Salt Road');
    expect(page('Salt Road | Lantern Archive', 'Salt Road').metadata.title).toBe('Salt Road');
  });
  it('is not a heading that only begins alike, or that names a part', () => {
    expect(page('Salt Roads', 'Salt').metadata.title).toBe('Salt Roads');
    expect(page('Chapter 1 - Salt Road', 'Chapter 1').metadata.title).not.toBe('Chapter 1');
  });
});

describe('a page of FanFiction.net for telephones', () => {
  const page = (head: string): string =>
    `<html><head><title>Ember Chapter 2: Ash, a Stars fanfic | FanFiction</title></head><body><div id="content"><b>Ember</b><br>By: <a href="/u/9/kit">kit</a><br>${head}<hr><a href="p">Prev</a> Ch 2 of 3<div id="storycontent"><p>It burned.</p><p>Then it did not.</p></div><div><a href="p">Prev</a> Ch 2 of 3</div><div>The author would like to thank you for your continued support.</div></div></body></html>`;
  it.each([
    [
      'Rated: T, English, Mystery &amp; Fantasy, Words: 4k+, Favs: 3, Published: Jan 5, 2012 Updated: Aug 1, 2013',
      'Jan 5, 2012',
    ],
    ['Rated: Fiction T - English - Mystery/Fantasy - Words: 4,100 - Favs: 3 - Published: 01-05-12 - id: 7', '01-05-12'],
  ])('says what its author says of the story: %s', (facts, published) => {
    const read = readPage(page(`A fire story; some of it is true.<br>${facts}`));
    expect(read.fields).toMatchObject({
      summary: ['A fire story; some of it is true.'],
      rating: ['T'],
      genre: ['Mystery', 'Fantasy'],
      published: [published],
    });
    expect(read.fields.characters).toBeUndefined();
    expect(read.removed).toContain('site-furniture: The author would like to thank you for your continued support.');
    expect(read.lost).toEqual({});
  });
  it('has no summary where it states a shelf alone', () => {
    const read = readPage(
      page('<a href="/book/">Books</a> &#187; <a href="/book/Stars/">Stars</a><br>Rated: T, English, Mystery'),
    );
    expect(read.fields.summary).toBeUndefined();
  });
});

describe('a heading in a part that bears a name of the site’s', () => {
  const story = '<p>The ferry left at nine, and nobody was on it but the dog and the man who fed the dog.</p>'.repeat(
    9,
  );
  const page = (head: string, text = `<div class="entry-content">${story}</div>`) =>
    readPage(
      `<html><head><title>Inkdrop</title></head><body><nav><a href="/">Home</a> <a href="/top">Top</a></nav>${head}${text}</body></html>`,
    );

  it.each([
    ['a box', '<div class="widget"><h3>Chapter 2: The Bridge</h3><span class="count">33</span></div>'],
    ['a head with buttons', '<header class="toolbar"><h2>Chapter 2: The Bridge</h2><button>Save</button></header>'],
    ['the data of a post', '<div class="meta"><h1>Chapter 2: The Bridge</h1><p>4 comments</p></div>'],
    [
      'a banner',
      '<div class="banner"><i>3,021 views</i><h2>Chapter 2: The Bridge</h2><a href="/user/m">Mira Voss</a></div>',
    ],
  ])('is the story’s right above it, with nothing below it but counters and who wrote: in %s', (_, head) => {
    const { lines } = page(head);
    expect(lines[0]).toBe('heading: Chapter 2: The Bridge');
    expect(lines.join(' ')).not.toMatch(/33|Save|4 comments|3,021/);
  });

  it('where no name says what the story is, too, with what stands beside it and counts nothing', () => {
    const { lines } = page(
      '<div class="widget"><i>312 views</i><h2>The Bridge</h2><span>Zofia Wilk</span><span>Login</span></div>',
      `<div class="tresc">${story}</div>`,
    );
    expect(lines.slice(0, 2)).toEqual(['heading: The Bridge', 'paragraph: Zofia Wilk']);
    expect(lines.join(' ')).not.toMatch(/312|Login/);
  });

  it('and who wrote stands there with it', () => {
    const { metadata } = page('<div class="banner"><h2>The Bridge</h2><a href="/user/m">Mira Voss</a></div>');
    expect(metadata.authors).toEqual(['Mira Voss']);
  });

  it.each([
    ['links', '<div class="widget"><h3>Popular</h3><a href="/1">The Pear</a> <a href="/2">Ash</a></div>'],
    ['a form', '<div class="widget"><h3>Newsletter</h3><form><input name="mail"></form></div>'],
    ['what is said of the site', '<aside><h3>Inkdrop Daily</h3><p>Little tales about tea</p></aside>'],
    ['the site', '<div class="banner"><h1>Inkdrop</h1></div>'],
    ['a control', '<div class="widget"><h3>Login</h3></div>'],
  ])('is the site’s where it heads %s', (_, head) => {
    expect(page(head).lines.filter((line) => line.startsWith('heading'))).toEqual([]);
  });
});

it.each([
  ['data', '<p><span itemprop="author">Aino Laine</span> <time>4.3.2014</time></p>'],
  ['its rank', '<div>4. března 2014 <a rel="author" href="/u/jana">Aino Laine</a> 4 komentáře</div>'],
  ['a class in its language', '<p class="tekijä">Aino Laine</p>'],
  ['a link to a person beside a day', '<div><a href="/uye/elif">Aino Laine</a> · 4 Mart 2014 · 312 okunma</div>'],
])('where no name says what the story is, one line alone says who wrote it by %s', (_, line) => {
  const story = '<p>The ferry left at nine, and nobody was on it but the dog and the man who fed the dog.</p>';
  const { metadata } = readPage(
    `<html><head><title>The Wall</title></head><body><div><a href="/">Domů</a> <a href="/l">Přihlásit</a></div><div><h1>The Wall</h1>${line}${story.repeat(9)}</div></body></html>`,
  );
  expect(metadata.authors).toEqual(['Aino Laine']);
});

describe('who made the story is no furniture', () => {
  const story = '<p>The ferry left at nine, and nobody was on it but the dog and the man who fed the dog.</p>'.repeat(
    9,
  );
  const words = (around: string, text = `<div class="post-content"><h1>The Wall</h1>${story}</div>`) => {
    const { lines, metadata } = readPage(
      `<html><head><title>Inkdrop</title></head><body><nav><a href="/">Home</a> <a href="/top">Top</a></nav>${around}${text}</body></html>`,
    );
    return [...metadata.authors, ...lines].join(' ');
  };

  it.each([
    ['a box for it', '<div class="author-box"><img alt=""><span>Jana Vas</span><span>4. 3. 2014</span></div>'],
    ['a class in its language', '<aside><p class="szerzo">Jana Vas</p><p>312 views</p></aside>'],
    ['its credits', '<div class="credits"><span>Words: Jana Vas</span><span>312</span></div>'],
  ])('in a part with a name of the site’s: %s', (_, box) => {
    expect(words(box)).toContain('Jana Vas');
    expect(words(box)).not.toContain('312');
  });

  it.each([
    ['a reader’s name', '<div class="comments"><div class="row"><span class="author">Bo Ek</span></div></div>'],
    ['a box of readers', '<div class="widget"><span class="comment-author">Bo Ek</span></div>'],
    ['a list of links', '<div class="bio"><a href="/1">Bo Ek</a><a href="/2">Jan Lo</a></div>'],
    ['a control', '<div class="credits"><span>Share</span><span>Bo Ek 12</span></div>'],
  ])('and the site’s is: %s', (_, box) => {
    expect(words('', `<div class="post-content"><h1>The Wall</h1>${story}</div>${box}`)).not.toMatch(/Bo Ek|Share/);
  });

  it('a link to who wrote stays where no name says what the story is, and a counted chapter between the ways to others', () => {
    const head =
      '<div><h1>The Wall</h1><a href="/user/mira">mira_writes</a></div><div class="ways"><h3>Chapter 7 — The Rope</h3><a href="6">Zurueck</a><a href="8">Vor</a></div>';
    expect(words(head, `<div class="part">${story}</div>`)).toMatch(/mira_writes.*Chapter 7 — The Rope/);
  });
});

it('the heading of a site’s part is none of a story that has a heading of its own', () => {
  const words = Array.from(
    { length: 4 },
    (_, i) =>
      `<p>She counted ${i + 2} boats that evening, and none of them all was his; the ferry lay on the far side with its lamp out, and nobody called it over.</p>`,
  ).join('');
  const side =
    '<aside class="sidebar"><h3>Recent posts</h3><ul><li>Two owls seen</li><li>Chips at sea</li></ul></aside>';
  const page = `<html><head><title>Boats</title></head><body>${side}<div id="nav-story"><h2>Boats</h2>${words}</div></body></html>`;
  expect(readPage(page).lines.join()).not.toContain('Recent posts');
});
