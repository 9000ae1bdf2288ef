import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { designs } from '../../src/pictures/cover/designs.ts';
import { coverShapes, indexedPng } from '../../src/pictures/cover/draw.ts';
import { all, area, circle, HEIGHT, ruled, type Shape, WIDTH } from '../../src/pictures/cover/layout.ts';
import { paint } from '../../src/pictures/cover/paint.ts';
import { THOROUGH } from '../thorough.ts';

const [COLUMNS, ROWS] = [1000, 1600];
const SCALE = COLUMNS / WIDTH;

/** Red, green and blue of each pixel of a painted cover, read back from its PNG. */
async function painted(shapes: readonly Shape[]): Promise<Uint8Array> {
  const png = sharp(indexedPng(paint(shapes, COLUMNS, ROWS, SCALE)));
  const { data, info } = await png.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, info.channels]).toEqual([COLUMNS, ROWS, 3]);
  return data;
}

/** The same as another program draws it. */
async function drawn(shapes: readonly Shape[]): Promise<Uint8Array> {
  const areas = shapes.flatMap(({ outlines, fill, opacity }) => {
    const paths = outlines.map(
      ({ data, across, down, x, y }) => `<path transform="matrix(${across} 0 0 ${down} ${x} ${y})" d="${data}"/>`,
    );
    return `<g fill="${fill}" fill-opacity="${opacity}">${paths.join('')}</g>`;
  });
  const size = `width="${COLUMNS}" height="${ROWS}" viewBox="0 0 ${WIDTH} ${HEIGHT}"`;
  const pixels = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${areas.join('')}</svg>`).render().pixels;
  return await sharp(pixels, { raw: { width: COLUMNS, height: ROWS, channels: 4 } })
    .removeAlpha()
    .raw()
    .toBuffer();
}

/** What share of the bytes of two pictures differ by more than so much. */
function off(a: Uint8Array, b: Uint8Array, more: number): number {
  expect(a.length).toBe(b.length);
  let count = 0;
  for (let i = 0; i < a.length; i++) if (Math.abs((a[i] as number) - (b[i] as number)) > more) count++;
  return count / a.length;
}

const TITLES = ['Salt and Ink', 'Über die Öfen: „Quay“ & Co.', 'ألف ليلة وليلة'] as const;

test.each(
  designs.map((design, i) => [design.name, i] as const),
)('the design %s and its letters are painted as another program draws them', async (_, design) => {
  for (const [i, title] of TITLES.entries()) {
    // Each title is on some of the designs; on all of them where much is tried.
    if (!THOROUGH && i !== design % TITLES.length) continue;
    const words = {
      title,
      subtitle: 'A Fog',
      author: 'Mira Holt',
      series: 'The Long Road',
      number: '3',
      identity: title,
    };
    const { ground, letters } = await coverShapes(words, { design, colours: i });
    const shapes = [...ground, ...letters];
    const [own, other] = [await painted(shapes), await drawn(shapes)];
    // Only edges have shades, of which there are sixteen: half of one is eight.
    expect(off(own, other, 8)).toBeLessThan(0.02);
    expect(off(own, other, 48)).toBeLessThan(0.0002);
  }
});

test('a ground of one colour is that colour', async () => {
  const rgb = await painted([all('#1d8244')]);
  const pixels = new Set<string>();
  for (let at = 0; at < rgb.length; at += 3) pixels.add(Buffer.from(rgb.subarray(at, at + 3)).toString('hex'));
  expect([...pixels]).toEqual(['1d8244']);
});

test.each<[string, readonly Shape[]]>([
  ['that reach over the borders', [circle(0, 0, 400, '#c00000'), circle(1200, 1900, 500, '#00c000')]],
  ['with holes', [ruled(300, 300, 400, 700, '#004080', 90), area('M500 900L700 1500H300Z', '#804000')]],
  ['one through the other', [circle(500, 800, 300, '#c00000'), { ...circle(700, 900, 300, '#0000c0'), opacity: 0.4 }]],
  ['thinner than a pixel', [area('M100 100L1100 1800L1100.8 1800L100.8 100Z', '#000000')]],
  ['of curves with one handle', [area('M200 1200Q600 -400 1000 1200Z', '#306030')]],
])('shapes %s are painted as another program draws them', async (_, shapes) => {
  const [own, other] = [await painted([all('#ffffff'), ...shapes]), await drawn([all('#ffffff'), ...shapes])];
  expect(off(own, other, 24)).toBeLessThan(0.002);
  expect(off(own, await painted([all('#ffffff')]), 24)).toBeGreaterThan(0.0005);
});

test('of more colours than a palette holds the eye sees no others', async () => {
  const rays = Array.from({ length: 60 }, (_, i) => {
    const colour = `#${[i * 4, 255 - i * 3, (i * 37) % 256].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    return area(`M600 900L${i * 20} 0H${i * 20 + 12}L606 900Z`, colour);
  });
  const [own, other] = [await painted([all('#ffffff'), ...rays]), await drawn([all('#ffffff'), ...rays])];
  expect(off(own, other, 8)).toBeLessThan(0.05);
  expect(off(own, other, 96)).toBeLessThan(0.001);
});
