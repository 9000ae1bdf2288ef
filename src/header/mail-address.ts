/** A mail address at the end of a line, and where the words before it end. */
export interface AddressAtEnd {
  readonly address: string;
  /** Where the address begins, with the bracket and the blanks before it. */
  readonly start: number;
}

/** No address is longer (RFC 5321), so a line of any length is looked at near its end only. */
const LONGEST = 320;

/** Each part has its bounds, and a name begins where its letters do: the time is never more than the line's length. */
const AT_END =
  /(?<![\w.+-])((?:mailto:)?[\w.+-]{1,64}\s{0,4}(?:@|\(at\)|\[at\])\s{0,4}[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})\s{0,4}[>)\]]?$/i;

/** The mail address that a line ends in, as `Ana <ana@example.org>` and `Ana (ana (at) example.org)` do; null for none. */
export function addressAtEnd(line: string): AddressAtEnd | null {
  const text = line.trimEnd();
  const from = Math.max(0, text.length - LONGEST);
  const match = AT_END.exec(text.slice(from));
  if (match?.[1] === undefined) return null;
  const before = text.slice(0, from + match.index).trimEnd();
  return { address: match[1], start: before.replace(/[<([]$/, '').trimEnd().length };
}
