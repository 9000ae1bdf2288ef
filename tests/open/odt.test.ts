import { expect, test } from 'vitest';
import { documentBytes, readDocument, statedBy } from './documents.ts';

const read = (name: string) => readDocument(`${name}.odt`, documentBytes(`odt/${name}`));

test('a novel: title, contents, notes, hidden text, a rule, a page break', async () => {
  const { parts, html, title, authors, source, messages, lost } = await read('novel');
  expect(lost).toEqual([]);
  expect([title, authors, statedBy(source).language]).toEqual(['The Clock Rain', ['Ines Marr'], 'en-GB']);
  expect(parts.map((part) => part.title)).toEqual(['Minutes', '', 'Hours', '']);
  expect(html).toContain('It <i>rained</i> on the 1<sup>st</sup>');
  expect(html).toContain('every clock <b>stopped</b>.');
  expect(parts[0]?.blocks.at(-1)).toBe('[1] By the old count.');
  expect(html).toContain('<blockquote><p>No hands, no hours.</p>');
  expect(html).toContain('<a href="https://example.com/noon">noon</a>.<br>Or nearly.');
  expect(messages[0]).toContain('1 comment, 1 tracked deletion');
});

test('lists, and dashes of dialogue that a list draws', async () => {
  const { html, parts, lost } = await read('lists');
  expect(lost).toEqual([]);
  expect(html).toContain('<ol start="1"><li><p>rope</p>');
  expect(html).toContain('<ul><li><p>coarse</p>');
  expect(html).toContain('<ol start="3"><li><p>string</p>');
  expect(parts[0]?.blocks).toContain('— Enough? he asked.');
  expect(parts[0]?.blocks).toContain('Pass Height Crow high');
});

test('pictures with their descriptions, text boxes, hidden sections', async () => {
  const { html, text, source, lost } = await read('frames');
  expect(lost).toEqual([]);
  expect(html).toContain('<img src="Pictures/gate.png" alt="The north gate">');
  expect(text).toContain('At the gate stood a boy.');
  expect(text).toContain('No entry after dark.');
  expect(source?.removals?.map(({ text: words }) => words)).toEqual(['Notes to myself.']);
});

test('empty paragraphs are the gaps of the text; bold centred lines open chapters', async () => {
  const { html, parts, lost } = await read('gaps');
  expect(lost).toEqual([]);
  expect([...new Set(parts.map((part) => part.title))].filter((title) => title !== '')).toEqual([
    'Chapter One',
    'Chapter Two',
  ]);
  expect(html).toContain('<p>&#160;</p><p>&#160;</p><p>At the hut');
});

test('numbers that the outline draws are words of the headings', async () => {
  const { parts, lost } = await read('outline');
  expect(lost).toEqual([]);
  expect(parts.map((part) => part.title)).toEqual(['Part I Salt', 'Part II Iron']);
});

test('a flat document, with its picture inside', async () => {
  const { parts, title, source, lost } = await readDocument('flat.fodt', documentBytes('odt/flat.fodt'), 'odt');
  expect(lost).toEqual([]);
  expect([title, parts.map((part) => part.title)]).toEqual(['Flat Earth', ['Edge', 'Over']]);
  expect([...(source?.pictures?.values() ?? [])].map((bytes) => bytes[1])).toEqual([0x50]);
});
