import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { blockText } from '../../src/model/index.ts';
import type { BoundBook } from '../../src/pipeline.ts';
import { bookOf, epubOf, FIXTURES, outline, page, storyLines, troubles, zippedFolder } from './books.ts';

const fixture = (name: string): Promise<BoundBook> =>
  bookOf(`${name}.epub`, zippedFolder(path.join(FIXTURES, 'books', name)));
const facts = ({ book }: BoundBook) =>
  Object.fromEntries(book.value.metadata.fields.map(({ key, label, values }) => [label || key, values]));
const removed = (bound: BoundBook) =>
  bound.trace.removals.map(({ name, text }) => `${name}: ${text.replace(/\s+/g, ' ').trim()}`);

describe("a publisher's EPUB 3", () => {
  it('has its parts and chapters, with titles set apart as paragraphs', async () => {
    expect(outline(await fixture('publisher'))).toEqual([
      'dedication [Dedication] paragraph',
      'volume [Part One | Out] ',
      '  chapter [1 | The Gate] paragraph, paragraph, paragraph, paragraph, note after',
      '  chapter [2 | The Ditch] paragraph, paragraph',
      'volume [Part Two | Home] ',
      '  chapter [3 | The Gate Again] paragraph, scene-break, paragraph',
    ]);
  });

  it('says what its package says', async () => {
    const bound = await fixture('publisher');
    expect(troubles(bound)).toEqual([]);
    expect(bound.book.value.metadata).toMatchObject({
      title: 'The Salt Road',
      subtitle: 'A Novel of the Marshes',
      authors: ['Mara Quillfeather'],
      language: 'en-GB',
      series: { name: 'The Marsh Books', index: 2 },
    });
    expect(facts(bound)).toEqual({
      summary: ['A road. Some salt.'],
      tags: ['Fiction', 'Marshes'],
      date: ['2014-05-06'],
      Translator: ['Jon Brack'],
      publisher: ['Heron House'],
      rights: ['© 2014 Mara Quillfeather'],
    });
  });

  it('leaves the pages of the publisher out by name, and keeps cover, pictures and italics', async () => {
    const bound = await fixture('publisher');
    expect(removed(bound)).toEqual(
      expect.arrayContaining([
        'story-header: The Salt Road Mara Quillfeather Heron House',
        expect.stringMatching(/^publisher-page: Copyright/),
        expect.stringMatching(/^printed-contents: Contents/),
      ]),
    );
    expect(bound.book.value.cover).not.toBeNull();
    expect(bound.book.value.pictures).toHaveLength(1);
    const pages = bound.publication.value.resources.map(({ content }) => content).join();
    expect(pages).toContain('<em>never</em>');
    expect(pages).toContain('alt="a map of the marsh"');
  });

  it('names every place by the document and its own line', async () => {
    const bound = await fixture('publisher');
    const [source] = bound.sources;
    const chapter = source?.division.value.parts.find(({ blocks }) =>
      blocks.some((b) => /^It was locked/.test(blockText(b))),
    );
    expect(chapter?.heading?.place).toEqual({
      source: 'publisher.epub/OEBPS/text/chapter3.xhtml',
      line: 7,
      endLine: 7,
    });
    expect(chapter?.blocks[0]?.place).toMatchObject({ line: 8 });
  });
});

describe('an EPUB 2 whose pages have no headings', () => {
  it('takes them from its contents, also inside a document', async () => {
    const bound = await fixture('ncx-only');
    expect(storyLines(bound)).toEqual([
      '# Morning Tide',
      'paragraph: The water came up the steps at six.',
      'paragraph: It left a glove.',
      '# Noon Tide',
      'paragraph: At noon it came for the glove.',
      'paragraph: Nobody had moved it.',
      '# Night Tide',
      'paragraph: After dark it did not come at all.',
      'paragraph: They waited with the glove.',
    ]);
    expect(bound.book.value.metadata).toMatchObject({ authors: ['Olive Vane'], series: { name: 'Tides', index: 1 } });
    expect(facts(bound)).toEqual({ date: ['2009-09-09'], Illustrator: ['Pim Oyster'] });
  });
});

