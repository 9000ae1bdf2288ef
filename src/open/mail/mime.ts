import { addressParser, decodeWords } from 'postal-mime';
import { endsAsSentence } from '../../words/stops.ts';
import { HEADER_LINE } from '../digest-rules.ts';
import type { PlacedLine } from './flowed.ts';
import { bytesOf, type Decoded, linesOf, textOf, undoTransfer } from './transfer.ts';

/** A message or a part of one, by RFC 5322 and RFC 2045. */
export interface MimePart {
  /** Unfolded header fields as they were sent, by name in lower case; the first of each name. */
  readonly headers: ReadonlyMap<string, HeaderField>;
  /** Media type in lower case, such as `text/plain`. */
  readonly type: string;
  /** Parameters of the media type and of the disposition, by name in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly attached: boolean;
  /** Line of the raw message that the body begins on, from 0. */
  readonly bodyLine: number;
  /** The raw lines of the body. */
  readonly lines: readonly string[];
  readonly parts: readonly MimePart[];
}

export interface HeaderField {
  readonly value: string;
  /** Line of the raw message, from 0. */
  readonly line: number;
}

/** How deep parts may stand in parts; deeper ones are read as one body. */
const DEEPEST = 32;

/** Fields that mail and news programs write. */
export const MAIL_FIELD: RegExp =
  /^(?:from|subject|date|message-id|newsgroups|path|to|cc|organi[sz]ation|lines|references|xref|received|sender|reply-to|in-reply-to|x-[\w-]+|return-path|mime-version|content-(?:type|transfer-encoding|disposition|id|description)|approved|followup-to|nntp-posting-host|delivered-to|mailing-list|list-[\w-]+|user-agent)$/i;

/** So many lines of a field may have lost the blank they begin with. */
const MOST_TORN = 2;

/** Takes a raw message apart. Nothing is refused: what is no header is body, an unclosed part ends with the message. */
export function parseMessage(raw: string): MimePart {
  return parsePart(linesOf(raw), 0, 'text/plain', 0);
}

function parsePart(lines: readonly string[], first: number, usual: string, depth: number): MimePart {
  const { headers, next } = parseHeaders(lines, first);
  const stated = structured(headers.get('content-type')?.value ?? usual);
  const disposition = structured(headers.get('content-disposition')?.value ?? '');
  const parameters = new Map([...stated.parameters, ...disposition.parameters]);
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(stated.value) ? stated.value : 'text/plain';
  const body = lines.slice(next);
  const boundary = stated.parameters.get('boundary');
  const at = first + next;
  const parts =
    type.startsWith('multipart/') && boundary !== undefined && depth < DEEPEST
      ? sections(body, boundary).map(([from, to]) =>
          parsePart(body.slice(from, to), at + from, usualIn(type), depth + 1),
        )
      : [];
  return { headers, type, parameters, attached: disposition.value === 'attachment', bodyLine: at, lines: body, parts };
}

/** RFC 2046, section 5.1.5: what stands in a digest without a type is a message. */
function usualIn(type: string): string {
  return type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
}

function parseHeaders(lines: readonly string[], first: number): Pick<MimePart, 'headers'> & { readonly next: number } {
  const fields = new Map<string, FoldedField>();
  let [name, next] = ['', lines.length];
  for (const [i, line] of lines.entries()) {
    const field = HEADER_LINE.exec(line);
    if (line === '') {
      next = i + 1;
      break;
    }
    if (/^[ \t]/.test(line) && i > 0) fields.get(name)?.folds.push(line.trim());
    else if (field) {
      name = (field[1] as string).toLowerCase();
      if (fields.has(name)) name = `${name} again`;
      fields.set(name, { folds: [(field[2] as string).trim()], line: first + i });
    } else if (name !== '' && isTornFold(lines, i)) fields.get(name)?.folds.push(line.trim());
    else if (i > 0 || !/^>?From /.test(line)) {
      next = i;
      break;
    }
  }
  return {
    headers: new Map([...fields].map(([key, { folds, line }]) => [key, { value: unfolded(folds), line }])),
    next,
  };
}

/**
 * Whether a line that is no field goes on with the one above it, without the blank that says so: fields of a mail follow.
 * Below the last field it is the body's first line, and a sentence is of the body too.
 */
function isTornFold(lines: readonly string[], at: number): boolean {
  if (endsAsSentence(lines[at] as string)) return false;
  const next = lines.slice(at + 1, at + 1 + MOST_TORN).find((line) => line === '' || HEADER_LINE.test(line));
  return next !== undefined && MAIL_FIELD.test(HEADER_LINE.exec(next)?.[1] ?? '');
}

