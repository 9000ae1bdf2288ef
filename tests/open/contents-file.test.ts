import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { storyAt } from '../../src/io/stories.ts';
import { blockText } from '../../src/model/index.ts';
import { publish } from '../../src/pipeline.ts';
import { prose } from '../series/prose.ts';

const BARE = { 'weir.md': prose(1), 'anchor.md': prose(2), 'boat.md': prose(3) };
const PARTS = {
  'weir.md': `# Weir\n\n${prose(1)}`,
  'anchor.md': `# Anchor\n\n${prose(2)}`,
  'boat.md': `# Boat\n\n${prose(3)}`,
};

/** The book of a zip of files: title, authors, and the names of its chapters in their order. */
async function bookOf(files: Readonly<Record<string, string>>) {
  const encoder = new TextEncoder();
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)])));
  const { book, publication, diagnostics } = await publish([{ name: 'book.zip', format: 'zip', bytes }]);
  expect(diagnostics.filter(({ severity, id }) => severity === 'error' || id === 'unknown-format')).toEqual([]);
  const isTitled = book.value.title === 'The Salt Road';
  expect(isTitled && diagnostics.some(({ id }) => id === 'no-title')).toBe(false);
  const contents = publication.value.contents.map(({ title }) => title);
  const words = book.value.sections.flatMap(({ blocks }) => blocks.map((block) => blockText(block)));
  return { title: book.value.title, authors: book.value.metadata.authors, contents, words };
}

const QUARTO = `project:
  type: book
book:
  title: "The Salt Road"
  author:
    - name: Ada Reed
      email: ada@example.org
  chapters:
    - boat.md
    - part: "Upstream"
      chapters: [weir.md, anchor.md]
`;
const OPF = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">
<metadata><dc:title>The Salt Road</dc:title><dc:creator>Ada Reed</dc:creator></metadata>
<manifest><item id="a" href="anchor.md"/><item id="b" href="boat.md"/><item id="w" href="weir.md"/></manifest>
<spine><itemref idref="b"/><itemref idref="w"/><itemref idref="a"/></spine></package>`;
const FRONT = `---
meta:
  title: The Salt Road
  author: Ada Reed
readingOrder: [boat.html, weir.html, anchor.html]
---
`;

describe('a file from which a program makes a book gives its title, its author and its order', () => {
  test.each([
    ['_quarto.yml', QUARTO],
    ['mkdocs.yml', 'site_name: The Salt Road\nsite_author: Ada Reed\nnav:\n  - boat.md\n  - weir.md\n  - anchor.md\n'],
    ['book.json', '{"title":"The Salt Road","author":"Ada Reed","chapters":["boat","weir","anchor"]}'],
    ['content.opf', OPF],
    ['_book.md', FRONT],
  ])('%s', async (name, text) => {
    const { title, authors, contents } = await bookOf({ ...PARTS, [name]: text });
    expect([title, ...authors]).toEqual(['The Salt Road', 'Ada Reed']);
    expect(contents).toEqual(['Boat', 'Weir', 'Anchor']);
  });

  test.each([
    ['hugo.toml', 'title = "The Salt Road"\n[params]\nauthor = "Ada Reed"\nauthorLink = "about"\n'],
    ['config.toml', 'title = "The Salt Road"\n\n[params.author]\nname = "Ada Reed"\nemail = "ada@example.org"\n'],
    ['hugo.yaml', 'title: The Salt Road\nauthor: Ada Reed\nparams:\n  author: The Site’s Theme\n'],
  ])('%s of a site, and its author among its settings', async (name, text) => {
    const { title, authors } = await bookOf({ ...PARTS, [name]: text });
    expect([title, ...authors]).toEqual(['The Salt Road', 'Ada Reed']);
  });

  test('book.toml and SUMMARY.md, in their folders', async () => {
    const { title, authors, contents } = await bookOf({
      'book.toml': '[book]\ntitle = "The Salt Road"\nauthors = ["Ada Reed", "Bo Marsh"]\nlanguage = "en"\n',
      'src/SUMMARY.md':
        '# Summary\n\n[Before](before.md)\n\n# Upstream\n\n- [The Boat](one/index.md)\n- [The Weir](two/index.md "w")\n',
      'src/before.md': prose(1),
      'src/two/index.md': prose(2),
      'src/one/index.md': prose(3),
    });
    expect([title, ...authors]).toEqual(['The Salt Road', 'Ada Reed', 'Bo Marsh']);
    expect(contents).toEqual(['Before', 'The Boat', 'The Weir']);
  });

  test('_config.yml of a site gives what it states, and the parts their order', async () => {
    const posts = Object.entries(PARTS).map(([name, text], i) => [`_posts/2014-0${i + 1}-02-${name}`, text] as const);
    const files = { '_config.yml': 'title: The Salt Road\nauthor:\n  name: Ada Reed\ntheme: minima\n' };
    const { title, authors, contents } = await bookOf({ ...files, ...Object.fromEntries(posts) });
    expect([title, ...authors, contents.length]).toEqual(['The Salt Road', 'Ada Reed', 3]);
  });
});

test('titles that stand beside the names are those of chapters without one', async () => {
  const nav = 'nav:\n  - Low Water: weir.md\n  - High Water: anchor.md\n  - Ebb: boat.md\n';
  expect((await bookOf({ ...BARE, 'mkdocs.yml': nav })).contents).toEqual(['Low Water', 'High Water', 'Ebb']);
  const headed = { ...BARE, 'weir.md': `# The Weir at Night\n\n${BARE['weir.md']}` };
  expect((await bookOf({ ...headed, 'mkdocs.yml': nav })).contents[0]).toBe('The Weir at Night');
});

