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
export function decodeJohab(bytes: Uint8Array): string {
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
export function decodeUhc(bytes: Uint8Array): string {
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
