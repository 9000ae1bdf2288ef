import { isBlank, type Line } from './lines.ts';
import { beginsLower, endsSentence } from './measure.ts';

/** A line that may be a running head or a page number. */
export interface Candidate {
  /** Index among the lines. */
  readonly at: number;
  /** Its text with every number made alike. */
  readonly key: string;
  /** The number it bears; null when there is none. */
  readonly number: number | null;
  /** How many form feeds came before it. */
  readonly page: number;
  /** Whether a sentence runs on from the line before it to the line after it. */
  readonly runsOn: boolean;
}

/** Longest running head, with the blanks between title and number. */
const LONGEST = 100;

/** Short lines beside a form feed, or lines that look printed wherever they are. */
export function candidates(lines: readonly Line[], atPages: boolean): Candidate[] {
  const { before, after } = neighbours(lines);
  const full = fullWidth(lines);
  const found: Candidate[] = [];
  let page = 0;
  lines.forEach((line, at) => {
    if (line.page) page++;
    if (isBlank(line) || line.text.length > LONGEST) return;
    const [previous, next] = [before[at] as number, after[at] as number];
    if (!atPages && !maybePrinted(line, at - previous > 1 || next - at > 1)) return;
    // The first page has no form feed before it; its head differs from a printed title by the room inside it.
    const top = line.page || (previous < 0 ? /\S\s{3,}\S/.test(line.text) : opensPage(lines, previous, at));
    const foot = (next < 0 || opensPage(lines, at, next)) && at - previous > 1;
    if (atPages && !top && !foot) return;
    found.push({
      at,
      key: keyOf(line.text),
      number: numberOf(line.text),
      page,
      runsOn: runsOn(lines, previous, next, full),
    });
  });
  return found;
}

/** Whether a line away from form feeds may be furniture: a number alone, or a short line apart that is no sentence. */
function maybePrinted({ text }: Line, apart: boolean): boolean {
  if (/^\W*(?:\p{L}{1,6}\.?\s)?\d{1,4}(?:\s\p{L}{1,3}\s\d{1,4})?\W*$/u.test(text)) return true;
  return apart && text.length <= 60 && !/[.!?…,;"”’]$/.test(text);
}

/** The nearest lines with text before and after each line, by index; -1 when there is none. */
function neighbours(lines: readonly Line[]): { readonly before: Int32Array; readonly after: Int32Array } {
  const before = new Int32Array(lines.length).fill(-1);
  const after = new Int32Array(lines.length).fill(-1);
  for (let i = 1; i < lines.length; i++) before[i] = isBlank(lines[i - 1] as Line) ? (before[i - 1] as number) : i - 1;
  for (let i = lines.length - 2; i >= 0; i--)
    after[i] = isBlank(lines[i + 1] as Line) ? (after[i + 1] as number) : i + 1;
  return { before, after };
}

/** Whether a form feed stands between two lines that have only a few blank lines between them. */
function opensPage(lines: readonly Line[], from: number, to: number): boolean {
  if (to - from > 6) return lines.slice(to - 5, to + 1).some((line) => line.page);
  return lines.slice(from + 1, to + 1).some((line) => line.page);
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
}

/** `Page 3 of 12` bears the number 3. */
const PAGE_OF = /^\W*\p{L}{1,6}\.?\s+(\d{1,4})\s*(?:of|\/|von|de|sur|di|из)\s*\d{1,4}\W*$/u;

function numberOf(text: string): number | null {
  const digits = (/^\D*(\d{1,4})\D*$/.exec(text) ?? PAGE_OF.exec(text))?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Whether a sentence of prose runs on over a line. Numbers beside it are furniture themselves and looked past. */
function runsOn(lines: readonly Line[], previous: number, next: number, full: number): boolean {
  const text = (at: number, step: number): Line | undefined => {
    for (let i = at, tries = 0; i >= 0 && i < lines.length && tries < 8; i += step, tries++) {
      const line = lines[i] as Line;
      if (!isBlank(line) && !/^\W*\d{1,4}\W*$|\d$/.test(line.text) && !line.page) return line;
    }
    return undefined;
  };
  const [before, after] = [text(previous, -1), text(next, 1)];
  if (before === undefined || after === undefined || Math.max(before.width, after.width) < full) return false;
  return !endsSentence(before) && beginsLower(after);
}

/** From this width on a line is one of prose: before or after a page's end one at least is full, and none of verse is. */
function fullWidth(lines: readonly Line[]): number {
  const widths = lines.flatMap((line) => (isBlank(line) ? [] : [line.width])).sort((a, b) => a - b);
  const most = widths[Math.floor(widths.length * 0.9)] ?? 0;
  return Math.max(PROSE_WIDTH, Math.min(most * 0.7, WIDE));
}

/** Prose is hardly set narrower than this; a line as wide as that is full in any text. */
const [PROSE_WIDTH, WIDE] = [40, 60];