describe('the sample of an EPUB', () => {
  const chapter = (n: number, end = ''): string =>
    page(
      `<div class="head"><img src="a.png" alt="image"/></div><h1>Ada : Chapter ${n}</h1><p>The tide came in for the ${n}th time, and Ada let it.</p>${end}`,
    );
  const point = (n: number, src: string): string =>
    `<navPoint playOrder="${n}"><navLabel><text>Ada : Chapter ${n}</text></navLabel><content src="${src}"/></navPoint>`;
  it('has the chapters that stand in it, though its contents lead for all others to its end', async () => {
    const missing = [3, 4, 5, 6, 7, 8].map((n) => point(n, 'c2.xhtml#sample_end'));
    const ncx = `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${point(1, 'c1.xhtml')}${point(2, 'c2.xhtml')}${missing.join('')}</navMap></ncx>`;
    const pages = { 'c1.xhtml': chapter(1), 'c2.xhtml': chapter(2, '<p><a id="sample_end">\u200b</a></p>') };
    const bound = await bookOf('ada.epub', epubOf(pages, { 'toc.ncx': ncx }));
    expect(bound.diagnostics.filter(({ id, severity }) => severity === 'error' || id === 'read-simply')).toEqual([]);
    const told = storyLines(bound).join('\n');
    for (const n of [1, 2]) expect(told).toContain(`The tide came in for the ${n}th time`);
    expect(told.indexOf('Chapter 2')).toBeLessThan(told.indexOf('the 2th time'));
    expect(told).not.toMatch(/Chapter [3-8]/);
  });
});

describe("pandoc's EPUB", () => {
  it('has its sections, with each note at the end of the chapter that calls it', async () => {
    const bound = await fixture('pandoc');
    expect(outline(bound)).toEqual([
      'chapter [First Week] paragraph, quotation, note after',
      '  section [A Hedge] paragraph',
      'chapter [Second Week] paragraph',
    ]);
    expect(troubles(bound)).toEqual([]);
  });
});

describe("calibre's EPUB", () => {
  it('has chapters where its contents say, whatever its classes', async () => {
    const bound = await fixture('calibre');
    expect(outline(bound)).toEqual([
      'chapter [Chapter One | Oil] paragraph, paragraph, scene-break, paragraph',
      'chapter [Chapter Two | Wick] paragraph',
      'chapter [Chapter Three] paragraph',
    ]);
    expect(facts(bound)).toEqual({ summary: ['Nine of them.'] });
    expect(bound.book.value.cover).not.toBeNull();
  });
});

describe("FanFicFare's EPUB", () => {
  it('has its facts from the title page and only the chapters as story', async () => {
    const bound = await fixture('fanficfare');
    expect(outline(bound)).toEqual([
      'chapter [1 | The Van] paragraph, paragraph, scene-break, paragraph',
      'chapter [2 | The Ferry] paragraph',
    ]);
    expect(facts(bound)).toMatchObject({
      Genre: ['Adventure', 'Road'],
      Rating: ['Teen'],
      Published: ['2016-07-01'],
      Summary: ['Two people and a van.'],
      URL: ['https://archive.example/works/77'],
    });
    expect(facts(bound)).not.toHaveProperty('Packaged');
    expect(bound.book.value.metadata.authors).toEqual(['marrow_lane']);
  });
});

describe('an EPUB written badly by hand', () => {
  it('is read as far as it goes, and says what is missing', async () => {
    const bound = await fixture('by-hand');
    expect(storyLines(bound)).toEqual([
      '# Chapter 1',
      'paragraph: Wilhelmina unpacked the box—all of it.',
      'paragraph: Nothing was missing, which was worse.',
      'paragraph: “Well,” she said & shut it / again.',
      '# Chapter 2',
      'paragraph: The box & the lid were gone by morning.',
      'paragraph: So was &hero;.',
    ]);
    expect(troubles(bound).filter((id) => id !== 'no-title')).toEqual(Array(3).fill('container-damaged'));
  });
});

