import type { Found, Scan } from './entry.ts';
import { field } from './entry.ts';
import { labelled } from './label.ts';
import type { Line } from './lines.ts';
import { isHeadingLike, wordCount } from './shapes.ts';

const OPENS =
  /^[^\p{L}\p{N}]*(?:to|for|dedicated to|in (?:loving )?memory of|für|pour|à|para|per|a mi|посвящается)\b/iu;
const ALONE = /^[^\p{L}\p{N}]*(?:to|for|dedicated to|für|à|para)[^\p{L}\p{N}]*$/iu;
const GRATEFUL =
  /\b(?:thank(?:s|ed| you)|dedicat\w*|with (?:love|affection|gratitude)|grateful|inspiration|in memory|love you|danke|merci|gracias|grazie|obrigad[oa]|спасибо)\b/iu;
const SALUTATION = /^(?:my )?dear\b.*[,:—-]$/i;
const MAX_WORDS = 45;

/** An unlabelled dedication: the last lines of a header, `To NAME. Thanks…` or a printed `TO` / name. */
export function dedication(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  if (line === undefined || line.kind !== 'text' || line.index !== 0 || !hasAuthor(scan)) return null;
  return printed(scan, at) ?? plain(scan, at);
}

function hasAuthor(scan: Scan): boolean {
  return scan.entries.some((entry) => entry.kind === 'field' && (entry.key === 'author' || entry.key === 'title'));
}

function plain(scan: Scan, at: number): Found | null {
  const { lines } = scan;
  const next = blockEnd(lines, at);
  const text = textOf(lines, at, next);
  if (!/^(?:\p{Lu})/u.test(text.replace(/^[^\p{L}]+/u, '')) || !OPENS.test(text) || wordCount(text) > MAX_WORDS)
    return null;
  const after = lines[next];
  const before = lines[at]?.gap ?? 0;
  const last =
    after === undefined || after.gap > Math.max(1, before) || after.kind === 'fence' || isHeadingLike(after.text);
  const labels = after !== undefined && labelled(after.text) !== null;
  if (!last && !labels && !(GRATEFUL.test(text) && wordCount(text) <= 25)) return null;
  const sentence = /[.!?]$/.test(text) && wordCount(text) > 6;
  if (sentence && !GRATEFUL.test(text)) return null;
  return { entries: [field('dedication', '', text, lines.slice(at, next))], next };
}

/** `TO`, then the person on up to three lines of their own; a letter that follows is left to the book. */
function printed(scan: Scan, at: number): Found | null {
  const { lines } = scan;
  const opens = ALONE.test(lines[at]?.text ?? '') || /^[^\p{L}]*is dedicated to/iu.test(lines[at + 1]?.text ?? '');
  if (!opens) return null;
  let next = blockEnd(lines, at);
  for (let more = 0; more < 3; more++) {
    const line = lines[next];
    if (line === undefined || line.kind !== 'text' || line.gap > 2 || line.of > 3 || wordCount(line.text) > 12) break;
    if (SALUTATION.test(line.text)) return null;
    if (isHeadingLike(line.text) || labelled(line.text) !== null) break;
    next = blockEnd(lines, next);
  }
  const text = textOf(lines, at, next);
  if (SALUTATION.test(lines[next]?.text ?? '') || wordCount(text) < 2) return null;
  return { entries: [field('dedication', '', text, lines.slice(at, next))], next };
}

function blockEnd(lines: readonly Line[], at: number): number {
  let next = at + 1;
  while (lines[next]?.block === lines[at]?.block) next++;
  return next;
}

function textOf(lines: readonly Line[], from: number, to: number): string {
  return lines
    .slice(from, to)
    .map((line) => line.text.replace(/^_(.*)_$/, '$1'))
    .join(' ');
}
