import type { Block, Reason } from '../model/index.ts';
import { anyOf, askedWhere } from '../words/forms.ts';
import { TIMES_TOLD } from '../words/lapse-tables.ts';
import { MESSAGE_LABELS } from '../words/mail-tables.ts';
import { LEADING_IN } from '../words/narration-tables.ts';
import { SLUG_OPENERS } from '../words/scene-label-tables.ts';
import type { Claim } from './claim.ts';
import type { SplitContext } from './context.ts';
import { type DatelineLine, LINE_LENGTH, PLAIN_LINE } from './dateline-line.ts';
import { isOrnament } from './scene/ornament.ts';

/** Successive blocks, `from` to `to`, that read as lines of place and time. */
export interface Group {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly DatelineLine[];
}

/** A line of a message that somebody in the story gets: what it says of its date opens no scene. */
export const MAIL_HEAD: RegExp = new RegExp(String.raw`^\W{0,3}(?:${MESSAGE_LABELS})\s?:\s+\S[^\n]{0,80}$`, 'i');

/** Two years alone on a line, below a name: `1811 – 1874`. */
const LIFE = /^[^\p{L}\p{N}]*\d{4}\s*[-–—/]\s*[†+]?\s*\d{4}[^\p{L}\p{N}]*$/mu;

/** `1/2` alone on a line: a page of a telegram more often than a day. */
export const FRACTION: RegExp = /^\W{0,3}\d{1,2}\s?\/\s?\d{1,2}\W{0,3}$/u;

const LEADS_IN = new RegExp(String.raw`[,:;—–-]$|\b(?:${LEADING_IN})[:.]?$`, 'u');

/** What speaks for and against a group, seen by itself. */
export function ownReasons(
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
  } else if (loose && timeTold(context.texts[group.from] ?? '') !== null) {
    reasons.push({ cue: 'says which time is told', weight: 0.1 });
    if (isStyled(blocks[group.from]) || lines.every(({ marked }) => marked))
      reasons.push({ cue: 'set apart by its look', weight: 0.2 });
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
export function isStopped({ lines }: Group): boolean {
  return lines.every(({ stopped, time }) => stopped && time !== null);
}

export function opensScene(
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
  } else if (leadsIn((context.texts[from - 1] ?? '').trimEnd(), isSetApart(group, blocks, context))) {
    reasons.push({ cue: 'the sentence before leads into it', weight: -0.5 });
  }
  if (first?.type === 'paragraph' && (first.align === 'right' || (first.indent ?? 0) >= 25)) {
    reasons.push({ cue: 'set to the right like the date of a letter', weight: -0.2 });
  }
  return reasons;
}

/** Whether a group stands below a larger gap, or is set unlike prose. */
function isSetApart({ from, lines }: Group, blocks: readonly Block[], { gaps }: SplitContext): boolean {
  const isLarger = (blocks[from]?.gapBefore ?? 0) > gaps.base;
  return isLarger || isStyled(blocks[from]) || lines.every(({ marked }) => marked);
}

/** Whether a text leads into the line below it. What ends as a sentence does, a line that is set apart does not follow. */
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
export function habitReasons(group: Group, others: number): readonly Reason[] {
  if (others === 0) return [];
  const timed = group.lines.some((line) => line.time !== null);
  if (timed) return [{ cue: 'the file has other datelines', weight: others > 1 ? 0.25 : 0.15 }];
  const alike = group.lines.length > 1 || group.lines.every((line) => line.capitals);
  const many = others > 1 && group.lines.every((line) => line.named && !line.stopped);
  const weight = many ? 0.45 : alike ? 0.25 : 0.1;
  return [{ cue: 'the file has other datelines', weight }];
}

/** Whether all of a paragraph is in bold or in italics. */
function isStyled(block: Block | undefined): boolean {
  if (block?.type !== 'paragraph') return false;
  return block.children.every(
    (inline) =>
      inline.type === 'strong' || inline.type === 'emphasis' || (inline.type === 'text' && inline.value.trim() === ''),
  );
}

/** `Then`, `Today`: which of two times is told. */
const TOLD = new RegExp(`^\\P{L}*(?:${anyOf(TIMES_TOLD)})\\P{L}*$`, 'iu');

/** A line that says so reads as a time, without a full stop. */
export function timeTold(text: string): DatelineLine | null {
  const marked = /^[^\p{L}\s]/u.test(text);
  return TOLD.test(text) && /^\P{L}*\p{Lu}|^\p{Lo}/u.test(text) && !/[.!?…,;:"”’]\s*$/.test(text)
    ? { ...PLAIN_LINE, time: 'loose', marked, capitals: text === text.toUpperCase() }
    : null;
}

const SLUG = askedWhere(
  (line) => /^[\dA-Z]/.test(line) && line === line.toUpperCase(),
  () => new RegExp(String.raw`^(?:\d{1,4}[A-Z]?[.)]?\s+)?(?:${anyOf(SLUG_OPENERS)})(?:\.|\s?[-–—:]|\s(?=\S))`, 'u'),
);

/** Reads a line that opens a scene of a screenplay, `INT. BAKERY - NIGHT`, `12A EXT. SQUARE`; null for any other. */
export function slugLine(typed: string): DatelineLine | null {
  const line = typed.trim();
  if (line.length > LINE_LENGTH * 2 || !SLUG.test(line)) return null;
  return { ...PLAIN_LINE, place: true, opens: true, capitals: true, sited: true };
}
