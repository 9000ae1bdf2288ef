import { expect, test } from 'vitest';
import { publish } from '../../../src/pipeline.ts';
import { PROSE } from '../heading/outline.ts';

/** Whether the first paragraph of a page is a note. */
async function isNote(line: string): Promise<boolean> {
  const html = `<html><body><h1>The Long Pier</h1><p>${line}</p>${`<p>${PROSE}</p>`.repeat(4)}</body></html>`;
  const { publication } = await publish(
    [{ name: 'pier.html', format: 'html', bytes: new TextEncoder().encode(html) }],
    { cover: 'none' },
  );
  const pages = publication.value.resources.map(({ content }) => (typeof content === 'string' ? content : ''));
  return pages.some((page) => /<aside[^>]*authors-note/.test(page) && page.includes(line));
}

test.each([
  'Translator: Ada Reed',
  'Перевод:Ада и Борис',
  'Traducción: Ada',
  'Beta: nightgull',
  '翻译：青云',
])('who worked on a text stands beside it: %s', async (line) => expect(await isNote(line)).toBe(true));

test.each([
  'Editor: he never came back',
  'Translator: He says no.',
  'Mother: Ada Reed',
  'Translated: the whole wall said nothing',
])('what only looks so stays: %s', async (line) => expect(await isNote(line)).toBe(false));
