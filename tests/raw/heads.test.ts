import { describe, expect, test } from 'vitest';
import { shown, TOLD } from './shown.ts';

const CHAPTERS = `## Chapter 1\n\n${TOLD.en}\n\n## Chapter 2\n\n${TOLD.en}\n`;

describe('what stands between the title and the first chapter', () => {
  test.each([
    [
      'a kind of work',
      `# The Salt Road\n\n## A Novella\n\n## Part One\n\n### 1. The Mule\n\n${TOLD.en}\n\n### 2. The Bridge\n\n${TOLD.en}\n`,
      'A Novella',
    ],
    [
      'a kind of work in German',
      `# Der Salzweg\n## Roman\n\n---\n\n## Kapitel 1\n\n${TOLD.de}\n\n## Kapitel 2\n\n${TOLD.de}\n`,
      'Roman',
    ],
    [
      'a heading above counted ones',
      `# The Salt Road\n\n## How the Mule Came Home\n\n${CHAPTERS}`,
      'How the Mule Came Home',
    ],
    [
      'a line',
      `# The Salt Road\n\nA story for people who walk slowly\n\n${CHAPTERS}`,
      'A story for people who walk slowly',
    ],
    [
      'a line in Russian',
      `# Соляной путь\n\nНебольшая история для тех, кто никуда не спешит\n\n## Часть 1. Мул\n\n${TOLD.ru}\n\n## Часть 2. Мост\n\n${TOLD.ru}\n`,
      'Небольшая история для тех, кто никуда не спешит',
    ],
  ])('is the subtitle: %s', async (_, text, subtitle) => {
    const book = await shown(text);
    expect(book).toMatchObject({ subtitle });
    expect([...book.headings, ...book.texts]).not.toContain(subtitle);
  });

  test.each([
    ['a sentence', `# The Salt Road\n\nNobody walks it in winter.\n\n${CHAPTERS}`, 'Nobody walks it in winter.'],
    ['a day', `# The Salt Road\n\nMarch 3\n\n${CHAPTERS}`, 'March 3'],
    [
      'a chapter that is still to be written',
      `# The Salt Road\n\n## The Mule\n\n## The Bridge\n\n${TOLD.en}\n\n## The Town\n\n${TOLD.en}\n`,
      'The Mule',
    ],
  ])('stays where it stands: %s', async (_, text, words) => {
    const book = await shown(text);
    expect(book.subtitle).toBeNull();
    expect([...book.headings, ...book.texts]).toContain(words);
  });

  test.each([
    ['My aunt Ilse, who held the mule', CHAPTERS],
    ['Тому мулу, который вернулся', `## Часть 1. Мул\n\n${TOLD.ru}\n\n## Часть 2. Мост\n\n${TOLD.ru}\n`],
    ['Der Tante, die das Maultier hielt', `## Kapitel 1\n\n${TOLD.de}\n\n## Kapitel 2\n\n${TOLD.de}\n`],
  ])('that gives the story to somebody goes before it: %s', async (line, chapters) => {
    const book = await shown(`# The Salt Road\n\n${line}\n\n${chapters}`);
    expect(book.subtitle).toBeNull();
    expect(book.texts[0]).toBe(line);
    expect(book.headings[0]).toBe('-');
  });

  test('in italics is a motto and no chapter', async () => {
    const book = await shown(`# The Salt Road\n\n*Salt is patient*\n\n${CHAPTERS}`);
    expect(book).toMatchObject({ subtitle: null, headings: ['-', 'Chapter 1', 'Chapter 2'] });
    expect(book.texts[0]).toBe('Salt is patient');
  });
});

