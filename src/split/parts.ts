import { type Block, blockText, type Heading, type Note, type ParagraphRole, type Part } from '../model/index.ts';
import { undecorate } from '../words/decoration.ts';
import type { Claim, EndingClaim, FrontMatterClaim, HeadingClaim, NoteClaim, RoleClaim } from './claim.ts';
import { sliceInlines } from './heading/inlines.ts';

/** A part while it grows. */
interface Draft {
  readonly opening: Part['opening'];
  readonly matter: Part['matter'];
  readonly heading: Heading | null;
  readonly blocks: Block[];
}

/** Parts, and the notes that were put under the heading below them. */
export interface Parted {
  readonly parts: readonly Part[];
  readonly carried: readonly Block[];
}

interface State {
  /** What follows the last ending that a pin states. */
  stated: Draft | null;
  readonly parts: Draft[];
  readonly carried: Block[];
  draft: Draft;
}

/**
 * Builds the flat list of parts from blocks and claims. Guarantees: no part is empty of both heading and blocks,
 * no scene break stands right after a heading, at the start or at the end, and every block that no removal
 * claims is in exactly one part.
 */
export function partsOf(blocks: readonly Block[], claims: readonly Claim[]): Parted {
  const { at, cuts } = claimsByBlock(claims);
  const state: State = {
    stated: null,
    parts: [],
    carried: [],
    draft: { opening: 'start', matter: 'body', heading: null, blocks: [] },
  };
  let i = 0;
  while (i < blocks.length) {
    if (cuts.has(i)) cut(state, 'scene-break');
    const claim = at.get(i);
    const block = blocks[i] as Block;
    if (claim) take(state, claim, blocks.slice(claim.from, claim.to));
    else if (block.type === 'scene-break') cut(state, 'scene-break');
    else state.draft.blocks.push(block);
    i = claim ? claim.to : i + 1;
  }
  close(state);
  if (state.stated === null || state.parts.at(-1) !== state.stated) joinRest(state.parts);
  return { parts: state.parts, carried: state.carried };
}

/** Behind the last ending, so few characters, and so small a share of all, make no part of their own. */
const [REST, SHARE] = [480, 0.25];

/** Puts what little stands behind the last ending, and has no heading, to the part that ended: `END`, and it went on. */
function joinRest(parts: Draft[]): void {
  const last = parts.at(-1);
  const before = parts.at(-2);
  if (last?.opening !== 'ending' || last.heading !== null || last.matter !== 'body' || before?.matter !== 'body')
    return;
  const lengthOf = ({ blocks }: Draft): number => blocks.reduce((sum, block) => sum + blockText(block).length, 0);
  const rest = lengthOf(last);
  if (rest > REST || rest > parts.slice(0, -1).reduce((sum, part) => sum + lengthOf(part), 0) * SHARE) return;
  parts.pop();
  before.blocks.push(...last.blocks);
}

/** Claims that hold blocks by their first block, and the places of breaks that hold none. */
function claimsByBlock(claims: readonly Claim[]): { at: Map<number, Claim>; cuts: Set<number> } {
  const at = new Map<number, Claim>();
  const cuts = new Set<number>();
  for (const claim of claims) {
    if (claim.from < claim.to) at.set(claim.from, claim);
    else if (claim.kind === 'scene-break') cuts.add(claim.from);
  }
  return { at, cuts };
}

function take(state: State, claim: Claim, blocks: readonly Block[]): void {
  switch (claim.kind) {
    case 'heading':
      openHeading(state, claim);
      return;
    case 'ending':
      takeEnding(state, claim, blocks);
      return;
    case 'note':
      takeNote(state, claim, blocks);
      return;
    case 'dateline':
    case 'scene-label':
      state.draft.blocks.push(...withRole(claim, blocks));
      return;
    case 'scene-break':
      // An ornament that parts nothing holds its block all the same.
      if (claim.decision.verdict === 'cut') cut(state, 'scene-break');
      return;
    case 'prose':
      state.draft.blocks.push(...claim.children);
      return;
    case 'front-matter':
      takeMatter(state, claim, blocks);
      return;
  }
}

function openHeading(state: State, claim: HeadingClaim): void {
  const carried = carriedTo(state);
  const { heading, matter = 'body' } = claim;
  state.carried.push(...carried);
  const worded = heading.label.length > 0 || heading.title.length > 0;
  // A chapter that a pin opens without any words is untitled, like one after an ending.
  if (worded) start(state, { opening: 'heading', matter, heading, blocks: [] });
  else start(state, { opening: 'ending', matter, heading: null, blocks: [] });
  state.draft.blocks.push(...(claim.rest ?? []), ...carried);
}

function takeEnding(state: State, claim: EndingClaim, blocks: readonly Block[]): void {
  if (state.draft.opening === 'scene-break' && !hasProse(state.draft)) joinToPrevious(state);
  state.draft.blocks.push(...blocks.map((block) => roleOf(block, claim.role)));
  start(state, { opening: 'ending', matter: state.draft.matter, heading: null, blocks: [] });
  // Nothing but a pin weighs as much.
  if (claim.decision.reasons.some(({ weight }) => weight === 1)) state.stated = state.draft;
}

