import { type EmbeddedFile, mayEmbed, withoutEmbedded } from './embedded.ts';
import { type PlacedLine, unflowed, withoutSignatureMarks } from './flowed.ts';
import { bodyOf, type MimePart } from './mime.ts';
import { binaryString, bytesOf, textOf } from './transfer.ts';

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
  const bare = formOf(part.type) === 'txt' ? withoutSignatureMarks(lines) : lines;
  const placed = flowed ? unflowed(bare, /^yes$/i.test(part.parameters.get('delsp') ?? '')) : bare;
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

/** What the commands of text/enriched (RFC 1896) and text/richtext (RFC 1341) are in HTML; the others have no words. */
const TAGS: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  fixed: 'code',
  excerpt: 'blockquote',
  superscript: 'sup',
  subscript: 'sub',
};

const COMMAND = /<<|<(\/?)([A-Za-z][\w-]{0,59})>|[&<>]/g;

/**
 * Enriched text as HTML, line by line. A single line end is a space there, each further one ends a line; `<param>`
 * holds no words, and a doubled `<` is one. Between `<nofill>` every line stands for itself.
 */
function enrichedToHtml(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const blank = (i: number): boolean => (lines[i]?.text ?? 'x').trim() === '';
  // Most programs set paragraphs apart by one blank line, though the letter of the format wants two.
  const strict = lines.some((_, i) => i > 0 && blank(i) && blank(i + 1) && !blank(i - 1) && i + 2 < lines.length);
  const state = { hidden: false, unfilled: false };
  return lines.map(({ text, line }, i) => {
    const html = lineToHtml(text, state);
    if (!blank(i)) return { text: state.unfilled ? `${html}<br>` : html, line };
    return { text: strict && !blank(i - 1) && !blank(i + 1) ? '<br>' : '<p>', line };
  });
}

function lineToHtml(text: string, state: { hidden: boolean; unfilled: boolean }): string {
  let html = '';
  let from = 0;
  const put = (words: string): void => {
    if (!state.hidden) html += words;
  };
  for (const match of text.matchAll(COMMAND)) {
    put(text.slice(from, match.index));
    from = match.index + match[0].length;
    const [sign, closing = '', command = ''] = match;
    const name = command.toLowerCase();
    if (command === '') put(sign === '&' ? '&amp;' : sign === '>' ? '&gt;' : '&lt;');
    else if (name === 'param' || name === 'comment') state.hidden = closing === '';
    else if (name === 'nofill') state.unfilled = closing === '';
    else if (name === 'lt') put('&lt;');
    else if (name === 'nl' || name === 'paragraph') put(closing === '' || name === 'paragraph' ? '<p>' : '');
    else if (Object.hasOwn(TAGS, name)) put(`<${closing}${TAGS[name]}>`);
  }
  put(text.slice(from));
  return html;
}
