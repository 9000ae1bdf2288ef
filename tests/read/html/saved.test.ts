import { describe, expect, it } from 'vitest';
import { readPage } from './show.ts';

const STORY = [
  'The mill had stood empty since the spring flood, and nobody in the village would say who owned the key.',
  '“Then we shall knock,” said Alma, and she knocked, because she had been brought up to finish what she began.',
  'A voice inside asked them, with great politeness, to come back on a day when the stairs had been put in.',
  'They came back on the Friday with a ladder, two lamps and the priest, who was not told what the ladder was for.',
  'Nobody ever learned whose voice it had been, but from that day on the wheel turned, water or no water.',
];
const PROSE = STORY.map((line) => `<p>${line}</p>`).join('\n');
const BLANK = '\n'.repeat(4000);
const LINKS = '<ul><li><a href="/a">Tales of the harbour</a></li><li><a href="/b">Tales of the hills</a></li></ul>';

/** What a page must keep beside the story, and what it must leave out; written before the program saw it. */
const pages: readonly { name: string; html: string; keeps?: readonly string[]; drops?: readonly string[] }[] = [
  { name: 'the page itself is named like a story', html: `<html class="story-content"><body>${PROSE}</body></html>` },
  {
    name: 'the body is named like a chapter, beside a menu',
    html: `<body id="chapter-content" class="userstuff"><div><a href="/">Front door</a> <a href="/x">Guest book</a></div><div>${PROSE}</div></body>`,
    drops: ['Guest book'],
  },
  { name: 'in a form with room around it', html: `<body><form id="tags" action="/x">${PROSE}</form>${BLANK}</body>` },
  {
    name: 'in an aside with comments of the markup around it',
    html: `<body><aside class="meta">${PROSE}</aside><!-- ${'word '.repeat(3000)} --></body>`,
  },
  {
    name: 'in a widget of a blog, as every part of its page is',
    html: `<body><div class="widget Header"><a href="/">My pages</a></div><div class="widget Blog"><div class="post-body">${PROSE}</div></div><div class="widget LinkList">${LINKS}</div></body>`,
    drops: ['Tales of the hills'],
  },
  {
    name: 'with controls in another language around it',
    html: `<body><div class="reglages"><p>Taille du fond : A- A A+</p><p>Mode nuit</p></div><div class="texte">${PROSE}</div><p>Signaler ce chapitre</p></body>`,
    drops: ['Mode nuit', 'Taille'],
  },
  {
    name: 'with cards that lead to other stories below',
    html: `<body><div class="x1">${PROSE}${PROSE}${PROSE}</div><div class="x2">${[
      'Harbour lights',
      'The ninth oar',
      'Salt on the sill',
    ]
      .map(
        (t) =>
          `<div><h3><a href="/${t}">${t}, a tale</a></h3><p>In which somebody comes home by the wrong boat.</p></div>`,
      )
      .join('')}</div></body>`,
    drops: ['The ninth oar', 'the wrong boat'],
  },
  {
    name: 'the title of the page is never closed',
    html: `<html><head><title>The Mill\n<meta charset="utf-8"></head><body>${PROSE}</body></html>`,
  },
  {
    name: 'a comment of the markup is never closed',
    html: `<html><body><!-- begin of text <p>${STORY[0]}</p>${PROSE}</body></html>`,
  },
  {
    name: 'the story is hidden until a script shows it',
    html: `<body><p>Are you eighteen?</p><div style="display:none">${PROSE}</div></body>`,
  },
  { name: 'the story was saved out of an editor', html: `<body><textarea>${STORY.join('\n\n')}</textarea></body>` },
  // Look-alikes: words that stand where furniture might.
  {
    name: 'a note above and an end below the story have no names',
    html: `<body><p>For my sister, who asked for a mill and got one.</p><div class="t">${PROSE}</div><p>The End</p><ul><li><a href="/a">Index</a></li><li><a href="/b">Next page</a></li></ul></body>`,
    keeps: ['For my sister', 'The End'],
    drops: ['Next page'],
  },
  {
    name: 'a bill of fare in the story has the name of a menu',
    html: `<body><nav><a href="/">Home</a> <a href="/b">Login</a></nav><div class="entry-content">${PROSE}<div class="menu">Goose, roasted<br>Plums, stewed</div>${PROSE}</div></body>`,
    keeps: ['Goose, roasted', 'Plums, stewed'],
    drops: ['Login'],
  },
  {
    name: 'words of controls are said in the story',
    html: `<body><div class="sidebar">${LINKS}</div><div class="entry-content">${PROSE}<p>Report the chapter!</p><p>Next page, dark mode.</p>${PROSE}</div></body>`,
    keeps: ['Report the chapter!', 'Next page, dark mode.'],
    drops: ['Tales of the hills'],
  },
  {
    name: 'a letter in the story stands in an aside',
    html: `<body><nav><a href="/">Home</a> <a href="/b">Login</a></nav><article>${PROSE}<aside class="letter"><p>Come at once, and bring the ladder with you.</p></aside>${PROSE}</article></body>`,
    keeps: ['Come at once'],
    drops: ['Login'],
  },
  {
    name: 'a list of links in the middle of the story is the author’s',
    html: `<body><nav><a href="/">Home</a> <a href="/b">Login</a></nav><div class="entry-content">${PROSE}${LINKS}${PROSE}</div></body>`,
    keeps: ['Tales of the hills'],
    drops: ['Login'],
  },
];

