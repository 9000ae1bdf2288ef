import { escapeAttribute, unescaped } from './write.ts';

export const NAME = '[\\p{L}_][\\p{L}\\p{N}_.-]*(?::[\\p{L}\\p{N}_.-]+)?';
/** A tag as it must be, then one in which the quotation marks of a value are missing: it ends where a tag must. */
const SOUND = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'uy');
const BROKEN = /<(\/?)([a-z][\w.-]*(?::[\w.-]+)?)((?:\s[^<>]*)?)>/iy;
/** One whose end is missing, where the next begins. */
const OPEN_ENDED = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*/?(?=<)`, 'uy');
/** The attributes of a broken tag: a value ends at its mark, or at the next blank. */
const ATTRIBUTE = /([\w.-]+(?::[\w.-]+)?)\s*=\s*(?:"([^"]*)"|'([^']*)'|["']?([^\s"'/]*))/g;

/** A tag of an XML file, as it must be or mended. */
export interface FoundTag {
  /** As it stands in the file. */
  readonly whole: string;
  /** As it must be. */
  readonly sound: string;
  readonly name: string;
  readonly closes: boolean;
  readonly empty: boolean;
  readonly hasAttributes: boolean;
}

/** The tag at a place of a file; null for none. Of broken ones only those of the names are tags. */
export function tagAt(xml: string, at: number, names: RegExp): FoundTag | null {
  SOUND.lastIndex = at;
  const sound = SOUND.exec(xml);
  if (sound) {
    const [whole, closing, name = '', given = '', empty] = sound;
    return { whole, sound: whole, name, closes: closing === '/', empty: empty === '/', hasAttributes: given !== '' };
  }
  BROKEN.lastIndex = at;
  OPEN_ENDED.lastIndex = at;
  const broken = BROKEN.exec(xml) ?? OPEN_ENDED.exec(xml);
  if (!broken) return null;
  const [whole, closing, name = '', inside = ''] = broken;
  if (!names.test(name)) return null;
  const empty = /\/\s*>?$/.test(whole);
  const end = closing === '/' ? '' : attributesIn(inside);
  const mended = `<${closing}${name}${end}${empty ? '/' : ''}>`;
  return { whole, sound: mended, name, closes: closing === '/', empty, hasAttributes: end !== '' };
}

function attributesIn(text: string): string {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    if (!found.has(name)) found.set(name, escapeAttribute(unescaped(double ?? single ?? bare ?? '')));
  }
  return [...found].map(([name, value]) => ` ${name}="${value}"`).join('');
}
