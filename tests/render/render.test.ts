import { describe, expect, test } from 'vitest';
import type { Block, Book, ContentsEntry, Publication } from '../../src/model/index.ts';
import { render } from '../../src/render/index.ts';
import { book, brk, chapter, heading, para, place, sceneBreak, section, text } from './books.ts';
import { everyBlock, everyKind } from './every-kind.ts';
import { hostileBooks } from './hostile.ts';

const base = { place, gapBefore: 1 };

function page(publication: Publication, href: string): string {
  const found = publication.resources.find((resource) => resource.href === href);
  expect(found, href).toBeDefined();
  return found?.content as string;
}

/** The body of the first chapter that holds the blocks. */
function bodyOf(blocks: readonly Block[]): string {
  const xhtml = page(render(book([chapter(1, blocks, { heading: null })])).value, 'chapter-1.xhtml');
  return xhtml.slice(xhtml.indexOf('<section'), xhtml.indexOf('</body>'));
}

const titles = (contents: readonly ContentsEntry[]): unknown =>
  contents.map((entry) => (entry.children.length > 0 ? [entry.title, titles(entry.children)] : entry.title));

describe('a chapter', () => {
  test('with a heading has one h1, label and title apart, that names its section', () => {
    const made = book([chapter(1, [para('One.')], { heading: heading('Chapter 1', 'The Lamp') })]);
    const xhtml = page(render(made).value, 'chapter-1.xhtml');
    expect(xhtml).toContain(
      '<section epub:type="chapter" role="doc-chapter" class="chapter" aria-labelledby="chapter-1.heading">',
    );
    expect(xhtml).toContain(
      '<h1 id="chapter-1.heading"><span class="label">Chapter 1</span><br/>\n<span class="title">The Lamp</span></h1>',
    );
    expect(xhtml.match(/<h1/g)).toHaveLength(1);
    expect(xhtml).toContain(
      '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">',
    );
  });

  test('without a heading has no heading element, but a name', () => {
    const xhtml = bodyOf([para('One.')]);
    expect(xhtml).toContain('aria-label="Chapter 1"');
    expect(xhtml).not.toMatch(/<h\d/);
  });

  test('prints its sections inside, each with its own heading, and the contents lead to them', () => {
    const inner = section('section', 's-1', {
      name: 'I',
      heading: heading('I', '', 'section'),
      blocks: [para('Inside.')],
    });
    const { value } = render(book([chapter(1, [para('Before.')], { children: [inner] })]));
    expect(page(value, 'chapter-1.xhtml')).toContain(
      '<section id="s-1" class="section" aria-labelledby="s-1.heading">\n<h2',
    );
    expect(value.contents[0]?.children[0]?.href).toBe('chapter-1.xhtml#s-1');
  });
});

