import { loadResvg } from './native.ts';

/** Larger drawings than this are taken for an attack on memory. */
const MOST_BYTES = 8_000_000;

/** Whether bytes are a drawing in SVG: markup whose root element is `svg`. */
export function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
  return start.startsWith('<') && /<svg[\s>]/.test(start);
}

/**
 * A drawing as the bytes of a PNG, its longer side `longest` pixels. Nothing outside it is ever read: addresses but
 * fragments and data in themselves are taken out first, and entities are refused. Throws an Error that says what is
 * wrong.
 */
export async function rasterOf(bytes: Uint8Array, longest: number): Promise<Uint8Array> {
  if (bytes.length > MOST_BYTES) throw new Error('the drawing is beyond measure');
  const markup = new TextDecoder().decode(bytes);
  if (/<!ENTITY/i.test(markup)) throw new Error('the drawing declares entities');
  const { Resvg } = loadResvg();
  const safe = withoutAddresses(markup);
  const font = { loadSystemFonts: /<text[\s>]/.test(safe) };
  const { width, height } = new Resvg(safe, { font });
  const fitTo = { mode: width >= height ? 'width' : 'height', value: longest } as const;
  return new Resvg(safe, { font, fitTo }).render().asPng();
}

/** Takes out every address that leads out of the drawing. */
function withoutAddresses(markup: string): string {
  return markup
    .replace(/\b((?:xlink:)?href)\s*=\s*("[^"]*"|'[^']*')/gi, (whole, _, value: string) =>
      /^["']\s*(?:#|data:image\/(?:png|jpe?g|gif|webp)[;,])/i.test(value) ? whole : '',
    )
    .replace(/@import[^;]*;?/gi, '')
    .replace(/url\(\s*["']?(?!\s*["']?#)[^)]*\)/gi, 'none');
}
