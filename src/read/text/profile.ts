import { countsOf } from '../../model/index.ts';
import { endInWords, endsInClauses, isEven, isInTurn, isLoose, raggedWidth, WIDEST } from './line-ends.ts';
import { isDrawn, type Line } from './lines.ts';
import { beginsLower, endsSentence, firstWord, floor, isLabelled, type Stretch } from './measure.ts';

/**
 * How a text marks its paragraphs: `blank` by blank lines, `indent` by an indented first line, `line` by a line each,
 * `flush` by nothing but the short last line of a wrapped paragraph, `hanging` by indenting all lines but the first.
 */
export type ParagraphStyle = 'blank' | 'indent' | 'line' | 'flush' | 'hanging';

/** The habits of a whole text, which decide what a single line end means. */
export interface Profile {
  /** Column at which lines are wrapped; null when they are not. */
  readonly width: number | null;
  /**
   * Lines were wrapped again that were wrapped before, as mail programs do: many a full line is followed by the few
   * words that were left of it.
   */
  readonly rewrapped: boolean;
  /** Whether lines were broken where a phrase ends, so that the room they leave says nothing. */
  readonly ragged: boolean;
  /** Lines end where paragraphs do: they are of all lengths, and hardly any is about as long as the longest. */
  readonly loose: boolean;
  /** Paragraphs follow each other without a sign, and lines are wrapped so evenly that any room left at an end tells. */
  readonly even: boolean;
  /** Lines of Chinese or Japanese end where clauses do: a comma at a line's end is no end of a paragraph. */
  readonly clauses: boolean;
  /** So many lines end inside a word that whoever wrapped them chose no line end, though they agree on no column. */
  readonly broken: boolean;
  /** Wrap columns of stretches that are indented as a whole, by their indent. */
  readonly widths: ReadonlyMap<number, number>;
  readonly style: ParagraphStyle;
  /** Columns by which a paragraph's first line is indented, or its others in the style `hanging`; 0 when none is. */
  readonly indent: number;
  /** The usual number of blank lines between paragraphs. */
  readonly gap: number;
}

/** The narrowest column taken for a wrap, that of a newspaper. */
const NARROWEST = 38;
/** On narrower screens, down to these columns, so many line ends agree on one, and their sentences run on. */
const NARROW = { column: 24, ends: 60, share: 0.85, lower: 0.5 } as const;

/**
 * Pairs of neighbouring lines, which alone show where a text is wrapped; but not where a paragraph may end, nor the
 * labelled lines of a header, which are many beside a short story.
 */
function pairs(stretches: readonly Stretch[], indent: number | null): [Line, Line][] {
  const found: [Line, Line][] = [];
  for (const { lines } of stretches) {
    if (indent !== null && lines.some((line) => line.indent !== indent)) continue;
    for (let i = 1; i < lines.length; i++) {
      const [line, next] = [lines[i - 1] as Line, lines[i] as Line];
      if (next.indent <= line.indent && !endsSentence(line) && !isLabelled(next)) found.push([line, next]);
    }
  }
  return found;
}

/** The column that most line ends agree with: the line fits, and the next word would not have. */
function vote(ends: readonly [Line, Line][], share: number, narrowest = NARROWEST): number | null {
  const change = new Int32Array(WIDEST + 3);
  for (const [line, next] of ends) {
    if (line.width > WIDEST) continue;
    const from = Math.max(line.width, narrowest);
    const to = Math.min(line.width + firstWord(next).length, WIDEST);
    if (to < from) continue;
    change[from] = (change[from] as number) + 1;
    change[to + 1] = (change[to + 1] as number) - 1;
  }
  let best = 0;
  let width = 0;
  let votes = 0;
  for (let column = narrowest; column <= WIDEST; column++) {
    votes += change[column] as number;
    if (votes > best) [best, width] = [votes, column];
  }
  return best >= 3 && best >= ends.length * share ? width : null;
}

