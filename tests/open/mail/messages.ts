import type { Source } from '../../../src/model/index.ts';
import { unpack } from '../../../src/open/index.ts';

/** Bytes of a text whose characters are below U+0100, one byte each. */
export function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/** Opens an archive, and gives the text of each source with what was said about it. */
export async function open(name: string, text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const source: Source = { name, format: /\.mht/.test(name) ? 'mhtml' : 'mail', bytes };
  const { value, diagnostics } = await unpack([source]);
  const texts = value.map((each) => new TextDecoder().decode(each.bytes));
  return {
    sources: value,
    names: value.map((each) => each.name),
    texts,
    diagnostics,
    ids: diagnostics.map((d) => d.id),
  };
}

const WORDS = 'the ferry rope held and the keeper walked slowly down to the water under a grey winter morning'.split(
  ' ',
);

/** Prose of at least so many words, the same at every run; `seed` makes it another text. */
export function prose(words: number, seed = 1): string {
  const lines: string[] = [];
  for (let n = 0; n < words; n += 12) {
    const line = Array.from({ length: 12 }, (_, i) => WORDS[(n * 7 + i * seed + seed) % WORDS.length]).join(' ');
    lines.push(`${line.charAt(0).toUpperCase()}${line.slice(1)}.`);
  }
  return lines.join('\n');
}

/** A message with a header. */
export function message(subject: string, body: string, from = 'Mara Finch <mara@finch.example>', more = ''): string {
  return `From: ${from}\nSubject: ${subject}\nDate: Sat, 1 Mar 1997 10:00:00 GMT\nMessage-ID: <${subject.length}.${body.length}@x.example>\n${more}\n${body}\n`;
}

/** Messages as an mbox. */
export function mbox(...messages: readonly string[]): string {
  return messages.map((text) => `From mara@finch.example Sat Mar  1 10:00:00 1997\n${text}\n`).join('');
}
