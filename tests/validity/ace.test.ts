import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { packageEpub } from '../../src/package/epub.ts';
import { render } from '../../src/render/index.ts';
import { book, chapter, para } from '../render/books.ts';
import { everyKind } from '../render/every-kind.ts';
import { aceViolations, hasAce } from './ace.ts';
import { hasTool } from './requirement.ts';
import { bytesOf, sampleStories } from './shelf.ts';

const canRun = hasTool(
  'ace',
  hasAce(),
  'Ace by DAISY in .build/ace and Chromium on the PATH; see tests/validity/ace.ts',
);

const stories = await sampleStories();

describe.skipIf(!canRun)('Ace by DAISY finds no violation in', () => {
  test('a book with every kind of section and block', async () => {
    expect(await aceViolations(await packageEpub(render(everyKind()).value))).toEqual([]);
  }, 300_000);

  test('an untitled story', async () => {
    const bare = book([chapter(1, [para('Only this.')], { heading: null })], {}, { title: null, authors: [] });
    expect(await aceViolations(await packageEpub(render(bare).value))).toEqual([]);
  }, 300_000);

  test.each(stories)('$name', async ({ bind }) => {
    expect(await aceViolations(await bytesOf(await bind()))).toEqual([]);
  }, 300_000);

  const given = (process.env.FASCICLE_ACE_BOOKS ?? '').split(/\s+/).filter((file) => file !== '');
  test.each(given)('%s', async (file) => {
    expect(await aceViolations(await readFile(file))).toEqual([]);
  }, 300_000);
});
