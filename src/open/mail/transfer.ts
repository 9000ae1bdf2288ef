import { decode } from '../../decode/index.ts';
import { censusUtf8 } from '../../decode/utf8.ts';

/** A body as its bytes were before they were sent, and for each of its lines the line of the raw body it begins on. */
export interface Decoded {
  readonly bytes: Uint8Array;
  /** By line of the decoded body, from 0. */
  readonly rawLines: readonly number[];
}

/** Undoes a transfer encoding (RFC 2045, section 6); an unknown one leaves the lines as they are. */
export function undoTransfer(lines: readonly string[], encoding: string): Decoded {
  if (encoding === 'base64') return base64(lines);
  if (encoding === 'quoted-printable') return quotedPrintable(lines);
  return { bytes: bytesOf(lines.join('\n')), rawLines: lines.map((_, i) => i) };
}

/** Quoted-printable: `=E9` is a byte, `=` at a line's end joins it to the next. */
function quotedPrintable(lines: readonly string[]): Decoded {
  const decoded: string[] = [];
  const rawLines: number[] = [];
  let open = false;
  for (const [i, line] of lines.entries()) {
    const text = line.replace(/[ \t]+$/, '');
    const soft = text.endsWith('=');
    const plain = (soft ? text.slice(0, -1) : text).replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    if (open) decoded[decoded.length - 1] += plain;
    else {
      decoded.push(plain);
      rawLines.push(i);
    }
    open = soft;
  }
  return split(decoded.join('\n'), decoded, rawLines);
}

/** A decoded line may hold an encoded line end: each of its lines begins where it began. */
function split(text: string, decoded: readonly string[], rawLines: readonly number[]): Decoded {
  const all = decoded.flatMap((line, i) => line.split(/\r\n|\n|\r/).map(() => rawLines[i] ?? 0));
  return { bytes: bytesOf(text), rawLines: all };
}

/** The digits of base64 by their value. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUE: ReadonlyMap<string, number> = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** Base64 (RFC 4648). What is no digit is passed over; padding inside ends a group, as where two bodies were joined. */
function base64(lines: readonly string[]): Decoded {
  const bytes: number[] = [];
  const rawLines: number[] = [0];
  let [held, bits] = [0, 0];
  let afterReturn = false;
  for (const [i, line] of lines.entries()) {
    for (const char of line) {
      const value = VALUE.get(char);
      if (char === '=') [held, bits] = [0, 0];
      if (value === undefined) continue;
      held = ((held << 6) | value) & 0xffff;
      bits += 6;
      if (bits < 8) continue;
      bits -= 8;
      const byte = (held >> bits) & 0xff;
      bytes.push(byte);
      if (byte === 0x0a && afterReturn) rawLines[rawLines.length - 1] = i;
      else if (byte === 0x0a || byte === 0x0d) rawLines.push(i);
      afterReturn = byte === 0x0d;
    }
  }
  return { bytes: Uint8Array.from(bytes), rawLines };
}

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

/** Bytes as a string of characters U+0000 to U+00FF, one each: what headers and boundaries are looked for in. */
export function binaryString(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    // Spread into arguments, they would be taken out one by one.
    pieces.push(Reflect.apply(String.fromCharCode, null, bytes.subarray(start, start + 8192)));
  }
  return pieces.join('');
}

/** The bytes that a string of characters below U+0100 stands for. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** A text of one character a byte, cut into lines without their ends. CRLF, LF and CR alone end a line. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

/** Bytes of two a letter, as a program may save a text, as UTF-8; all others as they are. */
export function narrow(bytes: Uint8Array): Uint8Array {
  const order = bytes[0] === 0xff && bytes[1] === 0xfe ? 'le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'be' : null;
  return order === null ? bytes : new TextEncoder().encode(new TextDecoder(`utf-16${order}`).decode(bytes));
}
