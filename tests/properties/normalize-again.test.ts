import { expect, test } from 'vitest';
import { normalize, replay } from '../../src/normalize/index.ts';
import { sourceFromText } from '../../src/pipeline.ts';
import { formatOf, read } from '../../src/read/index.ts';
import { fc } from '../seeded.ts';
import { RUNS } from '../thorough.ts';
import { plainStory } from './generated-stories.ts';
import { htmlPage } from './html-pages.ts';
import { markdownStory } from './markdown-stories.ts';

test.each([
  ['txt', plainStory],
  ['md', markdownStory],
  ['html', htmlPage],
] as const)('a %s story as read: normalizing twice changes nothing, and its edits can be replayed', async (format, story) => {
  const reader = await formatOf(`story.${format}`)?.load();
  if (!reader) throw new Error(`no reader for ${format}`);
  fc.assert(
    fc.property(story, (text) => {
      const manuscript = read(sourceFromText(text, `story.${format}`), reader).value;
      const once = normalize(manuscript, { record: true });
      expect(replay(manuscript, once.trace.edits)).toEqual(once.value);
      const twice = normalize(once.value, { record: true });
      expect(twice.trace.edits).toEqual([]);
      expect(twice.value).toEqual(once.value);
    }),
    { numRuns: RUNS },
  );
});
