import { lineLength, lineText, type RunLine } from './lines.ts';

/** Lines that make one paragraph; `gap` blank lines stood before it. */
export interface LineGroup {
  readonly lines: readonly RunLine[];
  readonly gap: number;
  /** The line ends only wrap the text. */
  readonly soft: boolean;
}

/** Lines longer than this are paragraphs, not verse: no verse line of a printed page is as long. */
const PROSE_LINE = 90;

/** Widths at which people and programs wrap lines. */
const WRAP = { least: 55, most: 85 };

/**
 * Paragraphs of a run with typed line ends: two or more `<br>` part paragraphs; where single ones part long lines, each
 * line is a paragraph; where they only wrap lines at one width, they mean nothing.
 */
export function paragraphsOf(lines: readonly RunLine[]): readonly LineGroup[] {
  const groups: { lines: RunLine[]; gap: number }[] = [];
  const indented = isIndented(lines);
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && line.breaksBefore < 2 && !(indented && line.indent >= 2)) last.lines.push(line);
    else groups.push({ lines: [line], gap: Math.max(0, line.breaksBefore - 1) });
  }
  const wrapped = isWrapped(groups.flatMap((group) => group.lines.slice(0, -1).map((l, i) => [l, group.lines[i + 1]])));
  return groups.flatMap(({ lines: members, gap }): readonly LineGroup[] => {
    if (members.length > 1 && !wrapped && isLineAParagraph(members)) {
      return members.map((line, index) => ({ lines: [line], gap: index === 0 ? gap : 0, soft: false }));
    }
    return [{ lines: members, gap, soft: wrapped }];
  });
}

/** Paragraphs told by the no-break spaces before their first lines, in a text whose lines are longer than verse. */
function isIndented(lines: readonly RunLine[]): boolean {
  const starts = lines.filter((line) => line.indent >= 2).length;
  const long = lines.filter((line) => lineLength(line) > PROSE_LINE).length;
  return starts >= 3 && starts >= lines.length * 0.3 && long >= lines.length * 0.2;
}

/** Each line a paragraph: lines as long as no verse has, most of them ending like sentences. */
function isLineAParagraph(lines: readonly RunLine[]): boolean {
  const long = lines.filter((line) => lineLength(line) > PROSE_LINE).length;
  const ended = lines.filter((line) => /[.!?…:;"”'’)\]*~-]\s*$/.test(lineText(line))).length;
  return ended >= lines.length * 0.8 && (long >= lines.length * 0.25 || (lines.length >= 8 && long >= 2));
}

/** Wrapped: enough line ends, nearly all at one width where the next word would not have fitted. */
function isWrapped(ends: readonly (readonly (RunLine | undefined)[])[]): boolean {
  if (ends.length < 8) return false;
  const width = ends.reduce((most, [line]) => Math.max(most, line ? lineLength(line) : 0), 0);
  if (width < WRAP.least || width > WRAP.most) return false;
  const full = ends.filter(([line, next]) => {
    const word = /^\S*/.exec(next ? lineText(next) : '')?.[0] ?? '';
    return line !== undefined && lineLength(line) + 1 + word.length > width - 2;
  });
  return full.length >= ends.length * 0.8;
}
