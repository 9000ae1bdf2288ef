import { describe, expect, it } from 'vitest';
import { reader } from '../../../src/read/html/index.ts';
import { DEPTH } from '../../thorough.ts';
import { readPage } from './show.ts';

describe('paragraphs of line breaks', () => {
  it('are parted by two, and verse keeps its single ones', () => {
    const page = readPage('<body>He came in.<br>\n<br>She did not look up.<br><br><br><br>Later it rained.</body>');
    expect(page.lines).toEqual([
      'paragraph: He came in.',
      'paragraph: She did not look up.',
      'paragraph: Later it rained.',
    ]);
    expect(page.blocks.map((block) => block.gapBefore)).toEqual([0, 1, 3]);
    expect(page.blocks.map((block) => block.place.line)).toEqual([1, 2, 2]);
  });
  it('may be one line each, when the lines are longer than verse', () => {
    const line = 'It was a long line of plain prose that went on and on until it had said what there was to say. ';
    const page = readPage(`<body>${`${line}<br>`.repeat(4)}</body>`);
    expect(page.lines).toHaveLength(4);
  });
  it('may be told by no-break spaces', () => {
    const line = `&nbsp;&nbsp;&nbsp;He walked ${'on and on and on over the hill and down again '.repeat(3)}home<br>`;
    expect(readPage(line.repeat(4)).lines).toHaveLength(4);
  });
});

it('counts an empty paragraph as a gap, and text order and lines are kept', () => {
  const page = readPage('<p>One.</p>\n<p>Two.</p>\n<p>&nbsp;</p>\n<p>Three.</p>');
  expect(page.blocks.map((block) => block.gapBefore)).toEqual([0, 1, 3]);
  expect(page.blocks.map((block) => block.place.line)).toEqual([1, 2, 4]);
});

it('reads styles for what they mean', () => {
  const [block] = readPage(`<style>.c1{font-style:italic}</style><p style="text-align:center"><span class="c1">a</span>
<span style="font-weight:700">b</span> <b style="font-weight:normal">c</b> <font color=red>d</font> x<sup>2</sup></p>`).blocks;
  expect(block).toMatchObject({
    type: 'paragraph',
    align: 'center',
    children: [
      { type: 'emphasis', children: [{ type: 'text', value: 'a' }] },
      { type: 'text', value: ' ' },
      { type: 'strong', children: [{ type: 'text', value: 'b' }] },
      { type: 'text', value: ' c d x' },
      { type: 'superscript' },
    ],
  });
});

it('reads lists, tables, quotations and pictures', () => {
  const page = readPage(`<p>The rest of it is here, and it is the most of what this page says to anyone.</p>
<ol start=3><li>c</li><li>d</li></ol><table><tr><th>k</th><th>v</th></tr><tr><td>1</td><td>2</td></tr></table>
<blockquote><p>Dear all</p></blockquote><p><img src="a.png" alt="a map"></p>`);
  expect(page.blocks.map((block) => block.type)).toEqual(['paragraph', 'list', 'table', 'quotation', 'paragraph']);
  expect(page.blocks[1]).toMatchObject({ ordered: true, start: 3 });
  expect(page.lost).toEqual({});
});

it('walks through a table that only lays out the page', () => {
  const page = readPage(
    `<table><tr><td>Menu</td><td><p>${'Prose goes on. '.repeat(40)}</p><p>End.</p></td></tr></table>`,
  );
  expect(page.blocks.map((block) => block.type)).toEqual(['paragraph', 'paragraph', 'paragraph']);
});

