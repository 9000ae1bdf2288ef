import { oneSpaced } from '../../words/fold.ts';
import { OF_PATTERN } from '../../words/part-tables.ts';
import { isBlank, type Line } from './lines.ts';
import { beginsLower, endsSentence } from './measure.ts';

/** Longest running head, with the blanks between title and number, in characters. */
export const LONGEST_HEAD = 100;

/** A line with every number made alike: the heads of all pages have the same key. */
export function repeatingKey(text: string): string {
  return oneSpaced(text.toLowerCase().replace(/\d+/g, '#'));
}

/** The nearest lines with text before and after each line, by index; -1 when there is none. */
export function neighbours(lines: readonly Line[]): { readonly before: Int32Array; readonly after: Int32Array } {
  const before = new Int32Array(lines.length).fill(-1);
  const after = new Int32Array(lines.length).fill(-1);
  for (let i = 1; i < lines.length; i++) before[i] = isBlank(lines[i - 1] as Line) ? (before[i - 1] as number) : i - 1;
  for (let i = lines.length - 2; i >= 0; i--)
    after[i] = isBlank(lines[i + 1] as Line) ? (after[i + 1] as number) : i + 1;
  return { before, after };
}

/** So often a line set apart in the head of each post or part comes again, as no line of prose does. */
const OFTEN = 3;

/**
 * A question asked of two places in a text: whether a sentence of prose runs on from the line at the first to the line
 * at the second. Numbers there are furniture themselves and looked past, and so is what comes again, set apart: with
 * `Posted by Nell` above and `by Nell Oake` below it, a title heads every post.
 */
export function seamsOf(lines: readonly Line[]): (previous: number, next: number) => boolean {
  const full = fullWidth(lines);
  const times = new Map<string, number>();
  const apart = (at: number): boolean => lines[at] === undefined || isBlank(lines[at]);
  for (const [at, line] of lines.entries()) {
    if (isBlank(line) || line.text.length > LONGEST_HEAD || !apart(at - 1) || !apart(at + 1)) continue;
    const key = repeatingKey(line.text);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const comesAgain = (line: Line): boolean => (times.get(repeatingKey(line.text)) ?? 0) >= OFTEN;
  const prose = (at: number, step: number): Line | undefined => {
    for (let i = at, tries = 0; i >= 0 && i < lines.length && tries < 8; i += step, tries++) {
      const line = lines[i] as Line;
      if (!isBlank(line) && !/^\W*\d{1,4}\W*$|\d$/.test(line.text) && !line.page && !comesAgain(line)) return line;
    }
    return undefined;
  };
  return (previous, next) => {
    const [before, after] = [prose(previous, -1), prose(next, 1)];
    if (before === undefined || after === undefined || Math.max(before.width, after.width) < full) return false;
    return !endsSentence(before) && beginsLower(after);
  };
}

/** From this width on a line is one of prose: before or after a page's end one at least is full, and none of verse is. */
function fullWidth(lines: readonly Line[]): number {
  const widths = Float64Array.from(lines.flatMap((line) => (isBlank(line) ? [] : [line.width]))).sort();
  const most = widths[Math.floor(widths.length * 0.9)] ?? 0;
  return Math.max(PROSE_WIDTH, Math.min(most * 0.7, WIDE));
}

/** Prose is hardly set narrower than this; a line as wide as that is full in any text. */
const [PROSE_WIDTH, WIDE] = [40, 60];

/** Whether a form feed stands between two lines that have only a few blank lines between them. */
export function opensPage(lines: readonly Line[], from: number, to: number): boolean {
  if (to - from > 6) return lines.slice(to - 5, to + 1).some((line) => line.page);
  return lines.slice(from + 1, to + 1).some((line) => line.page);
}

/** `Page 3 of 12` bears the number 3. */
const PAGE_OF = new RegExp(String.raw`^\W*\p{L}{1,6}\.?\s+(\d{1,4})\s*${OF_PATTERN}\s*\d{1,4}\W*$`, 'u');

export function numberOf(text: string): number | null {
  const digits = (/^\D*(\d{1,4})\D*$/.exec(text) ?? PAGE_OF.exec(text))?.[1];
  return digits === undefined ? null : Number(digits);
}
