import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../removals/story.ts';

const PREFACE = 'This story is mild, but there is a goose in it, so skip that part if geese are not for you.';
const part = (n: number, above: string, below = ''): string =>
  `${above}\n\n${'*'.repeat(40)}\n\nTHE FERRY - Part ${n}\n\nBy Nell Oake\n\nNobody had told boy number ${n} about the goose, which lay across the step from eight until ${n}.\n\nIt went home at ${n}.\n${below}`;

const filesOf = (texts: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(texts.map((text, i) => [`part${i + 1}.txt`, text]));

describe('what an author says above each part in the same words', () => {
  test.each([
    ['without a label', PREFACE],
    ['under a label', `A/N: ${PREFACE}`],
  ])('is printed once, %s, and told', async (_, above) => {
    const { words, removals, diagnostics } = await outcomeOf(filesOf([1, 2, 3].map((n) => part(n, above))));
    expect(words.match(/there is a goose in it/g)).toHaveLength(1);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(removals.filter(({ name }) => name === 'repeated-header')).toHaveLength(2);
  });

  test('is printed each time in other words, and so is what is said below the parts', async () => {
    const thanks = '\nA/N: Thanks to all of you who read along, as always and for ever.\n';
    const { words } = await outcomeOf(filesOf([1, 2].map((n) => part(n, `${PREFACE} I am ${n} years old.`, thanks))));
    expect(words.match(/there is a goose in it/g)).toHaveLength(2);
    expect(words.match(/as always and for ever/g)).toHaveLength(2);
  });
});

test('a part of one is no part', async () => {
  const { words } = await outcomeOf({ 'a.txt': `The Ferry (1/1)\nby Nell Oake\n\n${part(1, '').slice(80)}` });
  expect(words).not.toMatch(/1 of 1/);
});
