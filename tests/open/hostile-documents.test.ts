import { describe, expect, test } from 'vitest';
import { docx, readDocument, zipped } from './documents.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const paragraph = '<w:p><w:r><w:t>Some words.</w:t></w:r></w:p>';
const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);

describe('documents that cannot be read say so', () => {
  test.each([
    ['old.doc', ole, 'document of old Word'],
    ['locked.docx', ole, 'locked with a password'],
    ['empty.docx', zipped({ 'a.txt': 'a' }), 'holds no document'],
    ['empty.odt', zipped({ 'a.txt': 'a' }), 'holds no document'],
    ['cut.docx', docx(paragraph).subarray(0, 60), 'not a whole zip archive'],
    [
      'locked.odt',
      zipped({ 'META-INF/manifest.xml': '<manifest:encryption-data/>', 'content.xml': 'x' }),
      'locked with a password',
    ],
    [
      'bomb.docx',
      zipped({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document><w:p/></w:document>' }),
      'declares entities',
    ],
  ])('%s', async (name, bytes, reason) => {
    const { source, messages } = await readDocument(name, bytes);
    expect(source).toBeNull();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^container-refused: /);
    expect(messages[0]).toContain(reason);
  });

  test('more text than any story is refused', async () => {
    const { source, messages } = await readDocument(
      'x.rtf',
      new TextEncoder().encode(`{\\rtf1 ${'word '.repeat(3_500_000)}}`),
    );
    expect(source).toBeNull();
    expect(messages).toEqual(['container-refused: it holds more text than any story']);
  });
});

test('elements nested beyond reason are refused', async () => {
  const ins = `<w:p>${'<w:ins>'.repeat(5000)}<w:r><w:t>deep</w:t></w:r>${'</w:ins>'.repeat(5000)}</w:p>`;
  const { source, messages } = await readDocument('x.docx', docx(ins));
  expect(source).toBeNull();
  expect(messages).toEqual(['container-refused: its elements are nested beyond reason']);
});

describe('documents that are damaged or odd are read as far as they go', () => {
  test('a document that ends in the middle', async () => {
    const cut = zipped({ 'word/document.xml': `<w:document><w:body>${paragraph}<w:p><w:r><w:t>And th` });
    const { text, messages, lost } = await readDocument('x.docx', cut);
    expect([text.includes('And th'), lost]).toEqual([true, []]);
    expect(messages[0]).toContain('ends in the middle');
    const rich = await readDocument('x.rtf', latin1('{\\rtf1 {\\b Some words.\\par And th'));
    expect([rich.text.includes('And th'), rich.lost]).toEqual([true, []]);
    expect(rich.messages[0]).toContain('ends in the middle');
  });

  test('a hundred thousand groups, a thousand tables in each other', async () => {
    const deep = 100_000;
    const rich = await readDocument('x.rtf', latin1(`{\\rtf1 ${'{\\b '.repeat(deep)}deep${'}'.repeat(deep)}}`));
    expect([rich.text.trim(), rich.lost]).toEqual(['deep', []]);
    const table = '<w:tbl><w:tr><w:tc>'.repeat(1000) + paragraph + '</w:tc></w:tr></w:tbl>'.repeat(1000);
    expect((await readDocument('x.docx', docx(table))).text.trim()).toBe('Some words.');
  });

  test('styles in a ring, lists without an end, notes and pictures that are not there', async () => {
    const ring =
      '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>';
    const odd = '<w:pPr><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="99999"/><w:numId w:val="77"/></w:numPr></w:pPr>';
    const body = `<w:p>${odd}<w:r><w:t>Some words.</w:t><w:footnoteReference w:id="9"/><a:blip r:embed="x"/></w:r></w:p></w:p></w:tc>`;
    const { text, lost } = await readDocument(
      'x.docx',
      docx(body, { 'word/styles.xml': `<w:styles>${ring}</w:styles>` }),
    );
    expect([text.trim(), lost]).toEqual(['Some words.', []]);
  });
});

describe('a file whose ending lies is read as what it is', () => {
  const rich = latin1('{\\rtf1\\ansi Some \\b words\\b0 .\\par}');
  test.each([
    ['a .doc that is RTF', 'x.doc', rich],
    ['a .doc that is a page', 'x.doc', latin1('<html><body><p>Some <b>words</b>.</p></body></html>')],
    ['a .doc that is DOCX', 'x.doc', docx(paragraph)],
    ['a .doc that is plain text', 'x.doc', latin1('Some words.\n')],
    ['a .docx that is RTF', 'x.docx', rich],
    ['a .odt that is DOCX', 'x.odt', docx(paragraph)],
    ['an .rtf that is DOCX', 'x.rtf', docx(paragraph)],
    ['an .rtf that is plain text', 'x.rtf', latin1('Some words.\n')],
    ['a .txt that is RTF', 'x.txt', rich],
    ['a .txt that is DOCX', 'x.txt', docx(paragraph)],
  ])('%s', async (_, name, bytes) => {
    const { text, lost } = await readDocument(name, bytes);
    expect([text.trim(), lost]).toEqual(['Some words.', []]);
  });
});
