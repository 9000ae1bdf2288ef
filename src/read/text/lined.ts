import type { Line } from './lines.ts';
import { beginsLower, endsFirmly, endsSentence, floor, isLabelled, isSelfWrapped, RAGGED, room } from './measure.ts';

/** What a line end means: a wrap, a line of its own, or the end of a paragraph. */
export type LineEnd = 'soft' | 'hard' | 'paragraph';

/** Whether the line ends of a stretch were meant: most leave room, and not because sentences and paragraphs end. */
export function isLined(lines: readonly Line[], width: number): boolean {
  const level = floor(lines);
  let count = 0;
  let early = 0;
  let ended = 0;
  let open = 0;
  let capital = 0;
  for (let i = 0; i < lines.length - 1; i++) {
    const [line, next] = [lines[i] as Line, lines[i + 1] as Line];
    // A deeper line in lower case is the rest of a long line of verse.
    if (level > 0 && next.indent > level && beginsLower(next) && lines.length > 4) continue;
    count++;
    const left = room(line, next, width);
    if (left > RAGGED) early++;
    if (left > RAGGED && endsFirmly(line)) ended++;
    if (left > 0) open++;
    if (!beginsLower(next)) capital++;
  }
  if (level === 0 && isUnended(lines, width)) return true;
  if (isSelfWrapped(lines) || (level === 0 && early >= 2 && ended >= early * 0.75)) return false;
  if (count === 1) return early === 1 && (capital === 1 || (lines[0] as Line).width < width * 0.6);
  if (count >= 3 && capital === count && open >= count * 0.7) return true;
  return early >= count * 0.6;
}

/**
 * Several lines that all fall short of the column, and end as no paragraph does: a stanza without stops, though its
 * lines may be of one length.
 */
function isUnended(lines: readonly Line[], width: number): boolean {
  const [last, widest] = [lines.at(-1), lines.reduce((most, line) => Math.max(most, line.width), 0)];
  return lines.length > 3 && widest <= width - RAGGED && last !== undefined && /[\p{L}\p{N})]$/u.test(last.text);
}

/**
 * In lined text only a full line that the next one carries on, in lower case or deeper, is a wrap; and, under labels,
 * every deeper line. Where lines at the margin turn into wrapped prose, as under a heading, a paragraph begins.
 */
export function linedEnds(lines: readonly Line[], width: number): LineEnd[] {
  const level = floor(lines);
  const labelled = isLabelled(lines[0] as Line);
  const ends = lines.slice(1).map((next, i): LineEnd => {
    const line = lines[i] as Line;
    if (labelled && next.indent > level && !isLabelled(next)) return 'soft';
    const full = room(line, next, width) <= 0 && line.width > width * 0.8;
    return full && (beginsLower(next) || next.indent > level) && !isLabelled(next) ? 'soft' : 'hard';
  });
  const turns = (end: LineEnd, i: number): boolean =>
    level === 0 && end === 'hard' && ends[i + 1] === 'soft' && !isLabelled(lines[i + 1] as Line);
  return ends.map((end, i) => (turns(end, i) ? 'paragraph' : end));
}

/**
 * Whether paragraphs of a stretch begin at the margin and go on at an indent, in a text that does not do so as a habit:
 * speeches of a play, entries of a list. Each deeper line goes on from a full one; each line at the margin opens anew.
 */
export function isHanging(lines: readonly Line[], width: number): boolean {
  const level = floor(lines);
  const deeper = new Set(lines.filter((line) => line.indent > level).map((line) => line.indent));
  if (deeper.size !== 1 || lines[0]?.indent !== level) return false;
  let openings = 1;
  let wraps = 0;
  for (let i = 1; i < lines.length; i++) {
    const [line, next] = [lines[i - 1] as Line, lines[i] as Line];
    if (next.indent > level) {
      if (room(line, next, width) > RAGGED) return false;
      if (line.indent === level) wraps += 1;
      if (line.indent === level && endsSentence(line) && !beginsLower(next)) return false;
    } else {
      if (!endsSentence(line) || beginsLower(next)) return false;
      openings += 1;
    }
  }
  return wraps >= 2 || (wraps === 1 && openings >= 2 && lines.filter(isLabelled).length === openings);
}
