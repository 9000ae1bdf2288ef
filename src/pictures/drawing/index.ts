import { drawApart, type Patience } from './draw-apart.ts';
import { remakePictures } from './inner-pictures.ts';
import { eachShape, requireMeasure } from './measure.ts';
import { rulesOf } from './style.ts';
import { readDrawing, type Shape } from './tree.ts';
import { writeDrawing } from './write.ts';

export { newPatience, type Patience } from './draw-apart.ts';
export { drawingIn } from './markup.ts';

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
