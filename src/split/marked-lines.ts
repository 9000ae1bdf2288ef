import { addTo, type Block, type HeadingBlock } from '../model/index.ts';
import { readLabel } from '../words/division-label.ts';
import { fold } from '../words/fold.ts';
import { type Claim, decide, type Findings, type RoleClaim } from './claim.ts';
import type { SplitContext } from './context.ts';
import { datelineLine } from './dateline-line.ts';
import { isDateLike } from './heading/openings.ts';
import { spokenLabel } from './label.ts';
import { nameLook } from './label-name.ts';

/** Longer headings say more than when or who. */
const LONGEST = 70;
/** Headings with more text below them, in characters, head chapters, whatever they say. */
const SCENE_LENGTH = 6000;

/**
 * What a heading that opens a scene says: a time, whose view it takes, or a name or a place between signs. `At Noon` is a
 * time that a title may be, too.
 */
type Says = 'time' | 'title' | 'view' | 'name' | 'place';

interface MarkedLine {
  readonly index: number;
  readonly says: Says | null;
}

/**
 * Headings of the markup below a division's own, most of which say when or where a scene is, or whose view it takes: `<h4>Six
 * months ago</h4>`, `<h4>(Kit)</h4>`. They open scenes, and are none of the chapters.
 */
export function findMarkedLines(
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): Findings {
  const levels = new Map<number, MarkedLine[]>();
  blocks.forEach((block, index) => {
    const text = (context.texts[index] ?? '').trim();
    if (block.type !== 'heading' || claimed[index] || text === '' || isDivision(text, context)) return;
    addTo(levels, block.level, { index, says: saidBy(block, text, context) });
  });
  const claims: RoleClaim[] = [];
  for (const [level, lines] of levels) {
    if (!opensScenes(lines, blocks, context) || !standsBelow(level, lines, blocks, context)) continue;
    for (const { index, says } of lines) {
      if (says === null) continue;
      const kind = says === 'view' || says === 'name' ? 'scene-label' : 'dateline';
      const reasons = [{ cue: 'the headings of its level open scenes', weight: 0.8 }];
      const decision = decide(kind, blocks[index] as Block, context.texts[index] ?? '', 'cut', reasons);
      claims.push({ kind, from: index, to: index + 1, decision });
    }
  }
  return { claims, decisions: claims.map(({ decision }) => decision), diagnostics: [] };
}

/** Whether a heading counts or names a division; `Day 12` does that only where nothing but days is counted. */
function isDivision(text: string, { language }: SplitContext): boolean {
  const label = readLabel(text.replaceAll('\n', ' '), language);
  return label !== null && !(label.weak && datelineLine(text)?.time != null);
}

function saidBy(block: HeadingBlock, text: string, { language }: SplitContext): Says | null {
  if (text.length > LONGEST || text.includes('\n')) return null;
  const label = spokenLabel(text, language);
  if (label !== null) return label.says === 'view' || label.plain ? 'view' : null;
  if (nameLook(block, text) !== null) return 'name';
  const line = datelineLine(text);
  if (line === null || line.stopped) return null;
  const isSlanted = block.children.every(({ type }) => type === 'emphasis');
  const isSet = isSlanted || line.signs !== '' || line.time === 'exact' || isDateLike(text);
  if (line.time !== null) return isSet ? 'time' : 'title';
  return line.marked || line.sited ? 'place' : null;
}

/** Whether most headings of a level say so, those between signs of several names or with one again, with little text below each. */
function opensScenes(lines: readonly MarkedLine[], blocks: readonly Block[], { texts }: SplitContext): boolean {
  const said = lines.filter(({ says }) => says === 'time' || says === 'view').length;
  const names = lines.filter(({ says }) => says === 'name');
  const others = lines.filter(({ says }) => says === null || says === 'title');
  if (said + (said > 0 || names.length > 1 ? names.length : 0) <= others.length) return false;
  const own = new Set(lines.map(({ index }) => index));
  let [below, isBelow] = [0, false];
  blocks.forEach(({ type }, i) => {
    if (type === 'heading') isBelow = own.has(i);
    else if (isBelow) below += texts[i]?.length ?? 0;
  });
  return below < lines.length * SCENE_LENGTH;
}

/** Whether a division stands above the first of them: a heading that counts one, a higher one that is no title of the work, or a line that counts one. */
function standsBelow(
  level: number,
  lines: readonly MarkedLine[],
  blocks: readonly Block[],
  context: SplitContext,
): boolean {
  const first = lines[0]?.index ?? 0;
  const title = fold(context.metadata.title ?? '');
  const isTitle = (i: number): boolean => title !== '' && fold(context.texts[i] ?? '').startsWith(title);
  const higher = blocks.flatMap((block, i) => (block.type === 'heading' && block.level < level ? [i] : []));
  if (higher.length > 1 || higher.some((i) => i < first && !isTitle(i))) return true;
  return context.texts.slice(0, first).some((text) => {
    const label = text.length <= LONGEST ? readLabel(text, context.language) : null;
    return label !== null && (label.form === 'counted' || label.form === 'fraction' || label.decorated);
  });
}
