import { loadResvg } from '../raster.ts';
import { HEIGHT, type Mark, type Span, WIDTH } from './layout.ts';

/** A cover before it is pixels. */
export interface CoverDrawing {
  /** SVG markup. */
  readonly ground: string;
  /** Between which heights the ground changes from row to row. */
  readonly busy: readonly Span[];
  readonly marks: readonly Mark[];
}

/** Pixels of three bytes, row by row. */
export interface Pixels {
  readonly rgb: Buffer;
  readonly width: number;
  readonly height: number;
}

/** As wide as an e-reader's screen; each pixel more costs time in every build. */
const COLUMNS = 1000;
const SCALE = COLUMNS / WIDTH;
const ROWS = Math.round(HEIGHT * SCALE);
/** Bytes of a row. */
const STRIDE = COLUMNS * 3;
/** Strips nearer to each other than so many rows are drawn as one. */
const NEAR = 24;

/** Memory for the pixels of one cover. */
export function newCanvas(): Buffer {
  return Buffer.allocUnsafeSlow(STRIDE * ROWS);
}

/**
 * The pixels of a cover, in the memory given. Most rows of a cover are like the one above them: only the strips where something changes are
 * drawn, and the rows between them are copied. Two strips must agree on the rows between them; when they don't (letters
 * reach out of their lines), the whole is drawn.
 */
export function coverPixels(drawing: CoverDrawing, rgb: Buffer = newCanvas()): Pixels {
  let done = 0;
  for (const [from, to] of stripsOf(drawing)) {
    drawStrip(drawing, from, to, rgb);
    const above = rgb.subarray((done - 1) * STRIDE, done * STRIDE);
    if (done > 0 && from > done && !above.equals(rgb.subarray(from * STRIDE, (from + 1) * STRIDE))) {
      drawStrip(drawing, 0, ROWS, rgb);
      break;
    }
    for (let row = done; row < from; row++) rgb.copyWithin(row * STRIDE, from * STRIDE, (from + 1) * STRIDE);
    done = to;
  }
  return { rgb, width: COLUMNS, height: ROWS };
}

/** The rows to draw, from the first to the last of the cover. */
function stripsOf({ busy, marks }: CoverDrawing): readonly Span[] {
  const spans = [[0, 1], ...busy, ...marks.map(({ span }) => span), [HEIGHT - 1, HEIGHT]] as readonly Span[];
  const rows = spans.map(
    ([from, to]): Span => [
      Math.max(0, Math.min(ROWS - 1, Math.floor(from * SCALE) - 1)),
      Math.min(ROWS, Math.max(1, Math.ceil(to * SCALE) + 1)),
    ],
  );
  const strips: Span[] = [];
  for (const [from, to] of rows.sort(([a], [b]) => a - b)) {
    const last = strips.at(-1);
    if (last && from - last[1] < NEAR) strips[strips.length - 1] = [last[0], Math.max(last[1], to)];
    else strips.push([from, to]);
  }
  return strips;
}

/** Draws the rows from one to, not including, another. */
function drawStrip({ ground, marks }: CoverDrawing, from: number, to: number, rgb: Uint8Array): void {
  const [top, height] = [from / SCALE, (to - from) / SCALE];
  const seen = marks.filter(({ span }) => span[0] < top + height && span[1] > top);
  const letters = seen.map(({ svg }) => svg).join('');
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${COLUMNS}" height="${to - from}" ` +
    `viewBox="0 ${top} ${WIDTH} ${height}" preserveAspectRatio="none">${ground}${letters}</svg>`;
  const { pixels } = new (loadResvg().Resvg)(svg, { font: { loadSystemFonts: false } }).render();
  withoutAlpha(pixels, rgb.subarray(from * STRIDE, to * STRIDE));
}

/** Copies the colours of opaque pixels, four at a time: as words of four bytes they are read and written quickest. */
function withoutAlpha(rgba: Uint8Array, rgb: Uint8Array): void {
  const from = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
  const to = new Uint32Array(rgb.buffer, rgb.byteOffset, rgb.length / 4);
  for (let at = 0, end = 0; at < from.length; at += 4, end += 3) {
    const a = from[at] as number;
    const b = from[at + 1] as number;
    const c = from[at + 2] as number;
    const d = from[at + 3] as number;
    to[end] = (a & 0xffffff) | (b << 24);
    to[end + 1] = ((b >>> 8) & 0xffff) | (c << 16);
    to[end + 2] = ((c >>> 16) & 0xff) | (d << 8);
  }
}
