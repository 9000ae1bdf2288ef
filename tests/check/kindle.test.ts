import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { kindle } from '../../src/check/kindle/index.ts';
import { zip } from '../../src/package/zip.ts';
import { goodFiles } from './broken.ts';

const CHAPTER = 'OEBPS/chapter-1.xhtml';
const PACKAGE = 'OEBPS/content.opf';
const STYLE = 'OEBPS/style.css';
const NAV = 'OEBPS/toc.xhtml';

let folder = '';
let good: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fascicle-kindle-'));
  good = await goodFiles();
});
afterAll(() => rm(folder, { recursive: true }));

type Edit = (text: string) => string | Uint8Array;

async function fileWith(name: string, edit: Edit): Promise<string> {
  const files = new Map(good);
  const made = edit(new TextDecoder().decode(files.get(name)));
  files.set(name, typeof made === 'string' ? new TextEncoder().encode(made) : made);
  const file = path.join(folder, 'book.epub');
  const entries = [...files].map(([path, bytes]) => ({ name: path, bytes, stored: /^mimetype$|\.png$/.test(path) }));
  await writeFile(file, zip(entries, 1_000_000_000));
  return file;
}

const language = (tag: string) => (opf: string) => opf.replace(/<dc:language>[^<]*</, `<dc:language>${tag}<`);
const body = (xhtml: string) => (text: string) => text.replace('</p>', `</p>\n${xhtml}\n`);
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
const BIG = new Uint8Array(51 * 1024 ** 2);

