import { bytesOf } from './bytes.ts';

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
