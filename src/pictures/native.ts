import { createRequire } from 'node:module';

// Both libraries are loaded in their CommonJS form: as an ES module, in more and smaller files, sharp takes more than
// twice the time to load, which is most of what a first picture costs.
const require = createRequire(import.meta.url);

type SharpModule = typeof import('sharp')['default'];

/** The picture library, set to work alike on every machine: one thread a picture, nothing kept between pictures. */
export function loadSharp(): SharpModule {
  const sharp = require('sharp') as SharpModule;
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

/** The library that turns SVG into pixels. */
export function loadResvg(): typeof import('@resvg/resvg-js') {
  return require('@resvg/resvg-js');
}
