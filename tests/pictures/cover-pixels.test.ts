import sharp from 'sharp';
import { expect, test } from 'vitest';
import { designs } from '../../src/pictures/cover/designs.ts';
import { indexedPng } from '../../src/pictures/cover/indexed-png.ts';
import {
  all,
  chanceOf,
  HEIGHT,
  type Mark,
  type Palette,
  palettes,
  rect,
  WIDTH,
} from '../../src/pictures/cover/layout.ts';
import { type CoverDrawing, coverPixels, type Pixels } from '../../src/pictures/cover/pixels.ts';

/** How many bytes of two pictures differ by more than the eye can see. */
function differing(a: Uint8Array, b: Uint8Array): number {
  expect(a.length).toBe(b.length);
  let count = 0;
  for (let i = 0; i < a.length; i++) if (Math.abs((a[i] as number) - (b[i] as number)) > 8) count++;
  return count;
}

/** Every row drawn, none copied. */
const whole = (drawing: CoverDrawing): Uint8Array => colours(coverPixels({ ...drawing, busy: [[0, HEIGHT]] }));

/** Red, green and blue of each pixel. */
function colours({ pixels }: Pixels): Uint8Array {
  const shown = new Uint8Array(pixels.length * 3);
  for (const [i, pixel] of pixels.entries()) shown.set([pixel, pixel >> 8, pixel >> 16], 3 * i);
  return shown;
}

test.each(
  designs.map((design) => [design.name, design] as const),
)('the design %s has the pixels it is drawn with, those that are copied too', (_, design) => {
  for (const [i, seed] of ['salt', 'ink', 'quay'].entries()) {
    const { ground, busy } = design(palettes[i] as Palette, chanceOf(seed));
    const mark: Mark = { svg: rect(200, 850, 500, 90, '#777'), span: [845, 945] };
    const drawing = { ground, busy, marks: [mark] };
    // Curves cut off elsewhere are rounded elsewhere: some pixels of their edges differ. A row has 3,000 bytes.
    expect(differing(colours(coverPixels(drawing)), whole(drawing))).toBeLessThan(300);
  }
});

test('letters that reach out of their lines are not cut', () => {
  const mark: Mark = { svg: `<circle cx="600" cy="960" r="300" fill="#000"/>`, span: [900, 1000] };
  const drawing = { ground: all('#fff'), busy: [], marks: [mark] };
  const safe = whole({ ...drawing, marks: [{ ...mark, span: [0, HEIGHT] }] });
  expect(differing(colours(coverPixels(drawing)), safe)).toBe(0);
});

test('colours come through', () => {
  const cover = coverPixels({ ground: all('#1d8244'), busy: [], marks: [] });
  const rgb = colours(cover);
  expect([cover.width, cover.height]).toEqual([1000, 1000 * (HEIGHT / WIDTH)]);
  const pixels = new Set<string>();
  for (let at = 0; at < rgb.length; at += 3) pixels.add(Buffer.from(rgb.subarray(at, at + 3)).toString('hex'));
  expect([...pixels]).toEqual(['1d8244']);
});

test('a cover as PNG has the pixels it had, or so many colours that the eye sees no other', async () => {
  const rays = Array.from(
    { length: 60 },
    (_, i) => `<path d="M600 900L${i * 20} 0" stroke="hsl(${i * 6},60%,50%)" stroke-width="9"/>`,
  );
  const drawings = designs.map((design, i) => {
    const { ground, busy } = design(palettes[i % palettes.length] as Palette, chanceOf(`tide ${i}`));
    return {
      ground,
      busy,
      marks: [{ svg: '<circle cx="600" cy="900" r="40" fill="#e60"/>', span: [860, 940] }],
    } as const;
  });
  const busiest = { ground: all('#fff') + rays.join(''), busy: [[0, HEIGHT]], marks: [] } as const;
  for (const drawing of [...drawings, busiest]) {
    const pixels = coverPixels(drawing);
    const { data, info } = await sharp(indexedPng(pixels)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, info.channels]).toEqual([pixels.width, pixels.height, 3]);
    const drawn = colours(pixels);
    const off = data.map((value, i) => Math.abs(value - (drawn[i] as number)));
    expect(Math.max(...chunks(off))).toBeLessThan(64);
    expect(off.filter((value) => value > 8).length / off.length).toBeLessThan(drawing === busiest ? 0.05 : 0.001);
  }
});

/** The largest of every thousand values: as many as a call takes. */
function chunks(values: Uint8Array): readonly number[] {
  return Array.from({ length: Math.ceil(values.length / 1000) }, (_, i) =>
    Math.max(...values.subarray(i * 1000, i * 1000 + 1000)),
  );
}
