import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines } from '../../src/check/index.ts';
import { THOROUGH } from '../thorough.ts';
import { type EpubCheck, startEpubCheck } from './epubcheck.ts';
import { oneOfEach, readersBooks } from './readers-books.ts';
import { hasJudge } from './requirement.ts';
import { bytesOf, inEveryLook, sampleStories, sharedStories } from './shelf.ts';

const canRun = hasJudge('java');
const shelf = [
  ...(await sampleStories()),
  ...inEveryLook(),
  ...(THOROUGH ? readersBooks() : oneOfEach()),
  ...sharedStories(),
];

/** Every story at hand becomes a book once, and all that must hold of any book is asked of it. */
describe('every book', () => {
  let epubcheck: EpubCheck | null = null;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'fascicle-library-'));
    if (canRun) epubcheck = await startEpubCheck();
  });
  afterAll(async () => {
    await epubcheck?.close();
    await rm(folder, { recursive: true });
  });

  test.each(shelf)('$name loses no word and is valid', async ({ bind }) => {
    const bound = await bind();
    expect(bound.diagnostics.filter((d) => ['text-lost', 'text-gained', 'read-simply'].includes(d.id))).toEqual([]);
    const bytes = await bytesOf(bound);
    if (epubcheck !== null) expect(await epubcheck.messages(bytes)).toEqual([]);
    const file = path.join(folder, 'book.epub');
    await writeFile(file, bytes);
    for (const engine of engines.filter(({ id }) => id !== 'epubcheck')) {
      expect(await engine.judge(file), engine.id).toEqual([]);
    }
  });
});
