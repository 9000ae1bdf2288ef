import { anyOf, askedWhere, holdsLike, opensLike } from '../words/forms.ts';
import {
  POST_COUNTERS,
  POST_HEAD_VERBS,
  POST_HEAD_WORDS,
  POST_TIME_LABELS,
  POSTED_AT,
  POSTER_FACTS,
  POSTER_LABELS,
  POSTER_RANKS,
} from '../words/mail-tables.ts';
import { opensInSpeech } from '../words/narration.ts';
import { ORDINAL_ENDS } from '../words/number-tables.ts';
import { AFTER_TIME, BEFORE_TIME, DAY_STARTS, MONTH_STARTS } from '../words/times.ts';
import type { Entry, Found, Scan } from './entry.ts';
import { field } from './entry.ts';
import { labelled } from './label.ts';
import type { Line } from './lines.ts';
import { isPenName } from './names.ts';
import { isAttribution, isQuotedLine } from './quoted-reply.ts';
import { isHeadingLike, undecorated, wordCount } from './shapes.ts';

/** No line of a post's head is longer. */
export const LONGEST_POST_HEAD = 110;

const MONTH = `(?:${MONTH_STARTS})[a-z]{0,6}\\.?`;
const DAY = `\\d{1,2}(?:${ORDINAL_ENDS})?`;
const DATE = `(?:${MONTH} ${DAY},? \\d{4}|${DAY} ${MONTH},? \\d{4}|${DAY}\\.? \\p{L}{3,12}\\.?,? \\d{4}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})`;
const TIME = '\\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?[ap]\\.?m\\.?)?';
const STAMP = askedWhere(
  // A year, or a date in figures.
  (text) => /\d{4}|\d[/.]\d/.test(text),
  () =>
    new RegExp(
      `(?:(?:${DAY_STARTS})[a-z]{0,6},? )?${DATE}(?:,? (?:@ |(?:${BEFORE_TIME}) )?${TIME}(?: (?:${AFTER_TIME})(?!\\p{L}))?)?|${TIME},? ${DATE}`,
      'iu',
    ),
);
const COUNTED = String.raw`(?:\b(?:${POST_COUNTERS}|entry|page)\s*)?#\s?\d{1,5}\b|\b(?:${POST_COUNTERS})\s+\d{1,5}\b`;
const mayHaveCount = holdsLike(POST_COUNTERS);
const COUNT = askedWhere(
  (text) => /\d/.test(text) && (text.includes('#') || mayHaveCount(text)),
  () => new RegExp(COUNTED, 'i'),
);
/** Words by which boards say whose post follows. */
const WORDS = new RegExp(String.raw`\b(?:${POST_HEAD_WORDS})\b`, 'gi');
const SAID = askedWhere(holdsLike(POST_HEAD_VERBS), () => new RegExp(String.raw`\b(?:${POST_HEAD_VERBS})\b`, 'i'));

/** Between a poster's name and the time on some boards, or around the time. */
const MARK = /\s[»•|]\s|^\[[^\]]*\d\d[^\]]*\]\s[^:]{2,40}:$/;
/** Both are named: `Author: Nell Oake   Date: May 5, 2003`. */
const LABELLED = new RegExp(String.raw`^(?:${POSTER_LABELS}):\s?\S.{0,60}\s{2,}(?:${POST_TIME_LABELS}):`, 'i');

const RANK = askedWhere(opensLike(anyOf(POSTER_RANKS)), () => new RegExp(`^(?:${anyOf(POSTER_RANKS)})$`, 'iu'));
const FACT = askedWhere(
  opensLike(anyOf(POSTER_FACTS)),
  () => new RegExp(`^(?:${anyOf(POSTER_FACTS)})\\s?:\\s*\\S`, 'iu'),
);
const AT = new RegExp(`^(?:${POSTED_AT})\\s?:`, 'iu');
/** A poster's facts take so many lines below the name at most. */
const MEMBER_LINES = 8;

/** The poster's name over what a board prints beside it: `Nell Oake` / `Member` / `Joined: Mar 2003` / `Posted: …`. */
function memberHead(lines: readonly Line[], at: number): PostHead | null {
  const first = lines[at];
  if (first === undefined || wordCount(first.text) > 4 || !isPenName(first.text) || RANK.test(first.text)) return null;
  let next = at + 1;
  let facts = 0;
  let stamp = '';
  for (let line = lines[next]; line?.gap === 0 && next - at <= MEMBER_LINES; line = lines[++next]) {
    const isFact = line.text.length <= LONGEST_POST_HEAD && FACT.test(line.text);
    if (!isFact && !RANK.test(line.text)) break;
    if (isFact && /\d/.test(line.text)) facts++;
    if (AT.test(line.text)) stamp = STAMP.exec(line.text)?.[0] ?? stamp;
  }
  const isRanked = RANK.test(lines[at + 1]?.text ?? '');
  return facts >= 2 || (facts === 1 && isRanked)
    ? { name: undecorated(first.text), stamp, sure: true, lines: next - at }
    : null;
}

