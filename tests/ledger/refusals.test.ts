import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';

/** The words of all that a book shows of a story. */
const shown = async (text: string, name: string): Promise<string> => {
  const { book, diagnostics } = await publish([sourceFromText(text, name)], { cover: 'none' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return JSON.stringify(book.value.sections);
};

test.each([
  [
    'a tag that opens in the YAML above a page and never closes',
    '---\ntitle: Salt\nwarnings: [storms,<script>x]\n---\n',
  ],
  ['a comment that opens there', '---\ntitle: Salt\nnotes: to be <!-- done\n---\n'],
])('%s hides no word of the page', async (_what, yaml) => {
  expect(await shown(`${yaml}<p>Nothing was it because.</p>\n<p>More words that are here.</p>`, 'a.html')).toContain(
    'More words that are here',
  );
});

test.each([['***?***'], ['**?!**'], ['_?_']])('%s alone on a line is said, and stays', async (said) => {
  expect(await shown(`Ennis came down the hill.\n\n${said}\n\nShe went on.\n`, 'a.md')).toContain('?');
});

test('stars alone stay a scene break', async () => {
  expect(await shown('Ennis came down the hill.\n\n*** * ***\n\nShe went on.\n', 'a.md')).not.toContain('"*');
});
