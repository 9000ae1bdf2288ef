import type { AssembleOptions } from '../../src/assemble/index.ts';
import type { Source } from '../../src/model/index.ts';
import { plainStory } from '../properties/generated-stories.ts';
import { htmlPage } from '../properties/html-pages.ts';
import { markdownStory } from '../properties/markdown-stories.ts';
import { fc } from '../seeded.ts';

/** What a careless program or a hostile page may put anywhere. */
const SCRAPS: readonly string[] = [
  ...['<', '&', ']]>', '-->', '<!--', '<![CDATA[', '"', "'", '&nbsp;', '&#0;', '&#xD800;', '&amp;amp;', '<br>', '</p>'],
  ...[
    '<script>x</script>',
    '<svg><image href="x"/></svg>',
    '<math><mi>x</mi></math>',
    '<img src="" alt="x">',
    '<a href="#">',
  ],
  ...[
    '<table><tr><td>',
    '<h1>',
    '<p id="a b">',
    '<a id="x"></a>',
    '<ol start="0"><li>',
    '<dl><dd>',
    '<hr>',
    '<div dir="up">',
  ],
  ...[
    '\u0000',
    '\u0001',
    '\u0007',
    '\u000c',
    '\u001b[0m',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u202e',
    '\u2028',
  ],
  ...[
    '\ufeff',
    '\ufffe',
    '\uffff',
    '\ufffd',
    '\ue000',
    '\u{1f600}',
    '\u{10ffff}',
    'e\u0301\u0301\u0301',
    'ﬁ',
    'א',
    'ع',
    '漢',
  ],
  ...[
    '\n\n\n\n',
    '\r',
    '\t',
    ' '.repeat(80),
    '\n* * *\n',
    '\n---\n',
    '\n#\n',
    '\n# \n',
    '\n## Chapter 2\n',
    '\nChapter 3\n',
  ],
  ...[
    '\nTHE END\n',
    '\nTo be continued\n',
    '\nA/N: sorry\n',
    '\nTitle: \n',
    '\nTitle: <b>&</b>\n',
    '\nLanguage: xx-nope\n',
  ],
  ...['\nWarnings: none\n', '\nRating: \u0001\n', '\nSeries: A, part 99999999999999999999\n', '\nDate: 31/02/0000\n'],
  ...[
    '\n> quoted\n',
    '\n    code\n',
    '\n| a | b |\n|---|---|\n| c |\n',
    '\n1. \n2. \n',
    '\n- \n',
    '[x](javascript:x)',
    '![](x)',
  ],
  ...[
    'http://',
    'mailto:',
    '[^1]',
    '\n[^1]: note\n',
    '\n***\n***\n',
    '__',
    '**',
    '*_*',
    '`',
    '~~',
    '\\',
    '{{',
    '%PDF',
    '\n---\ntitle: [\n---\n',
  ],
];

/** A text with scraps put in, pieces left out and pieces doubled. */
const spoiledText: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(plainStory, markdownStory, htmlPage),
    fc.array(
      fc.tuple(fc.nat(10_000), fc.constantFrom('put', 'cut', 'double'), fc.constantFrom(...SCRAPS), fc.nat(40)),
      {
        maxLength: 12,
      },
    ),
  )
  .map(([text, changes]) =>
    changes.reduce((now, [where, kind, scrap, length]) => {
      const at = Math.floor((where / 10_000) * now.length);
      const [head, tail] = [now.slice(0, at), now.slice(at)];
      if (kind === 'put') return head + scrap + tail;
      return kind === 'cut' ? head + tail.slice(length) : head + tail.slice(0, length) + tail;
    }, text),
  );

/** Bytes of a text: in UTF-8 mostly, else in another encoding, or with bytes changed. */
const spoiledBytes: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    spoiledText,
    fc.constantFrom('utf8', 'utf8', 'utf8', 'utf16le', 'latin1'),
    fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
  )
  .map(([text, encoding, flips]) => {
    const bytes = Buffer.from(text, encoding as BufferEncoding);
    for (const [where, value] of flips) if (bytes.length > 0) bytes[where % bytes.length] = value;
    return new Uint8Array(bytes);
  });

const name = fc.constantFrom('story.txt', 'story.md', 'story.html', 'ch 1 & 2.txt', 'part"3".md', 'Ж.html');

/** Words for metadata: whatever anybody may call a book. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(...SCRAPS),
  fc.constant('A title of many words '.repeat(40)),
);

const options: fc.Arbitrary<AssembleOptions> = fc.record(
  {
    title: words,
    author: fc.array(words, { maxLength: 3 }),
    language: fc.constantFrom('en', 'de-DE', 'ar', 'x-nope', '', 'C', 'zh-Hant', 'en_US'),
    series: fc.record({ name: words, index: fc.double({ noNaN: true }) }, { requiredKeys: ['name'] }),
    date: fc.constantFrom('2004-03-09', '2004', 'last summer', '0000-00-00'),
    chapters: fc.constantFrom('headings', 'endings', 'scenes'),
    notes: fc.constantFrom('keep', 'end', 'drop'),
    continuations: fc.constantFrom('keep', 'drop'),
    modified: fc.integer({ min: -1, max: 2 ** 40 }),
  },
  { requiredKeys: [] },
);

/** A book to be: sources that have been through much, and settings that nobody looked at. */
export const spoiledBook: fc.Arbitrary<{ readonly sources: readonly Source[]; readonly options: AssembleOptions }> = fc
  .tuple(fc.array(fc.tuple(name, spoiledBytes), { minLength: 1, maxLength: 3 }), options)
  .map(([files, assemble]) => ({
    sources: files.map(([given, bytes], i) => ({
      name: `${i + 1} ${given}`,
      format: given.split('.').at(-1) ?? '',
      bytes,
    })),
    options: assemble,
  }));
