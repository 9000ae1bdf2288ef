/** All chunks in one array. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const encoder = new TextEncoder();

/** Text as UTF-8. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** How many bytes of UTF-8 a text takes. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}

/** A number as 4 bytes, the most significant first, as everywhere in the format. */
export function u32(...numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 4);
  const view = new DataView(bytes.buffer);
  numbers.forEach((number, i) => {
    view.setUint32(i * 4, number);
  });
  return bytes;
}

/** A number as 2 bytes. */
export function u16(...numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(numbers.flatMap((number) => [(number >> 8) & 0xff, number & 0xff]));
}

/** Zeros up to the next multiple of four. */
export function padding(length: number): Uint8Array {
  return new Uint8Array((4 - (length % 4)) % 4);
}

/** A number in as many bytes as it needs, seven bits in each; the last one has its top bit set. */
export function varLength(number: number): readonly number[] {
  const bytes = [(number & 0x7f) | 0x80];
  for (let rest = number >>> 7; rest > 0; rest >>>= 7) bytes.unshift(rest & 0x7f);
  return bytes;
}

/** A number with the digits 0–9 and A–V, as addresses inside a Kindle book have it. */
export function base32(number: number, digits: number): string {
  return number.toString(32).toUpperCase().padStart(digits, '0');
}

/**
 * Words for a field or an index: on one line, without control characters, at which readers would end them. A lone
 * surrogate becomes U+FFFD.
 */
export function plainWords(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, '')
    .trim();
}
