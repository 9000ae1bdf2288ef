import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { storyAt } from '../../src/io/stories.ts';
import type { Section } from '../../src/model/index.ts';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { prose } from './prose.ts';

/** The names of chapters, those below another indented. */
async function contents(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const sources = Object.entries(files).map(([file, text]) => sourceFromText(`${text}\n`, file));
  const { book, diagnostics } = await publish(sources, { cover: 'none', assemble: { name: 't' } });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const walk = (sections: readonly Section[], indent: string): readonly string[] =>
    sections.flatMap(({ matter, kind, name, children }) =>
      matter === 'body' ? [`${indent}${kind === 'section' ? '- ' : ''}${name}`, ...walk(children, `${indent}  `)] : [],
    );
  return walk(book.value.sections, '');
}

const CHAPTERS = Object.fromEntries([1, 2, 3].map((n) => [`ch${n}.md`, `# Chapter ${n}\n\n${prose(n)}`] as const));

describe('headings in a file that holds one chapter are its sections', () => {
  test('under a prologue', async () => {
    const before = `# Prologue\n\n## What is in it\n\n${prose(8, 1)}\n## What is not\n\n${prose(9, 1)}`;
    expect(await contents({ 'ch0.md': before, ...CHAPTERS })).toEqual([
      'Prologue',
      '  - What is in it',
      '  - What is not',
      'Chapter 1',
      'Chapter 2',
      'Chapter 3',
    ]);
  });

  test('of a title in one file, where all others are a title and its text', async () => {
    const tale = (title: string, n: number): string => `# ${title}\n\n${prose(n)}`;
    const parted = `# The Quarry\n\n${prose(7, 1)}\n## Dawn\n\n${prose(8, 1)}\n## Dusk\n\n${prose(9, 1)}`;
    const tales = { '1.md': tale('The Pier', 1), '2.md': tale('The Rope', 2), '3.md': tale('The Tide', 3) };
    const names = ['The Pier', 'The Rope', 'The Tide', 'The Quarry', '  - Dawn', '  - Dusk', 'The Lamp'];
    expect(await contents({ ...tales, '4.md': parted, '5.md': tale('The Lamp', 5) })).toEqual(names);
    // Where several have headings below their titles, these are parts and their chapters.
    const volume = `# The Wall\n\n## One\n\n${prose(10)}\n## Two\n\n${prose(11)}`;
    expect(await contents({ '4.md': volume, '5.md': volume.replace('Wall', 'Weir'), ...tales })).not.toContain(
      '  - One',
    );
  });

  test('but not where the title that one file got is the book’s', async () => {
    const titles = ['The Pier', 'The Rope', 'The Tide', 'The Quarry'];
    const prologue = { 'prologue.adoc': `== Prologue\n\n${prose(9)}` };
    const adoc = Object.fromEntries(
      titles.map((title, i) => [`ch${i + 1}.adoc`, `== ${title}\n\n${prose(i + 1)}`] as const),
    );
    const index = { 'index.adoc': '= Nine Barrels\nAda Reed <ada@example.org>\n:toc: left\n\ninclude::ch1.adoc[]' };
    expect(await contents({ ...index, ...prologue, ...adoc })).toEqual(['Prologue', ...titles]);
    const md = titles.map((title, i) => [`${i + 1}.md`, `# ${title}\n\n${prose(i + 1)}`] as const);
    const last = { '5.md': `# The Lamp\n\n${prose(5)}` };
    const [, first = ''] = md[0] ?? [];
    const stated = { ...Object.fromEntries(md), ...last, '1.md': `---\ntitle: Nine Barrels\n---\n${first}` };
    expect(await contents(stated)).toEqual([...titles, 'The Lamp']);
    // A title of its own, with headings further down.
    const own = `---\ntitle: The Wall\n---\n${prose(7, 1)}\n## Dawn\n\n${prose(8, 1)}\n## Dusk\n\n${prose(10, 1)}`;
    expect((await contents({ ...Object.fromEntries(md), '5.md': own })).join()).toContain('- Dawn');
  });

  test('behind the first words of a page whose head names the chapter', async () => {
    const page = (n: number, more = ''): string =>
      `<html><head><title>Chapter ${n}: The ${'Pier Gull Rope Tide'.split(' ')[n - 1]}</title></head><body><div class="chapter-content">${prose(
        n,
      )
        .split('\n\n')
        .map((one) => `<p>${one}</p>`)
        .join('')}${more}</div></body></html>`;
    const pages = Object.fromEntries([1, 2, 3].map((n) => [`kapitel-${n}.html`, page(n)] as const));
    const last = page(4, `<h3>Well done</h3><p>${prose(30, 1)}</p>`);
    expect(await contents({ ...pages, 'kapitel-4.html': last })).toEqual([
      'Chapter 1: The Pier',
      'Chapter 2: The Gull',
      'Chapter 3: The Rope',
      'Chapter 4: The Tide',
      '  - Well done',
    ]);
  });

  test('in files that each state a title of their own, where they are less than a chapter', async () => {
    const page = (title: string, text: string): string => `---\ntitle: ${title}\n---\n${text}`;
    const files = {
      '00.md': page('Prologue', `# Prologue\n\n## History\n\n${prose(8, 1)}\n## The Forge\n\n${prose(9, 1)}`),
      '01.md': page('The Pier', prose(1, 5)),
      '02.md': page('The Gull', prose(2, 5)),
      '03.md': page('The Weir', `# The Weir\n\n## Morning\n\n${prose(3, 1)}\n## Night\n\n${prose(4, 1)}`),
    };
    expect(await contents(files)).toEqual([
      'Prologue',
      '  - History',
      '  - The Forge',
      'The Pier',
      'The Gull',
      'The Weir',
      '  - Morning',
      '  - Night',
    ]);
    const long = page('The Weir', `# The Weir\n\n## Morning\n\n${prose(3, 5)}\n## Night\n\n${prose(4, 5)}`);
    expect((await contents({ ...files, '03.md': long })).join('\n')).not.toContain('- Morning');
  });

  test('but what is counted below a prologue is a chapter', async () => {
    const first = `# Prologue\n\n${prose(8, 1)}\n\n## Chapter 1\n\n${prose(9, 1)}\n\n## Chapter 2\n\n${prose(10, 1)}`;
    const files = { 'a.md': first, 'b.md': `## Chapter 3\n\n${prose(3)}`, 'c.md': `## Chapter 4\n\n${prose(4)}` };
    expect((await contents(files)).join('\n')).not.toContain('- ');
  });
});

