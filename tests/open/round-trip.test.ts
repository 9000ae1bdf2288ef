import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasJudge, hasTool } from '../validity/requirement.ts';
import { readDocument } from './documents.ts';

const STORY = `<html><head><title>The Long Shore</title><meta name="author" content="Jane Quill"></head><body>
<h1>Chapter One</h1>
<p>It was <i>late</i> — “very <b>late</b>,” said Zoë, on the 2<sup>nd</sup> of May; the tide had gone out further than anybody remembered.</p>
<p>Второй абзац, по-русски, и ещё немного слов, чтобы строка не была короткой.</p>
<p>A line,<br>and the line below it, both of them long enough to be taken for a part of some prose.</p>
<p style="text-align:center">* * *</p>
<p>After the break there was nothing but sand, and a <a href="https://example.com/boat">boat</a> without oars.</p>
<blockquote><p>Come back, said the letter, before the water does.</p></blockquote>
<h1>Chapter Two</h1>
<ul><li>a rope</li><li>a lamp</li></ul>
<table><tr><td>Monday</td><td>ebb</td></tr><tr><td>Tuesday</td><td>flood</td></tr></table>
<p>日本語の文章もあります。 And so the water came, and it was <s>warm</s> cold.</p>
</body></html>`;

const present = (tool: string): boolean => (tool === 'pandoc' ? hasTool(tool) : hasJudge('calibre'));

/** Each program, the kinds it writes, and how it is called. */
const programs = [
  { tool: 'pandoc', kinds: ['docx', 'odt', 'rtf'], call: (from: string, to: string) => ['-s', from, '-o', to] },
  { tool: 'ebook-convert', kinds: ['docx', 'rtf'], call: (from: string, to: string) => [from, to] },
] as const;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'round-trip-'));
  writeFileSync(path.join(folder, 'story.html'), STORY);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

describe.each(programs)('$tool', ({ tool, kinds, call }) => {
  const skipped = !present(tool);
  test.skipIf(skipped).each(kinds)(
    `a story that it wrote as %s reads back whole${skipped ? ` (skipped: no ${tool})` : ''}`,
    { timeout: 60_000 },
    async (kind) => {
      const file = path.join(folder, `${tool}.${kind}`);
      execFileSync(tool, call(path.join(folder, 'story.html'), file), { stdio: 'ignore' });
      const { parts, text, lost, title, authors } = await readDocument(file, new Uint8Array(readFileSync(file)));
      expect(lost).toEqual([]);
      expect([title, authors]).toEqual(['The Long Shore', ['Jane Quill']]);
      const chapters = parts.map((part) => part.title).filter((name) => name !== '');
      expect(chapters).toEqual(['Chapter One', 'Chapter Two']);
      expect(parts.length).toBeGreaterThanOrEqual(3);
      const words =
        STORY.slice(STORY.indexOf('<body>'))
          .replace(/<\/?(?:i|b|s|a|sup)\b[^>]*>/g, '')
          .replace(/<[^>]*>/g, ' ')
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      const read = letters(text);
      expect(words.filter((word) => !read.includes(letters(word)))).toEqual([]);
    },
  );
});
