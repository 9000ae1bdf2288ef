import { type Diagnostic, type Outcome, outcome, topOf } from '../model/index.ts';
import { clean, type Finding, report } from './clean.ts';
import { decodeAs, encodingNamed } from './code-pages.ts';
import { guessInsteadOfMixed, guessLegacy } from './legacy.ts';
import { shiftedEncoding } from './shifted.ts';
import { declaredEncoding, notText } from './signature.ts';

import { censusUtf8, decodeMixed } from './utf8.ts';
import { wideEncoding } from './wide.ts';

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
 * Decodes a source: byte order mark, UTF-16 or UTF-32 without one, encodings that shift, strict UTF-8, UTF-8 with stray windows-1252
 * bytes, then the encoding that the page states, and windows-1252 unless the bytes speak for another encoding.
 * `encoding` overrides all but a byte order mark, and is ignored with a message when no such encoding is known. What had to be replaced or left out is reported; binary data gives an empty
 * text and the error `not-text`. `showLine` says how a line of this text is called in the file that the user has.
 */
export function decode(
  bytes: Uint8Array,
  name: string,
  encoding?: string,
  showLine: (line: number) => string = String,
): Outcome<Decoded> {
  const guess =
    marked(bytes, name) ?? (encoding === undefined ? null : stated(bytes, name, encoding)) ?? unmarked(bytes, name);
  const cleaned = clean(withPlainEnds(guess.text.startsWith('\ufeff') ? guess.text.slice(1) : guess.text));
  const reports = cleaned.findings.map((finding) => report(finding, guess.text, name, showLine));
  return outcome({ text: cleaned.text, encoding: guess.encoding }, {}, [...guess.diagnostics, ...reports]);
}

function plain(bytes: Uint8Array, encoding: string, diagnostics: readonly Diagnostic[] = []): Guess {
  return { text: decodeAs(bytes, encoding), encoding, diagnostics };
}

/** A text whose every line ends in `\\r\\r\\n`, as programs leave it that translate line ends twice, with one line end in its place. */
function withPlainEnds(text: string): string {
  return text.includes('\r\r\n') && !/(?<!\r\r)\n|\r(?!\r?\n)/.test(text) ? text.replaceAll('\r\r\n', '\r\n') : text;
}

/** The text in the encoding the user states; null when there is no such encoding. */
function stated(bytes: Uint8Array, name: string, encoding: string): Guess | null {
  const known = encodingNamed(encoding);
  if (known !== null) return plain(known.startsWith('utf-') ? bytes : withoutPadding(bytes), known);
  return { ...(marked(bytes, name) ?? unmarked(bytes, name)), diagnostics: [unknownEncoding(name, encoding)] };
}

function unknownEncoding(name: string, encoding: string): Diagnostic {
  return {
    id: 'encoding-guessed',
    severity: 'warning',
    place: topOf(name),
    reason: `there is no encoding named ${JSON.stringify(encoding)}; the encoding was guessed`,
    remedy: 'Give a label such as utf-8, windows-1252 or koi8-r.',
  };
}

function marked(bytes: Uint8Array, name: string): Guess | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0 && bytes.length % 4 === 0) return plain(bytes, 'utf-32le');
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return plain(bytes, 'utf-32be');
  if (a === 0xef && b === 0xbb && c === 0xbf) return utf8(withoutPadding(bytes.subarray(3)), name);
  if (a === 0xff && b === 0xfe) return plain(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return plain(bytes, 'utf-16be');
  return null;
}

/** UTF-8, byte by byte where it is damaged: its mark says what it is. */
function utf8(bytes: Uint8Array, name: string): Guess {
  return censusUtf8(bytes).stray === 0 ? plain(bytes, 'utf-8') : mixed(bytes, name);
}