describe('a heading with nothing below it', () => {
  const one = `Chapter 14\n\n${prose(1)}`;
  test.each([
    ['that counts on behind the last chapter is none', { 'a.txt': `${one}\n\nChapter 15\n` }, ['Chapter 14']],
    ['two of them', { 'a.md': `# Chapter 1\n\n${prose(1)}\n\n# Chapter 2\n\n# Chapter 3\n` }, ['Chapter 1']],
    ['of another language', { 'a.txt': `第十四章\n\n${prose(1)}\n\n第十五章\n` }, ['第十四章']],
    [
      'that the next file has again',
      {
        '14.txt': `${one}\n\nChapter 15\n`,
        '15.txt': `Chapter 15\n\n${prose(2)}`,
        '16.txt': `Chapter 16\n\n${prose(3)}`,
      },
      ['Chapter 14', 'Chapter 15', 'Chapter 16'],
    ],
    [
      'stays between two chapters',
      { 'a.md': `# Chapter 12\n\n${prose(1)}\n\n# Chapter 13\n\n# Chapter 14\n\n${prose(2)}` },
      ['Chapter 12', 'Chapter 13', 'Chapter 14'],
    ],
    ['stays where it counts nothing', { 'a.md': `# One\n\n${prose(1)}\n\n# Silence\n` }, ['One', 'Silence']],
  ] as const)('%s', async (_, files, expected) => {
    expect(await contents(files as Readonly<Record<string, string>>)).toEqual(expected);
  });
});

test('a heading below the title that each file states is its chapter’s', async () => {
  const saved = (n: number, name: string): string =>
    `<html><head><title>The Weir -- ${n} of 9</title></head><body><h1>(${n}) (${name})</h1><p>${prose(n)}</p></body></html>`;
  const files = {
    'Episode 4.html': saved(4, 'Ash'),
    'Episode 5.html': saved(5, 'Oak'),
    'Episode 6.html': saved(6, 'Elm'),
  };
  const found = await contents(files);
  expect(found).toHaveLength(3);
  expect(found[1]).toMatch(/^\(?5\)?.*Oak/);
});

test('a folder that a program of sites has named goes by the name of the one above', async () => {
  const site = path.join(mkdtempSync(path.join(tmpdir(), 'fascicle-site-')), 'the-salt-road');
  mkdirSync(path.join(site, '_posts'), { recursive: true });
  writeFileSync(path.join(site, '_posts', '2014-01-02-chapter1.md'), prose(1));
  expect((await storyAt(path.join(site, '_posts')))?.name).toBe('the-salt-road');
});

test('works by several people are called what the heading at the top of their files says', async () => {
  const tale = (title: string, author: string, n: number): string =>
    `# ${title}\n\n${prose(n)}\n\n* Text: ${author}\n* Illustration: Max Orr\n* Language: en\n`;
  const works = { '0035_wind.md': tale('The Wind', 'Ada Quill', 2), '0062_bread.md': tale('Bread', 'Ines Varga', 3) };
  expect(await contents(works)).toEqual(['The Wind', 'Bread']);
  const twice = { ...works, '0071_wind.md': tale('The Wind', 'Ada Quill', 4) };
  expect((await contents(twice)).filter((name) => /^Part/.test(name))).toEqual([]);
});