describe('blocks', () => {
  test('the first paragraph after a heading, a scene break or a dateline has no indent', () => {
    const xhtml = bodyOf([para('a'), para('b'), sceneBreak, para('Monday', 'dateline'), para('c'), para('d')]);
    expect(xhtml).toContain(
      '<p class="first">a</p>\n<p>b</p>\n<hr class="scene-break"/>\n<p class="dateline">Monday</p>\n<p class="first">c</p>\n<p>d</p>',
    );
  });

  test('a dateline is one element a line', () => {
    expect(bodyOf([para([text('Harbour'), brk, text('9 March')], 'dateline')])).toContain(
      '<p class="dateline">Harbour</p>\n<p class="dateline">9 March</p>',
    );
  });

  test.each(['scene-label', 'continued', 'the-end', 'display', 'epigraph'] as const)('%s keeps its class', (role) => {
    expect(bodyOf([para('Words', role)])).toContain(`<p class="${role}">Words</p>`);
  });

  test('verse is a line a br, indented by steps', () => {
    const stanza = [
      { indent: 0, children: [text('one')] },
      { indent: 3, children: [text('two')] },
    ];
    expect(bodyOf([{ type: 'verse', ...base, stanzas: [stanza] }])).toContain(
      '<div class="verse">\n<p><span class="line">one<br/></span>\n<span class="line indent-2">two</span></p>\n</div>',
    );
  });

  test('a summary of a chapter is no note of the author, a warning for it is one', () => {
    const about = { ...base, type: 'note', label: null, position: 'before', children: [para('Snow.')] } as const;
    const xhtml = bodyOf([
      { ...about, purpose: 'summary' },
      { ...about, purpose: 'warnings' },
    ]);
    expect(xhtml).toContain('<div class="chapter-summary" role="note">\n<p class="first">Snow.</p>\n</div>');
    expect(xhtml).toContain('<aside class="authors-note part-warnings" role="note">\n<p class="first">Snow.</p>');
  });

  test('the prose under an epigraph opens without indent', () => {
    expect(bodyOf([para('A proverb', 'epigraph'), para('Then.')])).toContain('<p class="first">Then.</p>');
  });

  test('a note is set apart under its label; the second of two senders answers from the right', () => {
    const xhtml = bodyOf([
      { type: 'note', ...base, purpose: 'note', label: 'A/N', position: 'after', children: [para('Thanks.')] },
      { type: 'messages', ...base, lines: [[text('Ada: hi')], [text('Tom: ho')], [text('Ada: hm')]] },
    ]);
    expect(xhtml).toContain(
      '<aside class="authors-note" role="note" aria-label="A/N">\n<p class="first"><span class="note-label">A/N:</span> Thanks.</p>',
    );
    expect(xhtml.match(/class="message( reply)?"/g)).toEqual([
      'class="message"',
      'class="message reply"',
      'class="message"',
    ]);
  });

  test.each([
    ['[09:14] Ada: hi', '[09:14] Ada:'],
    ['Tom (21:04): ho', 'Tom (21:04):'],
    ['9:15 pm – Ada: hm', '9:15 pm – Ada:'],
    ['<tom> ho', '<tom>'],
    ['Mum 💕: home by ten', 'Mum 💕:'],
    ['遥：もう寝た？', '遥：'],
  ])('who sends a message stands out from what is said, and answers are told by the name alone: %s', (line, head) => {
    const xhtml = bodyOf([
      { type: 'messages', ...base, lines: [[text('[09:13] Zoe: so')], [text(line)], [text('[09:16] Zoe: oh')]] },
    ]);
    const shown = head.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(xhtml).toContain(`<p class="message reply"><span class="sender">${shown}</span>`);
    expect(xhtml.match(/class="message reply"/g)).toHaveLength(1);
  });

  test('a message with no name before it is all words', () => {
    const lines = [[text('See https://a.example')], [text('12:30 is too late')]];
    const xhtml = bodyOf([{ type: 'messages', ...base, lines }]);
    expect(xhtml).not.toContain('class="sender"');
  });

  test('only web and mail links, and fragments of this book, are kept as links', () => {
    const links = [
      'https://a.example/',
      'mailto:a@b.example',
      '#chapter-1',
      '#other',
      'javascript:alert(1)',
      'file:///x',
      'x.html',
    ];
    const xhtml = bodyOf(links.map((href) => para([{ type: 'link', href, children: [text('word')] }])));
    expect(xhtml.match(/href="[^"]*"/g)).toEqual([
      'href="https://a.example/"',
      'href="mailto:a@b.example"',
      'href="chapter-1.xhtml"',
    ]);
    expect(xhtml.match(/word/g)).toHaveLength(links.length);
  });

  test('a picture that is not in the book leaves its description', () => {
    expect(bodyOf([para([{ type: 'image', src: 'http://a.example/x.png', alt: 'a boat' }])])).toContain('>a boat</p>');
  });
});

