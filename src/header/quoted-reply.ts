import { rowOf } from '../removals/index.ts';
import type { Found, Scan } from './entry.ts';
import type { Line } from './lines.ts';

/** The line that says whose words follow: `X <x@example.org> wrote:`. */
const ATTRIBUTION =
  /^(?:(?:On|In|Am|Le|El|Il) .{4,140}|.{1,120})\s(?:wrote|writes|said|schrieb|a écrit|escribió|ha scritto|escreveu|пишет|написал[аи]?)(?: in (?:message|article) .{1,120})?:$/i;
/** A mail program's words: with a date, a day or an address. */
const DATED =
  /^(?:On|In|Am|Le|El|Il) (?:.{0,40}\d|(?:mon|tue|wed|thu|fri|sat|sun)\w*\b)|<[^<>\s]{1,64}@[^<>\s]{1,255}>/i;
/** What a mail's header says of the mail that is answered. */
const ANSWERS = /^(?:subject:\s*(?:re|aw|sv|antw|fwd?)\b|in-reply-to:|references:)/i;
const QUOTED = /^(?:\w{0,3}>|\|\s)/;

/** Whether a line quotes another mail. */
export function isQuotedLine(text: string): boolean {
  return QUOTED.test(text);
}

/** Whether a line says that a quotation from another mail follows. */
export function isAttribution(text: string): boolean {
  return text.length <= 240 && ATTRIBUTION.test(text) && /[@<]|\bOn\b|wrote:$/i.test(text);
}

/**
 * The mail that is answered, above the story: marked lines or a quotation below an attribution that a mail program
 * wrote, or in a mail that says itself that it is an answer.
 */
export function quotedReply(scan: Scan, at: number): Found | null {
  const { lines } = scan;
  const attributed = isAttribution(lines[at]?.text ?? '');
  const dated = attributed && DATED.test(lines[at]?.text ?? '');
  const from = attributed ? at + 1 : at;
  const next = quotedEnd(lines, from, attributed);
  const answers = scan.entries.some(
    (entry) => entry.kind === 'drop' && entry.what === 'mail' && entry.lines.some(({ text }) => ANSWERS.test(text)),
  );
  // Above a text that was a quotation as a whole, only the attribution is left.
  const alone = dated && at === 0;
  if (next === from ? !alone : !dated && !answers) return null;
  const taken = lines.slice(at, next);
  if (taken.reduce((sum, { text }) => sum + text.length, 0) > rowOf('quoted-reply').bound.characters) return null;
  return { entries: [{ kind: 'drop', name: 'quoted-reply', what: 'quoted', lines: taken }], next };
}

/** The end of the lines that quote: each is marked, or stands in a quotation under an attribution. */
function quotedEnd(lines: readonly Line[], from: number, attributed: boolean): number {
  let next = from;
  for (let line = lines[next]; line; line = lines[++next]) {
    const quoted = isQuotedLine(line.text) || (attributed && line.kind === 'quotation');
    if (!quoted && !(next > from && line.index > 0 && line.text === '')) break;
  }
  return next;
}
