import { type Block, blockText } from '../model/index.ts';
import { fold } from '../words/fold.ts';
import { withoutEnding } from '../words/natural-order.ts';
import { declaredForms, inForms } from './label-forms.ts';
import { inRuns } from './label-runs.ts';
import { blockLines, type Line } from './lines.ts';
import { headsList } from './lists.ts';
import { isHeadingLike } from './shapes.ts';

/** A header is read from at most so many blocks and lines; longer ones are unknown. */
const MAX_BLOCKS = 160;
const MAX_LINES = 700;

/** The first lines of a story. */
export function firstLines(blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  for (let i = 0; i < Math.min(blocks.length, MAX_BLOCKS) && lines.length < MAX_LINES; i++)
    lines.push(...blockLines(blocks[i] as Block, i, MAX_LINES));
  return lines;
}

/** The first lines of a story, with what they say of each other: the form of their labels, the runs and lists in it. */
export function topLines(blocks: readonly Block[]): readonly Line[] {
  const lines = firstLines(blocks);
  // A picture above the title has no words, and stays.
  while (lines[0]?.text === '') lines.shift();
  const [first] = lines;
  if (first?.kind === 'heading' && hasSiblings(blocks))
    lines[0] = { ...first, hasSiblings: true, isEmpty: isEmpty(blocks) };
  const source = blocks[0]?.place.source ?? '';
  // Below the author's name, one word says what the file is called, too.
  for (const [at, least] of [2, 1].entries()) {
    const line = lines[at];
    if (line?.kind === 'text' && saysFileName(line.text, source, least)) lines[at] = { ...line, namesFile: true };
  }
  const known = inRuns(inForms(lines, declaredForms(lines)));
  return known.map((line, i) => (headsList(known, i) ? { ...line, heads: true as const } : line));
}

function hasSiblings([first, ...others]: readonly Block[]): boolean {
  if (first?.type !== 'heading') return false;
  return others.some(
    (other) => other.type === 'heading' && other.level <= first.level && !isHeadingLike(blockText(other)),
  );
}

/** Whether a first heading has the next of its level right below it, perhaps behind a rule, and that one others. */
function isEmpty([first, ...others]: readonly Block[]): boolean {
  if (first?.type !== 'heading') return false;
  const next = others.find(({ type }) => type !== 'scene-break');
  const alike = others.filter((other) => other.type === 'heading' && other.level === first.level);
  return alike.length > 1 && next === alike[0];
}

/** Letters of several words that a file's name has without what parts them. */
const RUN_TOGETHER = 8;

/**
 * Whether a line's words, two or more unless fewer do, are those of a file's name: `To tylko gra` in `to_tylko_gra.txt`,
 * `The Lost Oar` in `thelostoar.txt`.
 */
function saysFileName(line: string, source: string, least = 2): boolean {
  const words = fold(line);
  const name = fold(withoutEnding(source.replace(/^.*[/\\]/, '')));
  if (words === '' || words.split(' ').length < least) return false;
  return words === name || (name.length >= RUN_TOGETHER && words.replaceAll(' ', '') === name);
}
