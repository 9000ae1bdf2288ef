import { describe, expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { outcomeOf } from '../removals/story.ts';

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

const PROSE = [
  'The ferry came in late that evening, and nobody had lit the lamps along the quay for Marta to see by.',
  'It was raining over the hills when Marta found Jonas at the gate, and neither of them had an umbrella.',
  'They walked up from the harbour without a word, and the dog of the customs house walked behind Jonas.',
].join('\n\n');
const SAID = ['Answers to your questions: no, he does not know.', 'Bo, I owe you a drink.', 'Come and shout at me.'];

describe('what an author says above the heading of each part', () => {
  const parts = (above: (said: string) => string): Record<string, string> =>
    Object.fromEntries(
      SAID.map((said, i) => [
        `part${i + 1}.txt`,
        `${above(said)}\n\n\nChapter ${i + 1}\n\n\n${PROSE}\n\n\nend of ${i + 1}\n`,
      ]),
    );

  test.each<[string, (said: string) => string]>([
    [
      'between signs, below a line that is the same in all',
      (said) => `See first part for disclaimer and all that.\n\n\n\n+++ P.S. ${said} +++`,
    ],
    ['above that line', (said) => `~ ${said} ~\n\n\n\nDisclaimers in part one.`],
    ['by itself', (said) => `[[ ${said} ]]`],
    ['below a note that is labelled', (said) => `A/N: I wrote this on a boat.\n\n\n~ ${said} ~`],
  ])('stands below it, %s, once each', async (_, above) => {
    const { words, diagnostics } = await outcomeOf(parts(above), { cover: 'none' });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const said of SAID) expect(words.split(said)).toHaveLength(2);
    const places = SAID.map((said, i) => [
      words.lastIndexOf(`Chapter ${i + 1}`, words.indexOf(said)),
      words.indexOf(said),
    ]);
    for (const [heading = 0, said = 0] of places) expect(said - heading).toBeLessThan(200);
  });

  test('below a prologue it stays there', async () => {
    const text = `${PROSE}\n\n\n~ ${SAID[1]} ~\n\n\nChapter 1\n\n\n${PROSE.replaceAll('Marta', 'Ida')}\n`;
    const { words } = await outcomeOf({ 'a.txt': text });
    expect(words.indexOf(SAID[1] as string)).toBeLessThan(words.lastIndexOf('Chapter 1'));
  });
});
