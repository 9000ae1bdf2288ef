import { createHash } from 'node:crypto';
import { folded } from './merge.ts';

/** The namespace of every book made here: a constant made once by chance (RFC 9562, section 6.5). */
const NAMESPACE = '8f6b1d4e-3c52-4b0a-9d7e-51a2c6f0e983';

/**
 * A `urn:uuid:` of version 5 (RFC 9562, section 5.5) from the words that name a book.
 * The same words give the same identifier in every build, so that an updated book keeps its place on a reader.
 */
export function identifierOf(words: readonly string[]): string {
  const space = Uint8Array.from(NAMESPACE.replaceAll('-', '').match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  // Folded, so that a corrected quote mark or a second space does not make another book.
  const bytes = createHash('sha1').update(space).update(words.map(folded).join('\n')).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
