import { type Block, blockText } from '../model/index.ts';
import { isDrawn } from './closing-talk.ts';
import { firstLine } from './first-line.ts';
import { type LabelForm, labelled } from './label.ts';
import { declaredForms, inForms, labelIn, labelOf } from './label-forms.ts';
import { inRuns } from './label-runs.ts';
import type { LabelKey } from './labels.ts';
import { OF_STORIES } from './leaning.ts';
import type { Line } from './lines.ts';
import { isHeadingLike, wordCount } from './shapes.ts';

/** A fact that parts repeat is no longer, nor a block of them; a run of them has no more blocks. */
const [LONGEST_FACT, LONGEST_FACTS, MOST_BLOCKS] = [300, 4000, 60];

/** The runs of facts that stand in a file word for word again, by their blocks: each part ends with the work's header. */
export interface RunsAgain {
  readonly lines: ReadonlyMap<number, readonly Line[]>;
  /** The first block of each. */
  readonly starts: ReadonlySet<number>;
}

/** Finds them; what the facts are called is the author's own, where enough of the labels beside are known. */
export function runsAgain(
  blocks: readonly Block[],
  from: number,
  linesAt: (block: number) => readonly Line[],
  forms: readonly LabelForm[],
): RunsAgain {
  const lines = new Map<number, readonly Line[]>();
  const starts = new Set<number>();
  const again = textsAgain(blocks);
  const isOne = (i: number): boolean => again.has(shortText(blocks[i] as Block));
  for (let i = from; i < blocks.length && again.size > 0; i++) {
    if (!isOne(i) || isDrawn(blocks[i])) continue;
    let end = i;
    while (end < Math.min(blocks.length, i + MOST_BLOCKS) && (isOne(end) || isDrawn(blocks[end]))) end++;
    const all = Array.from({ length: end - i }, (_, k) => linesAt(i + k)).flat();
    const run = inRuns(inForms(all, forms)).filter(({ inRun }) => inRun);
    for (const block of new Set(run.map((line) => line.block)))
      lines.set(
        block,
        run.filter((line) => line.block === block),
      );
    if (run[0] !== undefined) starts.add(run[0].block);
    i = end;
  }
  return { lines, starts };
}

/** A run of facts amid a file is looked for over so many blocks, some of them above the first label that is known. */
const [AMID, ABOVE_KNOWN] = [40, 8];
/** What parts a label from its value; the first known label stands in a block's first lines. */
const PARTED = /[:：=>|~\]]|\s[-–—]|\.\./;
const KNOWN_WITHIN = 4;
/** So many of its facts are said of stories alone, or fewer beside more that are known. */
const [TOLD_OF_STORIES, BESIDE_MORE, MORE] = [3, 2, 5];

/**
 * The runs of facts below a drawn line or a wide gap amid a file, of which several are said of stories alone: the work's
 * header stands at the foot of its first part.
 */
export function runsAmid(
  blocks: readonly Block[],
  from: number,
  linesAt: (block: number) => readonly Line[],
): RunsAgain {
  const lines = new Map<number, readonly Line[]>();
  const starts = new Set<number>();
  const isShort = (block: Block | undefined): block is Block =>
    block !== undefined && block.type !== 'heading' && !isDrawn(block) && firstLine(block).length <= LONGEST_FACT;
  for (let i = from; i < blocks.length; i++) {
    const [block, next] = [blocks[i], blocks[i + 1]];
    const isRow =
      block?.type === 'table' ||
      (isShort(block) &&
        PARTED.test(firstLine(block)) &&
        linesAt(i)
          .slice(0, KNOWN_WITHIN)
          .some(({ text }) => labelled(text) !== null));
    if (!isRow || !(block.type === 'table' || linesAt(i).length > 2 || isShort(next))) continue;
    let [first, end] = [i, i];
    while (first > Math.max(from, i - ABOVE_KNOWN) && isShort(blocks[first - 1])) first--;
    while (end < Math.min(blocks.length, i + AMID) && isShort(blocks[end])) end++;
    const all = Array.from({ length: end - first }, (_, k) => linesAt(first + k)).flat();
    const run = inRuns(inForms(all, declaredForms(all))).filter(({ inRun }) => inRun);
    const at = run[0]?.block ?? -1;
    if (at < 0 || !isSetApart(blocks, at) || !areOfStory(run)) continue;
    for (const line of run) lines.set(line.block, [...(lines.get(line.block) ?? []), line]);
    starts.add(at);
    i = run.at(-1)?.block ?? i;
  }
  return { lines, starts };
}

function isSetApart(blocks: readonly Block[], at: number): boolean {
  return isDrawn(blocks[at - 1]) || (blocks[at]?.gapBefore ?? 0) > 1;
}

function areOfStory(run: readonly Line[]): boolean {
  const keys = new Set(run.flatMap((line) => labelOf(line)?.key ?? []).filter((key) => key !== 'other'));
  const told = [...keys].filter((key) => OF_STORIES.has(key)).length;
  return told >= TOLD_OF_STORIES || (told >= BESIDE_MORE && keys.size >= MORE);
}

/** The texts of the short blocks that a file has more than once. */
function textsAgain(blocks: readonly Block[]): ReadonlySet<string> {
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const block of blocks) {
    const text = isDrawn(block) ? '' : shortText(block);
    if (text === '') continue;
    if (once.has(text)) again.add(text);
    once.add(text);
  }
  return again;
}

/** A block's text where it is short and may open with a label; empty for any other. */
function shortText(block: Block): string {
  if (firstLine(block).length > LONGEST_FACT) return '';
  const text = blockText(block, '\n');
  return text.length > LONGEST_FACTS || /^\s*["“„«]/.test(text) ? '' : text;
}

/** Below the last of them stand so few blocks, of so few words. */
const [TAIL, TAIL_WORDS] = [3, 12];

/** Whether a part ends at a block, but for drawn lines: a heading comes next, or hardly anything. */
export function endsPart(end: number, blocks: readonly Block[]): boolean {
  let at = end;
  while (isDrawn(blocks[at])) at++;
  const after = blocks[at];
  if (after?.type === 'heading' || (after !== undefined && isHeadingLike(firstLine(after)))) return true;
  const tail = blocks.slice(at);
  return tail.length <= TAIL && tail.every((block) => wordCount(blockText(block).slice(0, 400)) <= TAIL_WORDS);
}

/** What authors say to readers; below a story it is a note. */
const TALK: ReadonlySet<LabelKey> = new Set(['notes', 'thanks', 'part', 'part-warnings']);

/** Whether a fact may stand at a file's end, below a drawn line, as part of the story's header. */
export function isFootKey(key: LabelKey): boolean {
  return !TALK.has(key);
}

/** Facts that stand at a file's end open with any label, below a drawn line or where they stand in a run, or with one that is said of stories below a gap. */
export function opensFoot(
  blocks: readonly Block[],
  at: number,
  first: string,
  forms: readonly LabelForm[],
  runs: ReadonlyMap<number, unknown>,
): boolean {
  const before = blocks[at - 1];
  if (at < blocks.length - FOOT || before === undefined || first.length > 300) return false;
  const key = labelIn(first, forms)?.key ?? 'notes';
  if (isDrawn(before)) return runs.has(at) || runs.has(at + 1) || isFootKey(key);
  return (blocks[at]?.gapBefore ?? 0) > 0 && (runs.has(at) || OF_STORIES.has(key) || key === 'summary');
}

/** Facts at a file's end stand in its last blocks. */
export const FOOT = 24;
