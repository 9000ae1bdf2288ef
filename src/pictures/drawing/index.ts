import { drawApart, type Patience } from './draw-apart.ts';
import { remakePictures } from './inner-pictures.ts';
import { eachShape, requireMeasure } from './measure.ts';
import { rulesOf } from './style.ts';
import { readDrawing, type Shape } from './tree.ts';
import { writeDrawing } from './write.ts';

export { newPatience, type Patience } from './draw-apart.ts';

/** Larger drawings than this are taken for an attack on memory. */
const MOST_BYTES = 8_000_000;
/** The root element of a drawing comes so early. */
const HEAD = 65_536;

/** Whether bytes are a drawing in SVG: markup whose root element is `svg`. */
export function isSvg(bytes: Uint8Array): boolean {
  if (!new TextDecoder().decode(bytes.subarray(0, 256)).trimStart().startsWith('<')) return false;
  return /<(?:[\w-]+:)?svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, HEAD)));
}

/**
 * A drawing as the bytes of a PNG, its longer side `longest` pixels. It is read, written anew with what is allowed in
 * one, and drawn in a process of its own that is ended when it takes too long: nothing outside it is ever opened.
 * Throws an Error that says what is wrong.
 */
export async function rasterOf(bytes: Uint8Array, longest: number, patience: Patience): Promise<Uint8Array> {
  if (bytes.length > MOST_BYTES) throw new Error('the drawing is beyond measure');
  const markup = new TextDecoder().decode(bytes);
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
