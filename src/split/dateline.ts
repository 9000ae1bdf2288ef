import { type Block, blockText, type Decision, type Reason } from '../model/index.ts';
import { closesIn, salutation } from '../words/letter-lines.ts';
import { opensInSpeech } from '../words/narration.ts';
import { type Claim, decide, type Findings, type RoleClaim } from './claim.ts';
import type { SplitContext } from './context.ts';
import { type DatelineLine, datelineLine } from './dateline-line.ts';
import {
  FRACTION,
  type Group,
  habitReasons,
  isStopped,
  MAIL_HEAD,
  opensScene,
  ownReasons,
  slugLine,
  timeTold,
} from './dateline-reasons.ts';
import { spokenLabel } from './label.ts';
import { withoutTellers } from './label-name.ts';
import { isOrnament } from './scene/ornament.ts';

/** The most lines a dateline has. */
const LINES = 5;
/** The score from which on a group is a dateline. */
const THRESHOLD = 0.5;

/**
 * Finds the lines of place and time that open a scene: one to five short lines, at least one of them a time,
 * before a paragraph of prose. Lines of place alone count where the file has datelines of the same look.
 */
export function findDatelines(
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): Findings {
  const groups = withoutTellers(groupsOf(blocks, claimed, context), blocks, context.texts);
  const isApart = ({ from }: Group): boolean => (blocks[from]?.gapBefore ?? 0) > context.gaps.base;
  const stops =
    groups.filter((group) => isStopped(group) && (opensScene(group.from, blocks, claimed, context) || isApart(group)))
      .length > 1;
  const isFraction = ({ from }: Group): boolean => FRACTION.test(context.texts[from] ?? '');
  const lone = groups.filter(isFraction).length === 1 ? groups.find(isFraction) : undefined;
  const toldInTurn = inTurn(groups, context);
  const owned = groups.map((group) => [
    ...ownReasons(group, blocks, claimed, context, { stops, isLone: group === lone }),
  ]);
  for (const [i, group] of groups.entries())
    if (toldInTurn.has(group)) owned[i]?.push({ cue: 'two times are told in turn', weight: 0.2 });
  const slugs = groups.filter(({ from }) => slugLine(context.texts[from] ?? '') !== null);
  for (const [i, group] of groups.entries())
    if (slugs.length > 1 && slugs.includes(group))
      owned[i]?.push({ cue: 'a screenplay opens its scenes so', weight: 0.8 });
  const isSure = owned.map((own) => sumOf(own) >= THRESHOLD);
  const sure = isSure.filter(Boolean).length;
  const signs = new Set(groups.flatMap((group, i) => (isSure[i] && group.lines.every(isSigned) ? signsOf(group) : [])));
  const claims: RoleClaim[] = [];
  const decisions: Decision[] = [];
  for (const [i, group] of groups.entries()) {
    const block = blocks[group.from];
    const own = owned[i];
    if (!block || !own) continue;
    const others = sumOf(own) >= THRESHOLD ? sure - 1 : sure;
    const reasons: Reason[] = [...own, ...habitReasons(group, others)];
    if (!isSure[i] && signs.has(signsOf(group)) && opensScene(group.from, blocks, claimed, context))
      reasons.push({ cue: 'between the same signs as other datelines', weight: 0.35 });
    const cut = sumOf(reasons) >= THRESHOLD;
    const text = context.texts.slice(group.from, group.to).join(' ');
    const decision = decide('dateline', block, text, cut ? 'cut' : 'none', reasons);
    if (cut) claims.push({ kind: 'dateline', from: group.from, to: group.to, decision });
    if (cut || sumOf(reasons) > 0.25) decisions.push(decision);
  }
  return { claims, decisions, diagnostics: [] };
}

/** Headings so deep are small print on a page: no chapter stands under one. */
const SMALL_PRINT = 5;

/**
 * Blocks in which the headings of a deep level are paragraphs, where all of that level say where, when or through whose
 * eyes a scene is told, and one of them when: `<h6>[Three weeks later]</h6>`.
 */
