import { memberOf } from '../model/index.ts';
import { decodeHz, decodeIso2022Kr } from './shifted.ts';
import { decodeWindows1252 } from './utf8.ts';
import { decodeUtf32 } from './wide.ts';

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
  if (table === undefined) return decoderOf(encoding).decode(bytes);
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  }
  return pieces.join('').replace(/[\u0080-\u00ff]/g, (char) => table[char.charCodeAt(0) - 0x80] ?? char);
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> {
  const known = decoders.get(encoding) ?? new TextDecoder(encoding);
  decoders.set(encoding, known);
  return known;
}

/**
 * The characters of the bytes 0x80 to 0xFF in code pages of MS-DOS and of the Macintosh, which no platform decodes: after
 * the tables of the Unicode Consortium (VENDORS/MICSFT/PC/CP437.TXT to CP869.TXT, VENDORS/APPLE/CENTEURO.TXT, GREEK.TXT,
 * TURKISH.TXT, CROATIAN.TXT, ROMANIAN.TXT, ICELAND.TXT). A byte without a character is U+FFFD.
 */
const TABLES: Readonly<Record<string, string>> = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp737:
    'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρσςτυφχψ░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀ωάέήϊίόύϋώΆΈΉΊΌΎΏ±≥≤ΪΫ÷≈°∙·√ⁿ²■\u00a0',
  cp775:
    'ĆüéāäģåćłēŖŗīŹÄÅÉæÆōöĢ¢ŚśÖÜø£Ø×¤ĀĪóŻżź”¦©®¬½¼Ł«»░▒▓│┤ĄČĘĖ╣║╗╝ĮŠ┐└┴┬├─┼ŲŪ╚╔╩╦╠═╬Žąčęėįšųūž┘┌█▄▌▐▀ÓßŌŃõÕµńĶķĻļņĒŅ’\u00ad±“¾¶§÷„°∙·¹³²■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
  cp855:
    'ђЂѓЃёЁєЄѕЅіІїЇјЈљЉњЊћЋќЌўЎџЏюЮъЪаАбБцЦдДеЕфФгГ«»░▒▓│┤хХиИ╣║╗╝йЙ┐└┴┬├─┼кК╚╔╩╦╠═╬¤лЛмМнНоОп┘┌█▄Пя▀ЯрРсСтТуУжЖвВьЬ№\u00adыЫзЗшШэЭщЩчЧ§■\u00a0',
  cp857:
    'ÇüéâäàåçêëèïîıÄÅÉæÆôöòûùİÖÜø£ØŞşáíóúñÑĞğ¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ºªÊËÈ\ufffdÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµ\ufffd×ÚÛÙìÿ¯´\u00ad±\ufffd¾¶§÷¸°¨·¹³²■\u00a0',
  cp858:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp860:
    'ÇüéâãàÁçêÊèÍÔìÃÂÉÀÈôõòÚùÌÕÜ¢£Ù₧ÓáíóúñÑªº¿Ò¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp861:
    'ÇüéâäàåçêëèÐðÞÄÅÉæÆôöþûÝýÖÜø£Ø₧ƒáíóúÁÍÓÚ¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp862:
    'אבגדהוזחטיךכלםמןנסעףפץצקרשת¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp863:
    'ÇüéâÂà¶çêëèïî‗À§ÉÈÊôËÏûù¤ÔÜ¢£ÙÛƒ¦´óú¨¸³¯Î⌐¬½¼¾«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp865:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒáíóúñÑªº¿⌐¬½¼¡«¤░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp869:
    '\ufffd\ufffd\ufffd\ufffd\ufffd\ufffdΆ\ufffd·¬¦‘’Έ―ΉΊΪΌ\ufffd\ufffdΎΫ©Ώ²³ά£έήίϊΐόύΑΒΓΔΕΖΗ½ΘΙ«»░▒▓│┤ΚΛΜΝ╣║╗╝ΞΟ┐└┴┬├─┼ΠΡ╚╔╩╦╠═╬ΣΤΥΦΧΨΩαβγ┘┌█▄δε▀ζηθικλμνξοπρσςτ΄\u00ad±υφχ§ψ΅°¨ωϋΰώ■\u00a0',
  'mac-ce':
    'ÄĀāÉĄÖÜáąČäčĆćéŹźĎíďĒēĖóėôöõúĚěü†°Ę£§•¶ß®©™ę¨≠ģĮįĪ≤≥īĶ∂∑łĻļĽľĹĺŅņŃ¬√ńŇ∆«»…\u00a0ňŐÕőŌ–—“”‘’÷◊ōŔŕŘ‹›řŖŗŠ‚„šŚśÁŤťÍŽžŪÓÔūŮÚůŰűŲųÝýķŻŁżĢˇ',
  'mac-greek':
    'Ä¹²É³ÖÜ΅àâä΄¨çéèêë£™îï•½‰ôö¦€ùûü†ΓΔΘΛΞΠß®©ΣΪ§≠°·Α±≤≥¥ΒΕΖΗΙΚΜΦΫΨΩάΝ¬ΟΡ≈Τ«»…\u00a0ΥΧΆΈœ–―“”‘’÷ΉΊΌΎέήίόΏύαβψδεφγηιξκλμνοπώρστθωςχυζϊϋΐΰ\u00ad',
  'mac-turkish':
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸĞğİıŞş‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙ\uf8a0ˆ˜¯˘˙˚¸˝˛ˇ',
  'mac-croatian':
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®Š™´¨≠ŽØ∞±≤≥∆µ∂∑∏š∫ªºΩžø¿¡¬√ƒ≈Ć«Č…\u00a0ÀÃÕŒœĐ—“”‘’÷◊\uf8ff©⁄€‹›Æ»–·‚„‰ÂćÁčÈÍÎÏÌÓÔđÒÚÛÙıˆ˜¯πË˚¸Êæˇ',
  'mac-romanian':
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ĂȘ∞±≤≥¥µ∂∑∏π∫ªºΩăș¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›Țț‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  'mac-iceland':
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûüÝ°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€ÐðÞþý·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
};

