import type { Place, Removal } from '../../model/index.ts';
import { isBlank, type Line } from './lines.ts';

/** When the words of subtitles are shown: `00:01:04,000 --> 00:01:07,500`, without an hour in some files. */
const TIMED = /^(?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{3} {0,3}--> {0,3}(?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{3}(?: |$)/;

/** So many are no example in a story. */
const LEAST = 3;

/**
 * The lines of a story that is told in subtitles, without the number and the time above the words of each. A text that
 * doesn't open with them is as it was.
 */
export function withoutCues(
  lines: readonly Line[],
  source: string,
): { readonly lines: readonly Line[]; readonly removals: readonly Removal[] } {
  const none = { lines, removals: [] };
  const first = lines.findIndex((line) => !isBlank(line));
  if (first < 0 || !lines.slice(first, first + LEAST).some(({ text }) => TIMED.test(text))) return none;
  const times = lines.flatMap(({ text }, at) => (text.includes('-->') && TIMED.test(text) ? [at] : []));
  if (times.length < LEAST) return none;
  const gone = new Set(times);
  for (const at of times) if (/^\d{1,5}$/.test(lines[at - 1]?.text ?? '')) gone.add(at - 1);
  const placeOf = ({ number }: Line): Place => ({ source, line: number, endLine: number });
  return {
    lines: lines.filter((_, at) => !gone.has(at)),
    removals: lines.flatMap((line, at) =>
      gone.has(at) ? [{ name: 'archive-line' as const, place: placeOf(line), text: line.text }] : [],
    ),
  };
}
