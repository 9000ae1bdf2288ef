import { decode } from '../decode/index.ts';
import { signature } from './signature.ts';

/** Bytes looked at. */
const SAMPLE = 1 << 16;
/** Of the signs of prose, this share are letters; and a story has so many of them at least. */
const [LETTERS, FEWEST] = [0.8, 60];

/**
 * The format or container of a file by what its bytes are, for names whose ending says nothing; null when they are no
 * prose: data, a program, a table.
 */
export function formatByBytes(bytes: Uint8Array): string | null {
  const kind = signature(bytes);
  if (kind !== null) return kind === 'ole' ? null : kind;
  const sample = bytes.subarray(0, SAMPLE);
  if (isEpub(sample)) return 'epub';
  const { text, encoding } = decode(sample, '').value;
  return encoding !== 'binary' && isProse(text) ? 'txt' : null;
}

function isEpub(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(30, 58)) === 'mimetypeapplication/epub+zip';
}

function isProse(text: string): boolean {
  const signs = text.match(/[^\s_=*-]/gu)?.length ?? 0;
  const letters = text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  return letters >= FEWEST && letters >= signs * LETTERS;
}
