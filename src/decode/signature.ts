import { encodingNamed } from './code-pages.ts';

/** A kind of file that is not text, known by its first bytes. */
interface Signature {
  readonly bytes: readonly number[];
  readonly what: string;
  readonly remedy: string;
}

const saveAs = 'Save it as plain text, Markdown or HTML from the program that made it.';

/** First bytes as the formats' own specifications give them. */
const signatures: readonly Signature[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF document', remedy: saveAs },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a zip archive (a DOCX, ODT or EPUB is one)', remedy: saveAs },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Word document', remedy: saveAs },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: 'a rich text (RTF) document', remedy: saveAs },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive', remedy: 'Unpack it first.' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a PNG picture', remedy: 'Give the story as text.' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a JPEG picture', remedy: 'Give the story as text.' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a GIF picture', remedy: 'Give the story as text.' },
];

/** What the bytes are instead of text, in words for a user; null when they may be text. */
export function notText(bytes: Uint8Array): { readonly what: string; readonly remedy: string } | null {
  const known = signatures.find((signature) => signature.bytes.every((byte, i) => bytes[i] === byte));
  if (known) return known;
  const sample = bytes.subarray(0, 1 << 16);
  let controls = 0;
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i] as number;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) controls++;
  }
  // A text has a stray control character or a padded end; data has them everywhere.
  return controls > 16 && controls / sample.length > 0.1 ? { what: 'binary data', remedy: saveAs } : null;
}

/** Where HTML and XML state their encoding: within the first kilobytes (HTML Standard, "prescan a byte stream"). */
const HEAD = 4096;

/** The encoding that a page or an XML document states for itself; null when it states none that is known. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  if (!head.includes('<')) return null;
  const xml = /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1];
  const meta = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  const name = xml ?? meta;
  const found = name === undefined ? null : encodingNamed(name);
  // Bytes in which this was found by its ASCII letters are not in UTF-16.
  return found?.startsWith('utf-16') ? null : found;
}