/** A note right behind the ending of a part stays with it, also where no heading opens what follows. */
function takeNote({ parts, draft }: State, claim: NoteClaim, blocks: readonly Block[]): void {
  const isBehindEnd = draft.opening === 'ending' && draft.heading === null && draft.blocks.length === 0;
  const part = claim.position === 'after' && isBehindEnd ? (parts.at(-1) ?? draft) : draft;
  part.blocks.push(...(claim.position === 'inline' ? claim.children : [noteOf(claim, blocks)]));
}

/** Kept front or back matter is a part of its own; a removal leaves no mark. */
function takeMatter(state: State, claim: FrontMatterClaim, blocks: readonly Block[]): void {
  if (claim.removal !== null) return;
  if (claim.matter === 'back' && state.draft.matter === 'back') {
    state.draft.blocks.push(...blocks);
    return;
  }
  const kept = (claim.children ?? blocks).filter((block) => block.type !== 'scene-break');
  start(state, { opening: 'start', matter: claim.matter, heading: null, blocks: kept });
  start(state, { opening: 'start', matter: claim.matter === 'back' ? 'back' : 'body', heading: null, blocks: [] });
}

/** A scene break: makes nothing where no prose of the scene stands before it. */
function cut(state: State, opening: Part['opening']): void {
  if (!hasProse(state.draft)) return;
  start(state, { opening, matter: state.draft.matter, heading: null, blocks: [] });
}

function start(state: State, draft: Draft): void {
  close(state);
  state.draft = draft;
}

/** Puts the draft away; one without prose of its own is no part, and its notes go to the part before it. */
function close(state: State): void {
  const { draft, parts } = state;
  if (draft.heading === null && draft.blocks.length === 0) return;
  if (draft.heading === null && !hasProse(draft) && parts.length > 0) parts.at(-1)?.blocks.push(...draft.blocks);
  else parts.push(draft);
}

/** Takes the last part up again, so that what follows its end joins it. */
function joinToPrevious(state: State): void {
  const previous = state.parts.pop();
  if (!previous) return;
  previous.blocks.push(...state.draft.blocks);
  state.draft = previous;
}

/**
 * Takes the notes off that belong under a heading. What stands above the first one with nothing before it is said before
 * the story, also when it looked as if it were said after one.
 */
function carriedTo({ parts, draft }: State): readonly Block[] {
  const { heading, matter, blocks } = draft;
  const isTop = parts.length === 0 && heading === null && matter === 'body';
  if (!isTop || blocks.some(({ type }) => type !== 'note')) return blocks.splice(carriedFrom(draft));
  return blocks.splice(0).map((block) => (block.type === 'note' ? { ...block, position: 'before' } : block));
}

/** Where the notes begin that precede a heading with no prose between them: they belong under it. */
function carriedFrom({ heading, matter, blocks }: Draft): number {
  let from = blocks.length;
  for (let block = blocks[from - 1]; block?.type === 'note' && block.position === 'before'; block = blocks[from - 1])
    from--;
  const unopened = heading === null && matter === 'body' && from === 0;
  return unopened || from > 0 ? from : blocks.length;
}

function hasProse(draft: Draft): boolean {
  return draft.blocks.some((block) => block.type !== 'note' && !(block.type === 'paragraph' && isMark(block.role)));
}

function isMark(role: ParagraphRole | undefined): boolean {
  return role === 'epigraph' || role === 'continued' || role === 'the-end';
}

function noteOf(claim: NoteClaim, blocks: readonly Block[]): Note {
  const { purpose, label, position, children } = claim;
  const first = blocks[0] as Block;
  const last = blocks.at(-1) ?? first;
  const place = { ...first.place, endLine: last.place.endLine };
  const guessed = label === null && position !== 'inline' ? { guessed: true as const } : {};
  return { type: 'note', purpose, label, position, children, place, gapBefore: first.gapBefore, ...guessed };
}

function withRole(claim: RoleClaim, blocks: readonly Block[]): readonly Block[] {
  return claim.children ?? blocks.map((block) => bareLine(roleOf(block, claim.kind)));
}

function roleOf(block: Block, role: ParagraphRole): Block {
  if (block.type === 'paragraph') return { ...block, role };
  const [only, ...more] = block.type === 'quotation' ? block.children : [];
  if (only?.type === 'paragraph' && more.length === 0) return { ...only, gapBefore: block.gapBefore, role };
  if (block.type !== 'heading') return block;
  const { place, gapBefore, children } = block;
  return { type: 'paragraph', role, place, gapBefore, children };
}

/** A line of place, time or point of view without the marks drawn on both its sides: `~*~ Later ~*~`, `[Ida]`. */
function bareLine(block: Block): Block {
  if (block.type !== 'paragraph') return block;
  const text = blockText(block, '\n');
  const { start, end } = undecorate(text);
  if (start === 0 || end === text.length || start >= end) return block;
  return { ...block, children: sliceInlines(block.children, start, end) };
}
