import type { Finding } from '../engine.ts';
import type { CheckRule } from './rule.ts';

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
