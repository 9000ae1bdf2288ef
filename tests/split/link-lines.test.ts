import { describe, expect, test } from 'vitest';
import { blockText, type Section } from '../../src/model/index.ts';
import { publish } from '../../src/pipeline.ts';
import { isRowOfParts } from '../../src/words/navigation.ts';
import { prose } from '../series/prose.ts';

function textsOf(sections: readonly Section[]): readonly string[] {
  const body = sections.filter(({ matter }) => matter !== 'front');
  return body.flatMap(({ blocks, children }) => [...blocks.map((block) => blockText(block)), ...textsOf(children)]);
}

/** The first words of a book's paragraphs that are none of the prose, of a page with these lines above and below it. */
async function left(above: string, below = above, amid = ''): Promise<readonly string[]> {
  const words = prose(3).trim().split('\n\n');
  const html = `<html><head><title>Salt Road 2</title></head><body><h1>Salt Road</h1><h2>Part Two</h2>
${above}\n${words.map((text) => `<p>${text}</p>`).join(`\n${amid}\n`)}\n<hr>\n${below}</body></html>`;
  const { book, diagnostics } = await publish(
    [{ name: 'salt.html', format: 'html', bytes: new TextEncoder().encode(html) }],
    { cover: 'none' },
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const texts = textsOf(book.value.sections);
  expect(texts.length).toBeGreaterThanOrEqual(words.length);
  return texts.filter(
    (text) =>
      text !== '' &&
      !words.some((word) => word.slice(0, 20) === text.slice(0, 20)) &&
      !/Made with|salt\.html/.test(text),
  );
}

test.each([
  [
    'chapters and stories',
    '<p>&lt;&lt; <a href="1.html">Chapter 1</a> ~ <a href="../index.html">Stories</a> ~ <a href="3.html">Chapter 3</a> &gt;&gt;</p>',
  ],
  ['one link, above and below', '<p><a href="index.html">Home to the harbour</a></p>'],
  ['words of its own', '<p><a href="3.html">On to Part Three</a></p>'],
  ['in another language', '<p>[ <a href="1.html">Eerdere dag</a> ] [ <a href="3.html">Latere dag</a> ]</p>'],
])('lines of links around a story are left out: %s', async (_, line) => {
  expect(await left(line)).toEqual([]);
});

test.each([
  ['words that lead on before a link', '', '<p>Next chapter: <a href="3.html">The Ferry Burns!</a></p>'],
  ['the same in Russian', '', '<p>Следующая глава: <a href="3.html">Третья попытка</a></p>'],
  ['an arrow back', '', '<p><a href="../index.html">← Return to the harbour shelf</a></p>'],
  ['parts in brackets that lead back and on', '<p>[Part 1] [Part 3]</p>', '<p>[Part 1] [Part 3]</p>'],
  ['links without a rule between them', '', '<p><a href="1.html">上一篇</a> · <a href="3.html">下一篇</a></p>'],
  [
    'where a page is shared',
    '<p>Previous Chapter</p><p>Next Chapter</p>',
    '<p>Previous Chapter</p><p>Next Chapter</p><p>Share this:</p><p>Twitter</p><p>Facebook</p><p>Like Loading...</p>',
  ],
])('lines at the ends of a page are left out: %s', async (_, above, below) => {
  expect(await left(above, below)).toEqual([]);
});

test.each([
  ['what comes next, without a link', '<p>Next chapter: The Ferry Burns</p>', 1],
  ['a place alone', '<p>Twitter</p>', 1],
  ['a link in the last sentence', '<p>Next she read <a href="b.html">the ferry book</a>, twice.</p>', 1],
])('the last words of a story stay: %s', async (_, line, times) => {
  expect(await left('', line)).toHaveLength(times);
});

test.each([
  ['a refrain that is a link', '<p><a href="song.html">O the long road home</a></p>', 3],
  ['a sentence that is a link', '<p><a href="song.html">He sang it all night.</a></p>', 3],
  ['links among words of the story', '<p>For <a href="a.html">Bo</a> and <a href="b.html">Ina</a> who waited</p>', 3],
])('what stands amid the story stays: %s', async (_, line, times) => {
  expect(await left('', '', line)).toHaveLength(times);
});

test.each([
  ['[Part 1] [Part 3]', true],
  ['[Kapitel 4] | [Kapitel 6]', true],
  ['[Part 2]', false],
  ['[Book 1] [Chapter 2]', false],
  ['[Part 1] [The Weir]', false],
  ['[Part 2] [Part 2]', false],
  ['[1] [2]', false],
])('whether %s leads to several parts of one kind', (line, leads) => {
  expect(isRowOfParts(line)).toBe(leads);
});

/** What a book prints below the prose of a Markdown chapter with this foot. */
async function foot(...lines: readonly string[]): Promise<string> {
  const text = `# Chapter 2: The Weir\n\n${prose(3).trim()}\n\n---\n\n${lines.join('\n')}\n`;
  const { book, diagnostics } = await publish(
    [{ name: 'two.md', format: 'md', bytes: new TextEncoder().encode(text) }],
    { cover: 'none' },
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return textsOf(book.value.sections).join('\n');
}

const LINKS = ['- [← Chapter 1](../one)', '- [Chapter 3: The Mill →](three)'];
const STATS = ['**Story Stats:**', '- Word Count: 425', '- Reading Time: 2 minutes', '- Part: I - The River'];

test('a list of links to the chapters beside, and one of facts below the line of a site, leave with their names', async () => {
  expect(await foot('**Chapter Navigation:**', ...LINKS, '', ...STATS)).not.toMatch(
    /Navigation|←|Mill →|Stats|425|River/,
  );
  expect(await foot(...STATS)).not.toMatch(/Stats|425|minutes/);
  expect(await foot('**Seguir:**', '- [El molino →](tres)')).not.toMatch(/Seguir|molino/);
});

test('a list of what a story counts, of links without an arrow, and what prose stands below, stay', async () => {
  expect(await foot('What she had left:', '', '- Coins: 4', '- Bread: none')).toContain('Coins: 4');
  expect(await foot(...STATS, '', 'She read the page and laughed at it for a long time.')).toContain('425');
  expect(await foot('**Songs:**', '- [The Weir](weir)', '- [The Mill](mill)')).toMatch(/Songs.*The Mill/s);
  expect(await foot('**The way:**', '- north → south', '- [home →](home) before the snow came.')).toMatch(
    /The way.*snow/s,
  );
});

/** The words of a book's pages, of one file. */
async function wordsOf(name: string, text: string): Promise<string> {
  const format = name.endsWith('.md') ? 'md' : 'html';
  const { book, diagnostics } = await publish([{ name, format, bytes: new TextEncoder().encode(text) }], {
    cover: 'none',
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return textsOf(book.value.sections).join('\n');
}

describe('steps that a reader chooses', () => {
  const page = (below: string): string =>
    `<html><head><title>Salt Road</title></head><body><h1>Salt Road</h1>${prose(3)
      .trim()
      .split('\n\n')
      .map((text) => `<p>${text}</p>`)
      .join('')}${below}</body></html>`;
  test.each([
    ['of two links', '[Ask the miller](12.md)\n\n[Follow the cart](40.md)', ['Ask the miller', 'Follow the cart']],
    ['of one link to a file with a number', '[Walk on by night](12.md)', ['Walk on by night']],
    [
      'of links that their files are named by',
      '[Climb the mast](mast.md)\n\n[Hide below deck](below.md)',
      ['Climb the mast'],
    ],
  ])('stay in a text, %s', async (_, links, kept) => {
    const words = await wordsOf('road.md', `# Salt Road\n\n${prose(3)}\n\n${links}\n`);
    for (const step of kept) expect(words).toContain(step);
  });
  test.each([
    ['next', '[Next chapter](12.md)', 'Next chapter'],
    ['a title', '[The Miller of Eaves](12.md)', 'Miller'],
    ['what a file is named by', '[On to the mill](mill.md)', 'On to'],
    ['a way back', '[Back to the mill road](11.md)', 'Back to'],
  ])('are none that lead to a part beside it: %s', async (_, links, gone) => {
    expect(await wordsOf('road.md', `# Salt Road\n\n${prose(3)}\n\n${links}\n`)).not.toContain(gone);
  });
  test.each([
    [
      'links',
      '<p><a href="12.html">Ask the miller</a></p><p><a href="40.html">Follow the cart</a></p>',
      'Follow the cart',
    ],
    [
      'a list',
      '<ul><li><a href="a.html">Ask the miller</a></li><li><a href="b.html">Follow the cart</a></li></ul>',
      'Ask the miller',
    ],
    ['a place on the page', '<p><a href="#p12">Sail on</a></p>', 'Sail on'],
    [
      'what the page names so',
      '<ul class="choices"><li><a href="x/12">Mill</a></li><li><a href="x/40">Cart</a></li></ul>',
      'Cart',
    ],
    ['buttons named so', '<div class="choices"><button>Mill</button> <button>Cart</button></div>', 'Cart'],
    ['in French', '<p class="choix"><a href="#">Partir</a></p><p class="choix"><a href="#">Rester</a></p>', 'Rester'],
  ])('stay on a page: %s', async (_, below, kept) => {
    expect(await wordsOf('road.html', page(below))).toContain(kept);
  });
  test.each([
    [
      'next and back',
      '<p><a href="12.html">Next chapter</a></p><p><a href="index.html">Back to all stories</a></p>',
      'Back to',
    ],
    ['titles', '<p><a href="11.html">The Miller</a> | <a href="13.html">The Cart of the Duke</a></p>', 'Duke'],
    ['the top', '<p><a href="#top">Return to top</a></p>', 'Return'],
    ['another site', '<p><a href="https://x.example/1">More of my work</a></p>', 'More of'],
    ['a button', '<p><button class="choice">Subscribe now</button></p>', 'Subscribe'],
  ])('are none that lead around a site: %s', async (_, below, gone) => {
    expect(await wordsOf('road.html', page(below))).not.toContain(gone);
  });
});
