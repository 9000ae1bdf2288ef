import type { Diagnostic, Outcome } from '../model/index.ts';
import { outcome } from '../model/index.ts';
import { clean, type Finding, report } from './clean.ts';
import { decodeAs, encodingNamed } from './code-pages.ts';
import { declaredEncoding } from './declared.ts';
import { guessInsteadOfMixed, guessLegacy } from './legacy.ts';
import { notText } from './signature.ts';
import { censusUtf8, decodeMixed } from './utf8.ts';

/** A source's bytes as text. */
export interface Decoded {
  /** Without a byte order mark or control characters; line ends and form feeds as they were. */
  readonly text: string;
  /** Label of the encoding, such as `utf-8`; `utf-8+windows-1252` for a text that mixes both. */
  readonly encoding: string;
}

interface Guess extends Decoded {
  readonly diagnostics: readonly Diagnostic[];
}

/** Share of well-formed sequences to stray bytes from which a text counts as UTF-8 with strays. In a text that is
 * wholly windows-1252 a well-formed sequence is an accident of about one in a hundred high bytes. */
const MIXED = 0.1;

/**
 * Decodes a source: byte order mark, UTF-16 without one, ISO-2022-JP, strict UTF-8, UTF-8 with stray windows-1252
 * bytes, then the encoding that the page states, and windows-1252 unless the bytes speak for another encoding.
 * `encoding` overrides all but a byte order mark, and is ignored with a message when no such encoding is known. What had to be replaced or left out is reported; binary data gives an empty
 * text and the error `not-text`.
 */
export function decode(bytes: Uint8Array, name: string, encoding?: string): Outcome<Decoded> {
  const guess =
    marked(bytes, name) ?? (encoding === undefined ? null : stated(bytes, name, encoding)) ?? unmarked(bytes, name);
  const cleaned = clean(guess.text.startsWith('\ufeff') ? guess.text.slice(1) : guess.text);
  const reports = cleaned.findings.map((finding) => report(finding, guess.text, name));
  return outcome({ text: cleaned.text, encoding: guess.encoding }, {}, [...guess.diagnostics, ...reports]);
}

function plain(bytes: Uint8Array, encoding: string, diagnostics: readonly Diagnostic[] = []): Guess {
  return { text: decodeAs(bytes, encoding), encoding, diagnostics };
}

/** The text in the encoding the user states; null when there is no such encoding. */
function stated(bytes: Uint8Array, name: string, encoding: string): Guess | null {
  const known = encodingNamed(encoding);
  if (known !== null) return plain(bytes, known);
  return { ...(marked(bytes, name) ?? unmarked(bytes, name)), diagnostics: [unknownEncoding(name, encoding)] };
}

function unknownEncoding(name: string, encoding: string): Diagnostic {
  return {
    id: 'encoding-guessed',
    severity: 'warning',
    place: { source: name, line: 1, endLine: 1 },
    reason: `there is no encoding named ${JSON.stringify(encoding)}; the encoding was guessed`,
    remedy: 'Give a label such as utf-8, windows-1252 or koi8-r.',
  };
}

function marked(bytes: Uint8Array, name: string): Guess | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return utf8(bytes.subarray(3), name);
  if (a === 0xff && b === 0xfe) return plain(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return plain(bytes, 'utf-16be');
  return null;
}

/** UTF-8, byte by byte where it is damaged: its mark says what it is. */
function utf8(bytes: Uint8Array, name: string): Guess {
  return censusUtf8(bytes).stray === 0 ? plain(bytes, 'utf-8') : mixed(bytes, name);
}

function unmarked(bytes: Uint8Array, name: string): Guess {
  const wide = utf16(bytes);
  if (wide) return plain(bytes, wide);
  const not = notText(bytes);
  if (not) return { text: '', encoding: 'binary', diagnostics: [refusal(name, not.what, not.remedy)] };
  if (isShifted(bytes)) return plain(bytes, 'iso-2022-jp');
  const census = censusUtf8(bytes);
  if (census.stray === 0) return plain(bytes, 'utf-8');
  if (census.sequences >= census.stray * MIXED && guessInsteadOfMixed(bytes) === null) return mixed(bytes, name);
  const declared = declaredEncoding(bytes);
  if (declared !== null && declared !== 'utf-8' && fits(bytes, declared)) return plain(bytes, declared);
  const legacy = guessLegacy(bytes);
  return legacy === null ? plain(bytes, 'windows-1252') : plain(bytes, legacy, [guessed(name, legacy)]);
}

/** Whether a text of seven bits is shifted into Japanese and back, as ISO-2022-JP does (RFC 1468). */
function isShifted(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b);
  const back = bytes.indexOf(0x1b, at + 1);
  const into = bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x40 || bytes[at + 2] === 0x42);
  return at >= 0 && into && back > at + 4 && bytes[back + 1] === 0x28;
}

/** Whether bytes are what their page says: every one has a character, and none explains them far better. */
function fits(bytes: Uint8Array, declared: string): boolean {
  return !decodeAs(bytes, declared).includes('\ufffd') && guessLegacy(bytes, declared) === null;
}

/** UTF-16 without a mark: in the letters of most languages every other byte is zero. */
function utf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 1 << 16);
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  const pairs = sample.length >> 1;
  // Russian in UTF-16 has zeros in its spaces and punctuation only: about one in six.
  const enough = Math.min(pairs, Math.max(3, pairs * 0.1));
  if (pairs >= 1 && odd >= enough && even < odd / 20) return 'utf-16le';
  if (pairs >= 1 && even >= enough && odd < even / 20) return 'utf-16be';
  return null;
}

function mixed(bytes: Uint8Array, name: string): Guess {
  const stray: Finding = {
    id: 'characters-replaced',
    what: 'byte(s) outside UTF-8 read as windows-1252',
    remedy: null,
    offsets: [],
  };
  const text = decodeMixed(bytes, (offset) => stray.offsets.push(offset));
  const diagnostics = stray.offsets.length > 0 ? [report(stray, text, name)] : [];
  return { text, encoding: 'utf-8+windows-1252', diagnostics };
}

function refusal(name: string, what: string, remedy: string): Diagnostic {
  return {
    id: 'not-text',
    severity: 'error',
    place: { source: name, line: 1, endLine: 1 },
    reason: `this is ${what}, not text`,
    remedy,
  };
}

function guessed(name: string, encoding: string): Diagnostic {
  return {
    id: 'encoding-guessed',
    severity: 'info',
    place: { source: name, line: 1, endLine: 1 },
    reason: `the letters of the text speak for the encoding ${encoding}`,
    remedy: 'State the encoding if words look wrong, or save the file as UTF-8.',
  };
}
