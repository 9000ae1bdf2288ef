import { HEADER_LINE } from './mime.ts';
import type { Post } from './split.ts';

/** RFC 1153: the preamble ends with seventy hyphens, each message with thirty; programs are less exact of the first. */
const OPENING = /^-{55,80}\s*$/;
const BETWEEN = /^-{25,35}\s*$/;
const CLOSING = /^End of .*(?:digest|issue|volume|\d)/i;

/** The messages of a digest in plain text, as mailing lists sent them; none when the message is no digest. */
export function digestPosts(post: Post): readonly Post[] {
  const lines = post.raw.split(/\r\n|\n|\r/);
  const opening = lines.findIndex((line, i) => OPENING.test(line) && opensMessage(lines, fullFrom(lines, i + 1)));
  if (opening < 0) return [];
  const starts: number[] = [];
  let end = lines.length;
  for (let i = opening; i < lines.length; i++) {
    const next = fullFrom(lines, i + 1);
    if ((i === opening || BETWEEN.test(lines[i] ?? '')) && opensMessage(lines, next)) starts.push(next);
    else if (BETWEEN.test(lines[i] ?? '') && CLOSING.test(lines[next] ?? '')) end = i;
  }
  return starts.map((from, k) => {
    const to = k + 1 < starts.length ? lastRule(lines, starts[k + 1] ?? end) : end;
    return { raw: lines.slice(from, to).join('\n'), line: post.line + from };
  });
}

function fullFrom(lines: readonly string[], from: number): number {
  let i = from;
  while (i < lines.length && lines[i]?.trim() === '') i++;
  return i;
}

/** The rule above the line on which a message begins. */
function lastRule(lines: readonly string[], start: number): number {
  let i = start - 1;
  while (i > 0 && lines[i]?.trim() === '') i--;
  return i;
}

/** Whether fields stand at a line, and say who wrote and about what. */
function opensMessage(lines: readonly string[], at: number): boolean {
  const names = new Set<string>();
  for (let i = at; i < lines.length; i++) {
    const name = HEADER_LINE.exec(lines[i] ?? '')?.[1]?.toLowerCase();
    if (name !== undefined) names.add(name);
    else if (!/^[ \t]+\S/.test(lines[i] ?? '')) break;
  }
  return names.has('from') && names.has('subject');
}
