import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/decode/index.ts';
import { blockText } from '../../../src/model/index.ts';
import { fc } from '../../seeded.ts';
import { RUNS } from '../../thorough.ts';
import { hasJudge, SHARED } from '../../validity/requirement.ts';
import { readText } from './read.ts';

/** How often each letter and digit stands in some text. */
function census(text: string): Map<string, number> {
  const count = new Map<string, number>();
  for (const char of text) if (/[\p{L}\p{N}]/u.test(char)) count.set(char, (count.get(char) ?? 0) + 1);
  return count;
}

function kept(text: string): void {
  const { value, trace } = readText(text);
  const read = [
    ...value.blocks.map((block) => blockText(block, '\n')),
    ...trace.removals.map((removal) => removal.text),
  ];
  expect(census(read.join('\n'))).toEqual(census(text));
}

const inputs = hasJudge('shared')
  ? fs
      .readdirSync(SHARED, { recursive: true, encoding: 'utf8' })
      .filter((name) => /(^|\/)input(\.txt|\/.*\.txt)$/i.test(name))
  : [];

describe('nothing is lost in reading', () => {
  it('whatever the lines are', () => {
    const word = fc.constantFrom(
      'Dear',
      'Bo,',
      'a:',
      '“no”',
      '***',
      '1.',
      'rain',
      'Yours,',
      '\f',
      '\t',
      '   ',
      '====',
      'STOP',
      'x',
    );
    const line = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        kept(lines.join('\n'));
        const { blocks } = readText(lines.join('\n')).value;
        for (let i = 1; i < blocks.length; i++) {
          expect(blocks[i]?.place.line).toBeGreaterThan(blocks[i - 1]?.place.endLine ?? 0);
        }
      }),
      { numRuns: Math.min(RUNS, 300) },
    );
  });

  it.skipIf(inputs.length === 0)('of the shared inputs', () => {
    for (const name of inputs) kept(decode(fs.readFileSync(path.join(SHARED, name)), name).value.text);
  });
});
