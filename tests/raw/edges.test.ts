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
