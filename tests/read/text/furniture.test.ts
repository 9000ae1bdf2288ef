import { describe, expect, it } from 'vitest';
import { paragraphs, readText } from './read.ts';

/** Sentences of a made-up book, wrapped at 60 columns with indented paragraphs, in pages of ten lines. */
function book(head: (page: number) => string): string {
  const words =
    'the boat went out past the light and the rain came in over the bay so nobody saw it go until noon'.split(' ');
  const lines: string[] = [];
  let line = '     It';
  for (let i = 0; i < 1200; i++) {
    const word = words[i % words.length] as string;
    if (i % 70 === 69) {
      lines.push(`${line} home.`);
      line = '     Then';
    } else if (line.length + word.length + 1 > 60) {
      lines.push(line);
      line = word;
    } else line += ` ${word}`;
  }
  lines.push(`${line}.`);
  return lines.map((text, i) => (i > 0 && i % 10 === 0 ? `${head(i / 10 + 1)}${text}` : text)).join('\n');
}

const plain = paragraphs(book(() => ''));

describe('page furniture', () => {
  it.each<[string, (page: number) => string]>([
    ['running heads after form feeds', (page) => `\fTHE BOAT                Page ${page}\n\n`],
    ['page numbers before form feeds', (page) => `\n- ${page - 1} -\n\f`],
    ['page numbers without form feeds', (page) => `\n                             ${page}\n\n`],
    [
      'heads of the book and the chapter in turn',
      (page) => (page % 2 ? `\n${page}          THE BOAT\n\n` : `\nOUT PAST THE LIGHT          ${page}\n\n`),
    ],
  ])('removes %s and joins what runs over the page', (_, head) => {
    const { trace } = readText(book(head));
    expect(paragraphs(book(head))).toEqual(plain);
    expect(trace.removals.length).toBeGreaterThan(8);
    expect(trace.removals.every((removal) => removal.name === 'page-furniture' && /\d/.test(removal.text))).toBe(true);
  });

  it('removes numbers of pages of one length, over one of which alone a sentence runs on', () => {
    const page = (n: number): string => `${'It rained on the bay, and the boat went out.\n\n'.repeat(9)}${n}\n\n`;
    const pages = [40, 41, 42, 43, 44].map(page);
    pages[2] = `${pages[2]?.replace(/out\.\n\n42/, 'out beyond\n\n42')}the light.\n\n`;
    expect(readText(pages.join('')).trace.removals).toHaveLength(5);
    expect(readText([40, 41, 42, 43, 44].map(page).join('')).trace.removals).toEqual([]);
  });

  it('leaves headings in turn that count up, over which no sentence runs on', () => {
    const chapters = [1, 2, 3, 4, 5, 6].map(
      (n) => `${n % 2 ? 'The mill' : 'The boat'} ${n}\n\n${'It rained on the bay.\n\n'.repeat(9)}`,
    );
    expect(readText(chapters.join('')).trace.removals).toEqual([]);
  });

  it('leaves chapter headings that open pages, and lines that repeat in the story', () => {
    const chapters = [1, 2, 3, 4].map(
      (n) => `\fCHAPTER ${n}\n\nIt rained for the whole of day ${n}.\n\nThen it did not.\n`,
    );
    expect(readText(chapters.join('')).trace.removals).toEqual([]);
    const refrain = Array.from({ length: 6 }, () => 'The boat went out.\n\nThe Tide\n\nIt came back in.\n\n').join('');
    expect(readText(refrain).trace.removals).toEqual([]);
  });

  it('is a number that ends a page, or heads pages with titles and pages without; chapters have theirs above them', () => {
    const prose = 'It rained for the whole of the day, and nobody on the pier had a coat.\n\nThen it did not.\n\n';
    const removed = (text: string): readonly string[] => readText(text).trace.removals.map(({ text: line }) => line);
    const feet = ['The Pier', 'A Goose for Sale', 'Low Water'].map((title, i) => `${prose}${i + 1}\n\f${title}\n\n`);
    expect(removed(`${feet.join('')}${prose}`)).toEqual(['1', '2', '3']);
    const heads = ['The Pier\n\n', '', 'A Goose for Sale\n\n', '', 'Low Water\n\n'];
    expect(removed(heads.map((title, i) => `\f${i + 1}\n\n${title}${prose}`).join(''))).toHaveLength(5);
    expect(removed(heads.map((_, i) => `\f${i + 1}\n\n${prose}`).join(''))).toEqual([]);
    expect(removed(heads.map((_, i) => `\f${i + 1}\n\nTitle ${'abcde'[i]}\n\n${prose}`).join(''))).toEqual([]);
  });

  const STANZA = ['the bell was slow in the morning', 'and loud in the rain', 'and nobody knew what it was for,'];
  const PROSE = 'The wheel had turned all night and nobody in the house had thought to ask what it was for';

  it.each<[string, string]>([
    [
      'each stanza begins with',
      Array.from({ length: 7 }, () => ['Down, the river said', ...STANZA].join('\n')).join('\n\n'),
    ],
    [
      'stands under the heading of each song',
      Array.from({ length: 6 }, (_, i) => `Song ${i + 1}\n\n\n  Turn, wheel, turn\n  ${STANZA.join('\n  ')}`).join(
        '\n\n\n',
      ),
    ],
    [
      'comes again in prose',
      Array.from({ length: 8 }, () => `${PROSE}\n\nturn, wheel\n\nand ${PROSE.toLowerCase()}.`).join('\n\n'),
    ],
    ['counts the stanzas', Array.from({ length: 6 }, (_, i) => `${i + 1}\n\n${STANZA.join('\n')}`).join('\n\n')],
    ['heads the pages of a diary', Array.from({ length: 4 }, (_, i) => `Page ${i + 1}\n\n${PROSE}.`).join('\n\n')],
    [
      'somebody in the story reads on the pages of a letter',
      Array.from({ length: 3 }, (_, i) => `Page ${i + 1} of 3\n\n${PROSE}, and she put it on the fire.`).join('\n\n'),
    ],
    [
      'counts leaves that are turned in German',
      Array.from({ length: 4 }, (_, i) => `Seite ${i + 1} von 4\n\nEr las sie laut vor und legte sie weg.`).join(
        '\n\n',
      ),
    ],
    [
      'names the story in the head of each post',
      Array.from(
        { length: 6 },
        (_, i) =>
          `Posted by nell-of-the-mill on May ${i + 3}, 2004, 8:11 pm\n\nThe Wheel at Ash Ford\n\nby nell-of-the-mill\n\n${Array.from({ length: 20 }, () => `${PROSE}.`).join('\n\n')}`,
      ).join('\n\n'),
    ],
    [
      'stands between the site and the series of each part',
      Array.from(
        { length: 6 },
        (_, i) =>
          `from the pages of the lantern room archive, number\n\nA Light for Wen\n\na story of the salt road\n\nDay ${i + 1}.\n\n${Array.from({ length: 20 }, () => `${PROSE}.`).join('\n\n')}`,
      ).join('\n\n'),
    ],
    ['begins each page', Array.from({ length: 6 }, () => ['So the song went on', ...STANZA].join('\n')).join('\n\f\n')],
  ])('leaves a line that %s', (_, text) => {
    expect(readText(text).trace.removals).toEqual([]);
  });

  it('removes a head without a number that stands at the distance of pages', () => {
    const lines = book(() => '').split('\n');
    const pages = Array.from({ length: 8 }, () => lines.slice(0, 25).join('\n').replace(/\.$/, ''));
    const { trace } = readText(pages.map((page) => `${page}\n\nTHE MILL\n\nand so it `).join(''));
    expect(trace.removals.filter(({ text }) => text === 'THE MILL')).toHaveLength(8);
    const inTurn = pages.map((page, i) => `${page}\n\n${i % 2 ? 'THE MILL' : 'THE BOAT'}\n\nand so it `);
    expect(readText(inTurn.join('')).trace.removals).toHaveLength(8);
  });
});

