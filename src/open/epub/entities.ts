/** What a document's own declarations come to. */
interface Expanded {
  /** The text with its entities expanded, and every line end where it was. */
  readonly text: string;
  /** Set when an entity is made of others, or of a file: such are written to swell, or to read what is not theirs. */
  readonly hostile: boolean;
}

/** What all the entities of a document may add to it. */
const MOST_ADDED = 1024 ** 2;

const DOCTYPE = /<!DOCTYPE\s[^>[]{0,400}(\[[^\]]{0,100000}\]\s*)?>/iy;
const ENTITY = /<!ENTITY\s+(%\s+)?([\w.:-]+)\s+(?:(?:SYSTEM|PUBLIC)\b[^<>]*|"([^"]*)"\s*|'([^']*)'\s*)>/gi;

/**
 * Takes a document's DOCTYPE away and expands the plain entities that it declares: words and character references.
 * Nothing outside the document is ever read.
 */
export function expandEntities(text: string): Expanded {
  // A document has one, and none inside another.
  DOCTYPE.lastIndex = Math.max(0, text.slice(0, 20_000).search(/<!DOCTYPE\s/i));
  const doctype = DOCTYPE.exec(text);
  if (!doctype) return { text, hostile: /<!ENTITY\s/i.test(text.slice(0, 4096)) };
  const bare = text.replace(doctype[0], doctype[0].replace(/[^\n]+/g, ''));
  const declared = [...(doctype[1] ?? '').matchAll(ENTITY)];
  if (declared.length === 0) return { text: bare, hostile: false };
  const values = new Map(declared.map((match) => [match[2] as string, match[3] ?? match[4] ?? null]));
  const nested = [...values.values()].some((value) => value === null || /&(?!#)[\w.:-]+;/.test(withoutCommon(value)));
  if (nested || declared.some((match) => match[1] !== undefined)) return { text: bare, hostile: true };
  let added = 0;
  const expanded = bare.replace(/&([\w.:-]+);/g, (reference, name: string) => {
    const value = values.get(name);
    if (value === undefined || value === null || added + value.length > MOST_ADDED) return reference;
    added += value.length;
    return value.replace(/\s+/g, ' ');
  });
  return { text: expanded, hostile: false };
}

function withoutCommon(value: string): string {
  return value.replace(/&(?:amp|lt|gt|quot|apos|nbsp);/g, '');
}
