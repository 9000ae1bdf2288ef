import { describe, expect, it } from 'vitest';
import { readPage } from './show.ts';

const STORY =
  '<p>The goose had been elected in the spring, and by the summer it had opinions on the harbour wall.</p>'.repeat(6);
const page = (head: string, body = `<h1>The Wall</h1>${STORY}`): ReturnType<typeof readPage> =>
  readPage(`<html><head><title>The Wall</title>${head}</head><body>${body}</body></html>`);
const json = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const person = (name: string): object => ({ '@type': 'Person', name });

describe('the author that a page states', () => {
  it.each<[string, string, readonly string[]]>([
    ['in a tag of articles', '<meta property="article:author" content="Nuala Reed">', ['Nuala Reed']],
    [
      'in several tags',
      '<meta name="author" content="Ada Pohl"><meta name="author" content="Bo Pohl">',
      ['Ada Pohl', 'Bo Pohl'],
    ],
    ['with by and a day', '<meta name="byl" content="By Tomas Lund, March 3, 2019">', ['Tomas Lund']],
    ['as an account', '<meta name="twitter:creator" content="@saltpen">', ['saltpen']],
    ['in its data', json({ '@type': 'ShortStory', author: person('Ines Vale') }), ['Ines Vale']],
    [
      'in a graph of its data',
      json({
        '@graph': [
          { '@type': 'Person', name: 'Nobody' },
          { '@type': ['BlogPosting'], author: [person('Rosa Quill'), 'Bo Day'] },
        ],
      }),
      ['Rosa Quill', 'Bo Day'],
    ],
  ])('%s is the story’s', (_, head, authors) => {
    expect(page(head).metadata.authors).toEqual(authors);
  });

  it.each<[string, string]>([
    ['an address', '<meta property="article:author" content="https://shelf.example/u/9">'],
    ['the site’s account', '<meta name="twitter:site" content="@shelf"><meta name="twitter:creator" content="@shelf">'],
    ['a firm', json({ '@type': 'Article', author: { '@type': 'Organization', name: 'Shelf Ltd' } })],
    ['whoever reviews it', json({ '@type': 'Review', author: person('A Reader') })],
    ['data that is none', '<script type="application/ld+json">{"author": </script>'],
    ['the name of a program', '<meta name="author" content="admin">'],
  ])('is not %s', (_, head) => {
    expect(page(head).metadata.authors).toEqual([]);
  });

  it.each<[string, string]>([
    [
      'a line with a day and a button',
      '<div class="entry-meta byline">By <a class="author-name" href="/u/3">Ivo Salt</a> on May 3, 2021 <button>Follow</button></div>',
    ],
    [
      'a card',
      '<div class="entry-meta"><span class="author vcard"><a class="url fn" href="/author/ivo">Ivo Salt</a></span><time>3 May</time></div>',
    ],
    ['a line of another language', '<p class="post-byline">von Ivo Salt | 3. Mai 2021</p>'],
  ])('stands in %s', (_, line) => {
    const { metadata, lines } = page(
      '',
      `<article><h1 class="entry-title">The Wall</h1>${line}<div class="entry-content">${STORY}</div></article><footer>About Shelf</footer>`,
    );
    expect(metadata.authors).toEqual(['Ivo Salt']);
    expect(lines.join('\n')).not.toMatch(/Ivo|2021/);
  });
});

it('links listed under the words of a list’s item stay with them', () => {
  const links = '<li><a href="/a">The goose report</a></li><li><a href="/b">The bell report</a></li>';
  const { lines } = page(
    '',
    `<nav><a href="/">Home</a></nav><div class="entry-content">${STORY}<ul><li>She kept both of the reports, which say that nobody rang the bell.</li><li>In the drawer:<ul>${links}</ul></li></ul></div>`,
  );
  expect(lines.join('\n')).toContain('The goose report');
});

describe('the title that a page states', () => {
  const titleOf = (title: string, heading: string): string | null =>
    readPage(`<html><head><title>${title}</title></head><body><h2>${heading}</h2>${STORY}</body></html>`).metadata
      .title;

  it.each([
    ['The Salt Wall Chapter 4, a geese fanfic', 'Chapter 4', 'The Salt Wall'],
    ['The Salt Wall - Chapter 4: Rain | Shelf', 'Chapter 4: Rain', 'The Salt Wall'],
    ['Chapter 4: Rain - The Salt Wall', 'Chapter 4', 'The Salt Wall'],
    ['Die Mauer – Kapitel 2', 'Kapitel 2', 'Die Mauer'],
    ['第三章 雪_长堤_小说网', '第三章 雪', '长堤'],
  ])('%s above %s is the work’s alone', (title, heading, work) => {
    expect(titleOf(title, heading)).toBe(work);
  });

  it.each([
    ['The Salt Wall Part 4', 'Rain', 'The Salt Wall Part 4'],
    ['The Goose: A Letter', 'One', 'The Goose: A Letter'],
    ['Twenty Chapters of Rain', 'Chapter 1', 'Twenty Chapters of Rain'],
  ])('%s above %s stays whole', (title, heading, work) => {
    expect(titleOf(title, heading)).toBe(work);
  });

  it.each([
    '章节',
    'Kapitel',
    'Chapter',
    'Sans titre',
    'Главная',
    'Untitled Document',
    'story.html',
  ])('%s is none', (title) => {
    expect(titleOf(title, 'The goose at the gate')).not.toBe(title);
  });
});