const refused: readonly (readonly [rule: string, name: string, file: string, edit: Edit])[] = [
  ['kindle-language', 'no language', PACKAGE, (opf) => opf.replace(/<dc:language>.*?<\/dc:language>/, '')],
  ['kindle-language', 'an empty language', PACKAGE, language('')],
  ['kindle-language', 'the language C', PACKAGE, language('C')],
  ['kindle-language', 'the language us', PACKAGE, language('us')],
  ['kindle-language', 'the language und', PACKAGE, language('und')],
  ['kindle-language', 'the language en_US', PACKAGE, language('en_US')],
  ['kindle-declaration', 'no XML declaration', CHAPTER, (text) => text.replace(/^<\?xml.*?\?>\n/, '')],
  ['kindle-declaration', 'Latin 1', CHAPTER, (text) => text.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"')],
  ['kindle-declaration', 'UTF-16', CHAPTER, utf16],
  ['kindle-declaration', 'a package document without one', PACKAGE, (opf) => opf.replace(/^<\?xml.*?\?>\n/, '')],
  ['kindle-comments', 'two hyphens in a comment', CHAPTER, body('<!-- one -- two -->')],
  ['kindle-comments', 'three hyphens at its end', CHAPTER, body('<!-- one --->')],
  ['kindle-variables', 'a variable that is set', STYLE, (css) => `${css}\n:root { --ink: black; }`],
  ['kindle-variables', 'a variable that is used', STYLE, (css) => `${css}\np { color: var( --ink ); }`],
  ['kindle-variables', 'a variable in an attribute', CHAPTER, body('<p style="color: var(--ink)">one</p>')],
  [
    'kindle-variables',
    'a variable in a style element',
    CHAPTER,
    (text) => text.replace('</head>', '<style>p{--a: 1}</style></head>'),
  ],
  ['kindle-links', 'a link to an id that is not there', CHAPTER, body('<p><a href="chapter-2.xhtml#no">one</a></p>')],
  ['kindle-links', 'the same on its own page', CHAPTER, body('<p><a href="#no">one</a></p>')],
  ['kindle-links', 'a link to a page that is not there', CHAPTER, body('<p><a href="no.xhtml">one</a></p>')],
  [
    'kindle-links',
    'the same in the NCX',
    'OEBPS/toc.ncx',
    (ncx) => ncx.replace(/src="[^"]*"/, 'src="chapter-1.xhtml#no"'),
  ],
  ['kindle-pictures', 'a picture without an address', CHAPTER, body('<p><img alt="one"/></p>')],
  ['kindle-pictures', 'a picture with an empty one', CHAPTER, body('<p><img src="" alt="one"/></p>')],
  ['kindle-size', '51 MB', 'OEBPS/images/cover.png', () => BIG],
  ['kindle-package', 'an empty spine', PACKAGE, (opf) => opf.replace(/<itemref[^>]*>/g, '')],
  ['kindle-package', 'a spine that names nothing', PACKAGE, (opf) => opf.replace('idref="chapter-1"', 'idref="no"')],
  ['kindle-package', 'no title', PACKAGE, (opf) => opf.replace(/<dc:title[^>]*>.*?<\/dc:title>/g, '')],
  ['kindle-package', 'a file that is not there', PACKAGE, (opf) => opf.replace('href="style.css"', 'href="no.css"')],
  ['kindle-package', 'no navigation document', PACKAGE, (opf) => opf.replace(' properties="nav"', '')],
  ['kindle-package', 'no contents in it', NAV, (nav) => nav.replaceAll('epub:type="toc"', '')],
  [
    'kindle-package',
    'empty contents',
    NAV,
    (nav) => nav.replace(/<ol>[\s\S]*<\/ol>/, '<ol><li><span>x</span></li></ol>'),
  ],
];

test.each(refused)('%s refuses %s', async (rule, _, file, edit) => {
  const found = (await kindle.judge(await fileWith(file, edit))) ?? [];
  expect(found.map(({ id }) => id)).toContain(rule);
  expect(new Set(found.map(({ id }) => id)).size, JSON.stringify(found)).toBe(1);
});

const sent: readonly (readonly [rule: string, name: string, file: string, edit: Edit])[] = [
  ['everything', 'a good book', CHAPTER, (text) => text],
  ['kindle-language', 'a language with script and region', PACKAGE, language('zh-Hant-TW')],
  ['kindle-language', 'a language of three letters', PACKAGE, language('haw')],
  ['kindle-declaration', 'a declaration in small letters', CHAPTER, (text) => text.replace('UTF-8', 'utf-8')],
  ['kindle-comments', 'a plain comment', CHAPTER, body('<!-- one - two -->')],
  [
    'kindle-variables',
    'hyphens in a comment and in a name',
    STYLE,
    (css) => `${css}\n/* --a: 1; */ p.x--y { margin: 0; }`,
  ],
  ['kindle-variables', 'words that only look so', CHAPTER, body('<p>--ink: var(--x) { }</p>')],
  [
    'kindle-links',
    'links that lead somewhere',
    CHAPTER,
    body('<p id="a"><a href="#a">one</a> <a href="https://a.example/#b">b</a></p>'),
  ],
  ['kindle-pictures', 'a picture with its address', CHAPTER, body('<p><img src="images/cover.png" alt="one"/></p>')],
  ['kindle-size', 'ten MB', 'OEBPS/images/cover.png', () => BIG.subarray(0, 10 * 1024 ** 2)],
  [
    'kindle-package',
    'a title of two parts',
    PACKAGE,
    (opf) => opf.replace('</metadata>', '<dc:title>Two</dc:title></metadata>'),
  ],
];

test.each(sent)('%s lets through %s', async (_, _name, file, edit) => {
  expect(await kindle.judge(await fileWith(file, edit))).toEqual([]);
});

test('a recipient is asked only when named, and says where', async () => {
  const file = await fileWith(PACKAGE, language('us'));
  expect((await check(file)).engines).not.toContain('kindle');
  const { valid, findings, engines } = await check(file, 'kindle');
  expect(engines).toContain('kindle');
  expect(valid).toBe(false);
  expect(findings.find(({ engine }) => engine === 'kindle')).toMatchObject({
    severity: 'error',
    message: '“us” is no language',
    where: expect.stringMatching(/^OEBPS\/content\.opf:\d+$/),
  });
});