describe('a saved page keeps the story wherever it stands', () => {
  it.each(pages)('$name', ({ html, keeps = [], drops = [] }) => {
    const page = readPage(html);
    const text = page.lines.join('\n').replace(/\s+/g, ' ');
    for (const sentence of [...STORY, ...keeps]) expect(text).toContain(sentence);
    for (const word of drops) expect(text).not.toContain(word);
    expect(page.lost).toEqual({});
  });
});

describe('what stands in for something that a book cannot show', () => {
  it.each([
    ['object', '<object data="map.svg"><p>A map of the valley, drawn by Alma.</p></object>'],
    ['video', '<video src="v.webm"><p>A map of the valley, drawn by Alma.</p></video>'],
    ['canvas', '<canvas id="c">A map of the valley, drawn by Alma.</canvas>'],
    ['frame', '<iframe src="map.html">A map of the valley, drawn by Alma.</iframe>'],
    [
      'picture',
      '<picture><source srcset="a.webp"><img src="a.png" alt="A map of the valley, drawn by Alma."></picture>',
    ],
  ])('%s: the words are kept', (_, markup) => {
    const page = readPage(`${PROSE}${markup}`);
    expect(page.lines.join('\n')).toContain('A map of the valley, drawn by Alma.');
    expect(page.lost).toEqual({});
  });
  it.each([
    '<video>Your browser does not support the video tag.</video>',
    '<audio>Votre navigateur ne prend pas en charge le son.</audio>',
    '<object><p>Please install the Flash plugin.</p></object>',
  ])('words about the reader’s program are not: %s', (markup) => {
    const page = readPage(`${PROSE}${markup}`);
    expect(page.lines).toHaveLength(STORY.length);
    expect(page.lost).toEqual({});
  });
  it('a sentence of the story about a browser stays', () => {
    const page = readPage(`${PROSE}<p>Her browser did not support the weight of her hopes.</p>`);
    expect(page.lines).toHaveLength(STORY.length + 1);
  });
});

describe('a formula is read as a person types it', () => {
  it.each([
    ['<math><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mn>1</mn></math>', 'x²+1'],
    ['<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>', '½'],
    ['<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac></math>', '(a+b)/c'],
    ['<math><msqrt><mi>x</mi></msqrt></math>', '√x'],
    ['<math><msup><mi>e</mi><mrow><mi>i</mi><mi>π</mi></mrow></msup></math>', 'e^iπ'],
    ['<m:math xmlns:m="x"><m:msub><m:mi>a</m:mi><m:mn>0</m:mn></m:msub></m:math>', 'a₀'],
    [
      '<math><semantics><mrow><mi>y</mi></mrow><annotation encoding="application/x-tex">\\hat y</annotation></semantics></math>',
      'y',
    ],
    ['<math alttext="the first formula"></math>', 'the first formula'],
  ])('%s', (markup, text) => {
    const page = readPage(`<p>She wrote ${markup} on the wall.</p>`);
    expect(page.lines).toEqual([`paragraph: She wrote ${text} on the wall.`]);
  });
  it('loses and gains no letter', () => {
    const page = readPage('<p>So <math><msup><mi>x</mi><mi>n</mi></msup><mo>=</mo><mn>4</mn></math> it was.</p>');
    expect(page.lines).toEqual(['paragraph: So xⁿ=4 it was.']);
  });
});