describe('how long a page takes to read', () => {
  test.each([
    ['English', `# The Salt Road\n\n*5 min read*\n\n${TOLD.en}\n`],
    ['with its day', `# The Salt Road\n\nJun 3, 2019 · 12 min read\n\n${TOLD.en}\n`],
    ['French', `# Le chemin du sel\n\nTemps de lecture : 12 minutes\n\n${TOLD.fr}\n`],
    ['Chinese', `# 盐路\n\n阅读时间：约 5 分钟\n\n${TOLD.zh}\n`],
    ['so marked for the site', `# Соляной путь\n\n11 минут\n{ .md-time-to-read }\n\n${TOLD.ru}\n`],
    [
      'below a chapter’s heading',
      `# The Salt Road\n\n## Chapter 1\n\n3 min read\n\n${TOLD.en}\n\n## Chapter 2\n\n4 min read\n\n${TOLD.en}\n`,
    ],
  ])('is the site’s: %s', async (_, text) => {
    const book = await shown(text);
    expect(book.texts.filter((words) => /\d/.test(words))).toEqual([]);
  });

  test.each([
    ['a time that is told', '# The Salt Road\n\n5 minutes\n\n', '5 minutes'],
    ['a line amid the story', `# The Salt Road\n\n${TOLD.en}\n\n5 min read\n\n`, '5 min read'],
  ])('%s stays', async (_, head, words) => {
    expect((await shown(`${head}${TOLD.en}\n`)).texts).toContain(words);
  });
});

describe('pictures of a line of its own', () => {
  test('around a label leave it a heading, and stay in it', async () => {
    const book = await shown(`🌙 Chapter 1: The Mule 🌙\n\n${TOLD.en}\n\n🌙 Chapter 2: The Rope 🌙\n\n${TOLD.en}\n`);
    expect(book.headings).toEqual(['🌙 Chapter 1 | The Mule 🌙', '🌙 Chapter 2 | The Rope 🌙']);
  });

  test('at one end of it, too', async () => {
    const book = await shown(`❄️ Kapitel 1\n\n${TOLD.de}\n\n🔥🔥 Kapitel 2\n\n${TOLD.de}\n`, 'weg.txt');
    expect(book.headings).toEqual(['❄️ Kapitel 1', '🔥🔥 Kapitel 2']);
  });

  test('around words that count nothing make no heading', async () => {
    const book = await shown(`# The Salt Road\n\n${TOLD.en}\n\n🌙 So tired 🌙\n\n${TOLD.en}\n`);
    expect(book.texts).toContain('🌙 So tired 🌙');
  });
});

describe('letters set apart', () => {
  test.each([
    ['        T H E   S A L T   R O A D', 'THE SALT ROAD'],
    ['S A L Z W E G', 'SALZWEG'],
  ])('are words: %s', async (line, title) => {
    expect(await shown(`${line}\n\n\n${TOLD.en}\n`, 'u60.txt')).toMatchObject({ title });
  });

  test('are none where words stand among them', async () => {
    const book = await shown(`PLAN A OR B\n\n\n${TOLD.en}\n`, 'u60.txt');
    expect(book.title).toBe('PLAN A OR B');
  });
});

describe('a line that a page marks as the author’s', () => {
  const page = (below: string): string =>
    `<html><head><title>Salt</title></head><body><h2>Salt</h2>${below}<p>${TOLD.en.replace('\n\n', '</p><p>')}</p></body></html>`;

  test.each([
    ['a heading in a box', '<div class="author"><h3>Ada Moth</h3></div>'],
    ['a paragraph', '<p class="byline">by Ada Moth</p>'],
  ])('names the author: %s', async (_, below) => {
    const book = await shown(page(below), 'salt.html');
    expect(book).toMatchObject({ title: 'Salt', authors: ['Ada Moth'] });
    expect(book.texts).toHaveLength(2);
  });

  test('is no heading that names who the story tells of', async () => {
    const told = '<h3>Ada Moth</h3><p>Ada came up the road, and Moth was what they called her.</p>';
    const book = await shown(page(told), 'salt.html');
    expect(book.authors).toEqual([]);
    expect([...book.headings, ...book.texts]).toContain('Ada Moth');
  });
});
