import { describe, expect, it } from 'vitest';
import { decode } from '../../src/decode/index.ts';
import type { StatedFact } from '../../src/model/index.ts';
import { reader } from '../../src/read/html/index.ts';
import { readText } from '../../src/read/index.ts';

const PROSE =
  '<p>The lift stopped between the fourth floor and the fifth, politely, like somebody who pauses in a doorway.</p>';

/** The title and the author of a document that holds `html`, by what its properties say. */
function stated(html: string, properties: { title: string; authors?: readonly string[] }, isPrinted = false) {
  const page = decode(new TextEncoder().encode(`<body>${html}${PROSE}${PROSE}</body>`), 'lift.docx');
  const place = { source: 'lift.docx', line: 1, endLine: 1 };
  const { title, authors = [] } = properties;
  const facts: StatedFact[] = [
    { kind: 'title', value: title, by: isPrinted ? 'printed-title' : 'properties', place },
    ...authors.map((value) => ({ kind: 'author', value, by: 'properties', place }) as const),
  ];
  const { metadata, blocks } = readText(
    page.value,
    'lift.docx',
    reader,
    {},
    { stated: facts, origin: 'document' },
  ).value;
  return { title: metadata.title, subtitle: metadata.subtitle, authors: metadata.authors, blocks: blocks.length };
}

describe('a document’s title', () => {
  it.each([
    ['<p>The Wrong Map</p>', 'Document1 template'],
    ['<p>The Wrong Map</p><p>by Ann Oake</p>', 'thesis chapter v3'],
    ['<p>Title: The Wrong Map</p><p>Author: Ann Oake</p>', 'The Right Map'],
  ])('is the printed one, whatever its properties say: %s', (html, title) => {
    expect(stated(html, { title })).toMatchObject({ title: 'The Wrong Map', blocks: 2 });
  });

  it('is that of its properties where none is printed', () => {
    expect(stated('', { title: 'The Wrong Map', authors: ['Ann Oake'] })).toMatchObject({
      title: 'The Wrong Map',
      authors: ['Ann Oake'],
      blocks: 2,
    });
  });

  it('is the one in the style for titles where that was printed above other lines', () => {
    const { title, subtitle } = stated('<p>A Lift in Two Parts</p>', { title: 'The Wrong Map' }, true);
    expect([title, subtitle]).toEqual(['The Wrong Map', 'A Lift in Two Parts']);
  });
});

describe('the first heading of a document that holds several people’s stories', () => {
  const tale = (head: string, name: string): string => `<h1>${head}</h1><p>${name}</p>${PROSE}`;
  const book = { title: 'Three Lifts' };
  const read = (html: string, isPrinted = true) => stated(html, book, isPrinted);

  it.each([
    ['names alone', tale('Shaft', 'Jelena Brajko') + tale('Button for Sale', 'Ante Perko')],
    ['names behind a word', tale('Shaft', 'by Nell Capp') + tale('Button for Sale', 'by Theo Shaw')],
    ['names in Spanish', tale('El hueco', 'por Inés Carra') + tale('Se vende botón', 'por Luis Mota')],
    ['the first one signed', tale('Shaft', 'by Nell Capp') + tale('Button for Sale', 'It was red.')],
  ])('heads a chapter, and its author is not the book’s: %s', (_, html) => {
    expect(read(html)).toMatchObject({ title: 'Three Lifts', subtitle: null, authors: [], blocks: 8 });
  });

  it('heads a chapter where nothing says what the book is called', () => {
    const html = tale('Shaft', 'by Nell Capp') + tale('Button for Sale', 'by Theo Shaw');
    const properties = { title: 'Document1 template' };
    expect(stated(html, properties)).toMatchObject({ authors: [], blocks: 8 });
  });

  it.each([
    [
      'that one person’s story has',
      tale('Shaft', 'by Nell Capp') + tale('Button', 'It was red.'),
      'Shaft',
      'Nell Capp',
    ],
    [
      'that all the chapters’ author is named below',
      tale('Shaft', 'by Nell Capp') + tale('Button', 'by Nell Capp'),
      'Shaft',
      'Nell Capp',
    ],
    [
      'of the collection itself',
      `<h1>Three Lifts</h1><p>by Ed Orr</p>${tale('Shaft', 'Nell Capp')}${tale('Button', 'Theo Shaw')}`,
      'Three Lifts',
      'Ed Orr',
    ],
  ])('is the title %s', (_, html, title, author) => {
    expect(stated(html, { title: 'Document1 template' })).toMatchObject({ title, authors: [author] });
  });

  it('is the title again where it says the same', () => {
    const html = `<h1>Three Lifts</h1><p>by Ed Orr</p>${PROSE}<h1>Going down</h1>`;
    expect(read(html)).toMatchObject({ title: 'Three Lifts', authors: ['Ed Orr'] });
  });
});
