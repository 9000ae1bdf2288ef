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

/** Opaque pixels, row by row, each as one number: red in its lowest byte, then green, blue and 255. */
export interface Pixels {
  readonly pixels: Int32Array;
  readonly width: number;
  readonly height: number;
}

/** As wide as an e-reader's screen; each pixel more costs time in every build. */
const COLUMNS = 1000;
const SCALE = COLUMNS / WIDTH;
const ROWS = Math.round(HEIGHT * SCALE);
/** Strips nearer to each other than so many rows are drawn as one. */
const NEAR = 24;

/** Memory for the pixels of one cover. */
export function newCanvas(): Int32Array {
  return new Int32Array(COLUMNS * ROWS);
}

/**
 * The pixels of a cover, in the memory given. Most rows of a cover are like the one above them: only the strips where something changes are
 * drawn, and the rows between them are copied. Two strips must agree on the rows between them; when they don't (letters
 * reach out of their lines), the whole is drawn.
 */
export function coverPixels(drawing: CoverDrawing, pixels: Int32Array = newCanvas()): Pixels {
  let done = 0;
  for (const [from, to] of stripsOf(drawing)) {
    drawStrip(drawing, from, to, pixels);
    if (done > 0 && from > done && !isSameRow(pixels, done - 1, from)) {
      drawStrip(drawing, 0, ROWS, pixels);
      break;
    }
    for (let row = done; row < from; row++) pixels.copyWithin(row * COLUMNS, from * COLUMNS, (from + 1) * COLUMNS);
    done = to;
  }
  return { pixels, width: COLUMNS, height: ROWS };
}

function isSameRow(pixels: Int32Array, one: number, other: number): boolean {
  for (let column = 0; column < COLUMNS; column++)
    if (pixels[one * COLUMNS + column] !== pixels[other * COLUMNS + column]) return false;
  return true;
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
function drawStrip({ ground, marks }: CoverDrawing, from: number, to: number, pixels: Int32Array): void {
  const [top, height] = [from / SCALE, (to - from) / SCALE];
  const seen = marks.filter(({ span }) => span[0] < top + height && span[1] > top);
  const letters = seen.map(({ svg }) => svg).join('');
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${COLUMNS}" height="${to - from}" ` +
    `viewBox="0 ${top} ${WIDTH} ${height}" preserveAspectRatio="none">${ground}${letters}</svg>`;
  const drawn = new (loadResvg().Resvg)(svg, { font: { loadSystemFonts: false } }).render().pixels;
  pixels.set(new Int32Array(drawn.buffer, drawn.byteOffset, drawn.length / 4), from * COLUMNS);
}
