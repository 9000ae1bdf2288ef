import { encodingNamed } from './code-pages.ts';

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
