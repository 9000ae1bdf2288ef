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

test.each([
  ['at a line end', 'wa\u00AD\nter'],
  ['before blanks at a line end', 'wa\u00AD  \nter'],
])('a word that a soft hyphen breaks %s is one word', async (_, word) => {
  const text = `The wall had stood there since the first winter, and held the ${word}, nor\nhad anybody seen it break; but that spring the rain came early, and it\nran over, and the field was a lake until May.`;
  expect(await shown(`${text}\n\nShe went on.\n`, 'a.txt')).toContain('water, nor');
});

test('a soft hyphen before a space, or before a blank line, joins nothing', async () => {
  const page = await shown('He said te\u00AD st, and then wa\u00AD\n\nShe went on.\n', 'a.txt');
  expect(page).toContain('te st, and then wa');
  expect(page).toContain('"She went on.');
});