describe('heads of pages with their number at the other end of the line', () => {
  const page = `${'The tide went out past the light, and the rain came in over the bay until nobody\nsaw the boats go home, and the keeper wrote that down.\n\n'.repeat(5)}`;
  const heads = (left: string, right: string): string =>
    [14, 15, 16, 17].map((n) => (n % 2 ? `${right}          ${n}` : `${n}          ${left}`)).join(`\n\n${page}`) +
    `\n\n${page}`;

  it.each([
    ["THE STROLLER'S MONTHLY", 'THE LAST LIGHT'],
    ['MONATSBLATT', 'Das letzte Licht'],
    ['THE LAST LIGHT', 'THE LAST LIGHT'],
  ])('leave where they count up: %s, %s', (left, right) => {
    const { trace } = readText(heads(left, right));
    expect(trace.removals.map(({ text }) => text.replace(/\D+/g, ''))).toEqual(['14', '15', '16', '17']);
  });

  it('and stay where each has other words, or stands close to the next', () => {
    const list = ['THE GOOSE          14', 'THE DUCK          15', 'THE CROW          16', 'THE GULL          17'];
    expect(readText(list.join(`\n\n${page}`)).trace.removals).toEqual([]);
    const close = [14, 15, 16, 17].map((n) => `EGGS          ${n}`).join('\n\nNone were broken.\n\n');
    expect(readText(`${page}\n\n${close}\n\n${page}`).trace.removals).toEqual([]);
  });
});

describe('pages that end with paragraphs', () => {
  const FULL =
    'The keeper counted the lamps along the wall, and wrote the number on\nhis cuff, as he had done on every night since the first of the storms.';
  const paged = (first: string, tops: readonly string[], last = FULL): string =>
    [
      `The Wall\n\nNell Oake\n\n${first}`,
      ...tops.map((top, i) => `OAKE: THE WALL                    ${i + 1}\n\n${top}\n\n${FULL}\n\n${last}`),
    ].join('\n\f');
  it.each([
    ['a dedication on the first', 'To Kit, who could count to the wall', 'Nobody came, and the wall knew it.'],
    ['a title in small letters there', 'A story of the wall in the rain', '“Is it ours?” said the boy.'],
  ])('keep the line that opens each page to itself: %s', (_, first, top) => {
    const found = paragraphs(paged(first, [top, top, 'The wall came, and nobody knew it.', top]));
    expect(found.filter((words) => words === top)).toHaveLength(3);
    expect(found).toContain(first);
  });

  it('run on where one of them breaks off in a full line', () => {
    const broken =
      'He put the lamp down beside the door and went to look for the old\nferryman, who was to bring the oil, and whom all the town had called';
    const found = paragraphs(
      paged('To Kit, who could count to the wall', ['Anselm the Less.', 'Ned.', 'Nobody.', 'Kit.'], broken),
    );
    expect(found.some((words) => words.endsWith('the town had called Ned.'))).toBe(true);
  });
});
