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

const SIGNED = '-----BEGIN PGP SIGNED MESSAGE-----';
const [SIGNATURE, SIGNATURE_ENDS] = ['-----BEGIN PGP SIGNATURE-----', '-----END PGP SIGNATURE-----'];
/** Lines of a signature: numbers in letters, and what its program says of itself. */
const ARMOUR = /^(?:[A-Za-z0-9+/]{1,76}={0,2}|=[A-Za-z0-9+/]{4}|(?:Version|Comment|Charset|Hash|MessageID): .*)?$/;

/**
 * Undoes the cleartext signature of a whole message (RFC 4880): its marks go, and the dash before a line that begins
 * with one. A text whose marks are not whole, or hold anything else, and a message that a story shows, stay as they are.
 */
export function withoutSignatureMarks(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const at = (mark: string, from: number): number =>
    lines.findIndex(({ text }, i) => i >= from && text.trim() === mark);
  const begin = at(SIGNED, 0);
  const signature = begin < 0 ? -1 : at(SIGNATURE, begin);
  const end = signature < 0 ? -1 : at(SIGNATURE_ENDS, signature);
  if (end < 0 || lines.slice(0, begin).some(({ text }) => text.trim() !== '')) return lines;
  let from = begin + 1;
  while (from < signature && /^[A-Za-z]+: \S/.test(lines[from]?.text ?? '')) from++;
  const armour = lines.slice(signature + 1, end).map(({ text }) => text.trim());
  if (lines[from]?.text.trim() !== '' || !armour.every((text) => ARMOUR.test(text))) return lines;
  const told = lines
    .slice(from, signature)
    .map(({ text, line }) => ({ text: text.replace(/^- (?=-|From )/, ''), line }));
  return [...lines.slice(0, begin), ...told, ...lines.slice(end + 1)];
}
