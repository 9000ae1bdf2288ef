/** Bytes as a string of characters U+0000 to U+00FF, one each: what headers and boundaries are looked for in. */
export function binaryString(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
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
