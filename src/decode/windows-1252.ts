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
