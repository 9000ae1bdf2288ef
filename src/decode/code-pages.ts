import { decodeWindows1252 } from './windows-1252.ts';

/**
 * The characters of the bytes 0x80 to 0xFF in code pages of MS-DOS, which no platform decodes: the first two after the
 * tables of the Unicode Consortium (CP437.TXT, CP850.TXT), the third after CP852.TXT.
 */
const TABLES: Readonly<Record<string, string>> = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
};

/** Other names of encodings that a user or a page may give. */
const NAMES: Readonly<Record<string, string>> = {
  ibm437: 'cp437',
  ibm850: 'cp850',
  ibm852: 'cp852',
  dos: 'cp850',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  cp936: 'gb18030',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  cp950: 'big5',
  cp874: 'windows-874',
  'mac-cyrillic': 'x-mac-cyrillic',
  macroman: 'macintosh',
  'mac-roman': 'macintosh',
};

/**
 * The name of an encoding in its usual form; null when it is unknown. `latin1` and its kin mean windows-1252, as the
 * WHATWG Encoding Standard says.
 */
export function encodingNamed(name: string): string | null {
  const label = name.trim().toLowerCase();
  if (/^(windows-1252|cp-?1252|(iso-?8859-?|latin-?)1|us-ascii|ascii)$/.test(label)) return 'windows-1252';
  const known =
    NAMES[label.replace(/^x-(?=cp|mac)/, '').replace(/^(cp|ibm)-/, '$1')] ??
    label.replace(/^cp-?(?=125\d$)/, 'windows-');
  if (known in TABLES) return known;
  try {
    return new TextDecoder(known).encoding;
  } catch {
    return null;
  }
}

/** Decodes bytes in an encoding that `encodingNamed` gave. What cannot be decoded becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  const table = TABLES[encoding];
  if (table === undefined) return new TextDecoder(encoding).decode(bytes);
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  }
  return pieces.join('').replace(/[\u0080-\u00ff]/g, (char) => table[char.charCodeAt(0) - 0x80] ?? char);
}
