import { cssFault } from '../../dress/own-sheet.ts';
import type { Finding } from '../engine.ts';
import type { Item } from './archive.ts';
import { type CheckRule, elementRule } from './rule.ts';

/** Style sheets that a parser of CSS gives up on: readers drop what stands around such a place, some the whole book. */
export const stylesheets: CheckRule = {
  id: 'stylesheets',
  summary: 'style sheets that are not CSS',
  find: ({ items }) => items.filter(({ mediaType }) => mediaType === 'text/css').flatMap(judgeSheet),
};

function judgeSheet({ path, bytes }: Item): readonly Finding[] {
  if (bytes === null) return [];
  const css = new TextDecoder().decode(bytes);
  const fault = cssFault(css);
  if (fault === null) return [];
  return [{ id: 'stylesheets', severity: 'error', message: fault.message, where: `${path}:${fault.line}` }];
}

/** A declaration of an inline style: a property, a colon, a value (CSS 2.1, 4.1.8). */
const DECLARATION = /^\s*(--)?-?[a-z_][\w-]*\s*:\s*[^{}\s][^{}]*$/i;
/** Strings and brackets may hold semicolons. */
const QUOTED = /"[^"]*"|'[^']*'|\([^()]*\)/g;

/** Inline styles that a parser of CSS gives up on. */
export const styles: CheckRule = elementRule('styles', 'inline styles that are not CSS', 'error', ({ attributes }) => {
  const declarations = (attributes.style ?? '').replace(QUOTED, 'x').split(';');
  const bad = declarations.find((part) => part.trim() !== '' && !DECLARATION.test(part));
  return bad === undefined ? null : `“${bad.trim().slice(0, 40)}” is no style`;
});

type Shape = { readonly begins: (bytes: Uint8Array) => boolean; readonly ends: (bytes: Uint8Array) => boolean };

/** How pictures begin and end, by media type: PNG 5.2 and 11.2.5, JPEG B.1.1.3, GIF 89a 17 and 27, RIFF. */
const SHAPES: Readonly<Record<string, Shape>> = {
  'image/png': { begins: startsWith('\x89PNG\r\n\x1a\n'), ends: (bytes) => latin1(bytes.slice(-8, -4)) === 'IEND' },
  'image/jpeg': {
    begins: startsWith('\xff\xd8\xff'),
    ends: (bytes) => latin1(bytes.slice(-4096)).includes('\xff\xd9'),
  },
  'image/gif': { begins: startsWith('GIF8'), ends: (bytes) => latin1(bytes.slice(-16)).includes(';') },
  'image/webp': { begins: startsWith('RIFF'), ends: (bytes) => bytes.length >= riffLength(bytes) },
};

/** Pictures that end too early. One in another format than stated is found by the other engines. */
export const images: CheckRule = {
  id: 'images',
  summary: 'pictures that are cut short',
  find: ({ items }) => items.flatMap(judgePicture),
};

function judgePicture({ path, mediaType, bytes }: Item): readonly Finding[] {
  const shape = Object.hasOwn(SHAPES, mediaType) ? SHAPES[mediaType] : undefined;
  if (shape === undefined || bytes === null || !shape.begins(bytes) || shape.ends(bytes)) return [];
  return [{ id: 'images', severity: 'error', message: 'the picture is cut short', where: path }];
}

function startsWith(signature: string): (bytes: Uint8Array) => boolean {
  return (bytes) => latin1(bytes.slice(0, signature.length)) === signature;
}

function riffLength(bytes: Uint8Array): number {
  return bytes.length < 12 ? 12 : 8 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** Pictures that say nothing to who can't see them. An empty `alt` says that a picture is only decoration. */
export const alternatives: CheckRule = elementRule(
  'alternatives',
  'pictures without a text in their place',
  'warning',
  ({ name, attributes }) => (name === 'img' && attributes.alt === undefined ? 'the picture has no “alt”' : null),
);

/** Media types that are text; EPUB wants UTF-8 (or UTF-16, which begins with a byte order mark). */
const TEXT = /^text\/|xml$|javascript$|json$/;

/** Text that is not valid UTF-8. */
export const encoding: CheckRule = {
  id: 'encoding',
  summary: 'text files with bytes that are not UTF-8',
  find: ({ items, files, packagePath }) => {
    const own = [{ path: packagePath, mediaType: 'text/xml', bytes: files.get(packagePath) ?? null }, ...items];
    return own.flatMap(({ path, mediaType, bytes }): Finding[] => {
      if (!TEXT.test(mediaType) || bytes === null || isUtf16(bytes)) return [];
      const stated = statedEncoding(bytes);
      if (stated !== null) {
        const message = `it says that its encoding is ${stated}; EPUB wants UTF-8`;
        return [{ id: 'encoding', severity: 'error', message, where: `${path}:1` }];
      }
      const line = firstBadLine(bytes);
      if (line === null) return [];
      return [{ id: 'encoding', severity: 'error', message: 'a byte here is not UTF-8', where: `${path}:${line}` }];
    });
  },
};

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe);
}

/** Another encoding than UTF-8 that an XML declaration states; null when there is none. */
function statedEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const stated = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)/.exec(head)?.[1];
  return stated === undefined || /^utf-?(8|16)$/i.test(stated) ? null : stated;
}

/** The first line with a byte sequence that UTF-8 does not know; null when there is none. */
function firstBadLine(bytes: Uint8Array): number | null {
  if (isUtf8(bytes)) return null;
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
    line += 1;
  }
  return line;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
