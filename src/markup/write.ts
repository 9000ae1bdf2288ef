import { decodeHTMLStrict } from 'entities/decode';
import { memberOf } from '../model/index.ts';

// All but the characters that stand for themselves. XML 1.0 allows no control characters but tab and line ends, and no
// lone surrogates; C1 controls are never meant. Paired surrogates are let through by `legal`.
const TEXT_SPECIAL = /[^\t\n\r -%'-;=?-~\u00a0-\ud7ff\ue000-\ufffd]/;
const ATTRIBUTE_SPECIAL = /[^ !#-%'-;=?-~\u00a0-\ud7ff\ue000-\ufffd]/;

/** Text as XML character data: escaped, without characters that XML forbids. */
export function escapeText(text: string): string {
  return TEXT_SPECIAL.test(text) ? escapeMarkup(legal(text)) : text;
}

/** Text as an XML attribute value between double quotes; white space of every kind becomes a space. */
export function escapeAttribute(text: string): string {
  if (!ATTRIBUTE_SPECIAL.test(text)) return text;
  return escapeMarkup(legal(text))
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, ' ');
}

/** The text without characters that XML forbids: page ends become spaces, a lone surrogate becomes U+FFFD. */
export function legal(text: string): string {
  return text
    .replace(/[\v\f\u0085]/g, ' ')
    .replace(/[\ufffe\uffff]|[^\P{Cc}\t\n\r]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}

/** The first of the texts with something to see in it; a dash when none has. For titles and names that must not be empty. */
export function visible(...texts: readonly string[]): string {
  return texts.find(hasWords) ?? '–';
}

/** Whether anything of the text would show. */
export function hasWords(text: string): boolean {
  return legal(text).trim() !== '';
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text with its character references resolved; XML itself knows five names. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return memberOf(NAMED, name) ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0x10ffff ? whole : String.fromCodePoint(point);
  });
}

/** An address with its escapes resolved; as it stands where they are none. */
export function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** A path in a book that an address in one of its files leads to; null when it leads out of the book. */
export function pathFrom(base: string, href: string): string | null {
  if (/^[a-z][a-z\d+.-]*:/i.test(href)) return null;
  try {
    const from = new URL(base.split('/').map(encodeURIComponent).join('/'), 'epub://book/');
    return decodeURIComponent(new URL(href, from).pathname.slice(1));
  } catch {
    return null;
  }
}

/**
 * The character that HTML calls by a name or a number: `hellip`, `#8217`. A number from 128 to 159 means what it does in
 * windows-1252, as browsers read it. Null for no name.
 */
export function characterNamed(name: string): string | null {
  const reference = `&${name};`;
  const character = decodeHTMLStrict(reference);
  return character === reference ? null : character;
}
