import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';

/**
 * What changes whenever a file does, though its length and its time stay: the system alone sets the moment of the last
 * change of anything in it (`ctime`), and a file that takes its place is another one (`ino`).
 */
export function stampOf({ size, mtimeNs, ctimeNs, ino, dev }: BigIntStats): string {
  return hashOf([size, mtimeNs, ctimeNs, ino, dev].join(' '));
}

/** A short name for any words: the same for the same ones. */
export function hashOf(words: string | Uint8Array): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 20);
}
