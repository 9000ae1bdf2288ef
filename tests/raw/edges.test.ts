import { describe, expect, test } from 'vitest';
import { shown, TOLD } from './shown.ts';

describe('the end of a chapter', () => {
  test.each([
    ['in bold', `# 第3章：骡子\n\n${TOLD.zh}\n\n---\n\n**第3章 完**\n`, ['第3章 | 骡子']],
    [
      'in plain words',
      `第一章 骡子\n\n${TOLD.zh}\n\n第一章 完\n\n第二章 桥\n\n${TOLD.zh}\n\n第二章 完\n`,
      ['第一章 | 骡子', '第二章 | 桥'],
    ],
    [
      'in English',
      `**Chapter 1: The Mule**\n\n${TOLD.en}\n\n**Chapter 1 – End**\n\n**Chapter 2: The Rope**\n\n${TOLD.en}\n\n**Chapter 2 – End**\n`,
      ['Chapter 1 | The Mule', 'Chapter 2 | The Rope'],
    ],
  ])('is no chapter of its own: %s', async (_, text, headings) => {
    expect((await shown(text)).headings.filter((heading) => heading !== '-')).toEqual(headings);
  });

  test('as the title of one is a title', async () => {
    const text = `第一章 骡子\n\n${TOLD.zh}\n\n第二章 完\n\n${TOLD.zh}\n`;
    expect((await shown(text, 'lu.txt')).headings).toEqual(['第一章 | 骡子', '第二章 | 完']);
  });
});

describe('links to the other chapters', () => {
  test.each([
    [
      'above and below',
      `## Chapter 5\n\n_[Read from the start](00-preface.md)_\n\n_[Previous chapter](04.md)_\n\n${TOLD.en}\n\n_[Next chapter](06.md)_\n`,
      ['Chapter 5'],
    ],
    ['one alone', `# Der Salzweg\n\n## Kapitel 1\n\n${TOLD.de}\n\n[Nächstes Kapitel](02.md)\n`, ['Kapitel 1']],
    [
      'with arrows',
      `# The Salt Road\n\n## Chapter 2\n\n${TOLD.en}\n\n[← Previous](01.html) | [Next →](03.html)\n`,
      ['Chapter 2'],
    ],
  ])('are left out: %s', async (_, text, headings) => {
    const book = await shown(text);
    expect(book.headings).toEqual(headings);
    expect(book.texts).toHaveLength(2);
  });

  test.each([
    [
      'a link that is told',
      `# The Salt Road\n\n[Her sister’s letters](letters.md)\n\n${TOLD.en}\n`,
      'Her sister’s letters',
    ],
    ['words without a link', `# The Salt Road\n\n${TOLD.en}\n\nNext\n\n${TOLD.en}\n`, 'Next'],
  ])('%s stays', async (_, text, words) => {
    expect((await shown(text)).texts).toContain(words);
  });
});

