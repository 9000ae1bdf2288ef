import { expect, test } from 'vitest';
import { withoutIndexPages } from '../../src/open/index-page.ts';
import { publish, sourceFromText } from '../../src/pipeline.ts';

const PROSE = '<p>She waited at the lock until the barge came, and the keeper gave her the letter.</p>\n'.repeat(8);
const LINKS = '<p><a href="one.html">One</a> <a href="two.html">Two</a> <a href="index.html">All</a></p>';
const KNOBS = '<label>Letra</label><select><option>14</option></select><button>Cerrar</button>'.repeat(3);
const READER = `<h3>Ajustes</h3>${KNOBS}<div id="texto">Cargando...</div><script>fetch("capitulos.json")</script>`;
const STYLE = '<style>p { margin: 0 }</style><script>var count = 1;</script>';

/** The names of the pages that stay beside two others. */
const kept = (page: string, name = 'index.html'): string[] => {
  const others = ['one.html', 'two.html'].map((other) => sourceFromText(`<body>${PROSE}</body>`, other));
  return withoutIndexPages([sourceFromText(page, name), ...others]).value.map((source) => source.name);
};

test.each([
  [
    'a list of links',
    `<html><head><title>The Lock</title>${STYLE}</head><body><h1>The Lock</h1>${LINKS}</body></html>`,
  ],
  ['one with a place named in it', `<body><a name="top"></a><h1>The Lock</h1>${LINKS}</body>`],
  ['a program that shows the others', `<head><title>Lector</title></head><body>${READER}</body>`],
  ['one with a long script', `<body><script>${'var words = "of a program"; '.repeat(40)}</script>${LINKS}</body>`],
])('%s is left out', (_, page) => {
  expect(kept(page)).toEqual(['one.html', 'two.html']);
});

test.each([
  ['prose between links', `<body>${LINKS}${PROSE}${LINKS}</body>`],
  ['prose after a named place that is not closed', `<body><a name="top">${PROSE}${LINKS}</body>`],
  ['prose after a link that is not closed', `<body><a href="one.html">One ${PROSE}${LINKS}</body>`],
  ['prose after a title that is not closed', `<head><title>The Lock<body>${LINKS}${PROSE}</body>`],
  ['prose after a style sheet that is not closed', `<head>${LINKS}<style>p { margin: 0 }<body>${PROSE}</body>`],
  ['prose after a head that is not closed', `<head><title>The Lock</title><body>${PROSE}${LINKS}</body>`],
  ['prose among the buttons of a program', `<body>${READER}${PROSE}</body>`],
  ['buttons alone', `<body><h1>Hiss, click</h1>${KNOBS}</body>`],
  ['prose between comments', `<body><!-- a -->${PROSE}<!-- b -->${LINKS}</body>`],
])('a page with %s stays', (_, page) => {
  expect(kept(page)).toEqual(['index.html', 'one.html', 'two.html']);
});

/** Names in the order of the book, of a text beside three others. */
const ordered = async (list: string, name = 'contents.txt', order?: readonly string[]) => {
  const parts = ['anchor.md', 'boat.md', 'wheel.md'].map((part) =>
    sourceFromText(
      `# The ${part.slice(0, -3)}\n\n${'She waited at the lock until the barge came.\n\n'.repeat(3)}${part.length} boats.\n`,
      part,
    ),
  );
  const { publication, diagnostics } = await publish([...parts, sourceFromText(list, name)], {
    assemble: order === undefined ? {} : { order },
  });
  const chapters = publication.value.contents.map(({ title }) => title.replace(/^The /, ''));
  return { chapters, told: diagnostics.filter(({ id }) => id === 'part-order').map(({ reason }) => reason) };
};

