import type { Found, Scan } from './entry.ts';

/** The line that says whose words follow: `X <x@example.org> wrote:`. */
const ATTRIBUTION =
  /^(?:(?:On|In|Am|Le|El|Il) .{4,140}|.{1,120})\s(?:wrote|writes|said|schrieb|a écrit|escribió|ha scritto|escreveu|пишет|написал[аи]?)(?: in (?:message|article) .{1,120})?:$/i;
/** A mail program's words: with a date or an address. */
const DATED = /^(?:On|In|Am|Le|El|Il) .{0,40}\d|<[^<>\s]+@[^<>\s]+>/i;
const QUOTED = /^(?:\w{0,3}>|\|\s)/;

/** Whether a line quotes another mail. */
export function isQuotedLine(text: string): boolean {
  return QUOTED.test(text);
}

/** Whether a line says that a quotation from another mail follows. */
export function isAttribution(text: string): boolean {
  return text.length <= 240 && ATTRIBUTION.test(text) && /[@<]|\bOn\b|wrote:$/i.test(text);
}

/** A quoted reply above the story: an attribution and `>` lines, or `>` lines below a mail's header. */
export function quotedReply(scan: Scan, at: number): Found | null {
  const { lines } = scan;
  const attributed = isAttribution(lines[at]?.text ?? '');
  let next = attributed ? at + 1 : at;
  const from = next;
  for (let line = lines[next]; line; line = lines[++next]) {
    const quoted = isQuotedLine(line.text) || line.kind === 'other';
    if (!quoted && !(next > from && line.index > 0 && line.text === '')) break;
  }
  const count = next - from;
  const mail = scan.entries.some((entry) => entry.kind === 'drop' && entry.what === 'mail');
  // Above a text that was a quotation as a whole, only the attribution is left.
  const alone = attributed && at === 0 && DATED.test(lines[at]?.text ?? '');
  if ((count === 0 && !alone) || (!attributed && !mail)) return null;
  return { entries: [{ kind: 'drop', name: 'quoted-reply', what: 'quoted', lines: lines.slice(at, next) }], next };
}
