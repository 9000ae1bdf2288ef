/** A line of a message's text with the line of the archive that it begins on, from 1. */
export interface PlacedLine {
  readonly text: string;
  readonly line: number;
}

/**
 * Undoes `format=flowed` (RFC 3676): a line that ends in a space goes on in the next one of the same quoting depth.
 * With `delSp` that space was put there by the sender's program and goes. A signature's `-- ` is a line of its own.
 */
export function unflowed(lines: readonly PlacedLine[], delSp: boolean): readonly PlacedLine[] {
  const joined: PlacedLine[] = [];
  let open = false;
  let depth = 0;
  for (const { text, line } of lines) {
    const quotes = /^>*/.exec(text)?.[0].length ?? 0;
    const own = text.slice(quotes).replace(/^ /, '');
    const last = joined.at(-1);
    const signature = own === '-- ';
    if (open && last && quotes === depth && !signature) {
      joined[joined.length - 1] = { text: (delSp ? last.text.slice(0, -1) : last.text) + own, line: last.line };
    } else joined.push({ text: quotes > 0 ? `${'>'.repeat(quotes)} ${own}` : own, line });
    open = own.endsWith(' ') && !signature;
    depth = quotes;
  }
  return joined.map(({ text, line }) => ({ text: text === '-- ' ? text : text.replace(/ +$/, ''), line }));
}
