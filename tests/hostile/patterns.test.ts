import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isWellFormed } from '../../src/check/own/markup.ts';
import { makeHere } from '../../src/commands/make-all.ts';
import { addressAtEnd } from '../../src/header/names.ts';
import { isDeepYaml, isSourceNamed } from '../../src/model/index.ts';
import { expandEntities } from '../../src/open/epub/files.ts';
import { parseMessage } from '../../src/open/mail/mime.ts';
import { type BoundBook, publish, sourceFromText } from '../../src/pipeline.ts';

const PROSE = 'She went down to the harbour and waited there for the boat.';
const bind = (text: string, name: string): Promise<BoundBook> => publish([sourceFromText(text, name)]);

describe('names of files in `works` and `order`', () => {
  test.each([
    ['saga/winter/1.txt', '1.txt'],
    ['saga/winter/1.txt', './winter/1.txt'],
    ['saga/winter/1.txt', 'winter/'],
    ['saga/winter/1.txt', 'saga/*/1.*'],
    ['saga/winter/1.txt', 'w*t*'],
    ['saga/winter (2)/1.txt', '*(2)'],
    ['archive.zip/a+b.txt', 'a+b.txt'],
    ['a.txt', '*'],
    ['abab.txt', 'ab*ab.txt'],
  ])('%s is %s', (source, name) => expect(isSourceNamed(source, name)).toBe(true));

  test.each([
    ['saga/winter/1.txt', '.txt'],
    ['saga/winter/1.txt', 'saga/*.txt'],
    ['saga/winter/11.txt', '1.txt'],
    ['saga/winter/1.txt', 'winter/1'],
    ['aXtxt', 'a.txt'],
    ['ab.txt', 'ab*b.txt'],
    ['ab', 'ab*ab'],
  ])('%s is not %s', (source, name) => expect(isSourceNamed(source, name)).toBe(false));

  test('however many stars and letters they have, the answer comes at once', () => {
    const long = 'a'.repeat(50_000);
    expect(isSourceNamed(`${long}b.txt`, `${'*a'.repeat(20_000)}*c`)).toBe(false);
    expect(isSourceNamed(`${long}b.txt`, `${'*a'.repeat(20_000)}*b.txt`)).toBe(true);
  });
});

describe('a mail address at the end of a line', () => {
  test.each([
    ['Ana Lind <ana@example.org>', 'ana@example.org', 'Ana Lind'],
    ['Ana Lind (ana.lind (at) mail.example.org) ', 'ana.lind (at) mail.example.org', 'Ana Lind'],
    ['ana@example.org', 'ana@example.org', ''],
    ['Ana [mailto:ana+b@example.org]', 'mailto:ana+b@example.org', 'Ana'],
  ])('%s', (line, address, before) => {
    const found = addressAtEnd(line);
    expect([found?.address, line.slice(0, found?.start)]).toEqual([address, before]);
  });

  test.each([
    'Ana Lind',
    'ana@example.org wrote',
    'She was @home',
    'a@b',
    `${'a.'.repeat(20_000)}@`,
    `a${' '.repeat(40_000)}(b`,
  ])('%.40s has none', (line) => expect(addressAtEnd(line)).toBeNull());
});

describe('stories that would make a pattern or a parser run away', () => {
  const long = (piece: string): string => piece.repeat(40_000 / piece.length);
  test.each([
    ['a byline of one word', 'story.txt', `The Boat\nby ${long('a')}\n\n${PROSE}\n`],
    ['a byline of spaces', 'story.txt', `The Boat\nby a${long(' ')}(b\n\n${PROSE}\n`],
    ['a line of one word below a title', 'story.md', `Title: The Boat\n${long('x')}: b\n\n${PROSE}\n`],
    ['an author of at signs', 'story.txt', `Title: The Boat\nAuthor: Ana <${long('a@')}\n\n${PROSE}\n`],
    ['speech of underscores', 'story.txt', `The Boat\n\n${PROSE}\n\nAna: ${long('_').repeat(5)}b\n`],
    ['a chat of spaces', 'story.txt', `The Boat\n\n${PROSE}\n\n12:30${long(' ')}b: so\n`],
    ['a series of spaces', 'story.txt', `Title: The Boat\nSeries: a${long(' ')}b\n\n${PROSE}\n`],
    ['a series of dashes', 'story.txt', `Title: The Boat\nSeries: a${long(' - ')}b\n\n${PROSE}\n`],
    ['authors between spaces', 'story.txt', `Title: The Boat\nAuthor: a${long(' ')}b\n\n${PROSE}\n`],
    ['a language of stops', 'story.txt', `Title: The Boat\nLanguage: a${long(' .')}b\n\n${PROSE}\n`],
    ['a title of spaces', 'story.txt', `Title: a${long(' , ')}b\nAuthor: Ana\n\n${PROSE}\n`],
    ['a post named by spaces', 'story.txt', `NEW: a${long(' ')}b\n\n${PROSE}\n`],
    ['a word of apostrophes below a broken one', 'story.txt', `The Boat\n\n${PROSE} Well-\nknown ${long("a'")}\n`],
    ['spaces of two kinds', 'story.txt', `The Boat\n\n${PROSE}  So${long(' \u00a0')}b\n`],
    ['code of brackets', 'story.md', `# The Boat\n\n${PROSE}\n\n    ${long('<')}\n`],
    ['a heading of spaces', 'story.md', `# The${long(' ')}{Boat\n\n${PROSE}\n`],
    ['a page named by', 'story.html', `<title>${long('a by ')}</title><p>${PROSE}</p>`],
    ['a page named between bars', 'story.html', `<title>The Boat${long('-|')}x</title><p>${PROSE}</p>`],
    ['lists in lists', 'story.md', `---\ntitle: ${long('[')}\n---\n\n${PROSE}\n`],
    ['maps in maps', 'story.md', `---\ntitle:\n${long('- ')}a\n---\n\n${PROSE}\n`],
  ])('%s', async (_, name, text) => {
    const bound = await bind(text, name);
    expect(bound.diagnostics.filter(({ severity }) => severity === 'error').map(({ reason }) => reason)).toEqual([]);
    expect(JSON.stringify(bound.book.value.sections)).toContain('waited there for the boat');
  });

  test('a part whose title is a number without end', async () => {
    const part = (n: number, title: string) =>
      sourceFromText(`Title: ${title}\nAuthor: Ana Lind\nPart: ${n}/2\n\n${PROSE}\n`, `boat${n}.txt`);
    const bound = await publish([part(1, 'The Boat'), part(2, `The Boat ${'i'.repeat(5000)}c`)]);
    expect(bound.sources).toHaveLength(2);
  });
});

