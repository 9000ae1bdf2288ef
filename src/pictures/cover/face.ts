import { inflateSync } from 'node:zlib';

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

/** Sizes of the headers and of a table's row in WOFF 1.0 and in an OpenType font. */
const WOFF = { header: 44, row: 20 };
const SFNT = { header: 12, row: 16 };

/** A WOFF 1.0 file (W3C, section 3 and 4) as the OpenType font inside it. Throws for a file that is none. */
export function openTypeOf(woff: Buffer): Uint8Array {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF font');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => tableAt(woff, WOFF.header + i * WOFF.row));
  const start = SFNT.header + count * SFNT.row;
  const size = tables.reduce((sum, { bytes }) => sum + padded(bytes.length), start);
  const font = Buffer.alloc(size);
  const power = 2 ** Math.floor(Math.log2(count));
  woff.copy(font, 0, 4, 8);
  font.writeUInt16BE(count, 4);
  font.writeUInt16BE(power * SFNT.row, 6);
  font.writeUInt16BE(Math.log2(power), 8);
  font.writeUInt16BE((count - power) * SFNT.row, 10);
  let at = start;
  tables.forEach(({ tag, checksum, bytes }, i) => {
    const row = SFNT.header + i * SFNT.row;
    tag.copy(font, row);
    font.writeUInt32BE(checksum, row + 4);
    font.writeUInt32BE(at, row + 8);
    font.writeUInt32BE(bytes.length, row + 12);
    font.set(bytes, at);
    at += padded(bytes.length);
  });
  return font;
}

function tableAt(woff: Buffer, row: number): { tag: Buffer; checksum: number; bytes: Uint8Array } {
  const at = woff.readUInt32BE(row + 4);
  const packed = woff.subarray(at, at + woff.readUInt32BE(row + 8));
  const bytes = packed.length < woff.readUInt32BE(row + 12) ? inflateSync(packed) : packed;
  return { tag: woff.subarray(row, row + 4), checksum: woff.readUInt32BE(row + 16), bytes };
}

/** Tables begin at multiples of four. */
function padded(length: number): number {
  return (length + 3) & ~3;
}
