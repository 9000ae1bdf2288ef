const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The renderer writes attribute values between double quotes, and `>` in them as an entity. */
const ALT = / alt="([^"]*)"/;

/**
 * The text of an XHTML content document's body, `between` in the place of every tag. It reads only what the
 * renderer may write: XML with the five predefined entities and numeric ones, no comments, no CDATA.
 */
export function markupText(document: string, between = ' '): string {
  const start = document.indexOf('<body');
  return decoded(document.slice(Math.max(0, start)).replace(/<[^>]*>/g, between));
}

/**
 * Hands over the stretches of text of a content document's body: those between the tags, as `markupText` joins them,
 * and the words that stand in for pictures.
 */
export function eachMarkupText(document: string, take: (text: string) => void): void {
  let from = Math.max(0, document.indexOf('<body'));
  while (from < document.length) {
    const tag = document.indexOf('<', from);
    const end = tag < 0 ? document.length : tag;
    if (end > from) take(decoded(document.slice(from, end)));
    const close = document.indexOf('>', end);
    if (document.startsWith('<img ', end)) {
      const alt = ALT.exec(document.slice(end, close < 0 ? document.length : close))?.[1];
      if (alt) take(decoded(alt));
    }
    from = close < 0 ? document.length : close + 1;
  }
}

function decoded(text: string): string {
  return text.includes('&') ? text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, decode) : text;
}

function decode(entity: string, name: string): string {
  if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
  if (name.startsWith('#')) return String.fromCodePoint(Number.parseInt(name.slice(1), 10));
  return NAMED[name] ?? entity;
}