describe('links inside a page', () => {
  it('lead to their place when they stand in a sentence', () => {
    const { blocks } = page(
      '',
      `<h2>A</h2><p>What the bell said is told <a href="#bell">further down</a>, as it was.</p>${STORY}<p id="bell">The bell said no.</p>`,
    );
    const shown = JSON.stringify(blocks);
    const name = /"href":"#([^"]+)"/.exec(shown)?.[1];
    expect(name).toBeDefined();
    expect(shown).toContain(`"type":"anchor","name":"${name}"`);
  });
  it('are dropped where they lead about the site', () => {
    const { blocks } = page('', `<p><a href="#top">Back to top</a></p>${STORY}<p id="top">Here.</p>`);
    expect(JSON.stringify(blocks)).not.toContain('"type":"link"');
  });
});

describe('readings beside words', () => {
  it('are ruby, with their brackets', () => {
    const { blocks } = page('', '<p>She saw the <ruby>灯台<rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby> go out.</p>');
    expect(JSON.stringify(blocks)).toContain(
      '{"type":"ruby","children":[{"type":"text","value":"灯台"},{"type":"reading"',
    );
  });
});

describe('who is credited above a story, outside its container', () => {
  const credited = (head: string): ReturnType<typeof readPage> =>
    page('', `<main><h1>The Wall</h1>${head}<div class="chapter-content">${STORY}</div></main>`);

  it.each<[string, readonly string[]]>([
    ['<div class="box"><a class="user" href="/u/1">Grey_Gander</a> <i>author</i></div>', ['Grey_Gander']],
    ['<p class="kopf"><a href="/nutzer/3">Anke Moor</a> <span>(Autorin)</span></p>', ['Anke Moor']],
    ['<ul><li><b>Autores</b> <a href="/perfil/luz">Luz Marea</a></li></ul>', ['Luz Marea']],
    [
      '<div><div><a href="/a/1">Кот</a> <i>автор</i></div><div><a href="/a/2">Лиса</a> <i>автор</i></div></div>',
      ['Кот', 'Лиса'],
    ],
    ['<dl><dt>作者</dt><dd>水野灯</dd></dl>', ['水野灯']],
  ])('%s names the author', (head, authors) => {
    const { metadata, removed } = credited(head);
    expect(metadata.authors).toEqual(authors);
    expect(removed.filter((one) => authors.some((name) => one.startsWith('site') && one.includes(name)))).toEqual([]);
  });

  it('several people in one line, each for what they did', () => {
    const { metadata, fields } = credited(
      '<div><span>Autorin</span> <a href="/mitglied/77">Federkiel</a> · <span>Korrektur</span> <a href="/mitglied/9">Tintenfass</a></div>',
    );
    expect(metadata.authors).toEqual(['Federkiel']);
    expect(fields.other).toEqual(['Tintenfass']);
  });

  it.each([
    '<p>texte de <a href="/membre/3">Maëlle Trévidic</a>, images de <a href="/membre/5">Corbeau</a></p>',
    '<p>Napisała: <a href="/u/g">gesiarka</a></p><p>Betowała: <a href="/u/m">mewa</a></p>',
  ])('and whoever else a line names in words that nobody knows stays there: %s', (head) => {
    const names = [...head.matchAll(/">([^<]+)<\/a>/g)].map(([, name = '']) => name);
    for (const body of [head, `<article><header>${head}</header>${STORY}</article>`]) {
      const { metadata, lines } = body === head ? credited(head) : page('', body);
      for (const name of names) expect([...metadata.authors, ...lines].join(' ')).toContain(name);
    }
  });

  it('and where no name says what the story is, its header reads them with its title', () => {
    const { lines } = readPage(
      `<html><head><title>The Wall (a tale) - Shelf</title></head><body><nav>Home</nav><h1>The Wall</h1><p>Author: <a>Ivo Salt</a></p><div class="words">${STORY}</div><div><a href="/a">Next</a> <a href="/b">Last</a></div></body></html>`,
    );
    expect(lines.slice(0, 2)).toEqual(['heading: The Wall', 'paragraph: Author: Ivo Salt']);
  });

  it('but no counter with a name', () => {
    expect(credited('<p><a href="/u/g">Gander</a> and <a href="/u/m">12 others</a> like it</p>').lines[0]).toMatch(
      /^paragraph: The goose/,
    );
  });

  it('and others for what they did', () => {
    const { metadata, fields } = credited(
      '<div><a href="/u/1">Gander</a> <i>author</i></div><div><a href="/u/2">Piebald</a> <i>beta</i></div><div><i>перевод</i> <a href="/u/3">Сорока</a></div>',
    );
    expect(metadata.authors).toEqual(['Gander']);
    expect(fields).toMatchObject({ beta: ['Piebald'], other: ['Сорока'] });
  });

  it('or the only person whose page the lines below the title lead to', () => {
    expect(credited('<div><a href="/users/12">Grey_Gander</a> · 3 parts</div>').metadata.authors).toEqual([
      'Grey_Gander',
    ]);
    expect(
      credited('<div><a href="/users/12">Gander</a></div><div><a href="/users/14">Gull</a></div>').metadata.authors,
    ).toEqual([]);
    const { metadata } = page(
      '',
      `<div><a href="/users/9">Gull</a></div><main><h1>The Wall</h1><div class="chapter-content">${STORY}</div></main>`,
    );
    expect(metadata.authors).toEqual([]);
  });

  it.each([
    '<nav><a href="/u/9">Gull</a> <i>author</i></nav>',
    '<div class="related"><p><a href="/u/9">Gull</a> <i>author</i></p></div>',
    '<div class="comments"><p><a href="/u/9">Gull</a> <i>author</i></p></div>',
    '<p><b>Kudos</b> 12</p><p><b>Content</b> Everyone</p>',
    '<p><i>The writer</i> The gull flew over the wall and did not come back.</p>',
  ])('but no menu, reader or sentence does: %s', (head) => {
    expect(credited(head).metadata.authors).toEqual([]);
  });
});

describe('what stands with its label above a story, outside its container', () => {
  const said = (head: string): ReturnType<typeof readPage> =>
    page('', `<main><h1>The Wall</h1>${head}<div class="chapter-content">${STORY}</div></main>`);

  it.each<[string, string, string]>([
    [
      '<div><strong>Dedication:</strong><div>To the driver who waited.</div></div>',
      'dedication',
      'To the driver who waited.',
    ],
    ['<dl><dt>Résumé</dt><dd>Une oie est élue.</dd></dl>', 'summary', 'Une oie est élue.'],
    ['<p><b>Описание:</b> <span>Гуся выбрали весной.</span></p>', 'summary', 'Гуся выбрали весной.'],
  ])('%s keeps it', (head, key, text) => {
    expect(said(head).fields).toMatchObject({ [key]: [text] });
  });

  it.each(['Anmerkung', 'Примечания', 'Notas', "Author's note"])('a note by the author stays a note: %s', (label) => {
    const { lines } = said(`<section><h4>${label}:</h4><p>Written on a bus, in the rain.</p></section>`);
    expect(lines[0]).toBe(`note before: ${label} / Written on a bus, in the rain.`);
  });

  it('a note below the story stays one, in its place', () => {
    const { lines } = page(
      '',
      `<main><h1>The Wall</h1><div class="chapter-content">${STORY}</div><section><h4>Author’s note</h4><p>The wall got wet.</p></section><div><b>Summary:</b><p>Of another tale.</p></div></main>`,
    );
    expect(lines.at(-1)).toBe('note after: Author’s note / The wall got wet.');
  });

  it('and a label of the site’s boxes is none', () => {
    const { fields, lines } = said(
      '<aside class="sidebar"><h4>About:</h4><p>A shelf for tales.</p></aside><div><b>Notes:</b><ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul></div>',
    );
    expect(fields.summary).toBeUndefined();
    expect(lines[0]).toMatch(/^paragraph/);
  });
});

describe('the name behind the story’s in the page’s title', () => {
  const titled = (title: string, foot: string): readonly string[] =>
    readPage(
      `<html><head><title>${title}</title></head><body><h1>The Wall</h1>${STORY}<footer class="foot"><p>${foot}</p><a href="index.html">Home</a></footer></body></html>`,
    ).metadata.authors;

  it.each([
    ['The Wall — Nuala Reed', '© 2026 Nuala Reed.'],
    ['The Wall | Nuala Reed', 'All rights © Nuala Reed'],
  ])('is the author’s, who has the page’s rights: %s', (title, foot) => {
    expect(titled(title, foot)).toEqual(['Nuala Reed']);
  });

  it.each([
    ['The Wall — Harbour Tales', 'Made with care'],
    ['The Wall — Shelf', '© 2026 Shelf'],
    ['Chapter 3 — Nuala Reed', '© 2026 Nuala Reed'],
    ['The Wall — Nuala Reed', 'Pictures © 2026 Bo Day'],
  ])('is none otherwise: %s', (title, foot) => {
    expect(titled(title, foot)).toEqual([]);
  });
});

describe('what stands behind a chapter in the page’s title', () => {
  it.each(['Chapter 1: The Wall', 'Chapter 4'])('is no author, though it has the page’s rights: %s', (chapter) => {
    const { metadata } = readPage(
      `<html><head><title>${chapter} - Wings of Salt</title></head><body><h1>${chapter}</h1>${STORY}<footer class="foot"><p>© 2024 Wings of Salt. All rights reserved.</p></footer></body></html>`,
    );
    expect(metadata.authors).toEqual([]);
  });
});
