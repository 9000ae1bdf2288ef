import type { Removal } from '../../model/index.ts';
import { sceneLabel } from '../../words/scene-labels.ts';
import { isBlank, isDrawn, type Line } from './lines.ts';

/** Lines between such signs, at most: what is longer was never closed. */
const REACH = 200;
/** Longer lines open nothing. */
const LONGEST = 24;

/** Lines whose ends were meant, by their numbers, the text without the signs that said so, and those signs. */
export interface Enclosed {
  readonly lines: readonly Line[];
  readonly kept: ReadonlySet<number>;
  readonly removals: readonly Removal[];
}

/**
 * Takes out the pairs of signs that enclose lines, and remembers the lines between them. What holds most of a text says
 * nothing of its lines.
 */
export function withoutFences(lines: readonly Line[], source: string): Enclosed {
  const kept = new Set<number>();
  const fences = new Set<number>();
  for (let at = 0; at < lines.length; at++) {
    const sign = closerOf(lines[at]?.text ?? '');
    const end = sign === null ? null : closing(lines, at, sign);
    if (end === null) continue;
    fences.add(at).add(end);
    const inside = lines.slice(at + 1, end).filter((line) => !isBlank(line));
    if (inside.length * 2 < lines.length) for (const { number } of inside) kept.add(number);
    at = end;
  }
  if (fences.size === 0) return { lines, kept, removals: [] };
  const removals = lines.flatMap(({ number, text }, at): Removal[] =>
    fences.has(at) ? [{ name: 'markup', place: { source, line: number, endLine: number }, text }] : [],
  );
  return { lines: lines.filter((_, at) => !fences.has(at)), kept, removals };
}

const MIRROR: ReadonlyMap<string, string> = new Map(Object.entries({ '{': '}', '<': '>', '[': ']', '(': ')' }));

/**
 * The line that closes what a line opens, where it may open anything: `*\/` for `/*`, `P/` for `/P` and `/P[2]`, three
 * backticks for as many, `}}}` for `{{{`, `[/verse]` for `[verse]`, `</b>` for `<b>`.
 */
function closerOf(text: string): string | null {
  if (text.length < 2 || text.length > LONGEST || !/^[/\\`'"{<[(]/.test(text)) return null;
  const turned = /^([/\\])([*#$@%+~^]|\p{L})(?:\[[\d.,*+-]*\])?$/u.exec(text);
  if (turned) return `${turned[2]}${turned[1]}`;
  const same = /^(`{3,})[\w-]*$|^(["']{3})$/.exec(text);
  if (same) return same[1] ?? text;
  if (/^([{<[(])\1{2,}$/.test(text)) return (MIRROR.get(text[0] ?? '') ?? '').repeat(text.length);
  const tag = /^([[<])(\p{L}+)[\]>]$/u.exec(text);
  // `<flashback>` says what the lines below it are to the story.
  return tag && sceneLabel(tag[2] ?? '', null) === null ? `${tag[1]}/${tag[2]}${MIRROR.get(tag[1] ?? '')}` : null;
}

function closing(lines: readonly Line[], from: number, sign: string): number | null {
  const open = lines[from]?.text;
  for (let at = from + 1; at < Math.min(lines.length, from + REACH); at++) {
    const { text } = lines[at] as Line;
    if (text === sign) return at > from + 1 ? at : null;
    if (text === open) return null;
  }
  return null;
}

/** A line that ends in figures, with signs of money or measure: `A midwife   1l. 1s. 0d.` */
const FIGURES = /(?:^|\s)[-+−£$€]?\s?[.,]?\d[\d.,/]*\s?[a-zäöü£$€%]{0,3}\.?(?:\s+\d[\d.,/]*\s?[a-z£$€%]{0,3}\.?)*$/iu;

/** The widest line of a sum. */
const WIDEST = 100;
const BARE = /^[-+−£$€]?\s?[.,]?\d[^\p{L}]*(?:\p{L}{1,3}(?!\p{L})[^\p{L}]*)*$/u;

/** A gap inside a line, as between the columns of a table. */
const COLUMNS = /\S(?:\t| {2,})\s*\S/;

/**
 * Lines in columns that end in figures, but for what stands over them, with a rule above, below or among them; three of
 * them and more need no rule.
 */
export function isFigured(lines: readonly Line[]): boolean {
  const rows = lines.filter(({ text }) => !isDrawn(text));
  if (rows.length < 2 || rows.length + (lines.length > rows.length ? 1 : 0) < 3) return false;
  const inColumns = ({ text, width }: Line): boolean => width <= WIDEST && (COLUMNS.test(text) || BARE.test(text));
  return rows.every(inColumns) && rows.filter(({ text }) => FIGURES.test(text)).length >= Math.max(2, rows.length - 1);
}

/** Two lines or more that end in figures, a rule below them, and nothing but figures below that. */
export function isSum(lines: readonly Line[]): boolean {
  const rule = lines.findIndex(({ text }) => /^[-–—_=]{2,}$/u.test(text));
  if (rule < 2 || rule >= lines.length - 1 || lines.some(({ text }) => text.length > WIDEST)) return false;
  return lines.every(({ text }, at) => isDrawn(text) || (at < rule ? FIGURES : BARE).test(text));
}
