import { type Block, blockText } from '../model/index.ts';
import { rowOf } from '../removals/index.ts';
import { anyOf, askedWhere, opensLike } from '../words/forms.ts';
import {
  BEFORE_MAIL_DAY,
  FORWARD_PREFIXES,
  NOTE_CLOSERS,
  REPLY_PREFIXES,
  UNNAMED_WRITERS,
  WROTE_WORDS,
} from '../words/mail-tables.ts';
import { DAY_STARTS } from '../words/times.ts';
import { type Found, isDrop, type Scan } from './entry.ts';
import { labelled } from './label.ts';
import type { Line } from './lines.ts';
import { isHeadingLike, wordCount } from './shapes.ts';

/** The line that says whose words follow: `X <x@example.org> wrote:`. */
const ATTRIBUTION = askedWhere(
  (text) => text.endsWith(':'),
  () =>
    new RegExp(
      String.raw`^(?:(?:(?:${anyOf(BEFORE_MAIL_DAY)}) .{4,140}|.{1,120})\s(?:${anyOf(WROTE_WORDS)})(?: in (?:message|article) .{1,120})?|(?:${anyOf(BEFORE_MAIL_DAY)}) .{4,80}\d.{0,60}\s(?:${anyOf(WROTE_WORDS)}) \S.{0,80})\s?:$`,
      'i',
    ),
);
/** A mail program's words: with an address, or a day as programs write it, in figures or short, or with the hour. */
const DATED = new RegExp(
  String.raw`^(?:${anyOf(BEFORE_MAIL_DAY)}) (?:.{0,60}\d[:.h]\d\d|.{0,20}\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|(?:${DAY_STARTS})(?:[.,]{1,2} | \d)|.{0,20}\d \p{L}{3}\.? \d{4}|\p{L}{3}\.? \d{1,2}, \d{4})|<[^<>\s]{1,64}@[^<>\s]{1,255}>`,
  'iu',
);
/** Who writes in stories: `the house wrote:`, `she wrote:`; programs name somebody. */
const NAMELESS = new RegExp(
  String.raw`(?:(?<!\p{L})(?:${anyOf(UNNAMED_WRITERS)})|\s\p{Ll}+\s\p{Ll}+)\s(?:${anyOf(WROTE_WORDS)}):$`,
  'u',
);
/** What a mail's header says of the mail that is answered. */
const ANSWERS = new RegExp(
  String.raw`^(?:subject:\s*(?:${anyOf(REPLY_PREFIXES)}|${anyOf(FORWARD_PREFIXES)})\b|in-reply-to:|references:)`,
  'i',
);
const QUOTED = /^(?:\w{0,3}>|\|\s)/;

/** Whether a line quotes another mail. */
export function isQuotedLine(text: string): boolean {
  return QUOTED.test(text);
}

/** Whether a line says that a quotation from another mail follows. */
export function isAttribution(text: string): boolean {
  return text.length <= 240 && ATTRIBUTION.test(text) && (/[@<]|\bOn\b|wrote:$/i.test(text) || DATED.test(text));
}

/**
 * The mail that is answered, above the story: marked lines or a quotation below an attribution that a mail program
 * wrote, or in a mail that says itself that it is an answer.
 */
export function quotedReply(scan: Scan, at: number): Found | null {
  const { lines } = scan;
  const attributed = isAttribution(lines[at]?.text ?? '');
  const dated = attributed && isOfProgram(lines[at]?.text ?? '');
  const from = attributed ? at + 1 : at;
  const next = quotedEnd(lines, from, attributed);
  const answers = scan.entries.some(
    (entry) => isDrop(entry, 'mail') && entry.lines.some(({ text }) => ANSWERS.test(text)),
  );
  // Above a text that was a quotation as a whole, only the attribution is left.
  const alone = dated && at === 0;
  if (next === from ? !alone : !dated && !answers) return null;
  if (attributed && isHabit(lines, next)) return null;
  const taken = lines.slice(at, next);
  // What is most of the text is no mail that it answers.
  if (lettersIn(taken) > lettersIn(lines.slice(next))) return null;
  if (taken.reduce((sum, { text }) => sum + text.length, 0) > rowOf('quoted-reply').bound.characters) return null;
  return { entries: [{ kind: 'drop', name: 'quoted-reply', what: 'quoted', lines: taken }], next };
}

/** The line that leads to a quoted mail runs over so many lines at most. */
const LED_OVER = 3;

/**
 * Where a mail that is quoted below everything else begins: the block with the line of a mail program, under which all
 * that follows is a quotation or is marked as one; null where nothing is quoted so.
 */
