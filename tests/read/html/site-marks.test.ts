import { describe, expect, it } from 'vitest';
import { readPage } from './show.ts';

const SENTENCES = [
  'Edda wound the weir up on Monday, and the river stood still for an hour.',
  'On Tuesday she let it down again, because the miller had a daughter to marry.',
  'Nobody asked the trout, who would have had an opinion about the whole matter.',
];
const counted = (name: string, counts: readonly string[]): string =>
  `<html><body><div class="page"><pre>${SENTENCES.map(
    (text, i) => `<p>${text}<span class="mark"><span class="${name}">${counts[i] ?? ''}</span></span></p>`,
  ).join('\n')}</pre></div></body></html>`;

describe('counts of remarks in elements of that name', () => {
  it.each([
    ['num-comment', ['12', '3', '']],
    ['comment-count', ['1', '1.2K', '4']],
    ['replies', ['9', '10', '11']],
  ])('are the site’s: %s %s', (name, counts) => {
    const { lines, lost } = readPage(counted(name, counts));
    expect(lines).toEqual(SENTENCES.map((text) => `paragraph: ${text}`));
    expect(lost).toEqual({});
  });
  it('stay where they count on as marks of notes do, or bear another name', () => {
    expect(readPage(counted('comment-ref', ['1', '2', '3'])).lines.join()).toContain('hour.1');
    expect(readPage(counted('year', ['1912', '1908', '1911'])).lines.join()).toContain('hour.1912');
  });
});

describe('what a wiki sets beside a heading', () => {
  const wiki = (heading: string): string =>
    `<html><body><div class="mw-parser-output"><h2>${heading}</h2><p>${SENTENCES[0]}<sup><a href="#n1">[1]</a></sup></p><ol class="references"><li id="n1"><a href="#r">↑</a> The trout was asked later.</li></ol></div></body></html>`;
  it.each([
    '<span class="mw-headline" id="k">Keeping</span><span class="mw-editsection">[<a href="e">edit</a>]</span>',
    'Keeping<a class="headerlink" href="#k">¶</a>',
  ])('is the site’s: %s', (heading) => {
    const { lines, lost } = readPage(wiki(heading));
    expect(lines[0]).toBe('heading: Keeping');
    expect(lost).toEqual({});
  });
  it('stays where it is the heading’s own', () => {
    expect(readPage(wiki('Keeping [edit: losing]')).lines[0]).toBe('heading: Keeping [edit: losing]');
    expect(readPage(wiki('<a class="anchor" href="#k">Keeping</a>')).lines[0]).toBe('heading: Keeping');
  });
});

describe('the button of a spoiler', () => {
  const spoiler = (button: string): string =>
    `<html><body><div class="entry-content"><p>${SENTENCES.join('</p><p>')}</p><div class="spoiler-box"><button>${button}</button><div>The trout was called Otto.</div></div></div></body></html>`;
  it('is kept where the author has named what it opens', () => {
    expect(readPage(spoiler('Spoiler: Author’s note')).lines.join()).toContain('Spoiler: Author’s note');
    expect(readPage(spoiler('About the trout')).lines.join()).toContain('About the trout');
  });
  it('goes where it says what it does', () => {
    expect(readPage(spoiler('Spoiler')).lines.join()).not.toContain('Spoiler');
    expect(readPage(spoiler('Show')).lines.join()).not.toContain('Show');
  });
});

describe('a name beside a link', () => {
  const page = (line: string): string =>
    `<html><body><div class="panel"><h1>The Weir</h1><div class="author">${line}</div></div><div><div class="page"><p>${SENTENCES.join('</p><p>')}</p></div></div><div class="recs"><a href="x">More</a> <a href="y">Other</a></div></body></html>`;
  it('is the author’s, whatever word stands before it', () => {
    expect(readPage(page('von <a href="/user/x">heron_in_rain</a>')).metadata.authors).toEqual(['heron_in_rain']);
    expect(readPage(page('autorstwa <a href="/user/x">heron_in_rain</a>')).metadata.authors).toEqual(['heron_in_rain']);
  });
  it('is not lost beside words of its own', () => {
    const { lines, lost } = readPage(
      page('<a href="/user/x">heron_in_rain</a>')
        .replace('class="author"', 'class="x"')
        .replace('<a href="/user/x">', 'told by <a href="/user/x">'),
    );
    expect(lines.join()).toContain('told by heron_in_rain');
    expect(lost).toEqual({});
  });
});

