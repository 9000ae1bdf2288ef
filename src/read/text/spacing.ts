import type { Line } from './lines.ts';
import { beginsLower, endsSentence, isLabelled } from './measure.ts';
import type { Stretch } from './stretch.ts';

/** Fewest lines of a text that can show how it is spaced. */
const ENOUGH = 8;

/** Widest line of a text that is typed line by line. */
const WIDEST = 110;

/**
 * Closes up a text that was typed with blank lines after every line: sentences run on over most of its gaps of the
 * usual size. Its stretches are then runs of lines with that gap between them.
 */
export function closeUp(stretches: readonly Stretch[]): readonly Stretch[] {
  const gap = usualGap(stretches);
  const lines = stretches.reduce((sum, stretch) => sum + stretch.lines.length, 0);
  if (gap === 0 || stretches.length < ENOUGH || lines > stretches.length * 1.2) return stretches;
  if (stretches.filter((stretch) => (stretch.lines[0] as Line).width > WIDEST).length > stretches.length * 0.02)
    return stretches;
  let gaps = 0;
  let over = 0;
  for (let i = 1; i < stretches.length; i++) {
    const [before, after] = [stretches[i - 1]?.lines.at(-1), stretches[i]?.lines[0]] as [Line, Line];
    // The lines of a header have ends of their own.
    if (stretches[i]?.gapBefore !== gap || isLabelled(before) || isLabelled(after)) continue;
    gaps++;
    if (!endsSentence(before) && beginsLower(after)) over++;
  }
  return over >= gaps * 0.25 ? joined(stretches, gap) : stretches;
}

function usualGap(stretches: readonly Stretch[]): number {
  const count = new Map<number, number>();
  for (const { gapBefore } of stretches.slice(1)) count.set(gapBefore, (count.get(gapBefore) ?? 0) + 1);
  return [...count].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

function joined(stretches: readonly Stretch[], gap: number): Stretch[] {
  const closed: { lines: Line[]; gapBefore: number }[] = [];
  for (const stretch of stretches) {
    const last = closed.at(-1);
    if (last && stretch.gapBefore <= gap) last.lines.push(...stretch.lines);
    else closed.push({ lines: [...stretch.lines], gapBefore: stretch.gapBefore });
  }
  return closed;
}
