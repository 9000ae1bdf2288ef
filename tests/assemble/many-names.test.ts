import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';

const PROSE =
  'She came down to the weir with the ledger under one arm, and nobody asked her why.\n\nIt was nearly dark when he answered, and the water had risen by a hand.';

/** A file with its own words, so that none is a copy of another. */
const file = (name: string, head: string, own = name): Readonly<Record<'name' | 'text', string>> => ({
  name,
  text: `${head === '' ? '' : `${head}\n\n`}${PROSE}\n\nThat was how ${own} ended.\n`,
});

/** How many works a book of these files holds, and its contents. */
async function bound(files: readonly ReturnType<typeof file>[]): Promise<readonly [number, readonly string[]]> {
  const { book } = await publish(
    files.map(({ name, text }) => sourceFromText(text, name)),
    { cover: 'none' },
  );
  const body = book.value.sections.filter(({ matter }) => matter === 'body');
  return [body.filter(({ kind }) => kind === 'story').length, body.map(({ name }) => name ?? '')];
}

test('files named and headed in many ways that count one work through are one, in that order', async () => {
  const [works, names] = await bound([
    file('wk1.txt', 'The Weir Keepers\nby Sabine Orlo\nChapter 1: The Weir'),
    file('wk2.txt', 'The Weir Keepers\nby Sabine Orlo\nChapter 2: Low Water'),
    file('Chapter Three.txt', 'A Jar of Bees'),
    file('WK_5_Ropes.md', '# Ropes'),
    file('WK_4_The_Toll.md', '# The Toll'),
    file('weir keepers ch 06 - Sisters FINAL.txt', 'Chapter 6'),
    file('2003-03-11 wk part 7.txt', ''),
    file('wk8 last but one.txt', 'Chapter 8. Fog'),
    file('wk9 END.txt', 'Chapter 9. High Water'),
  ]);
  expect(works).toBe(0);
  expect(names).toEqual([
    'Chapter 1: The Weir',
    'Chapter 2: Low Water',
    'A Jar of Bees',
    'The Toll',
    'Ropes',
    'Chapter 6: Sisters',
    'Part 7',
    'Chapter 8: Fog',
    'Chapter 9: High Water',
  ]);
});

test('two works that each count from one stay two, whatever their files are called', async () => {
  const [works] = await bound([
    file('t1.txt', 'Tide\nby Bo Dray\nChapter 1: The Mole'),
    file('t2.txt', 'Tide\nby Bo Dray\nChapter 2: The Gull'),
    file('tide three.txt', 'Tide\nby Bo Dray\nChapter 3: The Bar'),
    file('s1.txt', 'Salt\nby Bo Dray\nChapter 1: The Pan'),
    file('s2.txt', 'Salt\nby Bo Dray\nChapter 2: The Rake'),
    file('salt three.txt', 'Salt\nby Bo Dray\nChapter 3: The Cart'),
  ]);
  expect(works).toBe(2);
});

test('stories with a header each, only numbered on the shelf, are not one work', async () => {
  const titles = ['Tide', 'Salt', 'Fog', 'Ember', 'Rook', 'Thaw'];
  const [works] = await bound(
    titles.map((title, i) =>
      file(`${i + 1} ${title}.txt`, `Title: ${title}\nAuthor: Bo Dray\nRating: G\nSummary: Of ${title}.`),
    ),
  );
  expect(works).toBe(6);
});