describe('the tags of a post', () => {
  const post = (tags: string, inside = ''): string =>
    `<html><body><div id="header"><a href="/">home</a></div><article class="post"><h2>The Weir</h2><div class="body"><p>${SENTENCES.join('</p><p>')}</p>${inside}<p>${SENTENCES.join('</p><p>')}</p></div>${tags}</article></body></html>`;
  it.each([
    ['<ul class="tags"><li>#rivers</li><li>#if the miller reads this it is fiction</li></ul>'],
    [
      '<p class="post-tags">Tags: <a href="t/1">rivers</a>, <a href="t/2">if the miller reads this it is fiction</a></p>',
    ],
  ])('are facts of the story: %s', (tags) => {
    const { fields, lost } = readPage(post(tags));
    expect(fields).toMatchObject({ tags: ['rivers', 'if the miller reads this it is fiction'] });
    expect(lost).toEqual({});
  });
  it('are none of its own lists, and none of a site’s cloud', () => {
    const own = '<ul class="tags"><li>FIDO</li><li>REX, who bites</li></ul>';
    expect(readPage(post('', own)).lines.join()).toContain('REX, who bites');
    expect(
      readPage(post('').replace('</body>', '<div class="tags"><a href="t">ponds</a></div></body>')).fields,
    ).toEqual({});
  });
});

describe('the bar at the top of a page', () => {
  const page = (bar: string): string =>
    `<html><head><title>The Weir - Tales</title></head><body><header>${bar}</header><div><h1>The Weir</h1><p>by Bea Heron</p><p>${[...SENTENCES, ...SENTENCES].join('</p><p>')}</p></div></body></html>`;
  it('is the site’s where it has controls and says nothing', () => {
    const { lines, lost } = readPage(page('<span>Browse</span><span>Community</span><button>Log in</button>'));
    expect(lines.join()).not.toMatch(/Browse|Community/);
    expect(lost).toEqual({});
  });
  it('is so at an edge of the text, too, with a few words that say what its controls are for', () => {
    const text = `<h2>Chapitre 8</h2><p>${[...SENTENCES, ...SENTENCES].join('</p><p>')}</p>`;
    const read = (bar: string) => readPage(`<html><body>${bar}${text}</body></html>`);
    const bar = (words: string) =>
      `<div class="outils"><span>${words}</span> <button>A-</button> <button>A+</button></div>`;
    expect(read(bar('Taille du texte :')).lines.join()).not.toContain('Taille');
    expect(read(bar('Taille du texte :')).lost).toEqual({});
    expect(read(bar('The ferry lay on the far side. Nobody had called it.')).lines.join()).toContain('ferry lay');
    expect(read('<div><span>The Weir, or the Two Millers</span></div>').lines.join()).toContain('The Weir');
  });
  it('stays where it has a heading, a sentence or no control', () => {
    expect(readPage(page('<h2>A tale of water</h2><button>Log in</button>')).lines.join()).toContain('A tale of water');
    expect(
      readPage(page('<p>For my brother, who held the lamp through all of it.</p><button>Top</button>')).lines.join(),
    ).toContain('For my brother');
    expect(readPage(page('<span>A tale of water</span>')).lines.join()).toContain('A tale of water');
  });
});

