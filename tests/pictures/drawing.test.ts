import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { convert } from '../../src/pictures/convert.ts';
import { drawApart, newPatience, type Patience } from '../../src/pictures/drawing/draw-apart.ts';
import { drawing, jpeg } from './pictures.ts';

const NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const GROUND = '<rect width="100" height="50" fill="#d00"/>';
const svg = (inside: string, root = `${NAMES} viewBox="0 0 100 50"`): Buffer =>
  Buffer.from(`<svg ${root}>${inside}</svg>`);

/** Colours at places of a drawing of 100 by 50, as hexadecimal. */
async function colours(markup: Uint8Array, ...places: readonly (readonly [number, number])[]): Promise<string[]> {
  const { bytes } = await convert(markup);
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return places.map(([x, y]) => {
    const at = (Math.floor((y / 50) * info.height) * info.width + Math.floor((x / 100) * info.width)) * 4;
    return data.subarray(at, at + 4).toString('hex');
  });
}

let secret: string;
let plain: Uint8Array;
beforeAll(async () => {
  secret = path.join(mkdtempSync(path.join(tmpdir(), 'fascicle-drawing-')), 'secret.png');
  writeFileSync(secret, await drawing(100, 50).png().toBuffer());
  plain = (await convert(svg(GROUND))).bytes;
});
afterAll(() => rmSync(path.dirname(secret), { recursive: true }));

describe('nothing outside a drawing is opened', () => {
  const size = 'width="100" height="50"';
  test.each<[string, (file: string) => string]>([
    ['an address in which a rule of style hides', (file) => `<image xlink:hr@import x;ef="${file}" ${size}/>`],
    ['an attribute in which an address hides', (file) => `<image hrurl(x)ef="${file}" ${size}/>`],
    ['an address within an address', (file) => `<image href="hr href='x' ef='${file}'" ${size}/>`],
    ['another prefix for links', (file) => `<image xmlns:q="http://www.w3.org/1999/xlink" q:href="${file}" ${size}/>`],
    ['an address written in numbers', (file) => `<image href="&#x2f;${file.slice(1)}" ${size}/>`],
    ['an address without quotes', (file) => `<image href=${file} ${size}/>`],
    ['an effect made of a picture', (file) => `<filter id="f"><feImage href="${file}"/></filter>`],
    [
      'a drawing in a drawing',
      (file) => {
        const inner = svg(`<image href="${file}" ${size}/>`).toString('base64');
        return `<image href="data:image/svg+xml;base64,${inner}" ${size}/>`;
      },
    ],
    [
      'a packed drawing that says it is another picture',
      (file) => {
        const inner = gzipSync(svg(`<image href="${file}" ${size}/>`)).toString('base64');
        return `<image href="data:image/png;base64,${inner}" ${size}/>`;
      },
    ],
    ['a style that names a file', (file) => `<g style="fill:url(${file})"/><style>g{mask:url('${file}')}</style>`],
    ['a style that imports', (file) => `<style>@import url(${file}); @font-face{src:url(${file})}</style>`],
    ['an entity', (file) => `<image href="&amp;${file}" ${size}/>`],
    ['a device that never ends', () => `<image hr@import x;ef="/dev/zero" href="/dev/zero" ${size}/>`],
  ])('%s', async (_, make) => {
    expect((await convert(svg(GROUND + make(secret)))).bytes).toEqual(plain);
  });

  test('nor by the picture library, for what begins like no drawing', async () => {
    const hidden = svg(`${GROUND}<image href="${secret}" ${size}/>`);
    const wide = Buffer.from(`\ufeff${hidden}`, 'utf16le');
    for (const bytes of [gzipSync(hidden), wide, gzipSync(wide)]) expect((await convert(bytes)).bytes).toEqual(plain);
    const bomb = gzipSync(Buffer.concat([hidden, Buffer.alloc(64_000_000, ' ')]));
    for (const bytes of [bomb, gzipSync(gzipSync(hidden)), Buffer.from('%PDF-1.4\n'), Buffer.from('BM')]) {
      await expect(convert(bytes)).rejects.toThrow('no format of pictures');
    }
    const late = Buffer.concat([Buffer.from(`<!--${'x'.repeat(5000)}-->`), svg(GROUND)]);
    expect((await convert(late)).bytes).toEqual(plain);
  });
});

