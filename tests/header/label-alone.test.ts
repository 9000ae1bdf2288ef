import { expect, test } from 'vitest';
import { divide, sourceFromText } from '../../src/pipeline.ts';
import { reader } from '../../src/read/text/index.ts';

const STORY = Array.from({ length: 6 }, (_, i) => `She rowed out ${i + 2} times that night, and the lock stayed shut.`);
const FACTS =
  'The Lock\nby Ada Reed\n\nRating: General\nFandom: Original Work\nAdditional Tags: water, a dog\nWords: 231';

const readOf = (text: string) => {
  const { metadata, parts } = divide(sourceFromText(text, 'lock.txt'), reader).division.value;
  const blocks = parts.flatMap((part) => part.blocks);
  const fields = metadata.fields.map(({ key, values }) => `${key}: ${values.join()}`);
  const told = blocks.filter(({ type }) => type === 'paragraph').length;
  return {
    headings: parts.filter(({ heading }) => heading).length,
    fields,
    told,
    types: blocks.map(({ type }) => type),
  };
};

test.each([
  ['Summary', 'Notes', 'End Notes'],
  ['Summary', 'Author’s Note', 'End Notes'],
])('%s and %s alone on their lines take one paragraph each', (summary, notes, end) => {
  const said = `${summary}\n\nA ship comes every night. The dog knows more.\n\n${notes}\n\nFor Bo, who asked for a dog.`;
  const read = readOf(
    `${FACTS}\n\n${said}\n\n${STORY.join('\n\n')}\n\n${end}\n\nThe lock is real. Comments are welcome.`,
  );
  expect(read.headings).toBe(0);
  expect(read.fields).toContain('summary: A ship comes every night. The dog knows more.');
  expect(read.told).toBe(STORY.length);
  expect(read.types.at(0)).toBe('note');
  expect(read.types.at(-1)).toBe('note');
});

test.each([
  ['no facts of a story stand above', 'The Lock\nby Ada Reed', 'Summary'],
  ['the word is none of a header', FACTS, 'Harbour'],
])('a word alone is the story’s where %s', (_, head, word) => {
  const read = readOf(`${head}\n\n${word}\n\n${STORY.join('\n\n')}`);
  expect(read.fields.join()).not.toContain('She rowed');
});
