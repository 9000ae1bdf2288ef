import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * The mark by which a file made here is known again, and known to be as it was made: a digest of its content, in the
 * file itself. Whoever changes a word, a picture or a title of it makes it his own.
 */
const NAME = 'fascicle:content';

/** A file in an EPUB, as the list of the archive has it. */
export interface Packed {
  readonly name: string;
  readonly size: number;
  /** CRC-32 of its content. */
  readonly crc: number;
}

/** The path of the package document, which carries an EPUB's mark. */
export const PACKAGE = 'OEBPS/content.opf';

const META = new RegExp(`<meta name="${NAME}" content="([\\w-]{43})"/>\n`);

/** A package document with the mark of the book that it stands in. */
export function withMark(packageDocument: string, files: readonly Packed[]): string {
  const meta = `<meta name="${NAME}" content="${digestOf(packageDocument, files)}"/>\n`;
  return packageDocument.replace('</metadata>', () => `${meta}</metadata>`);
}

/** Whether a package document carries a mark, and the book that it stands in is as it was made. */
export function isMarked(packageDocument: string, files: readonly Packed[]): boolean {
  const mark = META.exec(packageDocument);
  return mark !== null && digestOf(packageDocument.replace(META, ''), files) === mark[1];
}

/** The digest of a book: of the list of its files, and of its package document without the mark. */
function digestOf(packageDocument: string, files: readonly Packed[]): string {
  const lines = files.filter(({ name }) => name !== PACKAGE).map(({ name, size, crc }) => `${crc} ${size} ${name}\n`);
  return createHash('sha256').update(lines.sort().join('')).update(packageDocument).digest('base64url');
}

/** How a file that is no archive is marked: these words, and the digest of the whole file with this in its place. */
const WORDS = Buffer.from(`${NAME}:`, 'latin1');
const BLANK = '-'.repeat(43);
/** Bytes from the beginning within which the mark stands. */
const HEAD = 1 << 16;

/** What a file that is no archive must hold near its beginning, for `markBytes` to fill in. */
export const blankMark: string = `${WORDS.toString('latin1')}${BLANK}`;

/** Fills in the mark of a file that holds a blank one. */
export function markBytes(bytes: Uint8Array): Uint8Array {
  const marked = Buffer.from(bytes);
  const at = markAt(marked);
  if (at !== null) marked.write(createHash('sha256').update(bytes).digest('base64url'), at, 'latin1');
  return marked;
}

/** Whether a file that is no archive carries a mark, and is as it was made. */
export function isMarkedFile(bytes: Uint8Array): boolean {
  const at = markAt(bytes);
  if (at === null) return false;
  const made = Buffer.from(bytes);
  const mark = made.toString('latin1', at, at + BLANK.length);
  made.write(BLANK, at, 'latin1');
  if (isPng(made)) made.writeUInt32BE(0, at + BLANK.length);
  return createHash('sha256').update(made).digest('base64url') === mark;
}

/** Where the digest stands; null in a file without a mark. */
function markAt(bytes: Uint8Array): number | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD));
  const at = head.indexOf(WORDS);
  const digest = at + WORDS.length;
  return at < 0 || digest + BLANK.length > bytes.length ? null : digest;
}

/** A picture, JPEG or PNG, with a mark that no viewer shows. */
export function markedPicture(bytes: Uint8Array): Uint8Array {
  return isPng(bytes) ? markedPng(bytes) : markedJpeg(bytes);
}

function isPng(bytes: Uint8Array): boolean {
  return bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47;
}

/** Bytes of a PNG picture before its second chunk. */
const PNG_HEAD = 33;

/** In a chunk of text (PNG, 11.3.3.2), whose sum stands right behind the mark: the digest is made without it. */
function markedPng(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(`tEXtComment\0${blankMark}`, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length - 4);
  const parts = [bytes.subarray(0, PNG_HEAD), length, text, Buffer.alloc(4), bytes.subarray(PNG_HEAD)];
  const marked = Buffer.from(markBytes(Buffer.concat(parts)));
  const from = PNG_HEAD + 4;
  marked.writeUInt32BE(crc32(marked.subarray(from, from + text.length)), from + text.length);
  return marked;
}

/** In a comment (ITU-T T.81, B.2.4.5). */
function markedJpeg(bytes: Uint8Array): Uint8Array {
  const comment = Buffer.from(`\xff\xfe\0\0${blankMark}`, 'latin1');
  comment.writeUInt16BE(2 + blankMark.length, 2);
  return markBytes(Buffer.concat([bytes.subarray(0, 2), comment, bytes.subarray(2)]));
}
