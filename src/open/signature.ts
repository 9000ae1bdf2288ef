import { decode } from '../decode/index.ts';
import { isDigest, opensDigest } from './digest-rules.ts';

/** What a file is by its first bytes, when its name's ending may lie. */
export type Signature = 'rtf' | 'docx' | 'odt' | 'ole' | 'html' | 'mhtml' | 'mail' | 'fb2' | 'tex';

const OLE: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP: readonly number[] = [0x50, 0x4b, 0x03, 0x04];

/** The kind of document that the bytes are, whatever the file is called; null for anything else. */
export function signature(bytes: Uint8Array): Signature | null {
  if (begins(bytes, OLE)) return 'ole';
  if (begins(bytes, ZIP)) return zipKind(bytes);
  const start = latin1(bytes.subarray(0, 1024)).replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, '');
  if (/^\{\\rtf/.test(start)) return 'rtf';
  if (isWebArchive(start)) return 'mhtml';
  if (isDigest(narrowed(start)) && opensDigest(narrowed(latin1(bytes.subarray(0, LONGEST_PREAMBLE))))) return 'mail';
  if (FICTION_BOOK.test(narrowed(start))) return 'fb2';
  if (LATEX.test(start)) return 'tex';
  if (/^(?:<\?xml[^>]*>\s*)?<office:document\b/.test(start)) return 'odt';
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html)\b/i.test(start) ? 'html' : null;
}

/** How a LaTeX file begins, below remarks. */
const LATEX =
  /^(?:%[^\n]*\n\s*){0,20}\\(?:documentclass|documentstyle|RequirePackage|begin\s*\{document\})(?![A-Za-z])/;

/** The first element of a FictionBook, below what an XML file may have above it. */
const FICTION_BOOK = /^(?:<[?!][^>]{0,400}>\s*){0,8}<(?:\w+:)?FictionBook\b/i;

/** The letters of a text of two bytes a letter, as far as they are those of English. */
function narrowed(text: string): string {
  return /^(?:ÿþ|þÿ)/.test(text) ? text.slice(2).replaceAll('\0', '') : text;
}

/** What a digest says before its messages has no more bytes. */
const LONGEST_PREAMBLE = 1 << 15;

/** A page saved whole (RFC 2557): lines of a header, among them the one of related parts. */
function isWebArchive(start: string): boolean {
  const header = /^(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t]+[^\n]*\n)*)+/.exec(start.replaceAll('\r\n', '\n'))?.[0] ?? '';
  return /^Content-Type:\s*multipart\/related/im.test(header) && /text\/html/i.test(start);
}

/** A zip is known by its list of names, which is not packed: at the end, and an ODT by its first file as well. */
function zipKind(bytes: Uint8Array): Signature | null {
  if (latin1(bytes.subarray(30, 90)).includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  // A name may stand anywhere in the list, which is short in a document.
  const names = latin1(bytes.subarray(Math.max(0, bytes.length - 0x10000)));
  return names.includes('word/document') ? 'docx' : null;
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join('');
}

/** Bytes looked at. */
const SAMPLE = 1 << 16;
/** Of the signs of prose, this share are letters, and of those of talk without its hours; a story has so many at least. */
const [LETTERS, OF_TALK, FEWEST] = [0.8, 0.6, 60];

/**
 * The format or container of a file by what its bytes are, for names whose ending says nothing; null when they are no
 * prose: data, a program, a table. Where it may be the log of a talk, an hour may stand before each of its lines.
 */
export function formatByBytes(bytes: Uint8Array, mayTalk = false): string | null {
  const kind = signature(bytes);
  if (kind !== null) return kind === 'ole' ? null : kind;
  const sample = bytes.subarray(0, SAMPLE);
  if (isEpub(sample)) return 'epub';
  const { text, encoding } = decode(sample, '').value;
  if (encoding === 'binary') return null;
  if (PIECE_OF_PAGE.test(text)) return 'html';
  // What begins so otherwise is a program, or XML whose tags would be printed.
  return !/^\s*<[?%]/.test(text) && isProse(text, mayTalk) ? 'txt' : null;
}

/** A page that was saved without its frame: it begins with an element of a page, and closes one. */
const PIECE_OF_PAGE =
  /^\s*(?:<!--[^>]*-->\s*)*<(?:head|body|title|meta|link|style|div|p|h[1-6]|center|table|font|article|section|main|header|br)\b[^<>]*>[\s\S]*<\/[a-z][a-z\d]*\s*>/i;

function isEpub(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(30, 58)) === 'mimetypeapplication/epub+zip';
}

function isProse(text: string, mayTalk: boolean): boolean {
  const signs = text.match(mayTalk ? /[^\s\d_=*-]/gu : /[^\s_=*-]/gu)?.length ?? 0;
  const letters = text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  return letters >= FEWEST && letters >= signs * (mayTalk ? OF_TALK : LETTERS);
}