describe('a page whose sentences are short, and whose menu has lost its addresses', () => {
  const LINES: Readonly<Record<string, readonly string[]>> = {
    Tamil: [
      'அவள் கதவைத் தட்டினாள், யாரும் வரவில்லை.',
      'மழை விடாமல் மூன்று நாள் பெய்தது.',
      'தாத்தா விளக்கை ஏற்றி வாசலில் வைத்தார்.',
      'படகு திரும்பி வந்தது, ஆனால் அவன் இல்லை.',
    ],
    Hindi: [
      'उसने दरवाज़ा ज़ोर से खटखटाया, पर कोई नहीं आया।',
      'बारिश तीन दिन तक बिना रुके होती रही, और नदी चढ़ी।',
      'दादा ने दीया जलाकर चुपचाप देहरी पर रख दिया।',
      'नाव सुबह लौट आई, लेकिन वह उसमें नहीं था।',
    ],
  };
  it.each([
    ['Tamil', 'முகப்பு', 'உறுப்பினராக இணையுங்கள்'],
    ['Hindi', 'मुखपृष्ठ', 'सदस्य बनें'],
  ])('is told from it in the script of %s', (script, home, join) => {
    const lines = [1, 2, 3, 4].flatMap(() => LINES[script] as readonly string[]);
    const page = readPage(
      `<html><head><title>x</title></head><body><div id="hdr"><a>${home}</a> <a>${join}</a></div><h1>${home.slice(0, 3)}</h1><div class="entry">${lines.map((line) => `<p>${line}</p>`).join('\n')}</div></body></html>`,
    );
    expect(page.lines.join('\n')).not.toContain(join);
    expect(page.lines.filter((line) => line.startsWith('paragraph'))).toEqual(
      lines.map((line) => `paragraph: ${line}`),
    );
    expect(page.lost).toEqual({});
  });
});

describe('at an edge of the story, a part with a site’s name', () => {
  const page = (first: string, last: string): string =>
    `<html><head><title>The Mill</title></head><body><header><a href="/">Mills</a> <a href="/in">Log in</a></header><h1>The Mill</h1><div class="entry-content">${first}${PROSE}${last}</div></body></html>`;
  const said = 'The lamp is for the drowned, half price';
  it.each([
    'ad',
    'share',
    'related',
    'bio',
    'credits',
    'footer',
    'menu',
    'tags',
  ])('stays where it says something and leads nowhere: %s', (name) => {
    const first = readPage(page(`<p class="${name}">${said}</p>`, ''));
    const last = readPage(page('', `<div class="${name}"><p>${said}</p></div>`));
    for (const { lines, lost } of [first, last]) {
      expect(lines.join('\n')).toContain(said);
      expect(lost).toEqual({});
    }
  });
  it.each([
    ['share', '<a href="/s">Tell the whole village of it</a>'],
    ['ad', '<p>Advertisement</p>'],
    ['cookie-notice', '<p>We keep some crumbs of you</p>'],
    ['related', '<p>more tales like it</p><a href="/m">The Weir</a>'],
    ['comments', '<p>first of all to read it</p>'],
  ])('goes where something shows that it is: %s', (name, inside) => {
    const { lines } = readPage(page('', `<div class="${name}">${inside}</div>`));
    expect(lines.filter((line) => line.startsWith('paragraph'))).toHaveLength(STORY.length);
  });
});

describe('amid the story', () => {
  const page = (amid: string): string =>
    `<html><head><title>The Mill</title></head><body><header><a href="/">Mills</a> <a href="/in">Log in</a></header><div class="entry-content">${PROSE}${amid}${PROSE}</div></body></html>`;
  it.each([
    ['words in the style of a menu', '<p class="nav">▶ Onward ◀ Homeward</p>', 'Onward'],
    [
      'a list of no links below a heading',
      '<h3>In the drawer</h3><nav><ol><li>a key</li><li>some salt</li></ol></nav>',
      'some salt',
    ],
  ])('%s lead nowhere, and stay', (_, amid, words) => {
    expect(readPage(page(amid)).lines.join('\n')).toContain(words);
  });
  it.each([
    ['a menu', '<p class="nav">Next Chapter</p>', 'Next Chapter'],
    ['links', '<p class="nav"><a href="/2">Onward</a> <a href="/1">Homeward</a></p>', 'Onward'],
    ['a label', '<div class="ad">Advertisement</div>', 'Advertisement'],
  ])('%s goes', (_, amid, words) => {
    expect(readPage(page(amid)).lines.join('\n')).not.toContain(words);
  });
});
