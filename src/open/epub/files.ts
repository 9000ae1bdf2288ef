import { decode } from '../../decode/index.ts';
import { allNamed, parseXml } from '../../markup/xml.ts';
import type { Diagnostic } from '../../model/index.ts';
import type { Archive } from '../archive/index.ts';
import { damaged } from '../refused.ts';
import { type PackageFile, readPackage } from './package.ts';

/** A book's files, with what is wrong with those that were asked for. */
export interface BookFiles {
  readonly archive: Archive;
  /** The archive's name, for messages. */
  readonly name: string;
  readonly diagnostics: Diagnostic[];
  /** Characters of text that may still be read. */
  left: number;
  /** Set when the book holds more text than any book does. */
  tooMuch: boolean;
}

/** The longest novels have some five megabytes. */
const LONGEST_TEXT = 32 * 1024 ** 2;
const MOST_TEXT = 128 * 1024 ** 2;
/** A list of twenty thousand files, the most that an archive may have. */
const LONGEST_LIST = 6 * 1024 ** 2;
const LIST = /\.(xml|opf|ncx)$/i;

export function bookFiles(archive: Archive, name: string): BookFiles {
  return { archive, name, diagnostics: [], left: MOST_TEXT, tooMuch: false };
}

/** Whether some files hold more text than a book does; nothing is unpacked to see it. */
export function isTooMuch({ archive }: BookFiles, paths: readonly string[]): boolean {
  const sizes = paths.map((path) => archive.size(path));
  return sizes.some((size) => size > LONGEST_TEXT) || sizes.reduce((sum, size) => sum + size, 0) > MOST_TEXT;
}

/** The text of a file; null, and a diagnostic when `needed`, for one that is missing, damaged or too long. */
export function textFile(files: BookFiles, path: string, needed = false): string | null {
  const { archive, name, diagnostics } = files;
  const size = archive.size(path);
  if (size > (LIST.test(path) ? LONGEST_LIST : LONGEST_TEXT) || size > files.left) {
    files.tooMuch = true;
    return null;
  }
  const bytes = archive.read(path);
  if (bytes === null) {
    const there = archive.names.includes(path);
    if (there) diagnostics.push(damaged(`${name}/${path}`, 'this file of the book is damaged and was left out'));
    else if (needed) diagnostics.push(damaged(`${name}/${path}`, 'the book names this file and does not hold it'));
    return null;
  }
  files.left -= size;
  const decoded = decode(bytes, `${name}/${path}`);
  diagnostics.push(...decoded.diagnostics);
  return decoded.value.text;
}

const CONTAINER = 'META-INF/container.xml';
const PAGES = /\.(x?html?|xht)$/i;
const numbered = new Intl.Collator('en', { numeric: true });

/**
 * Finds a book's package document: where the container says, else the only one there. A book without any is read by
 * its pages in the order of their names, and said to be damaged. Null when it holds no page.
 */
export function openPackage(files: BookFiles): PackageFile | null {
  const { archive, name } = files;
  const container = archive.names.includes(CONTAINER) ? textFile(files, CONTAINER) : null;
  const stated = container === null ? [] : allNamed(parseXml(container), 'rootfile');
  const paths = [
    ...stated.map(({ attributes }) => attributes['full-path'] ?? ''),
    ...archive.names.filter((path) => /\.opf$/i.test(path)),
  ];
  const path = paths.find((one) => archive.names.includes(one));
  const text = path === undefined ? null : textFile(files, path);
  if (path !== undefined && text !== null) {
    const found = readPackage(parseXml(text), path);
    if (found.spine.length > 0) return found;
  }
  const pages = archive.names.filter((one) => PAGES.test(one)).sort(numbered.compare);
  if (pages.length === 0) return null;
  const reason = 'the book does not say the order of its pages; they stand in the order of their names';
  files.diagnostics.push(damaged(name, reason));
  const items = pages.map((one) => ({ id: one, path: one, mediaType: 'application/xhtml+xml', properties: [] }));
  const root = parseXml('');
  return { path: '', root, manifest: items, spine: items, guide: new Map(), missing: [], generator: '' };
}

/** Ways to scramble fonts, which lock no text: EPUB 3.3, 4.3, and Adobe's older one. */
const FONTS: ReadonlySet<string> = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

/** Whether `META-INF/encryption.xml` says that more than the fonts of a book is encrypted. */
export function isLocked(encryption: string): boolean {
  return allNamed(parseXml(encryption), 'encrypteddata').some((data) => {
    const method = allNamed(data, 'encryptionmethod')[0]?.attributes.algorithm ?? '';
    const file = allNamed(data, 'cipherreference')[0]?.attributes.uri ?? '';
    return !FONTS.has(method) && !/\.(otf|ttf|woff2?)$/i.test(file);
  });
}

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
