import type { Block, Decision, Reason } from '../model/index.ts';
import { salutation } from '../words/letter-lines.ts';
import { MESSAGE_LABELS } from '../words/mail-tables.ts';
import { opensInSpeech } from '../words/narration.ts';
import { LEADING_IN } from '../words/narration-tables.ts';
import { type Claim, decide, type Findings, type RoleClaim } from './claim.ts';
import type { SplitContext } from './context.ts';
import { type DatelineLine, datelineLine } from './dateline-line.ts';
import { spokenLabel } from './label.ts';
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
  const groups = groupsOf(blocks, claimed, context);
  const isApart = ({ from }: Group): boolean => (blocks[from]?.gapBefore ?? 0) > context.gaps.base;
  const stops =
    groups.filter((group) => isStopped(group) && (opensScene(group.from, blocks, claimed, context) || isApart(group)))
      .length > 1;
  const isFraction = ({ from }: Group): boolean => FRACTION.test(context.texts[from] ?? '');
  const lone = groups.filter(isFraction).length === 1 ? groups.find(isFraction) : undefined;
  const owned = groups.map((group) => ownReasons(group, blocks, claimed, context, { stops, isLone: group === lone }));
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
  if (typed.length > LINES) return null;
  const read: DatelineLine[] = [];
  for (const one of typed) {
    const line = datelineLine(one);
    if (line === null || isSentence(line)) return null;
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

/** Successive blocks, `from` to `to`, that read as lines of place and time. */
interface Group {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly DatelineLine[];
}

/** A line of a message that somebody in the story gets: what it says of its date opens no scene. */
const MAIL_HEAD = new RegExp(String.raw`^\W{0,3}(?:${MESSAGE_LABELS})\s?:\s+\S[^\n]{0,80}$`, 'i');

/** Two years alone on a line, below a name: `1811 – 1874`. */
const LIFE = /^[^\p{L}\p{N}]*\d{4}\s*[-–—/]\s*[†+]?\s*\d{4}[^\p{L}\p{N}]*$/mu;

/** `1/2` alone on a line: a page of a telegram more often than a day. */
const FRACTION = /^\W{0,3}\d{1,2}\s?\/\s?\d{1,2}\W{0,3}$/u;

const LEADS_IN = new RegExp(String.raw`[,:;—–-]$|\b(?:${LEADING_IN})[:.]?$`, 'u');

/** What speaks for and against a group, seen by itself. */
function ownReasons(
  group: Group,
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
  { stops, isLone }: { readonly stops: boolean; readonly isLone: boolean },
): readonly Reason[] {
  const { lines } = group;
  const reasons: Reason[] = [];
  const exact = lines.some((line) => line.time === 'exact');
  const loose = lines.some((line) => line.time === 'loose');
  if (exact) {
    reasons.push({ cue: 'names a clock time or a date', weight: 0.45 });
    if (isLone) reasons.push({ cue: 'a number of a total as well', weight: -0.2 });
  } else if (loose) reasons.push({ cue: 'names a time', weight: 0.35 });
  else if (lines.some((line) => line.opens && !line.stopped))
    reasons.push({ cue: 'goes to another place', weight: 0.2 });
  else reasons.push({ cue: 'names no time', weight: -0.3 });
  if (lines.some((line) => line.place)) reasons.push({ cue: 'names a place', weight: 0.15 });
  if (lines.length > 1) reasons.push({ cue: 'lines of their own', weight: 0.2 });
  if (lines.every((line) => line.capitals)) reasons.push({ cue: 'all capitals', weight: 0.1 });
  const stopped = lines.filter((line) => line.stopped).length;
  if (stopped === 0) reasons.push({ cue: 'no full stop', weight: 0.2 });
  else if (stops && isStopped(group)) reasons.push({ cue: 'others are typed so where scenes open', weight: 0.1 });
  else if (exact && lines.every(({ trailsOff }) => trailsOff)) reasons.push({ cue: 'trails off', weight: 0 });
  else if (lines.length === stopped) reasons.push({ cue: 'ends like a sentence', weight: exact ? -0.15 : -0.25 });
  if (lines.length > 1 && LIFE.test(context.texts.slice(group.from, group.to).join('\n')))
    reasons.push({ cue: 'the years of a life, as on a grave', weight: -0.7 });
  reasons.push(...placeReasons(group, blocks, claimed, context));
  return reasons;
}

/** A time and a full stop, on every line. */
function isStopped({ lines }: Group): boolean {
  return lines.every(({ stopped, time }) => stopped && time !== null);
}

function opensScene(
  from: number,
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  { texts, gaps }: SplitContext,
): boolean {
  const isAbove = from === 0 || claimed[from - 1] !== undefined;
  const isApart = (blocks[from]?.gapBefore ?? 0) > gaps.base + 1;
  return isAbove || isApart || blocks[from - 1]?.type === 'scene-break' || isOrnament(texts[from - 1] ?? '');
}

function placeReasons(
  group: Group,
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): readonly Reason[] {
  const { from } = group;
  const first = blocks[from];
  const reasons: Reason[] = [];
  if (opensScene(from, blocks, claimed, context)) {
    reasons.push({ cue: 'opens a part or a scene', weight: 0.15 });
    if (group.lines.every((line) => line.marked && line.sited && line.time === null && !line.stopped))
      reasons.push({ cue: 'a place between signs', weight: 0.35 });
  } else if (MAIL_HEAD.test(context.texts[from - 1] ?? '')) {
    reasons.push({ cue: 'in the head of a message', weight: -0.6 });
  } else if (isListed(from, context)) {
    reasons.push({ cue: 'one of several lines that a colon announces', weight: -0.6 });
  } else if (leadsIn((context.texts[from - 1] ?? '').trimEnd(), (first?.gapBefore ?? 0) > context.gaps.base)) {
    reasons.push({ cue: 'the sentence before leads into it', weight: -0.5 });
  }
  if (first?.type === 'paragraph' && (first.align === 'right' || (first.indent ?? 0) >= 25)) {
    reasons.push({ cue: 'set to the right like the date of a letter', weight: -0.2 });
  }
  return reasons;
}

/** Whether a text leads into the line below it. What ends as a sentence does, a larger gap parts from it. */
function leadsIn(text: string, isApart: boolean): boolean {
  return LEADS_IN.test(text) && !(isApart && text.endsWith('.'));
}

/** So many lines of a list stand above, at most, so long at most. */
const [LISTED, LISTED_LENGTH] = [8, 40];

/** Whether short lines that are no sentences stand right above, and a colon over them. */
function isListed(from: number, { texts }: SplitContext): boolean {
  const text = (i: number): string => (texts[i] ?? '').trim();
  let above = from - 1;
  while (above > from - LISTED && text(above).length <= LISTED_LENGTH && /[\p{L}\p{N}]$/u.test(text(above))) above--;
  return above < from - 1 && /[:：]$/.test(text(above));
}

/** A file that opens scenes with datelines makes the next one likelier. */
function habitReasons(group: Group, others: number): readonly Reason[] {
  if (others === 0) return [];
  const timed = group.lines.some((line) => line.time !== null);
  if (timed) return [{ cue: 'the file has other datelines', weight: others > 1 ? 0.25 : 0.15 }];
  const alike = group.lines.length > 1 || group.lines.every((line) => line.capitals);
  const many = others > 1 && group.lines.every((line) => line.named && !line.stopped);
  const weight = many ? 0.45 : alike ? 0.25 : 0.1;
  return [{ cue: 'the file has other datelines', weight }];
}
