import { memberOf } from '../model/index.ts';
import { decodeJohab, decodeUhc } from './korean.ts';
import { decodeHz, decodeIso2022Kr } from './shifted.ts';
import { TABLES } from './tables.ts';
import { decodeUtf32 } from './wide.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** Decoders of encodings that neither the platform nor a table of single bytes knows. */
const DECODERS: Readonly<Record<string, (bytes: Uint8Array) => string>> = {
  'windows-1252': decodeWindows1252,
  'euc-kr': decodeUhc,
  johab: decodeJohab,
  hz: decodeHz,
  'iso-2022-kr': decodeIso2022Kr,
  'utf-32le': (bytes) => decodeUtf32(bytes, true),
  'utf-32be': (bytes) => decodeUtf32(bytes, false),
};

/** Other names of encodings that a user or a page may give. */
const NAMES: Readonly<Record<string, string>> = {
  dos: 'cp850',
  'hz-gb-2312': 'hz',
  cp1361: 'johab',
  ms1361: 'johab',
  'utf-32': 'utf-32le',
  'ucs-4': 'utf-32le',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  cp936: 'gb18030',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  cp950: 'big5',
  cp874: 'windows-874',
  'mac-cyrillic': 'x-mac-cyrillic',
  cp866: 'ibm866',
  macroman: 'macintosh',
  'mac-roman': 'macintosh',
  maccyrillic: 'x-mac-cyrillic',
  macce: 'mac-ce',
  'mac-latin2': 'mac-ce',
  'mac-centraleurope': 'mac-ce',
  'mac-centraleurroman': 'mac-ce',
  macgreek: 'mac-greek',
  macturkish: 'mac-turkish',
  maccroatian: 'mac-croatian',
  macromanian: 'mac-romanian',
  maciceland: 'mac-iceland',
};

/**
 * The name of an encoding in its usual form; null when it is unknown. `latin1` and its kin mean windows-1252, as the
 * WHATWG Encoding Standard says.
 */
export function encodingNamed(name: string): string | null {
  const label = name.trim().toLowerCase();
  if (/^(windows-1252|cp-?1252|(iso-?8859-?|latin-?)1|us-ascii|ascii)$/.test(label)) return 'windows-1252';
  const usual = label
    .replace(/^x-(?=cp|mac|johab)/, '')
    .replace(/^cp-?(?=125\d$)/, 'windows-')
    .replace(/^(?:cp|ibm)-?(?=\d)/, 'cp')
    .replace(/^mac(?:os)?_/, 'mac-');
  const known = memberOf(NAMES, usual) ?? usual;
  if (Object.hasOwn(TABLES, known) || Object.hasOwn(DECODERS, known)) return known;
  try {
    return new TextDecoder(known).encoding;
  } catch {
    return null;
  }
}

/** Decodes bytes in an encoding that `encodingNamed` gave. What cannot be decoded becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const decoder = memberOf(DECODERS, encoding);
  if (decoder !== undefined) return decoder(bytes);
  const table = memberOf(TABLES, encoding);
  if (table === undefined) return new TextDecoder(encoding).decode(bytes);
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  }
  return pieces.join('').replace(/[\u0080-\u00ff]/g, (char) => table[char.charCodeAt(0) - 0x80] ?? char);
}
