import { type Block, inlineText } from '../model/index.ts';
import { pleads, workWords } from '../words/author-talk.ts';
import { inFirstPerson, opensInSpeech } from '../words/narration.ts';
import { whenAsked } from '../words/recent.ts';
import { isBareName, signedBy, takesLeave } from '../words/signed.ts';
import type { Claim } from './claim.ts';
import type { SplitContext } from './context.ts';
import { noteLabel } from './note-label.ts';
import { isOrnament } from './scene/ornament.ts';

/** What notes are judged against: where parts begin and end, and who tells the story. */
export interface NoteGround {
  readonly blocks: readonly Block[];
  readonly claimed: readonly (Claim | undefined)[];
  readonly context: SplitContext;
  /** For each block, the next block that an earlier detector claimed, or the number of blocks. */
  readonly cuts: readonly number[];
  /** The narrator says "I" in a good share of the paragraphs. */
  readonly personal: boolean;
  /** Says that a block is prose of its part. */
  readonly noteProse: (i: number) => void;
  /** Whether prose of its part stands before a block; blocks must be asked about in order. */
  readonly opened: (i: number) => boolean;
  readonly positionOf: (from: number, to: number) => 'before' | 'after';
  /** What a block's text says of who speaks; looked at once. */
  readonly voiceOf: (i: number) => Voice;
}

/** Who speaks in a text. */
export interface Voice {
  /** It asks for reviews or thanks readers. */
  readonly pleads: () => boolean;
  /** It opens with speech. */
  readonly speech: boolean;
  /** The narrator speaks of himself. */
  readonly firstPerson: () => boolean;
}

/** The share of paragraphs in the first person from which on a narrator speaks of himself. */
const PERSONAL_SHARE = 0.08;

/** What the search for notes looks up again and again in a part of a file, found once. */
export function noteGround(
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): NoteGround {
  const { cuts, starts } = boundariesOf(blocks, claimed);
  let prose = -1;
  const opened = (i: number): boolean => prose >= (starts[i] ?? 0);
  const isHeadHabit = headsWithNotes(blocks, claimed, context);
  const positionOf = (from: number, to: number): 'before' | 'after' => {
    const start = starts[from] ?? 0;
    const isBehindEnd = start > 0 && claimed[start - 1]?.kind === 'ending' && !opened(from);
    const isFar = (blocks[from]?.gapBefore ?? 0) > context.gaps.base;
    if (headsNext(from, to, blocks, claimed, context) && (isHeadHabit || isFar || !isBehindEnd)) return 'before';
    if (opened(from)) return 'after';
    if (!isBehindEnd) return 'before';
    const next = blocks[to];
    if (!next || to >= (cuts[from] ?? blocks.length)) return 'after';
    return (blocks[from]?.gapBefore ?? 0) > next.gapBefore && isHeadHabit ? 'before' : 'after';
  };
  return {
    blocks,
    claimed,
    context,
    cuts,
    personal: isPersonal(blocks, claimed, context),
    noteProse: (i) => {
      prose = i;
    },
    opened,
    positionOf,
    voiceOf: voices(context),
  };
}

function voices(context: SplitContext): (i: number) => Voice {
  const known: Voice[] = [];
  return (i) => {
    const text = context.texts[i] ?? '';
    known[i] ??= {
      pleads: whenAsked(() => pleads(text)),
      speech: opensSpeech(text, context),
      firstPerson: whenAsked(() => inFirstPerson(text, context.language)),
    };
    return known[i];
  };
}

/** Whether a text opens with speech; the dash before a signature is none of it. */
function opensSpeech(text: string, { metadata, language }: SplitContext): boolean {
  return opensInSpeech(text) && signedBy(text, metadata.authors, language) === null;
}

/** The block after what signs a note that ends at a block: a signature, or words of leave and a name below them. */
export function signedEnd(to: number, ground: NoteGround): number {
  const { claimed, context } = ground;
  const isFree = (i: number): boolean => i < context.texts.length && !claimed[i] && !isDrawn(i, ground);
  if (!isFree(to)) return to;
  const text = context.texts[to] ?? '';
  const signed = signedBy(text, context.metadata.authors, context.language);
  // Above the story, a name between marks may be whose view follows.
  if (signed !== null) return signed === 'author' || !isFree(to + 1) ? to + 1 : to;
  const isName = isFree(to + 1) && isBareName(context.texts[to + 1] ?? '');
  return takesLeave(text, context.language) && isName ? to + 2 : to;
}

