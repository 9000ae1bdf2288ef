import type { Face, FontGlyph } from './face.ts';

/**
 * What a font does with text that needs no more than letters side by side: made once of the whole font, when the
 * program is built, so that most covers need neither the font nor what sets complex writing.
 */
export interface Letters {
  readonly unitsPerEm: number;
  /** By character, its advance and its outline. */
  readonly glyphs: Readonly<Record<string, readonly [number, string]>>;
  /** The other characters that the font has: those that change with what stands around them. */
  readonly others: string;
  /** By character, its row of `rows`. */
  readonly pairs: Readonly<Record<string, number>>;
  /** By how much closer or wider a character stands, the ones after it; under `x` those that the whole font must set. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** The key of a row for pairs that make another glyph, or are no plain pair in some other way. */
export const NO_PAIR = 'x';

/** A font by its letters; `whole` opens all of it, for text that takes more. */
export function lettersFace(letters: Letters, whole: () => Promise<Face>): Face {
  const others = new Set([...letters.others].map((character) => character.codePointAt(0)));
  let opened: Promise<Face> | null = null;
  return {
    unitsPerEm: letters.unitsPerEm,
    has: (point) => Object.hasOwn(letters.glyphs, String.fromCodePoint(point)) || others.has(point),
    shape: async (text, fromRight) => {
      const plain = fromRight ? null : sideBySide(letters, text);
      if (plain) return plain;
      opened ??= whole();
      return await (await opened).shape(text, fromRight);
    },
  };
}

function sideBySide({ glyphs, pairs, rows }: Letters, text: string): readonly FontGlyph[] | null {
  const result: FontGlyph[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    const glyph = Object.hasOwn(glyphs, character) ? glyphs[character] : undefined;
    if (!glyph) return null;
    const [advance, outline] = glyph;
    const kern = i + 1 < text.length ? kernOf(rows[pairs[character] ?? -1], text.charAt(i + 1)) : 0;
    if (kern === null) return null;
    result.push({ outline, x: 0, y: 0, advance: advance + kern });
  }
  return result;
}

function kernOf(row: Readonly<Record<string, string>> | undefined, next: string): number | null {
  for (const kern in row) {
    if (row[kern]?.includes(next)) return kern === NO_PAIR ? null : Number(kern);
  }
  return 0;
}
