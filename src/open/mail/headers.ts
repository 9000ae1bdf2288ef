import { addressParser, decodeWords } from 'postal-mime';
import type { PlacedLine } from './flowed.ts';
import type { MimePart } from './mime.ts';
import { bytesOf, textOf } from './transfer.ts';

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
