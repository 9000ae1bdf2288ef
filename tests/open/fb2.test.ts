import { describe, expect, test } from 'vitest';
import { isFootnote } from '../../src/model/index.ts';
import { formatByBytes } from '../../src/open/signature.ts';
import { bookOf, outline, troubles, zipped } from './books.ts';
import { readDocument, statedBy } from './documents.ts';

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC';
const NAMESPACES = 'xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink"';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** The letters of Russian in windows-1251. */
const cyrillic = (text: string): Uint8Array =>
  Uint8Array.from(text, (sign) => {
    const point = sign.codePointAt(0) ?? 0;
    if (point < 0x80) return point;
    return sign === 'ё' ? 0xb8 : sign === '—' ? 0x97 : point - 0x410 + 0xc0;
  });
const book = (body: string, info = '', rest = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<FictionBook ${NAMESPACES}>\n<description><title-info><author><first-name>Ann</first-name><last-name>Reed</last-name></author><book-title>Low Water</book-title>${info}</title-info></description>\n${body}${rest}</FictionBook>\n`;
const section = (title: string, words: string): string => `<section><title><p>${title}</p></title>${words}</section>`;
const p = (words: string): string => `<p>${words}</p>\n`;
const read = (text: string, name = 'low.fb2') => readDocument(name, utf8(text), 'fb2');

const NOVEL = book(
  `<body><image l:href="#front"/><title><p>Ann Reed</p><empty-line/><p>Low Water</p></title>
<epigraph><p>The sea keeps its word.</p><text-author>an old song</text-author></epigraph>
<section id="one"><title><p>Part One</p></title>
${section('Chapter 1</p><p>Ebb', `${p('At six the water<a l:href="#n1" type="note">[1]</a> was <emphasis>gone</emphasis>, and so was <strong>Tom</strong>.')}<empty-line/>${p('Nobody spoke of it.')}<subtitle>* * *</subtitle>${p('By night it came back.')}`)}
<section>${p('A morning without a name.')}</section>
${section('Chapter 2', `<poem><title><p>Song</p></title><stanza><v>Sleep, my fish,</v><v>sleep, my salt,</v></stanza><stanza><v>what is lost</v><v>comes again.</v></stanza><text-author>Mother</text-author></poem>${p('So she sang, see <a l:href="#two">later</a>.')}`)}
</section>
<section id="two"><title><p>Part Two</p></title>
${section('Chapter 3', `<cite>${p('The letter came late.')}<text-author>from a diary</text-author></cite><image l:href="#map" alt="A chart" title="The bay in 1910"/><table><tr><th>Boat</th><th align="right">Catch</th></tr><tr><td>Gull</td><td align="right">12</td></tr></table>`)}
</section></body>
<body name="notes"><title><p>Notes</p></title><section id="n1"><title><p>1</p></title>${p('Six hours, sometimes seven.')}${p('Nobody counts.')}</section></body>
`,
  `<genre>sf_history</genre><annotation><p>A bay.</p><p>A boat.</p></annotation><date value="2011-03-04">2011</date><coverpage><image l:href="#front"/></coverpage><lang>en</lang><translator><first-name>Jon</first-name><last-name>Brack</last-name></translator><sequence name="The Bay" number="2"/>`,
  `<binary id="front" content-type="image/png">${PNG}</binary><binary id="map" content-type="image/png">${PNG}</binary>`,
);

describe('a FictionBook', () => {
  test('has chapters as deep as its sections; one without a title is a scene', async () => {
    const bound = await bookOf('low.fb2', utf8(NOVEL));
    expect(troubles(bound)).toEqual([]);
    expect(outline(bound)).toEqual([
      'front [] quotation',
      'volume [Part One] ',
      '  chapter [Chapter 1 | Ebb] paragraph, paragraph, note after, scene-break, paragraph, scene-break, paragraph',
      '  chapter [Chapter 2] paragraph, verse, paragraph, paragraph',
      'volume [Part Two] ',
      '  chapter [Chapter 3] quotation, paragraph, paragraph, table',
    ]);
    expect(bound.book.value.cover).not.toBeNull();
    expect(bound.book.value.pictures).toHaveLength(1);
  });

  test('states its facts in its description', async () => {
    const { book: made } = await bookOf('low.fb2', utf8(NOVEL));
    const { title, subtitle, authors, language, series, fields } = made.value.metadata;
    expect([title, subtitle, authors, language, series]).toEqual([
      'Low Water',
      null,
      ['Ann Reed'],
      'en',
      { name: 'The Bay', index: 2, total: null },
    ]);
    expect(Object.fromEntries(fields.map(({ key, label, values }) => [label || key, values]))).toEqual({
      summary: ['A bay.\nA boat.'],
      tags: ['sf history'],
      date: ['2011-03-04'],
      Translator: ['Jon Brack'],
    });
  });

  test('has its notes, verse, tables and pictures as it states them', async () => {
    const { division } = (await bookOf('low.fb2', utf8(NOVEL))).sources[0] ?? {};
    const blocks = division?.value.parts.flatMap((part) => part.blocks) ?? [];
    const verse = blocks.find(({ type }) => type === 'verse');
    expect(verse?.type === 'verse' ? verse.stanzas.map(({ length }) => length) : []).toEqual([2, 2]);
    const note = blocks.find(isFootnote);
    expect([note?.label, note?.children.length]).toEqual(['1', 2]);
    expect(blocks.find(({ type }) => type === 'table')).toMatchObject({ headed: true, columns: [null, 'right'] });
  });

  test('says its encoding itself, and may lie in a zip under either name', async () => {
    const text = `<?xml version="1.0" encoding="windows-1251"?><FictionBook ${NAMESPACES}><description><title-info><author><nickname>Мышь</nickname></author><book-title>Берег</book-title><lang>ru</lang></title-info></description><body>${section('Отлив', p('Утром вода ушла — и мы вышли.'))}</body></FictionBook>`;
    const bare = cyrillic(text);
    const packed = zipped({ 'any-name.fb2': bare });
    for (const [name, format, bytes] of [
      ['b.fb2', 'fb2', bare],
      ['b.fbz', 'fb2', packed],
      ['b.fb2.zip', 'zip', packed],
    ] as const) {
      const { title, authors, parts, lost } = await readDocument(name, bytes, format);
      expect([title, authors, parts[0]?.title, parts[0]?.blocks]).toEqual([
        'Берег',
        ['Мышь'],
        'Отлив',
        ['Утром вода ушла — и мы вышли.'],
      ]);
      expect(lost).toEqual([]);
    }
  });

  test('is known by its first element, whatever it is called', async () => {
    expect(formatByBytes(utf8(NOVEL))).toBe('fb2');
    const { title, parts } = await readDocument('saved.txt', utf8(NOVEL), 'txt');
    expect([title, parts.at(-1)?.title]).toEqual(['Low Water', 'Chapter 3']);
  });

  test('that is broken keeps all its words', async () => {
    const cut = book(
      `<body><section><title>One</title><p>The tide went out at six &amp; nobody&nbsp;saw it.<p>The next was never closed, <emphasis>and this stays open.</section><section>words under no tag<p>More.</p><list><item>rope</item><item>tar</item></list>`,
    ).replace('</FictionBook>', '');
    const { text, title, messages, lost } = await read(cut);
    expect(lost).toEqual([]);
    expect(title).toBe('Low Water');
    for (const words of ['six & nobody', 'and this stays open.', 'words under no tag', 'More.', 'rope', 'tar'])
      expect(text).toContain(words);
    expect(messages).toEqual([
      expect.stringContaining('“emphasis” is not closed'),
      expect.stringContaining('it was cut off'),
    ]);
  });

  test('keeps what its title page says beyond the description, and heads its volumes where it has several', async () => {
    const one = await read(
      book(
        `<body><title><p>A. Reed</p><p>Low Water</p><p>A Tale of Two Boats</p></title>${section('I', p('Words.'))}</body>`,
      ),
    );
    expect(one.text).not.toContain('Reed');
    expect([one.text, one.subtitle].join()).toContain('A Tale of Two Boats');
    const volume = (name: string): string =>
      `<body><title><p>${name}</p></title>${section('1', p('Words of it.'))}${section('2', p('And more.'))}</body>`;
    const two = await bookOf('two.fb2', utf8(book(volume('Morning') + volume('Evening'))));
    expect(outline(two).map((line) => line.replace(/^( *)\w+( .*\]).*$/, '$1$2'))).toEqual([
      ' [Morning]',
      '   [1]',
      '   [2]',
      ' [Evening]',
      '   [1]',
      '   [2]',
    ]);
  });

  test('a note that nobody calls, a dead link and a missing picture are told or kept', async () => {
    const { text, lost, source } = await read(
      book(
        `<body>${section('I', `${p('See <a l:href="#gone">there</a><a l:href="#n2" type="note">*</a>.')}<image l:href="#lost" alt="a gate"/>`)}</body><body name="comments"><section id="n2">${p('* A translator’s word.')}</section><section id="n3">${p('Nobody asked.')}</section></body>`,
      ),
    );
    expect(lost).toEqual([]);
    expect(text).toContain('See there');
    expect(text).toContain('A translator’s word.');
    expect(text).toContain('Nobody asked.');
    expect(statedBy(source).title).toBe('Low Water');
  });
});

describe('what looks like one', () => {
  test('a page, a text about the format, and other XML are not', () => {
    const prose = 'The tag <FictionBook> opens every book of that kind, as the old hands will tell you. '.repeat(20);
    expect(formatByBytes(utf8(prose))).toBe('txt');
    expect(formatByBytes(utf8('<?xml version="1.0"?><html><body><p>Words.</p></body></html>'))).toBe('html');
    expect(formatByBytes(utf8(`<?xml version="1.0"?><abiword><p>${prose}</p></abiword>`))).toBeNull();
  });

  test('a file called so that holds no book is refused with a word', async () => {
    const { source, messages } = await read('once there was a file that had nothing of a book');
    expect(source).toBeNull();
    expect(messages).toEqual([expect.stringMatching(/^container-refused: there is no FictionBook in it/)]);
    const deep = await read(book(`<body>${'<section>'.repeat(5000)}words</body>`));
    expect(deep.messages).toEqual(['container-refused: its elements are nested beyond reason']);
    const swollen = await read(
      NOVEL.replace('<FictionBook', '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><FictionBook'),
    );
    expect(swollen.messages).toEqual([expect.stringContaining('declares entities')]);
  });
});
