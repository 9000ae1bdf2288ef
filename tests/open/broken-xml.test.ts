import { describe, expect, test } from 'vitest';
import { outcomeOf, PROSE } from '../removals/story.ts';
import { docx, zipped } from './documents.ts';

const LINES = PROSE.split('\n\n');
const w = (text: string): string =>
  `<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const p = (text: string): string => `<text:p text:style-name="P1">${text}</text:p>`;
const FORMATS: Readonly<
  Record<string, { readonly line: (text: string) => string; readonly bytes: (body: string) => Uint8Array }>
> = {
  docx: { line: w, bytes: (body) => docx(body) },
  odt: {
    line: p,
    bytes: (body) =>
      zipped({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': `<office:document-content><office:automatic-styles></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      }),
  },
};
const bare = (body: string): string => body.replace(/<w:pPr>.*?<\/w:pPr>/g, '');
const words = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ');

/** How files are broken by hand and by programs that write XML as text. */
const BREAKS: readonly (readonly [string, (body: string) => string])[] = [
  ['an ampersand', (body) => body.replace('goose had', 'goose & hen had')],
  ['a reference that XML has not', (body) => body.replace('goose had', 'goose&nbsp;had')],
  ['a sign of less', (body) => body.replace('goose had', 'goose <3 had')],
  ['words in angle brackets', (body) => body.replace('goose had', 'goose <grins> had')],
  ['a tag that is not closed', (body) => body.replace('</w:t>', '').replace('</text:p>', '')],
  ['a paragraph that is not closed', (body) => body.replace('</w:p>', '').replace('</text:p>', '')],
  ['a paragraph that is not opened', (body) => body.replace(/(Hanne.*?)<(?:w:p|text:p\b[^>]*)>/s, '$1')],
  [
    'words whose tag is lost',
    (body) => body.replace('<w:t xml:space="preserve">', '').replace('<text:p text:style-name="P1">', ''),
  ],
  ['two tags that cross', (body) => body.replace('</w:t></w:r>', '</w:r></w:t>')],
  [
    'an attribute twice',
    (body) =>
      body.replace('w:val="left"', 'w:val="left" w:val="left"').replace('name="P1"', 'name="P1" text:style-name="P1"'),
  ],
  ['a value without its end', (body) => body.replace('w:val="left"', 'w:val="left').replace('name="P1"', 'name="P1')],
  ['a value without marks', (body) => body.replace('w:val="left"', 'w:val=left').replace('name="P1"', 'name=P1')],
  ['a paragraph that nothing ends', (body) => bare(body).replace('</w:t></w:r></w:p>', '').replace('</text:p>', '')],
  ['words of which only their own tag is left', (body) => bare(body).replace('</w:p><w:p><w:r>', '</w:p>')],
  [
    'a row that no table holds',
    (body) => body.replace('</w:t></w:r></w:p>', `<w:tr><w:tc>${w('Nine')}</w:tc></w:tr></w:tbl>`),
  ],
  [
    'a table without its cells',
    (body) => body.replace('</w:p>', '</w:p><w:tbl><w:tr><w:r><w:t>Nine</w:t></w:r></w:tr></w:tbl>'),
  ],
  ['properties that stay open', (body) => body.replace('</w:pPr>', '')],
];

