// Every story is asked whether it is a digest: nothing stands here that needs the library that reads mails.

/** A line that may be a header field: a name of printable characters, a colon (RFC 5322, section 2.2). */
export const HEADER_LINE: RegExp = /^([!-9;-~]{1,76}):(.*)$/;

/** RFC 1153: the preamble ends with seventy hyphens, each message with thirty; programs are less exact of both. */
export const OPENING: RegExp = /^-{55,80}\s*$/;
export const BETWEEN: RegExp = /^-{25,35}\s*$/;
export const CLOSING: RegExp = /^End of .*(?:digest|issue|volume|\d)/i;

/** The line by which a mailing list's program opens a digest: `storylist Digest, Vol 12, Issue 4`. */
const NAMED = /^[^\n\r]{0,80}\bdigest\b[^\n\r\d]{0,40}\d/i;

/** Whether a text begins as a digest does, with the digest's name and number. */
export function isDigest(start: string): boolean {
  return NAMED.test(start.trimStart());
}

/** Whether the preamble of a digest stands in a text, down to its first message. */
export function opensDigest(start: string): boolean {
  return openingOf(start.split(/\r\n|\n|\r/)) >= 0;
}

/** The line below which the first message of a digest stands; -1 for none. */
export function openingOf(lines: readonly string[]): number {
  return lines.findIndex((line, i) => OPENING.test(line) && opensMessage(lines, fullFrom(lines, i + 1)));
}

/** The first line from one on that is not empty. */
export function fullFrom(lines: readonly string[], from: number): number {
  let i = from;
  while (i < lines.length && lines[i]?.trim() === '') i++;
  return i;
}

/** Whether fields stand at a line, and say who wrote and about what. */
export function opensMessage(lines: readonly string[], at: number): boolean {
  const names = new Set<string>();
  for (let i = at; i < lines.length; i++) {
    const name = HEADER_LINE.exec(lines[i] ?? '')?.[1]?.toLowerCase();
    if (name !== undefined) names.add(name);
    else if (!/^[ \t]+\S/.test(lines[i] ?? '')) break;
  }
  return names.has('from') && names.has('subject');
}
