const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The text of an XHTML content document's body, `between` in the place of every tag. It reads only what the renderer may write: XML with
 * the five predefined entities and numeric ones, no comments, no CDATA.
 */
export function markupText(document: string, between = ' '): string {
  const start = document.indexOf('<body');
  const text = document.slice(Math.max(0, start)).replace(/<[^>]*>/g, between);
  return text.includes('&') ? text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, decode) : text;
}

function decode(entity: string, name: string): string {
  if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
  if (name.startsWith('#')) return String.fromCodePoint(Number.parseInt(name.slice(1), 10));
  return NAMED[name] ?? entity;
}
