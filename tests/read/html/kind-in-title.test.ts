import { expect, it } from 'vitest';
import { readPage } from './show.ts';

const page = (title: string, heading: string): string =>
  `<html><head><title>${title}</title></head><body><h1>${heading}</h1>${'<p>The lift stopped between the fourth floor and the fifth, politely, like somebody pausing in a doorway.</p>'.repeat(4)}</body></html>`;

it.each([
  ['Short story - The Slate', 'The Slate'],
  ['Erzählung: Der Schiefer', 'Der Schiefer'],
  ['Fanfic | The Slate', 'The Slate'],
])('what a page says it is, before its title, is no part of the title: %s', (title, heading) => {
  expect(readPage(page(title, heading)).metadata.title).toBe(heading);
});

const lower = (title: string, above: string, heading: string, below: string): string =>
  page(title, '@').replace('<h1>@</h1>', `${above}<h1>${heading}</h1>${below}`);

it.each([
  [
    'over a lower heading',
    lower('Saltmarsh - Murder at Low Tide', '', 'Murder at Low Tide', '<h4>Inspector Rushes</h4>'),
  ],
  ['behind a bar', lower('Marta’s Tales | Murder at Low Tide', '', 'Murder at Low Tide', '')],
])('the site named before the story’s only first heading is no part of the title: %s', (_, html) => {
  expect(readPage(html).metadata.title).toBe('Murder at Low Tide');
});

it.each([
  ['where the heading leads to the site', lower('Rain | Marta’s Tales', '', '<a href="/">Marta’s Tales</a>', '')],
  ['where the story is headed, too', lower('Rain | Marta’s Tales', '<h2>Rain</h2>', 'Marta’s Tales', '')],
])('the site named last does not become the title: %s', (_, html) => {
  expect(readPage(html).metadata.title).toBe('Rain');
});

it('a work named before its chapter stays the title', () => {
  expect(readPage(page('The Ferry - Rain', 'Rain')).metadata.title).not.toBe('Rain');
});

it.each([
  ['The Ferry - The Ferry Chapter 3: Rain, a river fanfic', 'Chapter 3: Rain', 'The Ferry'],
  ['Salt - Salt, an island fanfic', 'Chapter 1', 'Salt'],
  ['Der Schiefer | Der Schiefer Kapitel 2', 'Kapitel 2', 'Der Schiefer'],
])('a work named twice, with more behind it the second time, is the title: %s', (title, heading, work) => {
  expect(readPage(page(title, heading)).metadata.title).toBe(work);
});

const PROSE = '<p>The lift stopped between the fourth floor and the fifth, politely, like somebody in a doorway.</p>';

it.each([
  ['---\nlayout: default\ntitle: The Slate\nauthor: Ada Moth\n---\n\n'],
  ['---\r\ntitle: "The Slate"\r\nauthor: Ada Moth\r\n---\r\n'],
])('a page that a site is made of states its facts above the markup: %j', (front) => {
  const story = readPage(`${front}<h2>The Slate</h2>\n<h3>Ada Moth</h3>\n${PROSE.repeat(3)}`);
  expect(story.metadata).toMatchObject({ title: 'The Slate', authors: ['Ada Moth'] });
  expect(story.lines.every((line) => line.startsWith('paragraph: The lift'))).toBe(true);
  expect(story.lost).toEqual({});
});

it('a heading below the title that is another person’s name stays, and a rule that no key follows is none', () => {
  const story = readPage(
    `---\ntitle: The Slate\nauthor: Ada Moth\n---\n<h2>The Slate</h2><h3>Min Lind</h3>${PROSE.repeat(3)}`,
  );
  expect(story.lines[0]).toBe('heading: Min Lind');
  expect(readPage(`---\nShe looked up.\n---\n${PROSE.repeat(3)}`).lines[0]).toMatch(/She looked up/);
});

it.each([
  ['《渡口》顾青桥 最新更新', '<h1>渡口</h1><h2>第一章 靠岸</h2>', '渡口'],
  ['顾青桥《青石桥》全文', '<h1>青石桥</h1>', '青石桥'],
  ['《渡口》读后', '<h1>《渡口》读后</h1><h2>渡口</h2>', '《渡口》读后'],
  ['读《渡口》', '<h2>雨夜</h2>', '读《渡口》'],
])('a work that the page’s title sets off is the title where a heading says it alone: %s', (title, headings, work) => {
  const prose = '<p>她把灯挂在门上，等船回来，可是那天夜里没有船，只有风和水的声音一直响到天亮。</p>'.repeat(4);
  const html = `<html><head><title>${title}</title></head><body>${headings}${prose}</body></html>`;
  expect(readPage(html).metadata.title).toBe(work);
});
