import { fc } from '../seeded.ts';
import { odd, sentence, speech } from './generated-stories.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const phrase = fc.oneof(
  { weight: 5, arbitrary: fc.oneof(sentence, speech).map(escaped) },
  { weight: 1, arbitrary: odd.map(escaped) },
  { weight: 1, arbitrary: odd },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '&nbsp;',
      '&eacute;t&eacute;',
      '&#8220;so&#8221;',
      '&#x2014;',
      '&amp;lt;',
      '&bogus; &',
      '<',
      '\u00a0',
    ),
  },
);

const INLINE = [
  'i',
  'em',
  'b',
  'strong',
  'u',
  's',
  'sup',
  'sub',
  'span',
  'font',
  'code',
  'q',
  'small',
  'a',
  'ruby',
  'blink',
];
const BLOCKS = [
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'blockquote',
  'center',
  'pre',
  'section',
  'article',
  'address',
  'details',
];
const ATTRIBUTES = [
  '',
  '',
  '',
  ' class="userstuff"',
  ' align="center"',
  ' style="text-align:center;font-style:italic"',
  ' style="display:none"',
  ' hidden',
  ' onclick="go()"',
  ' href="javascript:go()"',
  ' id="chapters"',
  ' class="nav footer"',
  ' lang=fr title="words in an attribute"',
  " class='a\"b'",
];
const attributes = fc.constantFrom(...ATTRIBUTES);

/** An element with its end tag; one time in eight the end tag is missing or another's. */
function element(names: readonly string[], inside: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const end = fc.constantFrom('own', 'own', 'own', 'own', 'own', 'own', 'none', '</p>');
  return fc
    .tuple(fc.constantFrom(...names), attributes, inside, end)
    .map(
      ([name, extra, text, close]) =>
        `<${name}${extra}>${text}${close === 'own' ? `</${name}>` : close === 'none' ? '' : close}`,
    );
}

const single = fc.constantFrom(
  '<br>',
  '<br/>\n',
  '<br><br>',
  '<hr>',
  '<hr class="scene">',
  '<img src="lamp.png" alt="a lamp">',
  '<img src="file:///etc/passwd" alt="">',
  '<!-- a remark -->',
  '<script>alert("script words")</script>',
  '<style>p { color: red }</style>',
  '<iframe src="http://example.org/">frame words</iframe>',
  '<select><option>Chapter 1<option>Chapter 2</select>',
  '<textarea>typed words</textarea>',
  '<svg><text>drawn words</text></svg>',
  '<math><mi>x</mi></math>',
  '<noscript>no script words</noscript>',
  '<title>A second title</title>',
  '<![CDATA[cdata words]]>',
  '<?php echo "words" ?>',
  '<input value="typed" placeholder="words">',
  '<video controls><source src="a.mp4">no video words</video>',
  '</div>',
  '<p>',
);

const tree = fc.letrec<{ inline: string; block: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 4 },
    { weight: 6, arbitrary: phrase },
    { weight: 2, arbitrary: fc.tuple(phrase, element(INLINE, tie('inline')), phrase).map((all) => all.join(' ')) },
    { weight: 1, arbitrary: single },
  ),
  block: fc.oneof(
    { maxDepth: 4 },
    { weight: 6, arbitrary: element(['p', 'p', 'p', 'div'], tie('inline')) },
    {
      weight: 2,
      arbitrary: element(
        BLOCKS,
        fc.array(fc.oneof(tie('block'), tie('inline')), { maxLength: 3 }).map((all) => all.join('\n')),
      ),
    },
    { weight: 1, arbitrary: single },
    {
      weight: 1,
      arbitrary: fc
        .array(element(['li', 'dt', 'dd'], tie('inline')), { maxLength: 3 })
        .map((all) => `<ul>${all.join('')}</ul>`),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.array(element(['td', 'th'], tie('inline')), { maxLength: 3 }), { maxLength: 3 })
        .map((rows) => `<table>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</table>`),
    },
    { weight: 1, arbitrary: fc.tuple(phrase, phrase).map(([a, b]) => `${a}\n\n${b}\n`) },
  ),
}));

const frame = fc.constantFrom<(body: string) => string>(
  (body) => body,
  (body) => `<html><head><title>The Turn by Perrin Ashdown</title></head><body>${body}</body></html>`,
  (body) => `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>The Turn</title><body>\n${body}`,
  (body) => `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>`,
  (body) =>
    `<body><nav>Home | About</nav><div id="sidebar">links</div><div class="entry-content">${body}</div><footer>end</footer></body>`,
  (body) => `<body><div id="preface"><h1>The Turn</h1></div><div id="chapters" class="userstuff">${body}</div></body>`,
);

/** Saved pages: every element in any place, some never closed, within the frames of sites. */
export const htmlPage: fc.Arbitrary<string> = fc
  .tuple(frame, fc.array(tree.block, { maxLength: 12 }))
  .map(([around, blocks]) => around(blocks.join('\n')));
