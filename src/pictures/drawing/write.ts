import type { StyleRule } from './style.ts';
import type { Shape } from './tree.ts';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that XML has no place for. */
const ILLEGAL = /[^\t\n\r\P{Cc}]|\p{Cs}|[\ufffe\uffff]/gu;

/** A drawing as markup, written anew: nothing of the bytes it was read from is copied. */
export function writeDrawing(root: Shape, rules: readonly StyleRule[]): string {
  const sheet = rules.map(
    ({ selector, declarations }) =>
      `${selector}{${declarations.map(({ property, value }) => `${property}:${value}`).join(';')}}`,
  );
  const style = sheet.length === 0 ? '' : `<style>${escaped(sheet.join('\n'))}</style>`;
  return elementOf(root, ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"', style);
}

function elementOf({ name, attributes, children }: Shape, names = '', first = ''): string {
  if (name === 'style') return '';
  const given = [...attributes].map(([key, value]) => ` ${key === 'href' ? 'xlink:href' : key}="${escaped(value)}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : elementOf(child)));
  return `<${name}${names}${given.join('')}>${first}${inside.join('')}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>"]/g, (sign) => SIGNS[sign] as string);
}
