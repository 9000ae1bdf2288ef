import type { Publication, Resource } from '../../src/model/index.ts';
import { render } from '../../src/render/index.ts';
import { book, chapter, heading, para, section, text } from '../render/books.ts';
import { everyKind, PNG } from '../render/every-kind.ts';

/** Publications that try a writer of Kindle books. */

const WORDS = 'tide lamp harbour rope oil winter gull ferry stone ledger quay bell ash salt wick anchor'.split(' ');

/** Prose without end, the same at every run. */
function prose(words: number, seed: number): string {
  let state = seed * 2654435761 + 1;
  let line = '';
  for (let i = 0; i < words; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    line += `${WORDS[state >>> 28]}${state % 9 === 0 ? '. ' : state % 7 === 0 ? ' — ' : ' '}`;
  }
  return line.trim();
}

/** 2,000 chapters in 20 volumes: indexes that fill several records, contents of two levels. */
export function manyChapters(): Publication {
  const volumes = Array.from({ length: 20 }, (_, v) =>
    section('volume', `volume-${v + 1}`, {
      name: `Volume ${v + 1}`,
      heading: heading(`Volume ${v + 1}`, '', 'volume'),
      children: Array.from({ length: 100 }, (_, c) => {
        const number = v * 100 + c + 1;
        return chapter(number, [para(`Chapter ${number} opens. ${prose(60, number)}`)], {
          name: `Chapter ${number}: ${prose(1, number)}`,
        });
      }),
    }),
  );
  const contents = section('contents', 'contents', {
    matter: 'front',
    name: 'Contents',
    caption: 'Contents',
    listed: false,
  });
  return render(book([contents, ...volumes], { title: 'Two Thousand Nights' })).value;
}

const SCRIPTS: readonly string[] = [
  'Прошло сорок лет, и никто не зажигал лампу. ',
  '老人は毎晩ランプに火をともした。',
  '燈塔裡沒有人，只有風聲。𠮷野家の前で。',
  'كان المصباح مضاءً كل ليلة. ',
  'המנורה דלקה כל לילה. ',
  'दीपक हर रात जलता था। ',
  '🕯️🌊👩‍👩‍👧 naïve façade œuvre ',
  'Α & Β < Γ > Δ "ε" ’ζ’. ',
];

/** Paragraphs longer than a fragment, in many scripts, and links into and between them. */
export function longParagraphs(): Publication {
  const long = SCRIPTS.map((line, i) => para(line.repeat(400 + i * 37)));
  const mixed = para([
    text(SCRIPTS.join('').repeat(20)),
    { type: 'emphasis', children: [text(SCRIPTS.join('').repeat(30))] },
    { type: 'link', href: '#chapter-2', children: [text('onward')] },
    text(SCRIPTS.join('').repeat(30)),
  ]);
  const inner = [1, 2, 3].map((n) =>
    section('section', `scene-${n}`, {
      name: `Scene ${n}`,
      heading: heading('', `Scene ${n}`, 'section'),
      blocks: [para(`Scene ${n} begins here. ${prose(900, n)}`), ...long.slice(n, n + 2)],
    }),
  );
  return render(
    book(
      [
        chapter(1, [
          para([text('See '), { type: 'link', href: '#scene-2', children: [text('there')] }, text('.')]),
          ...long,
        ]),
        chapter(2, [mixed], { children: inner, name: 'Второй — 二' }),
        section('chapter', 'blank', { name: '\u200b', blocks: [para('x')] }),
      ],
      { title: 'טקסט ארוך & “more”', language: 'he' },
      { authors: ['ז. לוי', 'A. <B>'] },
    ),
  ).value;
}

/** Titles as long as paragraphs: more than one record of strings can hold. */
export function longTitles(): Publication {
  const chapters = Array.from({ length: 90 }, (_, i) =>
    chapter(i + 1, [para('Short.')], { name: `${i + 1}: ${prose(150, i)}` }),
  );
  return render(book(chapters, { title: '' })).value;
}

const GIF = Uint8Array.from(atob('R0lGODlhAQABAAAAACwAAAAAAQABAAA='), (c) => c.charCodeAt(0));
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>';

/** Pictures of each kind in the text, a cover, every kind of block and section. */
export function withPictures(): Publication {
  const publication = render(everyKind()).value;
  const picture = (name: string, mediaType: string, content: string | Uint8Array): Resource => ({
    ...{ href: `images/${name}`, id: name.replace('.', '-'), mediaType, content, properties: [] },
  });
  const pictures = [
    picture('boat.png', 'image/png', PNG),
    picture('dot.gif', 'image/gif', GIF),
    picture('moon.svg', 'image/svg+xml', SVG),
    picture('late.webp', 'image/webp', new Uint8Array([0x52, 0x49, 0x46, 0x46, 4, 0, 0, 0])),
  ];
  const images = pictures
    .map(({ href }) => `<p><img src="${href}" alt="the picture ${href} &amp; more"/></p>\n`)
    .join('');
  const resources = publication.resources.map((resource) =>
    resource.href === 'chapter-1.xhtml'
      ? { ...resource, content: String(resource.content).replace('</p>', `</p>\n${images}`) }
      : resource,
  );
  return { ...publication, resources: [...pictures, ...resources] };
}