/**
 * Whether blocks stand right above a heading and farther from the prose before them than paragraphs stand from each
 * other: they open what is posted next. Below a heading that has a note of its own they end what was posted before.
 */
function headsNext(
  from: number,
  to: number,
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): boolean {
  const next = blocks[to];
  const gap = blocks[from]?.gapBefore ?? 0;
  if (claimed[to]?.kind !== 'heading' || !next || gap <= next.gapBefore) return false;
  const below = claimed[to]?.to ?? to;
  return gap > context.gaps.base || noteLabel(context.texts[below] ?? '') === null;
}

/** Whether a note stands above the first heading of the file, as it does where each part opens with one. */
function headsWithNotes(
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): boolean {
  const first = claimed.findIndex((claim) => claim?.kind === 'heading');
  return blocks
    .slice(0, Math.max(0, first))
    .some((block, i) => !claimed[i] && (block.type === 'note' || noteLabel(context.texts[i] ?? '') !== null));
}

/** Whether a block is a drawn break, by its markup or by its signs. */
export function isDrawn(i: number, ground: NoteGround): boolean {
  return ground.blocks[i]?.type === 'scene-break' || isOrnament(ground.context.texts[i] ?? '');
}

/** What stands from a block to the end of its part. */
export interface NoteTail {
  readonly words: number;
  readonly blocks: number;
  readonly speech: boolean;
}

/** Looks at a block and what follows it in its part, and gives up early when that is long. */
export function tailOf(ground: NoteGround, from: number): NoteTail {
  const end = ground.cuts[from] ?? ground.blocks.length;
  let words = 0;
  let speech = false;
  let i = from;
  for (; i < end && words <= 1000; i++) {
    const text = ground.context.texts[i] ?? '';
    words += ground.context.words[i] ?? 0;
    if (i > from) speech ||= opensSpeech(text, ground.context);
  }
  return { words, blocks: i - from, speech };
}

/** For each block, the next claimed block after it and the first block after the last claimed one before it. */
function boundariesOf(
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
): { cuts: readonly number[]; starts: readonly number[] } {
  const cuts = new Array<number>(blocks.length).fill(blocks.length);
  for (let i = blocks.length - 2; i >= 0; i--) cuts[i] = claimed[i + 1] ? i + 1 : (cuts[i + 1] ?? blocks.length);
  const starts = new Array<number>(blocks.length).fill(0);
  for (let i = 1; i < blocks.length; i++) starts[i] = claimed[i - 1] ? i : (starts[i - 1] ?? 0);
  return { cuts, starts };
}

/** Where the story itself stands in a text of that many blocks and more. */
const [FEW_BLOCKS, EDGES] = [20, [0.08, 0.85]] as const;

function isPersonal(blocks: readonly Block[], claimed: readonly (Claim | undefined)[], context: SplitContext): boolean {
  let prose = 0;
  let personal = 0;
  // What its author says before a story and after it tells nothing of who tells the story.
  const [first, last] = blocks.length < FEW_BLOCKS ? [0, 1] : EDGES;
  for (let i = Math.floor(blocks.length * first); i < blocks.length * last; i++) {
    const block = blocks[i] as Block;
    const text = context.texts[i] ?? '';
    if (claimed[i] || block.type !== 'paragraph' || text.length < 60) continue;
    if (blocks.length < FEW_BLOCKS && (pleads(text) || workWords(text, context.language) > 2)) continue;
    prose++;
    if (inFirstPerson(text, context.language)) personal++;
  }
  return personal > 1 && personal / prose >= PERSONAL_SHARE;
}

/** Whether speech opens one of some blocks. */
export function speechWithin(from: number, to: number, { voiceOf }: NoteGround): boolean {
  for (let i = from; i < to; i++) if (voiceOf(i).speech) return true;
  return false;
}

/** Whether a paragraph is set in emphasis from its first word to its last. */
export function isEmphasised(block: Block | undefined): boolean {
  if (block?.type !== 'paragraph') return false;
  const plain = block.children.filter((child) => child.type === 'text' || child.type === 'link');
  return (
    block.children.some(({ type }) => type === 'emphasis') &&
    plain.every((child) => !/[\p{L}\p{N}]/u.test(inlineText([child])))
  );
}