/** A header field as its lines come, which are joined once: a field may have any number of them. */
interface FoldedField {
  readonly folds: string[];
  readonly line: number;
}

function unfolded(folds: readonly string[]): string {
  return folds.filter((fold) => fold !== '').join(' ');
}

/** First and last line of each section between the lines of a boundary. */
function sections(lines: readonly string[], boundary: string): [number, number][] {
  const found: [number, number][] = [];
  let from = -1;
  for (const [i, line] of lines.entries()) {
    if (!line.startsWith(`--${boundary}`)) continue;
    const text = line.trimEnd();
    if (text !== `--${boundary}` && text !== `--${boundary}--`) continue;
    if (from >= 0) found.push([from, i]);
    from = text.endsWith('--') && text.length === boundary.length + 4 ? -1 : i + 1;
  }
  if (from >= 0) found.push([from, lines.length]);
  return found;
}

/** `value; name="other"`, with the continuations and character sets of RFC 2231. */
function structured(text: string): { readonly value: string; readonly parameters: ReadonlyMap<string, string> } {
  const parameters = new Map<string, string>();
  for (const match of text.matchAll(
    /;\s*([\w!#$%&'+^`{|}~-]+)(\*\d+)?(\*)?\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g,
  )) {
    const [, name = '', , encoded, quoted, bare = ''] = match;
    const value = quoted?.replace(/\\(.)/g, '$1') ?? bare;
    const key = name.toLowerCase();
    parameters.set(key, (parameters.get(key) ?? '') + (encoded ? percent(value) : value));
  }
  return { value: (text.split(';')[0] ?? '').trim().toLowerCase(), parameters };
}

function percent(value: string): string {
  const bare = value.replace(/^[\w-]*'[\w-]*'/, '');
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}

/** The body of a part without its transfer encoding. */
export function bodyOf(part: MimePart): Decoded {
  const encoding =
    part.headers
      .get('content-transfer-encoding')
      ?.value.toLowerCase()
      .match(/[\w-]+/)?.[0] ?? '';
  const { bytes, rawLines } = undoTransfer(part.lines, encoding);
  return { bytes, rawLines: rawLines.map((line) => line + part.bodyLine) };
}

/** Every part without parts, in order. */
export function leavesOf(part: MimePart): readonly MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf);
}

/** The name a part was given, as sent; null when it has none. */
export function fileNameOf(part: MimePart): string | null {
  return part.parameters.get('filename') ?? part.parameters.get('name') ?? null;
}

/** The addresses by which other parts may name a part. */
export function addressesOf(part: MimePart): readonly string[] {
  const id = part.headers.get('content-id')?.value.replace(/^<|>$/g, '');
  const location = locationOf(part);
  return [...(id ? [`cid:${id}`] : []), ...(location === '' ? [] : [location])];
}

/** Where a part says that it came from; empty where it does not. */
export function locationOf(part: MimePart): string {
  return part.headers.get('content-location')?.value.replace(/\s+/g, '') ?? '';
}

/** The header fields that a story's reader understands, in the order of a message. */
const FIELDS = ['From', 'Newsgroups', 'Subject', 'Date'] as const;

/** A header field as text: encoded words (RFC 2047) and raw bytes decoded; empty when the message has no such field. */
export function fieldOf(message: MimePart, name: string): string {
  const raw = message.headers.get(name.toLowerCase())?.value ?? '';
  const text = /[\u0080-\u00ff]/.test(raw) ? textOf(bytesOf(raw), charsetOf(message)) : raw;
  return decodeWords(text).replace(/\s+/g, ' ').trim();
}

/** The encoding that a message states for its own text. */
function charsetOf(message: MimePart): string | undefined {
  return message.parameters.get('charset') ?? message.parts[0]?.parameters.get('charset');
}

/** The header lines that a story's reader understands, each with its line in the archive. */
export function headerLines(message: MimePart, first: number): readonly PlacedLine[] {
  return FIELDS.flatMap((name) => {
    const value = name === 'From' ? sender(message) : fieldOf(message, name);
    const at = message.headers.get(name.toLowerCase())?.line ?? 0;
    return value === '' ? [] : [{ text: `${name}: ${value}`, line: first + at + 1 }];
  });
}

/** `Name <address>` whichever of its forms the message used. */
function sender(message: MimePart): string {
  const value = fieldOf(message, 'From');
  const raw = message.headers.get('from')?.value ?? '';
  const [first] = addressParser(raw, { flatten: true });
  const encoded = /=\?[\w-]+\?[bq]\?/i.test(raw);
  return encoded && first?.name && first.address ? `${first.name} <${first.address}>` : value;
}
