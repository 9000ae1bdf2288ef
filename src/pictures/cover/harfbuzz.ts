import type { Buffer, Font } from 'harfbuzzjs';
import type { Face } from './face.ts';

type Harfbuzz = typeof import('harfbuzzjs');

/** A font that HarfBuzz sets: all of it, whatever the writing asks for. Throws for bytes that are no font. */
export async function harfbuzzFace(bytes: Uint8Array): Promise<Face> {
  const harfbuzz = await import('harfbuzzjs');
  const face = new harfbuzz.Face(new harfbuzz.Blob(bytes), 0);
  const font = new harfbuzz.Font(face);
  const outlines = new Map<number, string>();
  const outlineOf = (glyph: number): string => {
    const outline = outlines.get(glyph) ?? font.glyphToPath(glyph);
    outlines.set(glyph, outline);
    return outline;
  };
  return {
    unitsPerEm: face.upem,
    has: (point) => Boolean(font.nominalGlyph(point)),
    shape: async (text, fromRight) =>
      shaped(harfbuzz, font, text, fromRight).map(({ codepoint, xOffset = 0, yOffset = 0, xAdvance = 0 }) => ({
        outline: outlineOf(codepoint),
        x: xOffset,
        y: yOffset,
        advance: xAdvance,
      })),
  };
}

type Shaped = ReturnType<Buffer['getGlyphInfosAndPositions']>;

function shaped(harfbuzz: Harfbuzz, font: Font, text: string, fromRight: boolean): Shaped {
  const buffer = new harfbuzz.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(fromRight ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
  harfbuzz.shape(font, buffer);
  return buffer.getGlyphInfosAndPositions();
}