describe('markup that could do harm', () => {
  it('never survives, and its words are not the story', () => {
    const page = readPage(`<p onclick="steal()">Hi <a href="javascript:go()">there</a><script>evil()</script>
<iframe src="http://x.example">frame words</iframe><!-- hidden --></p>`);
    const json = JSON.stringify(page.blocks);
    for (const bad of ['steal', 'javascript', 'evil', 'iframe', 'hidden', 'frame words'])
      expect(json).not.toContain(bad);
    expect(page.lines).toEqual(['paragraph: Hi there']);
    expect(page.ids).toContain('unsafe-markup-removed');
    expect(page.lost).toEqual({});
  });
  it('may be nested without end: the text stays, and soon', () => {
    for (const tag of ['div', 'b', 'blockquote', 'table><tr><td', 'ul><li']) {
      const page = readPage(`<p>first</p>${`<${tag}>`.repeat(DEPTH)}<p>last words</p>`);
      expect(page.lines.join()).toContain('last words');
      expect(page.ids).toContain('markup-too-deep');
    }
  }, 60_000);
  it('may be cut off anywhere', () => {
    for (const text of ['', '<', '<p', '<!--', '&', '</', '<a href="', '\0', '\ud800'])
      expect(() => reader.read(text, 'x')).not.toThrow();
  });
});

describe('a tag whose end is missing', () => {
  it.each([
    ['a paragraph', '<p>One came.</p>\n<p The goose was "sold" twice.</p>\n<p>Two went.</p>'],
    ['with a sound attribute', '<p>One came.</p>\n<p class="x" The goose was "sold" twice.</p>\n<p>Two went.</p>'],
    ['an end tag', '<p>One came.</p\n<p>The goose was "sold" twice.</p>\n<p>Two went.</p>'],
  ])('holds no words: %s', (_, text) => {
    const page = readPage(`<body>${text}</body>`);
    expect(page.lines).toEqual([
      'paragraph: One came.',
      'paragraph: The goose was "sold" twice.',
      'paragraph: Two went.',
    ]);
    expect(page.lost).toEqual({});
  });
  it.each(['<grins', '<3', '<!--', '<![CDATA[', '<?', '<!', '</'])('is typed when it is none: %s', (sign) => {
    const page = readPage(`<body><p>The goose ${sign} was sold twice.</p><p>Two went.</p></body>`);
    expect(page.lines).toEqual([`paragraph: The goose ${sign} was sold twice.`, 'paragraph: Two went.']);
  });
  it('is not one with a sign “<” in a value, nor a comment or a program that is open between elements', () => {
    const link = readPage('<body><p>See <a title="x < y" href="a.html">the table</a> of it.</p></body>');
    expect(link.lines).toEqual(['paragraph: See the table of it.']);
    const comment = readPage('<body><p>One came.</p><!-- old menu <p>Two went.</p></body>');
    expect(comment.lines).toEqual(['paragraph: One came.', 'paragraph: Two went.']);
    const script = readPage('<body><p>One came.</p><script>if (a <b && c <d) go()</script><p>Two went.</p></body>');
    expect(script.lines).toEqual(['paragraph: One came.', 'paragraph: Two went.']);
  });
});

it('reads a definition list of short facts as a table, and any other as its paragraphs', () => {
  const facts = readPage('<dl><dt>Rating</dt><dd>PG</dd><dt>Tags</dt><dd><ul><li>tea</li><li>rain</li></ul></dd></dl>');
  expect(facts.blocks.map(({ type }) => type)).toEqual(['table']);
  expect(facts.lines.join(' ')).toMatch(/Rating.*PG.*Tags.*tea.*rain/s);
  const other = readPage(`<dl><dt>Salt</dt><dd>${'What the sea leaves. '.repeat(60)}</dd><dd>Two.</dd></dl>`);
  expect(other.blocks.every(({ type }) => type === 'paragraph')).toBe(true);
});

it('reads a story saved as plain text inside a page as plain text', () => {
  const paragraph = 'The road went down to the water, and the\nboat lay there as it had lain all the year.\n\n';
  const page = readPage(`<html><body><pre>\n${paragraph.repeat(8)}</pre></body></html>`);
  expect(page.lines).toHaveLength(8);
  expect(page.blocks[1]?.place).toMatchObject({ line: 5, endLine: 6 });
});
