import { type Block, type Decision, type DecisionKind, type Pin, showPlace } from '../../model/index.ts';
import { endingPhrase } from '../../words/endings.ts';
import { type Claim, decide } from '../claim.ts';
import type { SplitContext } from '../context.ts';

import { noteChildren } from '../note-children.ts';
import { noteLabel } from '../note-label.ts';
import { isOrnament } from '../scene/ornament.ts';
import { type Found, headingClaim, type PlacedPin } from './heading.ts';

/** What pins become claims from: the file, and what the detectors made of it. */
export interface PinGround {
  readonly blocks: readonly Block[];
  readonly context: SplitContext;
  readonly found: Found;
}

/** The claims that carry a pin out against the detectors. */
export function forced(placed: PlacedPin, ground: PinGround): readonly Claim[] {
  const { pin, from, to } = placed;
  const { blocks, context } = ground;
  const decision = pinDecision(placed, ground);
  switch (pin.as) {
    case 'scene':
      return [{ kind: 'scene-break', from, to: from, decision }, ...heldForScene(from, ground, decision)];
    case 'no-scene':
      return withoutBreak(from, ground, decision);
    case 'chapter':
    case 'volume':
      return [headingClaim(placed, ground, decision)];
    case 'note':
      return [noteClaim(placed, ground, decision)];
    case 'ending': {
      const role = endingPhrase(context.texts[from] ?? '')?.role ?? (to === blocks.length ? 'the-end' : 'continued');
      return [{ kind: 'ending', from, to, role, decision }];
    }
    case 'dateline':
    case 'scene-label':
      return [{ kind: pin.as, from, to, decision }];
    case 'header-end':
      return frontClaims(from, ground, decision);
    default:
      return [{ kind: 'prose', from, to, children: blocks.slice(from, to), decision }];
  }
}

const KINDS: Readonly<Record<Pin['as'], DecisionKind>> = {
  title: 'heading',
  author: 'heading',
  delete: 'front-matter',
  chapter: 'heading',
  volume: 'heading',
  scene: 'scene-break',
  'no-scene': 'scene-break',
  prose: 'scene-break',
  dateline: 'dateline',
  'scene-label': 'scene-label',
  note: 'note',
  ending: 'ending',
  verse: 'verse',
  letter: 'letter',
  'header-end': 'header-end',
};

/** The decision that a pin is. */
export function pinDecision(
  { pin, from }: PlacedPin,
  { blocks, context }: Pick<PinGround, 'blocks' | 'context'>,
): Decision {
  const block = blocks[from];
  if (!block) throw new RangeError(`no block ${from}`);
  const where = pin.place ? ` in ${showPlace(pin.place)}` : '';
  const verdict = pin.as === 'no-scene' || pin.as === 'prose' ? 'none' : 'cut';
  const reasons = [{ cue: `pinned as ${pin.as}${where}`, weight: 1 }];
  return decide(KINDS[pin.as], block, context.texts[from] ?? '', verdict, reasons);
}

/** A block that something else held is prose once a scene begins at it; a declared heading stays as the scene's label. */
function heldForScene(from: number, { blocks, found }: PinGround, decision: Decision): readonly Claim[] {
  const block = blocks[from];
  const claim = found.held[from];
  if (!block || claim === undefined || claim.kind === 'scene-break') return [];
  if (claim.kind !== 'heading' && claim.from === from) return [];
  if (block.type === 'heading') return [{ kind: 'scene-label', from, to: from + 1, decision }];
  return [{ kind: 'prose', from, to: from + 1, children: [block], decision }];
}

/** A pinned ornament is a line of the story; ornaments before a pinned block go. */
function withoutBreak(from: number, { blocks, context }: PinGround, decision: Decision): readonly Claim[] {
  const drawn = (i: number): boolean => blocks[i]?.type === 'scene-break' || isOrnament(context.texts[i] ?? '');
  const block = blocks[from];
  if (block && drawn(from)) {
    if (block.type !== 'scene-break') return [{ kind: 'prose', from, to: from + 1, children: [block], decision }];
    const { place, gapBefore, ornament } = block;
    const line: readonly Block[] =
      ornament === null ? [] : [{ type: 'paragraph', place, gapBefore, children: [{ type: 'text', value: ornament }] }];
    return [{ kind: 'prose', from, to: from + 1, children: line, decision }];
  }
  const claims: Claim[] = [];
  for (let i = from - 1; i >= 0 && drawn(i); i--) {
    claims.push({ kind: 'front-matter', matter: 'front', removal: 'ornament', from: i, to: i + 1, decision });
  }
  return claims;
}

function noteClaim({ from, to }: PlacedPin, { blocks, context, found }: PinGround, decision: Decision): Claim {
  const own = blocks.slice(from, to);
  const label = noteLabel(context.texts[from] ?? '');
  const children = label ? noteChildren(own, label) : own;
  const purpose = label?.purpose ?? 'note';
  let before = from - 1;
  while (before >= 0 && found.held[before]?.kind === 'note') before--;
  const above = before < 0 ? 'heading' : found.held[before]?.kind;
  const position = above === 'heading' || above === 'front-matter' ? 'before' : 'after';
  return { kind: 'note', from, to, purpose, label: label?.label ?? null, position, children, decision };
}

/** What stands before the pinned beginning of the story and is no header is front matter. */
function frontClaims(from: number, { found }: PinGround, decision: Decision): readonly Claim[] {
  const claims: Claim[] = [];
  for (let i = 0; i < from; i++) {
    if (found.held[i]?.kind === 'front-matter') continue;
    let to = i + 1;
    while (to < from && found.held[to]?.kind !== 'front-matter') to++;
    claims.push({ kind: 'front-matter', matter: 'front', removal: null, from: i, to, decision });
    i = to - 1;
  }
  return claims;
}
