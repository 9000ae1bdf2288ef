import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { type Face, openTypeOf } from '../../src/pictures/cover/face.ts';
import { pathOf } from '../../src/pictures/cover/fonts.ts';
import { harfbuzzFace } from '../../src/pictures/cover/harfbuzz.ts';
import { lettersFace } from '../../src/pictures/cover/letters.ts';
import { lettersOf } from '../../src/pictures/cover/letters-of.ts';

const FONTS = [
  '@fontsource/gentium-book-plus/files/gentium-book-plus-latin-700-normal.woff',
  '@fontsource/pt-sans/files/pt-sans-cyrillic-400-normal.woff',
];
const faces = new Map<string, { whole: Face; letters: Face; opened: () => number }>();

beforeAll(async () => {
  for (const name of FONTS) {
    const font = openTypeOf(await readFile(pathOf(name)));
    const whole = await harfbuzzFace(font);
    let count = 0;
    // As the cover reads them: out of a file.
    const letters = JSON.parse(JSON.stringify(await lettersOf(font)));
    const face = lettersFace(letters, async () => {
      count++;
      return whole;
    });
    faces.set(name, { whole, letters: face, opened: () => count });
  }
});

/** Words of chance letters, the same at every run. */
function chanceWords(letters: string, count: number): readonly string[] {
  let state = 7;
  const next = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
  const points = [...letters];
  return Array.from({ length: count }, () =>
    Array.from({ length: 2 + next(14) }, () => points[next(points.length)]).join(''),
  );
}

const SIGNS = ' 0123456789.,:;!?…—–-‘’“”()/&';
const LATIN = `${SIGNS}ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÀÅÇÉÑÖØÜßàåçéñöøüÿœ`;
const CYRILLIC = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';

test.each([
  [FONTS[0], LATIN],
  [FONTS[0], SIGNS],
  [FONTS[1], CYRILLIC],
])('in %s letters side by side stand as the whole font sets them', async (name = '', letters) => {
  const face = faces.get(name);
  for (const text of ['AVATAR To Wave, Type.', 'The office of 1984', '…', ...chanceWords(letters, 400)]) {
    expect(await face?.letters.shape(text, false)).toEqual(await face?.whole.shape(text, false));
  }
});

test('the whole font is opened for what takes more than letters, and only then', async () => {
  const { letters, whole, opened } = faces.get(FONTS[0] as string) as { letters: Face; whole: Face; opened(): number };
  const before = opened();
  await letters.shape('The Lighthouse Shift — 2', false);
  expect(opened()).toBe(before);
  for (const text of ['wildfire', 'soft\u00adly', 'o\u0301']) {
    expect(await letters.shape(text, false)).toEqual(await whole.shape(text, false));
  }
  expect(await letters.shape('Ash', true)).toEqual(await whole.shape('Ash', true));
  expect((await letters.shape('wildfire', false)).length).toBeLessThan('wildfire'.length);
});

test('the letters have every character that the font has, and no other', () => {
  for (const { letters, whole } of faces.values()) {
    for (let point = 0x20; point < 0x2200; point++) expect(letters.has(point)).toBe(whole.has(point));
  }
});
