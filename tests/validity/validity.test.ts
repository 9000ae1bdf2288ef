import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Book } from '../../src/model/index.ts';
import { packageEpub } from '../../src/package/epub.ts';
import { render } from '../../src/render/index.ts';
import { book, chapter, para, section, text } from '../render/books.ts';
import { everyBlock, everyKind } from '../render/every-kind.ts';
import { hostileBooks } from '../render/hostile.ts';
import { THOROUGH } from '../thorough.ts';
import { type EpubCheck, startEpubCheck } from './epubcheck.ts';
import { hasJudge } from './requirement.ts';

const canRun = hasJudge('java');

describe.skipIf(!canRun)('EPUBCheck 5.3 says nothing at all about', () => {
  let epubcheck: EpubCheck;
  beforeAll(async () => {
    epubcheck = await startEpubCheck();
  }, 60_000);
  afterAll(() => epubcheck.close());

  const check = async (made: Book): Promise<readonly string[]> =>
    epubcheck.messages(await packageEpub(render(made).value));

  test('a book with every kind of section and block', async () => {
    expect(await check(everyKind())).toEqual([]);
  }, 60_000);

  test.each(hostileBooks())(
    '%s',
    async (_, made) => {
      expect(await check(made)).toEqual([]);
    },
    60_000,
  );

  test('a story without title, author, date, heading or contents page', async () => {
    const bare = chapter(1, [para('Only this.')], { heading: null, listed: false });
    const metadata = { title: null, authors: [] };
    expect(await check(book([bare], { title: 'untitled', date: null, modified: 0 }, metadata))).toEqual([]);
  });

  test('a chapter of thousands of paragraphs, and sections cut over files', async () => {
    const many = Array.from({ length: THOROUGH ? 80_000 : 8_000 }, (_, i) =>
      para(`Paragraph ${i} of a very long chapter.`),
    );
    const inner = [1, 2, 3].map((n) => section('section', `part-${n}`, { blocks: many.slice(0, 7_000) }));
    expect(await check(book([chapter(1, many), chapter(2, everyBlock, { children: inner })]))).toEqual([]);
  }, 120_000);

  test('a paragraph of a megabyte', async () => {
    expect(await check(book([chapter(1, [para([text('All on one line. '.repeat(60_000))])])]))).toEqual([]);
  }, 60_000);

  test.each(['fr', 'he', 'zh-Hant', 'EN-us', 'not a language', ''])('the language %j', async (language) => {
    expect(await check(book([chapter(1, [para('שלום, monde, 世界')])], { language }))).toEqual([]);
  });
});
