import { readFile } from 'node:fs/promises';
import { type Face, type FontGlyph, openTypeOf } from './face.ts';
import { lettersFile, PLAIN_FONTS, pathOf } from './fonts.ts';
import { harfbuzzFace } from './harfbuzz.ts';
import { type Letters, NO_PAIR } from './letters.ts';

/** Characters that change, or vanish, with what stands around them. */
const COMPLEX = /[\p{M}\p{Default_Ignorable_Code_Point}\u{10000}-\u{10ffff}]/u;
const COMMON = /\p{Script=Common}/u;
/** The fonts have no character beyond the two first planes. */
const LAST_POINT = 0x1ffff;

type Glyphs = ReadonlyMap<string, FontGlyph>;

/** The letters of the fonts that come along, by the name of the file that the cover looks for them in. */
export async function shippedLetters(): Promise<ReadonlyMap<string, Letters>> {
  const made = new Map<string, Letters>();
  for (const font of PLAIN_FONTS)
    made.set(lettersFile(font), await lettersOf(openTypeOf(await readFile(pathOf(font)))));
  return made;
}

/** Sets every pair of a font's characters, and keeps how they stand beside each other. */
export async function lettersOf(font: Uint8Array): Promise<Letters> {
  const face = await harfbuzzFace(font);
  const characters = charactersOf(face);
  const alone = new Map<string, FontGlyph>();
  for (const character of characters) {
    const glyphs = COMPLEX.test(character) ? [] : await face.shape(character, false);
    const [glyph] = glyphs;
    if (glyph && glyphs.length === 1 && glyph.x === 0 && glyph.y === 0) alone.set(character, glyph);
  }
  const rows = new Map<string, number>();
  const pairs: Record<string, number> = {};
  for (const character of alone.keys()) {
    const row = JSON.stringify(await rowOf(face, character, alone));
    if (row === '{}') continue;
    pairs[character] = rows.get(row) ?? rows.size;
    rows.set(row, pairs[character]);
  }
  return {
    unitsPerEm: face.unitsPerEm,
    glyphs: Object.fromEntries([...alone].map(([c, { advance, outline }]) => [c, [advance, outline]] as const)),
    others: characters.filter((character) => !alone.has(character)).join(''),
    pairs,
    rows: [...rows.keys()].map((row) => JSON.parse(row)),
  };
}

function charactersOf(face: Face): readonly string[] {
  const points = Array.from({ length: LAST_POINT + 1 }, (_, point) => point);
  return points.filter((point) => face.has(point)).map((point) => String.fromCodePoint(point));
}

/** What stands after a character, by its kern: in the writing of the font, and in none for signs of every writing. */
async function rowOf(face: Face, left: string, alone: Glyphs): Promise<Record<string, string>> {
  const letter = [...alone.keys()].find((character) => /\p{L}/u.test(character) && !COMMON.test(character)) ?? '';
  const rights = [...alone.keys()];
  const signs = COMMON.test(left) ? rights.filter((right) => COMMON.test(right)) : [];
  const written = await kernsOf(face, letter, left, rights, alone);
  const unwritten = await kernsOf(face, '', left, signs, alone);
  const row: Record<string, string> = {};
  for (const [right, kern] of written) {
    const isOne = kern !== null && (!unwritten.has(right) || unwritten.get(right) === kern);
    const key = isOne ? String(kern) : NO_PAIR;
    if (key !== '0') row[key] = (row[key] ?? '') + right;
  }
  return row;
}

/** How much each of some characters moves from the one before it; null where the two are more than two glyphs. */
async function kernsOf(
  face: Face,
  before: string,
  left: string,
  rights: readonly string[],
  alone: Glyphs,
): Promise<Map<string, number | null>> {
  const set = await face.shape(before + rights.map((right) => left + right).join(''), false);
  const kerns = rights.map((right, i) => kernIn(set, before.length + 2 * i, [left, right], alone));
  if (rights.length < 2 || !kerns.includes(null)) return new Map(rights.map((right, i) => [right, kerns[i] ?? null]));
  // One pair that makes another glyph moves all the others from their places: they are set one by one.
  const single = new Map<string, number | null>();
  for (const right of rights) {
    single.set(right, (await kernsOf(face, before, left, [right], alone)).get(right) ?? null);
  }
  return single;
}

function kernIn(set: readonly FontGlyph[], at: number, pair: readonly [string, string], alone: Glyphs): number | null {
  const [left, right] = [set[at], set[at + 1]];
  const [ownLeft, ownRight] = pair.map((character) => alone.get(character));
  if (!left || !right || !ownLeft || !ownRight) return null;
  const isPlain = [left, right].every(({ x, y }) => x === 0 && y === 0);
  if (!isPlain || left.outline !== ownLeft.outline || right.outline !== ownRight.outline) return null;
  return left.advance - ownLeft.advance;
}
