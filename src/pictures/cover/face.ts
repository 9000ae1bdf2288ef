/** A glyph as it comes from a font, in the font's units. */
export interface FontGlyph {
  /** SVG path data. */
  readonly outline: string;
  /** How far it stands from where the one before it ended. */
  readonly x: number;
  readonly y: number;
  readonly advance: number;
}

/** A font ready to set text with. */
export interface Face {
  /** Units of the font to the em. */
  readonly unitsPerEm: number;
  /** Whether it has a glyph for a code point. */
  has(point: number): boolean;
  /** The glyphs of a text in one direction, from left to right. */
  shape(text: string, fromRight: boolean): Promise<readonly FontGlyph[]>;
}