describe('an EPUB', () => {
  const story = page('<h1>Chapter 1</h1><p>She waited for the boat.</p>');
  const refusal = (bound: BoundBook) =>
    bound.diagnostics.filter(({ id }) => id === 'container-refused').map(({ reason }) => reason);

  it('that a seller has locked is refused; one with scrambled fonts is not', async () => {
    const locked = (method: string, file: string) => ({
      'META-INF/encryption.xml': `<encryption xmlns:enc="x"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${method}"/>
<enc:CipherData><enc:CipherReference URI="${file}"/></enc:CipherData></enc:EncryptedData></encryption>`,
    });
    const aes = 'http://www.w3.org/2001/04/xmlenc#aes128-cbc';
    const drm = await bookOf('a.epub', epubOf({ 'a.xhtml': story }, locked(aes, 'OEBPS/a.xhtml')));
    expect(refusal(drm)).toEqual([expect.stringMatching(/DRM/)]);
    const fonts = locked('http://www.idpf.org/2008/embedding', 'OEBPS/font.otf');
    expect(troubles(await bookOf('a.epub', epubOf({ 'a.xhtml': story }, fonts)))).toEqual([]);
  });

  it.each([
    ['entities made of others', '<!ENTITY a "ha"><!ENTITY b "&a;&a;">'],
    ['entities of files', '<!ENTITY a SYSTEM "file:///etc/passwd">'],
  ])('with %s is refused', async (_, declared) => {
    const text = `<!DOCTYPE html [${declared}]><html><body><p>&b;&a;</p></body></html>`;
    expect(refusal(await bookOf('a.epub', epubOf({ 'a.xhtml': text })))).toEqual([expect.stringMatching(/entities/)]);
  });

  it.each([
    ['amid the others', ['a', 'b', 'c'], ['# Chapter 1', '# The Letter', '# Chapter 2']],
    ['above them', ['b', 'a', 'c'], ['# The Letter', '# Chapter 1', '# Chapter 2']],
    ['below them', ['a', 'c', 'b'], ['# Chapter 1', '# Chapter 2', '# The Letter']],
  ])('keeps a document that readers pass over where the spine has it: %s', async (_, order, headings) => {
    const items = order.map((id) => `<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"/>`);
    const spine = order.map((id) => `<itemref idref="${id}"${id === 'b' ? ' linear="no"' : ''}/>`);
    const opf = `<package><metadata/><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`;
    const pages = {
      'a.xhtml': story,
      'b.xhtml': page('<h1>The Letter</h1><p>Come at once, it said, and do not bring the goose, whatever he says.</p>'),
      'c.xhtml': page(
        '<h1>Chapter 2</h1><p>It was raining again on the morning of the sale, as it had on every morning.</p>',
      ),
    };
    const lines = storyLines(await bookOf('a.epub', epubOf(pages, { 'OEBPS/book.opf': opf })));
    expect(lines.filter((line) => line.startsWith('#'))).toEqual(headings);
    expect(lines).toContain('paragraph: Come at once, it said, and do not bring the goose, whatever he says.');
  });

  it.each([
    ['North by Handkerchief', ['# North by Handkerchief', '# The Sneeze'], []],
    ['A Book by Ann Wick', ['# A Book', '# The Sneeze'], ['Ann Wick']],
  ])('reads an author out of a heading only where it calls the book as the package does: %s', async (heading, headings, authors) => {
    const prose = '<p>Whenever he coughed, a coast moved, and the captains drew in pencil.</p>';
    const pages = { 'a.xhtml': page(`<h1>${heading}</h1>${prose}`), 'b.xhtml': page(`<h1>The Sneeze</h1>${prose}`) };
    const bound = await bookOf('a.epub', epubOf(pages));
    expect(storyLines(bound).filter((line) => line.startsWith('#'))).toEqual(headings);
    expect(bound.book.value.metadata.authors).toEqual(authors);
  });

  it.each([
    ['numbers', '1', '2'],
    ['the same words', 'Of a Goose', 'Of a Piano'],
  ])('whose headings are drawn, with contents of %s, has the words of the drawings alone', async (_, one, two) => {
    const drawn = (name: string): string =>
      page(`<h1><img src="h.png" alt="${name}"/></h1><p>She waited for the boat, and the boat waited for her.</p>`);
    const nav = page(
      `<nav epub:type="toc"><ol><li><a href="a.xhtml">${one}</a></li><li><a href="b.xhtml">${two}</a></li></ol></nav>`,
    );
    const opf = `<package><metadata/><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/><item id="n" href="n.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`;
    const book = epubOf(
      { 'a.xhtml': drawn('Of a Goose'), 'b.xhtml': drawn('Of a Piano'), 'n.xhtml': nav },
      { 'OEBPS/book.opf': opf },
    );
    const lines = storyLines(await bookOf('a.epub', book));
    expect(lines.filter((line) => line.startsWith('#'))).toEqual(['# Of a Goose', '# Of a Piano']);
  });

  it('reads its styles, and a drawing around a picture as the picture', async () => {
    const body = `<h1>Chapter 1</h1><p>It was <span class="x">hers</span>, and nobody else had ever said so before.</p>
<svg xmlns:xlink="y"><image xlink:href="../img/a.svg"/></svg><p>That was the picture of it.</p>`;
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';
    const bound = await bookOf(
      'a.epub',
      epubOf({ 't/a.xhtml': page(body) }, { 's.css': '.x{font-style:italic}', 'img/a.svg': svg }),
    );
    expect(bound.publication.value.resources.map(({ content }) => content).join()).toContain('<em>hers</em>');
    expect(bound.book.value.pictures).toHaveLength(1);
    expect(troubles(bound)).toEqual([]);
  });
});
