import type { Block, Decision, Reason } from '../model/index.ts';
import type { Claim, Findings, RoleClaim } from './claim.ts';
import type { SplitContext } from './context.ts';
import type { Group } from './dateline-evidence.ts';
import { habitReasons, MAIL_HEAD, ownReasons } from './dateline-evidence.ts';
import type { DatelineLine } from './dateline-line.ts';
import { datelineLine } from './dateline-line.ts';
import { decide } from './decide.ts';
import { spokenLabel } from './label.ts';
import { isOrnament } from './scene/ornament.ts';
import { opensInSpeech } from './scene/prose.ts';

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
  const groups = groupsOf(blocks, claimed, context);
  const sure = groups.filter((group) => sumOf(ownReasons(group, blocks, claimed, context)) >= THRESHOLD).length;
  const claims: RoleClaim[] = [];
  const decisions: Decision[] = [];
  for (const group of groups) {
    const block = blocks[group.from];
    if (!block) continue;
    const own = ownReasons(group, blocks, claimed, context);
    const others = sumOf(own) >= THRESHOLD ? sure - 1 : sure;
    const reasons: Reason[] = [...own, ...habitReasons(group, others)];
    const cut = sumOf(reasons) >= THRESHOLD;
    const text = context.texts.slice(group.from, group.to).join(' ');
    const decision = decide('dateline', block, text, cut ? 'cut' : 'none', reasons);
    if (cut) claims.push({ kind: 'dateline', from: group.from, to: group.to, decision });
    if (cut || sumOf(reasons) > 0.25) decisions.push(decision);
  }
  return { claims, decisions, diagnostics: [] };
}

function sumOf(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, reason) => sum + reason.weight, 1e-9);
}

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
    while (to < blocks.length && lines.length <= LINES) {
      const more = linesOf(to, blocks, claimed, context);
      if (!more) break;
      lines.push(...more);
      to++;
    }
    if (to === i) continue;
    if (lines.length <= LINES && isProse(to, blocks, claimed, context)) groups.push({ from: i, to, lines });
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
  if (text.length > 200 || isOrnament(text)) return null;
  const typed = text.split('\n').filter((line) => line.trim() !== '');
  const read = typed.map(datelineLine);
  const fits = typed.length <= LINES && read.every((line) => line !== null && !isSentence(line));
  if (!fits || (typed.length === 1 && spokenLabel(text, context.language)?.says === 'view')) return null;
  return read as DatelineLine[];
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
  if (
    /^[\s"“‘']*(?:my )?(?:dear(?:est)?|sir|madam|gentlemen|cher|chère|lieber|liebe|querid[oa]|caro|cara)\b.{0,50}[,:.—-]+\s*$/iu.test(
      text,
    )
  )
    return false;
  if (MAIL_HEAD.test(text)) return false;
  // `1911` and `was written on the gate` are one sentence.
  if (/^\p{Ll}/u.test(text)) return false;
  return text.length > 25 || opensInSpeech(text);
}
