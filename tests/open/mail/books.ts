import { publish } from '../../../src/pipeline.ts';

/** A message made into a book: its words in order without markup, and what was said about it. */
export async function bookOf(text: string | Uint8Array, name = 'm.eml') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const made = await publish([{ name, format: 'mail', bytes }]);
  const pages = made.publication.value.resources.filter(
    (page) => typeof page.content === 'string' && page.content.includes('<html'),
  );
  const words = (page: { readonly content: unknown }): string =>
    String(page.content)
      .replace(/<head>[\s\S]*?<\/head>|<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
  return {
    /** All pages, those before the story too. */
    all: pages.map(words).join(' '),
    story: pages
      .filter((page) => page.story)
      .map(words)
      .join(' '),
    markup: pages
      .filter((page) => page.story)
      .map((page) => String(page.content))
      .join('\n'),
    metadata: made.book.value.metadata,
    errors: made.diagnostics.filter((each) => each.severity === 'error').map((each) => `${each.id}: ${each.reason}`),
    told: made.diagnostics.map((each) => `${each.id}: ${each.reason}`),
  };
}

/** A message of parts. */
export function parted(
  type: string,
  parts: readonly string[],
  subject = 'Salt',
  from = 'Mara Finch <mara@finch.example>',
) {
  const head = `From: ${from}\nSubject: ${subject}\nDate: Sat, 1 Mar 1997 10:00:00 GMT\nMIME-Version: 1.0\n`;
  const boundary = `=_${subject.length}_${parts.length}_${type.length}`;
  const inside = parts.map((part) => `--${boundary}\n${part}\n`).join('');
  return `${head}Content-Type: multipart/${type}; boundary="${boundary}"\n\n${inside}--${boundary}--\n`;
}

/** A part, or a message without a header of its own. */
export function part(type: string, body: string, more = ''): string {
  return `Content-Type: ${type}\n${more}\n${body}`;
}

/** A whole message of one body. */
export function single(type: string, body: string, subject = 'Salt', from = 'Ivo Marsh <ivo@marsh.example>'): string {
  return `From: ${from}\nSubject: ${subject}\nDate: Sat, 1 Mar 1997 10:00:00 GMT\nMIME-Version: 1.0\nContent-Type: ${type}\nContent-Transfer-Encoding: 8bit\n\n${body}\n`;
}
