import { unescaped } from './write.ts';

/** A piece of a well-formed XML document, exactly as it stands there: all sources joined are the document. */
export interface Token {
  readonly type: 'open' | 'close' | 'empty' | 'text' | 'other';
  readonly source: string;
  /** The element's name; empty for text, comments, declarations. */
  readonly name: string;
}

/** Comments, CDATA sections, processing instructions and declarations come before tags, which all begin with `<`. */
const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+|</g;

/** Cuts a well-formed XML document into its pieces. Nothing is decoded, so nothing can be lost. */
export function tokensOf(xml: string): readonly Token[] {
  return (xml.match(TOKEN) ?? []).map(token);
}

function token(source: string): Token {
  if (source[0] !== '<' || source === '<') return { type: 'text', source, name: '' };
  if (source[1] === '!' || source[1] === '?') return { type: 'other', source, name: '' };
  const name = /^<\/?([^\s/>]*)/.exec(source)?.[1] ?? '';
  if (source[1] === '/') return { type: 'close', source, name };
  return { type: source.endsWith('/>') ? 'empty' : 'open', source, name };
}

/** An attribute: its name, and its value in quotes. */
const ATTRIBUTE = /\s+([^\s=/>"']+)\s*=\s*("[^"]*"|'[^']*')/g;

/** The decoded value of a tag's attribute; null when the tag does not have it. */
export function attributeOf(tag: Token, name: string): string | null {
  const written = writtenAttribute(tag, name);
  return written === null ? null : unescaped(written);
}

/** The value of a tag's attribute as it stands there; null when the tag does not have it. */
export function writtenAttribute(tag: Token, name: string): string | null {
  if (!tag.source.includes(name)) return null;
  for (const [, written, value = ''] of tag.source.matchAll(ATTRIBUTE)) {
    if (written === name) return value.slice(1, -1);
  }
  return null;
}

/**
 * A tag with attributes written anew: `change` gives what stands for one, its space before it included. One attribute is
 * read after the other, so that what looks like one inside a value is none.
 */
export function withAttributes(tag: string, change: (whole: string, name: string) => string): string {
  return tag.replace(ATTRIBUTE, (whole, name: string) => change(whole, name));
}
