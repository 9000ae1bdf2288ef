import sharp from 'sharp';
import { expect, test } from 'vitest';
import { designs } from '../../src/pictures/cover/designs.ts';
import { coverShapes } from '../../src/pictures/cover/draw.ts';
import { setText } from '../../src/pictures/cover/lines.ts';
import type { CoverWords } from '../../src/pictures/cover/place.ts';
import { settable, shapeLine } from '../../src/pictures/cover/shape.ts';
import { type BoundBook, type PipelineOptions, publish, sourceFromText } from '../../src/pipeline.ts';
import { drawing } from './pictures.ts';

const STORY = 'The Harbour\nby Mira Holt\n\nThe harbour was full of ice by then, and the boats were drawn up.\n';
const bind = async (options: PipelineOptions, more = {}): Promise<BoundBook> =>
  await publish([{ ...sourceFromText(STORY), ...more }], options);
const coverOf = ({ publication }: BoundBook): Uint8Array | undefined =>
  publication.value.resources.find(({ properties }) => properties.includes('cover-image'))?.content as Uint8Array;
const words = (more: Partial<CoverWords> = {}): CoverWords => ({
  ...{ title: 'The Harbour', subtitle: null, author: 'Mira Holt', series: null, number: null, identity: 'x' },
  ...more,
});

test('a book without a cover gets one drawn, the same at every build', async () => {
  const book = await bind({ cover: 'drawn' });
  const cover = coverOf(book) as Uint8Array;
  const { format, isProgressive, space, width, height } = await sharp(cover).metadata();
  expect({ format, isProgressive, space }).toEqual({ format: 'png', isProgressive: false, space: 'srgb' });
  expect([width, height]).toEqual([1000, 1600]);
  const other = await bind({ cover: 'drawn', assemble: { title: 'The Thaw' } });
  expect(coverOf(other)).not.toEqual(cover);
  expect(coverOf(await bind({ cover: 'drawn' }))).toEqual(cover);
  const page = book.publication.value.resources.find(({ id }) => id === 'cover-page');
  expect(page?.content).toContain('alt="Cover: The Harbour by Mira Holt"');
  expect(book.publication.value.packageDocument).toContain('<item id="cover" href="images/cover.png"');
});

test('no cover is drawn for a program that does not ask for one, nor where the user wants none', async () => {
  expect(coverOf(await bind({}))).toBeUndefined();
  expect(coverOf(await bind({ cover: 'none' }, { cover: await drawing(90, 120).png().toBuffer() }))).toBeUndefined();
});

test('the books of a series share their looks; others differ', async () => {
  const ground = async (more: Partial<CoverWords>) => JSON.stringify((await coverShapes(words(more))).ground);
  const first = await ground({ identity: 'the long road', series: 'The Long Road', number: '1' });
  expect(await ground({ identity: 'the long road', series: 'The Long Road', number: '2', title: 'Home' })).toBe(first);
  const many = await Promise.all(Array.from({ length: 60 }, (_, i) => ground({ identity: `book ${i}` })));
  expect(new Set(many).size).toBeGreaterThan(40);
});

test.each([
  ['CMYK JPEG', async () => await drawing(400, 640).toColourspace('cmyk').jpeg().toBuffer(), [800, 1280]],
  [
    'large progressive JPEG',
    async () => await drawing(4000, 4000).jpeg({ progressive: true }).toBuffer(),
    [1600, 1600],
  ],
  ['WebP', async () => await drawing(1600, 2560).webp().toBuffer(), [1600, 2560]],
  [
    'SVG',
    async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="5" height="8"><circle r="3"/></svg>'),
    [1600, 2560],
  ],
  ['turned JPEG', async () => await drawing(640, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer(), [800, 1280]],
])('a %s as cover becomes a baseline JPEG of good size, in its proportions', async (_, make, size) => {
  const book = await bind({ cover: { name: 'covers/x', bytes: await make() } });
  const cover = coverOf(book) as Uint8Array;
  const { format, isProgressive, space, width, height } = await sharp(cover).metadata();
  expect({ format, isProgressive, space }).toEqual({ format: 'jpeg', isProgressive: false, space: 'srgb' });
  expect([width, height]).toEqual(size);
  expect(book.diagnostics).toEqual([]);
});

test('a cover of noise stays under a megabyte', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 80 } as const;
  const create = { width: 1600, height: 2560, channels: 3, background: '#888', noise } as const;
  const book = await bind({
    cover: { name: 'x.png', bytes: await sharp({ create }).jpeg({ quality: 98 }).toBuffer() },
  });
  expect(coverOf(book)?.length).toBeLessThan(1_000_000);
});

