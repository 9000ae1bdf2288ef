import { describe, expect, test } from 'vitest';
import { namedLooks } from '../../src/looks/index.ts';
import type { Writing } from '../../src/model/index.ts';
import { packageEpub } from '../../src/package/epub.ts';
import { type BoundBook, publish } from '../../src/pipeline.ts';
import { render } from '../../src/render/index.ts';
import { bookOf, epubOf, page, zipped } from './books.ts';
import { docx } from './documents.ts';

const WORDS = '<h1>第一章</h1><p>谷の村に雪が降った。3月12日のことだ。</p><p>「寒いね!?」と妹が言った。</p>';
const VERTICAL: Writing = { vertical: true, pages: 'rtl' };
const ACROSS: Writing = { vertical: false, pages: 'ltr' };

const written = (bound: BoundBook): Writing => bound.publication.value.writing;
const bound = (name: string, bytes: Uint8Array | string): Promise<BoundBook> =>
  bookOf(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
const book = (sheet: string, pages = { 'a.xhtml': page(WORDS, '<link rel="stylesheet" href="s.css"/>') }) =>
  bound('v.epub', epubOf(pages, { 's.css': sheet }, '<dc:title>雪</dc:title><dc:language>ja</dc:language>'));

describe('a source that says how its lines run keeps them so', () => {
  test.each<[string, string]>([
    ['the whole page', 'html { -epub-writing-mode: vertical-rl }'],
    ['its body', 'p { margin: 0 }\nbody{writing-mode:tb-rl}'],
    ['both, behind a comment', '/* lines } */ html, body { color: black; -webkit-writing-mode: vertical-rl; }'],
  ])('an EPUB whose sheet sets %s', async (_, sheet) => {
    expect(written(await book(sheet))).toEqual(VERTICAL);
  });

  test('an EPUB whose pages have a class for it', async () => {
    const turned = page(WORDS).replace('<html', '<html class="vrtl"');
    expect(written(await book('.vrtl { writing-mode: vertical-rl }', { 'a.xhtml': turned }))).toEqual(VERTICAL);
    expect(written(await book('.vrtl { writing-mode: vertical-rl }'))).toEqual(ACROSS);
  });

  test('an EPUB with a turned poem, or one turned page, runs across', async () => {
    expect(written(await book('.poem, td { writing-mode: vertical-rl }'))).toEqual(ACROSS);
    const pages = {
      'a.xhtml': page('<p>扉</p>').replace('<html', '<html class="vrtl"'),
      'b.xhtml': page(WORDS),
    };
    expect(written(await book('html.vrtl { writing-mode: vertical-rl }', pages))).toEqual(ACROSS);
  });

  test('a saved page', async () => {
    const saved = (style: string): string =>
      `<html lang="ja"><head><title>雪</title><style>${style}</style></head><body>${WORDS}</body></html>`;
    expect(written(await bound('v.html', saved('body { writing-mode: vertical-rl; }')))).toEqual(VERTICAL);
    expect(written(await bound('v.html', saved('.side { writing-mode: vertical-rl; }')))).toEqual(ACROSS);
  });

  test('a document of a word processor', async () => {
    const paragraph = '<w:p><w:r><w:t>谷の村に雪が降った。</w:t></w:r></w:p>';
    const section = '<w:sectPr><w:textDirection w:val="tbRl"/></w:sectPr>';
    const cell = `<w:tbl><w:tr><w:tc><w:tcPr><w:textDirection w:val="tbRl"/></w:tcPr>${paragraph}</w:tc></w:tr></w:tbl>`;
    expect(written(await bound('v.docx', docx(paragraph + section)))).toEqual(VERTICAL);
    expect(written(await bound('v.docx', docx(paragraph + cell + paragraph)))).toEqual(ACROSS);
    const odt = (mode: string): Uint8Array =>
      zipped({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'styles.xml': `<office:document-styles><style:page-layout><style:page-layout-properties style:writing-mode="${mode}"/></style:page-layout></office:document-styles>`,
        'content.xml':
          '<office:document-content><office:body><office:text><text:p>谷の村に雪が降った。</text:p></office:text></office:body></office:document-content>',
      });
    expect(written(await bound('v.odt', odt('tb-rl')))).toEqual(VERTICAL);
    expect(written(await bound('v.odt', odt('lr-tb')))).toEqual(ACROSS);
  });

  test('pages that turn from right to left, though their lines run across', async () => {
    const opf = `<package><metadata><title>雪</title><language>ja</language></metadata><manifest>
<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine page-progression-direction="rtl"><itemref idref="a"/></spine></package>`;
    const bytes = epubOf({ 'a.xhtml': page(WORDS) }, { 'OEBPS/book.opf': opf });
    expect(written(await bound('v.epub', bytes))).toEqual({ vertical: false, pages: 'rtl' });
  });

  test('and the book of it, read again', async () => {
    const first = (await book('html { writing-mode: vertical-rl }')).publication.value;
    const again = await bound('again.epub', await packageEpub(first));
    expect(written(again)).toEqual(VERTICAL);
    const pages = [first, again.publication.value].map(({ resources }) => resources.filter(({ story }) => story));
    expect(pages[1]).toEqual(pages[0]);
  });
});

describe('lines that run from top to bottom', () => {
  const chapter = (of: BoundBook['publication']['value']): string =>
    String(of.resources.find(({ story }) => story)?.content);

  test('have short numbers and pairs of marks upright, and nothing else changed', async () => {
    const { publication } = await book('html { writing-mode: vertical-rl }');
    const across = (await book('')).publication.value;
    const turned = publication.value;
    expect(chapter(turned)).toContain('<span class="upright">3</span>月<span class="upright">12</span>日');
    expect(chapter(turned)).toContain('<span class="upright">!?</span>');
    expect(chapter(turned).replace(/<span class="upright">(.*?)<\/span>/g, '$1')).toBe(chapter(across));
    expect(turned.packageDocument).toContain('page-progression-direction="rtl"');
    expect(across.packageDocument).not.toContain('progression');
  });

  test.each(['2024年', 'ABC12', 'v1.5', '10,000人', 'A-4', '12:30', '!!!'])('%s stays as it is', async (words) => {
    const pages = { 'a.xhtml': page(`<h1>第一章</h1><p>彼は言った。${words}だと。</p>`) };
    const { publication } = await book('html { writing-mode: vertical-rl }', pages);
    expect(chapter(publication.value)).toContain(words);
  });

  test('are what the user wants, in every look: margins turn with them', async () => {
    const { book: made } = await publish([{ name: 'a.txt', format: 'txt', bytes: new TextEncoder().encode('A.\n') }]);
    for (const { name, look } of namedLooks) {
      const { writing, stylesheet } = render(made.value, { look: { ...look, writing: 'vertical' } }).value;
      expect([name, writing]).toEqual([name, VERTICAL]);
      expect(stylesheet).toMatch(/^h1 \{ margin: 0 [\d.]+em 0 2em;/m);
      expect(stylesheet).toContain(
        'blockquote.letter { margin: 5% 1.2em; padding: 1em 0 0 0; border-top: 1px solid; }',
      );
    }
    const across = { ...namedLooks[0]?.look, writing: 'horizontal' } as const;
    const source = (await book('html { writing-mode: vertical-rl }')).book.value;
    expect(render(source, { look: across as never }).value.writing).toEqual(ACROSS);
  });
});