describe.each(Object.keys(FORMATS))('a document of broken XML: %s', (format) => {
  const { line, bytes } = FORMATS[format] as (typeof FORMATS)[string];
  test.each(BREAKS)('keeps every word with %s', async (_, broken) => {
    const whole = LINES.map(line).join('');
    const body = broken(whole);
    const { words: book, diagnostics } = await outcomeOf({ [`a.${format}`]: bytes(body) });
    const quiet = words(book);
    for (const text of LINES)
      for (const part of text.split(/goose had|["“”]/)) expect(quiet).toContain(words(part).trim());
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('is told where it breaks', async () => {
    const body = LINES.map(line).join('\n').replace('goose had', 'goose & hen had');
    const { words: book, diagnostics } = await outcomeOf({ [`a.${format}`]: bytes(body) });
    expect(book).toContain('the goose &amp; hen had'.replace('&amp;', '&'));
    const told = diagnostics.find(({ id }) => id === 'container-damaged');
    expect(told?.severity).toBe('warning');
    expect(told?.reason).toMatch(/a sign “&” stands alone \(line 4, sign \d+\)/);
  });

  test('one that is whole is not', async () => {
    const body = LINES.map((text) =>
      line(text.replaceAll('"', '&quot;').replace('goose', 'goose &lt;3 &amp; hen')),
    ).join('');
    const { diagnostics } = await outcomeOf({ [`a.${format}`]: bytes(body) });
    expect(diagnostics.filter(({ id }) => id === 'container-damaged')).toEqual([]);
  });
});

const BOOK_BREAKS: readonly (readonly [string, (body: string) => string])[] = [
  ['a tag whose end is missing', (body) => body.replace('<p>By noon', '<p By noon')],
  ['an end tag whose end is missing', (body) => body.replace('</p>', '</p')],
  ['a sign that begins a comment', (body) => body.replace('goose had', 'goose <!-- had')],
  ['words in angle brackets', (body) => body.replace('goose had', 'goose <grins> had')],
  ['a value without its end', (body) => body.replace('<p>By', '<p id="a>By')],
  ['a section that is closed too often', (body) => body.replace('</p>', '</p></section></section>')],
  ['a body that is not opened', (body) => body.replace('<body>', '')],
  ['a body that is not closed', (body) => body.replace('</body>', '')],
  ['a description that is not closed', (body) => body.replace('</title-info></description>', '')],
  ['a title whose paragraph is lost', (body) => body.replace('<p>Low Water</p>', 'Low Water</p>')],
  ['an end before its end', (body) => body.replace('By noon', '</FictionBook>By noon')],
];

describe('a FictionBook of broken XML', () => {
  const [one = '', ...others] = LINES;
  const whole = `<?xml version="1.0"?><FictionBook><description><title-info><book-title>Low Water</book-title></title-info></description>
<body><title><p>Ann Reed</p><p>Low Water</p></title><section><p>${one}</p>
${others.map((text) => `<p>${text}</p>`).join('\n')}</section></body></FictionBook>`;
  const told = async (book: string): Promise<readonly string[]> => {
    const { words: found, diagnostics } = await outcomeOf({ 'a.fb2': new TextEncoder().encode(book) });
    const quiet = words(found);
    for (const text of LINES)
      for (const part of text.split(/goose had|By|["“”]/)) expect(quiet).toContain(words(part).trim());
    expect(quiet).toContain('Low Water');
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    return diagnostics.filter(({ id }) => id === 'container-damaged').map(({ reason }) => reason);
  };
  test.each(BOOK_BREAKS)('keeps every word with %s', async (_, broken) => {
    expect(await told(broken(whole))).toEqual([expect.stringMatching(/its XML is broken, .* \(line \d+, sign \d+\)/)]);
  });
  test('one that is whole, with elements of its own, is read as it is', async () => {
    expect(await told(whole.replace('Hanne', '<spoken>Hanne</spoken>'))).toEqual([]);
  });
  test('one that ends in the middle is told to', async () => {
    expect(await told(whole.replace('</p></section></body></FictionBook>', ''))).toEqual([
      expect.stringContaining('it was cut off'),
    ]);
  });
});

test('words behind an element that stands among them count as words of the document', async () => {
  const body = LINES.map(w).join('').replace('nobody on', 'nobody <w:jc w:val="left"/>on');
  const { words: found, diagnostics } = await outcomeOf({ 'a.docx': docx(body) });
  expect(found).toContain('and nobody on the pier had expected');
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a document that opens its text within its styles has its text', async () => {
  const content = `<office:document-content><office:automatic-styles><office:body><office:text>${LINES.map(p).join('')}</office:text></office:body></office:document-content>`;
  const bytes = zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content });
  expect((await outcomeOf({ 'a.odt': bytes })).words).toContain('The ferry was late');
});
