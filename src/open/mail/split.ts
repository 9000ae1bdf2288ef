import { MBOX_LINE } from '../../header/mail.ts';
import { HEADER_LINE, isDigest } from '../digest-rules.ts';
import { MAIL_FIELD } from './mime.ts';

/** A message as it stands in an archive of messages. */
export interface Post {
  /** Its bytes as characters, from its first header line on, without the archive's own marks. */
  readonly raw: string;
  /** The line of the archive on which it begins, from 0. */
  readonly line: number;
}

/** Line starts of a text, so that a place can be told by its line. */
interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
}

const RNEWS = /^#! ?rnews +(\d+)/;
/** RFC 5538's predecessor MMDF: four control characters on a line of their own. */
const MMDF = '\u0001\u0001\u0001\u0001';

/** Cuts an archive into its messages: mbox in its variants, rnews batches, MMDF, messages one after the other. */
export function splitPosts(raw: string, single = false): readonly Post[] {
  // A digest holds its messages itself.
  if (isDigest(raw.slice(0, 400))) return [{ raw, line: 0 }];
  const lines = linesWithStarts(raw);
  const first = firstFull(lines);
  const opening = lineAt(lines, first);
  if (RNEWS.test(opening)) return rnews(lines);
  if (opening === MMDF)
    return cutAt(
      lines,
      marks(lines, (i) => lineAt(lines, i) === MMDF),
      1,
    );
  const isWhole = isFromLine(lines, first);
  if (isWhole || (!single && losesMark(lines, first)))
    return mbox(lines, isWhole ? null : first).map((post) => ({ ...post, raw: unquoted(post.raw) }));
  return single
    ? [{ raw, line: 0 }]
    : cutAt(lines, [first, ...marks(lines, (i) => i > first && opensPost(lines, i))], 0);
}

function linesWithStarts(text: string): Lines {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return { text, starts };
}

function lineAt({ text, starts }: Lines, i: number): string {
  const start = starts[i];
  return start === undefined ? '' : text.slice(start, starts[i + 1] ?? text.length).replace(/[\r\n]+$/, '');
}

function firstFull(lines: Lines): number {
  let i = 0;
  while (i < lines.starts.length - 1 && lineAt(lines, i).trim() === '') i++;
  return i;
}

function marks(lines: Lines, is: (i: number) => boolean): number[] {
  return lines.starts.flatMap((_, i) => (is(i) ? [i] : []));
}

/** The stretches from each of the lines to the next, without the first `skip` lines of each. */
function cutAt({ text, starts }: Lines, at: readonly number[], skip: number): Post[] {
  return at.flatMap((line, i) => {
    const next = at[i + 1];
    const from = starts[line + skip];
    const raw = from === undefined ? '' : text.slice(from, next === undefined ? text.length : starts[next]);
    return raw.trim() === '' ? [] : [{ raw, line: line + skip }];
  });
}

/** Whether a line sets off a message: its own shape, and a header field below it. */
function isFromLine(lines: Lines, i: number): boolean {
  const text = lineAt(lines, i);
  if (!text.startsWith('From ')) return false;
  const below = lineAt(lines, i + 1);
  if (!HEADER_LINE.test(below) && !/^>From /.test(below)) return false;
  return MBOX_LINE.test(text) || (i === 0 || lineAt(lines, i - 1) === '' ? opensPost(lines, i + 1, true) : false);
}

/** Whether an mbox has lost its first mark, or some of it: a header stands at its top, and marks set off others below. */
function losesMark(lines: Lines, first: number): boolean {
  if (!opensPost(lines, first, true) && !isMarkRest(lines, first)) return false;
  return lines.starts.some((_, i) => i > first && lineAt(lines, i - 1) === '' && isFromLine(lines, i));
}

/** What is left of a mark: a day, an hour or an address above the header of a message. */
function isMarkRest(lines: Lines, at: number): boolean {
  const text = lineAt(lines, at);
  return !HEADER_LINE.test(text) && /\d:\d\d|\S@\S/.test(text) && opensPost(lines, at + 1, true);
}

/**
 * Messages between `From ` lines. A stated length that ends at such a line is believed, whatever the body holds. Where
 * the first mark is lost, the first message begins at a line all the same, or with what is left of the mark.
 */
function mbox(lines: Lines, lost: number | null): Post[] {
  const at: number[] = lost === null ? [] : [isMarkRest(lines, lost) ? lost : lost - 1];
  for (let i = firstFull(lines); i < lines.starts.length; i++) {
    if (!isFromLine(lines, i)) continue;
    at.push(i);
    i = Math.max(i, statedEnd(lines, i) - 1);
  }
  return cutAt(lines, at, 1);
}

/** The line after the body whose length the header states, when a message or the end is there; else 0. */
function statedEnd({ text, starts }: Lines, at: number): number {
  const lines: Lines = { text, starts };
  let [length, i] = [-1, at + 1];
  for (; i < starts.length && lineAt(lines, i) !== ''; i++) {
    length = Number(/^content-length: *(\d{1,9})$/i.exec(lineAt(lines, i))?.[1] ?? length);
  }
  const body = starts[i + 1];
  if (length < 0 || body === undefined) return 0;
  const end = /^[\r\n]*/.exec(text.slice(body + length, body + length + 4));
  const next = starts.indexOf(body + length + (end?.[0].length ?? 0), i);
  return next > i && isFromLine(lines, next) ? next : 0;
}

/** Lines that an mbox quoted because they begin like its own mark. */
function unquoted(raw: string): string {
  return raw.replace(/^>(>*From )/gm, '$1');
}

/** A batch of news: each message after a line with its length in bytes. */
function rnews(lines: Lines): Post[] {
  const at: number[] = [];
  for (let i = 0; i < lines.starts.length; i++) {
    const length = RNEWS.exec(lineAt(lines, i))?.[1];
    if (length === undefined) continue;
    at.push(i);
    const next = lines.starts.indexOf((lines.starts[i + 1] ?? 0) + Number(length), i);
    if (next > i && RNEWS.test(lineAt(lines, next))) i = next - 1;
  }
  return cutAt(lines, at, 1);
}

/** Whether the header of a message stands at a line: below a blank one, `From` and `Subject` and a third field. */
function opensPost(lines: Lines, at: number, afterMark = false): boolean {
  if (!HEADER_LINE.test(lineAt(lines, at))) return false;
  if (!afterMark && (lineAt(lines, at - 1).trim() !== '' || /^[-_ ]*(?:original|forwarded)/i.test(above(lines, at))))
    return false;
  const found = new Set<string>();
  for (let i = at; i < at + 80; i++) {
    const text = lineAt(lines, i);
    const name = HEADER_LINE.exec(text)?.[1]?.toLowerCase();
    if (name === undefined ? !/^[ \t]+\S/.test(text) : !MAIL_FIELD.test(name) && i === at) break;
    if (name !== undefined && MAIL_FIELD.test(name)) found.add(name);
  }
  return found.has('from') && (found.has('subject') || found.has('newsgroups')) && found.size >= 3;
}

/** The last line with text above a line. */
function above(lines: Lines, at: number): string {
  let i = at - 1;
  while (i > 0 && lineAt(lines, i).trim() === '') i--;
  return lineAt(lines, i);
}
