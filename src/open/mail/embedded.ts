import { bytesOf, DIGITS } from './transfer.ts';

/** A file that stands between the lines of a text, in the letters of uuencode or yEnc. */
export interface EmbeddedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The line of the text that its first line is, from 0. */
  readonly line: number;
  /** For each line of the file, the line of the text that it begins on. */
  readonly rawLines: readonly number[];
}

/** A text without the files that stood in it: its own lines by their numbers, from 0. */
export interface Cleared {
  readonly kept: readonly number[];
  readonly files: readonly EmbeddedFile[];
}

const UU_BEGIN = /^begin(?:-base64)? [0-7]{3,4} (\S.*?)\s*$/;
const YENC_BEGIN = /^=ybegin\s.*?\bname=(\S.*?)\s*$/;

/** Whether files may stand in a text of one character a byte: a cheap look before its lines are. */
export function mayEmbed(text: string): boolean {
  return /^(?:begin(?:-base64)? [0-7]{3,4} |=ybegin )/m.test(text);
}

/**
 * Takes uuencoded (POSIX `uuencode`) and yEnc files out of lines of one character a byte. Lines that only look like
 * the first one of a file, with no lines of a file behind them, are the author's.
 */
export function withoutEmbedded(lines: readonly string[]): Cleared {
  const kept: number[] = [];
  const files: EmbeddedFile[] = [];
  for (let i = 0; i < lines.length; i++) {
    const found = fileAt(lines, i);
    if (found === null) kept.push(i);
    else {
      files.push(found.file);
      i = found.next - 1;
    }
  }
  return { kept, files };
}

interface Found {
  readonly file: EmbeddedFile;
  readonly next: number;
}

function fileAt(lines: readonly string[], at: number): Found | null {
  const line = lines[at] as string;
  const name = UU_BEGIN.exec(line)?.[1];
  if (name !== undefined) return line.startsWith('begin-') ? base64File(lines, at, name) : uuFile(lines, at, name);
  const posted = YENC_BEGIN.exec(line)?.[1];
  return posted === undefined ? null : yencFile(lines, at, posted);
}

/** Bytes as they are decoded, with the line each of their own lines began on. */
class Collected {
  readonly bytes: number[] = [];
  readonly rawLines: number[];
  constructor(first: number) {
    this.rawLines = [first];
  }
  add(byte: number, line: number): void {
    if (byte === 0x0a && this.bytes.at(-1) === 0x0d) this.rawLines[this.rawLines.length - 1] = line;
    else if (byte === 0x0a || byte === 0x0d) this.rawLines.push(line);
    this.bytes.push(byte);
  }
  file(name: string, line: number): EmbeddedFile {
    return { name, bytes: Uint8Array.from(this.bytes), line, rawLines: this.rawLines };
  }
}

/** The bytes of one uuencoded line; null when it is none. Blanks at its end may have been cut off. */
function uuLine(line: string): readonly number[] | null {
  const length = (line.charCodeAt(0) - 0x20) & 0x3f;
  const digits = Math.ceil(length / 3) * 4;
  if (line === '' || /[^ -`]/.test(line) || line.length - 1 > digits + 2) return null;
  const bytes: number[] = [];
  for (let i = 0; i < digits; i += 4) {
    const [a, b, c, d] = [1, 2, 3, 4].map((k) => ((line.charCodeAt(i + k) || 0x20) - 0x20) & 0x3f) as [
      number,
      number,
      number,
      number,
    ];
    bytes.push((a << 2) | (b >> 4), ((b << 4) | (c >> 2)) & 0xff, ((c << 6) | d) & 0xff);
  }
  return bytes.slice(0, length);
}

function uuFile(lines: readonly string[], at: number, name: string): Found | null {
  const into = new Collected(at + 1);
  let [i, ended] = [at + 1, false];
  for (; i < lines.length && !ended; i++) {
    const line = lines[i] as string;
    const bytes = uuLine(line);
    if (line === 'end') ended = true;
    else if (bytes === null && line.trim() !== '') break;
    for (const byte of bytes ?? []) into.add(byte, i);
  }
  // A file that was cut off ends with the text; one without its end in the middle of a text is somebody's words.
  const whole = ended || i >= lines.length;
  return whole && into.bytes.length > 0 ? { file: into.file(name, at), next: i } : null;
}

/** `uuencode -m`: the same frame, base64 inside. */
function base64File(lines: readonly string[], at: number, name: string): Found | null {
  const into = new Collected(at + 1);
  let [held, bits] = [0, 0];
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line === '====') return into.bytes.length > 0 ? { file: into.file(name, at), next: i + 1 } : null;
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(line)) return null;
    for (const byte of line.replaceAll('=', '')) {
      held = ((held << 6) | DIGITS.indexOf(byte)) & 0xffff;
      bits += 6;
      if (bits < 8) continue;
      bits -= 8;
      into.add((held >> bits) & 0xff, i);
    }
  }
  return null;
}

function yencFile(lines: readonly string[], at: number, name: string): Found | null {
  const into = new Collected(at + 1);
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line.startsWith('=yend ')) return { file: into.file(name, at), next: i + 1 };
    if (line.startsWith('=ybegin ')) return null;
    if (line.startsWith('=ypart ')) continue;
    // A line that began with a dot was given a second one on its way through news servers.
    const bytes = bytesOf(line.startsWith('..') ? line.slice(1) : line);
    for (let k = 0; k < bytes.length; k++) {
      const escaped = bytes[k] === 0x3d;
      if (escaped) k += 1;
      into.add(((bytes[k] ?? 0) - (escaped ? 64 : 0) - 42) & 0xff, i);
    }
  }
  return null;
}
