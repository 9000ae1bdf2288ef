import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { FontFile, LookFiles } from '../../src/dress/index.ts';
import { checkOwnSheet } from '../../src/dress/own-sheet.ts';
import { loadLookFiles } from '../../src/io/look-files.ts';
import { type LookChanges, lookOf } from '../../src/looks/index.ts';
import { type BoundBook, publish, sourceFromText } from '../../src/pipeline.ts';

const STORY = `# One\n\nThe *lamp* went out at midnight — “again,” said Ада, and naïve Zoë laughed.\n\n* * *\n\nIt came back at dawn. 漢\n`;

async function bookWith(changes: LookChanges, lookFiles: LookFiles = {}): Promise<BoundBook> {
  const options = { look: lookOf({ changes }), lookFiles, cover: 'none' as const };
  return await publish([sourceFromText(STORY, 'lamp.md')], options);
}

const told = ({ diagnostics }: BoundBook, id: string): string[] =>
  diagnostics.filter((d) => d.id === id).map(({ reason }) => reason);

const NO_FONT: FontFile = { name: 'comic.ttf', bytes: Buffer.from('no font'), style: 'normal', weight: 'normal' };

describe('an embedded font', () => {
  test('has the letters of the book alone: 60 KB packed for upright, italic and bold, its licence beside it', async () => {
    const { publication } = await bookWith({ font: 'gentium' });
    const files = publication.value.resources.filter(({ href }) => href.startsWith('fonts/'));
    const fonts = files.filter(({ mediaType }) => mediaType === 'font/ttf');
    const latin = fonts.slice(0, 3).map(({ content }) => deflateSync(content as Uint8Array).length);
    expect(latin.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
    expect(files.map(({ href }) => href)).toContain('fonts/gentium-book-plus-license.txt');
    const sheet = publication.value.resources.find(({ href }) => href === 'fonts.css');
    expect(String(sheet?.content).match(/@font-face/g)).toHaveLength(fonts.length);
    expect(publication.value.stylesheet).toMatch(/body \{[^}]*font-family: "Story", serif/);
  });

  test('names the signs that it lacks, and those of other alphabets that it has come too', async () => {
    const book = await bookWith({ font: 'gentium' });
    expect(told(book, 'font-embedded')).toEqual(['the font gentium is in the book; it has no 漢']);
  });

  test('is the same bytes at every build', async () => {
    const [one, two] = [await bookWith({ font: 'pt-sans' }), await bookWith({ font: 'pt-sans' })];
    const bytes = (book: BoundBook): string[] =>
      book.publication.value.resources.map(({ href, content }) => href + Buffer.from(content).toString('base64'));
    expect(bytes(one)).toEqual(bytes(two));
  });

  test.each([
    ['comic.ttf', new Map<string, readonly FontFile[]>([['comic.ttf', [NO_FONT]]])],
    ['garamond', new Map<string, readonly FontFile[]>()],
  ])('that is none (%s) is told, and the book is made without it', async (font, fonts) => {
    const book = await bookWith({ font }, { fonts });
    expect(told(book, 'style-unusable').join()).toContain(font);
    expect(book.publication.value.resources.some(({ mediaType }) => mediaType === 'font/ttf')).toBe(false);
  });

  test('of every reader is named, not embedded', async () => {
    const { publication } = await bookWith({ font: 'serif', headingFont: 'sans-serif' });
    expect(publication.value.resources.some(({ href }) => href.startsWith('fonts'))).toBe(false);
    expect(publication.value.stylesheet).toContain('font-family: sans-serif');
  });
});

describe('a file of the look that is missing', () => {
  test.each([
    [{ font: 'Own-Regular.ttf' }, undefined, 'Own-Regular.ttf'],
    [{ font: 'Own-Regular.ttf', headingFont: 'Own-Regular.ttf' }, undefined, 'Own-Regular.ttf'],
    [{ ornament: 'wave.svg' }, undefined, 'wave.svg'],
    [{}, 'own.css', 'own.css'],
  ])('is told in one message: %j %s', async (look, sheet, name) => {
    const loaded = loadLookFiles(lookOf({ changes: look }), sheet, [import.meta.dirname]);
    const book = await bookWith(look, loaded.value.files);
    const reasons = [...loaded.diagnostics.map(({ reason }) => reason), ...told(book, 'style-unusable')];
    expect(reasons).toEqual([expect.stringMatching(`${name} is not there; the book is made without it`)]);
  });
});

describe('a picture between scenes', () => {
  const wave = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 9" width="90" height="9"><path d="M0 4h90" stroke="black"/></svg>`;

  test('stands beside the rule that reading aloud understands', async () => {
    const ornament = { name: 'wave.svg', bytes: Buffer.from(wave) };
    const { publication } = await bookWith({ ornament: 'wave.svg' }, { ornament });
    const page = publication.value.resources.find(({ story }) => story)?.content;
    expect(page).toContain(
      '<hr class="scene-break"/>\n<p class="ornament" aria-hidden="true"><img class="ornament" src="images/ornament.png" alt=""/></p>',
    );
    expect(publication.value.packageDocument).toContain('href="images/ornament.png"');
  });

  test('that is none leaves a line, and is told', async () => {
    const ornament = { name: 'wave.png', bytes: Buffer.from('no picture') };
    const book = await bookWith({ ornament: 'wave.png' }, { ornament });
    expect(told(book, 'style-unusable')).toEqual([
      'wave.png is no picture that can stand between scenes; a line stands there',
    ]);
    expect(book.publication.value.stylesheet).toMatch(/hr\.scene-break \{[^}]*border-top: 1px solid/);
  });
});

describe("a user's own stylesheet", () => {
  test('comes last, in a sheet of its own, in every document', async () => {
    const sheet = { name: 'own.css', css: 'p.first { letter-spacing: 0.02em }' };
    const { publication } = await bookWith({}, { sheet });
    const documents = publication.value.resources.filter(({ mediaType }) => mediaType === 'application/xhtml+xml');
    for (const { content } of documents)
      expect(content).toMatch(/href="style\.css"\/>\n<link [^>]*href="own\.css"\/>\n<\/head>/);
    expect(publication.value.nav).toContain('href="own.css"');
  });

  test.each([
    ['p { color: red; }\np { margin: ', 2, 'not closed'],
    ['\n@import "other.css";', 2, 'may not import'],
    ['p { background: url(http://example.org/x.png); }', 1, 'no file or address'],
    ['p { background: url(../../secret.png); }', 1, 'no file or address'],
    ['p { direction: rtl; }', 1, 'EPUB forbids'],
    ['@font-face { font-family: X; src: local(X); }', 1, '@font-face'],
    ['p {} </style><script>', 1, ''],
  ])('that holds %j is left out, with the line', (css, line, reason) => {
    const { value, diagnostics } = checkOwnSheet(css, 'own.css');
    expect(value).toBeNull();
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.some(({ place, reason: said }) => place?.line === line && said.includes(reason))).toBe(true);
    expect(errors.filter(({ reason: said }) => said.endsWith('the book is made without own.css'))).toHaveLength(1);
  });

  test.each([
    ['p { width: calc(1em + 2px); }', 'calc()'],
    ['p { position: absolute; }', '`position`'],
    ['p { --gap: 1em; }', 'variables'],
    ['p { margin: 0 !important; }', '!important'],
  ])('that holds %j is kept, with a hint', (css, hint) => {
    const { value, diagnostics } = checkOwnSheet(css, 'own.css');
    expect(value).not.toBeNull();
    expect(diagnostics.map(({ severity, reason }) => `${severity} ${reason}`)).toEqual([
      expect.stringContaining(`info`),
    ]);
    expect(diagnostics[0]?.reason).toContain(hint);
  });

  test('that is plain is kept without a word', () => {
    const css = '/* mine */ h1 { font-size: 1.4em } @media all and (min-width: 40em) { p { text-indent: 2em } }';
    expect(checkOwnSheet(css, 'own.css').diagnostics).toEqual([]);
  });
});