/**
 * The five bits of a syllable's first, middle and last sound in Johab (KS X 1001, annex 3), by their place in the order
 * of Unicode’s syllables: -1 is no sound, -2 no code.
 */
const FIRST = [-2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18];
const MIDDLE = [
  -2, -2, -1, 0, 1, 2, 3, 4, -2, -2, 5, 6, 7, 8, 9, 10, -2, -2, 11, 12, 13, 14, 15, 16, -2, -2, 17, 18, 19, 20,
];
const LAST = [
  -2, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, -2, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
];

/** Sounds that stand alone, by the same places (Unicode's compatibility letters). */
const FIRST_ALONE = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const MIDDLE_ALONE = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const LAST_ALONE = '\u3000ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

const KOREAN = new TextDecoder('euc-kr');

/** KS X 1003 has the sign of the won where ASCII has a backslash, and that is what stood on the screen. */
const WON = '₩';

/** Decodes Johab: syllables are put together from their sounds, signs and hanja stand in the rows of KS X 1001. */
function decodeJohab(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let i = 0; i < bytes.length; i++) {
    const [lead, trail] = [bytes[i] as number, bytes[i + 1] ?? 0];
    const char =
      lead < 0x80 ? String.fromCharCode(lead).replace('\\', WON) : (syllable((lead << 8) | trail) ?? sign(lead, trail));
    pieces.push(char ?? '\ufffd');
    if (lead >= 0x80 && char !== null) i += 1;
  }
  return pieces.join('');
}

function syllable(code: number): string | null {
  if (code < 0x8441 || code > 0xd3bd) return null;
  const first = FIRST[(code >> 10) & 31] ?? -2;
  const middle = MIDDLE[(code >> 5) & 31] ?? -2;
  const last = LAST[code & 31] ?? -2;
  if (first === -2 || middle === -2 || last === -2) return null;
  if (first >= 0 && middle >= 0) return String.fromCharCode(0xac00 + (first * 21 + middle) * 28 + last);
  if (first >= 0) return last === 0 ? FIRST_ALONE.charAt(first) : null;
  if (middle >= 0) return last === 0 ? MIDDLE_ALONE.charAt(middle) : null;
  return LAST_ALONE.charAt(last);
}

/** A sign or hanja: each lead byte holds two rows of KS X 1001. */
function sign(lead: number, trail: number): string | null {
  const known = (lead >= 0xd9 && lead <= 0xde) || (lead >= 0xe0 && lead <= 0xf9);
  if (!known || trail < 0x31 || trail > 0xfe || (trail > 0x7e && trail < 0x91)) return null;
  const row = lead < 0xe0 ? 2 * (lead - 0xd9) : 2 * lead - 0x197;
  const cell = trail < 0x91 ? trail - 0x31 : trail - 0x43;
  const over = cell < 94 ? 0 : 1;
  const char = KOREAN.decode(Uint8Array.of(row + over + 0xa1, cell - over * 94 + 0xa1));
  return char.includes('\ufffd') ? null : char;
}

/** Places of a second byte in the part that UHC (code page 949) added: letters, then all above ASCII. */
const ADDED = [...range(0x41, 0x5a), ...range(0x61, 0x7a), ...range(0x81, 0xfe)];
/** Rows from here on have signs of their own above this second byte. */
const FULL_ROWS = 0xa1;

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

let added: ReadonlyMap<number, string> | null = null;

/** What UHC added to EUC-KR, by both bytes: the syllables that KS X 1001 lacks, in their order. */
function addedSyllables(): ReadonlyMap<number, string> {
  const rows = range(0xb0, 0xc8).flatMap((lead) => range(0xa1, 0xfe).flatMap((trail) => [lead, trail]));
  const known = new Set(KOREAN.decode(Uint8Array.from(rows)));
  const map = new Map<number, string>();
  let code = 0xac00;
  for (const lead of range(0x81, 0xc6)) {
    for (const trail of ADDED) {
      if (lead >= FULL_ROWS && trail >= FULL_ROWS) break;
      while (code <= 0xd7a3 && known.has(String.fromCharCode(code))) code += 1;
      if (code > 0xd7a3) return map;
      map.set((lead << 8) | trail, String.fromCharCode(code));
      code += 1;
    }
  }
  return map;
}

/** Decodes EUC-KR with what UHC added to it; the platform knows only the first. */
function decodeUhc(bytes: Uint8Array): string {
  added ??= addedSyllables();
  const pieces: string[] = [];
  let from = 0;
  for (let i = 0; i < bytes.length; i++) {
    const [lead, trail] = [bytes[i] as number, bytes[i + 1]];
    if (lead < 0x81 || trail === undefined) continue;
    const char = lead >= FULL_ROWS && trail >= FULL_ROWS ? undefined : added.get((lead << 8) | trail);
    if (char !== undefined) {
      pieces.push(KOREAN.decode(bytes.subarray(from, i)), char);
      from = i + 2;
    }
    if (char !== undefined || trail >= FULL_ROWS) i += 1;
  }
  return [...pieces, KOREAN.decode(bytes.subarray(from))].join('');
}
