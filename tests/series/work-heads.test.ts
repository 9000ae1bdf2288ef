import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { prose } from './prose.ts';

/** The title and the contents of a book of files with these tops, each above prose of its own. */
async function boundOf(tops: readonly string[], name = (n: number): string => `t/00${n}.txt`) {
  const sources = tops.map((top, i) => sourceFromText(`${top}\n\n${prose(i + 1, 6)}\n`, name(i + 1)));
  const { book, publication, diagnostics } = await publish(sources, { cover: 'none', assemble: { name: 't' } });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const titles = publication.value.contents.flatMap(function all({ title, children }): readonly string[] {
    return [title, ...children.flatMap(all)];
  });
  return { title: book.value.title, titles };
}

test.each([
  ['a rule below', (n: number) => `The Ferry Chapter ${n}\n\n==========`, 'The Ferry', (n: number) => `Chapter ${n}`],
  ['a title behind', (n: number) => `盐与灯 第${n}章 灯${n}`, '盐与灯', (n: number) => `第${n}章 灯${n}`],
  ['no rule', (n: number) => `Der Kahn, Kapitel ${n}`, 'Der Kahn', (n: number) => `Kapitel ${n}`],
])('the work’s title before each chapter’s count stands once: %s', async (_, top, title, chapter) => {
  const bound = await boundOf([1, 2, 3, 4].map(top));
  expect(bound).toEqual({ title, titles: [1, 2, 3, 4].map(chapter) });
});

test.each([
  ['of other works', ['The Ferry Chapter 1', 'The Kahn Chapter 2', 'The Lock Chapter 3']],
  ['with the same count', ['The Ferry Chapter 1', 'The Ferry Chapter 1', 'The Ferry Chapter 1']],
  ['sentences', ['She read to Chapter 1.', 'He burned Chapter 2 at once.', 'We skipped Chapter 3.']],
])('first lines %s stay', async (_, tops) => {
  const { titles } = await boundOf(tops);
  expect(titles.join()).not.toMatch(/^Chapter 1,/);
});

test.each([
  ['a volume', '# The Weir\n\n## BOOK I: SALT', (n: number) => `# CHAPTER ${n}\n\n# The gull ${n}`],
  ['a part in words', '# PART ONE: The Lamp', (n: number) => `## Chapter ${n}: Gull`],
])('%s above the chapter of each file stands once', async (_, top, chapter) => {
  const { titles } = await boundOf(
    [1, 2, 3, 4].map((n) => `${top}\n\n${chapter(n)}`),
    (n) => `t/ch${n}.md`,
  );
  expect(titles.filter((one) => /BOOK I|PART ONE/.test(one))).toHaveLength(1);
  expect(titles.filter((one) => /chapter \d/i.test(one))).toHaveLength(4);
});

test('but the parts of several volumes in a folder keep theirs', async () => {
  const tops = ['I: SALT', 'II: LAMP', 'III: GULL'].flatMap((book, i) =>
    [1, 2, 3].map((n) => `# The Weir\n\n## BOOK ${book}\n\n# CHAPTER ${i * 3 + n}\n\n# The gull ${i * 3 + n}`),
  );
  const { titles } = await boundOf(tops, (n) => `t/ch${n}.md`);
  expect(titles.join()).toMatch(/SALT.*LAMP.*GULL/);
});

test('words before a bare count in every file’s heading name the work', async () => {
  const name = (n: number): string => `t/low_${n}.md`;
  const { title } = await boundOf(['# Low Water, 12A', '# Low Water, 12B', '# Low Water, 13'], name);
  expect(title).toBe('Low Water');
  expect((await boundOf(['# Low Water, 12A', '# High Water, 12B', '# Slack Water, 13'], name)).title).toBe('t');
  expect((await boundOf(['# Gate 4', '# Gate 4', '# Gate 4'], name)).title).toBe('t');
});

test('a preface above the heading of every file stands once, before them all; what differs or is short stays', async () => {
  const page = (preface: (n: number) => string) =>
    [1, 2, 3].map((n) => {
      const words = prose(n, 6).replaceAll('\n\n', '</p><p>');
      const top = `<h1>Low Water</h1><h3>by Ada Reed</h3><p><i>${preface(n)}</i></p><hr><h2>${n}. Gull</h2>`;
      return sourceFromText(
        `<html><head><title>Low Water</title></head><body>${top}<p>${words}</p></body></html>`,
        `t/l${n}.html`,
      );
    });
  const times = async (preface: (n: number) => string, words: RegExp) => {
    const { publication, diagnostics } = await publish(page(preface), { cover: 'none', assemble: { name: 't' } });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const text = publication.value.resources.map(({ story, content }) => (story ? String(content) : '')).join('');
    return text.match(words)?.length ?? 0;
  };
  const said = 'All the tides in this story have been tried, and none should be tried at home.';
  expect(await times(() => said, /All the tides/g)).toBe(1);
  expect(await times((n) => `${said} Least of all tide ${n}.`, /All the tides/g)).toBe(3);
  expect(await times(() => 'Rain came early.', /early/g)).toBe(3);
});

test.each([
  ['part1.md', 'part1B.md', '# Part 1: Salt', ['Part 1: Salt', 'Part 1: Salt (B)']],
  ['第1章.md', '第1章改稿.md', '# 第1章 盐', ['第1章 盐', '第1章 盐 (改稿)']],
  ['one.md', 'two.md', '# Part 1: Salt', ['Part 1: Salt', 'Part 1: Salt']],
  ['part1.md', 'part1B.md', '# Salt', ['Salt', 'Salt']],
])('drafts of one chapter are told apart by what their files’ names add: %s, %s', async (a, b, top, titles) => {
  const names = [a, b, 'part2.md'].map((name) => `t/${name}`);
  const bound = await boundOf([top, top, '# Part 2: Lamp'], (n) => names[n - 1] ?? '');
  expect(bound.titles.filter((one) => !/Lamp/.test(one)).toSorted()).toEqual([...titles].toSorted());
});
