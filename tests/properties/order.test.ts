import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { fc } from '../seeded.ts';
import { RUNS } from '../thorough.ts';
import { odd, sentence } from './generated-stories.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** How a paragraph is written in each format, and what parts it from the next. */
const WRITTEN: Readonly<Record<string, (text: string) => string>> = {
  txt: (text) => `${text}\n\n`,
  md: (text) => `${text}\n\n`,
  html: (text) => `<p>${escaped(text)}</p>\n`,
};

const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(sentence, sentence).map(
      ([a, b]) =>
        (n: number) =>
          `${a} And zq${n}zq ${b}`,
    ),
  },
  { weight: 1, arbitrary: odd.map((text) => () => text) },
);

const story = fc.array(piece, { minLength: 4, maxLength: 24 });

test.each(Object.entries(WRITTEN))('the words of a %s story stay in their order', async (format, write) => {
  const text = story.map((pieces) => pieces.map((words, n) => write(words(n))).join(''));
  await fc.assert(
    fc.asyncProperty(text, async (typed) => {
      const { publication, trace } = await publish([sourceFromText(typed, `story.${format}`)]);
      const { spine, resources } = publication.value;
      const pages = spine.map((href) => resources.find((r) => r.href === href && r.story)?.content ?? '');
      const bodies = pages.map((page) => String(page).replace(/^[\s\S]*<body/, '')).join('');
      // What a listed removal holds, such as a signature or a header line, has no place in the running text.
      const removed = trace.removals.map((removal) => removal.text).join(' ');
      const running = (words: string): string[] =>
        (words.match(/zq\d+zq/g) ?? []).filter((word) => !removed.includes(word));
      expect(running(bodies)).toEqual(running(typed));
    }),
    { numRuns: Math.ceil(RUNS / 3) },
  );
});
