import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageEpub } from '../../src/package/epub.ts';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { type EpubCheck, startEpubCheck } from '../validity/epubcheck.ts';
import { hasJudge } from '../validity/requirement.ts';
import { shapes } from './shapes.ts';

const canRun = hasJudge('java');

describe.skipIf(!canRun)('EPUBCheck 5.3 says nothing at all about a book of', () => {
  let epubcheck: EpubCheck;
  beforeAll(async () => {
    epubcheck = await startEpubCheck();
  }, 60_000);
  afterAll(() => epubcheck.close());

  // Collections, and some of the rest.
  const checked = shapes.filter(({ contents }, i) => i % 4 === 0 || contents.some((entry) => entry.startsWith(' ')));

  test.each(checked)('$name', async ({ files }) => {
    const sources = Object.entries(files).map(([name, text]) => sourceFromText(text, name));
    const { publication } = await publish(sources, {
      assemble: { marks: new Map(Object.keys(files).map((file) => [file, 'isNew'])) },
    });
    expect(await epubcheck.messages(await packageEpub(publication.value))).toEqual([]);
  }, 60_000);
});
