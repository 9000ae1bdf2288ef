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

/** From one height of the cover to another. */
export type Span = readonly [number, number];

/** Words as SVG markup, and between which heights they stand. */
export interface Mark {
  readonly svg: string;
  readonly span: Span;
}

/** A drawn ground and the boxes for the words on it. */
export interface Layout {
  /** SVG markup. */
  readonly ground: string;
  /** Between which heights the ground changes from row to row; elsewhere each row is as the one above it. */
  readonly busy: readonly Span[];
  readonly title: Box;
  readonly author: Box;
  readonly series: Box;
}

/** Draws one look of a cover in the colours given. */
export type Design = (palette: Palette, chance: Chance) => Layout;

/** A rectangle; `more` is further attributes. */
export const rect = (x: number, y: number, width: number, height: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"${more}/>`;
/** A rectangle over the whole cover. */
export const all = (fill: string): string => rect(0, 0, WIDTH, HEIGHT, fill);
/** The attributes of an outline. */
export const stroke = (colour: string, width: number): string => ` stroke="${colour}" stroke-width="${width}"`;

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
