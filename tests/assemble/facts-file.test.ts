import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';

const prose = (n: number): string =>
  `Marta carried basket number ${n} over the yard before the rain came, and set it down by the door of the mill.`;
const part = (n: number): string =>
  `Part ${n}\n\n${Array.from({ length: 12 }, (_, k) => prose(n * 20 + k)).join('\n\n')}\n`;

test('a file that holds nothing but the header states the story’s warnings and series', async () => {
  const info = 'The Weir\nby Ada Reed\n\nRating: PG\nSeries: Mill Tales\nWarnings: a flood, geese\n';
  const { book } = await publish([
    sourceFromText(info, '00 info.txt'),
    sourceFromText(part(1), 'weir1.txt'),
    sourceFromText(part(2), 'weir2.txt'),
  ]);
  expect(book.value.title).toBe('The Weir');
  expect(JSON.stringify(book.value)).toContain('geese');
  expect(book.value.sections.map(({ kind }) => kind)).toContain('warnings');
  expect(book.value.sections.filter(({ kind }) => kind === 'chapter')).toHaveLength(2);
});
