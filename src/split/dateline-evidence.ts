import type { Block, Reason } from '../model/index.ts';
import type { Claim } from './claim.ts';
import type { SplitContext } from './context.ts';
import type { DatelineLine } from './dateline-line.ts';
import { isOrnament } from './scene/ornament.ts';

/** Successive blocks, `from` to `to`, that read as lines of place and time. */
export interface Group {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly DatelineLine[];
}

/** A line of a message that somebody in the story gets: what it says of its date opens no scene. */
export const MAIL_HEAD: RegExp = /^\W{0,3}(?:from|to|cc|subject|sent|re|date)\s?:\s+\S[^\n]{0,80}$/i;

/** What speaks for and against a group, seen by itself. */
export function ownReasons(
  group: Group,
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): readonly Reason[] {
  const { lines } = group;
  const reasons: Reason[] = [];
  const exact = lines.some((line) => line.time === 'exact');
  const loose = lines.some((line) => line.time === 'loose');
  if (exact) reasons.push({ cue: 'names a clock time or a date', weight: 0.45 });
  else if (loose) reasons.push({ cue: 'names a time', weight: 0.35 });
  else if (lines.some((line) => line.opens && !line.stopped))
    reasons.push({ cue: 'goes to another place', weight: 0.2 });
  else reasons.push({ cue: 'names no time', weight: -0.3 });
  if (lines.some((line) => line.place)) reasons.push({ cue: 'names a place', weight: 0.15 });
  if (lines.length > 1) reasons.push({ cue: 'lines of their own', weight: 0.2 });
  if (lines.every((line) => line.capitals)) reasons.push({ cue: 'all capitals', weight: 0.1 });
  const stopped = lines.filter((line) => line.stopped).length;
  if (stopped === 0) reasons.push({ cue: 'no full stop', weight: 0.2 });
  else if (lines.length === stopped) reasons.push({ cue: 'ends like a sentence', weight: exact ? -0.15 : -0.25 });
  reasons.push(...placeReasons(group, blocks, claimed, context));
  return reasons;
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
  const before = claimed[from - 1];
  if (from === 0 || before || blocks[from - 1]?.type === 'scene-break' || isOrnament(context.texts[from - 1] ?? '')) {
    reasons.push({ cue: 'opens a part or a scene', weight: 0.15 });
  } else if (MAIL_HEAD.test(context.texts[from - 1] ?? '')) {
    reasons.push({ cue: 'in the head of a message', weight: -0.6 });
  } else if (/[,:;—–-]$|\b(?:said|read|reads|wrote|written)[:.]?$/u.test((context.texts[from - 1] ?? '').trimEnd())) {
    reasons.push({ cue: 'the sentence before leads into it', weight: -0.5 });
  }
  if (first?.type === 'paragraph' && (first.align === 'right' || (first.indent ?? 0) >= 25)) {
    reasons.push({ cue: 'set to the right like the date of a letter', weight: -0.2 });
  }
  return reasons;
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
