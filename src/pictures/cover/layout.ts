import type { Look } from './fonts.ts';

/** A cover's size in pixels. */
export const WIDTH = 1200;
export const HEIGHT = 1920;

/** Where words stand. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly align: 'start' | 'center';
  readonly valign: 'top' | 'middle' | 'bottom';
  readonly colour: string;
  readonly look: Look;
}

/** Lines around an area as SVG path data (M, L, H, V, Q, C and Z), and where it stands: each of its points is multiplied, then moved. */
export interface Outline {
  readonly data: string;
  readonly across: number;
  readonly down: number;
  readonly x: number;
  readonly y: number;
}

/** Areas of one colour; what is inside of two outlines of opposite directions is a hole. */
export interface Shape {
  readonly outlines: readonly Outline[];
  /** As `#rrggbb`. */
  readonly fill: string;
  readonly opacity: number;
}

/** A drawn ground, from the back to the front, and the boxes for the words on it. */
export interface Layout {
  readonly ground: readonly Shape[];
  readonly title: Box;
  readonly author: Box;
  readonly series: Box;
}

/** Draws one look of a cover in the colours given. */
export type Design = (palette: Palette, chance: Chance) => Layout;

/** An area of the cover by its outline. */
export const area = (data: string, fill: string, opacity = 1): Shape => ({
  outlines: [{ data, across: 1, down: 1, x: 0, y: 0 }],
  fill,
  opacity,
});

/** The outline of a rectangle. */
export const around = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}H${x + width}V${y + height}H${x}Z`;

/** A rectangle. */
export const rect = (x: number, y: number, width: number, height: number, fill: string, opacity = 1): Shape =>
  area(around(x, y, width, height), fill, opacity);
/** A rectangle over the whole cover. */
export const all = (fill: string): Shape => rect(0, 0, WIDTH, HEIGHT, fill);

/** A rectangle's lines, half of their width on each side of it. */
export function ruled(x: number, y: number, width: number, height: number, fill: string, thick: number): Shape {
  const half = thick / 2;
  const inside = `M${x + half} ${y + half}V${y + height - half}H${x + width - half}V${y + half}Z`;
  return area(around(x - half, y - half, width + thick, height + thick) + inside, fill);
}

/** How far the handles of a curve that is a quarter of a circle reach, as a part of the radius. */
const HANDLE = 0.5523;

/** A quarter of a circle as it goes on in path data, from one point of it to another. */
export function quarter(fromX: number, fromY: number, toX: number, toY: number, startsAcross: boolean): string {
  const [wide, high] = [(toX - fromX) * HANDLE, (toY - fromY) * HANDLE];
  const [first, last] = startsAcross
    ? [`${fromX + wide} ${fromY}`, `${toX} ${toY - high}`]
    : [`${fromX} ${fromY + high}`, `${toX - wide} ${toY}`];
  return `C${first} ${last} ${toX} ${toY}`;
}

/** A whole circle. */
export function circle(x: number, y: number, radius: number, fill: string): Shape {
  const [left, right, top, foot] = [x - radius, x + radius, y - radius, y + radius];
  const turns = [
    quarter(x, top, right, y, true),
    quarter(right, y, x, foot, false),
    quarter(x, foot, left, y, true),
    quarter(left, y, x, top, false),
  ];
  return area(`M${x} ${top}${turns.join('')}Z`, fill);
}

/** The colours of a cover: a dark and a light ground that carry each other's letters, and two that go with both. */
export interface Palette {
  readonly dark: string;
  readonly light: string;
  readonly accent: string;
  readonly middle: string;
}

/** Dark and light differ enough to be read in grey: a contrast of 7 or more. */
export const palettes: readonly Palette[] = [
  { dark: '#1d3244', light: '#f3ead8', accent: '#d9863b', middle: '#5d7f92' },
  { dark: '#3a1f2b', light: '#f6e9e1', accent: '#c9616a', middle: '#8d5a66' },
  { dark: '#1f3a2e', light: '#f1eedb', accent: '#d8b04a', middle: '#5f8a70' },
  { dark: '#2b2447', light: '#efeaf4', accent: '#e0a458', middle: '#7a6ca3' },
  { dark: '#4a2314', light: '#f7ecd9', accent: '#e39b4d', middle: '#a5694a' },
  { dark: '#123b42', light: '#e9f0ea', accent: '#e27a5f', middle: '#4f8b8f' },
  { dark: '#26292e', light: '#f0eee9', accent: '#c8a15a', middle: '#7c828b' },
  { dark: '#2f3313', light: '#f4f0da', accent: '#c65f3a', middle: '#86894a' },
  { dark: '#14284f', light: '#eef0f2', accent: '#e8bf57', middle: '#5b76a8' },
  { dark: '#451b33', light: '#f4e9ee', accent: '#e2a13f', middle: '#9a5a7d' },
];

/** A source of numbers that look random and are the same for the same words, on every machine. */
interface Chance {
  /** A whole number from 0 up to, not including, `below`. */
  pick(below: number): number;
  /** A number from `from` to `to`. */
  between(from: number, to: number): number;
}

/** Chance seeded by words: FNV-1a over their UTF-16 units, then mulberry32. */
export function chanceOf(words: string): Chance {
  let state = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) state = Math.imul(state ^ words.charCodeAt(i), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { pick: (below) => Math.floor(next() * below), between: (from, to) => from + next() * (to - from) };
}
