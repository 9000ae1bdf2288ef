import { isAttribution } from '../../header/quoted-reply.ts';
import { sentOnField } from '../../header/sent-on.ts';
import { anyOf } from '../../words/forms.ts';
import { FORWARD_PREFIXES } from '../../words/mail-tables.ts';
import type { Body, Enclosed, Text } from './body.ts';
import type { PlacedLine } from './flowed.ts';
import { binaryString } from './transfer.ts';

/** The header of a message that was sent on, as the program of whoever sent it wrote it into the text. */
interface Head {
  /** Its first line, and the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** Its lines as a message has them. */
  readonly fields: readonly string[];
  /** How many marks of a quotation each of them bears. */
  readonly depth: number;
}

/** No program writes more lines of a header into a text. */
const MOST_FIELDS = 24;
/** Fewer words than this are no story. */
const FEWEST = 20;
/** Whoever sends a story on says less than this above it, or a third of what the story has. */
const COVERING = 80;

/** A line that a program draws above what is sent on: `---------- Forwarded message ---------`. */
const DRAWN = /^[\s>]*[-_=*]{3,40}\s*\p{L}[^\n]{2,60}?\s*[-_=*]{3,40}\s*$/u;
/** `Begin forwarded message:` */
const LEADING = /^[\s>]*\p{L}[^\n.!?]{2,60}:$/u;
const SENT_ON = new RegExp(String.raw`^\s*(?:\[[^\]]{1,30}\]\s*)*(?:${anyOf(FORWARD_PREFIXES)})\s*:`, 'i');
/** Whether a mail's subject says that it was sent on: `Fwd: The Kettle`. */
export function saysSentOn(subject: string): boolean {
  return SENT_ON.test(subject);
}

const MARKS = /^(?:>[ \t]?)*/;

function depthOf(text: string): number {
  return MARKS.exec(text)?.[0].replace(/[^>]/g, '').length ?? 0;
}

/** A line without so many marks of a quotation, or as many as it has. */
function unmarked(text: string, depth: number): string {
  let words = text;
  for (let i = 0; i < depth; i++) words = words.replace(/^>[ \t]?/, '');
  return words;
}

/**
 * The body of a message in which a message that was sent on inside its text is one that it encloses. It must be more
 * than what stands round it: a mail that somebody in a story sends on is told in the story.
 */
export function withForwarded(body: Body, subject: string): Body {
  return {
    ...body,
    pieces: body.pieces.flatMap((piece) => (piece.kind === 'text' ? parted(piece, subject) : [piece])),
  };
}

function parted(text: Text, subject: string): readonly (Text | Enclosed)[] {
  if (text.form !== 'txt') return [text];
  const { lines } = text;
  const head = headIn(lines, saysSentOn(subject));
  if (head === null) return [text];
  const end = head.depth > 0 ? quotedEnd(lines, head.from, head.depth) : lines.length;
  const lead = leadAbove(lines, head.from);
  const [above, below] = [lines.slice(0, lead), lines.slice(end)];
  const inner = lines.slice(head.to, end).map((line) => unmarked(line.text, head.depth));
  const [own, told] = [wordsIn(above) + wordsIn(aboveSignature(below)), countWords(inner.join('\n'))];
  if (told < FEWEST || told <= own || (wordsIn(above) >= COVERING && told < own * 3)) return [text];
  const raw = [...head.fields, '', ...inner.slice(inner[0]?.trim() === '' ? 1 : 0)].join('\n');
  const post = { raw: binaryString(new TextEncoder().encode(raw)), line: (lines[head.from]?.line ?? 1) - 1 };
  const piece = (part: readonly PlacedLine[]): readonly Text[] =>
    wordsIn(part) > 0 ? [{ ...text, lines: part, leaf: null }] : [];
  return [...piece(above), { kind: 'message', post }, ...piece(below)];
}

/** The first header of a message that was sent on: quoted, below a drawn line, or where the subject says so. */
function headIn(lines: readonly PlacedLine[], sentOn: boolean): Head | null {
  for (let at = 0; at < lines.length; at++) {
    const head = headAt(lines, at);
    if (head === null) continue;
    const above = lines[lastAbove(lines, at)]?.text ?? '';
    if (
      head.depth > 0 ||
      DRAWN.test(above) ||
      (sentOn && (above === '' || !/\p{L}/u.test(above) || LEADING.test(above)))
    )
      return head;
    return null;
  }
  return null;
}

function headAt(lines: readonly PlacedLine[], at: number): Head | null {
  const depth = depthOf(lines[at]?.text ?? '');
  const names: string[] = [];
  const fields: string[] = [];
  let to = at;
  for (
    let line = lines[to];
    line !== undefined && to - at < MOST_FIELDS && depthOf(line.text) === depth;
    line = lines[++to]
  ) {
    const [name, value] = sentOnField(unmarked(line.text, depth));
    if (name === '') break;
    names.push(name);
    fields.push(`${name}: ${value}`);
  }
  const isSent = fields.some((field) => /\S@\S|^Date: .*\d/.test(field));
  return names.includes('From') && names.length > 1 && isSent ? { from: at, to, fields, depth } : null;
}

/** The line from which on a program's words lead to what is sent on. */
function leadAbove(lines: readonly PlacedLine[], at: number): number {
  const above = lastAbove(lines, at);
  const text = lines[above]?.text ?? '';
  return DRAWN.test(text) || LEADING.test(text) ? above : at;
}

/** The last line with a letter or sign above a line; -1 when there is none. */
function lastAbove(lines: readonly PlacedLine[], at: number): number {
  let above = at - 1;
  while (above >= 0 && /^[\s>]*$/.test(lines[above]?.text ?? '')) above--;
  return above;
}

/** The end of the lines quoted so deep that begin at a line, blank ones between them too. */
function quotedEnd(lines: readonly PlacedLine[], from: number, depth = 1): number {
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    if (depthOf(text) >= depth) end = at + 1;
    else if (/[^\s>]/.test(text)) break;
  }
  return end;
}

/**
 * A text without the marks of the quotation that is most of it: that is the story, whatever stands beside it. A quotation
 * beside an answer which says more is the mail that is answered.
 */
export function withStoryUnquoted(text: Text): Text {
  const { form, lines } = text;
  if (form !== 'txt' || !lines.some(({ text: line }) => depthOf(line) > 0)) return text;
  let best = { from: 0, to: 0, words: 0 };
  for (let at = 0; at < lines.length; at++) {
    if (depthOf(lines[at]?.text ?? '') === 0) continue;
    const to = quotedEnd(lines, at);
    const words = wordsIn(lines.slice(at, to));
    if (words > best.words) best = { from: at, to, words };
    at = to - 1;
  }
  const rest = [...lines.slice(0, best.from), ...aboveSignature(lines.slice(best.to))];
  const own = wordsIn(rest.filter((line) => !isAttribution(line.text)));
  if (best.words < FEWEST || best.words <= own) return text;
  const unquoted = lines.map((line, i) =>
    i >= best.from && i < best.to ? { ...line, text: unmarked(line.text, 1) } : line,
  );
  return { ...text, lines: unquoted, leaf: null };
}

function aboveSignature(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const end = lines.findIndex(({ text }) => /^-- ?$/.test(text));
  return end < 0 ? lines : lines.slice(0, end);
}

function wordsIn(lines: readonly PlacedLine[]): number {
  return countWords(lines.map(({ text }) => text).join('\n'));
}

function countWords(text: string): number {
  return text.match(/\p{L}[\p{L}\p{M}\p{N}'’]*/gu)?.length ?? 0;
}
