import { type Block, type Inline, inlineText, type Table } from '../model/index.ts';
import {
  asBlock,
  type Base,
  type BoxLine,
  box,
  type Find,
  type FoundBox,
  isPlain,
  linesOnce,
  runFrom,
  whole,
} from './box-lines.ts';
import type { Shaped } from './index.ts';
import { addLone, BRACKETED, bracketed, sheet } from './screen.ts';
import { madeDecision, withFound } from './unit.ts';

/**
 * Finds what a story shows as on a screen, and sets it apart with its lines kept: what stands in a drawn frame (with
 * columns it is a table), runs of lines that are in brackets each, sheets of labels and values. `gap` is the usual
 * number of blank lines between paragraphs.
 */
export function findBoxes(blocks: readonly Block[], gap: number): Shaped {
  const found = new Map<number, FoundBox>();
  const brackets = new Set<string>();
  const linesAt = linesOnce(blocks);
  for (let at = 0; at < blocks.length; at++) {
    if (!mayBegin(blocks[at] as Block)) continue;
    const framed = frameOf(runFrom(blocks, at, 0, linesAt), blocks);
    const run = framed ? [] : runFrom(blocks, at, Math.max(1, gap), linesAt);
    const one = framed ?? bracketed(run, blocks) ?? sheet(run, blocks);
    if (one === null) continue;
    const sign = framed ? undefined : run[0]?.text[0];
    if (sign !== undefined && BRACKETED.test(run[0]?.text ?? '')) brackets.add(sign);
    found.set(at, one);
    at += one.count - 1;
  }
  if (brackets.size > 0) addLone(blocks, brackets, found);
  if (found.size === 0) return { blocks, decisions: [] };
  const made = [...found].sort(([a], [b]) => a - b);
  const decisions = made.map(([, { block, reason }]) => madeDecision('box', block, [reason]));
  return { blocks: withFound(blocks, found), decisions };
}

/** Cheap: a bracket, a side or a rule at the beginning, or a label or a title in capitals. */
const MAY_BEGIN =
  /^\s*(?:[[［【〔<〈{|\u00a6\u2500-\u257f]|[-+=_~*#:.'`]{3}|[^:：\n]{1,32}[:：]|\p{Lu}{3}|\p{Lu}+ \p{Lu}{2})/u;

function mayBegin(block: Block): boolean {
  return isPlain(block) && MAY_BEGIN.test(inlineText(block.children.slice(0, 2)).slice(0, 40));
}

/** The signs that draw the top, the bottom and a dividing line of a frame. */
export const FRAME_RULE: RegExp = /^[-=_~+*#|:.'`\u2500-\u257f]{3,}(?:\s[-=_~+*#|\u2500-\u257f]+)*$/;
/** The signs that draw nothing but the sides of a frame. */
export const FRAME_SIDE: RegExp = /^[|\u00a6\u2502\u2503\u2551].*[|\u00a6\u2502\u2503\u2551]$/;
/** A note of the e-text's makers is often boxed; what it is shows by its frame, too. */
export const MAKERS_FRAME: RegExp = /^\W*transcriber/i;

/** A drawn frame: lines with a side at both ends between rules, two such lines alone, or one that holds labels. */
const frameOf: Find = (run, blocks) => {
  const lines = whole(run, ({ text }) => FRAME_SIDE.test(text) || isRule(text));
  const sided = lines.filter(({ text }) => !isRule(text) && text.slice(1, -1).trim() !== '');
  const rules = lines.length - lines.filter(({ text }) => !isRule(text)).length;
  const holds = rules >= 2 || sided.length >= 2 || CELL.test(sided[0]?.text ?? '');
  if (sided.length === 0 || !holds || sided.some(({ text }) => MAKERS_FRAME.test(text))) return null;
  const rows = sided.map(cellsOf);
  const columns = rows[0]?.length ?? 0;
  const isTable = columns >= 2 && rows.length >= 2 && rows.every((cells) => cells?.length === columns);
  if (isTable)
    return asBlock(lines, blocks, { cue: 'a drawn frame with columns', weight: 0.9 }, (base) =>
      tableOf(base, rows as string[][], lines),
    );
  const inside = sided.map(({ children }) => unframed(children));
  return inside.includes(null)
    ? null
    : asBlock(lines, blocks, { cue: 'a drawn frame', weight: 0.9 }, (base) => box(base, inside as Inline[][]));
};

/** `| HP: 10 |` */
const CELL = /[|\u00a6\u2502\u2503\u2551]\s*\p{L}[^|:]{0,24}:\s*[^|\s][^|]*[|\u00a6\u2502\u2503\u2551]/u;
const SIDES = '[|\\u00a6\\u2502\\u2503\\u2551]';
const INNER = new RegExp(SIDES, 'u');

function isRule(text: string): boolean {
  return FRAME_RULE.test(text) && !/[\p{L}\p{N}]/u.test(text);
}

function cellsOf({ text, children }: BoxLine): readonly string[] | null {
  if (children.some(({ type }) => type !== 'text')) return null;
  return text
    .slice(1, -1)
    .split(INNER)
    .map((cell) => cell.trim());
}

function tableOf(base: Base, rows: readonly (readonly string[])[], lines: readonly BoxLine[]): Table {
  const first = lines.findIndex(({ text }) => !isRule(text));
  const headed = isRule(lines[first + 1]?.text ?? '');
  return {
    ...base,
    type: 'table',
    headed,
    rows: rows.map((cells) => cells.map((value) => (value === '' ? [] : [{ type: 'text' as const, value }]))),
  };
}

/** A line without its sides; null where they are inside emphasis. */
function unframed(children: readonly Inline[]): readonly Inline[] | null {
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type !== 'text' || last?.type !== 'text') return null;
  const open = new RegExp(`^\\s*${SIDES}\\s*`, 'u');
  const close = new RegExp(`\\s*${SIDES}\\s*$`, 'u');
  return children.map((child, i) => {
    if (child.type !== 'text') return child;
    const begun = i === 0 ? child.value.replace(open, '') : child.value;
    return { ...child, value: i === children.length - 1 ? begun.replace(close, '') : begun };
  });
}
