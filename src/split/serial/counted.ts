import type { Block, Decision, DecisionKind, Reason } from '../../model/index.ts';
import { labelInside } from '../../words/division-label.ts';
import { type Claim, decide } from '../claim.ts';
import type { SplitContext } from '../context.ts';
import { slugLine } from '../dateline-reasons.ts';
import { inlinesOf } from '../heading/candidate.ts';
import { sliceInlines } from '../heading/inlines.ts';
import { type Counted, countsIn, mayHead } from './forms.ts';
import type { Habits } from './habits.ts';

/** A file, and what its detectors made of it. */
export interface SerialGround {
  readonly blocks: readonly Block[];
  readonly context: SplitContext;
  readonly held: readonly (Claim | undefined)[];
}

export function decisionOf(kind: DecisionKind, i: number, { blocks, context }: SerialGround, cue: string): Decision {
  const reasons: readonly Reason[] = [{ cue, weight: 0.8 }];
  return decide(kind, blocks[i] as Block, context.texts[i] ?? '', 'cut', reasons);
}

/** The heading that a line is whose count goes on from part to part. */
export function headingAt(i: number, ground: SerialGround, habits: Pick<Habits, 'counts'>): Claim | null {
  const { blocks, context } = ground;
  const block = blocks[i];
  const text = context.texts[i] ?? '';
  if (habits.counts.size === 0 || (block?.type !== 'paragraph' && block?.type !== 'heading')) return null;
  const count = mayHead(text) ? countsIn(text).find(({ key }) => habits.counts.has(key)) : undefined;
  if (count === undefined) return null;
  const inlines = inlinesOf(block);
  if (/^\P{L}/u.test(count.key)) return wholeHeading(i, count, ground);
  const label = labelInside(text, ({ number }) => number === count.number);
  const [from, to] =
    label === null ? [count.start, count.end] : [Math.min(label.start, count.start), Math.max(label.end, count.end)];
  const pieces = [
    [0, from],
    [to, text.length],
  ].flatMap(([a = 0, b = 0]) => trimmed(text, a, b));
  const title = pieces.flatMap(([a, b], k) => [
    ...(k > 0 ? [{ type: 'text', value: ' ' } as const] : []),
    ...sliceInlines(inlines, a, b),
  ]);
  const decision = decisionOf('heading', i, ground, 'its number counts on from part to part');
  const [start, end] = trimmed(text, from, to)[0] ?? [from, to];
  const heading = {
    kind: 'chapter',
    depth: 1,
    number: count.number,
    label: sliceInlines(inlines, start, end),
    title,
    place: block.place,
  } as const;
  const claim: Claim = { kind: 'heading', from: i, to: i + 1, decision, heading, matter: 'body' };
  const isBehind = pieces.some(([a]) => a < from);
  return isBehind ? { ...claim, turned: { place: block.place, text: text.slice(start, end) } } : claim;
}

/** A line whose number a sign alone parts from its title: the heading as it is typed. */
function wholeHeading(i: number, { number }: Counted, ground: SerialGround): Claim {
  const block = ground.blocks[i] as Block;
  const text = ground.context.texts[i] ?? '';
  const decision = decisionOf('heading', i, ground, 'its number counts on from part to part');
  const [start, end] = trimmed(text, 0, text.length)[0] ?? [0, text.length];
  const title = sliceInlines(inlinesOf(block), start, end);
  const heading = { kind: 'chapter', depth: 1, number, label: [], title, place: block.place } as const;
  return { kind: 'heading', from: i, to: i + 1, decision, heading, matter: 'body' };
}

/** A stretch of a text without the signs and blanks at its ends; none where nothing else is in it. */
function trimmed(text: string, from: number, to: number): readonly (readonly [number, number])[] {
  const piece = text.slice(from, to);
  if (!/[\p{L}\p{N}]/u.test(piece)) return [];
  const [lead = ''] = piece.match(/^[^\p{L}\p{N}"“„«‘'([¿¡]{0,12}/u) ?? [];
  const [trail = ''] = piece.match(/(?:\s\.{2,6}|[^\p{L}\p{N}"”»’'.!?…)\]]{0,12})$/u) ?? [];
  return [[from + lead.length, to - trail.length]];
}

/** So many lines count on, with so many letters below each, the first in so small a share of the file. */
const [FEWEST, LEAST_TEXT, OPENING] = [3, 400, 0.15];

/** The headings of a file none of whose headings counts: lines of one form whose number goes on from one to the next, whatever stands around it. */
export function countedLines(ground: SerialGround): readonly Claim[] {
  const { blocks, context, held } = ground;
  const counted = held.filter(
    (claim, i) => claim?.from === i && claim.kind === 'heading' && claim.heading.number !== null,
  );
  if (counted.length > 1) return [];
  const runs = new Map<string, { readonly at: number; readonly number: number; readonly sum: number }[]>();
  let sum = 0;
  blocks.forEach((block, i) => {
    const text = context.texts[i] ?? '';
    const kind = held[i]?.kind;
    const isFree = kind === undefined || kind === 'dateline' || kind === 'heading' || kind === 'scene-label';
    if (isFree && block.type === 'paragraph' && mayHead(text) && slugLine(text) === null)
      for (const { key, number } of countsIn(text)) {
        const run = runs.get(key) ?? [];
        const last = run.at(-1);
        if (last !== undefined && (number !== last.number + 1 || sum - last.sum < LEAST_TEXT)) continue;
        run.push({ at: i, number, sum });
        runs.set(key, run);
      }
    sum += text.length;
  });
  const [best] = [...runs]
    .filter(
      ([, run]) =>
        run.length >= FEWEST && (run[0]?.sum ?? 0) <= sum * OPENING && sum - (run.at(-1)?.sum ?? 0) >= LEAST_TEXT,
    )
    .sort(([, a], [, b]) => b.length - a.length);
  if (best === undefined) return [];
  const counts = { counts: new Set([best[0]]) };
  return best[1].flatMap(({ at }) => headingAt(at, ground, counts) ?? []);
}