test.each([
  ['names alone', 'wheel.md\nanchor.md\nboat.md\n', 'contents.txt'],
  ['a title, counts and dots', 'Reading order\n\n1. Wheel.md\n2. Anchor.md\n3. Boat.md\n', 'order.txt'],
  [
    'titles behind dots',
    'THE LOCK\nby Ada Reed\n\nWHEEL.MD ...... The Wheel\nANCHOR.MD ..... The Anchor\nBOAT.MD ... The Boat\n',
    'contents.txt',
  ],
  ['titles in a column', 'wheel.md\tThe Wheel\nanchor.md\tThe Anchor\nboat.md\tThe Boat\n', '00index.txt'],
  [
    'a directory of DOS',
    ' Volume in drive A is LOCK\n Directory of A:\\\n\nWHEEL    MD      4011  03-01-91   4:10p\nANCHOR   MD      4322  03-02-91   4:11p\nBOAT     MD       633  03-03-91   4:12p\n        3 file(s)       8966 bytes\n',
    'dir.txt',
  ],
  [
    'what ls writes',
    'total 24\n-rw-r--r--  1 ada users  4011 Oct 10 1996 wheel.md\n-rw-r--r--  1 ada users  4322 Oct 11 1996 anchor.md\n-rw-r--r--  1 ada users  633 Oct 12 1996 boat.md\n',
    'ls.txt',
  ],
  [
    'links of a page',
    '<h1>Lock</h1><ul><li><a href="./wheel.md">wheel.md</a></li><li><a href="anchor.md">The Anchor</a></li><li><a href="boat.md">The Boat</a></li></ul>',
    'toc.html',
  ],
  [
    'links of a wiki in a table, one of them not written yet',
    '| [[wheel]]<br><br> | [[anchor\\|The Anchor]] | [[The Sail]] | [[boat#Bow]] |\n| --- | --- | --- | --- |\n',
    'All.md',
  ],
  ['links of a wiki in a list', '# My stories\n\n- [[wheel|The Wheel]]\n- [[anchor]]\n- [[boat]]\n', 'Catalogue.md'],
  ['links of Markdown', '- [The Wheel](wheel.md)\n- [The Anchor](anchor.md)\n- [The Boat](boat.md)\n', 'README.md'],
])('a text that only names the others gives their order: %s', async (_, list, name) => {
  const { chapters, told } = await ordered(list, name);
  expect(chapters).toEqual(['wheel', 'anchor', 'boat']);
  if (/^(?:contents|order)/.test(name)) expect(told.join()).toContain(`the list in ${name}`);
});

test.each([
  [
    'a tree of reStructuredText',
    '.. toctree::\n   :caption: All\n\n   wheel\n   The Anchor <anchor>\n   boat.md\n\n* :ref:`genindex`\n',
    'index.rst',
  ],
  ['inclusions of AsciiDoc', ':toc:\n\ninclude::wheel.md[]\n\ninclude::anchor.md[]\ninclude::boat.md[]\n', 'book.adoc'],
])('%s gives the order', async (_, list, name) => {
  const { chapters, told } = await ordered(list, name);
  expect(chapters.slice(0, 3)).toEqual(['wheel', 'anchor', 'boat']);
  expect(told.join()).toContain(name);
});

test('but a passage that names some files does not', async () => {
  const { chapters } = await ordered('.. note::\n\n   wheel\n   anchor\n', 'notes.rst');
  expect(chapters.slice(0, 3)).toEqual(['anchor', 'boat', 'wheel']);
});

test('the order of the settings counts more than a list', async () => {
  const { chapters } = await ordered('wheel.md\nanchor.md\nboat.md\n', 'contents.txt', [
    'boat.md',
    'wheel.md',
    'anchor.md',
  ]);
  expect(chapters).toEqual(['boat', 'wheel', 'anchor']);
});