test('a broken cover is an error that names the file, and one is drawn instead', async () => {
  const whole = await drawing(400, 640).png().toBuffer();
  const book = await bind({ cover: { name: 'covers/harbour.png', bytes: whole.subarray(0, whole.length / 2) } });
  expect(book.diagnostics).toMatchObject([
    { id: 'cover-unreadable', severity: 'error', place: { source: 'covers/harbour.png' } },
  ]);
  expect(coverOf(book)).toEqual(coverOf(await bind({ cover: 'drawn' })));
});

test('the cover that came with a source is kept, unless the user gives another', async () => {
  const own = await drawing(800, 1280).jpeg().toBuffer();
  const brought = await bind({ cover: 'drawn' }, { cover: own });
  expect(await sharp(coverOf(brought)).metadata()).toMatchObject({ width: 1600, height: 2560 });
  const other = { name: 'mine.png', bytes: await drawing(500, 500).png().toBuffer() };
  expect(await sharp(coverOf(await bind({ cover: other }, { cover: own }))).metadata()).toMatchObject({ width: 1000 });
});

const TITLES = [
  'Ash',
  'Salt and Ink: A Chronicle of the Northern Harbours, with Some Account of the People Who Kept Them, and the Winters',
  'Pneumonoultramicroscopicsilicovolcanoconiosis',
  'Мастер и Маргарита в зимнем городе',
  'Ὀδύσσεια καὶ Ἰλιάς',
  'ألف ليلة وليلة من الشتاء الطويل في المدينة القديمة',
  'הר אדוני והעיר הגדולה מתחתיו',
  'a'.repeat(600),
  'Wide — words/with-every kind… of “mark” (and more)',
];

test.each(TITLES)('the title %s fits its room, as large as may be', async (title) => {
  for (const [width, height] of [
    [980, 640],
    [800, 500],
  ] as const) {
    const set = await setText(await settable(title, 'serif-bold'), {
      width,
      height,
      sizes: [190, 120, 70],
      look: 'serif-bold',
    });
    expect(set.lines.length).toBeGreaterThan(0);
    for (const line of set.lines) expect(line.width * set.size).toBeLessThanOrEqual(width);
    expect(set.height).toBeLessThanOrEqual(height);
  }
});

test('right-to-left words stand in their order, Arabic letters joined', async () => {
  const [mixed, arabic] = [await shapeLine('אב cd', 'serif'), await shapeLine('بيت', 'serif')];
  expect(mixed.glyphs.map(({ x }) => x)).toEqual([...mixed.glyphs.map(({ x }) => x)].sort((a, b) => a - b));
  const first = await shapeLine('א', 'serif');
  expect(mixed.glyphs.findIndex(({ outline }) => outline === first.glyphs[0]?.outline)).toBe(4);
  const apart = (await Promise.all([...'بيت'].map((letter) => shapeLine(letter, 'serif')))).reduce(
    (sum, { width }) => sum + width,
    0,
  );
  expect(arabic.width).toBeLessThan(apart);
});

test('what no font can show is left out, not drawn as boxes', async () => {
  expect(await settable('Ash \ue123\u{e0001} and Ice', 'sans')).toBe('Ash \u{e0001} and Ice');
  expect((await shapeLine('\ue123', 'sans')).glyphs).toEqual([]);
  const { letters } = await coverShapes(words({ title: '\ue123', author: null }));
  expect(letters.flatMap(({ outlines }) => outlines)).toEqual([]);
});

test('there are at least five designs', () => {
  expect(designs.length).toBeGreaterThanOrEqual(5);
});