describe('what a drawing says is drawn', () => {
  const [LEFT, RIGHT] = [
    [20, 25],
    [80, 25],
  ] as const;
  test.each([
    [
      'a gradient, by its name',
      '<linearGradient id="a"><stop stop-color="#00f"/></linearGradient><rect width="50" height="50" fill="url(#a)"/>',
      '0000ffff',
      null,
    ],
    [
      'a style sheet',
      '<style><![CDATA[/* one */ .st0{fill:#00F;}]]></style><rect class="st0" width="50" height="50"/>',
      '0000ffff',
      null,
    ],
    [
      'a style attribute',
      '<rect fill="red" style="fill: #00f; -inkscape-x: 1" width="50" height="50"/>',
      '0000ffff',
      null,
    ],
    [
      'a part used again',
      '<defs><rect id="r" width="50" height="50" fill="#00f"/></defs><use xlink:href="#r" x="50"/>',
      null,
      '0000ffff',
    ],
    ['a transform', '<rect width="50" height="50" fill="#00f" transform="translate(50, 0)"/>', null, '0000ffff'],
    [
      'a part cut out',
      '<clipPath id="c"><rect width="50" height="50"/></clipPath><rect width="100" height="50" fill="#00f" clip-path="url(\'#c\')"/>',
      '0000ffff',
      null,
    ],
    [
      'one of several, when it cannot show the first',
      '<switch><foreignObject requiredFeatures="x"/><rect width="50" height="50" fill="#00f"/></switch>',
      '0000ffff',
      null,
    ],
    [
      'an effect',
      '<filter id="f"><feFlood flood-color="#00f"/></filter><rect width="40" height="40" filter="url(#f)"/>',
      '0000ffff',
      null,
    ],
  ])('%s', async (_, inside, left, right) => {
    const red = 'dd0000ff';
    expect(await colours(svg(GROUND + inside), LEFT, RIGHT)).toEqual([left ?? red, right ?? red]);
  });

  test('a picture in it', async () => {
    const photo = `data:image/jpeg;base64,${Buffer.from(await jpeg(100, 50)).toString('base64')}`;
    const [left, right] = await colours(
      svg(`${GROUND}<image width="50" height="50" href="${photo}"/>`),
      [5, 15],
      RIGHT,
    );
    expect(left).toMatch(/^2[0-9a-f]4[0-9a-f]7/);
    expect(right).toBe('dd0000ff');
  });

  test('under any prefix, and cut out of a page without one', async () => {
    const prefixed = Buffer.from(
      `<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><s:rect width="100" height="50" fill="#d00"/></s:svg>`,
    );
    expect((await convert(prefixed)).bytes).toEqual(plain);
    expect((await convert(svg(GROUND, 'viewBox="0 0 100 50"'))).bytes).toEqual(plain);
    const foreign = `<e:rect xmlns:e="urn:editor" width="100" height="50" fill="#00f"/>`;
    expect((await convert(svg(GROUND + foreign))).bytes).toEqual(plain);
  });

  test('in the encoding that it states', async () => {
    const text = (word: string): string =>
      `<?xml version="1.0" encoding="ISO-8859-1"?>${svg(`<text y="40" font-size="40">${word}</text>`)}`;
    const [latin, utf8] = [Buffer.from(text('Öl'), 'latin1'), Buffer.from(text('Öl').replace('ISO-8859-1', 'UTF-8'))];
    expect((await convert(latin)).bytes).toEqual((await convert(utf8)).bytes);
  });

  test('its letters, signs of markup among them', async () => {
    const { bytes } = await convert(svg('<text y="40" font-size="40">&lt;&amp;W</text>'));
    const { channels } = await sharp(bytes).stats();
    expect(channels.some(({ max }) => max > 0)).toBe(true);
  });
});

