import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../../src/pipeline.ts';

const LETTER = 'Dear Min,\n\nThe cup is yours. I never liked it, and it never liked me.\n\nYours,\nBo';
const RULE = '-'.repeat(32);
const BEFORE = 'The rain had come down on the mill for a week, and the wheel was still. Min opened the letter.';
const AFTER = 'Min folded it and put it into the kettle, and the kettle sang about it all day.';
const LATER = 'A week later the wheel turned again, and the river came up to the third step of the mill.';

async function breaksIn(text: string): Promise<number> {
  const bound = await publish([sourceFromText(text, 'a.txt')]);
  expect(bound.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const blocks = bound.book.value.sections.flatMap((section) => section.blocks);
  return blocks.filter(({ type }) => type === 'scene-break').length;
}

test.each<[string, string[], number]>([
  ['frame a letter', [BEFORE, RULE, LETTER, RULE, AFTER, '* * *', LATER], 1],
  ['frame the only letter of a text without breaks', [BEFORE, RULE, LETTER, RULE, AFTER], 0],
  ['part scenes elsewhere, and so they do here', [BEFORE, RULE, LETTER, RULE, AFTER, RULE, LATER], 3],
  ['stand below a letter only', [BEFORE, LETTER, RULE, AFTER], 1],
])('drawn lines that %s', async (_, blocks, breaks) => {
  expect(await breaksIn(`The Second Cup\nby Moth Wing\n\n${blocks.join('\n\n')}\n`)).toBe(breaks);
});