describe('markup that would make a pattern run away', () => {
  test('declarations that open and never close', () => {
    expect(expandEntities(`${'<!DOCTYPE a ['.repeat(9000)}x`).text).toContain('x');
    expect(expandEntities(`<!DOCTYPE a [${'<!ENTITY b SYSTEM '.repeat(5000)}]><a>x</a>`).text).toContain('<a>x</a>');
    const plain = '<?xml version="1.0"?>\n<!DOCTYPE html [<!ENTITY boat "The Boat">]>\n<p>&boat;</p>';
    expect(expandEntities(plain)).toEqual({ text: expect.stringContaining('<p>The Boat</p>'), hostile: false });
    const foreign = '<!DOCTYPE html [<!ENTITY boat SYSTEM "file:///boat.txt">]><p>&boat;</p>';
    expect(expandEntities(foreign).hostile).toBe(true);
  });

  test.each([
    ['<p>a <b class="x>y">b</b><br/><!-- <i> --><img alt=">"/><![CDATA[<u>]]></p>', true],
    ['<p>a <b>b</p></b>', false],
    ['<p>a', false],
    ['<!-- a <p>', false],
    ['<_'.repeat(100_000), true],
    ['<!--<?<![CDATA['.repeat(40_000), true],
  ])('%.40s is well formed: %s', (xml, is) => expect(isWellFormed(xml)).toBe(is));

  test('the header fields of a mail in any number of lines', () => {
    const { headers, lines } = parseMessage(
      `Subject: The\n  Boat\n\t\n sails${'\n a'.repeat(300_000)}\nFrom: Ana\n\nShe went.`,
    );
    expect(headers.get('subject')?.value.slice(0, 22)).toBe('The Boat sails a a a a');
    expect([headers.get('from')?.value, lines]).toEqual(['Ana', ['She went.']]);
  });
});

test.each([
  ['a: [1, [2, {b: 3}]]\nc:\n  d:\n    - e\n', false],
  [`a: ${'[1], '.repeat(1000)}`, false],
  [`a: ${'['.repeat(100)}`, true],
  [Array.from({ length: 100 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), true],
  [`${'- '.repeat(100)}a`, true],
])('YAML %.30j is deep: %s', (text, deep) => expect(isDeepYaml(text)).toBe(deep));

describe('a story that takes too long in the main thread', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'fascicle-long-'));
    mkdirSync(path.join(folder, 'out'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is given up by itself, by name; the next one is made', async () => {
    const file = path.join(folder, 'tale.txt');
    const choices = { out: path.join(folder, 'out'), covers: folder, flags: {}, targets: ['epub'] };
    const task = { story: { name: 'tale', path: file, files: [file], links: [] }, choices, known: null };
    writeFileSync(file, `Title: The Boat\n\n${`${PROSE}\n\n`.repeat(40_000)}`);
    const late = await makeHere(task, 50);
    expect(late).toMatchObject({
      books: [],
      diagnostics: [{ id: 'story-given-up', reason: expect.stringContaining('too long'), place: { source: file } }],
    });
    writeFileSync(file, `Title: The Boat\n\n${PROSE}\n`);
    expect((await makeHere(task, 60_000)).books).toHaveLength(1);
  });
});
