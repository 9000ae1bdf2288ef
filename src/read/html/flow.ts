import { type Block, type Place, usualOf } from '../../model/index.ts';
import { type Leaf, nest } from './leaves.ts';
import { lineLength, linesOf, lineText, type RunLine } from './lines.ts';
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

/** A page's text before anything of it is read. */
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
  if (flow.heading >= LOW && isSaid(lines)) addParagraph(flow, lines, 0, false);
  else if (flow.heading > 0) addHeading(flow, lines);
  else for (const group of paragraphsOf(lines)) addParagraph(flow, group.lines, group.gap, group.soft);
  flow.empty += Math.max(0, breaksAfter - 1);
}

/** From this level on a heading may be a way of setting something small. */
const LOW = 4;
/** Sentences in brackets, or below a line that labels them: `{My beta is on holiday.}`, `[Note:]` and what it says. */
const SAID = /^(?:[[({<]{1,2}[^[\](){}<>]{12,}[.!?…][\])}>]{1,2}|[^\n:]{2,40}:[\])}>]*\n[\s\S]{12,}[.!?…]\S?)$/u;

/** Whether what stands in a heading is said to the reader, and heads nothing. */
function isSaid(lines: readonly RunLine[]): boolean {
  return SAID.test(lines.map((line) => lineText(line).trim()).join('\n'));
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

/** Lines that make one paragraph; `gap` blank lines stood before it. */
interface LineGroup {
  readonly lines: readonly RunLine[];
  readonly gap: number;
  /** The line ends only wrap the text. */
  readonly soft: boolean;
}

/** Lines longer than this are paragraphs, not verse: no verse line of a printed page is as long. */
const PROSE_LINE = 90;

/** Widths at which people and programs wrap lines. */
const WRAP = { least: 55, most: 85 };

/**
 * Paragraphs of a run with typed line ends: two or more `<br>` part paragraphs; where single ones part long lines, each
 * line is a paragraph; where they only wrap lines at one width, they mean nothing.
 */
function paragraphsOf(lines: readonly RunLine[]): readonly LineGroup[] {
  const groups: { lines: RunLine[]; gap: number }[] = [];
  const indented = isIndented(lines);
  const drawn = drawnAlone(lines);
  const isDrawn = (line: RunLine | undefined): boolean => line !== undefined && drawn.has(lineText(line).trim());
  for (const line of lines) {
    const last = groups.at(-1);
    const isOwn = drawn.size > 0 && (isDrawn(line) || isDrawn(last?.lines.at(-1)));
    if (last && !isOwn && line.breaksBefore < 2 && !(indented && line.indent >= 2)) last.lines.push(line);
    else groups.push({ lines: [line], gap: Math.max(0, line.breaksBefore - 1) });
  }
  const wrapped = isWrapped(groups.flatMap((group) => group.lines.slice(0, -1).map((l, i) => [l, group.lines[i + 1]])));
  return groups.flatMap(({ lines: members, gap }): readonly LineGroup[] => {
    if (members.length > 1 && !wrapped && isLineAParagraph(members)) {
      return members.map((line, index) => ({ lines: [line], gap: index === 0 ? gap : 0, soft: false }));
    }
    return [{ lines: members, gap, soft: wrapped }];
  });
}

/** A row of one sign, as scenes are parted with. */
const ROW = /^([*~#=_•·◆◇★☆-])(?:\s?\1){1,40}$/u;

/** The rows of signs that stand alone between two typed empty lines: the same row is no line of a paragraph elsewhere. */
function drawnAlone(lines: readonly RunLine[]): ReadonlySet<string> {
  const alone = lines.filter((line, i) => {
    if (line.breaksBefore < 2 || (lines[i + 1]?.breaksBefore ?? 0) < 2 || lineLength(line) > 90) return false;
    return ROW.test(lineText(line).trim());
  });
  return new Set(alone.map((line) => lineText(line).trim()));
}

/** Paragraphs told by the no-break spaces before their first lines, in a text whose lines are longer than verse. */
function isIndented(lines: readonly RunLine[]): boolean {
  const starts = lines.filter((line) => line.indent >= 2).length;
  const long = lines.filter((line) => lineLength(line) > PROSE_LINE).length;
  return starts >= 3 && starts >= lines.length * 0.3 && long >= lines.length * 0.2;
}

/** Each line a paragraph: lines as long as no verse has, most of them ending like sentences. */
function isLineAParagraph(lines: readonly RunLine[]): boolean {
  const long = lines.filter((line) => lineLength(line) > PROSE_LINE).length;
  const ended = lines.filter((line) => /[.!?…:;"”'’)\]*~-]\s*$/.test(lineText(line))).length;
  return ended >= lines.length * 0.8 && (long >= lines.length * 0.25 || (lines.length >= 8 && long >= 2));
}

/** Wrapped: enough line ends, nearly all at one width where the next word would not have fitted. */
function isWrapped(ends: readonly (readonly (RunLine | undefined)[])[]): boolean {
  if (ends.length < 8) return false;
  const width = ends.reduce((most, [line]) => Math.max(most, line ? lineLength(line) : 0), 0);
  if (width < WRAP.least || width > WRAP.most) return false;
  const full = ends.filter(([line, next]) => {
    const word = /^\S*/.exec(next ? lineText(next) : '')?.[0] ?? '';
    return line !== undefined && lineLength(line) + 1 + word.length > width - 2;
  });
  return full.length >= ends.length * 0.8;
}

/** The most common number of blank lines before a paragraph; the smaller of two that are as common. */
export function usualGap(blocks: readonly Block[]): number {
  const gaps = blocks.slice(1).flatMap(({ type, gapBefore }) => (type === 'paragraph' ? [gapBefore] : []));
  return usualOf(gaps) ?? 1;
}

/** A value with its place moved down by some lines. */
export function movedPlace<T extends { readonly place: Block['place'] }>(value: T, lines: number): T {
  const { source, line, endLine } = value.place;
  return { ...value, place: { source, line: line + lines, endLine: endLine + lines } };
}

/** A block moved down by some lines, with all its inner blocks. */
export function movedBlock(block: Block, lines: number): Block {
  const at = movedPlace(block, lines);
  switch (at.type) {
    case 'quotation':
    case 'letter':
    case 'note':
      return { ...at, children: at.children.map((child) => movedBlock(child, lines)) };
    case 'list':
      return { ...at, items: at.items.map((item) => item.map((child) => movedBlock(child, lines))) };
    default:
      return at;
  }
}
