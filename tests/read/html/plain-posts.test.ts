import { describe, expect, it } from 'vitest';
import { readPage } from './show.ts';

const [FIRST, SECOND] = [
  'Latarnik schodził co wieczór po schodach i liczył stopnie, bo jednego zawsze brakowało.',
  'W niedzielę znalazł go na plaży, obok dwóch innych, i zabrał do domu pod płaszczem.',
];
const REST = '„To nie nasz”, powiedziała żona i wyniosła go z powrotem, zanim zdążył zdjąć buty.';
const STORY = `<p>${FIRST}</p><p>${SECOND}</p><p>${REST}</p>`;
const blog = (post: string, more: string): string =>
  `<html lang="pl"><head><title>Stopień | Notatki znad morza</title></head><body><div id="top"><h1>Notatki znad morza</h1></div><div class="srodek">${post}${more}</div></body></html>`;

describe('a page with one post and boxes of its site beside it', () => {
  it.each([
    ['komentarze', 'stopka', 'entry', 'wpis'],
    ['comments', 'sidebar', 'text', 'post'],
    ['yorumlar', 'seitenleiste', 'inhalt', 'beitrag'],
    ['comentários', 'barra-lateral', 'texto', 'post-12'],
  ])('is read by its post: %s, %s, %s, %s', (remarks, box, words, post) => {
    const { lines, removed, metadata, lost } = readPage(
      blog(
        `<div class="${post}"><h2>Stopień</h2><p>dla Hani</p><div class="${words}">${STORY}</div><p class="data">12 maja 2011 | 2</p></div>`,
        `<div id="${remarks}"><h3>Co mówicie</h3><p>Ola: Świetne!</p></div><div id="${box}"><h2>Archiwum</h2><ul><li>maj 2011</li></ul></div>`,
      ),
    );
    expect(metadata.title).toBe('Stopień');
    expect(lines.map((line) => line.replace(/^\w+: /, ''))).toEqual(['dla Hani', FIRST, SECOND, REST]);
    expect(removed.find((text) => text.includes('Świetne!'))).toMatch(/^readers-remark/);
    expect(lost).toEqual({});
  });

  it('has the name below the post’s title as its author', () => {
    const { metadata, lines } = readPage(
      blog(
        `<div class="post"><h2>Stopień</h2><p>от Елена Миткова</p><div class="text">${STORY}</div></div>`,
        '<div class="menu"><ul><li>Форум</li></ul></div>',
      ),
    );
    expect(metadata.authors).toEqual(['Елена Миткова']);
    expect(lines.join('\n')).not.toContain('Елена');
  });
});

it('what a site says of remarks is no reader’s', () => {
  const { removed } = readPage(
    blog(
      `<div class="post">${STORY}</div>`,
      '<div id="comments"><p>You must be logged in to post a comment.</p></div>',
    ),
  );
  expect(removed.filter((text) => text.includes('logged in'))).toEqual([expect.stringMatching(/^site-furniture/)]);
});

describe('stays whole', () => {
  it.each([
    ['a page without boxes', `<div class="entry"><h3>Poniedziałek</h3>${STORY}</div>`, '<p>Koniec</p>', 'Koniec'],
    [
      'a diary of several entries',
      `<div class="entry"><h3>Poniedziałek</h3>${STORY}</div><div class="entry"><h3>Wtorek</h3><p>${FIRST}</p></div>`,
      '<div class="menu"><a href="/a">a</a></div>',
      'Wtorek',
    ],
    [
      'a story with a heading amid the post',
      `<div class="post"><p>${FIRST}</p><h3>Wieczór</h3><p>${SECOND}</p><p>${REST}</p></div>`,
      '<div id="komentarze"><p>Ola: Świetne!</p></div>',
      'Wieczór',
    ],
  ])('%s', (_, post, more, words) => {
    const { lines, lost } = readPage(blog(post, more));
    expect(lines.join('\n')).toContain(words);
    expect(lines.join('\n')).toContain(FIRST);
    expect(lost).toEqual({});
  });
});
