/** Whether a request knows a document already: its `If-None-Match` (RFC 9110, section 13.1.2) holds the tag, or `*`. */
export function isKnown(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  // Tags are compared without regard to weakness here: a proxy may have made a strong one weak.
  return [...header.matchAll(/(?:W\/)?("[^"]*")/g)].some(([, known]) => known === tag);
}

/** What a request wants of a book: all of it, some bytes, the last of them included, or bytes that it doesn't have. */
export type Wanted = 'all' | 'none' | readonly [from: number, to: number];

/**
 * One range of bytes (RFC 9110, section 14.1.2). All of the book when none is asked for, or several, or in words that
 * are none; and when the request has begun with another edition of it (`If-Range`, section 13.1.5).
 */
export function wantedOf(range: string | undefined, ifRange: string | undefined, size: number, tag: string): Wanted {
  const [, from, to] = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(range ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return 'all';
  if (ifRange !== undefined && ifRange.trim() !== tag) return 'all';
  if (from === '') return Number(to) === 0 || size === 0 ? 'none' : [Math.max(0, size - Number(to)), size - 1];
  if (to !== '' && Number(to) < Number(from)) return 'all';
  return Number(from) >= size ? 'none' : [Number(from), to === '' ? size - 1 : Math.min(size - 1, Number(to))];
}
