import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { fc } from '../seeded.ts';
import { BOOKS } from '../thorough.ts';
import { type EpubCheck, startEpubCheck } from './epubcheck.ts';
import { hasJudge } from './requirement.ts';
import { bytesOf } from './shelf.ts';
import { spoiledBook } from './spoiled-stories.ts';

const canRun = hasJudge('java');
/** Milliseconds: a book that takes longer hangs. */
const HANG = 10_000;
/** A source as a failure shows it. */
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
/** Books of one test; several tests share the processors. */
const SHARE = 4;

describe.skipIf(!canRun)('whatever a story and its settings hold, the book is valid', () => {
  let epubcheck: EpubCheck;
  beforeAll(async () => {
    epubcheck = await startEpubCheck();
    // The first book pays for starting Java and for compiling; the limit is for books.
    await epubcheck.messages(await bytesOf(await publish([sourceFromText('Title: First\n\nOnce upon a time.')])));
  }, 120_000);
  afterAll(() => epubcheck.close());

  test.each(
    Array.from({ length: SHARE }, (_, i) => i + 1),
  )(`${Math.ceil(BOOKS / SHARE)} books, group %i`, async (group) => {
    const books = Math.ceil(BOOKS / SHARE);
    const refused: string[] = [];
    await fc.assert(
      fc.asyncProperty(spoiledBook, async ({ sources, options }) => {
        const bound = await publish(sources, { assemble: options });
        const told = bound.diagnostics.filter(({ id }) => /^text-(?:lost|gained|moved)$/.test(id));
        refused.push(
          ...told.map(({ reason }) => `${reason}: ${JSON.stringify(sources.map(({ bytes }) => decode(bytes)))}`),
        );
        const messages = await epubcheck.messages(await bytesOf(bound));
        expect(messages.filter((message) => /^(FATAL|ERROR|WARNING)/.test(message))).toEqual([]);
      }),
      { numRuns: books, seed: Number(process.env.FASCICLE_SEED ?? 1) * 1000 + group, timeout: HANG },
    );
    expect(refused).toEqual([]);
  }, 3_600_000);
});
