import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = path.join(import.meta.dirname, '..', '..', 'src');

/** Alternatives of a pattern: words, with what may be missing or vary in them. */
const WORD = String.raw`(?:[\p{L}\p{M}’' .?\\*+-]|\[[\p{L}’']+\]\??|\(\?:[\p{L}|’']{0,24}\)\??)`;
const ALTERNATIVES = new RegExp(`(?<![\\p{L}])${WORD}{2,40}(?:\\|${WORD}{1,40}){3,}`, 'gu');
/** Words in a string that is taken apart at once. */
const TAKEN_APART = /[`'](\p{L}[\p{L}’'-]*(?:[\s|]+[\p{L}’'-]+){5,})[`']\s*\.split/gu;

/** The words of each list that stands in a source. */
function listsIn(code: string): readonly (readonly string[])[] {
  // Without comments and the unions of types, which have spaces around their bars.
  const bare = code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').replaceAll(' | ', ' ; ');
  const patterns = [...bare.matchAll(ALTERNATIVES)].map(([list]) => list.split('|'));
  const taken = [...bare.matchAll(TAKEN_APART)].map(([, list = '']) => list.split(/[\s|]+/));
  return [...patterns, ...taken]
    .map((words) => words.map((word) => word.replace(/\[(\p{L})[^\]]*\]/gu, '$1').replace(/^[\s']+|\(\?:/g, '')))
    .map((words) => words.filter((word) => /^[\p{L}’]{2,}/u.test(word)))
    .filter((words) => words.length >= 4);
}

/** Lists that are no language's: names that formats, programs and pages have, by the files that read those. */
const NAMES: readonly (readonly [what: string, files: RegExp])[] = [
  ['elements and attributes', /^(?:markup|targets|looks|dress)\/|^read\/html\/(?!authors|facts|lines|head)/],
  ['elements typed in a text', /^header\/lines|^normalize\/rules\/emphasis|^read\/(?:text\/tags|markdown\/lex)/],
  [
    'endings of files',
    /^facts\/title|^io\/|^model\/source|^open\/(?:zip|mail\/attached|mail\/forms)|^package\/|^pictures\/|^commands\/cover|^split\/front\/furniture/,
  ],
  [
    'types and fields of mails and of news',
    /^open\/(?:digest-rules|mail\/(?:mime|split|transfer|flowed))|^header\/(?:interior|proof)/,
  ],
  [
    'marks of formats',
    /^open\/(?:rtf|odt|docx|epub|fb2|latex|signature|document\/number-format)|^read\/text\/japanese-marks|^check\/own\/package-document|^decode\//,
  ],
  ['keys of site builders, commands of TeX, directives, code', /^read\/(?:markdown|light|text\/systems)/],
  ['types of data on a page, endings in its title', /^read\/html\/(?:authors|head|facts)/],
  ['the licence of one library', /^header\/gutenberg/],
  ["how the program's own messages begin", /^report\/diagnostics/],
  ['the page of the desk', /^desk\/page\//],
];

test('words of languages are listed in words/ and nowhere else', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('words/'))
    .filter((file) => !NAMES.some(([, names]) => names.test(file)));
  const strays = files.flatMap((file) =>
    listsIn(readFileSync(path.join(SRC, file), 'utf8')).map((words) => `${file}: ${words.slice(0, 6).join('|')}`),
  );
  expect(strays).toEqual([]);
});

/** Words of several languages: where two of them stand together, such a list stands, whatever the file reads. */
const TELLING =
  /\b(?:kapitel|chapitre|cap[ií]tulo|capitolo|rozdzia[łl]|kapitola|fejezet|hoofdstuk|luku|von|avec|para|oder)\b|глава|розділ/giu;

test('no file lists words of several languages, whatever names it may hold', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !/^(?:words|desk\/page|decode)\//.test(file));
  const found = files.filter((file) =>
    listsIn(readFileSync(path.join(SRC, file), 'utf8')).some((words) => {
      const telling = words.join(' ').match(TELLING) ?? [];
      return new Set(telling.map((word) => word.toLowerCase())).size > 1;
    }),
  );
  expect(found).toEqual([]);
});

describe('a list in a source is seen', () => {
  test.each([
    ['const A = /^(?:sincerely|faithfully|cordially|yours?)\\b/i;'],
    ["const A = 'says said asks asked replies replied'.split(' ');"],
    ["const A = 'gener(?:al)?|romance|[eé]poca|horror';"],
    ['const A = new RegExp(`^(?:lieber|liebe|querid[oa]|caro)$`);'],
  ])('%s', (code) => expect(listsIn(code)).toHaveLength(1));

  test.each([
    ['/** `a|b|chapter|part` */ const A = /^(?:part|pt)\\b/;'],
    ["type Kind = 'note' | 'summary' | 'warnings' | 'footnote';"],
    ["const A = 'chapter|part|book';"],
    ["throw new Error('a line with a few plain words in it');"],
  ])('but not in %s', (code) => expect(listsIn(code)).toEqual([]));
});
