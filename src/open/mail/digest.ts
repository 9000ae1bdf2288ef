import type { Diagnostic } from '../../model/index.ts';
import { sentencesIn } from '../../removals/index.ts';
import { BETWEEN, CLOSING, fullFrom, HEADER_LINE, OPENING, openingOf, opensMessage } from '../digest-rules.ts';
import type { Post } from './split.ts';

/** Lines of a message between and around the messages that it holds, in one stretch. */
export interface Around {
  /** The line of the archive on which it begins, from 0. */
  readonly line: number;
  readonly text: string;
}

/** What a message says before, between and after the messages that it holds, each from a line on. */
export function aroundPosts(post: Post, held: readonly Post[], bodyLine: number): readonly Around[] {
  const lines = post.raw.split(/\r\n|\n|\r/);
  const found: Around[] = [];
  let from = bodyLine;
  const add = (to: number): void => {
    const text = lines.slice(from, to).filter(isSaid).join('\n').trim();
    if (text !== '') found.push({ line: post.line + from, text });
  };
  for (const { line, raw } of held) {
    add(line - post.line);
    from = line - post.line + raw.split('\n').length;
  }
  add(lines.length);
  return found;
}

/** Says which sentences around the messages of digests are in no book; null when there are none. */
export function aroundMessage(archive: string, all: readonly Around[]): Diagnostic | null {
  const said = all.filter(({ text }) => sentencesIn(text) > 0);
  const [first] = said;
  if (first === undefined) return null;
  const more = said.length > 1 ? ` and ${said.length - 1} more such passage${said.length > 2 ? 's' : ''} were` : ' was';
  const words = first.text.trim().split(/\s+/, 10).join(' ');
  return {
    id: 'words-left-out',
    severity: 'info',
    place: { source: archive, line: first.line + 1, endLine: first.line + 1 },
    reason: `“${words}…”${more} left out (what a digest says around its messages)`,
    remedy: 'If the story needs them, copy them into a file of their own.',
  };
}

/** A line of words: no border of parts, no field of a part, no rule. */
function isSaid(line: string): boolean {
  return (
    /\p{L}/u.test(line) &&
    !line.startsWith('--') &&
    !/\bMIME\b/.test(line) &&
    !HEADER_LINE.test(line) &&
    !/^[ \t]+\S+=/.test(line)
  );
}

/** The messages of a digest in plain text, as mailing lists sent them; none when the message is no digest. */
export function digestPosts(post: Post): readonly Post[] {
  const lines = post.raw.split(/\r\n|\n|\r/);
  const opening = openingOf(lines);
  if (opening < 0) return [];
  const starts: number[] = [];
  let end = lines.length;
  for (let i = opening; i < lines.length; i++) {
    const next = fullFrom(lines, i + 1);
    const isRule = BETWEEN.test(lines[i] ?? '') || OPENING.test(lines[i] ?? '');
    if (isRule && opensMessage(lines, next)) starts.push(next);
    else if (BETWEEN.test(lines[i] ?? '') && CLOSING.test(lines[next] ?? '')) end = i;
    // RFC 1153: the last line, with a line of asterisks below it.
    else if (CLOSING.test(lines[i] ?? '') && /^\*{5,}\s*$/.test(lines[i + 1] ?? '')) end = Math.min(end, i);
  }
  return starts.map((from, k) => {
    const to = k + 1 < starts.length ? lastRule(lines, starts[k + 1] ?? end) : end;
    return { raw: lines.slice(from, to).join('\n'), line: post.line + from };
  });
}

/** The rule above the line on which a message begins. */
function lastRule(lines: readonly string[], start: number): number {
  let i = start - 1;
  while (i > 0 && lines[i]?.trim() === '') i--;
  return i;
}