interface PostHead {
  readonly name: string;
  readonly stamp: string;
  /** A board's own form: it counts its posts, gives the time, or says that it was posted. */
  readonly sure: boolean;
  readonly lines: number;
}

/** Cheap: whether a line has a date or a count, as the first line of every post's head. */
export function mayHeadPost(line: string): boolean {
  return /\d{4}|\d[/.]\d/.test(line) || COUNT.test(line);
}

/** The head of a post that was saved from a board, at a line: who wrote it and when, on one line or two. */
export function postHeadAt(lines: readonly Line[], at: number): PostHead | null {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line?.kind !== 'text' || line.of > MEMBER_LINES || line.index > 0 || line.text.length > LONGEST_POST_HEAD)
    return null;
  // Whose words are quoted below is no poster.
  if (isAttribution(line.text) && isQuotedLine(next?.text ?? '')) return null;
  const one = headOf(line.text, 1) ?? memberHead(lines, at);
  if (one !== null) return one;
  const below = next !== undefined && next.kind === 'text' && next.gap === 0 && next.text.length <= 60;
  return below && COUNT.test(line.text) ? headOf(`${line.text} ${next.text}`, 2) : null;
}

function headOf(text: string, lines: number): PostHead | null {
  const stamp = STAMP.exec(text)?.[0];
  if (stamp === undefined) return null;
  const counted = COUNT.test(text);
  const said = SAID.test(text);
  const rest = text.replace(stamp, ' ').replace(new RegExp(COUNTED, 'i'), ' ').replace(WORDS, ' ');
  const name = undecorated(
    rest
      .replace(/[:|,()[\]»>*]+/g, ' ')
      .replace(/\s[-–—]+(?=\s|$)/g, ' ')
      .replace(/\s+/g, ' '),
  );
  const marked = (MARK.test(text) && /:\d\d\b/.test(stamp)) || LABELLED.test(text);
  // `Reply #3 on: May 5, 2003` says when, and of nobody.
  if (name === '' && counted) return { name, stamp, sure: true, lines };
  if (!(counted || said || marked) || name === '' || wordCount(name) > 4 || !isPenName(name)) return null;
  return { name, stamp, sure: counted || /\bposted by\b|:\d\d\b/i.test(text), lines };
}

/** The head of a post at the top of a text: it says who wrote and when, and is no line of the story. */
export function postHead(scan: Scan, at: number): Found | null {
  const { lines } = scan;
  const head = postHeadAt(lines, at);
  if (head === null) return saidHead(scan, at);
  const proven = head.sure || postsAgain(lines, at, head.name) || headsTitle(lines, at + head.lines);
  return proven ? laterPostHead(scan, at) : null;
}

/** `Nell Oake said:` over the posts of a thread: the first line, and not over speech. */
const SAYS = askedWhere(
  (text) => text.endsWith(':'),
  () => new RegExp(`^(\\S.{1,40}?) (?:said|says|writes|${POST_HEAD_VERBS}):$`, 'i'),
);

function saidHead({ lines, entries }: Scan, at: number): Found | null {
  const [line, next] = [lines[at], lines[at + 1]];
  const name = line?.kind === 'text' && line.of === 1 ? SAYS.exec(line.text)?.[1] : undefined;
  if (!line || !next || name === undefined || at > 0 || entries.length > 0 || !isPenName(name)) return null;
  const again = lines.some((other, i) => i > at && other.text === line.text && other.of === 1);
  if (!again && !headsTitle(lines, at + 1)) return null;
  if (opensInSpeech(next.text) || next.gap === 0) return null;
  const drop: Entry = { kind: 'drop', name: 'story-header', what: 'mail', lines: [line] };
  return { entries: [drop, { ...field('author', '', undecorated(name), [line]), indirect: true }], next: at + 1 };
}

/** The head of a later post: whether it is one shows in the sender, who is that of the first. */
export function laterPostHead({ lines, entries }: Scan, at: number): Found | null {
  // A thread's title may stand above its first post.
  const named = entries.some((entry) => entry.kind === 'field' && (entry.key !== 'title' || entry.label !== ''));
  const head = named ? null : postHeadAt(lines, at);
  if (head === null) return null;
  const taken = lines.slice(at, at + head.lines);
  const drop: Entry = { kind: 'drop', name: 'story-header', what: 'mail', lines: taken };
  return {
    entries: [
      drop,
      ...(head.name === '' ? [] : [{ ...field('author', '', head.name, taken), indirect: true as const }]),
      ...(head.stamp === '' ? [] : [{ ...field('date', 'Date', head.stamp, taken), indirect: true as const }]),
    ],
    next: at + head.lines,
  };
}

/** Whether a poster's head comes again below a line. */
export function postsAgain(lines: readonly Line[], at: number, name: string): boolean {
  return lines.some((_, i) => i > at && postHeadAt(lines, i)?.name === name);
}

/** Whether what stands below is set apart as titles and headers are. */
function headsTitle(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  const short = line.of <= 2 && wordCount(line.text) <= 10 && !/[.,;!?"”]$/.test(line.text);
  return line.kind === 'heading' || labelled(line.text) !== null || isHeadingLike(line.text) || short;
}