test('chapters with a title each are one book where a list says so, and numbers alone are their names', async () => {
  const titled = (title: string, seed: number): string => `---\ntitle: ${title}\nauthor: Ada Reed\n---\n${prose(seed)}`;
  const files = { 'c.md': titled('III', 3), 'a.md': titled('I', 1), 'b.md': titled('II', 2), 'z.md': titled('Ebb', 4) };
  const { title, contents } = await bookOf({
    ...files,
    '_quarto.yml': 'book:\n  title: The Salt Road\n  chapters: [a.md, b.md, c.md, z.md]\n',
  });
  expect([title, ...contents]).toEqual(['The Salt Road', 'I', 'II', 'III', 'Ebb']);
});

test('a readme that says more and links to the others gives their order', async () => {
  const readme =
    'Copy these as you like; I wrote them on a boat.\n\n1. [Boat](boat.md)\n2. [Weir](weir.md)\n3. [Anchor](anchor.md)\n';
  expect((await bookOf({ ...PARTS, 'README.md': readme })).contents.slice(0, 3)).toEqual(['Boat', 'Weir', 'Anchor']);
});

test('so does a page of contents with words behind its links, to files that are not there too', async () => {
  const page = (links: string): string =>
    `# Contents\n\n${links}\n* [*Map*](map.md).\n* [The sea](sea.md). What became of it.\n`;
  const listed = page('* [**Boat**](boat.md). Of a boat.\n* [Weir](weir.md). Of a weir.\n* [Anchor](anchor.md).');
  expect((await bookOf({ ...PARTS, 'contents.md': listed })).contents.slice(0, 3)).toEqual(['Boat', 'Weir', 'Anchor']);
  const told = `He wrote [Boat](boat.md) first.\n\n${prose(4)}\n\nThen [Weir](weir.md), then [Anchor](anchor.md).\n`;
  expect((await bookOf({ ...PARTS, 'zest.md': told })).contents.slice(0, 3)).toEqual(['Anchor', 'Boat', 'Weir']);
});

describe('a list of files of which some are not here', () => {
  const order = ['Boat', 'Weir', 'Anchor'];
  test.each([
    ['Book.txt', 'boat.md\nweir.md\nanchor.md\nlock.md\nsluice.md\nferry.md\nmill.md\n'],
    ['SUMMARY.md', '# Summary\n\n- map.md\n- boat.md\n- weir.md\n- lock.md\n- anchor.md\n- mill.md\n- sluice.md\n'],
    ['list.md', '# Contents\n\n* [Boat](boat.md)\n* [Lock](lock.md)\n* [Weir](weir.md)\n* [Anchor](anchor.md)\n'],
  ])('%s is a list all the same', async (name, text) => {
    expect((await bookOf({ ...PARTS, [name]: text, 'Sample.txt': 'boat.md' })).contents).toEqual(order);
  });

  test('its only heading of the first rank is the book’s title, links may be a site’s, and front matter is none of it', async () => {
    const links = ['boat', 'weir', 'lock', 'anchor'].map(
      (one) => `  <li><a href='/books/salt/${one}'>On ${one}s</a></li>`,
    );
    const page = `---\nlayout: default\n---\n# The Salt Road\n\n## Contents\n\n<ul>\n${links.join('\n')}\n</ul>\n`;
    const { title, contents } = await bookOf({ ...PARTS, 'salt.md': page });
    expect([title, ...contents]).toEqual(['The Salt Road', ...order]);
  });

  test.each([
    ['a story that goes on behind two names', `boat.md\nweir.md\n\n${prose(4)}\n\n${prose(5)}\n\n${prose(6)}\n`],
    ['words without an ending', 'boat.md\nweir.md\nfog\nrain\nsnow\nhail\n'],
  ])('%s is none', async (_, text) => {
    expect((await bookOf({ ...PARTS, 'zest.txt': text })).contents.slice(0, 3)).toEqual(['Anchor', 'Boat', 'Weir']);
  });
});

