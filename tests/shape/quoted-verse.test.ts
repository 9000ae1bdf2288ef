import { describe, expect, it } from 'vitest';
import { type Block, blockText } from '../../src/model/index.ts';
import { reader as html } from '../../src/read/html/index.ts';
import { reader as markdown } from '../../src/read/markdown/index.ts';

const BEFORE =
  'He put the paper down and cleared his throat, and the whole inn went quiet to hear what he had made of it.';
const AFTER =
  'Nobody clapped, and the miller went back to his wheel with the paper under his arm and oiled it once again.';

const between = (blocks: readonly Block[]): readonly Block[] => {
  const at = blocks.findIndex((block) => blockText(block) === BEFORE);
  return blocks.slice(at + 1, -1);
};
const inMarkdown = (quoted: string): readonly Block[] =>
  between(markdown.read(`# One\n\n${BEFORE}\n\n${quoted.replace(/^/gm, '> ')}\n\n${AFTER}\n`, 's.md').value.blocks);

describe('a song inside a quotation', () => {
  it.each<[string, string]>([
    [
      'that rhymes',
      "O the mill is a-turning,\nAnd the candle is burning,\nAnd the miller's gone under the hill;\nAnd nobody's learning\nThe price of the churning",
    ],
    [
      'of stanzas',
      'Silver the road and silver the rain,\nOver the hill and home again.\n\nSilver the bell and silver the door,\nOver the hill and home no more.',
    ],
    [
      'with each line in italics',
      '*Der Reiher steht, wo das Wasser rinnt,*\n*und wartet, bis das Jahr beginnt,*\n*der Reiher steht, wo das Wasser ruht,*\n*und niemand tut ihm etwas gut.*',
    ],
  ])('%s is verse', (_, song) => {
    expect(inMarkdown(song)).toMatchObject([{ type: 'verse' }]);
    expect(blockText(inMarkdown(song)[0] as Block, '\n')).toBe(song.replace(/\*|\n(?=\n)/g, ''));
  });

  it('on a page is verse, too', () => {
    const page = `<h1>One</h1><p>${BEFORE}</p><blockquote><p>O the river is wide<br>and the river is slow,<br>and it carries the tide<br>where the hill people go.</p></blockquote><p>${AFTER}</p>`;
    expect(between(html.read(page, 's.html').value.blocks)).toMatchObject([{ type: 'verse' }]);
  });

  it('stays in the quotation with the line that says whose it is', () => {
    const [quotation, ...more] = inMarkdown(
      'The heron stands where the water is thin,\nAnd waits for the year to begin;\nThe heron stands where the water is deep,\nAnd no one has taught it to sleep.\n\n— an old song of the weir',
    );
    expect(more).toEqual([]);
    expect(quotation).toMatchObject({ type: 'quotation', children: [{ type: 'verse' }, { type: 'paragraph' }] });
  });

  it.each<[string, string]>([
    [
      'a notice in lines',
      'All persons are hereby told that the\nmill is closed until the water falls,\nand that the miller has gone to see\nhis sister in the town.',
    ],
    ['an address', 'Mr. Tobias Pell\n12 Weir Lane\nMarl-under-Hill'],
    ['words that somebody says', '"Come in," she said.\n"I will not," said the heron.\n"Then stay," said she.'],
    ['a list of names', 'Ada Quill\nTom Alder\nInes Varga\nBram Pell'],
    [
      'prose after a rhyme',
      'Over the hill,\nUnder the mill.\n\nThat was all she could remember of it, and she said so to the miller, who had the rest.',
    ],
  ])('is not %s', (_, quoted) => {
    const blocks = inMarkdown(quoted);
    expect(blocks.filter(({ type }) => type === 'verse')).toEqual([]);
    expect(blocks[0]).toMatchObject({ type: expect.stringMatching(/quotation|letter/) });
  });
});
