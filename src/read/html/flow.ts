import type { Block, Place } from '../../model/index.ts';
import { type Leaf, nest } from './leaves.ts';
import { linesOf, type RunLine } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Setting } from './style.ts';

/** Blocks as they grow: the open run of text, and the blank lines before what comes next. */
export interface Flow {
  readonly source: string;
  readonly blocks: Block[];
  run: Leaf[];
  /** How the open run is aligned. */
  align: Setting['align'];
  /** Level of the heading that the open run is in; 0 for a paragraph. */
  heading: number;
  /** Typed empty lines since the last block. */
  empty: number;
  /** Last line that was read, for the end of a block. */
  line: number;
}

export function newFlow(source: string): Flow {
  return { source, blocks: [], run: [], align: null, heading: 0, empty: 0, line: 1 };
}

/** Ends the open run: it becomes paragraphs, a heading, or blank lines. `typed`: the run was an element of its own. */
export function endRun(flow: Flow, typed = false): void {
  const { run } = flow;
  if (run.length === 0) return;
  flow.run = [];
  const { lines, breaksAfter } = linesOf(run);
  if (lines.length === 0) {
    // An empty paragraph is shown, and so is a blank line, only when something is in it.
    const shown = run.some((leaf) => leaf.type === 'text' && leaf.value.includes('\u00a0'));
    flow.empty += typed ? Math.max(breaksAfter, shown ? 1 : 0) : breaksAfter + (shown && breaksAfter === 0 ? 1 : 0);
    return;
  }
  if (flow.heading > 0) addHeading(flow, lines);
  else for (const group of paragraphsOf(lines)) addParagraph(flow, group.lines, group.gap, group.soft);
  flow.empty += Math.max(0, breaksAfter - 1);
}

/** Blank lines before the next block: one between blocks as a page shows them, two more for each typed empty line. */
export function takeGap(flow: Flow, own = 0): number {
  const gap = flow.blocks.length === 0 ? 0 : Math.max(own, 1) + 2 * flow.empty;
  flow.empty = 0;
  return gap;
}

export function placeOf(flow: Flow, line: number, endLine: number): Place {
  return { source: flow.source, line, endLine: Math.max(line, endLine) };
}

function addHeading(flow: Flow, lines: readonly RunLine[]): void {
  const leaves = joinLines(lines, false);
  flow.blocks.push({
    type: 'heading',
    level: flow.heading,
    place: span(flow, leaves),
    gapBefore: takeGap(flow),
    children: nest(leaves),
  });
}

function addParagraph(flow: Flow, lines: readonly RunLine[], gap: number, soft: boolean): void {
  const leaves = joinLines(lines, soft);
  flow.blocks.push({
    type: 'paragraph',
    place: span(flow, leaves),
    gapBefore: takeGap(flow, gap),
    ...(flow.align === null ? {} : { align: flow.align }),
    children: nest(leaves),
  });
}

function span(flow: Flow, leaves: readonly Leaf[]): Place {
  const last = leaves.at(-1);
  const inside = last?.type === 'text' ? (last.endLine ?? last.line) : (last?.line ?? 1);
  return placeOf(flow, leaves[0]?.line ?? 1, inside);
}

/** Lines as one run, with the line ends between them; `soft` ones only wrap the text. */
export function joinLines(lines: readonly RunLine[], soft: boolean): readonly Leaf[] {
  return lines.flatMap((line, index) => {
    if (index === 0) return [...line.leaves];
    const before = lines[index - 1]?.leaves.at(-1)?.marks ?? [];
    const after = line.leaves[0]?.marks ?? [];
    const marks = before.filter((mark, at) => mark.kind === after[at]?.kind && mark.href === after[at]?.href);
    const at = line.leaves[0]?.line ?? 1;
    const indent: Leaf[] =
      soft || line.indent === 0 ? [] : [{ type: 'text', value: '\u00a0'.repeat(line.indent), marks, line: at }];
    return [{ type: 'break' as const, marks, line: at, soft }, ...indent, ...line.leaves];
  });
}
