import type { Block, Book, Inline } from '../../src/model/index.ts';
import { book, chapter, heading, para, place, section, text } from './books.ts';

/** Strings that have broken markup, XML, file names or address rules somewhere. */
export const HOSTILE: readonly string[] = [
  '--> ]]> <!-- & &amp; &nbsp; "quoted" \'single\' <b>not bold</b>',
  'nul\u0000 bell\u0007 esc\u001b nel\u0085 c1\u0099 del\u007f feed\u000c tab\vnoncharacter\uffff\ufffe',
  'lone \ud83d high, lone \ude00 low, paired \u{1f600}\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'مرحبا \u202eRTL override\u202c עברית \u2066isolate\u2069',
  'x'.repeat(5_000),
  '\n\tline\r\nends\r and \u2028 separators \u2029',
  '   ',
  '{{template}} <%- ejs %> $\u007bliteral} %s %00 \\u0000',
];

const LINKS: readonly string[] = [
  'https://example.org/a b/[c]{d}|e?f=g h&i=<j>"k"#l m',
  'https://пример.рф/путь?ключ=значение',
  'http://example.org:99999/',
  'http://[::1',
  'https://user:pa ss@example.org/%zz%',
  'http:///nothing',
  'https://exa_mple.org/\ud800',
  'mailto:a b@example.org?subject=c d',
  'mailto:',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  '../OEBPS/content.opf',
  'chapter-1.xhtml',
  '#chapter-1',
  '#nowhere',
  '//example.org/relative',
  'HTTP://EXAMPLE.ORG',
  'http://.',
  'https://*.example.org/<>',
  '',
];

const link = (href: string): Inline => ({ type: 'link', href, children: [text(`link ${href}`)] });

function nested(depth: number, wrap: (inner: Inline) => Inline): Inline {
  let inline: Inline = text('the heart of it');
  for (let i = 0; i < depth; i++) inline = wrap(inline);
  return inline;
}

function nestedBlocks(depth: number): Block {
  let block: Block = para('the innermost quotation');
  for (let i = 0; i < depth; i++) block = { type: 'quotation', place, gapBefore: 0, children: [block] };
  return block;
}

/** Books with a name each, one hostile in its metadata for every string, others in their structure. */
export function hostileBooks(): [string, Book][] {
  return [
    ...HOSTILE.map((words, i): [string, Book] => [`hostile words ${i + 1} everywhere`, hostileWords(words)]),
    [
      'hostile links',
      book([
        chapter(
          1,
          LINKS.map((href) => para([link(href)])),
        ),
      ]),
    ],
    [
      'links in links and empty containers',
      book([
        chapter(1, [
          para([{ type: 'link', href: 'https://a.example/', children: [link('https://b.example/')] }]),
          ...EMPTY,
        ]),
      ]),
    ],
    [
      'formatting and quotations 100,000 deep',
      book([
        chapter(1, [
          para([nested(100_000, (inner) => ({ type: 'emphasis', children: [inner] }))]),
          para([nested(100_000, (inner) => ({ type: 'link', href: 'https://a.example/', children: [inner] }))]),
          nestedBlocks(100_000),
        ]),
      ]),
    ],
    [
      'ids that clash, or are no names',
      book(
        [
          'toc',
          'TOC',
          'cover-image',
          '1',
          '',
          '../up',
          'ä',
          'a.b',
          'author-1',
          'title',
          'A',
          'a',
          'point-1',
          'identifier',
          'series',
        ].map((id) => section('chapter', id, { name: id || '-', blocks: [para(`id ${id}`)] })),
      ),
    ],
  ];
}

const base = { place, gapBefore: 0 };

const EMPTY: readonly Block[] = [
  para([]),
  para([{ type: 'emphasis', children: [] }]),
  { type: 'quotation', ...base, children: [] },
  { type: 'verse', ...base, stanzas: [[], [{ indent: 99, children: [] }]] },
  { type: 'messages', ...base, lines: [] },
  { type: 'list', ...base, ordered: true, start: -3, items: [[], [para('minus two')]] },
  { type: 'list', ...base, ordered: false, start: 1, items: [] },
  { type: 'table', ...base, headed: true, rows: [[], [[text('head only')]]] },
  { type: 'table', ...base, headed: false, rows: [] },
  { type: 'heading', ...base, level: 99, children: [text('deep heading')] },
  { type: 'heading', ...base, level: 1, children: [] },
  { type: 'note', ...base, purpose: 'note', label: '', position: 'after', children: [] },
  { type: 'preformatted', ...base, text: '' },
  { type: 'scene-break', ...base, ornament: null },
];

function hostileWords(words: string): Book {
  const name = words.trim() === '' ? '-' : words;
  const fields = (['tags', 'summary', 'rights', 'publisher', 'url'] as const).map((key) => ({
    key,
    label: words,
    values: [words],
    place,
  }));
  return book(
    [
      section('title-page', words, { matter: 'front', name }),
      section('warnings', words, { matter: 'front', name, caption: words }),
      section('facts', words, {
        matter: 'front',
        name,
        caption: words,
        facts: [{ label: words, values: [words, ''] }],
      }),
      section('contents', words, { matter: 'front', name, caption: words }),
      chapter(
        1,
        [
          para(words),
          { type: 'preformatted', ...base, text: words },
          { type: 'note', ...base, purpose: 'warnings', label: words, position: 'before', children: [para(words)] },
        ],
        { name, heading: heading(words, words) },
      ),
    ],
    { title: words, date: words },
    {
      title: words,
      subtitle: words,
      authors: [words, words],
      warnings: [{ text: words, place }],
      fields,
      series: { name: words, index: 1.5, total: null },
    },
  );
}