/** The rests of lines that show a text to be wrapped twice, and their share of its line ends. */
const [RESTS, RESTS_SHARE] = [5, 0.12];

/** Line ends without those of short lines that are no paragraph's last: what is left of a line that was too long. */
function withoutRests(ends: readonly [Line, Line][]): [Line, Line][] {
  const full = new Set(ends.filter(([line]) => line.width >= NARROWEST).map(([, next]) => next.number));
  return ends.filter(([line]) => !(full.has(line.number) && line.width < NARROWEST));
}

/** The wrap column of a whole text: agreed on by its line ends, and kept by nearly all its lines. */
function wrapWidth(stretches: readonly Stretch[]): Pick<Profile, 'width' | 'rewrapped'> {
  const ends = pairs(stretches, null);
  const once = withoutRests(ends);
  const rests = ends.length - once.length;
  const kept = keptWidth(vote(ends, 0.5) ?? narrowVote(ends), stretches);
  const width = kept !== null && isOfVerse(ends, kept, stretches) ? null : kept;
  // Short lines of verse below long ones begin with capitals, or the long ones end at no column.
  const runOn = ends.filter(([, next]) => beginsLower(next)).length;
  const often = rests >= RESTS && rests >= ends.length * RESTS_SHARE && runOn >= ends.length * 0.4;
  if (!often) return { width, rewrapped: false };
  // To the mail program the indent of a paragraph's first line was another number of columns.
  const column = vote(
    once.filter(([line, next]) => line.indent <= next.indent),
    0.7,
  );
  const first = keptWidth(column, stretches);
  return { width: first ?? width, rewrapped: first !== null };
}

/** So many line ends, and nearly all of them, show lines that each begin with a capital. */
const [CAPITALS, CAPITALS_SHARE] = [4, 0.9];

/** Whether lines agree on a column by chance: each begins with a capital, as lines of verse do, and a line of prose runs far over it. */
function isOfVerse(ends: readonly [Line, Line][], width: number, stretches: readonly Stretch[]): boolean {
  const capitals = ends.filter(([, { text }]) => /^\P{L}{0,3}\p{Lu}.*\p{Ll}/u.test(text)).length;
  if (capitals < CAPITALS || capitals < ends.length * CAPITALS_SHARE) return false;
  return stretches.some(({ lines }) => lines.some((line) => line.width > width * 2));
}

/** A column narrower than a newspaper's, in a text that is nearly all wrapped there. */
function narrowVote(ends: readonly [Line, Line][]): number | null {
  if (ends.length < NARROW.ends) return null;
  const lower = ends.filter(([, next]) => beginsLower(next)).length;
  return lower >= ends.length * NARROW.lower ? vote(ends, NARROW.share, NARROW.column) : null;
}

function keptWidth(width: number | null, stretches: readonly Stretch[]): number | null {
  if (width === null) return null;
  let over = 0;
  let all = 0;
  for (const { lines } of stretches) {
    all += lines.length;
    for (const line of lines) if (line.width > width + 8) over++;
  }
  return over <= all * 0.08 ? width : null;
}

function levelWidths(stretches: readonly Stretch[]): Map<number, number> {
  const levels = new Set(stretches.flatMap(({ lines }) => (lines.length > 1 ? [lines[0]?.indent ?? 0] : [])));
  const widths = new Map<number, number>();
  for (const level of levels) {
    if (level === 0 || level > 24) continue;
    const ends = pairs(stretches, level);
    // Lines of verse may agree on a column by chance, but they begin with capitals.
    const prose = ends.filter(([, next]) => beginsLower(next)).length >= ends.length * 0.4;
    const width = prose ? vote(ends, 0.7) : null;
    if (width !== null) widths.set(level, width);
  }
  return widths;
}

/** Lines at one indent in the middle of stretches, and how many of them begin in lower case. */
interface Indented {
  readonly indent: number;
  readonly times: number;
  readonly lower: number;
}