describe('pages', () => {
  const publication = render(everyKind()).value;

  test('warnings stand alone on their page, facts are a definition list', () => {
    expect(page(publication, 'warnings.xhtml')).toContain(
      '<ul>\n<li>storms, drowning (not graphic)</li>\n<li>the death of a lighthouse keeper</li>\n</ul>',
    );
    expect(page(publication, 'facts.xhtml')).toContain(
      '<dt>Fandom</dt>\n<dd>The Harbour Books</dd>\n<dd>The Lamp Books</dd>',
    );
  });

  test('contents and NCX show the same tree, volumes with their chapters inside', () => {
    expect(titles(publication.contents)).toContainEqual([
      'Book One: Winter',
      ['Chapter 1: The Lamp', ['Chapter 2', ['I']]],
    ]);
    const nav = publication.nav.slice(0, publication.nav.indexOf('epub:type="landmarks"'));
    const inNav = [...nav.matchAll(/<a href="([^"]*)">/g)].map((m) => m[1]);
    expect([...publication.ncx.matchAll(/<content src="([^"]*)"/g)].map((m) => m[1])).toEqual(inNav);
    expect(publication.ncx).toContain('<meta name="dtb:depth" content="3"/>');
    expect([...publication.ncx.matchAll(/playOrder="(\d+)"/g)].map((m) => Number(m[1]))).toEqual(
      inNav.map((_, i) => i + 1),
    );
  });

  test('a cover that nobody described goes by the title and its authors', () => {
    const cover = { mediaType: 'image/png', bytes: new Uint8Array(), alt: '' } as const;
    const page = section('cover', 'cover', { matter: 'front', name: 'Cover', listed: false });
    const { resources } = render(book([page, chapter(1, [para('Only this.')])], { cover })).value;
    const xhtml = String(resources.find(({ href }) => href === 'cover-page.xhtml')?.content);
    expect(xhtml).toContain('alt="Cover: The Lamp in the Harbour by Ada Marsh"');
  });

  test('landmarks and guide name cover, warnings, contents and the first words; warnings are no line of the contents', () => {
    const landmarks = publication.nav.slice(publication.nav.indexOf('epub:type="landmarks"'));
    expect([...landmarks.matchAll(/epub:type="(\w+)" href/g)].map((m) => m[1])).toEqual([
      'cover',
      'frontmatter',
      'toc',
      'bodymatter',
    ]);
    expect(publication.packageDocument).toContain('<reference type="text" title="Prologue" href="prologue.xhtml"/>');
  });

  test('the package document says what the story says and no more', () => {
    const opf = publication.packageDocument;
    expect(opf).toContain('<meta refines="#about.title" property="file-as">Lamp in the Harbour, The</meta>');
    expect(opf).toContain('<meta refines="#about.author-1" property="file-as">Marsh, Ada</meta>');
    expect(opf).toContain('<dc:subject>Content warning: the death of a lighthouse keeper</dc:subject>');
    expect(opf).toContain('<meta name="calibre:series" content="The Harbour Books"/>');
    expect(opf).toContain('<meta property="dcterms:modified">2004-03-09T00:00:00Z</meta>');
    const bare = render(book([chapter(1, [para('x')])], { date: null })).value.packageDocument;
    expect(bare).not.toMatch(/dc:(rights|description|date|subject|publisher|source)|conformsTo|series/);
  });
});

/** The words of a book's files in reading order. */
const words = (publication: Publication): string =>
  publication.resources
    .map((r) => String(r.content).replace(/^.*?<body[^>]*>|<[^>]*>/gs, ' '))
    .join(' ')
    .replace(/\s+/g, ' ');

describe('long chapters', () => {
  const many = Array.from({ length: 9_000 }, (_, i) =>
    i % 40 === 39 ? sceneBreak : para(`Paragraph number ${i} – of many, long enough.`),
  );
  const made = render(book([chapter(1, many), chapter(2, [para('Short.')])])).value;
  const parts = made.resources.filter((r) => r.href.startsWith('chapter-1'));

  test('become files under 250 KB, cut after scene breaks, with one entry in the contents', () => {
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(Buffer.byteLength(part.content as string)).toBeLessThan(250_000);
    for (const part of parts.slice(0, -1))
      expect(part.content).toMatch(/<hr class="scene-break"\/>\n<\/section>\n<\/body>/);
    expect(titles(made.contents)).toEqual(['Chapter 1', 'Chapter 2']);
    expect(made.spine).toEqual([...parts.map((part) => part.href), 'chapter-2.xhtml']);
  });

  test('are chapters once, keep every word in order, and number no file as a chapter of its own', () => {
    expect(parts.filter((part) => String(part.content).includes('role="doc-chapter"'))).toHaveLength(1);
    const numbers = [...words(made).matchAll(/number (\d+) /g)].map((m) => Number(m[1]));
    expect(numbers).toEqual([...many.keys()].filter((i) => i % 40 !== 39));
  });

  test('one paragraph too long for a file is cut between words', () => {
    const whole = 'every word of it stays. '.repeat(30_000).trim();
    const { resources } = render(
      book([chapter(1, [para([{ type: 'emphasis', children: [text(whole)] }])], { heading: null })]),
    ).value;
    for (const part of resources) expect(String(part.content).length).toBeLessThan(250_000);
    expect(words({ ...made, resources }).trim()).toBe(whole);
  });

  test('every kind of container too long for a file is cut, no word lost', () => {
    const long = (n: number): string => `block ${n} ${'some words '.repeat(700)}`;
    const lines = Array.from({ length: 20 }, (_, n) => [text(long(n))]);
    const blocks: Block[] = [
      { type: 'list', ...base, ordered: true, start: 5, items: lines.map((line) => [para(line)]) },
      { type: 'table', ...base, headed: true, rows: lines.map((line) => [line]) },
      { type: 'verse', ...base, stanzas: lines.map((children) => [{ indent: 0, children }]) },
      { type: 'messages', ...base, lines },
      { type: 'preformatted', ...base, text: long(0).repeat(20) },
      {
        type: 'note',
        ...base,
        purpose: 'note',
        label: 'A/N',
        position: 'after',
        children: lines.map((line) => para(line)),
      },
      {
        type: 'letter',
        ...base,
        children: [{ type: 'quotation', ...base, children: lines.map((line) => para(line)) }],
      },
    ];
    const { value } = render(book([chapter(1, blocks)]));
    for (const { content } of value.resources) expect(Buffer.byteLength(String(content))).toBeLessThan(250_000);
    expect(words(value).match(/some words/g)).toHaveLength(700 * 20 * 7);
    expect(words(value).match(/A\/N/g)).toHaveLength(1);
  });
});

describe('whatever the words are', () => {
  const forbidden = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\u007f-\u009f]/u;
  const all = (made: Book): string => {
    const { packageDocument, nav, ncx, resources } = render(made).value;
    return [packageDocument, nav, ncx, ...resources.map((r) => r.content)]
      .filter((c) => typeof c === 'string')
      .join('\n');
  };

  test.each(hostileBooks())('%s: no forbidden character, no markup of theirs', (_, made) => {
    const output = all(made);
    expect(output).not.toMatch(forbidden);
    expect(output).not.toMatch(/<script|<b>|<!--|href="(?!https?:|mailto:|[\w.-]+(#[\w.-]+)?"|images\/)/i);
  });

  test('the same book renders to the same files', () => {
    expect(render(everyKind())).toEqual(render(everyKind()));
    expect(everyBlock.length).toBeGreaterThan(20);
  });
});
