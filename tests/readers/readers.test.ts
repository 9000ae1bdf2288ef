import { beforeAll, describe, expect, test } from 'vitest';
import { hasJudge } from '../validity/requirement.ts';
import { bytesOf, sampleStories } from '../validity/shelf.ts';
import { readWithCalibre } from './calibre.ts';
import { expectedFindings, type Findings } from './expected.ts';
import { readWithFoliate } from './foliate.ts';

const stories = await sampleStories();
const books: { readonly bytes: Uint8Array; readonly expected: Findings }[] = [];

beforeAll(async () => {
  for (const { bind } of stories) {
    const bound = await bind();
    books.push({ bytes: await bytesOf(bound), expected: expectedFindings(bound.publication.value) });
  }
});

const cases = stories.map(({ name }, i) => [name, i] as const);

describe.skipIf(!hasJudge('calibre'))('calibre finds all of', () => {
  test.each(cases)('%s', async (_, i) => {
    const book = books[i];
    expect(book && (await readWithCalibre(book.bytes))).toEqual(book?.expected);
  });
});

describe.skipIf(!hasJudge('chromium'))('foliate-js finds all of', () => {
  let found: readonly Findings[] = [];
  beforeAll(async () => {
    found = await readWithFoliate(books.map(({ bytes }) => bytes));
  });

  test.each(cases)('%s', (_, i) => {
    expect(found[i]).toEqual(books[i]?.expected);
  });
});