describe('a label typed twice on its line', () => {
  test.each([
    [
      'in Markdown',
      `## Chapter 1 - Chapter 1: The Mule\n\n${TOLD.en}\n\n## Chapter 2 - Chapter 2: The Rope\n\n${TOLD.en}\n`,
    ],
    ['in plain words', `Chapter 1: Chapter 1 The Mule\n\n${TOLD.en}\n\nChapter 2: Chapter 2 The Rope\n\n${TOLD.en}\n`],
    [
      'with its title twice',
      `## Chapter 1: The Mule 01-12 Chapter 1 : The Mule\n\n${TOLD.en}\n\n## Chapter 2: The Rope\n\n${TOLD.en}\n`,
    ],
  ])('is said once: %s', async (_, text) => {
    expect((await shown(text)).headings).toEqual(['Chapter 1 | The Mule', 'Chapter 2 | The Rope']);
  });

  test.each([
    ['with a shorter word', `# Глава 2: Мул\n\n**Соляной путь**\n\nГл. 2: Мул\n\n${TOLD.ru}\n`, ['Глава 2 | Мул']],
    ['right below', `# Chapter 2: The Mule\n\nCh. 2: The Mule\n\n${TOLD.en}\n`, ['Chapter 2 | The Mule']],
    [
      'of another number',
      `# Chapter 2: The Mule\n\n${TOLD.en}\n\n# Chapter 3: The Mule\n\n${TOLD.en}\n`,
      ['Chapter 2 | The Mule', 'Chapter 3 | The Mule'],
    ],
  ])('on a line of its own is said once: %s', async (_, text, headings) => {
    expect((await shown(text)).headings).toEqual(headings);
  });

  test('alone may be the title', async () => {
    const text = `Chapter 1: The Mule\n\n${TOLD.en}\n\nChapter 2: Chapter 2\n\n${TOLD.en}\n`;
    expect((await shown(text)).headings).toEqual(['Chapter 1 | The Mule', 'Chapter 2 | Chapter 2']);
  });

  test('with another number is a title', async () => {
    const text = `## Chapter 1: Chapter 7 of My Life\n\n${TOLD.en}\n\n## Chapter 2: The Rope\n\n${TOLD.en}\n`;
    expect((await shown(text)).headings).toEqual(['Chapter 1 | Chapter 7 of My Life', 'Chapter 2 | The Rope']);
  });
});

describe('chapters of files that were joined by their names', () => {
  const chapter = (n: number): string => `# Chapter ${n}: Day ${'abcdefghijklmnop'[n]}\n\n${TOLD.en}\n`;
  const numbersIn = async (order: readonly number[]): Promise<readonly number[]> => {
    const { headings } = await shown(order.map(chapter).join('\n'));
    return headings.map((heading) => Number(/\d+/.exec(heading)?.[0]));
  };

  test('stand in the order of their numbers', async () => {
    expect(await numbersIn([1, 10, 11, 12, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test.each([
    [[3, 1, 2, 10, 11, 4, 5, 6, 7, 8, 9]],
    [[1, 10, 2]],
  ])('stay where another order was meant: %j', async (order) => {
    expect(await numbersIn(order)).toEqual(order);
  });
});

describe('what stands at the end of a file', () => {
  test('are the credits, which name the author', async () => {
    const book = await shown(`# The Salt Road\n\n${TOLD.en}\n\nAuthor: Ada Moth\nTranslation: Bo Lin\n`);
    expect(book.authors).toEqual(['Ada Moth']);
    expect(book.texts.slice(-1)).not.toContain('Author: Ada Moth Translation: Bo Lin');
  });

  test('is no credit where the story tells of whom it names', async () => {
    const told = TOLD.en.replace('a boy', 'Ada Moth, a boy');
    const book = await shown(`# The Salt Road\n\n${told}\n\nAuthor: Ada Moth\n`);
    expect(book.authors).toEqual([]);
  });

  test('is a line of rights, however long, and no paragraph of the story', async () => {
    const line = 'Copyright (c) 2011 Ada Moth, first published in THE MAGAZINE OF SALT & OTHER ROADS, Mar/Apr. 2011.';
    const book = await shown(`The Salt Road\nby Ada Moth\n\n${TOLD.en}\n\n${line}\n`, 'salt.txt');
    expect(book.texts).toContain(`note: ${line}`);
  });

  test('are comments on a draft, which become notes', async () => {
    const told = TOLD.en.replace('go on.', 'go on.[a]').replace('no bridge,', 'no bridge,[b]');
    const lines = '[a]maybe a donkey here?\n[b]I thought there was one\nin chapter 2\n[c]agreed';
    const book = await shown(`${told}\n\n\n${lines}\n`, 'salt.txt');
    expect(book.texts.at(-1)).toMatch(/^note: \[a\]maybe .*\[c\]agreed$/);
  });

  test('is a list that the story tells, where nothing above bears its letters', async () => {
    const book = await shown(`${TOLD.en}\n\n[a]the mule\n\n[b]the rope\n`, 'salt.txt');
    expect(book.texts).toContain('[a]the mule');
  });
});
