/** Encodings of two or four bytes a character, which a mark at the beginning names, or nothing. */
export type Wide = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** Bytes looked at. */
const SAMPLE = 1 << 16;

/** The wide encoding of a text without a mark; null when it is none. */
export function wideEncoding(bytes: Uint8Array): Wide | null {
  const sample = bytes.subarray(0, SAMPLE);
  // A text of one byte a letter has neither; a wide one has many, in its blanks and line ends at least.
  if (!hasOdd(sample)) return null;
  return utf32(sample) ?? latin16(sample) ?? script16(sample);
}

function hasOdd(sample: Uint8Array): boolean {
  // By number: walking over the bytes one after the other takes three times as long.
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i] as number;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1a) return true;
  }
  return false;
}

/** Decodes UTF-32, a mark left out. What is no character is U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let i = 0; i + 3 < bytes.length; i += 4) {
    const code = view.getUint32(i, little);
    if (i === 0 && code === 0xfeff) continue;
    const valid = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    pieces.push(valid ? String.fromCodePoint(code) : '\ufffd');
  }
  return pieces.join('');
}

function utf32(sample: Uint8Array): Wide | null {
  if (sample.length < 8) return null;
  for (const little of [true, false]) {
    const { units, bad } = census(decodeUtf32(sample, little));
    if (bad <= units * BAD) return little ? 'utf-32le' : 'utf-32be';
  }
  return null;
}

/** In the letters of most languages of Europe every other byte is zero. */
function latin16(sample: Uint8Array): Wide | null {
  let [even, odd] = [0, 0];
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  const pairs = sample.length >> 1;
  // Russian in UTF-16 has zeros in its spaces and punctuation only: about one in six.
  const enough = Math.min(pairs, Math.max(3, pairs * 0.1));
  if (pairs >= 1 && odd >= enough && even < odd / 20) return 'utf-16le';
  return pairs >= 1 && even >= enough && odd < even / 20 ? 'utf-16be' : null;
}

/** Of characters that no text has, at most this share; of blanks, line ends and marks at least this one. */
const [BAD, MARKS] = [0.01, 0.02];
/** Of the letters, this share stands in one script, or in those that are written together. */
const COHERENT = 0.9;

/** Scripts that stand together in a text; Latin letters and digits stand in all of them. */
const SCRIPTS: readonly RegExp[] = [
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー]/u,
  ...['Cyrillic', 'Greek', 'Hebrew', 'Arabic', 'Armenian', 'Georgian', 'Devanagari', 'Bengali', 'Tamil', 'Telugu'].map(
    (name) => new RegExp(`\\p{Script=${name}}`, 'u'),
  ),
  ...['Gujarati', 'Gurmukhi', 'Kannada', 'Malayalam', 'Sinhala', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Ethiopic'].map(
    (name) => new RegExp(`\\p{Script=${name}}`, 'u'),
  ),
];

interface Census {
  readonly units: number;
  readonly bad: number;
  readonly marks: number;
  readonly letters: number;
  /** Letters by script; the last place is for those of none in the list. */
  readonly byScript: readonly number[];
}

function census(text: string): Census {
  const byScript = SCRIPTS.map(() => 0);
  let [units, bad, marks, letters] = [0, 0, 0, 0];
  for (const char of text) {
    units += 1;
    const isEnd = char === '\u001a';
    if (!isEnd && /[\p{Cn}\p{Co}\p{Cs}\ufffd]|(?![\t\n\r\f])\p{Cc}/u.test(char)) bad += 1;
    else if (/[\n\r\t !-@。、，．「」？！…“”’؟،।\u3000]/.test(char)) marks += 1;
    else if (/[A-Za-z]/.test(char)) continue;
    else if (/[\p{L}\p{M}]/u.test(char)) {
      letters += 1;
      const script = SCRIPTS.findIndex((each) => each.test(char));
      if (script >= 0) byScript[script] = (byScript[script] ?? 0) + 1;
    }
  }
  return { units, bad, marks, letters, byScript };
}

/** Pairs of bytes of which one order gives the letters of one script with blanks and marks between, and no other does. */
function script16(sample: Uint8Array): Wide | null {
  const even = sample.subarray(0, Math.min(sample.length & ~1, 8192));
  const [little, big] = (['utf-16le', 'utf-16be'] as const).map((label) => census(new TextDecoder(label).decode(even)));
  if (!little || !big || little.units < 4) return null;
  if (isText(little) && little.marks > big.marks) return 'utf-16le';
  return isText(big) && big.marks > little.marks ? 'utf-16be' : null;
}

function isText({ units, bad, marks, letters, byScript }: Census): boolean {
  return bad <= units * BAD && marks >= units * MARKS && Math.max(...byScript) >= letters * COHERENT;
}
