import type { Block, Reason } from '../model/index.ts';
import type { EndingPhrase } from '../words/endings.ts';
import { endingPhrase } from '../words/endings.ts';
import type { Claim, EndingClaim, Findings } from './claim.ts';
import type { SplitContext } from './context.ts';
import { decide } from './decide.ts';
import { noteLabel, pleads } from './note-label.ts';
import { isOrnament } from './scene/ornament.ts';
import { opensInSpeech } from './scene/prose.ts';

/** The longest tail (in words and in blocks) that may follow an ending as the author's own words. */
const TAIL_WORDS = 300;
const TAIL_BLOCKS = 8;
/** So few words without speech are hardly a scene. */
const SILENT_WORDS = 120;
/** After the end of a whole book, so small a share of its words is advertisements and notes. */
const TAIL_SHARE = 0.02;

/**
 * Finds the lines that end a part: "to be continued" and its kin, and "The End".
 * A line that prose could also hold counts only where nothing but notes follows before the next heading or the
 * end of the file.
 */
export function findEndings(
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): Findings {
  const phrases = context.texts.map((text) => endingPhrase(text, context.language));
  const tails = tailsOf(blocks, claimed, phrases, context);
  const words = context.words.reduce((sum, count) => sum + count, 0);
  const claims: EndingClaim[] = [];
  const decisions = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (claimed[i] || (block.type !== 'paragraph' && block.type !== 'heading')) continue;
    const text = context.texts[i] ?? '';
    const phrase = phrases[i];
    if (!phrase) continue;
    const reasons = reasonsFor(i, phrase, blocks, context, tails[i + 1] ?? NO_TAIL, words);
    const cut = reasons.reduce((sum, reason) => sum + reason.weight, 0) >= 0.5;
    const decision = decide('ending', block, text, cut ? 'cut' : 'none', reasons);
    decisions.push(decision);
    if (cut) claims.push({ kind: 'ending', from: i, to: i + 1, role: roleOf(phrase, context), decision });
  }
  return { claims, decisions, diagnostics: [] };
}

/** The end of the last part of a work whose number of parts is known is the end of the work. */
function roleOf(phrase: EndingPhrase, context: SplitContext): 'continued' | 'the-end' {
  const total = context.metadata.part?.total ?? null;
  return phrase.number !== null && phrase.number === total ? 'the-end' : phrase.role;
}

function reasonsFor(
  i: number,
  phrase: EndingPhrase,
  blocks: readonly Block[],
  context: SplitContext,
  tail: Tail,
  words: number,
): readonly Reason[] {
  const reasons: Reason[] = [
    phrase.plain ? { cue: 'says that the part ends here', weight: 0.6 } : { cue: 'says "the end"', weight: 0.3 },
  ];
  const next = context.texts[i + 1] ?? '';
  const aside = noteLabel(next) !== null || pleads(next);
  if (tail.words === 0) reasons.push({ cue: 'last words of the part', weight: 0.4 });
  else if (aside) reasons.push({ cue: 'only a note follows', weight: 0.3 });
  else if (tail.words <= TAIL_WORDS && tail.blocks <= TAIL_BLOCKS) {
    const gap = (blocks[i + 1]?.gapBefore ?? 0) > context.gaps.base;
    const after = context.texts.slice(i + 1, i + 1 + TAIL_BLOCKS);
    const silent = tail.words <= SILENT_WORDS && !after.some(opensInSpeech);
    reasons.push({ cue: 'little follows', weight: gap ? 0.3 : silent ? 0.2 : 0.1 });
  } else if (!phrase.plain && tail.words <= words * TAIL_SHARE) {
    reasons.push({ cue: 'hardly anything of the file follows', weight: 0.2 });
  } else reasons.push({ cue: 'the story goes on after it', weight: phrase.plain ? -0.1 : -0.4 });
  if (i === 0) reasons.push({ cue: 'nothing stands before it', weight: -0.8 });
  return reasons;
}

interface Tail {
  readonly words: number;
  readonly blocks: number;
}

const NO_TAIL: Tail = { words: 0, blocks: 0 };

/** For each block, how much unclaimed text stands from it to the next heading or the end of the file. */
function tailsOf(
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  phrases: readonly (EndingPhrase | null)[],
  context: SplitContext,
): readonly Tail[] {
  const tails = new Array<Tail>(blocks.length + 1).fill(NO_TAIL);
  for (let i = blocks.length - 1; i >= 0; i--) {
    const after = tails[i + 1] ?? NO_TAIL;
    if (claimed[i]) tails[i] = NO_TAIL;
    else if (blocks[i]?.type === 'scene-break' || blocks[i]?.type === 'note' || phrases[i]) tails[i] = after;
    else if (isOrnament(context.texts[i] ?? '')) tails[i] = after;
    else tails[i] = { words: after.words + (context.words[i] ?? 0), blocks: after.blocks + 1 };
  }
  return tails;
}
