import { opensWithThanks, saysWhereToWrite } from '../words/author-talk.ts';
import type { Scan } from './entry.ts';
import { labelOf } from './label-forms.ts';
import { isIdentity } from './labels.ts';
import { leaningOf } from './leaning.ts';
import type { Line } from './lines.ts';
import { isHeadingLike, wordCount } from './shapes.ts';
import { LABEL } from './strays.ts';

/** Keys whose value may be prose over several lines and paragraphs. */
export const PROSE: ReadonlySet<string> = new Set([
  'summary',
  'disclaimer',
  'notes',
  'warnings',
  'part-warnings',
  'spoilers',
  'dedication',
  'thanks',
  'feedback',
  'distribution',
  'timeline',
]);

/** Labels that open a header and do not stand late in it. */
const NEVER_LATE = new Set(['title', 'author', 'part', 'notes']);

/** How many blocks a long value may run on, and how many words each may have. */
const MAX_MORE_BLOCKS = 4;
export const MAX_BLOCK_WORDS = 160;
/** So many in a header whose lines stand close, and so many lines of a header below them prove that it goes on. */
const [DENSE_WORDS, RESUMING] = [80, 3];

/** Words of a label that nobody knows. */
export const LABEL_WORDS = 4;

/** What a line and the lines below it in its block say, or the beginning of it. */
export function blockRest(lines: readonly Line[], from: number): string {
  const block = lines[from]?.block;
  let text = '';
  for (let i = from; i < lines.length && lines[i]?.block === block && text.length < 2000; i++)
    text += ` ${lines[i]?.text}`;
  return text;
}

/**
 * A long value runs on over blocks only when another line of the same header comes after them: one whose label the
 * header has not had yet. A title or author there opens the next part's header instead. Where the label stands right
 * below another one, a blank line ends the value unless several labels that only headers have come below it: else what is
 * below is the story, and its labels those of a form in it. So are labels among which one is unknown.
 */
export function moreParagraphs({ lines, entries }: Scan, at: number, from: number): number {
  const isDense = lines[at]?.gap === 0;
  const most = isDense ? DENSE_WORDS : MAX_BLOCK_WORDS;
  const had = new Set<string>(entries.map((entry) => (entry.kind === 'field' ? entry.key : entry.kind)));
  const joins = (line: Line | undefined): boolean => {
    const key = labelOf(line)?.key;
    return key !== undefined && !NEVER_LATE.has(key) && !had.has(key) && (isIdentity(key) || PROSE.has(key));
  };
  let next = from;
  for (let blocks = 0; blocks < MAX_MORE_BLOCKS; blocks++) {
    const line = lines[next];
    if (line === undefined || line.index !== 0 || line.kind !== 'text' || line.gap > 1) return from;
    const rest = lines.slice(next, next + line.of);
    if (rest.some(hasUnknownLabel)) return from;
    const below = lines[next + line.of];
    if (labelOf(line) !== null && below?.gap === 0 && hasUnknownLabel(below)) return from;
    if (labelOf(line) !== null) return blocks > 0 && (isDense ? resumes(lines, next, had) : joins(line)) ? next : from;
    if (isHeadingLike(line.text) || wordCount(blockRest(lines, next)) > most || /^["“«„]/.test(line.text)) return from;
    const label = rest.findIndex((other) => labelOf(other) !== null);
    if (label > 0) return !isDense && joins(rest[label]) ? next + label : from;
    next += line.of;
  }
  return from;
}

/** Whether a header goes on with several labels, none of them had before or of a form, and most of them of headers only. */
function resumes(lines: readonly Line[], at: number, had: ReadonlySet<string>): boolean {
  const { header, form, lines: count } = leaningOf(lines, at, null);
  const run = lines.slice(at, at + count);
  if (form > 0 || header * 2 <= count || run.some((line) => had.has(labelOf(line)?.key ?? ''))) return false;
  // Two may stand in a form that the story has; an address, or thanks above them, are the author's.
  const above = lines[at - 1]?.text ?? '';
  const isOwn = opensWithThanks(above, null) || run.some(({ text }) => saysWhereToWrite(text));
  return header >= RESUMING || (header === RESUMING - 1 && isOwn);
}

/** Whether a line opens with a label that nobody knows: `Surname: the same as ever`. */
function hasUnknownLabel(line: Line): boolean {
  const label = LABEL.exec(line.text)?.[1];
  return label !== undefined && wordCount(label) <= LABEL_WORDS && labelOf(line) === null;
}