test('a row of links to other files at an end of a chapter goes, and no other row', async () => {
  const row = '[Boat](boat.md) | [Contents](contents.md) | [Weir](weir.md)';
  const chapter = (above: string, below: string): Promise<readonly string[]> =>
    bookOf({ 'salt.md': `# Salt\n\n${above}${prose(5)}\n\n### ~ ~ ~\n\n${below}\n`, ...PARTS }).then(
      ({ words }) => words,
    );
  expect((await chapter('', row)).join('\n')).not.toContain('Contents');
  expect((await chapter('', `> ${row}`)).join('\n')).not.toContain('Contents');
  expect(
    (await chapter('', '[the atlas](https://example.org/a) | [the chart](https://example.org/b)')).join('\n'),
  ).toContain('chart');
  expect((await chapter(`He gave her ${row}, and left.\n\n`, 'She slept.')).join('\n')).toContain('Contents');
});

test.each([
  ['[On to the weir](weir.md)', false],
  ['*[Weiter …](https://github.com/ada/tales/blob/main/weir.md)*', false],
  ['_Read on_: [Chapter 2](weir.md)', false],
  ['Hier geht es weiter: [Kapitel 2](weir.md)', false],
  ['She had torn out [Chapter 2](weir.md), and burnt it.', true],
  ['_Read on_: [the chart](https://example.org/chart)', true],
  ['[the chart](https://example.org/chart)', true],
  ['She kept [the chart](weir.md) in a drawer.', true],
])('a link to a text alone at the end of a chapter leads on: %s', async (line, stays) => {
  const end = await bookOf({ 'salt.md': `# Salt\n\n${prose(5)}\n\n${line}\n`, ...PARTS });
  const top = await bookOf({ 'salt.md': `# Salt\n\n${line}\n\n${prose(5)}\n`, ...PARTS });
  const words = line.replace(/^.*\[(.*)\].*$/, '$1');
  expect(end.words.join('\n').includes(words)).toBe(stays);
  expect(top.words.join('\n')).toContain(words);
});

test('a readme’s links to where its folder is shown on the web name the files, unless their names say more', async () => {
  const site = 'https://github.com/ada/tales/blob/main';
  const readme = `# Tales\n\n## Contents\n\n- [The Weir at Night](${site}/weir.md)\n- [An...](${site}/anchor.md)\n- [Boat of Salt](${site}/boat.md)\n\n## Genre: salt\n\n- Ada, who rows\n- Bo, who does not\n`;
  const bare = Object.fromEntries(Object.entries(PARTS).map(([name, text]) => [name, text.replace(/^# .*\n/, '')]));
  const { contents } = await bookOf({ ...bare, 'README.md': readme });
  expect(contents[0]).toBe('The Weir at Night');
  expect(contents[1]).not.toMatch(/^An\b/);
  expect(contents[2]).toBe('Boat of Salt');
});

test('a file of a program’s directive alone is no part', async () => {
  const parts = { 'frontmatter.txt': '{frontmatter}\n', 'zz.txt': '{backmatter}' };
  expect((await bookOf({ ...PARTS, ...parts })).contents).toEqual(['Anchor', 'Boat', 'Weir']);
  expect((await bookOf({ ...PARTS, 'zz.txt': '{He said nothing.}' })).contents).toHaveLength(4);
});

describe('no such file', () => {
  test.each([
    ['one that names hardly any', 'mkdocs.yml', 'nav:\n  - boat.md\n'],
    ['one that is no YAML', '_quarto.yml', ': : [\n\t- "'],
    ['one of a program for something else', 'config.json', '{"name": "x", "version": "1.0.0"}'],
  ])('%s gives the order', async (_, name, text) => {
    expect((await bookOf({ ...PARTS, [name]: text })).contents).toEqual(['Anchor', 'Boat', 'Weir']);
  });

  test('a chapter whose front matter names two of many is a chapter', async () => {
    const chapter = `---\ntitle: The Lock\nnext: boat.md\nprevious: weir.md\n---\n${prose(5)}`;
    expect((await bookOf({ ...PARTS, 'lock.md': chapter })).contents).toHaveLength(4);
  });
});

test('such files are found on disk beside the stories, and are no stories themselves', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fascicle-contents-'));
  for (const [name, text] of Object.entries({ ...PARTS, '_quarto.yml': QUARTO, 'book.yaml': 'title: Mine\n' }))
    writeFileSync(path.join(folder, name), text);
  const story = await storyAt(folder);
  expect(story?.contents?.map((file) => path.basename(file))).toEqual(['_quarto.yml']);
  expect(story?.files.map((file) => path.basename(file)).sort()).toEqual(Object.keys(PARTS).sort());
});
