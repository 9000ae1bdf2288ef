import { fc } from '../seeded.ts';
import { odd, sentence, speech } from './generated-stories.ts';

const mark = fc.constantFrom('*', '_', '**', '__', '***', '~~', '`', '^', '~', '', '');

/** A sentence with marks around or inside it, closed or not. */
const marked = fc
  .tuple(sentence, mark, sentence, mark, sentence)
  .map(([a, open, b, close, c]) => `${a} ${open}${b}${close} ${c}`);

const block = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.oneof(sentence, speech, marked), { minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: odd.map((text) => [text]) },
  { weight: 1, arbitrary: sentence.map((text) => text.split(' ')) },
);

const paragraph = fc
  .tuple(block, fc.constantFrom(' ', ' ', '\n', '  \n', '\\\n', '<br>', '<br/>\n'))
  .map(([lines, end]) => lines.join(end));

const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), sentence)
  .map(([level, text]) => `${'#'.repeat(level)} ${text}`);
const ruled = fc.tuple(sentence, fc.constantFrom('=', '-')).map(([text, sign]) => `${text}\n${sign.repeat(9)}`);
const prefixed = (prefix: string): fc.Arbitrary<string> => paragraph.map((text) => text.replace(/^/gm, prefix));
const list = fc
  .tuple(fc.array(paragraph, { minLength: 1, maxLength: 3 }), fc.constantFrom('- ', '* ', '1. ', '7) ', '+ [ ] '))
  .map(([items, sign]) => items.map((item) => sign + item.replace(/\n/g, '\n   ')).join('\n'));
const table = fc
  .array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 3 })
  .map((rows) => ['| a | b |', '|---|:-:|', ...rows.map(([a, b]) => `| ${a} | ${b} |`)].join('\n'));
const scrap = fc.constantFrom(
  '***',
  '- - -',
  '```\ncode <b> & "quotes"\n```',
  '~~~ lang\nnever closed',
  '![a lamp](lamp.png "The lamp")',
  '![a key](../../secret.png)',
  '[a link](http://example.org "title") and [another][ref]',
  '[ref]: http://example.org/x "Words of it"',
  '[^1]: A footnote.',
  'With a footnote[^1].',
  '<div align="center">set *apart*</div>',
  '<p class="x">markup\n\nand more</p>',
  '<!-- a remark -->',
  '<!-- never closed',
  '&copy; &amp; &nbsp; &#8212; &unknown;',
  '\\*not emphasis\\* \\# no heading',
  'Term\n: its meaning',
  '<script>alert("x")</script>',
  '<b>never closed',
  '</i>',
);

const piece = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 2, arbitrary: heading },
  { weight: 1, arbitrary: ruled },
  { weight: 1, arbitrary: fc.constantFrom('> ', '    ', '>> ', '- ', '\t').chain(prefixed) },
  { weight: 1, arbitrary: list },
  { weight: 1, arbitrary: table },
  { weight: 2, arbitrary: scrap },
);

const frontMatter = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc
      .tuple(sentence, sentence)
      .map(
        ([title, note]) => `---\ntitle: ${JSON.stringify(title)}\nwarnings: [storms, tea]\nnote: |\n  ${note}\n---\n`,
      ),
  },
  { weight: 1, arbitrary: fc.constantFrom('---\ntitle: [never\n---\n', '---\nnot: yaml: at all\n', '---\n- 1\n---\n') },
);

/** Markdown stories: every construct in any order, some never closed. */
export const markdownStory: fc.Arbitrary<string> = fc
  .tuple(frontMatter, fc.array(fc.tuple(piece, fc.constantFrom('\n\n', '\n\n', '\n', '\n\n\n')), { maxLength: 16 }))
  .map(([front, pieces]) => front + pieces.map(([text, after]) => text + after).join(''));
