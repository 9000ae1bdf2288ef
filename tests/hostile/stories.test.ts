import { describe, expect, test } from 'vitest';
import { fileNameFor } from '../../src/io/file-name.ts';
import { packageEpub } from '../../src/package/epub.ts';
import { type BoundBook, publish, sourceFromText } from '../../src/pipeline.ts';

const PROSE = 'She went down to the harbour and waited there for the boat.';

const bind = (text: string, name: string): Promise<BoundBook> => publish([sourceFromText(text, name)]);
const written = ({ publication: { value } }: BoundBook): string =>
  [value.packageDocument, value.nav, value.ncx, ...value.resources.map((r) => r.content)].join('\n');
const ids = ({ diagnostics }: BoundBook): string[] => diagnostics.map((d) => d.id);
const errors = ({ diagnostics }: BoundBook): string[] =>
  diagnostics.filter((d) => d.severity === 'error').map((d) => d.id);
const read = ({ publication: { value } }: BoundBook): string =>
  value.resources
    .filter((r) => r.story)
    .map((r) => r.content)
    .join('\n');

describe('what a story names is neither fetched nor kept', () => {
  test.each([
    ['page.html', `<p>${PROSE} <img src="file:///etc/passwd" alt="a lamp"></p>`],
    [
      'page.html',
      `<p>${PROSE} <img src="http://example.org/spy.png" alt="a lamp" srcset="//example.org/2x.png 2x"></p>`,
    ],
    [
      'page.html',
      `<p>${PROSE} a lamp</p><video src="http://example.org/v.mp4" poster="http://example.org/p.jpg"></video>`,
    ],
    [
      'page.html',
      `<link rel="stylesheet" href="http://example.org/a.css"><base href="http://example.org/"><p>${PROSE} a lamp</p>`,
    ],
    [
      'page.html',
      `<style>@import url(http://example.org/a.css); p { background: url(file:///etc/passwd) }</style><p style="background:url(http://example.org/b)">${PROSE} a lamp</p>`,
    ],
    ['story.md', `# The Boat\n\n${PROSE} ![a lamp](../../etc/passwd)\n`],
    ['story.md', `# The Boat\n\n${PROSE} ![a lamp](http://example.org/spy.png)\n`],
    ['story.md', `---\ntitle: The Boat\ncover: ../../etc/passwd\ncss: /etc/passwd\n---\n\n${PROSE} a lamp\n`],
  ])('%s: %s', async (name, text) => {
    const bound = await bind(text, name);
    expect(errors(bound)).toEqual([]);
    expect(read(bound)).toContain('a lamp');
    expect(read(bound)).not.toMatch(/(?:src|poster|srcset|xlink:href)=|etc\/passwd|<link rel="stylesheet" href="http/);
    expect(bound.publication.value.resources.filter((r) => r.mediaType.startsWith('image/'))).toEqual([]);
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror="alert(1)">',
    '<iframe src="http://example.org/"></iframe>',
    '<a href="javascript:alert(1)" onclick="alert(1)">a link</a>',
    '<a href=" jav&#x09;ascript:alert(1)">a link</a>',
    '<a href="data:text/html,<script>alert(1)</script>">a link</a>',
    '<a href="vbscript:x">a link</a>',
    '<svg onload="alert(1)"><script>alert(1)</script></svg>',
    '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">press</button></form>',
    '<object data="a.swf"></object><embed src="a.swf">',
    '<meta http-equiv="refresh" content="0;url=http://example.org/">',
  ])('no %s reaches a book', async (markup) => {
    for (const name of ['page.html', 'story.md']) {
      const bound = await bind(`<p>${PROSE}</p>\n\n${markup}\n\n<p>${PROSE}</p>\n`, name);
      expect(errors(bound)).toEqual([]);
      const tags = written(bound).match(/<[^>]*>/g) ?? [];
      const unsafe =
        /^<(?:script|iframe|object|embed|form|button|svg)\b|\son[a-z]+=|=["'][^"']*(?:script:|data:)|http-equiv="refresh/i;
      expect(tags.filter((tag) => unsafe.test(tag))).toEqual([]);
    }
  });

  test('entities that a document declares are not expanded', async () => {
    const declared =
      '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const bound = await bind(`${declared}\n<html><body><p>${PROSE} &b; &x;</p></body></html>`, 'page.xhtml');
    expect(errors(bound)).toEqual([]);
    expect(written(bound)).not.toMatch(/aaaaaaaaaa|root:|<!ENTITY/);
  });
});

describe('titles and names', () => {
  test.each([
    ['../../escape', 'escape'],
    ['/etc/passwd', 'etc passwd'],
    ['..\\..\\escape', 'escape'],
    ['a\0b\u202ec', 'a b c'],
    ['.hidden', 'hidden'],
    ['CON', 'CON_'],
    ['...', 'untitled'],
    ['\ud800', 'untitled'],
  ])('%j names the file %j', (title, name) => {
    expect(fileNameFor(title)).toBe(name);
  });

  test('a title of 5,000 letters is printed whole, and gives a short file name', async () => {
    const title = `The ${'very '.repeat(1000)}long title`;
    expect(fileNameFor(title).length).toBeLessThanOrEqual(120);
    for (const [name, text] of [
      ['page.html', `<html><head><title>${title}</title></head><body><p>${PROSE}</p></body></html>`],
      ['story.md', `---\ntitle: ${title}\n---\n\n${PROSE}\n`],
      ['story.txt', `Title: ${title}\nAuthor: Perrin Ashdown\n\n${PROSE}\n`],
    ] as const) {
      const bound = await bind(text, name);
      expect(errors(bound)).toEqual([]);
      expect(bound.book.value.title).toBe(title);
    }
  });
});

describe('characters', () => {
  test('control characters are taken out with a message; marks of direction stay text', async () => {
    const bound = await bind(`${PROSE}\0 It was\u0001\u001b late.\n\nThe \u202eend\u202c came.\n`, 'story.txt');
    expect(ids(bound)).toContain('control-characters-removed');
    expect(errors(bound)).toEqual([]);
    expect(written(bound)).not.toMatch(/[^\P{Cc}\t\n\r]/u);
  });
});

describe('files with hardly anything in them', () => {
  test.each(['txt', 'md', 'html'])('an empty .%s, or one of blank lines, has no text', async (format) => {
    for (const text of ['', '\n', '\n\n \t\n\r\n', '\ufeff']) {
      expect(ids(await bind(text, `story.${format}`))).toContain('no-text');
    }
  });

  test.each([
    ['only ornaments', '* * *\n\n***\n\n-----\n'],
    ['only a header', 'Title: The Boat\nAuthor: Perrin Ashdown\nRating: PG\n'],
    ['only a heading', 'Chapter 1\n'],
    ['only an ending', 'To be continued...\n'],
    ['only a note', "Author's note: nothing yet.\n"],
    ['one letter', 'a'],
  ])('%s', async (_, text) => {
    for (const name of ['story.txt', 'story.md', 'story.html']) {
      const bound = await bind(text, name);
      expect(errors(bound).filter((id) => id !== 'no-text')).toEqual([]);
      expect((await packageEpub(bound.publication.value)).length).toBeGreaterThan(500);
    }
  });

  test.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0]],
    ['a zip file', [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0x21, 0x50, 0, 0xff, 0xfe, 1, 2, 3, 0, 0, 0]],
    ['noise', Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3) * 104729) & 0xff)],
  ])('%s is refused as not being text', async (_, bytes) => {
    const bound = await publish([{ name: 'story.txt', format: 'txt', bytes: Uint8Array.from(bytes) }]);
    expect(errors(bound)).toContain('not-text');
  });
});
