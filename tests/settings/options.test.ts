import { expect, test } from 'vitest';
import { pipelineOptions } from '../../src/commands/options.ts';
import { publish, sourceFromText } from '../../src/pipeline.ts';

test('a language goes to every stage that asks for one', () => {
  const { normalize, split, assemble } = pipelineOptions({ language: 'fr' }, 'story', null);
  expect([normalize?.language, split?.language, assemble?.language]).toEqual(['fr', 'fr', 'fr']);
});

test('a rule that does not exist is wrong usage, with the nearest one', () => {
  expect(() => pipelineOptions({ off: ['qoutes'] }, 'story', null)).toThrow(/no rule `qoutes`.*Did you mean `quotes`/);
});

const PROSE = [
  'The ferry left at six and the two brothers stood at the rail and watched the town grow small behind the smoke.',
  'They had not spoken since the funeral, and neither of them meant to be the first, so they watched the gulls.',
  'The younger counted the lamps along the mole until the last of them went under the edge of the evening.',
  'The elder had the letter in his pocket, and he kept his hand on it as if the wind might read it to him.',
];

/** A story whose only signs of scenes are larger gaps: one before a change of time, one before anything. */
const GAPS = [
  ...PROSE,
  ...PROSE,
  `\n\n\nThree weeks later the ferry came back without them, and the captain said that he had never seen two such men.`,
  ...PROSE,
  ...PROSE,
  `\nThe harbour was full of ice by then, and the boats were drawn up on the shingle under their covers.`,
  ...PROSE,
].join('\n\n');

test('strict, normal and eager move the threshold of a scene break', async () => {
  const scenes = async (breaks: 'strict' | 'normal' | 'eager'): Promise<number> => {
    const { sources } = await publish([sourceFromText(GAPS)], { split: { breaks } });
    return sources[0]?.division.value.parts.filter((part) => part.opening === 'scene-break').length ?? 0;
  };
  const found = [await scenes('strict'), await scenes('normal'), await scenes('eager')];
  expect(found).toEqual([...found].sort((a, b) => a - b));
  expect(new Set(found).size).toBeGreaterThan(1);
});
