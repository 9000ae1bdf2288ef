/** The upper half of IBM code page 437, which names in a zip are in unless they say that they are UTF-8. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The name of a file in a zip. Bit 11 of the flags says UTF-8 (APPNOTE 4.4.4), but programs on the Mac write UTF-8
 * without saying so, and valid UTF-8 beyond ASCII is hardly ever anything else; the rest is code page 437. Programs on
 * Windows write backslashes between folders, where a slash belongs (4.4.17).
 */
export function decodeName(bytes: Uint8Array): string {
  const name = spelled(bytes);
  return name.includes('/') ? name : name.replaceAll('\\', '/');
}

function spelled(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : CP437[byte - 0x80])).join('');
  }
}

/** What makes a name dangerous, as the end of a sentence; null when nothing does. */
export function unsafeName(name: string): string | null {
  if (name === '' || /[^\P{Cc}\u0080-\u009f]/u.test(name)) return 'is empty or holds control characters';
  if (name.includes('\\')) return 'holds a backslash';
  if (name.startsWith('/')) return 'begins at the root of the disk';
  if (/^[a-z]:/i.test(name)) return 'begins with a drive letter';
  if (name.split('/').includes('..')) return 'leads out of the archive';
  return null;
}
