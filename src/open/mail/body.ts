import { textOf } from './charset.ts';
import { type PlacedLine, unflowed } from './flowed.ts';
import { bodyOf, fileNameOf, leavesOf, type MimePart } from './mime.ts';

/** The readable text of a message. */
export interface Body {
  readonly format: 'txt' | 'html';
  readonly lines: readonly PlacedLine[];
  /** Leaves that are no part of this text: attachments, pictures. */
  readonly others: readonly MimePart[];
}

/** The body of a message whose first line is line `first` of its archive: plain text, or HTML when only that is there. */
export function readBody(message: MimePart, first: number): Body {
  const leaves = leavesOf(message).filter((leaf) => !leaf.type.startsWith('multipart/') || leaf === message);
  const inline = leaves.filter(isInline);
  const plain = inline.filter((leaf) => leaf.type !== 'text/html');
  const html = inline.filter((leaf) => leaf.type === 'text/html');
  const others = leaves.filter((leaf) => !isInline(leaf));
  const plainLines = plain.flatMap((leaf) => linesOfPart(leaf, first));
  const htmlLines = html.flatMap((leaf) => linesOfPart(leaf, first));
  const count = (lines: readonly PlacedLine[]): number => words(lines.map((line) => line.text));
  if (html.length > 0 && count(plainLines) * 3 < count(htmlLines)) return { format: 'html', lines: htmlLines, others };
  return { format: 'txt', lines: plainLines, others };
}

function isInline(leaf: MimePart): boolean {
  const text = /^text\/(?:plain|html|enriched|richtext|x-\w+)$/.test(leaf.type) || leaf.type.startsWith('multipart/');
  return text && !leaf.attached && fileNameOf(leaf) === null;
}

/** Words of letters, tags left out: enough to tell a story from "This message is in HTML format". */
export function words(lines: readonly string[]): number {
  const text = lines.join('\n').replace(/<(style|script)\b[\s\S]*?<\/\1>|<[^>]*>/gi, ' ');
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** The lines of a text part, decoded, each with its line in the archive. */
export function linesOfPart(part: MimePart, first: number): readonly PlacedLine[] {
  const { bytes, rawLines } = bodyOf(part);
  const text = textOf(bytes, part.parameters.get('charset'));
  const lines = text.split(/\r\n|\n|\r/).map((line, i) => ({
    text: line,
    line: first + (rawLines[i] ?? rawLines.at(-1) ?? part.bodyLine) + 1,
  }));
  const flowed = part.type === 'text/plain' && /^flowed$/i.test(part.parameters.get('format') ?? '');
  return flowed ? unflowed(lines, /^yes$/i.test(part.parameters.get('delsp') ?? '')) : lines;
}
