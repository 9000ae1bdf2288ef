import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/model/index.ts';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { fc } from '../seeded.ts';
import { RUNS } from '../thorough.ts';
import { ENCODINGS } from './encodings.ts';
import { plainStory } from './generated-stories.ts';
import { htmlPage } from './html-pages.ts';
import { markdownStory } from './markdown-stories.ts';

/** Losses and gains of letters that the program's own check finds on the way to a publication. */
async function faults(sources: readonly Source[]): Promise<string[]> {
  const bound = await publish(sources);
  return bound.diagnostics
    .filter((d) => ['text-lost', 'text-gained', 'read-simply'].includes(d.id))
    .map((d) => d.reason);
}

const writers: Readonly<Record<string, fc.Arbitrary<string>>> = {
  txt: plainStory,
  md: markdownStory,
  html: htmlPage,
};
const anyText = fc.oneof(...Object.values(writers));

describe('no letter is lost or added', () => {
  test.each(Object.keys(writers))('in a story that is written as %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(writers[format] ?? plainStory, async (text) => {
        expect(await faults([sourceFromText(text, `story.${format}`)])).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test('in a file of one format that is named as another, with any line end', async () => {
    const named = fc.tuple(anyText, fc.constantFrom('txt', 'md', 'html'), fc.constantFrom('\n', '\r\n', '\r'));
    await fc.assert(
      fc.asyncProperty(named, async ([text, format, end]) => {
        const source = sourceFromText(text.replace(/\r\n|\r|\n/g, end), `story.${format}`);
        expect(await faults([source])).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test.each(Object.entries(ENCODINGS))('in a story saved as %s', async (_, encode) => {
    await fc.assert(
      fc.asyncProperty(plainStory, async (text) => {
        const source = { name: 'story.txt', format: 'txt', bytes: encode(text) };
        expect(await faults([source])).toEqual([]);
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });

  test('in a book of several files of any formats', async () => {
    const file = fc
      .constantFrom('txt', 'md', 'html')
      .chain((format) => (writers[format] ?? plainStory).map((text) => ({ format, text })));
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 4 }), async (files) => {
        const sources = files.map(({ format, text }, i) => sourceFromText(text, `part-${i + 1}.${format}`));
        expect(await faults(sources)).toEqual([]);
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });
});
