import { isBlank, isDrawn, type Line } from './lines.ts';

/** Signs that transcribers put round lines that keep their ends, alone on lines of their own: `/*` above, and its mirror below. */
const OPENS = /^[/\\][*#$@%+~^]$/;
/** Lines between such signs, at most: what is longer was never closed. */
const REACH = 200;

/** Lines whose ends were meant, by their numbers, and the text without the signs that said so. */
export interface Enclosed {
  readonly lines: readonly Line[];
  readonly kept: ReadonlySet<number>;
}

/** Takes out the pairs of signs that enclose lines, and remembers the lines between them. */
export function withoutFences(lines: readonly Line[]): Enclosed {
  const kept = new Set<number>();
  const fences = new Set<number>();
  for (let at = 0; at < lines.length; at++) {
    const { text } = lines[at] as Line;
    if (!OPENS.test(text)) continue;
    const end = closing(lines, at, [...text].reverse().join(''));
    if (end === null) continue;
    fences.add(at).add(end);
    for (const line of lines.slice(at + 1, end)) if (!isBlank(line)) kept.add(line.number);
    at = end;
  }
  return { lines: fences.size === 0 ? lines : lines.filter((_, at) => !fences.has(at)), kept };
}

function closing(lines: readonly Line[], from: number, sign: string): number | null {
  for (let at = from + 1; at < Math.min(lines.length, from + REACH); at++) {
    const { text } = lines[at] as Line;
    if (text === sign) return at;
    if (OPENS.test(text)) return null;
  }
  return null;
}

/** A line that ends in figures, with signs of money or measure: `A midwife   1l. 1s. 0d.` */
const FIGURES = /(?:^|\s)[-+−£$€]?\s?\d[\d.,/]*\s?[a-zäöü£$€%]{0,3}\.?(?:\s+\d[\d.,/]*\s?[a-z£$€%]{0,3}\.?)*$/iu;

/** The widest line of a sum. */
const WIDEST = 100;
const BARE = /^[-+−£$€]?\s?\d[^\p{L}]*(?:\p{L}{1,3}(?!\p{L})[^\p{L}]*)*$/u;

/** Two lines or more that end in figures, a rule below them, and nothing but figures below that. */
export function isSum(lines: readonly Line[]): boolean {
  const rule = lines.findIndex(({ text }) => /^[-–—_=]{2,}$/u.test(text));
  if (rule < 2 || rule >= lines.length - 1 || lines.some(({ text }) => text.length > WIDEST)) return false;
  return lines.every(({ text }, at) => isDrawn(text) || (at < rule ? FIGURES : BARE).test(text));
}
