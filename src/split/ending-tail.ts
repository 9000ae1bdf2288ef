import type { Block } from '../model/index.ts';
import { sentencesIn } from '../removals/index.ts';
import { addressesReaders, talkCues } from '../words/author-talk.ts';
import type { EndingPhrase } from '../words/endings.ts';
import { inFirstPerson, takesUp } from '../words/narration.ts';
import type { Claim } from './claim.ts';
import type { SplitContext } from './context.ts';
import { isOrnament } from './scene/ornament.ts';

/** How much stands between an ending and the next heading. */
export interface Tail {
  readonly words: number;
  readonly blocks: number;
}

export const NO_TAIL: Tail = { words: 0, blocks: 0 };

/** For each block, how much unclaimed text stands from it to the next heading or the end of the file. */
export function tailsOf(
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

export const IN_BRACKETS: RegExp = /^\s*[*_]*[([{].*[)\]}][*_]*\s*$/su;

/** The whole of what follows stands in brackets: the author's aside. */
export function isBracketed(next: string, tail: Tail): boolean {
  return tail.blocks === 1 && IN_BRACKETS.test(next);
}

/** So many words are no name or sign-off. */
const SENTENCE_WORDS = 12;
/** With so many times the words above, what stands below is no part of its own. */
const FAR_MORE = 3;
/** A word or two that stories use as well. */
const LITTLE_TALK = 0.1 + 1e-9;

/**
 * Whether the story is told on right below a line: no gap, no border, nobody who speaks of the work or of himself where
 * the narrator never does. `To be continued…` may be what a screen says, and `つづく` the name of a stop. A line that
 * counts the part that ends here parts it from the next one all the same.
 */
export function isToldOf(
  i: number,
  { number }: EndingPhrase,
  tail: Tail,
  blocks: readonly Block[],
  context: SplitContext,
): boolean {
  const { texts, language, gaps } = context;
  const [line, next] = [blocks[i], blocks[i + 1]];
  if (number !== null || next?.type !== 'paragraph' || next.gapBefore > gaps.base) return false;
  if (line?.type === 'paragraph' && line.align !== next.align) return false;
  const text = texts[i + 1] ?? '';
  if (
    (sentencesIn(text) === 0 && (context.words[i + 1] ?? 0) < SENTENCE_WORDS) ||
    IN_BRACKETS.test(text) ||
    isOrnament(text)
  )
    return false;
  const talk = talkCues(text, language).reduce((sum, [, weight]) => sum + weight, 0);
  if (talk > LITTLE_TALK || addressesReaders(text, language)) return false;
  const above = context.words.slice(0, i).reduce((sum, count) => sum + count, 0);
  if (tail.words * FAR_MORE > above && !takesUp(text, language)) return false;
  const personal = (at: number): boolean => inFirstPerson(texts[at] ?? '', language);
  return !personal(i + 1) || texts.some((_, at) => at < i && personal(at));
}
