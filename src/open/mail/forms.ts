import { binaryString, bytesOf } from './bytes.ts';
import { textOf } from './charset.ts';
import { type EmbeddedFile, mayEmbed, withoutEmbedded } from './embedded.ts';
import { enrichedToHtml } from './enriched.ts';
import { type PlacedLine, unflowed } from './flowed.ts';
import { bodyOf, type MimePart } from './mime.ts';

/** The forms that a text may have in a message, the one that keeps most of what was written first. */
export const FORMS = ['md', 'txt', 'html', 'enriched'] as const;
export type Form = (typeof FORMS)[number];

/** What a text part holds: its lines, and the files between them. */
export interface PartText {
  readonly lines: readonly PlacedLine[];
  readonly files: readonly EmbeddedFile[];
}

/** Types of text that hold no prose: calendars, business cards, what a program writes for another. */
const NO_PROSE = /^text\/(?:calendar|vcard|x-vcard|directory|css|javascript|rfc822-headers|rtf)$/;

/** The form of a text part by its type; null for what is no text. */
export function formOf(type: string): Form | null {
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html';
  if (type === 'text/enriched' || type === 'text/richtext') return 'enriched';
  if (/^text\/(?:x-)?markdown$/.test(type)) return 'md';
  return type.startsWith('text/') && !NO_PROSE.test(type) ? 'txt' : null;
}

/** The lines of a text part, decoded, each with its line in the archive, and the files that stood between them. */
export function linesOfPart(part: MimePart, first: number): PartText {
  const { bytes, rawLines } = bodyOf(part);
  const { kept, files } = apart(bytes);
  const raw = (i: number): number => rawLines[i] ?? rawLines.at(-1) ?? part.bodyLine;
  const text = textOf(kept === null ? bytes : kept.bytes, part.parameters.get('charset'));
  const lines = text.split(/\r\n|\n|\r/).map((line, i) => ({
    text: line,
    line: first + raw(kept === null ? i : (kept.numbers[i] ?? 0)) + 1,
  }));
  const flowed = part.type === 'text/plain' && /^flowed$/i.test(part.parameters.get('format') ?? '');
  const placed = flowed ? unflowed(lines, /^yes$/i.test(part.parameters.get('delsp') ?? '')) : lines;
  return {
    lines: formOf(part.type) === 'enriched' ? enrichedToHtml(placed) : placed,
    files: files.map((file) => ({
      ...file,
      line: first + raw(file.line),
      rawLines: file.rawLines.map((line) => first + raw(line)),
    })),
  };
}

/** The bytes of a text without the files between its lines; `kept` is null when there are none. */
function apart(bytes: Uint8Array): {
  readonly kept: { readonly bytes: Uint8Array; readonly numbers: readonly number[] } | null;
  readonly files: readonly EmbeddedFile[];
} {
  const text = binaryString(bytes);
  if (!mayEmbed(text)) return { kept: null, files: [] };
  const lines = text.split(/\r\n|\n|\r/);
  const { kept, files } = withoutEmbedded(lines);
  if (files.length === 0) return { kept: null, files };
  return { kept: { bytes: bytesOf(kept.map((i) => lines[i]).join('\n')), numbers: kept }, files };
}
