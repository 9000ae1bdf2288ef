/** The namespace of every book made here: a constant made once by chance (RFC 9562, section 6.5). */
const NAMESPACE = '8f6b1d4e-3c52-4b0a-9d7e-51a2c6f0e983';

/**
 * A `urn:uuid:` of version 5 (RFC 9562, section 5.5) from the words that name a book.
 * The same words give the same identifier in every build, so that an updated book keeps its place on a reader.
 */
export function identifierOf(words: readonly string[]): string {
  const space = Uint8Array.from(NAMESPACE.replaceAll('-', '').match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  // Folded, so that a corrected quote mark or a second space does not make another book.
  const name = new TextEncoder().encode(words.map(folded).join('\n'));
  const bytes = sha1(Uint8Array.from([...space, ...name])).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

function folded(words: string): string {
  return (
    words
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? words.trim()
  );
}

/** SHA-1 (FIPS 180-4, section 6.1), for identifiers only: stages have no access to a platform's own. */
export function sha1(message: Uint8Array): Uint8Array {
  const length = ((message.length + 72) >>> 6) << 6;
  const padded = new Uint8Array(length);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(length - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(length - 4, message.length << 3);
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const words = new Uint32Array(80);
  for (let at = 0; at < length; at += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getUint32(at + i * 4);
    for (let i = 16; i < 80; i++)
      words[i] = turn(word(words, i - 3) ^ word(words, i - 8) ^ word(words, i - 14) ^ word(words, i - 16), 1);
    compress(state, words);
  }
  const digest = new DataView(new ArrayBuffer(20));
  state.forEach((value, i) => {
    digest.setUint32(i * 4, value);
  });
  return new Uint8Array(digest.buffer);
}

function compress(state: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d, e] = state as unknown as [number, number, number, number, number];
  for (let i = 0; i < 80; i++) {
    const next = (turn(a, 5) + mixed(i, b, c, d) + e + word(words, i)) >>> 0;
    [a, b, c, d, e] = [next, a, turn(b, 30), c, d];
  }
  [a, b, c, d, e].forEach((value, i) => {
    state[i] = word(state, i) + value;
  });
}

/** The function and the constant of round `i`. */
function mixed(i: number, b: number, c: number, d: number): number {
  if (i < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (i < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (i < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

function word(words: Uint32Array, i: number): number {
  return words[i] ?? 0;
}

function turn(value: number, by: number): number {
  return ((value << by) | (value >>> (32 - by))) >>> 0;
}
