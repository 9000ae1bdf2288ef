import { FRAME_RULE, FRAME_SIDE, MAKERS_FRAME } from '../../shape/index.ts';
import { readLabel } from '../../words/division-label.ts';
import { isDrawn, type Line, unindented } from './lines.ts';
import { endsSentence, isLabelled } from './measure.ts';

/** Lines of a stretch in a drawn frame: where they stand, and what is written in it. */
export interface Box {
  readonly from: number;
  /** The line after the frame's last. */
  readonly to: number;
  readonly inside: readonly Line[];
  /** Set when the lines still have their sides, which are read where boxes of all formats are. */
  readonly sided?: true;
  /** Set when the lines draw a picture, which is kept as it is typed. */
  readonly drawing?: true;
}

/** Signs that draw the sides of a frame when its rules are drawn with them. */
const SAME_SIDE = /^([*#:]).*\1$/;

/**
 * Drawn frames in a stretch: lines with a side at both ends, with or without rules above and below; or, between two rules
 * alike, labelled lines such as the state of a game, and the narrow lines of a notice.
 */
export function boxesOf(lines: readonly Line[]): readonly Box[] {
  const boxes: Box[] = [];
  const rules = lines.map(isRule);
  for (let at = 0; at < lines.length; at++) {
    const box = sidedBox(lines, at, rules) ?? (rules[at] ? ruledBox(lines, at, rules) : null);
    if (box === null) continue;
    if (!box.inside.some((line) => MAKERS_FRAME.test(line.text))) boxes.push(box);
    at = box.to - 1;
  }
  return boxes;
}

/** So many rules above the first words of a frame are none of it: each line of a page of rules would look at all others. */
const MOST_RULES = 12;

function sidedBox(lines: readonly Line[], from: number, isRuleAt: readonly boolean[]): Box | null {
  const sign = lines[from]?.text[0];
  const isSided = ({ text }: Line): boolean => FRAME_SIDE.test(text) || (SAME_SIDE.test(text) && text[0] === sign);
  const inside: Line[] = [];
  let rules = 0;
  let to = from;
  for (; to < lines.length; to++) {
    const line = lines[to] as Line;
    if (isRuleAt[to]) {
      rules++;
      if (rules > MOST_RULES && inside.length === 0) return null;
    } else if (!isSided(line)) break;
    // A row that only its sides draw is empty.
    else if (line.text.slice(1, -1).trim() !== '') inside.push(unframed(line));
  }
  const plain = inside.length >= 2 && FRAME_SIDE.test((lines[from] as Line).text);
  if (inside.length === 0 || (rules < 2 && !plain)) return null;
  const raw = lines.slice(from, to);
  return raw.some(({ text }) => FRAME_SIDE.test(text)) ? { from, to, inside: raw, sided: true } : { from, to, inside };
}

function ruledBox(lines: readonly Line[], from: number, isRuleAt: readonly boolean[]): Box | null {
  const end = isRuleAt.indexOf(true, from + 1);
  if (end - from < 3 || lines[end]?.text !== lines[from]?.text) return null;
  const inside = lines.slice(from + 1, end);
  const labels = inside.filter(isLabelled).length;
  const isWhole = from === 0 && end === lines.length - 1;
  return (labels >= 2 && labels >= inside.length / 2) || (isWhole && isNotice(inside))
    ? { from, to: end + 1, inside }
    : null;
}

/** Lines of prose are wider than this. */
const NARROW = 48;

/** Whether lines between rules that touch them are a sign or a notice: narrow, ending as a sentence does, and no title. */
function isNotice(lines: readonly Line[]): boolean {
  const words = lines.map(({ text }) => text).join(' ');
  if (lines.some(({ width }) => width > NARROW) || !endsSentence(lines.at(-1) as Line)) return false;
  return /\p{Ll}/u.test(words) && readLabel(lines[0]?.text ?? '') === null;
}

/** Fewest lines of a picture, of which as many are of signs only and differ; in so few, fewest signs that differ. */
const [LINES, SIGNS] = [3, 5];

/**
 * The lines of a stretch that draw a picture: most are of signs only and differ from each other, as those of a drawn
 * line, a frame or an ornament of several lines do not. Null where there is none.
 */
export function drawingIn(lines: readonly Line[]): Box | null {
  const drawn = lines.filter(({ text }) => isDrawn(text));
  if (drawn.length < LINES || new Set(drawn.map(({ text }) => text)).size < LINES) return null;
  const from = lines.indexOf(drawn[0] as Line);
  const to = lines.indexOf(drawn.at(-1) as Line) + 1;
  const inside = lines.slice(from, to);
  const isOther =
    drawn.length < inside.length / 2 || inside.some(({ text }) => FRAME_SIDE.test(text) && !isDrawn(text));
  const isFew = inside.length === LINES && signsIn(inside).size < SIGNS;
  return isFew || isOther || isLadder(inside) ? null : { from, to, inside, drawing: true };
}

/** Whether lines are rows of one sign alone, however long: an ornament of several lines. */
function isLadder(lines: readonly Line[]): boolean {
  return signsIn(lines).size === 1 && lines.every(({ text }) => !/\S\s{2,}\S/.test(text));
}

function signsIn(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => [...text.replace(/\s/g, '')]));
}

function isRule(line: Line): boolean {
  return isDrawn(line.text) && FRAME_RULE.test(line.text);
}

function unframed(line: Line): Line {
  const indent = ' '.repeat(line.indent);
  return unindented(line, indent + line.text.slice(1, -1).trim());
}

/** `1. Salt`, `(2) Rope`, `• Nails`: the mark of a list item, and what it counts; null when there is none. */
function itemMark(line: Line): string | null {
  return /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|[•·◦‣]|[-*+](?=\s))\s+\S/i.exec(line.text)?.[0].split(/\s/)[0] ?? null;
}

/** Places in a stretch where a list item begins: two marks of one kind, at one indent, that count up or repeat. */
export function itemStarts(lines: readonly Line[]): ReadonlySet<number> {
  const found: { readonly at: number; readonly mark: string; readonly indent: number }[] = [];
  lines.forEach((line, at) => {
    const mark = itemMark(line);
    if (mark !== null) found.push({ at, mark, indent: line.indent });
  });
  const starts = new Set<number>();
  for (let i = 1; i < found.length; i++) {
    const [a, b] = [found[i - 1], found[i]];
    if (!a || !b || Math.abs(a.indent - b.indent) > 1 || !follows(a.mark, b.mark)) continue;
    starts.add(a.at).add(b.at);
  }
  return starts;
}

/** Whether the second mark comes after the first: the next number or letter, or the same sign again. */
function follows(a: string, b: string): boolean {
  const [m, n] = [Number.parseInt(a.replace('(', ''), 10), Number.parseInt(b.replace('(', ''), 10)];
  if (!Number.isNaN(m) && !Number.isNaN(n)) return n === m + 1;
  const [letter, next] = [a.charCodeAt(a.length - 2), b.charCodeAt(b.length - 2)];
  return a === b || (a.length === b.length && a.length > 1 && next === letter + 1);
}