describe('a drawing beyond measure is refused before it is drawn', () => {
  const png = (width: number, height: number): string => {
    const head = Buffer.from('89504e470d0a1a0a0000000d49484452000000000000000008020000000000000000000000', 'hex');
    head.writeUInt32BE(width, 16);
    head.writeUInt32BE(height, 20);
    return `data:image/png;base64,${head.toString('base64')}`;
  };
  const nested = (n: number, open: string, close: string, inside = GROUND): string =>
    open.repeat(n) + inside + close.repeat(n);
  const chain = Array.from({ length: 9 }, (_, i) => `<g id="g${i + 1}">${`<use href="#g${i}"/>`.repeat(9)}</g>`);
  test.each([
    [
      'effects in a row',
      `<filter id="f">${'<feGaussianBlur stdDeviation="9"/>'.repeat(500)}</filter><g filter="url(#f)">${GROUND}</g>`,
    ],
    ['effects of a style', `<style>g{filter:${'blur(9px) '.repeat(400)}}</style><g>${GROUND}</g>`],
    [
      'one effect for many groups',
      `<filter id="f"><feTurbulence/></filter>${`<g filter="url(#f)">${GROUND}</g>`.repeat(400)}`,
    ],
    ['groups in each other', nested(400, '<g>', '</g>')],
    ['layers upon each other', nested(60, '<g opacity="0.9">', '</g>')],
    ['layers that a style sheet makes', `<style>.o{opacity:.9}</style>${nested(60, '<g class="o">', '</g>')}`],
    [
      'masks behind masks',
      Array.from({ length: 60 }, (_, i) => `<mask id="m${i}"><g mask="url(#m${i + 1})">${GROUND}</g></mask>`).join('') +
        `<g mask="url(#m0)">${GROUND}</g>`,
    ],
    ['parts that use parts', `<defs><g id="g0">${GROUND}</g>${chain.join('')}</defs><use href="#g9"/>`],
    ['a part that uses itself', `<g id="a"><use href="#a"/></g>`],
    [
      'more pictures than anybody shows',
      Array.from({ length: 80 }, (_, i) => `<image href="${png(1, i + 1)}"/>`).join(''),
    ],
  ])('%s', async (_, inside) => {
    await expect(convert(svg(inside))).rejects.toThrow(/beyond measure|holds itself|too many/);
  });

  test('a picture in it whose head promises more pixels than there are is left out', async () => {
    const huge = `<image width="100" height="50" href="${png(46_000, 46_000)}"/>`;
    expect((await convert(svg(GROUND + huge))).bytes).toEqual(plain);
  });
});

describe('a drawing that takes too long', () => {
  const effect = '<feMorphology radius="20"/>'.repeat(2);
  const slow = svg(`<filter id="f">${effect}</filter><g filter="url(#f)">${GROUND}</g>`).toString();
  const draw = (markup: string, patience: Patience, limit: number): Promise<unknown> =>
    drawApart({ markup, longest: 2048, fonts: false }, patience, limit);

  test('is given up, and the next is drawn', async () => {
    await expect(draw(slow, newPatience(), 300)).rejects.toThrow('too long');
    expect((await convert(svg(GROUND))).bytes).toEqual(plain);
  });

  test('leaves no time for more than a few others in the book', async () => {
    const patience = newPatience();
    const said: string[] = [];
    for (let i = 0; i < 5; i++) await draw(slow, patience, 200).catch((error: Error) => said.push(error.message));
    expect(said.map((text) => /before it/.test(text))).toEqual([false, false, false, true, true]);
  });
});
