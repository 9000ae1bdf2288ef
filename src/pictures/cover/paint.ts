import { type Edge, edgesOf } from './edges.ts';
import type { Shape } from './layout.ts';

/** A picture of few colours, as rows of PNG (11.2.2, colour type 3): each a filter, then a byte a pixel. */
export interface Painted {
  readonly width: number;
  readonly height: number;
  /** Colours as numbers, red first. */
  readonly palette: readonly number[];
  readonly rows: Uint8Array;
}

/** Filters of a row (PNG, 9.2): as it is, and as what it has more than the row above. */
const [AS_IT_IS, AS_ABOVE] = [0, 2];
/** How many shades an edge may have, from none of the shape to all of it. */
const SHADES = 16;
/** Colours that a picture of one byte a pixel can have. */
const MOST_COLOURS = 256;

/**
 * Paints shapes one over the other, the first below. A pixel at an edge is mixed by how much of it the shape covers:
 * the edges of a row are summed up, each by the area to its right. Most rows of a cover are like the one above and are
 * not painted at all.
 */
export function paint(shapes: readonly Shape[], width: number, height: number, scale: number): Painted {
  const tones = tonesOf(shapes);
  const layers = shapes.map(
    (shape, i): Layer => ({
      edges: edgesOf(shape, scale),
      tone: tones.of[i] as number,
      active: [],
      next: 0,
    }),
  );
  const changes = changingRows(
    layers.map(({ edges }) => edges),
    height,
  );
  const colours = newColours(tones.all);
  const rows = new Uint8Array((width + 1) * height);
  const sums = newSums(width);
  for (let y = 0; y < height; y++) {
    const start = y * (width + 1);
    rows[start] = changes[y] ? AS_IT_IS : AS_ABOVE;
    if (!changes[y]) continue;
    const row = rows.subarray(start + 1, start + 1 + width);
    for (const layer of layers) {
      advance(layer, y);
      if (layer.active.length === 0) continue;
      for (const edge of layer.active) addEdge(edge, y, sums);
      cover(row, sums, layer.tone, colours);
    }
  }
  return { width, height, palette: colours.palette, rows };
}

/** A shape, and which of its edges are in a row, from the left. */
interface Layer {
  readonly edges: readonly Edge[];
  readonly tone: number;
  readonly active: Edge[];
  next: number;
}

/** Goes on to a row. */
function advance(layer: Layer, y: number): void {
  const { edges, active } = layer;
  let kept = 0;
  for (const edge of active) if (edge.foot > y) active[kept++] = edge;
  // Setting a length, even to what it is, costs as much as a row.
  if (kept < active.length) active.length = kept;
  for (; layer.next < edges.length; layer.next++) {
    const edge = edges[layer.next] as Edge;
    if (edge.top >= y + 1) break;
    if (edge.foot <= y) continue;
    let place = active.length;
    for (; place > 0 && (active[place - 1] as Edge).x > edge.x; place--) active[place] = active[place - 1] as Edge;
    active[place] = edge;
  }
}

/** Which rows may differ from the one above: where an edge is slanted, begins or ends. */
function changingRows(all: readonly (readonly Edge[])[], height: number): Uint8Array {
  const changes = new Uint8Array(height);
  changes[0] = 1;
  for (const edges of all) {
    for (const { top, foot, slope } of edges) {
      if (slope !== 0) changes.fill(1, Math.max(0, Math.floor(top)), Math.max(0, Math.ceil(foot) + 1));
      else
        for (const end of [top, foot]) changes.fill(1, Math.max(0, Math.floor(end)), Math.max(0, Math.ceil(end) + 1));
    }
  }
  return changes;
}

/** Of a row, by how much more each pixel is covered than the one before it; and which of them are not as it. */
interface Sums {
  readonly more: Float64Array;
  readonly isChanged: Uint8Array;
  readonly changed: Uint16Array;
  count: number;
}

function newSums(width: number): Sums {
  // An edge on the right border changes the pixel beyond it, a slanted one that beyond that.
  const size = width + 2;
  return { more: new Float64Array(size), isChanged: new Uint8Array(size), changed: new Uint16Array(size), count: 0 };
}

