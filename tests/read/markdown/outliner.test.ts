import { expect, test } from 'vitest';
import { blockText } from '../../../src/model/index.ts';
import { reader } from '../../../src/read/markdown/index.ts';

const LONG =
  'The ferry had been late since Tuesday, and nobody on the long pier minded it any more than they minded the gulls.';

test('a text that an outliner keeps as one list is prose, without what only the program reads', () => {
  const text = `- {{renderer :wordcount_}}\n${Array.from({ length: 6 }, (_, i) => `\t- ${LONG} ${i}`).join('\n')}\n`;
  const { value, trace } = reader.read(text, 'a.md');
  expect(value.blocks.map((block) => blockText(block))).toEqual(Array.from({ length: 6 }, (_, i) => `${LONG} ${i}`));
  expect(trace.removals.map(({ text: words }) => words)).toEqual(['{{renderer :wordcount_}}']);
});

test.each([
  ['speeches behind dashes', Array.from({ length: 6 }, (_, i) => `- Where is it? ${i}`).join('\n\n')],
  ['a list in a story', `${LONG}\n\n${Array.from({ length: 6 }, (_, i) => `- ${LONG} ${i}`).join('\n')}\n\n${LONG}`],
])('%s keeps its marks', (_, text) => {
  const { value } = reader.read(`${text}\n`, 'a.md');
  expect(JSON.stringify(value.blocks)).toMatch(/"- |"list"/);
});

test('keys of a front matter that only number something, and the first words again, are no facts', () => {
  const text = `---\ntitle: Pier\npages: 18\ndp: 14036\nyear: 1998\nmood: blue\nexcerpt: ${LONG}\n---\n\n${LONG} Then it rained.\n`;
  const { value } = reader.read(text, 'a.md');
  expect(value.facts.map((one) => ('label' in one ? one.label : one.kind)).join(' ')).not.toMatch(/Pages|Dp|Excerpt/);
  expect(JSON.stringify(value.facts)).toMatch(/1998[\s\S]*blue/);
});

test.each([
  ['description', `${LONG}`, `*First told in June*\n\n${LONG} Then it rained.`, false],
  ['shortdescription', `It’s late. ${LONG}`, `# One\n\nIt's late. *${LONG}* Then it rained.`, false],
  ['separator', '<!--more-->', LONG, false],
  ['description', 'A pier sinks, and nobody in the whole town is surprised.', LONG, true],
  ['motto', `So it was. ${LONG}`, LONG, true],
])('%s: %s', (key, value, body, stays) => {
  const { facts } = reader.read(`---\ntitle: Pier\n${key}: ${JSON.stringify(value)}\n---\n\n${body}\n`, 'a.md').value;
  expect(JSON.stringify(facts).includes(value.slice(0, 20))).toBe(stays);
});
