import { describe, expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';

const PROSE =
  'Wren counted the barrels twice before she believed it. There were nine, and nine was wrong, and she said so.';

async function bookOf(...texts: readonly [name: string, text: string][]) {
  const bound = await publish(texts.map(([name, text]) => sourceFromText(text, name)));
  const { title, metadata, sections } = bound.book.value;
  const headings = sections
    .filter(({ matter, kind }) => matter === 'body' || kind === 'volume')
    .map(({ heading }) => (heading?.title[0]?.type === 'text' ? heading.title[0].value : null));
  return { title, stated: metadata.title, headings, ids: bound.diagnostics.map(({ id }) => id) };
}

describe('the heading at the top of a page', () => {
  test.each([
    ['alone', `# The Salt Road\n\n${PROSE}\n\n${PROSE}\n`, [null]],
    ['underlined', `The Salt Road\n=============\n\n${PROSE}\n\n* * *\n\n${PROSE}\n`, [null]],
    ['above chapters', `# The Salt Road\n\n## Up\n\n${PROSE}\n\n## Down\n\n${PROSE}\n`, ['Up', 'Down']],
    ['above words and chapters', `# The Salt Road\n\n${PROSE}\n\n## Up\n\n${PROSE}\n`, [null, 'Up']],
  ])('%s is the title', async (_, text, headings) => {
    const book = await bookOf(['saved.md', text]);
    expect(book).toEqual({ title: 'The Salt Road', stated: 'The Salt Road', headings, ids: [] });
  });

  test('is the title with an epilogue of its own rank below, and without the marks of a title', async () => {
    const text = `# 《盐路》\n\n## 【上】\n\n${PROSE}\n\n## 【下】\n\n${PROSE}\n\n## 【尾声】\n\n${PROSE}\n`;
    expect(await bookOf(['saved.md', text])).toMatchObject({ title: '盐路' });
  });

  test('of a web page is the title too', async () => {
    const page = `<html><body><h1>The Salt Road</h1><p>${PROSE}</p><p>${PROSE}</p></body></html>`;
    expect(await bookOf(['saved.html', page])).toMatchObject({ title: 'The Salt Road', headings: [null], ids: [] });
  });

  test('of a plain text is the title where a line is drawn below it, whatever it says', async () => {
    const book = await bookOf(['saved.txt', `Three Days Later\n================\n\n${PROSE}\n\n${PROSE}\n`]);
    expect(book).toEqual({ title: 'Three Days Later', stated: 'Three Days Later', headings: [null], ids: [] });
  });

  test.each([
    ['saved.md', `# The Salt Road\n\n# Up\n\n${PROSE}\n\n# Down\n\n${PROSE}\n`],
    ['saved.html', `<h1>The Salt Road</h1><h1>Up</h1><p>${PROSE}</p><h1>Down</h1><p>${PROSE}</p>`],
  ])('of %s is the title above headings of its own rank', async (name, text) => {
    expect(await bookOf([name, text])).toMatchObject({ title: 'The Salt Road', headings: ['Up', 'Down'], ids: [] });
  });

  test('of a plain text is a chapter’s where another is marked like it', async () => {
    const part = (name: string): string => `${name}\n${'='.repeat(name.length)}\n\n${PROSE}\n\n${PROSE}`;
    const book = await bookOf(['saved.txt', `${part('Up the Hill')}\n\n${part('Down the Hill')}\n`]);
    expect(book).toMatchObject({ stated: null, headings: ['Up the Hill', 'Down the Hill'] });
  });

  test.each([
    ['counts a chapter', `# Chapter 1: Up\n\n${PROSE}\n`],
    ['names a part', `# Prologue\n\n${PROSE}\n`],
    ['is one of several', `# Up\n\n${PROSE}\n\n# Down\n\n${PROSE}\n`],
    ['stands below prose', `${PROSE}\n\n${PROSE}\n\n# Up\n\n${PROSE}\n`],
  ])('that %s is no title', async (_, text) => {
    const book = await bookOf(['saved.md', text]);
    expect(book).toMatchObject({ title: 'saved', stated: null });
    expect(book.ids).toContain('no-title');
  });

  test('of a story with a stated title is a chapter’s', async () => {
    const book = await bookOf(['saved.md', `---\ntitle: Salt\n---\n\n# Up\n\n${PROSE}\n`]);
    expect(book).toMatchObject({ title: 'Salt', headings: ['Up'] });
  });

  test('of each part of a series is a chapter’s', async () => {
    const book = await bookOf(
      ['saga-1.md', `# Up\n\n${PROSE}\n`],
      ['saga-2.md', `# Down\n\nShe went home by the river. ${PROSE}\n`],
    );
    expect(book.headings).toEqual(['Up', 'Down']);
  });
});

describe('a story that states no title, in a file whose name says nothing', () => {
  test.each([
    ['its only heading', `Chapter 4: The Hypothesis\n\n${PROSE}\n\n${PROSE}\n`, 'Chapter 4: The Hypothesis'],
    [
      'its only heading, in Chinese',
      `第1章 雾里来的东西\n\n他站在门口，没有说话。雨下了一整夜。\n`,
      '第1章 雾里来的东西',
    ],
  ])('goes by %s', async (_, text, title) => {
    expect(await bookOf(['u07.txt', text])).toMatchObject({ title, stated: null });
  });

  test.each([
    ['07-wall.md', `# Chapter 7: The Wall\n\n${PROSE}\n`, 'Chapter 7: The Wall'],
    ['ch031-en.txt', `31. A Wall of Salt\n\n${PROSE}\n\n${PROSE}\n`, '31: A Wall of Salt'],
    ['02-kap03.md', `### Kapitel 3 — Die Mauer\n\n${PROSE}\n`, 'Kapitel 3: Die Mauer'],
    ['chapter_12.md', `# Chapter 12\n\n${PROSE}\n`, 'Chapter 12'],
    // A number that is not the heading’s, and words before the count, say something of the work.
    ['7 walls.md', `# Chapter 3: The Wall\n\n${PROSE}\n`, '7 walls'],
    ['Salt and Smoke 07.md', `# Chapter 7: The Wall\n\n${PROSE}\n`, 'Salt and Smoke 07'],
    ['letter 3.md', `# Chapter 3: The Wall\n\n${PROSE}\n`, 'letter 3'],
  ])('goes by its only heading where its file is called %s as a chapter is', async (name, text, title) => {
    expect(await bookOf([name, text])).toMatchObject({ title, stated: null });
  });

  test('keeps its name where there are two headings, or none', async () => {
    const two = `Chapter 4\n\n${PROSE}\n\nChapter 5\n\n${PROSE}\n`;
    expect(await bookOf(['u07.txt', two])).toMatchObject({ title: 'u07' });
    expect(await bookOf(['u07.txt', `${PROSE}\n\n${PROSE}\n`])).toMatchObject({ title: 'u07' });
  });

  test('goes by the title that it states all the same', async () => {
    const text = `Title: The Salt Road\nAuthor: Ada Moss\n\nChapter 4: The Hypothesis\n\n${PROSE}\n\n${PROSE}\n`;
    expect(await bookOf(['u07.txt', text])).toMatchObject({ title: 'The Salt Road', stated: 'The Salt Road' });
  });

  test('keeps a name that says something', async () => {
    expect(await bookOf(['salt and smoke.txt', `Chapter 4: The Hypothesis\n\n${PROSE}\n`])).toMatchObject({
      title: 'salt and smoke',
    });
  });
});

test('a heading with a few words under it, above headings that all count or name their parts, is the title', async () => {
  const text = `# The Salt Road\n\n11 minutes\n\n# Preface\n\n${PROSE}\n\n# Chapter 1\n\n${PROSE}\n`;
  expect(await bookOf(['saved.md', text])).toMatchObject({ title: 'The Salt Road', stated: 'The Salt Road' });
  const long = `# Salt\n\n${PROSE} ${PROSE} ${PROSE} ${PROSE}\n\n# Chapter 1\n\n${PROSE}\n`;
  expect(await bookOf(['saved.md', long])).toMatchObject({ stated: null });
});

describe('a few words above the only heading', () => {
  test.each([
    ['a dedication', '*For Wren, always*'],
    ['a motto', '> Nine is wrong.\n> — a saying'],
  ])('leave it the title, and stand before the story: %s', async (_, above) => {
    const book = await bookOf(['saved.md', `${above}\n\n# The Salt Road\n\n${PROSE}\n\n${PROSE}\n`]);
    expect(book).toEqual({ title: 'The Salt Road', stated: 'The Salt Road', headings: [null], ids: [] });
  });
  test('are the story’s beginning as prose, and the heading a chapter’s', async () => {
    const book = await bookOf(['saved.md', `${PROSE}\n\n# The Salt Road\n\n${PROSE}\n`]);
    expect(book).toMatchObject({ stated: null, headings: [null, 'The Salt Road'] });
  });
});

test('a heading over an outline and a prologue is the title, one over prose before a prologue is none', async () => {
  const text = `# The Salt Road\n\n## Outline\n\n- Wren counts\n- Nine is wrong\n\n## Prologue\n\n${PROSE}\n\n${PROSE}\n`;
  expect(await bookOf(['saved.md', text])).toMatchObject({ stated: 'The Salt Road' });
  const told = `# About barrels\n\n${`${PROSE}\n\n`.repeat(4)}# Prologue\n\n${PROSE}\n\n# Chapter 1\n\n${PROSE}\n`;
  expect(await bookOf(['saved.md', told])).toMatchObject({ stated: null });
});

describe('a first line in capitals right above prose', () => {
  const WRAPPED =
    'Oh, the taxi ride back to the town after our day out!\nThe hum of the engine, and there we were, side by side.';
  test.each([
    ['wrapped', `CANDLES AND RAIN\n${WRAPPED}\n`, 'CANDLES AND RAIN'],
    [
      'a paragraph a line',
      `LOVE AT LAST\nThere I was, with my best friend, when she rang me up at home.\nI hung up at once.\n`,
      'LOVE AT LAST',
    ],
  ])('is the title: %s', async (_, text, stated) => {
    expect(await bookOf(['saved.txt', text])).toMatchObject({ stated });
  });

  test.each([
    ['that runs on', `THE SUN ROSE OVER\nthe harbour, and nobody saw it come up but the cat on the wall.\n`],
    ['of an hour', `THREE DAYS LATER\nThere I was, with my best friend, when she rang me up at home.\n`],
    ['of which there are more', `LOVE AT LAST\n${WRAPPED}\n\nRAIN AT FIRST\n${WRAPPED}\n`],
  ])('is none: %s', async (_, text) => {
    expect(await bookOf(['saved.txt', text])).toMatchObject({ stated: null });
  });
});

describe('a stated title that ends in the chapter’s own count', () => {
  test.each([
    ['The Salt Road - Chapter 1', '# Chapter 1', 'The Salt Road'],
    ['Der Salzweg: Kapitel 3', '## Kapitel 3', 'Der Salzweg'],
    ['The Salt Road | Chapter 2: Up', '# Chapter 2: Up', 'The Salt Road'],
    ['The Salt Road - Up', '# Chapter 1', 'The Salt Road - Up'],
    ['The Salt Road - Chapter 2', '# Chapter 1', 'The Salt Road - Chapter 2'],
  ])('%s over %s', async (stated, heading, title) => {
    const text = `---\ntitle: "${stated}"\n---\n\n${heading}\n\n${PROSE}\n\n${PROSE}\n`;
    expect(await bookOf(['saved.md', text])).toMatchObject({ title });
  });

  test('stays where other chapters follow', async () => {
    const text = `---\ntitle: "Salt - Chapter 1"\n---\n\n# Chapter 1\n\n${PROSE}\n\n# Chapter 2\n\n${PROSE}\n`;
    expect(await bookOf(['saved.md', text])).toMatchObject({ title: 'Salt - Chapter 1' });
  });
});

describe('a line alone above the title or below it', () => {
  const chapters = `## Chapter 1\n\n${PROSE}\n\n## Chapter 2\n\n${PROSE}\n`;
  test('stands in front, and the heading is the title', async () => {
    const text = `Ada Reed, for the winter of 2013.\n\n# The Salt Road\n\nThe quay, 2050\n\n${chapters}`;
    expect(await bookOf(['saved.md', text])).toMatchObject({ title: 'The Salt Road' });
    const { book } = await publish([sourceFromText(text, 'saved.md')], { cover: 'none' });
    const listed = book.value.sections.filter((section) => section.listed && section.kind !== 'contents');
    expect(listed.map(({ name }) => name)).toEqual(['Chapter 1', 'Chapter 2']);
  });
  test('is the story’s beginning where it is a paragraph', async () => {
    const text = `${PROSE}\n\n# The Salt Road\n\n${chapters}`;
    expect(await bookOf(['saved.md', text])).not.toMatchObject({ title: 'The Salt Road' });
  });
});
