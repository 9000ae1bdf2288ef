/** How the bytes above 0x7F of a text are grouped when they are read as UTF-8. */
export interface Utf8Census {
  /** Well-formed sequences of two to four bytes. */
  readonly sequences: number;
  /** Bytes that belong to no well-formed sequence. */
  readonly stray: number;
}

/** Length of the well-formed UTF-8 sequence at `at`: 1 for ASCII, 0 when the byte is stray. Surrogates count as stray. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] as number) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] as number;
  if (lead === 0xe0 && second < 0xa0) return 0;
  if (lead === 0xed && second > 0x9f) return 0;
  if (lead === 0xf0 && second < 0x90) return 0;
  if (lead === 0xf4 && second > 0x8f) return 0;
  return length;
}

/** Counts the UTF-8 sequences and the stray bytes of a text. */
export function censusUtf8(bytes: Uint8Array): Utf8Census {
  let sequences = 0;
  let stray = 0;
  const { length: end } = bytes;
  for (let at = 0; at < end; ) {
    if ((bytes[at] as number) < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at);
    if (length === 0) stray++;
    else sequences++;
    at += Math.max(1, length);
  }
  return { sequences, stray };
}

/** Code unit of a surrogate written as three bytes (CESU-8), or null. */
function surrogateAt(bytes: Uint8Array, at: number): number | null {
  const [lead, second, third] = [bytes[at], bytes[at + 1], bytes[at + 2]];
  if (lead !== 0xed || second === undefined || third === undefined) return null;
  if (second < 0xa0 || second > 0xbf || third < 0x80 || third > 0xbf) return null;
  return 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f);
}

/**
 * Decodes a text that is UTF-8 in most places and windows-1252 in others. `onStray` is told the offset, in the decoded
 * text, of every byte that was taken as windows-1252.
 */
export function decodeMixed(bytes: Uint8Array, onStray: (offset: number) => void): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const pieces: string[] = [];
  let offset = 0;
  let from = 0;
  const put = (piece: string): void => {
    pieces.push(piece);
    offset += piece.length;
  };
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    if (at > from) put(decoder.decode(bytes.subarray(from, at)));
    const surrogate = surrogateAt(bytes, at);
    if (surrogate === null) onStray(offset);
    put(surrogate === null ? windows1252(bytes[at] as number) : String.fromCharCode(surrogate));
    at += surrogate === null ? 1 : 3;
    from = at;
  }
  if (from < bytes.length) put(decoder.decode(bytes.subarray(from)));
  return pieces.join('');
}

/**
 * Characters of the bytes 0x80 to 0x9F in windows-1252. A table of our own, because the `TextDecoder` of Node 20
 * decodes these bytes as C1 control characters. The five bytes that the code page leaves free keep their own number,
 * as the WHATWG Encoding Standard says.
 */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The character that a byte, or a character below U+0100, stands for in windows-1252. */
export function windows1252(code: number): string {
  return code >= 0x80 && code <= 0x9f ? (C1[code - 0x80] as string) : String.fromCharCode(code);
}

/** Decodes bytes as windows-1252. Every byte sequence is legal. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  }
  return pieces.join('').replace(/[\u0080-\u009f]/g, (char) => windows1252(char.charCodeAt(0)));
}
