import { isBlank, type Line, unindented } from './lines.ts';

/** Share of the lines that a mail program has quoted when all of a text is a quotation. */
const NEARLY_ALL = 0.9;
/** So many quoted lines are a quotation as a whole, though one line is none. */
const SURELY = 6;
const MARK = /^>\s?/;

/** The lines of a text that was saved out of a reply, without the mark that quotes each of them. */
export function withoutQuoting(lines: readonly Line[]): readonly Line[] {
  const full = lines.filter((line) => !isBlank(line));
  const quoted = full.filter((line) => MARK.test(line.text)).length;
  // Who is quoted may stand above it.
  const butOne = quoted >= SURELY && quoted === full.length - 1;
  if (quoted < 3 || (quoted < full.length * NEARLY_ALL && !butOne)) return lines;
  return lines.map((line) => (MARK.test(line.text) ? unindented(line, line.text.replace(MARK, '')) : line));
}