export function quotedFoot(blocks: readonly Block[]): number | null {
  let at = blocks.length;
  while (at > 0 && isQuotation(blocks[at - 1] as Block)) at--;
  const linesFrom = (i: number, end: number): readonly string[] =>
    blocks.slice(i, end).flatMap((block) => blockText(block, '\n').split('\n'));
  if (at < blocks.length && leadsToQuotation(linesFrom(at, at + 1), true)) return at;
  // Its line may be broken, and stand in a paragraph with what is quoted.
  let found: number | null = null;
  for (let i = at - 1; i >= Math.max(0, at - LED_OVER); i--) {
    if (leadsToQuotation(linesFrom(i, at), at < blocks.length)) found = i;
    if ((blocks[i]?.gapBefore ?? 0) > 0) break;
  }
  return found;
}

/** Whether lines begin with the line of a mail program, under which all others quote; they may be none where more follows. */
function leadsToQuotation(lines: readonly string[], mayEnd: boolean): boolean {
  let led = '';
  for (const [i, line] of lines.slice(0, LED_OVER).entries()) {
    led = `${led} ${line.replace(/^>\s?/, '').trim()}`.trim();
    if (!isAttribution(led) || !isOfProgram(led)) continue;
    const below = lines.slice(i + 1);
    return below.every((one) => one === '' || one.startsWith('>')) && (mayEnd || below.length > 0);
  }
  return false;
}

/** Whether all of a block quotes: a quotation of the markup, or lines that are marked. */
function isQuotation(block: Block): boolean {
  if (block.type === 'quotation') return true;
  return (
    block.type !== 'heading' &&
    blockText(block, '\n')
      .split('\n')
      .every((line) => line === '' || line.startsWith('>'))
  );
}

function lettersIn(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
}

/** Whether a mail program wrote the line that says whose words follow. */
function isOfProgram(text: string): boolean {
  return DATED.test(text) && !NAMELESS.test(text);
}

/** Whether words are quoted below such lines again further down: a story told in letters. */
function isHabit(lines: readonly Line[], below: number): boolean {
  return lines.some(({ text }, at) => at > below && isAttribution(text) && isQuotedLine(lines[at + 1]?.text ?? ''));
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

/** Most blocks and words that a sender writes above the story's own header. */
const [BLOCKS, WORDS] = [3, 80];

/**
 * What a sender writes between a mail's header and the story's own: `Here it is at last!` It is a note before the
 * story, and only known as one by the two headers around it.
 */
export function greeting({ lines, entries }: Scan, at: number): Found | null {
  const mailed = entries.some((entry) => isDrop(entry, 'mail'));
  if (!mailed || entries.some((entry) => entry.kind === 'note')) return null;
  let next = at;
  let words = 0;
  for (let blocks = 0; blocks < BLOCKS; blocks++) {
    const block = lines[next]?.block;
    for (let line = lines[next]; line !== undefined && line.block === block; line = lines[++next]) {
      if (line.kind !== 'text' || isHeadingLike(line.text) || /^["“]/.test(line.text)) return null;
      words += wordCount(line.text);
    }
    if (words === 0 || words > WORDS) return null;
    if (!opensHeader(lines[next]?.text, lines[next + 1]?.text)) continue;
    const taken = lines.slice(at, next);
    return { entries: [{ kind: 'note', purpose: 'note', label: '', lines: taken, start: 0 }], next };
  }
  return null;
}

/** Two labelled lines, the first of them about the story itself. */
function opensHeader(first = '', second = ''): boolean {
  // A mail that is quoted has such lines, too.
  if (isQuotedLine(first)) return false;
  const key = labelled(first)?.key;
  return (key === 'title' || key === 'author') && labelled(second) !== null;
}

/** Words with which an author ends what stands above the story. */
const CLOSER = askedWhere(opensLike(NOTE_CLOSERS), () => new RegExp(String.raw`^\W*${NOTE_CLOSERS}\W*$`, 'i'));

/** `On with the show!` between the author's words and the drawn line that ends them: the end of the note. */
export function closer({ lines, entries }: Scan, at: number): Found | null {
  const [line, next, last] = [lines[at], lines[at + 1], entries.at(-1)];
  const told = last?.kind === 'field' || last?.kind === 'note';
  if (line?.kind !== 'text' || line.of > 1 || !told || !CLOSER.test(line.text)) return null;
  if (next !== undefined && next.kind !== 'fence' && next.gap <= line.gap) return null;
  return { entries: [{ kind: 'note', purpose: 'note', label: '', lines: [line], start: 0 }], next: at + 1 };
}
