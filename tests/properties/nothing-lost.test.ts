import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { plainStory } from './generated-stories.ts';

const RUNS = Number(process.env.FASCICLE_RUNS ?? 300);

/** Losses and gains of letters that the program's own check finds on the way to a publication. */
async function faults(text: string, name: string): Promise<string[]> {
  const bound = await publish([sourceFromText(text, name)]);
  return bound.diagnostics.filter((d) => d.id === 'text-lost' || d.id === 'text-gained').map((d) => d.reason);
}

test.each(['story.txt', 'story.md', 'story.html'])('no letter of %s is lost or added', async (name) => {
  await fc.assert(
    fc.asyncProperty(plainStory, async (text) => {
      expect(await faults(text, name)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('a lost word is found and named with its line', async () => {
  const { checkSource } = await import('../../src/ledger/index.ts');
  const division = { source: 'a.txt', metadata: (await import('../../src/model/index.ts')).NO_METADATA, parts: [] };
  const [fault] = checkSource({ source: 'a.txt', text: 'one\n\nlantern', edits: [], removals: [], division });
  expect(fault).toMatchObject({ id: 'text-lost', place: { source: 'a.txt', line: 1 } });
});
