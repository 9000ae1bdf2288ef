import type { Line } from './lines.ts';
import { beginsCaseless, beginsLower, breaksWord, endsSentence, isLabelled, room, type Stretch } from './measure.ts';

/** The widest column taken for a wrap, that of a wide terminal. */
export const WIDEST = 160;

/** Lines of all lengths: so few of those that another follows at once are about as long as the longest of them. */
const FULL_SHARE = 0.15;

/** Fewest wraps that show how even they are, and their share; fewest paragraphs that end inside a run of lines. */
const [WRAPS, EVENLY, INSIDE] = [8, 0.98, 3];

/** Whether lines are wrapped so evenly, and paragraphs end inside runs of them, that room left at an end tells of one; `ends` are the neighbours that show wraps. */
export function isEven(
  stretches: readonly Stretch[],
  ends: readonly (readonly [Line, Line])[],
  width: number,
): boolean {
  const full = ends.filter(([line, next]) => room(line, next, width) <= 0).length;
  if (ends.length < WRAPS || full < ends.length * EVENLY) return false;
  const inside = stretches.flatMap(({ lines }) =>
    lines.slice(0, -1).filter((line, i) => endsSentence(line) && room(line, lines[i + 1] as Line, width) > 2),
  );
  return inside.length >= INSIDE && inside.length * 20 >= ends.length;
}

/** So many line ends, and this share of those that another line follows, show lines that end with their clauses. */
const [CLAUSES, CLAUSES_SHARE] = [8, 0.12];

/** Whether lines of Chinese or Japanese end where clauses do. */
export function endsInClauses(stretches: readonly Stretch[]): boolean {
  const inner = stretches.flatMap(({ lines }) => lines.slice(0, -1));
  const open = inner.filter(({ text }) => /[、，]$/u.test(text)).length;
  return open >= CLAUSES && open >= inner.length * CLAUSES_SHARE;
}

/** So many lines, and this share of those that another follows, end inside a word. */
const [WORDS, WORDS_SHARE] = [3, 0.2];

/** Whether lines end wherever there was no more room, inside words too, as no line of verse does often. */
export function endInWords(stretches: readonly Stretch[]): boolean {
  let [ends, inside] = [0, 0];
  for (const { lines } of stretches) {
    ends += lines.length - 1;
    for (let i = 1; i < lines.length; i++) if (breaksWord(lines[i - 1] as Line, lines[i] as Line)) inside++;
  }
  return inside >= WORDS && inside >= ends * WORDS_SHARE;
}

/** Whether lines end where paragraphs do: hardly any is about as long as the longest. */
export function isLoose(stretches: readonly Stretch[]): boolean {
  const widths = stretches.flatMap(({ lines }) => lines.slice(0, -1).map(({ width }) => width)).sort((a, b) => a - b);
  const longest = widths[Math.floor((widths.length - 1) * 0.98)] ?? 0;
  return widths.filter((width) => width >= longest * 0.9).length <= widths.length * FULL_SHARE;
}

/** So many lines that run on, and this share of all line ends inside stretches, show that lines were broken at phrases. */
const [PHRASES, RUNNING] = [8, 0.4];
/** Lines broken at phrases are about as long as each other, and longer than lines of verse. */
const [SHORTEST, EVEN] = [44, 0.75];

/** So many of their line ends without the end of a sentence show wraps, and lines as short and as even as these. */
const [OPEN, SHORTEST_CASELESS, EVEN_CASELESS] = [0.6, 38, 0.5];

/** The column of a text whose lines agree on none and run on all the same: broken at phrases. Null for any other text. */
export function raggedWidth(stretches: readonly Stretch[]): number | null {
  const widths: number[] = [];
  let ends = 0;
  let running = 0;
  let caseless = 0;
  for (const { lines } of stretches) {
    for (let i = 1; i < lines.length; i++) {
      const [line, next] = [lines[i - 1] as Line, lines[i] as Line];
      ends++;
      widths.push(line.width);
      if (endsSentence(line) || isLabelled(next)) continue;
      if (beginsLower(next)) running++;
      else if (beginsCaseless(next)) caseless++;
    }
  }
  const isCaseless = caseless >= ends * OPEN;
  if (isCaseless ? caseless < PHRASES : running < PHRASES || running < ends * RUNNING) return null;
  widths.sort((a, b) => a - b);
  const at = (share: number): number => widths[Math.floor((widths.length - 1) * share)] ?? 0;
  const width = at(0.95);
  const [shortest, even] = isCaseless ? [SHORTEST_CASELESS, EVEN_CASELESS] : [SHORTEST, EVEN];
  return width <= WIDEST && at(0.2) >= shortest && at(0.2) >= width * even ? width : null;
}

/** No line of verse is longer; this share of its lines is set in, and hardly any goes on in lower case. */
const [VERSE_LINE, SET_IN, GOES_ON] = [60, 0.3, 0.1];

/** Whether lines that nobody wrapped are set in by turns, as those of a poem are: none of them goes on with the one above. */
export function isInTurn(stretches: readonly Stretch[], times: number, lines: number): boolean {
  if (times < 6 || times < lines * SET_IN) return false;
  const all = stretches.flatMap((stretch) => stretch.lines);
  if (all.some(({ width, indent }) => width - indent > VERSE_LINE)) return false;
  return all.filter((line) => beginsLower(line)).length <= all.length * GOES_ON;
}
