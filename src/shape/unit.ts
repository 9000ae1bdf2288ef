import {
  type Block,
  blockText,
  type Decision,
  type DecisionKind,
  type Inline,
  inlineText,
  type Paragraph,
  type Place,
  type Reason,
  scoreOf,
} from '../model/index.ts';

/** One line whose end was meant. */
export interface ShapeLine {
  /** Columns of white space before it, as far as the source has them. */
  readonly indent: number;
  readonly children: readonly Inline[];
  readonly text: string;
}

/** Lines that stand together: a paragraph with meant line ends, or short paragraphs without gaps between them. */
export interface Unit {
  /** Index of its first block, and how many blocks it covers. */
  readonly at: number;
  readonly count: number;
  readonly lines: readonly ShapeLine[];
  readonly gapBefore: number;
  readonly place: Place;
  /** Columns between the margin and its least indented line. */
  readonly margin: number;
}

/** Longest line that may be one of verse, of an address, of a sign. */
const LONGEST = 72;

/** Splits inlines at their hard breaks. Breaks inside emphasis do not part lines. */
export function linesOf(inlines: readonly Inline[]): ShapeLine[] {
  const lines: ShapeLine[] = [];
  let run: Inline[] = [];
  const close = (): void => {
    const { indent, children } = unindented(run);
    lines.push({ indent, children, text: inlineText(children) });
    run = [];
  };
  for (const child of inlines) {
    if (child.type === 'hard-break') close();
    else run.push(child);
  }
  close();
  return lines;
}

/** Inlines without the white space they begin with, and how much that was. */
function unindented(inlines: readonly Inline[]): { readonly indent: number; readonly children: readonly Inline[] } {
  const [first, ...rest] = inlines;
  if (first?.type !== 'text') return { indent: 0, children: inlines };
  const value = first.value.trimStart();
  const indent = first.value.length - value.length;
  return { indent, children: value === '' ? rest : [{ type: 'text', value }, ...rest] };
}

/** Inlines with the indents of their lines dropped: what a paragraph keeps when its lines are no shape. */
export function withoutIndents(inlines: readonly Inline[]): readonly Inline[] {
  if (!inlines.some((inline) => inline.type === 'hard-break')) return inlines;
  return linesOf(inlines).flatMap((line, i) =>
    i === 0 ? line.children : [{ type: 'hard-break' as const }, ...line.children],
  );
}

/** A paragraph that may be a line: without any line end, short, and not a drawn line. */
function isLine(block: Block | undefined): block is Paragraph {
  if (block?.type !== 'paragraph' || block.role !== undefined) return false;
  if (block.children.some((child) => child.type === 'hard-break' || child.type === 'soft-break')) return false;
  const text = inlineText(block.children);
  return text.length <= LONGEST && /[\p{L}\p{N}]/u.test(text);
}

function fromParagraph(paragraph: Paragraph, at: number): Unit | null {
  if (!paragraph.children.some((child) => child.type === 'hard-break')) return null;
  const lines = linesOf(paragraph.children);
  if (lines.some((line) => line.text.length > LONGEST * 1.5)) return null;
  const { gapBefore, place } = paragraph;
  const margin = Math.max(0, (paragraph.indent ?? 0) - (lines[0]?.indent ?? 0));
  return { at, count: 1, lines, gapBefore, place, margin };
}

function fromRun(run: readonly Paragraph[], at: number): Unit {
  const margin = run.reduce((least, { indent }) => Math.min(least, indent ?? 0), Number.POSITIVE_INFINITY);
  const [first] = run as [Paragraph];
  return {
    at,
    count: run.length,
    lines: run.map(({ children, indent }) => ({
      indent: (indent ?? 0) - margin,
      children,
      text: inlineText(children),
    })),
    gapBefore: first.gapBefore,
    place: { ...first.place, endLine: run.at(-1)?.place.endLine ?? first.place.endLine },
    margin,
  };
}

/**
 * The units of a text in order. `gap` is the usual number of blank lines between paragraphs: where it is 0, lines
 * without gaps are paragraphs like any other and make no unit.
 */
export function unitsOf(blocks: readonly Block[], gap: number): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (block.type !== 'paragraph' || block.role !== undefined) continue;
    const unit = fromParagraph(block, at);
    if (unit) units.push(unit);
    if (unit || gap === 0 || !isLine(block)) continue;
    const run: Paragraph[] = [block];
    for (let next = blocks[at + 1]; isLine(next) && next.gapBefore === 0; next = blocks[at + run.length])
      run.push(next);
    const joined = blocks[at + run.length]?.gapBefore === 0 && run.length > 0;
    if (run.length >= 2 && !joined) units.push(fromRun(run, at));
    at += run.length - 1;
  }
  return units;
}

/** The reasons that hold, of all that may: the cue, its weight, and whether it holds. */
export function holding(...all: readonly (readonly [cue: string, weight: number, holds: boolean])[]): Reason[] {
  return all.flatMap(([cue, weight, holds]) => (holds ? [{ cue, weight }] : []));
}

/** The decision that a block is what it now is. */
export function madeDecision(kind: DecisionKind, block: Block, reasons: readonly Reason[]): Decision {
  const words = blockText(block).slice(0, 40);
  return { kind, place: block.place, verdict: 'cut', score: scoreOf(reasons), reasons, words };
}

/** Blocks with some runs of them replaced by one block each. */
export function withFound(
  blocks: readonly Block[],
  found: ReadonlyMap<number, { readonly block: Block; readonly count: number }>,
): Block[] {
  const out: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const one = found.get(at);
    out.push(one ? one.block : (blocks[at] as Block));
    at += one ? one.count : 1;
  }
  return out;
}
