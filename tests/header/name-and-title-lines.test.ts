import { describe, expect, test } from 'vitest';
import { divide, sourceFromText } from '../../src/pipeline.ts';
import { reader } from '../../src/read/text/index.ts';

const PROSE = 'The lamp on the stair was lit all night, and nobody could say by whom it had been lit or why.';
const STORY = [PROSE, `${PROSE} It burned until the morning.`, `${PROSE} Then it was put out.`].join('\n\n');

const factsOf = (head: string, story = STORY) => {
  const { metadata } = divide(sourceFromText(`${head}\n\n${story}\n`, 'x9.txt'), reader).division.value;
  return [metadata.title, ...metadata.authors];
};

describe('whose name stands before a colon', () => {
  test.each([['Ada Reed: The Night Porter'], ['Szabó Örs: Az éjjeliportás']])('wrote the story: %s', (head) => {
    expect(factsOf(head)).toEqual([head.split(': ')[1], head.split(': ')[0]]);
  });

  test.each([
    ['the story tells of her', 'Ada Reed: The Night Porter', `Ada Reed put it out.\n\n${STORY}`],
    ['others speak below', 'Ada Reed: Good Morning', `Bo Marsh: Is it lit?\n\nAda Reed: It is.\n\n${STORY}`],
    ['a sentence stands there', 'Ada Reed: Put out the lamp, it is late.', STORY],
  ])('but not where %s', (_, head, story) => {
    expect(factsOf(head, story)).not.toContain('Ada Reed');
  });
});
