/** Encodings that stay in seven bits, and shift between ASCII and a script of two bytes a sign. */
export type Shifted = 'iso-2022-jp' | 'iso-2022-kr' | 'hz';

const [ESC, SO, SI] = [0x1b, 0x0e, 0x0f];

/** The encoding of a text of seven bits by its shifts; null when it has none. */
export function shiftedEncoding(bytes: Uint8Array): Shifted | null {
  const at = bytes.indexOf(ESC);
  if (at >= 0 && isKorean(bytes, at)) return 'iso-2022-kr';
  if (at >= 0 && isJapanese(bytes, at)) return 'iso-2022-jp';
  return isHz(bytes) ? 'hz' : null;
}

/** ISO-2022-JP (RFC 1468): shifted into Japanese and back. */
function isJapanese(bytes: Uint8Array, at: number): boolean {
  const back = bytes.indexOf(ESC, at + 1);
  const into = bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x40 || bytes[at + 2] === 0x42);
  return into && back > at + 4 && bytes[back + 1] === 0x28;
}

/** ISO-2022-KR (RFC 1557): its designator stands at the beginning of a line, before the first shift. */
function isKorean(bytes: Uint8Array, at: number): boolean {
  const designated = [0x24, 0x29, 0x43].every((byte, i) => bytes[at + 1 + i] === byte);
  if (!designated) return false;
  const shift = bytes.indexOf(SO);
  return shift > at && bytes.indexOf(SI, shift) > shift;
}

/** HZ (RFC 1843): signs of two bytes between `~{` and `~}`, all of them assigned, and most of the usual rows. */
function isHz(bytes: Uint8Array): boolean {
  if (bytes.indexOf(0x7e) < 0 || bytes.some((byte) => byte >= 0x80)) return false;
  let [signs, shifts] = [0, 0];
  for (let at = bytes.indexOf(0x7e); at >= 0; at = bytes.indexOf(0x7e, at + 1)) {
    if (bytes[at + 1] !== 0x7b) continue;
    let next = at + 2;
    while (next + 1 < bytes.length && bytes[next] !== 0x7e && bytes[next] !== 0x0a) {
      if (!isAssigned(bytes[next] as number, bytes[next + 1] as number)) return false;
      next += 2;
      signs += 1;
    }
    if (bytes[next] === 0x7e && bytes[next + 1] !== 0x7d) return false;
    shifts += 1;
    at = next;
  }
  return shifts > 0 && signs >= 2;
}

/** Rows of GB 2312 that have signs: marks, letters, and hanzi from row 16 on. */
function isAssigned(lead: number, trail: number): boolean {
  return trail >= 0x21 && trail <= 0x7e && ((lead >= 0x21 && lead <= 0x29) || (lead >= 0x30 && lead <= 0x77));
}

/** Decodes ISO-2022-KR: between the shifts, bytes of KS X 1001 without their highest bit. */
export function decodeIso2022Kr(bytes: Uint8Array): string {
  const plain: number[] = [];
  let shifted = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte === ESC && bytes[i + 1] === 0x24 && bytes[i + 2] === 0x29) i += 3;
    else if (byte === SO || byte === SI) shifted = byte === SO;
    else plain.push(shifted && byte > 0x20 ? byte | 0x80 : byte);
  }
  return new TextDecoder('euc-kr').decode(Uint8Array.from(plain));
}

/** Decodes HZ: between `~{` and `~}`, bytes of GB 2312 without their highest bit; `~~` is a tilde. */
export function decodeHz(bytes: Uint8Array): string {
  const plain: number[] = [];
  let shifted = false;
  for (let i = 0; i < bytes.length; i++) {
    const [byte, next] = [bytes[i] as number, bytes[i + 1]];
    if (byte === 0x7e && (next === 0x7b || next === 0x7d)) shifted = next === 0x7b;
    else if (byte === 0x7e && next === 0x7e && !shifted) plain.push(0x7e);
    else if (byte !== 0x7e || next !== 0x0a) {
      if (byte === 0x0a) shifted = false;
      const wide = shifted && next !== undefined && byte > 0x20;
      plain.push(...(wide ? [byte | 0x80, next | 0x80] : [byte]));
      if (!wide) continue;
    }
    i += 1;
  }
  return new TextDecoder('gb18030').decode(Uint8Array.from(plain));
}
