import { expect, test } from 'vitest';
import { documentBytes, readDocument } from './documents.ts';

const read = (name: string) => readDocument(`${name}.rtf`, documentBytes(`rtf/${name}.rtf`));
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const rtf = (body: string) => readDocument('x.rtf', latin1(`{\\rtf1\\ansi ${body}}`));

test('WordPad: code pages by font, gaps, a centred title', async () => {
  const { parts, title, authors, html, lost } = await read('wordpad');
  expect(lost).toEqual([]);
  expect([title, authors]).toEqual(['The Salt Road', ['Mara Fenn']]);
  expect(parts).toHaveLength(2);
  expect(html).toContain('<p>The café was empty. “Come in,” she said, <i>smiling</i>.</p>');
  expect(html).toContain('<p>&#160;</p><p>&#160;</p><p>Привет, he said – and left…</p>');
});

test('Word: styles, contents, notes, lists, tables, fields, hidden and deleted words', async () => {
  const { parts, html, title, authors, source, messages, lost } = await read('word');
  expect(lost).toEqual([]);
  expect([title, authors]).toEqual(['After the Rain', ['Kit Harrow']]);
  expect(parts.map((part) => part.title)).toEqual(['First Light', 'Second Light']);
  expect(parts[0]?.blocks[0]).toBe('It rained.[1] The roofs sang; nobody slept.');
  expect(parts[0]?.blocks.at(-1)).toBe('[1] For nine days.');
  expect(parts[0]?.blocks).toContain('Monday Rain Tuesday More rain');
  expect(html).toContain('<ol start="1"><li><p>A lamp</p>');
  expect(html).toContain('<a href="http://example.com/rain">the gauge</a>');
  expect(html).toContain('“Done,” said Пётр. 1<sup>st</sup> and H<sub>2</sub>O.');
  expect(source?.removals?.map(({ name }) => name)).toEqual([
    'printed-contents',
    'printed-contents',
    'hidden-text',
    'story-header',
    'beside-text',
    'beside-text',
    'running-head',
  ]);
  expect(messages[0]).toContain('1 comment, 1 tracked deletion');
});

test('LibreOffice: central European and Japanese fonts, a horizontal line', async () => {
  const { parts, authors, html, lost } = await read('libreoffice');
  expect(lost).toEqual([]);
  expect(authors).toEqual(['Pavel Černý']);
  expect(parts.map((part) => part.title)).toEqual(['Kapitola první', '', 'Kapitola druhá']);
  expect(html).toContain('Šero a šlo to <i>domů</i>.');
  expect(html).toContain('日本語<br>druhý řádek');
});

test('TextEdit: line ends behind a backslash, pairs of surrogates', async () => {
  const { html, lost } = await read('textedit');
  expect(lost).toEqual([]);
  expect(html).toContain('<p style="text-align:center"><b>Chapter 1</b></p>');
  expect(html).toContain('<p>It’s <i>late</i>, Anna — so late. 😀</p>');
});

test('Scrivener: sections are pages, pictures are kept', async () => {
  const { html, title, authors, source, lost } = await read('scrivener');
  expect(lost).toEqual([]);
  expect([title, authors]).toEqual(['The Glass Hour', ['R. Ives']]);
  expect(html).toContain('Nobody heard <u>it</u> but Ines.');
  expect(html).toContain('<hr><p style="text-align:center">Two</p>');
  expect([...(source?.pictures?.keys() ?? [])]).toEqual(['picture-1.png']);
});

test('an old program: a code page of DOS, typed list marks, both halves of a choice', async () => {
  const { text, lost } = await read('old-dos');
  expect(lost).toEqual([]);
  expect(text).toContain('Façade, naïve, Straße.');
  expect(text).toContain('— “Speak,” he said.');
  expect(text).toContain('unicode words');
  expect(text).not.toContain('ansi words');
  expect(text).toContain('text after shown result the object');
});

test.each([
  ['a substitute of three bytes', String.raw`\uc3\u8364\'a1\'a2\'a3 x`, '€ x'],
  ['bytes of a font split over escapes', String.raw`{\fonttbl{\f1\fcharset134 S;}}\f1\'c4\'e3\'ba\'c3`, '你好'],
  ['Korean', String.raw`{\fonttbl{\f1\fcharset129 B;}}\f1\'b0\'a1`, '가'],
  ['traditional Chinese', String.raw`{\fonttbl{\f1\fcharset136 M;}}\f1\'a4\'a4`, '中'],
  ['escaped signs', String.raw`\{a\\b\}`, '{a\\b}'],
  ['binary data', '{\\pict\\bin4 }}{{}after', 'after'],
])('%s', async (_, body, shown) => {
  const { text, lost } = await rtf(body);
  expect(lost).toEqual([]);
  expect(text.trim()).toBe(shown);
});

test('a text box of old drawings is told, and a sentence in a group that nobody knows is left out by name', async () => {
  const { parts, source, lost } = await rtf(
    '{\\*\\generator Riched20 10.0.19041;}One jar.\\par {\\*\\do\\dobxpage{\\dptxbxtext\\pard In a box she kept the mill.\\par}\\dpx1}' +
      'Two jars.\\par {\\*\\remark The miller never told her where the jar was.}Three jars.\\par {\\*\\unheardof {junk}}',
  );
  expect(lost).toEqual([]);
  const blocks = parts.flatMap((part) => part.blocks);
  expect(blocks).toContain('In a box she kept the mill.');
  expect(blocks.join(' ')).not.toMatch(/Riched|junk|never told/);
  expect(source?.removals?.map(({ name, text }) => [name, text])).toEqual([
    ['hidden-text', 'The miller never told her where the jar was.'],
  ]);
});

test('a mark that is typed before a note and in it is the note’s, once', async () => {
  const note = (mark: string, words: string) => `{\\super ${mark}}{\\footnote \\pard {\\super ${mark}} ${words}}`;
  const { html, lost } = await rtf(
    `The goose sang${note('1', 'Twice, they say.')} and left.\\par Nobody${note('2', 'But one.')} asked.\\par`,
  );
  expect(lost).toEqual([]);
  expect(html).not.toContain('[1]');
  expect(html).toMatch(/sang<a href="#note-1"[^>]*><sup>1<\/sup><\/a> and left/);
  const starred = await rtf(`The goose sang${note('*', 'Twice, they say.')} and left.\\par`);
  expect(starred.lost).toEqual([]);
  expect(starred.html).toMatch(/sang<a href="#note-1"[^>]*><sup>\*<\/sup><\/a> and left/);
});

test('what is raised before a note for another reason is none of its marks', async () => {
  const { html, lost } = await rtf('Nine m{\\super 2}{\\footnote \\pard {\\super\\chftn} Of mud.} of shore.\\par');
  expect(lost).toEqual([]);
  expect(html).toContain('m<sup>2</sup>');
  expect(html).toContain('[1]');
});
