import type { Chance } from './chance.ts';
import type { Look } from './fonts.ts';
import type { Palette } from './palettes.ts';

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
