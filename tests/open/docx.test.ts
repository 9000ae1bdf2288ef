import { describe, expect, test } from 'vitest';
import { documentBytes, docx, lineOf, readDocument, statedBy } from './documents.ts';

const read = (name: string) => readDocument(`${name}.docx`, documentBytes(`docx/${name}`));

describe('documents of Word, Google Docs, LibreOffice and Scrivener', () => {
  test('Word: title, contents, notes, tracked changes, comments, hidden text', async () => {
    const { parts, title, authors, source, html, messages, lost } = await read('word');
    expect(lost).toEqual([]);
    expect([title, authors, statedBy(source).subtitle]).toEqual(['The Keeper', ['Nell Oake'], 'A Tale of the Coast']);
    expect(parts.map((part) => part.title)).toEqual(['The Lamp', 'The Storm']);
    expect(parts[0]?.blocks).toEqual([
      'He lit the lamp[1] at dusk and waited.',
      'Burn, he wrote, always burn.',
      'See the light from the coop\u2011house.',
      'This line was cut in two and joined again.',
      '[1] A lamp of nine wicks.',
    ]);
    expect(html).toContain('He <i>lit</i> the lamp');
    expect(html).toContain('<i>Burn, he wrote, </i>always<i> burn.</i>');
    expect(html).toContain('<a href="https://example.com/light">the light</a>');
    expect(source?.removals?.map(({ name, text }) => `${name}: ${text}`)).toEqual([
      'printed-contents: Contents',
      'printed-contents: The Lamp 2',
      'printed-contents: The Storm 5',
      'hidden-text:  draft two',
      'hidden-text: never shown',
      'story-header: The Keeper',
      'story-header: A Tale of the Coast',
      'beside-text: noon',
      'beside-text: Is this right?',
    ]);
    expect(messages).toEqual(['comments-left-out: left out of the document: 1 comment, 1 tracked deletion']);
    const facts = statedBy(source).fields.map(({ key, values }) => [key, values]);
    expect(facts).toEqual([
      ['summary', ['A keeper and a storm.']],
      ['tags', ['sea', 'storm']],
    ]);
  });

  test('Google Docs: drawn lines, italics switched off, empty paragraphs', async () => {
    const { parts, html, lost } = await read('google-docs');
    expect(lost).toEqual([]);
    expect(parts.map((part) => part.title)).toEqual(['Chapter 1 Ferry', '', 'Chapter 2 Gulls']);
    expect(html).toContain('<i>Where is it? </i>thought Ada');
    expect(html).toContain('<p style="text-align:right">Half past nine</p>');
    expect(html).toContain('<s>ever</s>');
  });

  test('LibreOffice: styles based on styles, a heading that is the title', async () => {
    const { parts, html, title, source, lost } = await read('libreoffice');
    expect(lost).toEqual([]);
    expect([title, statedBy(source).language]).toEqual(['Stone and Thistle', 'en-GB']);
    expect(parts.map((part) => part.title)).toEqual(['Chapter the First', '', '', 'Chapter the Second']);
    expect(html).toContain('<p style="text-align:center">~*~</p>');
    expect(html).toContain('asked.<br>Nobody');
    expect(html).toContain('<th><p>Day</p>');
  });

  test('Scrivener: centred titles, page breaks, ornaments', async () => {
    const { parts, title, authors, html, lost } = await read('scrivener');
    expect(lost).toEqual([]);
    expect([title, authors]).toEqual(['The Shut House', ['Orla Finch']]);
    expect(parts.map((part) => part.title)).toEqual(['Chapter One', '', 'Chapter Two']);
    expect(html).toContain('<u>someone</u>');
  });

  test('numbers and dashes that lists draw are words of the story', async () => {
    const { parts, html, lost } = await read('numbered');
    expect(lost).toEqual([]);
    expect(parts.map((part) => part.title)).toEqual(['Chapter I The Market', 'Chapter II The Cat']);
    expect(parts[0]?.blocks[0]).toBe('— Fish! she called. Fresh fish!');
    expect(html).toContain('<ol start="4"><li><p>bread</p>');
    expect(html).toContain('<ul><li><p>black</p>');
  });

  test('pictures with their descriptions, text boxes once, symbols as ornaments', async () => {
    const { html, text, lost } = await read('pictures');
    expect(lost).toEqual([]);
    expect(html).toContain('<img src="word/media/map.png" alt="A map of the bay">');
    expect(html).toContain('<img src="https://example.com/outside.png" alt="Far away">');
    expect(text.match(/Words in a box/g)).toHaveLength(1);
    expect(text).toContain('Before the box and after it.');
    expect(html).toContain('<p style="text-align:center">❖</p>');
    expect(html).not.toContain('javascript');
  });
});

