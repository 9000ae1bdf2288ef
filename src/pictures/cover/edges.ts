import type { Outline, Shape } from './layout.ts';

/** A straight piece of an outline, from a height down to another, in pixels. */
export interface Edge {
  readonly top: number;
  readonly foot: number;
  /** Where it stands at its top, and how far it goes to the right in a row. */
  readonly x: number;
  readonly slope: number;
  /** 1 when the outline goes down here, else -1. */
  readonly turn: number;
}

/** How far a curve may be from the straight pieces that stand for it, in pixels. */
const OFF = 0.1;

/** The edges of a shape, in the order of their tops; `scale` pixels are a unit of the cover. */
export function edgesOf({ outlines }: Shape, scale: number): readonly Edge[] {
  const edges: Edge[] = [];
  for (const outline of outlines) addOutline(outline, scale, edges);
  return edges.sort((a, b) => a.top - b.top);
}

const STEP = /[A-Z]|-?[\d.]+/g;

/** The steps of the last outlines: the same letters stand on most covers. */
const taken = new Map<string, readonly (string | number)[]>();
const MOST_TAKEN = 512;

/** The letters of an outline's steps, and the numbers behind each. */
function stepsOf(data: string): readonly (string | number)[] {
  const known = taken.get(data);
  if (known !== undefined) return known;
  const steps = (data.match(STEP) ?? []).map((step) => (/[A-Z]/.test(step) ? step : Number(step)));
  if (taken.size >= MOST_TAKEN) taken.clear();
  taken.set(data, steps);
  return steps;
}

function addOutline({ data, across, down, x, y }: Outline, scale: number, edges: Edge[]): void {
  const steps = stepsOf(data);
  let at = 0;
  const nextX = (): number => ((steps[at++] as number) * across + x) * scale;
  const nextY = (): number => ((steps[at++] as number) * down + y) * scale;
  let [startX, startY, fromX, fromY] = [0, 0, 0, 0];
  const lineTo = (toX: number, toY: number): void => {
    addEdge(fromX, fromY, toX, toY, edges);
    [fromX, fromY] = [toX, toY];
  };
  const curveTo = (aX: number, aY: number, bX: number, bY: number, toX: number, toY: number): void => {
    const [x0, y0] = [fromX, fromY];
    const bend = Math.max(
      Math.hypot(x0 - 2 * aX + bX, y0 - 2 * aY + bY),
      Math.hypot(aX - 2 * bX + toX, aY - 2 * bY + toY),
    );
    const count = Math.ceil(Math.sqrt((0.75 * bend) / OFF));
    for (let i = 1; i < count; i++) {
      const [t, u] = [i / count, 1 - i / count];
      const [w0, w1, w2, w3] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      lineTo(w0 * x0 + w1 * aX + w2 * bX + w3 * toX, w0 * y0 + w1 * aY + w2 * bY + w3 * toY);
    }
    lineTo(toX, toY);
  };
  let letter = '';
  while (at < steps.length) {
    // A letter may stand for several steps.
    if (typeof steps[at] === 'string') letter = steps[at++] as string;
    if (letter === 'M') {
      lineTo(startX, startY);
      [startX, startY] = [nextX(), nextY()];
      [fromX, fromY] = [startX, startY];
      letter = 'L';
    } else if (letter === 'L') lineTo(nextX(), nextY());
    else if (letter === 'H') lineTo(nextX(), fromY);
    else if (letter === 'V') lineTo(fromX, nextY());
    else if (letter === 'C') curveTo(nextX(), nextY(), nextX(), nextY(), nextX(), nextY());
    else if (letter === 'Q') {
      // A curve with one handle is one with two that reach two thirds of the way to it.
      const [aX, aY, toX, toY] = [nextX(), nextY(), nextX(), nextY()];
      const third = (end: number, handle: number): number => end + ((handle - end) * 2) / 3;
      curveTo(third(fromX, aX), third(fromY, aY), third(toX, aX), third(toY, aY), toX, toY);
    } else if (letter === 'Z') lineTo(startX, startY);
    else throw new RangeError(`no outline: ${data.slice(0, 40)}`);
  }
  lineTo(startX, startY);
}

function addEdge(fromX: number, fromY: number, toX: number, toY: number, edges: Edge[]): void {
  if (fromY === toY) return;
  const slope = (toX - fromX) / (toY - fromY);
  if (fromY < toY) edges.push({ top: fromY, foot: toY, x: fromX, slope, turn: 1 });
  else edges.push({ top: toY, foot: fromY, x: toX, slope, turn: -1 });
}