it('what others say as they post an entry again is theirs, and the author’s own notes stay', () => {
  const page = (notes: string): string =>
    `<html><body><nav><a href="a">Archive</a></nav><article class="post"><div class="post-content"><h2>The Weir</h2><p>${[...SENTENCES, ...SENTENCES].join('</p><p>')}</p></div>${notes}</article></body></html>`;
  const shared = readPage(
    page(
      '<div class="post-notes"><ol class="notes"><li class="note like">pa liked this</li><li class="note reblog with_commentary"><blockquote>THE TROUT!!</blockquote></li></ol></div>',
    ),
  );
  expect(shared.lines.join()).not.toContain('THE TROUT');
  expect(shared.removed).toContain('readers-remark: THE TROUT!!');
  const own = readPage(
    page('').replace(
      '</p></div>',
      '</p><ol class="notes"><li class="note">The trout was asked later, and said nothing at all of any use.</li></ol></div>',
    ),
  );
  expect(own.lines.join()).toContain('The trout was asked later');
});

it('a wiki’s contents and notices are its own, and the first heading keeps its section', () => {
  const { lines, lost } = readPage(
    `<html><head><title>The Weir - Tales</title></head><body class="mediawiki"><div id="content"><div id="siteNotice">Help us reach a hundred tales!</div><h1 id="firstHeading">The Weir</h1><div class="mw-parser-output"><p>by <b>Bea Heron</b></p><div id="toc" class="toc"><div class="toctitle"><h2>Contents</h2></div><ul><li><a>1 The Lamp</a></li><li><a>2 Sources</a></li></ul></div><h2>The Lamp<span class="mw-editsection">[<a>edit</a>]</span></h2><p>${SENTENCES.join('</p><p>')}</p><h2>Sources</h2><p>${SENTENCES.join('</p><p>')}</p></div></div></body></html>`,
  );
  expect(lines.filter((line) => line.startsWith('heading'))).toEqual(['heading: The Lamp', 'heading: Sources']);
  expect(lines.join()).not.toMatch(/Contents|hundred tales/);
  expect(lost).toEqual({});
});

describe('what stands beside a post', () => {
  const page = (beside: string): ReturnType<typeof readPage> =>
    readPage(
      `<html><body><div class="entry-content"><p>${[...SENTENCES, ...SENTENCES].join('</p><p>')}</p></div>${beside}</body></html>`,
    );
  it('is a reader’s where its words are named so, each remark whole', () => {
    const { removed } = page(
      '<div id="comments"><dl><dt class="comment-author">Hal said</dt><dd class="comment-body"><p>Poor trout</p></dd></dl><div class="comment"><b>Bo</b><div class="comment-content">More trout</div></div></div>',
    );
    expect(removed.filter((text) => text.startsWith('readers-remark'))).toEqual([
      'readers-remark: Poor trout',
      'readers-remark: Bo More trout',
    ]);
  });
  it('is a fact where the author speaks of themselves', () => {
    const said = 'I live near a canal and keep one hen.';
    for (const names of ['profile-textblock', 'author-bio', 'widget Profile'])
      expect(
        page(`<div class="sidebar"><a href="a">Archive</a><div class="${names}">${said}</div></div>`).fields,
      ).toMatchObject({ notes: [said] });
    expect(
      page(`<div class="sidebar"><a href="a">Archive</a><div class="site-bio">${said}</div></div>`).fields,
    ).toEqual({});
  });
});

describe('the bar of an archive over a page that it keeps', () => {
  const kept = (bar: string) =>
    readPage(`<html><body>${bar}<h2>The Weir</h2><p>${SENTENCES.join('</p><p>')}</p></body></html>`);
  it.each([
    '<div id="wm-ipp-base"><div id="wm-ipp">3 captures 2 May 2004 About this capture</div></div>',
    '<div id="wm-ipp" lang="en"><p>41 captures</p></div>',
  ])('is the site’s: %s', (bar) => {
    const { lines, removed, lost } = kept(bar);
    expect(lines.join()).not.toContain('captures');
    expect(removed.join()).toMatch(/site-furniture: \d+ captures/);
    expect(lost).toEqual({});
  });
  it('what only speaks of captures stays', () => {
    expect(kept('<div id="ship"><p>12 captures in one night.</p></div>').lines.join()).toContain('12 captures');
  });
});