describe('what else a document may hold', () => {
  const p = (text: string, properties = ''): string => `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`;

  test('a paragraph stands on the line of its number, empty ones counted', async () => {
    const { html } = await readDocument('x.docx', docx(`${p('one')}<w:p/>${p('three')}<w:p/><w:p/>${p('six')}`));
    expect([lineOf(html, 'one'), lineOf(html, 'three'), lineOf(html, 'six')]).toEqual([1, 3, 6]);
  });

  test('a large first letter stands in a paragraph of its own and belongs to the next', async () => {
    const frame = '<w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>';
    const { text, lost } = await readDocument(
      'x.docx',
      docx(p('T', frame) + p('he gate was open.') + p('Nobody came.')),
    );
    expect(lost).toEqual([]);
    expect(text).toContain('The gate was open.');
  });

  test('a page break before a heading says nothing, one before prose is a scene break', async () => {
    const page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    const heading = p('Noon', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>');
    const { html } = await readDocument('x.docx', docx(p('a') + page + heading + p('b') + page + p('c')));
    expect(html.match(/<hr>/g)).toHaveLength(1);
    expect(html.indexOf('<hr>')).toBeGreaterThan(html.indexOf('Noon'));
  });

  test('several titles are headings above the headings', async () => {
    const style = (id: string): string => `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`;
    const body = p('First Tale', style('Title')) + p('One', style('Heading1')) + p('Second Tale', style('Title'));
    const { html } = await readDocument('x.docx', docx(body + p('text')));
    expect(html).toContain('<h1>First Tale</h1>');
    expect(html).toContain('<h2>One</h2>');
  });

  test('a contents field that is never closed does not swallow the story', async () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>';
    const field = `<w:p>${begin}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>One 1</w:t></w:r></w:p>`;
    const long = 'The road went on. '.repeat(30).trim();
    const { text, lost } = await readDocument('x.docx', docx(field + p(long) + p('And on.')));
    expect(lost).toEqual([]);
    expect(text).toContain('And on.');
  });

  test('moved text stands once, where it was moved to', async () => {
    const run = (name: string): string => `<w:${name}><w:r><w:t>moved words</w:t></w:r></w:${name}>`;
    const { text, lost } = await readDocument(
      'x.docx',
      docx(`<w:p>${run('moveFrom')}</w:p>${p('x')}<w:p>${run('moveTo')}</w:p>`),
    );
    expect(lost).toEqual([]);
    expect(text.match(/moved words/g)).toHaveLength(1);
  });
});

describe('headings typed as Markdown has them', () => {
  const line = (text: string): string =>
    `<w:p>${text
      .split('|')
      .map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`)
      .join('')}</w:p>`;
  const told = ['She went down to the weir, and the water was late.', 'Nobody had told it.'].map(line).join('');
  const outline = async (body: string): Promise<readonly string[]> => {
    const { html, lost } = await readDocument('typed.docx', docx(body));
    expect(lost).toEqual([]);
    return html.match(/<h\d>.*?<\/h\d>/g) ?? [];
  };

  test('are headings, without their marks', async () => {
    const body =
      line('## The Weir') + told + line('#|# The |Long Lock') + told + line('### Rule #1. Keep left.') + told;
    expect(await outline(body)).toEqual([
      '<h2>The Weir</h2>',
      '<h2>The Long Lock</h2>',
      '<h3>Rule #1. Keep left.</h3>',
    ]);
  });

  test.each([
    ['one alone', `${told}${line('# The Weir')}${told}`],
    ['scene breaks of such signs', `${told}${line('###')}${told}${line('# # #')}${told}${line('## * ##')}${told}`],
    ['tags and numbers', `${line('#weir #lock')}${told}${line('#2 was late.')}${told}`],
    [
      'what is told behind them',
      `${line(`# ${'and the water went on '.repeat(9)}`)}${line(`# ${'so did she, '.repeat(20)}`)}`,
    ],
  ])('are not: %s', async (_, body) => {
    expect(await outline(body)).toEqual([]);
  });
});
