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