export function withLowHeadingsAsLines(blocks: readonly Block[], language: string | null): readonly Block[] {
  const lines = new Map<number, boolean>();
  for (const block of blocks) {
    if (block.type !== 'heading' || block.level < SMALL_PRINT || block.opens) continue;
    const text = blockText(block, '\n');
    const dated = text.split('\n').map((line) => datelineLine(line));
    const isLine = dated.every((line) => line !== null) || spokenLabel(text, language) !== null;
    const tells = isLine && (lines.get(block.level) === true || dated.some((line) => line?.time != null));
    lines.set(block.level, !isLine || lines.get(-block.level) === true ? false : tells);
    if (!isLine) lines.set(-block.level, true);
  }
  if (![...lines].some(([level, isLines]) => level > 0 && isLines)) return blocks;
  return blocks.map((block) => {
    if (block.type !== 'heading' || block.opens || lines.get(block.level) !== true) return block;
    const { children, place, gapBefore } = block;
    return { type: 'paragraph', children, place, gapBefore };
  });
}

/** The groups that say which time is told, where the file has two such lines that differ. */
function inTurn(groups: readonly Group[], { texts }: SplitContext): ReadonlySet<Group> {
  const told = groups.filter(({ from, to }) => to === from + 1 && timeTold(texts[from] ?? '') !== null);
  return new Set(told.map(({ from }) => texts[from])).size > 1 ? new Set(told) : new Set();
}

/** Whether a line stands between signs, with nothing that sentences have. */
function isSigned({ marked, stopped }: DatelineLine): boolean {
  return marked && !stopped;
}

/** The signs around the lines of a group. */
function signsOf({ lines }: Group): string {
  return lines.map((line) => line.signs).join('\n');
}

function sumOf(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, reason) => sum + reason.weight, 1e-9);
}

/** A clock time and nothing else. */
const CLOCK = /^\W{0,3}\d{1,2}[:.]\d{2}\W{0,3}$/;

/** Runs of short blocks whose every line reads as place or time, each followed by prose. */
function groupsOf(
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): readonly Group[] {
  const groups: Group[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const lines: DatelineLine[] = [];
    let to = i;
    // A longer run is a list, to its last line.
    while (to < blocks.length) {
      const more = linesOf(to, blocks, claimed, context);
      if (!more) break;
      // `FADE IN.` above `INT. KITCHEN` is said of the film; the place begins there.
      if (to > i && lines.every(({ time }) => time === null) && slugLine(context.texts[to] ?? '') !== null) break;
      lines.push(...more);
      to++;
    }
    if (to === i) continue;
    // Of several clock times none opens a scene: a clock is counted down.
    const clocks = context.texts.slice(i, to).flatMap((text) => text.split('\n').filter((line) => CLOCK.test(line)));
    const isTimetable = clocks.length > 1 || lines.filter(({ time, place }) => time === 'exact' && place).length > 1;
    if (lines.length <= LINES && !isTimetable && isProse(to, blocks, claimed, context))
      groups.push({ from: i, to, lines });
    i = to - 1;
  }
  return groups;
}

function linesOf(
  i: number,
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): readonly DatelineLine[] | null {
  const block = blocks[i];
  if (claimed[i] || block?.type !== 'paragraph') return null;
  if (block.role !== undefined && block.role !== 'display' && block.role !== 'dateline') return null;
  const text = context.texts[i] ?? '';
  if (text.length > 200 || !/[\p{L}\p{N}]/u.test(text) || isOrnament(text)) return null;
  const typed = text.split('\n').filter((line) => line.trim() !== '');
  if (typed.length > LINES) return null;
  const read: DatelineLine[] = [];
  for (const one of typed) {
    const line = timeTold(one) ?? slugLine(one) ?? datelineLine(one);
    if (line === null || isSentence(line)) return null;
    // `Dein Emil` closes the letter above.
    if (line.time === null && context.language !== null && closesIn(one, [context.language])) return null;
    read.push(line);
  }
  return typed.length === 1 && spokenLabel(text, context.language)?.says === 'view' ? null : read;
}

/** `The swan bowed back.`: a full stop, no time, and no names of places. */
function isSentence(line: DatelineLine): boolean {
  return line.stopped && line.time === null && !line.named;
}

/** Prose to open: a paragraph with small letters that is not a salutation. */
function isProse(
  i: number,
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): boolean {
  const text = context.texts[i] ?? '';
  if (claimed[i] || blocks[i]?.type !== 'paragraph' || text.includes('\n')) return false;
  // What opens a letter below its date.
  if (salutation(text) !== null) return false;
  if (MAIL_HEAD.test(text)) return false;
  // `1911` and `was written on the gate` are one sentence.
  if (/^\p{Ll}/u.test(text)) return false;
  return text.length > 25 || opensInSpeech(text);
}