function unmarked(bytes: Uint8Array, name: string): Guess {
  const usual = usualText(bytes);
  if (usual !== null) return { text: usual, encoding: 'utf-8', diagnostics: [] };
  const wide = wideEncoding(bytes);
  return wide === null ? narrow(withoutPadding(bytes), name) : plain(bytes, wide);
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
/** What other files than plain texts begin with, a shift of HZ, and control characters but tabs, line ends and form feeds. */
const UNUSUAL = /^(?:%PDF|\{\\rtf)|~\{|[^\t\n\f\r -\uffff]/;

/** The text of bytes that are UTF-8 and nothing else, as most are: the engine looks at them all at once. Null for others. */
function usualText(bytes: Uint8Array): string | null {
  try {
    const text = strictUtf8.decode(bytes);
    return UNUSUAL.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** A text of which ASCII letters are one byte each. */
function narrow(bytes: Uint8Array, name: string): Guess {
  const shifted = shiftedEncoding(bytes);
  if (shifted !== null) return plain(bytes, shifted);
  const not = notText(bytes);
  if (not) return { text: '', encoding: 'binary', diagnostics: [refusal(name, not.what, not.remedy)] };
  const census = censusUtf8(bytes);
  if (census.stray === 0) return plain(bytes, 'utf-8');
  if (census.sequences >= census.stray * MIXED && guessInsteadOfMixed(bytes) === null) return mixed(bytes, name);
  const declared = declaredEncoding(bytes);
  if (declared !== null && declared !== 'utf-8' && fits(bytes, declared)) return plain(bytes, declared);
  const { label, rival } = guessLegacy(bytes);
  return plain(bytes, label, rival === null && label === 'windows-1252' ? [] : [guessed(name, label, rival)]);
}

/** Whether bytes are what their page says: every one has a character, and none explains them far better. */
function fits(bytes: Uint8Array, declared: string): boolean {
  return !decodeAs(bytes, declared).includes('\ufffd') && guessLegacy(bytes, declared).label === declared;
}

/**
 * A text without what MS-DOS put at its end: `^Z`, and zeros that fill up the last block; and without zeros before its
 * beginning.
 */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  let [from, to] = [0, bytes.length - recordLength(bytes)];
  while (to > 0 && (bytes[to - 1] === 0 || bytes[to - 1] === 0x1a)) to -= 1;
  while (from < to && bytes[from] === 0) from += 1;
  const end = bytes.lastIndexOf(0x1a, to - 1);
  return bytes.subarray(from, end >= from && to - end <= SECTOR && isLeftOver(bytes, end, to) ? end : to);
}

/** What was left in the last sector of a disk behind a text's `^Z` is no longer. */
const SECTOR = 4096;

/** Whether bytes behind a text's end are a sign that fills the sector, or what stood there before: a part of the text itself. */
function isLeftOver(bytes: Uint8Array, end: number, to: number): boolean {
  const rest = bytes.subarray(end + 1, to);
  if (rest.every((byte) => byte === rest[0])) return true;
  const latin = new TextDecoder('latin1');
  return latin.decode(bytes.subarray(0, end)).includes(latin.decode(rest));
}

/** A record at the end of a board's file (SAUCE) is so long at most, and has lines of remarks before it, each so long. */
const [RECORD, REMARK] = [136, 64];

/** How long the record is that a program put behind the end of a text: `^Z`, remarks (`COMNT`), `SAUCE00` and its fields. */
function recordLength(bytes: Uint8Array): number {
  const says = (at: number, word: string): boolean =>
    at > 0 && [...word].every((sign, i) => bytes[at + i] === sign.charCodeAt(0));
  let start = Math.max(0, bytes.length - RECORD);
  while (start < bytes.length && !says(start, 'SAUCE00')) start += 1;
  if (start === bytes.length) return 0;
  const remarks = start - (bytes[start + 104] ?? 0) * REMARK - 5;
  const from = remarks < start - 5 && says(remarks, 'COMNT') ? remarks : start;
  return bytes[from - 1] === 0x1a ? bytes.length - from : 0;
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
    place: topOf(name),
    reason: `this is ${what}, not text`,
    remedy,
  };
}

function guessed(name: string, encoding: string, rival: string | null): Diagnostic {
  const near = rival === null ? '' : `, and hardly less for ${rival}, in which some are other ones`;
  return {
    id: 'encoding-guessed',
    severity: rival === null ? 'info' : 'warning',
    place: topOf(name),
    reason: `the letters of the text speak for the encoding ${encoding}${near}`,
    remedy: 'State the encoding if words look wrong, or save the file as UTF-8.',
  };
}
