import { type Block, wordsIn } from '../../model/index.ts';
import { GOING_ON } from '../../words/ending-tables.ts';
import { anyOf } from '../../words/forms.ts';
import { endsAsSentence } from '../../words/stops.ts';
import type { Claim } from '../claim.ts';
import { inlinesOf } from '../heading/candidate.ts';
import { sliceInlines } from '../heading/inlines.ts';
import { noteLabel } from '../note-label.ts';
import { decisionOf, headingAt, type SerialGround } from './counted.ts';
import { isLine } from './dated.ts';
import { type Instalment, isTold, labelPrefix } from './edges.ts';
import { countsIn, formOf, frameOf } from './forms.ts';
import type { Habits } from './habits.ts';
import { noteKeys, type Purpose } from './note-habits.ts';

/** Claims on the lines of a file that the other parts of its work explain: what has its form stands at the same place there. */
export function serialClaims(ground: SerialGround, habits: Habits): readonly Claim[] {
  const { blocks, held } = ground;
  const claims: Claim[] = [];
  const taken = new Set<number>();
  const take = (claim: Claim | null): void => {
    if (claim === null || isHeldAlike(held[claim.from], claim)) return;
    for (let j = claim.from; j < claim.to; j++) taken.add(j);
    claims.push(claim);
  };
  blocks.forEach((_, i) => {
    take(tellerAt(i, ground, habits));
  });
  const borders = bordersOf(ground);
  borders.forEach((from, k) => {
    const to = borders[k + 1] ?? blocks.length;
    const edges = edgesOf(ground, from, to);
    for (const [i, at] of edges) {
      if (taken.has(i)) continue;
      take(claimAt(i, at, k === borders.length - 1, ground, habits));
    }
  });
  return claims.sort((a, b) => a.from - b.from);
}

/** Where the instalments of a file begin: at its top, at each counted heading, and behind each ending. */
function bordersOf({ blocks, held }: SerialGround): readonly number[] {
  const borders = new Set([0]);
  blocks.forEach((_, i) => {
    const claim = held[i];
    if (claim?.kind === 'heading' && claim.from === i) borders.add(i);
  });
  return [...borders];
}

/** So many lines from an edge on are looked at. */
const DEEP = 8;

function edgesOf(
  { blocks, context, held }: SerialGround,
  from: number,
  to: number,
): ReadonlyMap<number, 'head' | 'foot'> {
  const edges = new Map<number, 'head' | 'foot'>();
  const walk = (start: number, step: 1 | -1, at: 'head' | 'foot'): void => {
    for (let i = start; i >= from && i < to && Math.abs(i - start) < DEEP; i += step) {
      const kind = held[i]?.kind;
      if (blocks[i]?.type === 'scene-break' || kind === 'note' || kind === 'ending') continue;
      if (isTold(context.texts[i] ?? '')) break;
      if (!edges.has(i)) edges.set(i, at);
    }
  };
  walk(from, 1, 'head');
  walk(to - 1, -1, 'foot');
  return edges;
}

function isHeldAlike(held: Claim | undefined, claim: Claim): boolean {
  if (held === undefined) return false;
  if (held.kind === 'heading' && claim.kind === 'heading') return held.heading.number !== null;
  if (held.kind === claim.kind || held.kind === 'front-matter' || held.kind === 'ending') return true;
  // A counted heading says what it is; what only looks like one does not.
  return (
    held.kind === 'heading' &&
    held.heading.kind === 'chapter' &&
    held.heading.number !== null &&
    claim.kind !== 'scene-label' &&
    claim.kind !== 'heading'
  );
}

function tellerAt(i: number, ground: SerialGround, { tellers }: Habits): Claim | null {
  const { blocks, context } = ground;
  if (tellers.size === 0 || blocks[i]?.type !== 'paragraph') return null;
  if (!tellers.has((context.texts[i] ?? '').trim())) return null;
  const decision = decisionOf('scene-label', i, ground, 'other parts open with such a line, with another name');
  return { kind: 'scene-label', from: i, to: i + 1, decision };
}

