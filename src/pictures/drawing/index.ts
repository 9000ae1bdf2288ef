import { gunzipSync } from 'node:zlib';
import { escapeAttribute, escapeText } from '../../markup/write.ts';
import { dataOf } from '../address.ts';
import { openRaster, withRoom } from '../raster.ts';
import { drawApart, type Patience } from './draw-apart.ts';
import { eachShape, requireMeasure } from './measure.ts';
import { rulesOf, type StyleRule } from './style.ts';
import { readDrawing, type Shape } from './tree.ts';

/** Larger drawings than this, packed or not, are taken for an attack on memory. */
const MOST_BYTES = 8_000_000;
/** The root element of a drawing comes so early. */
const HEAD = 65_536;

/**
 * The markup of a drawing in SVG, in any encoding that it states, packed (`.svgz`) or not; null for bytes that are none:
 * the root element is not `svg`. Throws an Error for one beyond measure.
 */
export function drawingIn(given: Uint8Array): string | null {
  const bytes = given[0] === 0x1f && given[1] === 0x8b ? unpacked(given) : given;
  if (bytes === null || !isMarkup(bytes)) return null;
  if (!ROOT.test(decoded(bytes.subarray(0, HEAD)))) return null;
  if (bytes.length > MOST_BYTES) throw new Error('the drawing is beyond measure');
  return decoded(bytes);
}

const ROOT = /<(?:[\w-]+:)?svg[\s>]/;

function isMarkup(bytes: Uint8Array): boolean {
  return decoded(bytes.subarray(0, 256)).trimStart().startsWith('<');
}

function unpacked(bytes: Uint8Array): Uint8Array | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    return null;
  }
}

/** By its byte order mark, else as the declaration of XML says, else UTF-8. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const stated = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(/^utf-?16/i.test(stated) ? 'utf-8' : stated).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

export { newPatience, type Patience } from './draw-apart.ts';

/**
 * A drawing as the bytes of a PNG, its longer side `longest` pixels. It is read, written anew with what is allowed in
 * one, and drawn in a process of its own that is ended when it takes too long: nothing outside it is ever opened.
 * Throws an Error that says what is wrong.
 */
export async function rasterOf(markup: string, longest: number, patience: Patience): Promise<Uint8Array> {
  if (/<!ENTITY/i.test(markup)) throw new Error('the drawing declares entities');
  const root = readDrawing(markup);
  const sheet = styleSheetOf(root);
  const rules = sheet === '' ? [] : await rulesOf(sheet);
  requireMeasure(root, rules, await remakePictures(root, longest));
  return await drawApart({ markup: writeDrawing(root, rules), longest, fonts: holdsText(root) }, patience);
}

function styleSheetOf(root: Shape): string {
  let sheet = '';
  eachShape(root, ({ name, children }) => {
    if (name === 'style') sheet += `${children.filter((child) => typeof child === 'string').join('')}\n`;
  });
  return sheet.trim();
}

function holdsText(root: Shape): boolean {
  let found = false;
  eachShape(root, ({ name }) => {
    found ||= name === 'text';
  });
  return found;
}

/** A drawing as markup, written anew: nothing of the bytes it was read from is copied. */
function writeDrawing(root: Shape, rules: readonly StyleRule[]): string {
  const sheet = rules.map(
    ({ selector, declarations }) =>
      `${selector}{${declarations.map(({ property, value }) => `${property}:${value}`).join(';')}}`,
  );
  const style = sheet.length === 0 ? '' : `<style>${escapeText(sheet.join('\n'))}</style>`;
  return elementOf(root, ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"', style);
}

function elementOf({ name, attributes, children }: Shape, names = '', first = ''): string {
  if (name === 'style') return '';
  const given = [...attributes].map(
    ([key, value]) => ` ${key === 'href' ? 'xlink:href' : key}="${escapeAttribute(value)}"`,
  );
  const inside = children.map((child) => (typeof child === 'string' ? escapeText(child) : elementOf(child)));
  return `<${name}${names}${given.join('')}>${first}${inside.join('')}</${name}>`;
}

/** Pictures within one drawing, and pixels that they have together before they are made smaller. */
const [MOST_PICTURES, MOST_PIXELS] = [64, 60_000_000];

/**
 * Makes every picture that a drawing holds anew, at most `longest` pixels long, so that whatever draws it meets bytes
 * made here only. A broken one, or a drawing within the drawing, is left out. Gives the pixels of each. Throws an Error
 * for more than any honest drawing holds.
 */
async function remakePictures(root: Shape, longest: number): Promise<(shape: Shape) => number> {
  const shapes: Shape[] = [];
  eachShape(root, (shape) => {
    if (shape.attributes.get('href')?.startsWith('#') === false) shapes.push(shape);
  });
  const made = new Map<string, { readonly address: string; readonly pixels: number } | null>();
  const sizes = new Map<Shape, number>();
  let pixels = 0;
  for (const shape of shapes) {
    const address = shape.attributes.get('href') ?? '';
    let picture = made.get(address);
    if (picture === undefined) {
      if (made.size >= MOST_PICTURES) throw new Error('the drawing holds too many pictures');
      const opened = await openInner(address);
      pixels += opened?.pixels ?? 0;
      if (pixels > MOST_PIXELS) throw new Error('the pictures in the drawing have too many pixels');
      picture = opened && (await opened.remake(longest));
      made.set(address, picture);
    }
    if (picture === null) shape.attributes.delete('href');
    else shape.attributes.set('href', picture.address);
    sizes.set(shape, picture?.pixels ?? 0);
  }
  return (shape) => sizes.get(shape) ?? 0;
}

interface Inner {
  readonly pixels: number;
  remake(longest: number): Promise<{ readonly address: string; readonly pixels: number } | null>;
}

/** Looks at the head of a picture only. */
async function openInner(address: string): Promise<Inner | null> {
  const bytes = dataOf(address);
  const opened = bytes && (await openRaster(bytes).catch(() => null));
  if (!opened) return null;
  const { image, meta } = opened;
  return {
    pixels: meta.width * meta.height,
    async remake(longest) {
      const smaller = image.resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true });
      const kind = meta.format === 'jpeg' ? smaller.jpeg({ quality: 95 }) : smaller.png({ compressionLevel: 1 });
      const made = await withRoom(meta, () => kind.toBuffer({ resolveWithObject: true })).catch(() => null);
      if (made === null) return null;
      const { data, info } = made;
      return {
        address: `data:image/${info.format};base64,${data.toString('base64')}`,
        pixels: info.width * info.height,
      };
    },
  };
}
