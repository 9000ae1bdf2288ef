import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Book } from '../../src/model/index.ts';
import { packageEpub } from '../../src/package/epub.ts';
import { render } from '../../src/render/index.ts';
import { book, chapter, para } from '../render/books.ts';
import { everyKind } from '../render/every-kind.ts';
import { THOROUGH } from '../thorough.ts';
import { type Ace, startAce } from './ace.ts';
import { oneOfEach, readersBooks } from './readers-books.ts';
import { hasJudge } from './requirement.ts';
import { bytesOf, inEveryLook, sampleStories } from './shelf.ts';

const canRun = hasJudge('ace');

const stories = [...(await sampleStories()), ...inEveryLook(), ...(THOROUGH ? readersBooks() : oneOfEach())];

describe.skipIf(!canRun)('Ace by DAISY', () => {
  let ace: Ace;
  beforeAll(async () => {
    ace = await startAce();
  }, 120_000);
  afterAll(() => ace.close());

  const judge = async (made: Book): Promise<readonly string[]> => ace.violations(await packageEpub(render(made).value));

  test('sees what is wrong with a book', async () => {
    const made = render(book([chapter(1, [para('Only this.')])])).value;
    const resources = made.resources.map((resource) => {
      const content = String(resource.content).replace('</body>', '<p><img src="sea.png"/></p></body>');
      return resource.story ? { ...resource, content } : resource;
    });
    const found = await ace.violations(await packageEpub({ ...made, resources }));
    expect(found.join()).toContain('image-alt');
  }, 300_000);

  test('finds no violation in a book with every kind of section and block', async () => {
    expect(await judge(everyKind())).toEqual([]);
  }, 300_000);

  test('finds no violation in an untitled story', async () => {
    const bare = book([chapter(1, [para('Only this.')], { heading: null })], {}, { title: null, authors: [] });
    expect(await judge(bare)).toEqual([]);
  }, 300_000);

  test.each(stories)('finds no violation in $name', async ({ bind }) => {
    expect(await ace.violations(await bytesOf(await bind()))).toEqual([]);
  }, 300_000);

  const given = (process.env.FASCICLE_ACE_BOOKS ?? '').split(/\s+/).filter((file) => file !== '');
  test.each(given)('finds no violation in %s', async (file) => {
    expect(await ace.violations(await readFile(file))).toEqual([]);
  }, 300_000);
});
