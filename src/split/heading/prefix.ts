import type { Label } from '../../words/division-label.ts';
import { readLabel } from '../../words/division-label.ts';
import { endingPhrase } from '../../words/endings.ts';
import { fold } from '../../words/fold.ts';
import type { SplitContext } from '../context.ts';

/** A longer line is no heading of a posted part. */
const LONGEST = 160;

/** Words, something that parts them, and a counting word: `Tidewater: Chapter 3`, `TIDEWATER - Part Two`. */
const PREFIXED =
  /^(\S.{1,79}?)(\s*[:,|–—~]+\s*|\s+-+\s+|\s+)(?=(?:chapter|chap|ch|part|pt|episode|book|volume|kapitel|teil|chapitre|partie|cap[ií]tulo|parte|capitolo|глава|часть)\b[\s.#]*\S)/iu;

/** A counting word inside a line: a cheap look that spares most lines the dear one. */
const COUNTING = /\s(?:ch|p(?:ar)?t|part[ei]|episode|book|vol|kap|teil|cap|глав|част)/i;

/**
 * What stands before the labels of a file's divisions, folded: the title of the story, where it is known, and any words
 * that two lines or more have in that place.
 */
export function prefixesOf({ texts, metadata }: SplitContext): ReadonlySet<string> {
  const seen = new Set<string>();
  const prefixes = new Set<string>();
  const title = fold(metadata.title ?? '');
  for (const text of texts) {
    const prefix = text.length <= LONGEST && !text.includes('\n') ? prefixOf(text, title) : null;
    if (prefix === null || readPrefixed(text, new Set([prefix])) === null) continue;
    if (seen.has(prefix) || prefix === title) prefixes.add(prefix);
    seen.add(prefix);
  }
  return prefixes;
}

function prefixOf(line: string, title: string): string | null {
  if (!COUNTING.test(line)) return null;
  const [, words, sign = ''] = PREFIXED.exec(line) ?? [];
  if (words === undefined || /^["“]|[.!?]$/.test(words) || endingPhrase(line) !== null) return null;
  // Without a sign between, only the title says that the line is no sentence.
  return sign.trim() === '' && fold(words) !== title ? null : fold(words);
}

/** Reads a line as a label that has one of the prefixes before it, which belongs to the label but where it is the work's title. */
export function readPrefixed(line: string, prefixes: ReadonlySet<string> | undefined, title = ''): Label | null {
  if (prefixes === undefined || prefixes.size === 0 || line.length > LONGEST) return null;
  const match = PREFIXED.exec(line);
  if (match === null || !prefixes.has(fold(match[1] ?? ''))) return null;
  const from = match[0].length;
  const label = readLabel(line.slice(from));
  if (label?.form !== 'counted' || (label.titleStart < label.titleEnd && !label.delimited)) return null;
  const shift = (offset: number): number => offset + from;
  const [end, titleStart, titleEnd] = [label.end, label.titleStart, label.titleEnd].map(shift) as [
    number,
    number,
    number,
  ];
  // The title of the work is said once, by the book.
  const whole = title === '' || fold(match[1] ?? '') !== fold(title);
  const start = whole ? line.length - line.trimStart().length : from;
  return { ...label, start, end, titleStart, titleEnd };
}