/** The commonest indent in the middle of stretches, of lines that follow one that is not deeper. */
function indentedLines(stretches: readonly Stretch[]): Indented {
  const found = new Map<number, Indented>();
  for (const { lines } of stretches) {
    const least = floor(lines);
    for (let i = 1; i < lines.length; i++) {
      const [before, line] = [lines[i - 1] as Line, lines[i] as Line];
      if (line.indent <= least || line.indent > 16 || isDrawn(line.text)) continue;
      if (before.indent > line.indent && !isDrawn(before.text)) continue;
      const one = found.get(line.indent) ?? { indent: line.indent, times: 0, lower: 0 };
      found.set(line.indent, { ...one, times: one.times + 1, lower: one.lower + (beginsLower(line) ? 1 : 0) });
    }
  }
  return [...found.values()].reduce((best, one) => (one.times > best.times ? one : best), {
    indent: 0,
    times: 0,
    lower: 0,
  });
}

/** How many stretches of several lines open at an indent: paragraphs too, which no line above shows to be indented. */
function openings(stretches: readonly Stretch[], indent: number): number {
  return stretches.filter(({ lines }) => lines.length > 1 && lines[0]?.indent === indent && floor(lines) < indent)
    .length;
}

function mostCommon(count: ReadonlyMap<number, number>): [number, number] {
  let best: [number, number] = [0, 0];
  for (const [value, times] of count) if (times > best[1]) best = [value, times];
  return best;
}

/** Reads the habits of a text off its stretches. */
export function profileOf(stretches: readonly Stretch[]): Profile {
  const { width: wrapped, rewrapped } = wrapWidth(stretches);
  const width = wrapped ?? raggedWidth(stretches);
  const gaps = countsOf(stretches.slice(1).map(({ gapBefore }) => gapBefore));
  // A long header beside a short story says nothing of how the story marks its paragraphs.
  const told = stretches.filter((stretch) => !isLabelled(stretch.lines[0] as Line));
  const lines = told.reduce((sum, stretch) => sum + stretch.lines.length, 0);
  const indented = indentedLines(stretches);
  const isLong = ({ width: columns }: Line): boolean => columns > WIDEST;
  const unwrapped = width === null && told.some((stretch) => stretch.lines.some(isLong));
  const opening = openings(stretches, indented.indent);
  const style =
    width === null && isInTurn(told, indented.times, lines)
      ? { style: 'line' as const, indent: 0 }
      : styleOf({ ...indented, opening }, width, told.length, lines, unwrapped);
  const ragged = width !== null && wrapped === null;
  const loose = width === null && isLoose(stretches);
  const even = wrapped !== null && isEven(stretches, pairs(stretches, null), wrapped);
  const clauses = width === null && endsInClauses(stretches);
  const broken = width === null && endInWords(stretches);
  return {
    width,
    rewrapped,
    ragged,
    loose,
    even,
    clauses,
    broken,
    widths: levelWidths(stretches),
    gap: mostCommon(gaps)[0],
    ...style,
  };
}

function styleOf(
  { indent, times, lower, opening }: Indented & { readonly opening: number },
  width: number | null,
  stretches: number,
  lines: number,
  unwrapped: boolean,
): Pick<Profile, 'style' | 'indent'> {
  const often =
    indent > 0 && times + Math.min(times, opening) >= 3 && times >= lines * 0.03 && times >= stretches * 0.5;
  // Whoever wraps no line sets none in to go on with it, however he spells: each is a paragraph.
  if (often && unwrapped) return { style: 'indent', indent };
  // Paragraphs begin with capitals; lines that often do not are the rest of a hanging paragraph.
  if (often && lower >= times * 0.4 && times >= lines * 0.3) return { style: 'hanging', indent };
  // A few such paragraphs among others: each is told by its own lines.
  if (often && lower < times * 0.6) return { style: 'indent', indent };
  if (width === null) return { style: 'line', indent: 0 };
  return { style: lines > 25 * stretches && lines > 40 ? 'flush' : 'blank', indent: 0 };
}
