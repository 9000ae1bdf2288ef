import type { Diagnostic, JoinedDocument, Source } from '../../model/index.ts';
import { binaryString, bytesOf, linesOf } from './transfer.ts';

/** A sign that quoted-printable codes stand for, when it is alone: drawn rules have several in a row. */
const SIGN = /(?<!=)=(?!=)/g;
/** `=E9`, `=20`, and the sign at a line's end that joins the next line to it (RFC 2045, section 6.7). */
const CODE = /(?<!=)=(?:[0-9A-F]{2}|(?=[ \t]*(?:\r|\n|$)))/g;
const SOFT_END = /(?<!=)=[ \t]*$/;
const BLANK_END = /=20[ \t]*$/;

/** Fewer codes than this are what somebody typed; and at least this share of the signs must belong to codes. */
const [FEWEST, SHARE] = [3, 0.9];

/** A text that was saved without its transfer encoding undone, as it was before it was sent. */
export interface Restored {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Undoes the quoted-printable codes that a text still bears: all of them where nearly every equals sign belongs to one,
 * else only `=20` at the ends of lines. Null when it bears too few of them. Lines keep their numbers by `documents`.
 */
export function withoutQuotedPrintable(source: Source): Restored | null {
  const text = binaryString(source.bytes);
  const codes = text.match(CODE)?.length ?? 0;
  if (codes < FEWEST) return null;
  const lines = linesOf(text);
  if (codes >= (text.match(SIGN)?.length ?? 0) * SHARE) return restored(source, lines, codes);
  const ends = lines.filter((line) => BLANK_END.test(line)).length;
  const trimmed = lines.map((line) => line.replace(BLANK_END, ''));
  return ends < FEWEST
    ? null
    : { source: { ...source, bytes: bytesOf(trimmed.join('\n')) }, diagnostics: [told(source, lines, ends)] };
}

/** Cheap: whether codes, or what looks like them, are enough to look closer. */
export function hasSeveralCodes(bytes: Uint8Array): boolean {
  let codes = 0;
  for (let at = bytes.indexOf(0x3d); at >= 0 && codes < FEWEST; at = bytes.indexOf(0x3d, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined || next <= 0x20 || (isHex(next) && isHex(bytes[at + 2]))) codes++;
  }
  return codes >= FEWEST;
}

function isHex(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46));
}

function restored(source: Source, lines: readonly string[], codes: number): Restored {
  const whole: string[] = [];
  const documents: JoinedDocument[] = [];
  let open = false;
  for (const [i, line] of lines.entries()) {
    const soft = SOFT_END.test(line);
    const plain = (soft ? line.replace(SOFT_END, '') : line.replace(/(?<![ \t])[ \t]+$/, '')).replace(
      /(?<!=)=([0-9A-F]{2})/g,
      (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)),
    );
    if (open) whole[whole.length - 1] += plain;
    else {
      const next = whole.push(plain);
      const known = documents.at(-1);
      if (known === undefined || next - known.line !== i + 1 - (known.from ?? 1))
        documents.push({ name: source.name, line: next, from: i + 1 });
    }
    open = soft;
  }
  const bytes = bytesOf(whole.join('\n'));
  const joined = documents.length > 1 ? { documents } : {};
  return { source: { ...source, bytes, ...joined }, diagnostics: [told(source, lines, codes)] };
}

function told(source: Source, lines: readonly string[], codes: number): Diagnostic {
  const line = lines.findIndex((each) => each.match(CODE) !== null) + 1;
  return {
    id: 'characters-replaced',
    severity: 'info',
    place: { source: source.name, line, endLine: line },
    reason: `${codes} codes of mail such as "=20" turned back into what they stand for`,
    remedy: null,
  };
}