function claimAt(i: number, at: 'head' | 'foot', isLast: boolean, ground: SerialGround, habits: Habits): Claim | null {
  const { blocks, context } = ground;
  const block = blocks[i];
  const text = (context.texts[i] ?? '').trim();
  if (block === undefined || (block.type !== 'paragraph' && block.type !== 'heading' && block.type !== 'quotation'))
    return null;
  if (at === 'head') {
    const heading = headingAt(i, ground, habits);
    if (heading !== null) return heading;
  }
  const key = noteKeys(text, at).find((one) => habits.notes.has(one));
  if (key !== undefined) return noteAt(i, at, habits.notes.get(key) ?? 'note', ground);
  if (at === 'foot' && (habits.endings.has(`foot ${formOf(text)}`) || habits.frames.has(frameOf(text) ?? ''))) {
    if (text.length > 60 || wordsIn(block, text) > 9 || labelPrefix(text) !== null) return null;
    const decision = decisionOf('ending', i, ground, 'other parts end with such a line');
    const goesOn = habits.endings.has(`foot ${formOf(text)}`) || GOES_ON.test(text.toLowerCase());
    return { kind: 'ending', from: i, to: i + 1, role: isLast && !goesOn ? 'the-end' : 'continued', decision };
  }
  if (
    habits.noteFrames.has(frameOf(text) ?? '') &&
    wordsIn(block, text) > FEW &&
    endsAsSentence(text.replace(/[^\p{L}\p{N}.!?…]+$/u, ''))
  )
    return noteAt(i, at, 'note', ground);
  if (at === 'head' && habits.isDated && mayDate(i, ground)) {
    const decision = decisionOf('dateline', i, ground, 'other parts open with a line of place or time there');
    return { kind: 'dateline', from: i, to: i + 1, decision };
  }
  return null;
}

const GOES_ON = new RegExp(String.raw`\b(?:${anyOf(GOING_ON)})\b`);
/** A note between signs has more words. */
const FEW = 4;
/** Whether a line may be one of place or time by its shape, right above the prose. */
function mayDate(i: number, { blocks, context, held }: SerialGround): boolean {
  const text = (context.texts[i] ?? '').trim();
  const next = context.texts[i + 1] ?? '';
  if (blocks[i]?.type !== 'paragraph' || held[i] !== undefined || held[i + 1] !== undefined) return false;
  return isLine(text) && (next.length > 80 || endsAsSentence(next));
}

function noteAt(i: number, at: 'head' | 'foot', purpose: Purpose, ground: SerialGround): Claim {
  const { blocks, context } = ground;
  const block = blocks[i] as Block;
  const text = context.texts[i] ?? '';
  const decision = decisionOf('note', i, ground, 'other parts have a line of this form at the same place');
  const found = noteLabel(text);
  const inlines = inlinesOf(block);
  const cut = found === null || block.type !== 'paragraph' ? 0 : found.length;
  const children: readonly Block[] =
    cut > 0 && block.type === 'paragraph' ? [{ ...block, children: sliceInlines(inlines, cut, text.length) }] : [block];
  const position = at === 'head' ? 'before' : 'after';
  const label = cut > 0 ? (found?.label ?? null) : null;
  return { kind: 'note', from: i, to: i + 1, purpose, label, position, children, decision };
}

/** Whether lines at the edges of a file have a form of which its work has a habit, and are taken for something else yet. */
export function explains(habits: Habits, parts: readonly Instalment[]): boolean {
  return parts.some(({ lines }) =>
    lines.some(({ text, at, said }) => {
      if (habits.isDated && at === 'head' && said === 'none' && isLine(text)) return true;
      if (said !== 'note' && habits.noteFrames.has(frameOf(text) ?? '')) return true;
      if (said !== 'note' && noteKeys(text, at).some((key) => habits.notes.has(key))) return true;
      if (at === 'head')
        return (
          (said !== 'label' && habits.tellers.has(text.trim())) ||
          countsIn(text).some(({ key }) => habits.counts.has(key))
        );
      return (
        said !== 'ending' && (habits.endings.has(`foot ${formOf(text)}`) || habits.frames.has(frameOf(text) ?? ''))
      );
    }),
  );
}
