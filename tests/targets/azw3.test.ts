import { beforeAll, describe, expect, test } from 'vitest';
import type { Publication } from '../../src/model/index.ts';
import { render } from '../../src/render/index.ts';
import { kindleBook } from '../../src/targets/azw3/book.ts';
import { hostileBooks } from '../render/hostile.ts';
import { some } from '../thorough.ts';
import { hasJudge } from '../validity/requirement.ts';
import { sampleStories } from '../validity/shelf.ts';
import { longParagraphs, longTitles, manyChapters, withPictures } from './kindle-books.ts';
import { expectedOf, type KindleFindings, type Line } from './kindle-findings.ts';
import { readWithCalibre, readWithLibmobi } from './kindle-folders.ts';
import { type FoliateFindings, readWithFoliate, readWithLingo } from './kindle-libraries.ts';

const MANY_CHAPTERS = '2,000 chapters';
const LONG_TITLES = 'titles as long as paragraphs';
const samples = await sampleStories();
const made: readonly (readonly [string, () => Publication])[] = [
  [MANY_CHAPTERS, manyChapters],
  ['long paragraphs in many scripts', longParagraphs],
  ['pictures', withPictures],
  [LONG_TITLES, longTitles],
];
const cases = [...samples.map(({ name }) => name), ...made.map(([name]) => name)].map((name, i) => [name, i] as const);
const books: { readonly bytes: Uint8Array; readonly expected: KindleFindings }[] = [];
const bookAt = (i: number) => books[i] as (typeof books)[number];

beforeAll(async () => {
  const publications = [
    ...(await Promise.all(samples.map(async ({ bind }) => (await bind()).publication.value))),
    ...made.map(([, make]) => make()),
  ];
  for (const publication of publications) {
    books.push({ bytes: kindleBook(publication), expected: expectedOf(publication) });
  }
});

/** Lines of the contents as a book holds them: on one line, nothing in them that is no letter, no more than 1,000. */
function asWritten({ title, page, children }: Line): Line {
  const words = title
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, '')
    .trim();
  return { title: words.slice(0, 1000), page, children: children.map(asWritten) };
}

describe('@lingo-reader/mobi-parser finds all of', () => {
  test.each(hostileBooks())('%s', async (_, hostile) => {
    const publication = render(hostile).value;
    const { words, links, contents } = expectedOf(publication);
    expect(await readWithLingo(kindleBook(publication))).toMatchObject({
      words,
      links,
      contents: contents.map(asWritten),
    });
  });

  test.each(cases)('%s', async (_, i) => {
    const { expected, bytes } = bookAt(i);
    const found = await readWithLingo(bytes);
    // It takes a cover that is the first of the pictures for none.
    expect({ ...found, cover: found.cover ?? expected.cover }).toEqual(expected);
  });

  test('a cover that is not the first picture', async () => {
    const [, i] = cases.find(([name]) => name === 'pictures') ?? ['', 0];
    expect((await readWithLingo(bookAt(i).bytes)).cover).toBe(bookAt(i).expected.cover);
  });
});

describe.skipIf(!hasJudge('calibre'))('calibre finds all of', () => {
  // It takes seconds for each, and many over thousands of pages, which the other readers do not.
  test.each(some(cases))(
    '%s',
    async (_, i) => {
      expect(await readWithCalibre(bookAt(i).bytes)).toEqual(bookAt(i).expected);
    },
    240_000,
  );
});

describe.skipIf(!hasJudge('libmobi'))('libmobi finds all of', () => {
  // It reads titles from the first record of strings only.
  const readable = cases.filter(([name]) => name !== LONG_TITLES);
  test.each(readable)('%s', async (_, i) => {
    expect(await readWithLibmobi(bookAt(i).bytes)).toEqual(bookAt(i).expected);
  });
});

describe.skipIf(!hasJudge('chromium'))('foliate-js finds all of', () => {
  let found: readonly FoliateFindings[] = [];
  beforeAll(async () => {
    found = await readWithFoliate(books.map(({ bytes }) => bytes));
  });

  test.each(cases)('%s', (_, i) => {
    const { openings, ...findings } = found[i] as FoliateFindings;
    expect(findings).toEqual(bookAt(i).expected);
    expect(openings.filter(([, opening]) => opening === '')).toEqual([]);
  });
});