/** Adds what an edge covers of a row: the area to its right. Plain steps, for they are the most that a cover takes. */
function addEdge(edge: Edge, y: number, sums: Sums): void {
  const from = Math.max(edge.top, y);
  const to = Math.min(edge.foot, y + 1);
  const border = sums.more.length - 2;
  const one = Math.min(border, Math.max(0, edge.x + (from - edge.top) * edge.slope));
  const other = Math.min(border, Math.max(0, edge.x + (to - edge.top) * edge.slope));
  const left = Math.min(one, other);
  const right = Math.max(one, other);
  const first = Math.floor(left);
  const last = Math.floor(right);
  const tall = (to - from) * edge.turn;
  if (first === last) {
    const share = (left + right) / 2 - first;
    add(sums, first, tall * (1 - share));
    add(sums, first + 1, tall * share);
    return;
  }
  const each = tall / (right - left);
  let before = 0;
  for (let pixel = first; pixel <= last; pixel++) {
    // Of the edge some is left of the pixel, and some in it.
    const enters = Math.max(left, pixel);
    const leaves = Math.min(right, pixel + 1);
    const covered = each * (enters - left + (leaves - enters) * (pixel + 1 - (enters + leaves) / 2));
    add(sums, pixel, covered - before);
    before = covered;
  }
  add(sums, last + 1, tall - before);
}

function add(sums: Sums, pixel: number, area: number): void {
  const { more, isChanged, changed } = sums;
  more[pixel] = (more[pixel] as number) + area;
  if (isChanged[pixel] === 1) return;
  isChanged[pixel] = 1;
  let place = sums.count++;
  for (; place > 0 && (changed[place - 1] as number) > pixel; place--) changed[place] = changed[place - 1] as number;
  changed[place] = pixel;
}

/** Lays a layer over a row as the sums say, and empties them. */
function cover(row: Uint8Array, sums: Sums, tone: number, colours: Colours): void {
  const { more, isChanged, changed, count } = sums;
  let covered = 0;
  let done = 0;
  for (let i = 0; i < count; i++) {
    const pixel = changed[i] as number;
    const shade = Math.round(Math.min(1, Math.abs(covered)) * SHADES);
    if (shade > 0) mix(row, done, Math.min(pixel, row.length), shade, tone, colours);
    covered += more[pixel] as number;
    more[pixel] = 0;
    isChanged[pixel] = 0;
    done = pixel;
  }
  sums.count = 0;
}

function mix(row: Uint8Array, from: number, to: number, shade: number, tone: number, colours: Colours): void {
  const { known } = colours;
  const place = (tone * (SHADES + 1) + shade) * MOST_COLOURS;
  if (shade === SHADES && colours.tones[tone]?.opacity === 1) {
    row.fill(mixed(colours, tone, shade, 0), from, to);
    return;
  }
  for (let x = from; x < to; x++) {
    const below = row[x] as number;
    row[x] =
      (known[place + below] as number) > 0 ? (known[place + below] as number) - 1 : mixed(colours, tone, shade, below);
  }
}

/** A colour as it is laid over others. */
interface Tone {
  readonly fill: number;
  readonly opacity: number;
}

interface Colours {
  readonly tones: readonly Tone[];
  readonly palette: number[];
  /** By tone, shade and colour below, one more than the place in the palette of what they make; 0 where none has asked. */
  readonly known: Uint16Array;
}

/** The tones of some shapes, and which each of them has. */
function tonesOf(shapes: readonly Shape[]): { readonly all: readonly Tone[]; readonly of: readonly number[] } {
  const all: Tone[] = [];
  const of = shapes.map((shape) => {
    const fill = Number.parseInt(shape.fill.slice(1), 16);
    const known = all.findIndex((tone) => tone.fill === fill && tone.opacity === shape.opacity);
    return known >= 0 ? known : all.push({ fill, opacity: shape.opacity }) - 1;
  });
  return { all, of };
}

function newColours(tones: readonly Tone[]): Colours {
  return { tones, palette: [0], known: new Uint16Array(tones.length * (SHADES + 1) * MOST_COLOURS) };
}

function mixed({ tones, palette, known }: Colours, tone: number, shade: number, below: number): number {
  const place = (tone * (SHADES + 1) + shade) * MOST_COLOURS + below;
  const found = known[place] as number;
  if (found > 0) return found - 1;
  const { fill, opacity } = tones[tone] as Tone;
  const [share, back] = [(opacity * shade) / SHADES, palette[below] as number];
  const part = (bits: number): number =>
    Math.round(((fill >> bits) & 0xff) * share + ((back >> bits) & 0xff) * (1 - share)) << bits;
  const made = colourIn(palette, part(16) | part(8) | part(0));
  known[place] = made + 1;
  return made;
}

/** A colour's place in a palette: a new one's, while there is room, else that of the one most like it. */
function colourIn(palette: number[], colour: number): number {
  const known = palette.indexOf(colour);
  if (known >= 0) return known;
  if (palette.length < MOST_COLOURS) return palette.push(colour) - 1;
  const off = (other: number): number =>
    [16, 8, 0].reduce((sum, bits) => sum + (((colour >> bits) & 0xff) - ((other >> bits) & 0xff)) ** 2, 0);
  return palette.reduce((best, other, i) => (off(other) < off(palette[best] as number) ? i : best), 0);
}
