import { decode } from '../../decode/index.ts';
import { censusUtf8 } from '../../decode/utf8.ts';
import { binaryString, bytesOf } from './bytes.ts';

/**
 * A part's bytes as text: in the stated encoding when the bytes are in it, else as a source without one is decoded.
 */
export function textOf(bytes: Uint8Array, charset: string | undefined): string {
  const stated = statedText(bytes, charset);
  if (stated !== null) return stated;
  if (/^utf-?7$/.test(labelOf(charset))) return utf7(bytes);
  return decode(bytes, '').value.text;
}

/** Whether bytes are in the encoding that is stated for them. */
export function isTrue(bytes: Uint8Array, charset: string | undefined): boolean {
  return statedText(bytes, charset) !== null || bytes.every((byte) => byte < 0x80);
}

function labelOf(charset: string | undefined): string {
  return charset?.trim().toLowerCase() ?? '';
}

/** Labels that say nothing of bytes above ASCII. */
const SAYS_NOTHING = /^(us-?ascii|ascii|x-unknown|unknown(-8bit)?|default|utf-?7|)$/;
/** Encodings of a byte a letter: text in UTF-8 fits all of them, and hardly any text in them is UTF-8 by accident. */
const BYTE_A_LETTER = /^(?:iso-?8859|latin|windows-125|cp-?125|koi8|macintosh|x-mac|(?:cp|ibm)-?[478]\d\d)/;

/** The text in the stated encoding; null when the bytes leave characters undecoded in it, or are UTF-8 whatever it says. */
function statedText(bytes: Uint8Array, charset: string | undefined): string | null {
  const label = labelOf(charset);
  if (SAYS_NOTHING.test(label) || bytes.length === 0) return null;
  if (BYTE_A_LETTER.test(label) && isUtf8(bytes)) return null;
  const usual = label.replace(/^x-(?=sjis|euc|gbk|big5)/, '').replace(/^cp-?(?=125\d$)/, 'windows-');
  const stated = decode(bytes, '', usual);
  const known = !stated.diagnostics.some(({ id }) => id === 'encoding-guessed');
  return known && !stated.value.text.includes('\ufffd') ? stated.value.text : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  const { sequences, stray } = censusUtf8(bytes);
  return sequences > 0 && stray === 0;
}

/** UTF-7 (RFC 2152): `+` and `-` around UTF-16 in base64. No platform decodes it, and old mail programs wrote it. */
function utf7(bytes: Uint8Array): string {
  return binaryString(bytes).replace(/\+([A-Za-z0-9+/]*)-?/g, (_, digits: string) => {
    if (digits === '') return '+';
    const raw = atob(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0)));
    return new TextDecoder('utf-16be').decode(bytesOf(raw).subarray(0, raw.length & ~1));
  });
}