test.each([
  ['one name', 'There was one file on the disk.\n\nwheel.md\n'],
  [
    'names that sentences begin with',
    'Wheel.md was empty.\nAnchor.md was full.\nBoat.md was gone, and she knew why.\n',
  ],
  [
    'links of a wiki in sentences',
    'She kept [[wheel]] by the door.\n\nThe [[anchor]] lay under it, as [[boat]] knew.\n',
  ],
  ['one link of a wiki and a sentence', '[[wheel]]\n\nShe went in, and saw that it was gone.\n'],
  [
    'names among prose',
    'There were two files.\n\nwheel.md\nboat.md\n\nShe opened the second.\n\nIt was empty, and she shut it.\n',
  ],
])('a text with %s is a part of the story', async (_, text) => {
  expect((await ordered(text, 'disk.txt')).chapters).toHaveLength(4);
});

/** The book of two chapters and a page that links to them. */
const boundWith = async (page: string) => {
  const parts = ['one', 'two'].map((part, i) =>
    sourceFromText(
      `<body><h2>Chapter ${i + 1}</h2>${PROSE.replaceAll('barge', `${part} barge`)}</body>`,
      `${part}.html`,
    ),
  );
  const { book, publication, diagnostics } = await publish([...parts, sourceFromText(page, 'index.html')]);
  const words = publication.value.resources.map(({ content }) => String(content)).join('\n');
  return { authors: book.value.metadata.authors, words, told: diagnostics.map(({ reason }) => reason).join('\n') };
};

test.each([
  ['a label', '<p>Author: Ada Reed</p>'],
  ['a byline', '<h2>by Ada Reed</h2>'],
  ['a label of another language', '<div><b>Autorin:</b> Ada Reed</div>'],
])('the author whom such a page alone names is the book’s: %s', async (_, line) => {
  expect((await boundWith(`<body><h1>The Lock</h1>${line}${LINKS}</body>`)).authors).toEqual(['Ada Reed']);
});

test('what somebody says on such a page stands among the facts, and its other words are told', async () => {
  const said = 'The keeper was my uncle, and the letter is real.';
  const { words, told } = await boundWith(`<body><h1>The Lock</h1><p>${said}</p>${LINKS}<p>Last lock: 2003</p></body>`);
  expect(words).toContain(said);
  expect(told).toContain('Last lock: 2003');
});

test('a page that links to numbered files from the last to the first gives no order', async () => {
  const parts = [1, 2, 3].map((n) =>
    sourceFromText(`<body><h2>Day ${'abc'[n - 1]}</h2>${PROSE}</body>`, `day${n}.html`),
  );
  const links = [3, 2, 1].map((n) => `<a href="day${n}.html">day ${n}</a>`).join(' ');
  const { publication } = await publish([...parts, sourceFromText(`<body>${links}</body>`, 'index.html')]);
  expect(publication.value.contents.map(({ title }) => title)).toEqual(['Day a', 'Day b', 'Day c']);
});

test('the only heading of such a page is the book’s title, but for what any page is called', async () => {
  const titleOf = async (heads: string): Promise<string> => {
    const parts = ['One', 'Two', 'Three'].map((name, i) =>
      sourceFromText(
        `<html><head><title>${name}</title></head><body><h2>${name}</h2>${PROSE}<p>${i} boats.</p></body></html>`,
        `${name.toLowerCase()}.html`,
      ),
    );
    const page = `<html><head><title>lock</title></head><body>${heads}${LINKS}</body></html>`;
    const { book } = await publish([...parts, sourceFromText(page, 'index.html')], { assemble: { name: 'quay' } });
    return book.value.title;
  };
  expect(await titleOf('<h3>The Keeper of the Lock</h3>')).toBe('The Keeper of the Lock');
  expect(await titleOf('<h1>Home page</h1>')).toBe('quay');
  expect(await titleOf('<h1>Welcome</h1>')).toBe('quay');
  expect(await titleOf('<h2>Old tales of mine</h2><h2>New tales of mine</h2>')).toBe('quay');
  expect(await titleOf('<h2>See <a href="one.html">the first</a></h2>')).toBe('quay');
});
